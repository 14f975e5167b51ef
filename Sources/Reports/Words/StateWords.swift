import CopyNumber
import Interpretation
import Transcripts

/// Genes by what was found in them, in the words of a headline: `biallelic inactivation of TSC2 (probable); monoallelic alteration of PTEN and of NF1`.
struct StateWords {
    private let genes: [GeneInterpretation]
    /// The genes of which two pieces of evidence cannot both hold.
    private let contradicted: Set<String>

    init(_ genes: [GeneInterpretation], conflicts: [Discordance]) {
        self.genes = genes
        contradicted = Set(conflicts.map(\.gene))
    }

    /// What is said of a gene: what stands before its name, and what behind it. Genes of which the same is said stand together.
    fileprivate struct Phrase: Hashable {
        let what: String
        var preposition = "of"
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
        return (said + (uncertain.isEmpty ? [] : ["VUS in \(uncertain)"])).joined(separator: "; ")
    }

    /// The genes with alterations of uncertain effect alone.
    var uncertain: String { ListWords.list(genes.filter { $0.state.kind == .uncertain }.map(\.gene.symbol)) }

    private func phrase(of gene: GeneInterpretation) -> Phrase? {
        let state = gene.state
        var phrase: Phrase
        switch (state.kind, state.certainty) {
        case (.intact, _), (.notAssessed, _): return nil
        case (.twoHits, .possible): return possible(gene)
        case (.uncertain, _), (.gainedFunction, _):
            let isAmplified = gene.hits.allSatisfy { $0.kind == .amplification }
            phrase = Phrase(what: gene.stateName, preposition: isAmplified ? "of" : "in")
        case (.twoHits, let certainty):
            phrase = Phrase(what: gene.stateName, addition: " (\((certainty ?? .certain).words))")
        case (.oneHit, _): phrase = gene.oneHit
        }
        if contradicted.contains(gene.gene.symbol) {
            phrase.addition += ", where reads and copies contradict each other"
        }
        return phrase
    }

    /// Two hits of which the second, or both, are no more than possible.
    private func possible(_ gene: GeneInterpretation) -> Phrase {
        if gene.hits.contains(where: \.contradictsCopies) {
            return Phrase(what: gene.stateName, addition: " (possible, contradicted by reads)")
        }
        let dispute = gene.copyNumber?.disagreement == nil ? "" : "the files contradict each other about the copies"
        let cells = gene.shareOfCellsWithLoss.map { ", subclonal, CCF up to \(NumberText.number($0))" } ?? ""
        if gene.hasCertainFirstHit {
            let contrary = contradicted.contains(gene.gene.symbol) ? "the reads contradict the copies" : dispute
            return Phrase(
                what: gene.stateName, addition: " (possible\(cells)\(contrary.isEmpty ? "" : "; \(contrary)"))")
        }
        return Phrase(
            what: gene.stateName, addition: " (possible\(cells), not shown\(dispute.isEmpty ? "" : "; \(dispute)"))")
    }

    /// `in PTEN, in NF1 and in TSC2`.
    private static func each(_ symbols: [String], _ preposition: String) -> String {
        ListWords.list(symbols.map { "\(preposition) \($0)" })
    }
}

extension GeneInterpretation {
    /// Whether one of two possible hits is there whatever becomes of the other: a variant, a rearrangement, a deletion that is an event of its own.
    var hasCertainFirstHit: Bool { hits.contains { $0.kind == .smallVariant || $0.isOwnEvent } }

    /// Whether few reads carry each of its variants, and nothing else is a hit.
    var isOfLowConfidence: Bool {
        let small = variants.filter(\.isHit)
        return hits.allSatisfy { $0.kind == .smallVariant } && !small.isEmpty && small.allSatisfy(\.hasLowSupport)
    }

    /// The single hit of a headline, with what would make a reader doubt it, or ask further.
    fileprivate var oneHit: StateWords.Phrase {
        let small = variants.filter(\.isHit)
        var phrase = StateWords.Phrase(what: stateName)
        if isOfLowConfidence {
            let reads = small.count == 1 ? small[0].observation.tumour.words.map { ", \($0)" } ?? "" : ""
            phrase.addition = " (\(Words.lowConfidence)\(reads))"
        } else if hits.allSatisfy({ $0.kind == .smallVariant }), !small.isEmpty,
            small.allSatisfy({ $0.origin == .germline })
        {
            phrase.addition = " (germline)"
        }
        let losses = hits.filter { $0.copies > 0 && $0.kind != .smallVariant }
        if losses.count == hits.count, !losses.isEmpty, losses.allSatisfy(\.isSubclonal),
            let share = losses.compactMap(\.cancerCellFraction).max()
        {
            phrase.addition = " (subclonal, CCF \(NumberText.number(share)))"
        }
        return phrase
    }
}
