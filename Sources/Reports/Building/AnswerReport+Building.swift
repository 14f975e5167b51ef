import CopyNumber
import Interpretation
import Transcripts

extension AnswerReport {
    /// The first half page.
    init(_ interpretation: SampleInterpretation, pathway: PathwayReport, arms: [ArmReport], context: ReportContext) {
        let altered = interpretation.genes.filter { $0.state.kind != .intact && $0.state.kind != .notAssessed }
        self.init(
            verdict: interpretation.verdict,
            headline: Self.headline(interpretation),
            pathway: pathway.summary.joined(separator: " "),
            findings: altered.map { AnswerLine(subject: $0.gene.symbol, status: .found, text: $0.line) }
                + arms.map { AnswerLine(subject: $0.name, status: $0.status, text: "\($0.text) \($0.locus.text)") },
            notLookedAt: Self.notLookedAt(interpretation, context: context),
            germline: Self.germline(interpretation),
            caution: Self.caution)
    }

    /// The sentence about treatment that stands on every report. The trials are those of the claims C090, C120, L001 and L002.
    static let caution =
        "Nothing here is evidence for or against a drug: everolimus showed benefit in trials of neuroendocrine tumours that were "
        + "not selected by mutation, and later trials in other tumours selected by mutations of this pathway had few responses."

    private static func headline(_ interpretation: SampleInterpretation) -> String {
        func symbols(_ kinds: Set<GeneState.Kind>) -> String {
            interpretation.genes.filter { $0.gene.pathwayNode != nil && kinds.contains($0.state.kind) }
                .map(\.gene.symbol).joined(separator: ", ")
        }
        switch interpretation.verdict {
        case .alteredTwoHits:
            let lost = symbols([.twoHits])
            let gained = symbols([.gainedFunction])
            let parts = [
                lost.isEmpty ? nil : "two hits in \(lost)", gained.isEmpty ? nil : "gained function of \(gained)",
            ]
            return "The PI3K/AKT/mTOR pathway is altered: \(parts.compactMap { $0 }.joined(separator: "; "))."
        case .alteredOneHit:
            return "A gene of the PI3K/AKT/mTOR pathway has one hit: \(symbols([.oneHit, .twoHits]))."
        case .uncertain:
            return
                "Only alterations of uncertain effect were found in the PI3K/AKT/mTOR pathway: \(symbols([.uncertain]))."
        case .noAlterationFound:
            return "No alteration of the PI3K/AKT/mTOR pathway was found in what could be looked at."
        case .notAssessable:
            return "The input could not have shown an alteration of the PI3K/AKT/mTOR pathway."
        }
    }

    private static func notLookedAt(_ interpretation: SampleInterpretation, context: ReportContext) -> [String] {
        var lines: [String] = []
        // Genes that could not be seen for the same reason stand together, in the order in which the reasons come up.
        var reasons: [(reason: String, genes: [String])] = []
        for gene in interpretation.genes {
            guard case .none(let reason) = gene.coverage else { continue }
            if let index = reasons.firstIndex(where: { $0.reason == reason }) {
                reasons[index].genes.append(gene.gene.symbol)
            } else {
                reasons.append((reason, [gene.gene.symbol]))
            }
        }
        lines += reasons.map { "Small variants in \($0.genes.joined(separator: ", ")): \($0.reason)." }
        let assumed = interpretation.genes.filter { $0.coverage == .assumed }.map(\.gene.symbol)
        if !assumed.isEmpty {
            lines.append(
                "Whether the coding bases of \(assumed.joined(separator: ", ")) were covered: a file of variants alone cannot show it; "
                    + "\"not found\" there is an assumption.")
        }
        let partly = interpretation.genes.compactMap { gene -> String? in
            guard case .callable(let fraction) = gene.coverage, fraction < 1 else { return nil }
            return "\(gene.gene.symbol) (\(percent(fraction)) callable)"
        }
        if !partly.isEmpty { lines.append("Coding bases that could not be called: \(partly.joined(separator: ", ")).") }
        if !context.unreadAlleles.isEmpty {
            // Of very many (a file of breakends alone), the first tell what it is about.
            let listed = context.unreadAlleles.prefix(10)
            let more = context.unreadAlleles.count - listed.count
            lines.append(
                "What rearrangements do whose alleles are not read yet: \(listed.joined(separator: ", "))"
                    + (more > 0 ? ", and \(more) more." : "."))
        }
        if context.copyNumber == nil {
            lines.append("Copy number: no file gave any, so deletions, 10q and 16p were not assessed.")
        } else {
            let missing = interpretation.genes.filter { $0.copyNumber?.call == .notAssessed }.map(\.gene.symbol)
            if !missing.isEmpty { lines.append("The number of copies of \(missing.joined(separator: ", ")).") }
        }
        if !context.hasNormal {
            lines.append("Origin: there was no matched normal, so inherited variants were not told apart.")
        }
        lines.append("Methylation, expression, protein staining and fusions.")
        return lines
    }

    private static func germline(_ interpretation: SampleInterpretation) -> String? {
        let genes = interpretation.genes.filter { gene in
            gene.variants.contains { $0.isHit && ($0.origin == .germline || $0.origin == .possibleGermline) }
        }
        guard !genes.isEmpty else { return nil }
        return "Possible germline origin of a variant in \(genes.map(\.gene.symbol).joined(separator: ", ")): "
            + "this test does not establish it; confirm in normal tissue; genetic counselling."
    }
}

extension GeneInterpretation {
    /// The gene's state in one line.
    fileprivate var line: String {
        let text =
            state.kind == .uncertain
            ? "Uncertain effect: \(names(of: variants.filter(\.isFinding)).joined(separator: ", "))."
            : state.text
        return gene.pathwayNode == nil ? "\(text) No edge to mTOR in the review." : text
    }

    /// Variants that change the protein together have one name.
    private func names(of variants: [InterpretedVariant]) -> [String] {
        var names: [String] = []
        for name in variants.map(\.observation.shortName) where !names.contains(name) { names.append(name) }
        return names
    }
}
