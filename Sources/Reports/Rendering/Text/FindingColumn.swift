import Annotations
import Consequences
import CopyNumber
import Genome
import Interpretation

/// A column of the findings table: its name, and its value in a line; nothing where the line has none.
struct FindingColumn: Sendable {
    let name: String
    let value: @Sendable (FindingRow) -> String?

    private init(_ name: String, _ value: @escaping @Sendable (FindingRow) -> String?) {
        self.name = name
        self.value = value
    }

    /// All of them, in order. New ones are appended; none is moved, renamed or dropped.
    static let all = place + evidence + later
}

extension FindingColumn {
    private static let place = [
        FindingColumn("sample") { $0.report.sample.name },
        FindingColumn("assembly") { $0.report.assembly.name.rawValue },
        FindingColumn("subject") { $0.isVerdict ? "pathway" : $0.gene?.symbol ?? $0.arm?.name ?? $0.imbalance?.name },
        FindingColumn("kind") { row in
            switch row.finding {
            case .verdict: "verdict"
            case .gene: "gene"
            case .variant: "variant"
            case .rearrangement: "rearrangement"
            case .copyNumber: "copy_number"
            case .arm: "arm"
            case .imbalance: "imbalance"
            }
        },
        FindingColumn("status") { row in
            switch row.finding {
            case .verdict: status(row.report.answer.verdict).rawValue
            case .gene(let gene): gene.status.rawValue
            case .variant, .rearrangement: FindingStatus.found.rawValue
            case .copyNumber(let copies, _): copies.status.rawValue
            case .arm(let arm): arm.status.rawValue
            case .imbalance(let arm): arm.status.rawValue
            }
        },
        FindingColumn("basis") { if case .gene(let gene) = $0.finding { gene.basis?.rawValue } else { nil } },
        FindingColumn("callable_fraction") { number($0.gene?.callableFraction) },
        FindingColumn("gene_state") { $0.gene?.state.rawValue },
        FindingColumn("gene_certainty") { $0.gene?.certainty?.rawValue },
        FindingColumn("counts_as_hit") { row in
            if case .rearrangement(_, _, let countsAsHit) = row.finding { return yesNo(countsAsHit) }
            return row.variant.map { yesNo($0.countsAsHit) }
        },
        FindingColumn("chromosome") { row in
            row.variant?.chromosome ?? row.ends.first?.chromosome ?? row.copyNumber?.segments.first?.chromosome
                ?? row.arm.map { $0.segments.first?.chromosome ?? String($0.name.dropLast()) }
                ?? row.imbalance.map { String($0.name.dropLast()) }
        },
        FindingColumn("start") { row in
            row.variant.map { "\($0.position)" } ?? row.ends.first?.position
                ?? row.copyNumber?.segments.map(\.start).min().map { "\($0)" } ?? row.arm.map { "\($0.start)" }
                ?? row.imbalance.map { "\($0.start)" }
        },
        FindingColumn("end") { row in
            let ends = row.ends
            let isOnOne = ends.count == 2 && ends[0].chromosome == ends[1].chromosome
            return row.variant.map { "\($0.position + max($0.reference.utf8.count, 1) - 1)" }
                ?? (isOnOne ? ends[1] : ends.first)?.position
                ?? row.copyNumber?.segments.map(\.end).max().map { "\($0)" } ?? row.arm.map { "\($0.end)" }
                ?? row.imbalance.map { "\($0.end)" }
        },
        FindingColumn("ref") { $0.variant?.reference },
        FindingColumn("alt") { $0.variant?.alternate },
    ]

