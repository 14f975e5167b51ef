import Annotations
import CopyNumber
import Genome
public import Interpretation
import Transcripts

extension SampleReport {
    /// What stands on every page.
    static let notice =
        "Research use only. Not a medical device and not validated for diagnosis; to be interpreted by a qualified professional."

    /// Makes the report of an interpretation.
    public init(_ interpretation: SampleInterpretation, context: ReportContext) {
        let knowledge = context.annotations.knowledge
        let arms = interpretation.arms.map { ArmReport($0, context: context) }
        let evidence = EvidenceReport.applying(to: interpretation, context: context)
        let printed = Set(evidence.map(\.id))
        let ((genes, considered), (pathway, answer)) = concurrently {
            (
                interpretation.genes.map { gene in
                    GeneReport(
                        gene, context: context,
                        claims: gene.isAltered
                            ? (knowledge.rule(of: gene.gene.symbol).map { rule in
                                rule.claims + rule.germlineClaims.filter { !rule.claims.contains($0) }
                            } ?? []).filter(printed.contains) : [])
                },
                interpretation.genes.flatMap { gene in
                    ConsideredReport.grouped(
                        gene.variants.map { ConsideredReport($0, gene: gene.gene) }
                            + context.noCalls.filter { $0.gene == gene.gene.symbol }.map(\.considered))
                }
            )
        } _: {
            let pathway = PathwayReport(interpretation, context: context, printed: printed)
            return (pathway, AnswerReport(interpretation, pathway: pathway, arms: arms, context: context))
        }
        self.init(
            notice: Self.notice,
            program: ProgramReport(
                name: context.program.name, version: context.program.version,
                annotationsVersion: context.annotations.version,
                annotationsSHA256: context.annotations.checksum, evidenceDate: context.annotations.evidenceDate),
            timestamp: context.timestamp, sample: context.sample, assembly: context.assemblyReport,
            answer: answer,
            inputs: context.inputs, genes: genes, arms: arms, pathway: pathway, evidence: evidence,
            sources: SourceReport.sources(of: evidence, knowledge: knowledge),
            limits: LimitReport.all(interpretation, context: context), methods: MethodReport.all(context: context),
            considered: considered,
            run: context.run,
            tumour: context.copyNumber.map { TumourReport($0, thresholds: context.policy.copyNumber) },
            otherArms: interpretation.otherArms.isEmpty
                ? nil
                : interpretation.otherArms.map {
                    OtherArmReport(
                        name: $0.arm.name, call: $0.call.rawValue, breadth: rounded($0.breadth),
                        lostFraction: $0.lostFraction.map(rounded), lohFraction: $0.lohFraction.map(rounded))
                }, trials: TrialReport.all(knowledge))
    }
}
