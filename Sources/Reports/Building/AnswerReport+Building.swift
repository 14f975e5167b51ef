import Interpretation
import Transcripts

extension AnswerReport {
    /// The first half page.
    init(_ interpretation: SampleInterpretation, pathway: PathwayReport, arms: [ArmReport], context: ReportContext) {
        let altered = interpretation.genes.filter(\.isAltered)
        let contradicted = Set(interpretation.discordances.map(\.gene))
        let limitations = LimitationWords(interpretation.limitations)
        self.init(
            verdict: interpretation.verdict,
            headline: Headline(interpretation: interpretation, arms: arms, context: context).text,
            pathway: pathway.summary.joined(separator: " "),
            findings: (altered.filter { $0.gene.pathwayNode != nil } + altered.filter { $0.gene.pathwayNode == nil })
                .map { AnswerLine(subject: $0.gene.symbol, status: .found, text: $0.line(contradicted)) }
                + zip(interpretation.arms, arms).map { arm, report in
                    AnswerLine(
                        subject: report.name, status: report.status,
                        text: ArmWords(arm.assessment, context: context).line(locus: report.locus))
                },
            notLookedAt: limitations.inFull,
            germline: GermlineParagraph(interpretation, context: context).text,
            caution: Self.caution,
            conflicts: interpretation.discordances.isEmpty
                ? nil : interpretation.discordances.map { "\($0.gene): \($0.words)" },
            withoutFinding: Self.withoutFinding(interpretation),
            notLookedAtInShort: limitations.inShort)
    }

    /// The sentence about treatment that stands on every report, with the claims that it rests on.
    static let caution =
        "Nothing here is evidence for or against a drug: everolimus showed benefit in trials that "
        + "did not select by mutation (C090, C091, C120, C122); later ones in other tumours that did had few responses "
        + "(L001, L002)."

    /// The genes that have no line of their own, in two lines.
    private static func withoutFinding(_ interpretation: SampleInterpretation) -> [String]? {
        let intact = interpretation.genes.filter { $0.state.kind == .intact }.map(\.gene.symbol)
        let unseen = interpretation.genes.filter { $0.state.kind == .notAssessed }.map(\.gene.symbol)
        let lines = [("No hit found", intact), ("Not assessed", unseen)].filter { !$0.1.isEmpty }
            .map { "\($0): \($1.joined(separator: ", "))." }
        return lines.isEmpty ? nil : lines
    }
}
