import CopyNumber
import Interpretation
import Transcripts

/// Genes by what was found in them, in the words of a headline: `two hits in TSC2; one hit in PTEN and in NF1`.
struct StateWords {
    private let genes: [GeneInterpretation]
    /// The genes of which two pieces of evidence cannot both hold.
    private let contradicted: Set<String>

    init(_ genes: [GeneInterpretation], conflicts: [Discordance]) {
        self.genes = genes
        contradicted = Set(conflicts.map(\.gene))
    }

    /// What is said of a gene: what stands before its name, and what behind it. Genes of which the same is said stand together.
    private struct Phrase: Hashable {
        let what: String
        var preposition = "in"
        var addition = ""
    }

    /// What changes the function first, then hits that are no more than possible and single ones, then effects that are uncertain; empty where
    /// nothing was found.
    var all: String {
        var order: [Phrase] = []
        var symbols: [Phrase: [String]] = [:]
        for gene in genes.filter(\.state.altersFunction) + genes.filter({ !$0.state.altersFunction }) {
            guard let phrase = phrase(of: gene), gene.state.kind != .uncertain else { continue }
            if symbols[phrase] == nil { order.append(phrase) }
            symbols[phrase, default: []].append(gene.gene.symbol)
        }
        let said = order.map { phrase in
            "\(phrase.what) \(Self.each(symbols[phrase] ?? [], phrase.preposition))\(phrase.addition)"
        }
        return (said + (uncertain.isEmpty ? [] : ["uncertain effect in \(uncertain)"])).joined(separator: "; ")
    }

    /// The genes with alterations of uncertain effect alone.
    var uncertain: String { ListWords.list(genes.filter { $0.state.kind == .uncertain }.map(\.gene.symbol)) }

    private func phrase(of gene: GeneInterpretation) -> Phrase? {
        let state = gene.state
        var phrase: Phrase
        switch (state.kind, state.certainty) {
        case (.intact, _), (.notAssessed, _): return nil
        case (.uncertain, _): phrase = Phrase(what: "uncertain effect")
        case (.gainedFunction, _):
            let isInferred = gene.hits.allSatisfy { $0.kind == .amplification }
            phrase = Phrase(
                what: isInferred ? "gained function, inferred from amplification," : "gained function",
                preposition: "of")
        case (.twoHits, .possible): return possible(gene)
        case (.twoHits, .likely): phrase = Phrase(what: "two hits, likely,")
        case (.twoHits, _):
            phrase =
                state.isHemizygousLoss
                ? Phrase(what: "deletion of the only copy", preposition: "of") : Phrase(what: "two hits")
        case (.oneHit, _): phrase = Phrase(what: gene.oneHitInWords)
        }
        if contradicted.contains(gene.gene.symbol) {
            phrase.addition = ", where reads and copies contradict each other"
        }
        return phrase
    }

    /// Two hits of which the second, or both, are no more than possible.
    private func possible(_ gene: GeneInterpretation) -> Phrase {
        if gene.hits.contains(where: \.contradictsCopies) {
            return Phrase(what: "deletion of both copies", preposition: "of", addition: ", contradicted by reads")
        }
        let dispute = gene.copyNumber?.disagreement == nil ? "" : "the files contradict each other about the copies"
        let cells = gene.shareOfCellsWithLoss.map { " in up to \(NumberText.percent($0)) of the tumour's cells" } ?? ""
        if gene.hasCertainFirstHit {
            let contrary = contradicted.contains(gene.gene.symbol) ? "the reads contradict the copies" : dispute
            return Phrase(
                what: "one hit", addition: " (a second is possible\(cells)\(contrary.isEmpty ? "" : "; \(contrary)"))")
        }
        guard gene.hits.contains(where: { $0.copies == 2 }) else {
            return Phrase(what: "two possible hits", addition: dispute.isEmpty ? "" : " (\(dispute))")
        }
        return Phrase(
            what: "loss of both copies", preposition: "of",
            addition: " (possible\(cells), not shown\(dispute.isEmpty ? "" : "; \(dispute)"))")
    }

    /// `in PTEN, in NF1 and in TSC2`.
    private static func each(_ symbols: [String], _ preposition: String) -> String {
        ListWords.list(symbols.map { "\(preposition) \($0)" })
    }
}

extension GeneInterpretation {
    /// Whether one of two possible hits is there whatever becomes of the other: a variant, a rearrangement, a deletion that is an event of its own.
    var hasCertainFirstHit: Bool { hits.contains { $0.kind == .smallVariant || $0.isOwnEvent } }

    /// The single hit of a headline, with what would make a reader doubt it, or ask further.
    fileprivate var oneHitInWords: String {
        let small = variants.filter(\.isHit)
        if state.isHemizygousLoss { return "a hit of the only copy" }
        let isByVariantsAlone = hits.allSatisfy { $0.kind == .smallVariant }
        if isByVariantsAlone, !small.isEmpty, small.allSatisfy(\.hasLowSupport) {
            let reads = small[0].observation.tumour
            guard small.count == 1, let alternate = reads.alternate, let depth = reads.depth else {
                return "one hit on few reads"
            }
            return "one hit on few reads (\(alternate) of \(depth))"
        }
        return isByVariantsAlone && !small.isEmpty && small.allSatisfy { $0.origin == .germline }
            ? "one inherited hit" : "one hit"
    }
}
