cwlVersion: v1.2
class: Workflow
label: mtorvar reports of several tumours
doc: Scatters the report over tumours that are given side by side; an empty list of files leaves a tumour without them. Research use only.
requirements:
  ScatterFeatureRequirement: {}
inputs:
  vcf:
    type:
      type: array
      items:
        type: array
        items: File
  copy_number:
    type:
      type: array
      items:
        type: array
        items: File
  tumour:
    type:
      type: array
      items: ["null", string]
  site:
    type:
      type: array
      items: ["null", string]
  prefix: string[]
steps:
  report:
    run: mtorvar-report.cwl
    scatter: [vcf, copy_number, tumour, site, prefix]
    scatterMethod: dotproduct
    in:
      vcf: vcf
      copy_number: copy_number
      tumour: tumour
      site: site
      prefix: prefix
    out: [html, json, markdown, findings, multiqc]
outputs:
  html:
    type: File[]
    outputSource: report/html
  json:
    type: File[]
    outputSource: report/json
  markdown:
    type: File[]
    outputSource: report/markdown
  findings:
    type: File[]
    outputSource: report/findings
  multiqc:
    type:
      type: array
      items:
        type: array
        items: File
    outputSource: report/multiqc