    private static let evidence = [
        FindingColumn("transcript") { row in
            if case .gene(let gene) = row.finding { gene.transcript } else { row.variant?.transcript }
        },
        FindingColumn("hgvs_g") { $0.variant?.hgvsG },
        FindingColumn("hgvs_c") { $0.variant?.hgvsC },
        FindingColumn("hgvs_p") { $0.variant?.hgvsP },
        FindingColumn("consequence") { joined($0.variant?.consequences.map(\.name), "&") },
        FindingColumn("impact") { $0.variant?.impact.name },
        FindingColumn("exon") { $0.variant?.exon },
        FindingColumn("intron") { $0.variant?.intron },
        FindingColumn("domain") { $0.variant?.domain },
        FindingColumn("function") { $0.variant?.function.rawValue },
        FindingColumn("genotype") { $0.variant?.genotype },
        FindingColumn("depth") { $0.variant?.depth.map(String.init) },
        FindingColumn("alt_reads") { $0.variant?.alternateReads.map(String.init) },
        FindingColumn("vaf") { number($0.variant?.vaf) },
        FindingColumn("normal_vaf") { number($0.variant?.normalVAF) },
        FindingColumn("filter") { row in
            joined(row.variant?.filter, ";") ?? row.rearrangement.map { $0.passesFilter ? "PASS" : "filtered" }
        },
        FindingColumn("low_support") { $0.variant.map { yesNo($0.lowSupport) } },
        FindingColumn("origin") { $0.variant?.origin.rawValue },
        FindingColumn("call") { row in
            row.isVerdict
                ? row.report.answer.verdict.rawValue
                : row.rearrangement?.kind.rawValue ?? distinct(row.copyNumber?.segments.map(\.call.rawValue))
                    ?? row.arm?.call.rawValue ?? row.imbalance?.call.rawValue
        },
        FindingColumn("total_copies") { number($0.copyNumber?.total) },
        FindingColumn("minor_copies") { number($0.copyNumber?.minor) },
        FindingColumn("log2") { number($0.copyNumber?.log2) },
        FindingColumn("breadth") { number($0.arm?.breadth) },
        FindingColumn("lost_fraction") { number($0.arm?.lostFraction) },
        FindingColumn("loh_fraction") { number($0.arm?.lohFraction) },
        FindingColumn("claims") { joined($0.gene?.claims, ",") },
        FindingColumn("file") { row in
            let file =
                row.variant?.file ?? row.rearrangement?.file
                ?? (row.imbalance == nil ? joined(row.segmentFiles, ",") : row.report.imbalance?.file)
            return file.map(SpreadsheetText.harmless)
        },
        FindingColumn("line") { row in
            if let rearrangement = row.rearrangement { return "\(rearrangement.line)" }
            let segments = row.copyNumber?.segments ?? []
            return segments.count == 1 ? segments[0].line.map(String.init) : nil
        },
        FindingColumn("text") { row in
            let text: String? =
                switch row.finding {
                case .verdict: "\(row.report.answer.headline) \(row.report.answer.pathway)"
                case .gene(let gene): gene.stateText
                case .variant(let variant, _): joined([variant.functionReason, variant.remark].compactMap { $0 }, "; ")
                case .rearrangement(let rearrangement, _, _): rearrangement.text
                case .copyNumber(let copies, _): copies.text
                case .arm(let arm): "\(arm.text) \(arm.locus.text)"
                case .imbalance(let arm): arm.text
                }
            return text.map(SpreadsheetText.harmless)
        },
    ]

