cwlVersion: v1.2
class: CommandLineTool
label: mtorvar report of one tumour
doc: Report of the PI3K/AKT/mTOR pathway in one neuroendocrine tumour. Research use only.
baseCommand: [mtorvar, report]
hints:
  SoftwareRequirement:
    packages:
      mtorvar:
        version: ["0.1.0"]
  ResourceRequirement:
    coresMin: 1
    ramMin: 500
  NetworkAccess:
    networkAccess: false
inputs:
  vcf:
    type: File[]?
    doc: Small variants, plain or BGZF, of one tumour
    inputBinding:
      position: 1
  copy_number:
    type:
      - "null"
      - type: array
        items: File
        inputBinding:
          prefix: --copy-number
    doc: VCF files with copy number
    inputBinding:
      position: 2
  structural:
    type:
      - "null"
      - type: array
        items: File
        inputBinding:
          prefix: --structural
    doc: VCF files with structural variants
    inputBinding:
      position: 2
  segments:
    type:
      - "null"
      - type: array
        items: File
        inputBinding:
          prefix: --segments
    doc: Tables of copy-number segments, or of purity and ploidy
    inputBinding:
      position: 2
  callable:
    type: File?
    inputBinding:
      prefix: --callable
  tumour:
    type: string?
    inputBinding:
      prefix: --tumour
  normal:
    type: string?
    inputBinding:
      prefix: --normal
  sample_name:
    type: string?
    inputBinding:
      prefix: --sample-name
  site:
    type: string?
    inputBinding:
      prefix: --site
  sex:
    type:
      - "null"
      - type: enum
        symbols: [female, male]
    inputBinding:
      prefix: --sex
  purity:
    type: double?
    inputBinding:
      prefix: --purity
  ploidy:
    type: double?
    inputBinding:
      prefix: --ploidy
  prefix:
    type: string
    doc: What the files are called before their endings
    inputBinding:
      prefix: --prefix
arguments:
  - --multiqc
  - --quiet
  - prefix: --threads
    valueFrom: $(runtime.cores)
outputs:
  html:
    type: File
    outputBinding:
      glob: $(inputs.prefix).report.html
  json:
    type: File
    outputBinding:
      glob: $(inputs.prefix).report.json
  markdown:
    type: File
    outputBinding:
      glob: $(inputs.prefix).report.md
  findings:
    type: File
    outputBinding:
      glob: $(inputs.prefix).findings.tsv
  multiqc:
    type: File[]
    outputBinding:
      glob:
        - $(inputs.prefix)_mqc.json
        - $(inputs.prefix)_general_mqc.json
        - $(inputs.prefix)_genes_mqc.json
        - $(inputs.prefix)_mqc_versions.yml
successCodes: [0]
