cwlVersion: v1.2
class: CommandLineTool
label: mtorvar annotate
doc: Writes a VCF file with what its records mean for the PI3K/AKT/mTOR pathway in INFO/MTOR. Research use only.
baseCommand: [mtorvar, annotate]
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
    type: File
    secondaryFiles:
      - pattern: .tbi
        required: false
    inputBinding:
      position: 1
  csq:
    type: boolean?
    doc: Write INFO/CSQ with VEP's field names, too
    inputBinding:
      prefix: --csq
  output_name:
    type: string
    doc: The name of the output, which ends in .vcf.gz
    inputBinding:
      prefix: --output
arguments:
  - --write-index
  - --quiet
  - prefix: --threads
    valueFrom: $(runtime.cores)
outputs:
  annotated:
    type: File
    secondaryFiles:
      - pattern: .tbi
        required: true
    outputBinding:
      glob: $(inputs.output_name)
successCodes: [0]