    private static let later = [
        FindingColumn("nmd") { $0.variant?.decay?.rawValue },
        FindingColumn("exons_lost") { $0.variant?.exonsLost },
        FindingColumn("harder_transcript") { $0.variant?.harderTranscript?.transcript },
        FindingColumn("harder_consequence") { joined($0.variant?.harderTranscript?.consequences.map(\.name), "&") },
        FindingColumn("joint_variants") { joined($0.variant?.joint.map(\.variants), ",") },
        FindingColumn("joint_phase") { joined($0.variant?.joint.map(\.phase.rawValue), ",") },
        FindingColumn("joint_hgvs_c") { joined($0.variant?.joint.map(\.hgvsC), ",") },
        FindingColumn("joint_hgvs_p") { joined($0.variant?.joint.map { $0.hgvsP ?? "NA" }, ",") },
        FindingColumn("file_kind") { row in
            distinct(
                row.segmentFiles.compactMap { file in
                    row.report.inputs.first { $0.path == file }.map { $0.table?.kind.id ?? "vcf" }
                })
        },
        FindingColumn("purity") { number($0.tumour?.purity) },
        FindingColumn("ploidy") { number($0.tumour?.ploidy) },
        FindingColumn("baseline") { $0.tumour.map { "\($0.baseline)" } },
        FindingColumn("oncogenicity") { $0.variant?.oncogenicity?.classification.rawValue },
        FindingColumn("oncogenicity_points") { $0.variant?.oncogenicity.map { "\($0.points)" } },
        FindingColumn("oncogenicity_codes") {
            joined($0.variant?.oncogenicity?.codes.map { "\($0.code.rawValue) \($0.points)" }, ",")
        },
        FindingColumn("oncogenicity_undecided") { joined($0.variant?.oncogenicity?.undecided.flatMap(\.codes), ",") },
        // `field=value@file`, apart by `;`, those characters in a value written as percent codes.
        FindingColumn("site_annotations") {
            joined(
                $0.variant?.annotations.map { "\(escaped($0.field))=\(escaped($0.value))@\(escaped($0.file))" }, ";"
            ).map(SpreadsheetText.harmless)
        },
        FindingColumn("multiplicity") { number($0.variant?.multiplicity?.value) },
        FindingColumn("multiplicity_lower") { number($0.variant?.multiplicity?.lower) },
        FindingColumn("multiplicity_upper") { number($0.variant?.multiplicity?.upper) },
        FindingColumn("multiplicity_of_copies") { number($0.variant?.multiplicity?.copies) },
        FindingColumn("multiplicity_origin") { $0.variant?.multiplicity?.origin.rawValue },
        FindingColumn("ccf") { number($0.cancerCellFraction?.value) },
        FindingColumn("ccf_lower") { number($0.cancerCellFraction?.lower) },
        FindingColumn("ccf_upper") { number($0.cancerCellFraction?.upper) },
        FindingColumn("ref_reads") { $0.variant?.referenceReads.map(String.init) },
        FindingColumn("normal_depth") { $0.variant?.normalDepth.map(String.init) },
        FindingColumn("normal_alt_reads") { $0.variant?.normalAlternateReads.map(String.init) },
        FindingColumn("normal_ref_reads") { $0.variant?.normalReferenceReads.map(String.init) },
        FindingColumn("vrs") { $0.variant?.vrs },
        FindingColumn("germline_criteria") {
            joined($0.variant?.germlineCriteria?.map { "\($0.code.rawValue) \($0.strength.rawValue)" }, ",")
        },
    ]

    /// The columns that stand at the end where allelic imbalance was assessed.
    static let ofImbalance = [
        FindingColumn("imbalance_basis") { $0.imbalance == nil ? nil : $0.report.imbalance?.basis.rawValue },
        FindingColumn("imbalance_sites") { $0.imbalance.map { "\($0.sites)" } },
        FindingColumn("imbalance_deviation") { number($0.imbalance?.deviation?.value) },
        FindingColumn("imbalance_lower") { number($0.imbalance?.deviation?.lower) },
        FindingColumn("imbalance_upper") { number($0.imbalance?.deviation?.upper) },
        FindingColumn("imbalance_p") { $0.imbalance?.p.map { "\($0)" } },
        FindingColumn("imbalance_p_adjusted") { $0.imbalance?.adjustedP.map { "\($0)" } },
        FindingColumn("imbalance_detectable") { number($0.imbalance?.smallestDetectable) },
        FindingColumn("imbalance_power") { number($0.imbalance?.power) },
    ]

    private static func status(_ verdict: PathwayVerdict) -> FindingStatus {
        switch verdict {
        case .alteredTwoHits, .alteredGainOfFunction, .alteredOneHit, .uncertain: .found
        case .noAlterationFound: .notFound
        case .notAssessable: .notAssessed
        }
    }

    private static func yesNo(_ value: Bool) -> String { value ? "yes" : "no" }

    private static func number(_ value: Double?) -> String? { value.map { NumberText.decimal($0) } }

    private static func joined(_ values: [String]?, _ separator: String) -> String? {
        values.map { $0.joined(separator: separator) }
    }

    /// The different values in their order.
    private static func distinct(_ values: [String]?) -> String? { joined(values?.uniqued(), ",") }

    private static func escaped(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing(";", with: "%3B").replacing("=", with: "%3D")
            .replacing("@", with: "%40")
    }
}
