import Interpretation
import Reports

/// `data_mutations.txt` of a study: the columns of MAF that cBioPortal reads. Counts of reads are empty where they are not known, since it takes no
/// `NA` there.
struct StudyMutations {
    private static let names: Set = [
        "Hugo_Symbol", "Entrez_Gene_Id", "Center", "NCBI_Build", "Chromosome", "Start_Position", "End_Position",
        "Strand",
        "Variant_Classification", "Variant_Type", "Reference_Allele", "Tumor_Seq_Allele1", "Tumor_Seq_Allele2",
        "dbSNP_RS",
        "Tumor_Sample_Barcode", "Matched_Norm_Sample_Barcode", "Verification_Status", "Validation_Status",
        "Mutation_Status", "HGVSc", "HGVSp", "HGVSp_Short", "Transcript_ID", "Exon_Number", "t_ref_count",
        "t_alt_count",
        "n_ref_count", "n_alt_count", "Consequence", "Protein_position", "SWISSPROT", "RefSeq",
    ]
    static let columns = MAFColumn.all.filter { names.contains($0.name) }
    private static let counts: Set = ["t_ref_count", "t_alt_count", "n_ref_count", "n_alt_count"]
    /// The longest short name that cBioPortal stores.
    private static let mostCharacters = 255

    let text: String
    /// Variants of the matched normal that were left out.
    let germline: Int
    /// Variants that fail their filters and were left out.
    let filtered: Int

    init(_ samples: [StudySample], set: ExportSet, center: String?, includesGermline: Bool) {
        var table = TabText(header: Self.columns.map(\.name))
        var (germline, filtered) = (0, 0)
        for sample in samples {
            for gene in sample.sample.report.genes {
                for variant in gene.variants {
                    if variant.origin == .germline, !includesGermline {
                        germline += 1
                        continue
                    }
                    guard variant.passesFilter || variant.countsAsHit || variant.origin == .germline else {
                        filtered += 1
                        continue
                    }
                    let row = VariantRow(variant, of: gene, in: sample.sample, set: set)
                    table.append(Self.columns.map { Self.cell($0, row, sample, center: center) })
                }
            }
        }
        text = table.text
        self.germline = germline
        self.filtered = filtered
    }

    private static func cell(_ column: MAFColumn, _ row: VariantRow, _ sample: StudySample, center: String?) -> String {
        switch column.name {
        case "Tumor_Sample_Barcode": return sample.identifier
        case "Chromosome": return row.chromosome
        case "Matched_Norm_Sample_Barcode": return column.value(row).map(StudySample.identifier) ?? "NA"
        case MAFTable.centerColumn: return center ?? "NA"
        case "HGVSp_Short":
            guard let name = column.value(row), name.count <= mostCharacters else { return "NA" }
            return name
        default: return column.value(row) ?? (counts.contains(column.name) ? "" : "NA")
        }
    }
}
