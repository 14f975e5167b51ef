import Genome
import Interpretation
import Reports

/// `cohort.tsv`: a line a sample. `NA` is what was not assessed or is not known, never zero.
package enum SampleTable {
    /// The table with its header.
    package static func render(_ report: CohortReport) -> String {
        let extra = Set(report.samples.flatMap(\.attributes.keys)).sorted()
        let arms = report.arms.map(\.arm)
        var lines = [
            [
                "sample", "report", "assembly", "site", "sex", "purity", "ploidy", "wgd", "quality", "callers",
                "matched_normal", "mtorc1", "akt", "germline", "alleles", "median_depth", "copies_of_x",
            ] + report.genes.map(\.gene) + arms + extra
        ]
        for sample in report.samples {
            let suspicion = sample.genes.compactMap(\.germlineSuspicion)
            let fixed: [String?] = [
                sample.name, sample.report, sample.assembly.rawValue, CohortColumns.value(of: "site", in: sample),
                CohortColumns.value(of: "sex", in: sample), sample.purity.map { NumberText.decimal($0) },
                sample.ploidy.map { NumberText.decimal($0) }, CohortColumns.value(of: "wgd", in: sample),
                sample.quality?.rawValue, sample.callers.isEmpty ? nil : sample.callers.joined(separator: ","),
                sample.hasNormal ? "yes" : "no", sample.mtorc1?.told, sample.akt?.told,
                suspicion.contains(.inherited) ? "inherited" : suspicion.contains(.possible) ? "possible" : "none",
                "\(sample.alleles)", sample.depth.map { NumberText.decimal($0) },
                sample.measuredX.map { NumberText.decimal($0) },
            ]
            lines.append(
                fixed.map { TableText.value($0) } + report.genes.map { sample.cell($0.gene)?.told ?? TableText.missing }
                    + arms.map { sample.arm($0)?.told ?? TableText.missing }
                    + extra.map { TableText.value(sample.attributes[$0].map(SpreadsheetText.harmless)) })
        }
        return TableText.text(lines)
    }
}

/// `genes.tsv`: a line for each sample and gene.
package enum GeneTable {
    /// The table with its header.
    package static func render(_ report: CohortReport) -> String {
        var lines = [
            [
                "sample", "gene", "alteration", "certainty", "hemizygous", "small_variants", "copies", "loh",
                "total_copies", "minor_copies", "copy_change", "variants", "functions", "origins", "vafs", "report",
            ]
        ]
        for sample in report.samples {
            for cell in sample.genes {
                func listed(_ value: (VariantCell) -> String) -> String? {
                    guard cell.areVariantsAssessed || !cell.variants.isEmpty else { return nil }
                    return cell.variants.isEmpty ? "." : cell.variants.map(value).joined(separator: ";")
                }
                let values: [String?] = [
                    sample.name, cell.gene, cell.told, cell.certainty?.rawValue ?? ".",
                    cell.isHemizygous == true ? "yes" : "no", cell.smallVariants.told, cell.copies.told,
                    cell.heterozygosityLost.told, cell.total.map { NumberText.decimal($0) },
                    cell.minor.map { NumberText.decimal($0) },
                    cell.hasCopyChange ? "yes" : cell.areCopiesAssessed ? "no" : nil, listed(\.name),
                    listed(\.function.rawValue), listed(\.origin.rawValue),
                    listed { $0.vaf.map { NumberText.decimal($0) } ?? TableText.missing }, sample.report,
                ]
                lines.append(values.map { TableText.value($0) })
            }
        }
        return TableText.text(lines)
    }
}
