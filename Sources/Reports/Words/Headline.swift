import CopyNumber
import Genome
import Interpretation
import Transcripts

/// What was found, in the sentence that a page begins with, and what stands beside the pathway.
struct Headline {
    let interpretation: SampleInterpretation
    let arms: [ArmReport]
    let context: ReportContext

    /// The sentences.
    var text: String {
        let pathway = "PI3K/AKT/mTOR pathway"
        let genes = interpretation.genes.filter { $0.gene.pathwayNode != nil }
        let states = StateWords(genes, conflicts: interpretation.discordances)
        let sentence: String
        switch interpretation.verdict {
        case .alteredTwoHits, .alteredGainOfFunction:
            sentence = "The \(pathway) is altered: \(states.all)\(leftOut(genes))."
        case .alteredOneHit: sentence = "The \(pathway) has \(states.all)\(leftOut(genes))\(unseen(genes))."
        case .uncertain:
            sentence =
                "Only alterations of uncertain effect were found in the \(pathway): \(states.uncertain)\(leftOut(genes))\(unseen(genes))."
        case .noAlterationFound: sentence = nothingFound(genes, in: pathway)
        case .notAssessable: sentence = "The input could not have shown an alteration of the \(pathway)."
        }
        return sentence + beside
    }

    /// The headline where nothing was found, no firmer than what it rests on.
    private func nothingFound(_ genes: [GeneInterpretation], in pathway: String) -> String {
        let seen = genes.filter { $0.state.kind != .notAssessed }
        let filtered = leftOut(genes)
        let losses = arms.filter { $0.status == .found }.map {
            "\(Words.code($0.call)) of \($0.name)"
        }
        let lost = losses.isEmpty ? "" : "; \(ListWords.list(losses))"
        let assumed = seen.contains { $0.coverage == .assumed } ? "; coverage was assumed, not shown" : ""
        if seen.count <= genes.count - seen.count {
            let symbols = ListWords.list(seen.map(\.gene.symbol))
            let what =
                context.copyNumber == nil
                ? "the small variants of \(symbols) were" : "\(symbols) \(seen.count == 1 ? "was" : "were")"
            return
                "Of the \(pathway) only \(what) looked at: no alteration was found\(filtered)\(lost)\(assumed)."
        }
        return
            "No alteration of the \(pathway) was found\(seen.count < genes.count ? " in what was looked at" : "")\(filtered)\(lost)\(unseen(genes))\(assumed)."
    }

    /// The variants of some genes that a FILTER or a minimum alone keeps from being hits, for a headline.
    private func leftOut(_ genes: [GeneInterpretation]) -> String {
        let symbolsOfCalls = interpretation.limitations.compactMap { limitation -> String? in
            guard case .notCounted(let gene, _, _) = limitation, genes.contains(where: { $0.gene.symbol == gene })
            else { return nil }
            return gene
        }
        let count = symbolsOfCalls.count
        guard count > 0 else { return "" }
        let symbols = ListWords.list(symbolsOfCalls.uniqued())
        return count == 1
            ? "; 1 variant of \(symbols) that would be a hit was left out"
            : "; \(count) variants of \(symbols) that would be hits were left out"
    }

    /// The genes of the pathway that were not assessed, for a headline: what was not looked at is not unaltered.
    private func unseen(_ genes: [GeneInterpretation]) -> String {
        let symbols = genes.filter { $0.state.kind == .notAssessed }.map(\.gene.symbol)
        return symbols.isEmpty ? "" : "; \(symbols.joined(separator: ", ")) not assessed"
    }

    /// A sentence on the findings beside the pathway.
    private var beside: String {
        let genes = interpretation.genes.filter { $0.gene.pathwayNode == nil }
        let words = StateWords(genes, conflicts: interpretation.discordances).all
        let beside = " Beside it, without a link to mTOR in the literature used: "
        guard !words.isEmpty else {
            let dropped = leftOut(genes)
            return dropped.isEmpty ? "" : "\(beside)\(dropped.dropFirst(2))."
        }
        return "\(beside)\(words)\(leftOut(genes))."
    }
}
