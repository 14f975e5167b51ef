import Annotations
import CopyNumber
import Genome
import Interpretation

extension ArmReport {
    /// The arm's part of the report.
    init(_ interpretation: ArmInterpretation, context: ReportContext, printed: Set<String>) {
        let arm = interpretation.arm
        let bands = context.annotations.bands(of: context.assembly).filter { $0.chromosome == arm.chromosome }.map {
            BandReport(name: $0.name, start: $0.interval.start, end: $0.interval.end, stain: $0.stain)
        }
        let assessment = interpretation.assessment
        self.init(
            name: arm.name, status: Self.status(of: assessment),
            call: assessment?.call ?? .notAssessed,
            text: ArmWords(assessment, context: context).text(.full), start: arm.assessable.start,
            end: arm.assessable.end,
            breadth: rounded(assessment?.breadth ?? 0), lostFraction: assessment?.lostFraction.map(rounded),
            lohFraction: assessment?.lohFraction.map(rounded),
            locus: LocusReport(interpretation, context: context),
            segments: assessment?.segments.map { SegmentReport($0, context: context) } ?? [], bands: bands,
            frequencies: assessment?.call.isLoss == true
                ? FrequencyReport.of(
                    arm.name, knowledge: context.annotations.knowledge, site: context.site, printed: printed) : nil)
    }

    private static func status(of assessment: ArmAssessment?) -> FindingStatus {
        switch assessment?.call {
        case .armLoss, .partialLoss, .subclonalLoss, .focalLoss: .found
        case .intact: .notFound
        case .notAssessed, nil: .notAssessed
        }
    }
}

extension LocusReport {
    /// The gene of the arm, told apart from the arm.
    init(_ interpretation: ArmInterpretation, context: ReportContext) {
        let locus = interpretation.locus
        self.init(
            gene: interpretation.locusGene,
            status: locus?.isLostByJunctionAlone == true ? .found : locus?.locusStatus ?? .notAssessed,
            text: interpretation.locusWords(context))
    }
}

extension GeneCopyNumber {
    /// Whether a locus is lost.
    fileprivate var locusStatus: FindingStatus {
        switch call {
        case .homozygousDeletion, .deletion(.wholeGene), .deletion(.exons): .found
        case .deletion(.noncoding), .neutral, .gain, .amplification, .lossOfHeterozygosity, .copyNeutralLOH: .notFound
        case .notAssessed: .notAssessed
        }
    }

    /// Whether junctions show a deletion where the copies show none.
    var isLostByJunctionAlone: Bool { locusStatus == .notFound && !junctionDeletions.isEmpty }
}
