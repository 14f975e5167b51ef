import Annotator
import ArgumentParser
import CopyNumber
import Genome
import Interpretation
import Reports
import VariantCallFormat

/// What `segments` prints of the tables that it read.
struct SegmentListing {
    /// How it is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, tsv, deletions
    }

    let tables: [SegmentsRun.JudgedFile]
    let thresholds: CopyNumberThresholds

    /// The columns of the TSV.
    static let columns = [
        "file", "kind", "assembly", "sample", "subject", "subject_kind", "chromosome", "start", "end", "call", "extent",
        "breadth", "lost_fraction", "lost_fraction_with_centromere", "loh_fraction", "total_copies", "minor_copies",
        "mean_log2", "evidence", "baseline", "rearrangements",
        "subclonal_call", "subclonal_fraction",
    ]

    func render(_ format: Format) -> String {
        switch format {
        case .text: tables.map(text).joined(separator: "\n")
        case .tsv:
            ([Self.columns.joined(separator: "\t")] + tables.flatMap(lines)).map { $0 + "\n" }.joined()
        case .deletions:
            ([Self.columnsOfDeletions.joined(separator: "\t")] + tables.flatMap(deletions)).map { $0 + "\n" }.joined()
        }
    }

    /// The columns of the list of deletions.
    static let columnsOfDeletions = [
        "file", "kind", "assembly", "sample", "places", "chromosome", "start", "end", "state", "evidence", "filter",
        "line",
    ]

    private func deletions(_ judged: SegmentsRun.JudgedFile) -> [String] {
        judged.samples.flatMap { sample in
            sample.deletions.map { deletion in
                let segment = deletion.segment
                return [
                    judged.file, judged.kind, judged.assembly.rawValue, sample.name ?? "NA",
                    deletion.places.joined(separator: ","), segment.chromosome.name, "\(segment.interval.start)",
                    "\(segment.interval.end)", deletion.state.rawValue, segment.evidence.rawValue,
                    segment.filters.isEmpty ? "." : segment.filters.joined(separator: ";"), "\(segment.line)",
                ].joined(separator: "\t")
            }
        }
    }

    private func lines(_ judged: SegmentsRun.JudgedFile) -> [String] {
        judged.samples.flatMap { sample -> [String] in
            let common = [judged.file, judged.kind, judged.assembly.rawValue, sample.name ?? "NA"]
            let arms = sample.arms.map { judgedArm -> [String] in
                let arm = judgedArm.assessment.arm
                return [
                    arm.name, "arm", arm.chromosome.name, "\(arm.assessable.start)", "\(arm.assessable.end)",
                    judgedArm.assessment.call.rawValue, "NA", decimal(judgedArm.assessment.breadth),
                    decimal(judgedArm.assessment.lostFraction), decimal(judgedArm.lostFractionWithCentromere),
                    decimal(judgedArm.assessment.lohFraction), "NA", "NA", "NA",
                    judgedArm.assessment.segments.map(\.evidence).min()?.rawValue ?? "NA", "\(judged.fit.baseline)",
                    "NA", judgedArm.assessment.subclonalLoss == nil ? "NA" : ArmAssessment.Call.subclonalLoss.rawValue,
                    decimal(judgedArm.assessment.subclonalLoss?.cells.upperBound),
                ]
            }
            let genes = sample.genes.map { gene -> [String] in
                let copies = gene.copyNumber
                return [
                    gene.symbol, "gene", gene.region.chromosome.name, "\(gene.region.interval.start)",
                    "\(gene.region.interval.end)", copies.call.code, copies.call.extent?.words ?? "NA",
                    decimal(copies.breadth), "NA", "NA", "NA", decimal(copies.total), decimal(copies.minor),
                    decimal(gene.meanLog2), copies.evidence?.rawValue ?? "NA", copies.baseline.map { "\($0)" } ?? "NA",
                    gene.rearrangements.isEmpty ? "NA" : gene.rearrangements.map(\.words).joined(separator: "; "),
                    copies.subclonal?.call.code ?? "NA", decimal(copies.subclonal?.fraction),
                ]
            }
            let regions = sample.regions.map { region, mean -> [String] in
                [
                    region.name, "region", region.chromosome.name, "\(region.interval.start)",
                    "\(region.interval.end)",
                ] + Array(repeating: "NA", count: 8) + [decimal(mean)] + Array(repeating: "NA", count: 5)
            }
            return (arms + genes + regions).map { (common + $0).joined(separator: "\t") }
        }
    }

    private func text(_ judged: SegmentsRun.JudgedFile) -> String {
        let ratios =
            judged.fit.hidesLoss(thresholds)
            ? "ratios say nothing at this purity"
            : judged.fit.purity != nil && judged.fit.ploidy != nil
                ? "ratios are turned into copies"
                : "ratios are relative, a loss below \(NumberText.number(thresholds.lossLog2))"
        let known = judged.fit.sources.isEmpty ? "" : "; " + judged.fit.sources.map(\.words).joined(separator: ", ")
        var lines = [
            "\(judged.file): \(judged.title)", "  kind      \(judged.kind), \(judged.recognition)",
            "  assembly  \(judged.assembly.rawValue) (\(judged.assemblyReasons.map(\.words).joined(separator: "; ")))",
            "  rows      \(words(judged.rows)), \(judged.rejectedCount) rejected",
            "  baseline  \(judged.fit.baseline) copies (\(judged.fit.baselineBasis.words)\(known)); \(ratios)",
            "  samples   \(judged.samples.count)",
        ]
        for sample in judged.samples { lines.append("  \(sample.name ?? "(no name)"): " + words(sample)) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func words(_ rows: SegmentsRun.Rows) -> String {
        switch rows {
        case .table(let read, let taken, let elsewhere, let withoutState):
            "\(read) read, \(taken) taken, \(elsewhere) on contigs that are no chromosome, \(withoutState) without a state"
        case .records(let read, let structural): "\(read) read, \(structural) of copies and junctions"
        }
    }

    private func words(_ sample: SegmentsRun.JudgedSample) -> String {
        let arms = ["10q", "16p"].compactMap { name in
            sample.arms.first { $0.assessment.arm.name == name }.map { judged -> String in
                let call = judged.assessment.call.rawValue.replacing("_", with: " ")
                let lost =
                    (judged.assessment.lostFraction.map { $0 > 0 ? " (\(NumberText.percent($0)) lost)" : "" } ?? "")
                    + (judged.assessment.subclonalLoss.map {
                        " (\(NumberText.percent($0.lostFraction)) counting what \(NumberText.percent($0.cells.lowerBound)) of the cells have lost)"
                    } ?? "")
                return "\(name) \(call)\(judged.assessment.call == .notAssessed ? "" : lost)"
            }
        }
        func words(_ call: GeneCopyNumber.Call) -> String {
            call.code.replacing("_", with: " ") + (call.extent.map { " of \($0.words)" } ?? "")
        }
        let found = sample.genes.flatMap { gene -> [String] in
            let copies = gene.copyNumber
            let call = copies.call == .neutral || copies.call == .notAssessed ? nil : words(copies.call)
            let part = copies.subclonal.map { "\(words($0.call)) in \(NumberText.percent($0.fraction)) of the cells" }
            return ([call, part].compactMap { $0 } + gene.rearrangements.map(\.words)).map { "\(gene.symbol) \($0)" }
        }
        let missing = sample.genes.filter { $0.copyNumber.call == .notAssessed && $0.rearrangements.isEmpty }
            .map(\.symbol)
        let genes = found.isEmpty ? "no change of a gene" : found.joined(separator: ", ")
        let rest = missing.isEmpty ? "" : "; not assessed: \(missing.joined(separator: ", "))"
        let mean = sample.meanCopies.map { ", \(NumberText.number($0)) copies on average" } ?? ""
        return "\(sample.segments) segments\(mean); \(arms.joined(separator: ", ")); \(genes)\(rest)"
    }

    /// A number with at most six decimals.
    private func decimal(_ value: Double?) -> String {
        guard let value else { return "NA" }
        let rounded = (value * 1_000_000).rounded() / 1_000_000
        if rounded == rounded.rounded() { return "\(Int(rounded))" }
        // Double would print very small ones with an exponent.
        let millionths = Int((abs(value) * 1_000_000).rounded())
        var digits = String(String(1_000_000 + millionths % 1_000_000).dropFirst())
        while digits.last == "0" { digits.removeLast() }
        return "\(value < 0 ? "-" : "")\(millionths / 1_000_000).\(digits)"
    }
}

extension GeneCopyNumber.Call {
    /// The call as tables print it.
    var code: String {
        switch self {
        case .homozygousDeletion: "homozygous_deletion"
        case .deletion: "deletion"
        case .amplification: "amplification"
        case .gain: "gain"
        case .copyNeutralLOH: "loh_copy_neutral"
        case .lossOfHeterozygosity: "loh"
        case .neutral: "neutral"
        case .notAssessed: "not_assessed"
        }
    }

    /// How much of the gene a deletion takes.
    var extent: GeneCopyNumber.Extent? {
        switch self {
        case .homozygousDeletion(let extent), .deletion(let extent): extent
        default: nil
        }
    }
}
