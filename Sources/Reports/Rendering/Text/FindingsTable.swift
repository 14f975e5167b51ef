import Genome
import Interpretation

/// The findings as tab-separated values: a header line, then one line for each sample, gene or arm, and finding.
///
/// The first line is the verdict on the pathway. Every gene has a line of kind `gene` with its status and state, and behind it one for each of its
/// findings. Every arm has one line; where allelic imbalance was assessed, each arm of the genome has one more, and columns for it are appended. A value that is unknown is `NA`; tabs and line ends inside a value become
/// spaces. Fractions have at most four decimals, positions are 1-based and closed.
package enum FindingsTable {
    /// The names of the columns, in order.
    package static let columns = FindingColumn.all.map(\.name)

    /// The whole table of one sample, with its header line and a final newline.
    package static func render(_ report: SampleReport) -> String {
        let report = report.withRoundedFractions
        let columns = FindingColumn.all + (report.imbalance == nil ? [] : FindingColumn.ofImbalance)
        var text = columns.map(\.name).joined(separator: "\t") + "\n"
        let arms =
            report.arms.map(FindingRow.Finding.arm) + (report.imbalance?.arms ?? []).map(FindingRow.Finding.imbalance)
        for finding in [.verdict] + report.genes.flatMap(findings) + arms {
            let row = FindingRow(report: report, finding: finding)
            text += columns.map { cell($0.value(row)) }.joined(separator: "\t") + "\n"
        }
        return text
    }

    /// A value on one line without tabs; `NA` where nothing is left.
    private static func cell(_ text: String?) -> String {
        let line = OneLine.text(text ?? "")
        return line.isEmpty ? "NA" : line
    }

    private static func findings(in gene: GeneReport) -> [FindingRow.Finding] {
        let isHit = gene.hits.contains { $0.kind == .rearrangement }
        let findings: [FindingRow.Finding] =
            gene.variants.map { .variant($0, gene) }
            + (gene.rearrangements ?? []).map { .rearrangement($0, gene, countsAsHit: isHit && $0.cutsCodingSequence) }
            + (gene.copyNumber.status == .found ? [.copyNumber(gene.copyNumber, gene)] : [])
        return [.gene(gene)] + findings
    }
}

/// A line of the table.
struct FindingRow {
    /// What the line is about.
    enum Finding {
        case verdict
        case gene(GeneReport)
        case variant(VariantReport, GeneReport)
        case rearrangement(RearrangementReport, GeneReport, countsAsHit: Bool)
        case copyNumber(GeneCopyNumberReport, GeneReport)
        case arm(ArmReport)
        case imbalance(ArmImbalanceReport)
    }

    let report: SampleReport
    let finding: Finding

    var gene: GeneReport? {
        switch finding {
        case .gene(let gene), .variant(_, let gene), .rearrangement(_, let gene, _), .copyNumber(_, let gene): gene
        case .arm, .imbalance, .verdict: nil
        }
    }

    /// Whether it is the verdict on the pathway.
    var isVerdict: Bool { if case .verdict = finding { true } else { false } }

    var variant: VariantReport? { if case .variant(let variant, _) = finding { variant } else { nil } }
    var copyNumber: GeneCopyNumberReport? { if case .copyNumber(let copies, _) = finding { copies } else { nil } }
    var arm: ArmReport? { if case .arm(let arm) = finding { arm } else { nil } }
    var imbalance: ArmImbalanceReport? { if case .imbalance(let arm) = finding { arm } else { nil } }
    var rearrangement: RearrangementReport? { if case .rearrangement(let one, _, _) = finding { one } else { nil } }

    /// The share of the tumour's cells that have the finding: of a change of copies that of its hit.
    var cancerCellFraction: EstimateReport? {
        switch finding {
        case .variant(let variant, _): variant.cancerCellFraction
        case .copyNumber(_, let gene):
            gene.hits.lazy.filter { $0.multiplicity == nil }.compactMap(\.cancerCellFraction).first
        case .verdict, .gene, .rearrangement, .arm, .imbalance: nil
        }
    }

    /// The chromosome and position of each end of a rearrangement.
    var ends: [(chromosome: String, position: String)] {
        (rearrangement?.places ?? []).map { place in
            let parts = place.split(separator: ":", maxSplits: 1).map(String.init)
            return (parts.first ?? "", parts.last ?? "")
        }
    }

    /// The tumour as a whole, for findings of copies.
    var tumour: TumourReport? { copyNumber == nil && arm == nil ? nil : report.tumour }

    /// The files of the segments of a finding of copies.
    var segmentFiles: [String] { (copyNumber?.segments ?? arm?.segments ?? []).map(\.file).uniqued() }
}
