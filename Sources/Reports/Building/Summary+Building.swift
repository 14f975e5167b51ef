import Interpretation
import Transcripts

extension Summary {
    /// The first half page.
    init(_ interpretation: SampleInterpretation, pathway: PathwayReport, arms: [ArmReport], context: ReportContext) {
        let altered = interpretation.genes.filter(\.isAltered)
        let contradicted = Set(interpretation.discordances.map(\.gene))
        let verdict = VerdictWords(interpretation: interpretation, arms: arms, context: context)
        let limitations = LimitationWords(interpretation.limitations)
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
            caution: Self.caution,
            conflicts: interpretation.discordances.isEmpty
                ? nil : interpretation.discordances.map { "\($0.gene): \($0.words)" },
            withoutFinding: Self.withoutFinding(interpretation),
            notLookedAtInShort: limitations.inShort,
            samples: context.remarks.isEmpty ? nil : context.remarks.map { $0.words(sample: context.sample.name) })
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
