version 1.1

# One tumour of a cohort, and the files that are of it.
struct Tumour {
    String id
    Array[File] vcf
    Array[File] copy_number
    Array[File] structural
    Array[File] segments
    String? tumour_column
    String? site
}

workflow mtorvar {
    meta {
        description: "Reports of the PI3K/AKT/mTOR pathway for several neuroendocrine tumours. Research use only."
    }
    parameter_meta {
        tumours: "The tumours with their files"
        container: "An image with the program"
    }
    input {
        Array[Tumour] tumours
        String container = "mtorvar:0.1.0"
    }
    scatter (tumour in tumours) {
        call mtorvar_report { input: tumour = tumour, container = container }
    }
    output {
        Array[File] html = mtorvar_report.html
        Array[File] json = mtorvar_report.json
        Array[File] markdown = mtorvar_report.markdown
        Array[File] findings = mtorvar_report.findings
        Array[Array[File]] multiqc = mtorvar_report.multiqc
    }
}

task mtorvar_report {
    meta {
        description: "The report of one tumour"
    }
    parameter_meta {
        tumour: "The tumour with its files"
        container: "An image with the program"
        cpu: "Threads"
        memory_gib: "Memory in GiB"
    }
    input {
        Tumour tumour
        String container = "mtorvar:0.1.0"
        Int cpu = 1
        Int memory_gib = 1
    }
    command <<<
        set -euo pipefail
        copies=(); while IFS= read -r file; do copies+=(--copy-number "$file"); done < '~{write_lines(tumour.copy_number)}'
        junctions=(); while IFS= read -r file; do junctions+=(--structural "$file"); done < '~{write_lines(tumour.structural)}'
        tables=(); while IFS= read -r file; do tables+=(--segments "$file"); done < '~{write_lines(tumour.segments)}'
        variants=(); while IFS= read -r file; do variants+=("$file"); done < '~{write_lines(tumour.vcf)}'
        mtorvar report "${variants[@]}" "${copies[@]}" "${junctions[@]}" "${tables[@]}" \
            ~{"--tumour '" + tumour.tumour_column + "'"} ~{"--site '" + tumour.site + "'"} \
            --prefix '~{tumour.id}' --multiqc --threads ~{cpu} --quiet
    >>>
    output {
        File html = "~{tumour.id}.report.html"
        File json = "~{tumour.id}.report.json"
        File markdown = "~{tumour.id}.report.md"
        File findings = "~{tumour.id}.findings.tsv"
        Array[File] multiqc = [
            "~{tumour.id}_mqc.json", "~{tumour.id}_general_mqc.json", "~{tumour.id}_genes_mqc.json",
            "~{tumour.id}_mqc_versions.yml"
        ]
    }
    runtime {
        container: container
        cpu: cpu
        memory: "~{memory_gib} GiB"
    }
}
