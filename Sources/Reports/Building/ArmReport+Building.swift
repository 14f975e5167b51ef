import Annotations
import CopyNumber
import Genome
import Interpretation

extension ArmReport {
    /// The arm's part of the report.
    init(_ interpretation: ArmInterpretation, context: ReportContext) {
        let arm = interpretation.arm
        let bands = context.annotations.bands(of: context.assembly).filter { $0.chromosome == arm.chromosome }.map {
            BandReport(name: $0.name, start: $0.interval.start, end: $0.interval.end, stain: $0.stain)
        }
        let assessment = interpretation.assessment
        self.init(
            name: arm.name, status: Self.status(of: assessment),
            call: assessment?.call.rawValue ?? ArmAssessment.Call.notAssessed.rawValue,
            text: Self.words(assessment, context: context), start: arm.assessable.start, end: arm.assessable.end,
            breadth: rounded(assessment?.breadth ?? 0), lostFraction: assessment?.lostFraction.map(rounded),
            lohFraction: assessment?.lohFraction.map(rounded),
            locus: LocusReport(interpretation, context: context),
            segments: assessment?.segments.map { SegmentReport($0, context: context) } ?? [], bands: bands)
    }

    private static func status(of assessment: ArmAssessment?) -> FindingStatus {
        switch assessment?.call {
        case .armLoss, .partialLoss, .focalLoss: .found
        case .intact: .notFound
        case .notAssessed, nil: .notAssessed
        }
    }

    private static func words(_ assessment: ArmAssessment?, context: ReportContext) -> String {
        guard let assessment else { return "Not assessed: no copy-number data was given." }
        let thresholds = context.policy.copyNumber
        if assessment.call == .notAssessed, let words = context.tooImpure(for: assessment.segments) {
            return "Not assessed: \(words)."
        }
        guard assessment.call != .notAssessed, let lost = assessment.lostFraction else {
            if assessment.segments.isEmpty, !assessment.junctions.isEmpty {
                let count = assessment.junctions.count
                return
                    "Not assessed: \(count) deletion\(count == 1 ? "" : "s") by junction \(count == 1 ? "lies" : "lie") on the arm; junctions do not measure how many copies an arm has."
            }
            return
                "Not assessed: segments of known state cover \(percent(assessment.breadth)) of the arm without the centromere; "
                + "\(percent(thresholds.armBreadth)) are needed."
        }
        let basis =
            "\(percent(lost)) of the assessed bases lost; \(percent(assessment.breadth)) of the arm without the centromere assessed"
        let only = assessment.segments.allSatisfy { $0.evidence == .calledByDepth }
        let caution =
            (only
                ? " The records say deletion without a number of copies; how many copies are left was not assessed."
                : "")
            + inSomeCells(assessment, context: context) + leftOut(assessment)
        switch assessment.call {
        case .armLoss: return "Arm loss: \(basis).\(caution)"
        case .partialLoss: return "Partial loss: \(basis).\(caution)"
        case .focalLoss: return "Focal loss: \(basis).\(caution)"
        case .intact where lost > 0:
            return "No loss of the arm, and none of a gene's exons: \(basis).\(leftOut(assessment))"
        case .intact, .notAssessed: return "No loss: \(basis).\(leftOut(assessment))"
        }
    }

    /// A sentence where the caller tells that the loss is in a part of the tumour's cells; the least share, where segments differ.
    private static func inSomeCells(_ assessment: ArmAssessment, context: ReportContext) -> String {
        let shares = assessment.segments.filter { segment in
            context.copyNumber?.state(of: segment, thresholds: context.policy.copyNumber).isLoss == true
        }.compactMap(\.cellularFraction)
        guard let least = shares.min(), least < 0.85 else { return "" }
        return
            " The loss is in \(percent(least)) of the tumour's cells\(Set(shares).count > 1 ? ", in a part of the arm" : "")."
    }

    /// A sentence where a part of what counts as assessed is what the caller left out.
    private static func leftOut(_ assessment: ArmAssessment) -> String {
        let leftOut = assessment.segments.filter { $0.evidence == .leftOut }
        guard let caller = leftOut.first?.caller else { return "" }
        let bases = Interval.union(leftOut.compactMap { $0.interval.intersection(assessment.arm.assessable) })
            .reduce(0) { $0 + $1.count }
        let share = Double(bases) / Double(max(assessment.arm.assessable.count, 1))
        let who = caller == VariantCaller.Program.unknown.title ? "the file" : caller
        return " \(percent(share)) of the arm is taken as unchanged because \(who) writes no record of it."
    }
}

extension LocusReport {
    /// The gene of the arm, told apart from the arm.
    init(_ interpretation: ArmInterpretation, context: ReportContext) {
        let gene = interpretation.locusGene
        guard let locus = interpretation.locus else {
            self.init(gene: gene, status: .notAssessed, text: "\(gene) not assessed: no copy-number data was given.")
            return
        }
        switch locus.call {
        case .homozygousDeletion(let extent):
            self.init(gene: gene, status: .found, text: "\(gene): no copy is left of \(extent.words).")
        case .deletion(.introns), .neutral, .gain, .amplification:
            self.init(gene: gene, status: .notFound, text: "\(gene): no exon is lost.")
        case .deletion(let extent):
            let text = (locus.baseline ?? 2) <= 2 ? "lost in one copy" : "lost in some of \(locus.baseline ?? 2) copies"
            self.init(gene: gene, status: .found, text: "\(gene): \(extent.words) \(text).")
        case .lossOfHeterozygosity:
            self.init(gene: gene, status: .notFound, text: "\(gene): loss of heterozygosity, not taken for a deletion.")
        case .copyNeutralLOH:
            self.init(
                gene: gene, status: .notFound, text: "\(gene): not deleted; copy-neutral loss of heterozygosity.")
        case .notAssessed:
            if let words = context.tooImpure(for: locus.segments) {
                self.init(gene: gene, status: .notAssessed, text: "\(gene) not assessed: \(words).")
                return
            }
            self.init(
                gene: gene, status: .notAssessed, text: "\(gene) not assessed: too few exon bases lie in segments.")
        }
    }
}
