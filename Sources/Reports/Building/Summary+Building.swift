import Annotations
import Interpretation
import Transcripts

extension Summary {
    /// The first half page.
    init(_ interpretation: SampleInterpretation, pathway: PathwayReport, arms: [ArmReport], context: ReportContext) {
        let altered = interpretation.genes.filter(\.isAltered)
        let contradicted = Set(interpretation.discordances.map(\.gene))
        let verdict = VerdictWords(interpretation: interpretation, arms: arms, context: context)
        let limitations = LimitationWords(interpretation.limitations)
        let confirmations = interpretation.confirmations { symbol in
            context.annotations.knowledge.rule(of: symbol)?.germlineSyndrome != nil
        }
        self.init(
            verdict: interpretation.verdict,
            title: verdict.title, headline: verdict.headline,
            pathway: pathway.summary.joined(separator: " "),
            findings: (altered.filter { $0.gene.pathwayNode != nil } + altered.filter { $0.gene.pathwayNode == nil })
                .map { SummaryLine(subject: $0.gene.symbol, status: .found, text: $0.line(contradicted)) }
                + interpretation.genes.filter { $0.isUnreadable }.map {
                    SummaryLine(subject: $0.gene.symbol, status: .notAssessed, text: $0.state.words(.short))
                }
                + zip(interpretation.arms, arms).map { arm, report in
                    SummaryLine(
                        subject: report.name, status: report.status,
                        text: ArmWords(arm.assessment, context: context).line(locus: report.locus))
                },
            notLookedAt: limitations.inFull,
            germline: GermlineParagraph(interpretation, context: context).text,
            caution: context.annotations.knowledge.statement(.treatment)?.text ?? "",
            conflicts: interpretation.discordances.isEmpty
                ? nil : interpretation.discordances.map { "\($0.gene): \($0.words)" },
            withoutFinding: Self.withoutFinding(interpretation),
            notLookedAtInShort: limitations.inShort,
            samples: context.remarks.isEmpty ? nil : context.remarks.map { $0.words(sample: context.sample.name) },
            claims: Self.claims(interpretation, knowledge: context.annotations.knowledge),
            quality: QualityReport(interpretation.quality),
            confirmations: confirmations.isEmpty ? nil : confirmations.map { ConfirmationReport($0) },
            limits: limitations.inThreeLines)
    }

    /// The printed claims that the sentences rest on, in the order of the annotation set.
    private static func claims(_ interpretation: SampleInterpretation, knowledge: Knowledge) -> [String] {
        let steps = interpretation.propagation.chains.flatMap(\.steps).flatMap(\.edge.claims)
        let feedbacks = interpretation.feedbacks(in: knowledge.graph).flatMap(\.edge.claims)
        let germline = interpretation.genes.filter(\.isAltered).flatMap { gene in
            knowledge.rule(of: gene.gene.symbol)?.germlineClaims ?? []
        }
        let wanted = Set(steps + feedbacks + germline + (knowledge.statement(.treatment)?.claims ?? []))
        return interpretation.claims.map(\.claim.id).filter(wanted.contains)
    }

    /// The genes that have no line of their own, in two lines.
    private static func withoutFinding(_ interpretation: SampleInterpretation) -> [String]? {
        let lines = [GeneState.Kind.intact, .notAssessed].compactMap { state -> String? in
            let genes = interpretation.genes.filter { $0.state.kind == state && !$0.isUnreadable }.map(\.gene.symbol)
            return genes.isEmpty ? nil : "\(StateName.alone(state).capitalised): \(genes.joined(separator: ", "))."
        }
        return lines.isEmpty ? nil : lines
    }
}
