import Annotations
import CopyNumber
import Genome
package import Interpretation
import Transcripts

extension SampleReport {
    /// Makes the report of an interpretation, with two threads where `threads` allows it.
    package init(_ interpretation: SampleInterpretation, context: ReportContext, threads: Int = 1) {
        let knowledge = context.annotations.knowledge
        let citable = Set(knowledge.sources.filter(\.verification.isPrintable).map(\.id))
        let evidence = interpretation.claims.map { EvidenceReport($0, citable: citable) }
        let printed = Set(evidence.map(\.id))
        let sources = SourceReport.sources(of: evidence, knowledge: knowledge)
        let arms = interpretation.arms.map { ArmReport($0, context: context, printed: printed) }
        let noCalls = interpretation.limitations.flatMap { limitation -> [NoCall] in
            if case .noCalls(_, let calls) = limitation { calls } else { [] }
        }
        let ((genes, considered), (pathway, answer)) = concurrently(width: threads) {
            (
                interpretation.genes.map { gene in
                    GeneReport(
                        gene, context: context,
                        printed: printed,
                        claims: gene.isAltered
                            ? (knowledge.rule(of: gene.gene.symbol).map { rule in
                                rule.claims + rule.germlineClaims.filter { !rule.claims.contains($0) }
                            } ?? []).filter(printed.contains) : [],
                        discordances: interpretation.discordances.filter { $0.gene == gene.gene.symbol })
                },
                interpretation.genes.flatMap { gene in
                    CallEvaluation.grouped(
                        gene.variants.map { CallEvaluation($0, gene: gene.gene) }
                            + gene.unreadable.map { CallEvaluation(unreadable: $0, gene: gene.gene) }
                            + noCalls.filter { $0.gene == gene.gene.symbol }.map { CallEvaluation($0) })
                }
            )
        } _: {
            let pathway = PathwayReport(interpretation, context: context, printed: printed)
            return (pathway, Summary(interpretation, pathway: pathway, arms: arms, context: context))
        }
        self.init(
            notice: Self.notice,
            program: ProgramReport(
                name: context.program.name, version: context.program.version, annotations: context.annotations),
            timestamp: context.timestamp, sample: context.sample, assembly: context.assemblyReport,
            answer: answer,
            inputs: context.inputs, genes: genes, arms: arms, pathway: pathway, evidence: evidence,
            sources: sources + SourceReport.studies(interpretation, knowledge: knowledge, beside: sources),
            limits: LimitationWords(interpretation.limitations).limits, methods: MethodReport.all(context: context),
            considered: considered,
            run: context.run,
            tumour: context.copyNumber.map { TumourReport($0, thresholds: context.policy.copyNumber) },
            otherArms: interpretation.otherArms.isEmpty
                ? nil
                : interpretation.otherArms.map {
                    OtherArmReport(
                        name: $0.arm.name, call: $0.call, breadth: rounded($0.breadth),
                        lostFraction: $0.lostFraction.map(rounded), lohFraction: $0.lohFraction.map(rounded))
                }, trials: TrialReport.all(knowledge, site: context.site),
            trialsLead: knowledge.statement(.trials)?.text,
            genomeProfile: GenomeProfileReport(context),
            imbalance: ImbalanceReport(interpretation.genes, context: context),
            tier: interpretation.genes.contains(where: \.isAltered) ? .notAssigned : nil,
            changedThresholds: MethodReport.changed(context: context),
            cautions: VariantRemark.cautionsOfSample(interpretation))
    }
}
