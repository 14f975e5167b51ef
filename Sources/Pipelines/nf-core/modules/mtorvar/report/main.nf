process MTORVAR_REPORT {
    tag "${meta.id}"
    label 'process_single'

    conda "${moduleDir}/environment.yml"
    container "${workflow.containerEngine in ['singularity', 'apptainer'] && !task.ext.singularity_pull_docker_container
        ? 'https://depot.galaxyproject.org/singularity/mtorvar:0.1.0--0'
        : 'biocontainers/mtorvar:0.1.0--0'}"

    input:
    tuple val(meta), path(vcf, stageAs: 'vcf/*'), path(copy_number, stageAs: 'copy_number/*'), path(structural, stageAs: 'structural/*'), path(segments, stageAs: 'segments/*')
    path callable

    output:
    tuple val(meta), path("*.report.html")             , emit: html
    tuple val(meta), path("*.report.json")             , emit: json
    tuple val(meta), path("*.report.md")               , emit: md
    tuple val(meta), path("*.findings.tsv")            , emit: tsv
    tuple val(meta), path("*_mqc.json")                , emit: mqc
    tuple val("${task.process}"), val('mtorvar'), eval("mtorvar --version | sed 's/^mtorvar //'"), topic: versions, emit: versions_mtorvar

    when:
    task.ext.when == null || task.ext.when

    script:
    def args     = task.ext.args ?: ''
    def prefix   = task.ext.prefix ?: "${meta.id}"
    def files    = { option, paths -> [paths].flatten().findAll { path -> path }.collect { path -> "${option} ${path}" }.join(' ') }
    def variants = files('', vcf)
    def copies   = files('--copy-number', copy_number)
    def breaks   = files('--structural', structural)
    def tables   = files('--segments', segments)
    def bed      = callable ? "--callable ${callable}" : ''
    """
    mtorvar report \\
        ${variants} \\
        ${copies} \\
        ${breaks} \\
        ${tables} \\
        ${bed} \\
        --prefix ${prefix} \\
        --multiqc \\
        --threads ${task.cpus} \\
        ${args}
    """

    stub:
    def prefix = task.ext.prefix ?: "${meta.id}"
    """
    touch ${prefix}.report.html
    touch ${prefix}.report.json
    touch ${prefix}.report.md
    touch ${prefix}.findings.tsv
    touch ${prefix}_mqc.json
    touch ${prefix}_general_mqc.json
    touch ${prefix}_genes_mqc.json
    """
}
