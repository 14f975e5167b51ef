import Interpretation
import Transcripts

/// Genes by what was found in them, in the words of a headline: `two hits in TSC2; one hit in PTEN and in NF1`.
struct StateWords {
    private let genes: [GeneInterpretation]

    init(_ genes: [GeneInterpretation]) { self.genes = genes }

    /// What changes the function: two hits that are certain or likely, and gains.
    var altered: String {
        joined([
            phrase("two hits") { $0.kind == .twoHits && $0.certainty == .certain },
            phrase("two hits, likely,") { $0.kind == .twoHits && $0.certainty == .likely },
            phrase("gained function", of: "of") { $0.kind == .gainedFunction },
        ])
    }

    /// Two hits that are no more than possible, and single hits.
    var hits: String {
        joined([
            phrase("two possible hits") { $0.kind == .twoHits && !$0.altersFunction },
            phrase("one hit") { $0.kind == .oneHit },
        ])
    }

    /// The genes with alterations of uncertain effect alone.
    var uncertain: String { symbols { $0.kind == .uncertain }.joined(separator: ", ") }

    /// All of these; empty where nothing was found.
    var all: String { joined([altered, hits, uncertain.isEmpty ? "" : "uncertain effect in \(uncertain)"]) }

    private func symbols(_ matches: (GeneState) -> Bool) -> [String] {
        genes.filter { matches($0.state) }.map(\.gene.symbol)
    }

    private func phrase(_ what: String, of preposition: String = "in", _ matches: (GeneState) -> Bool) -> String {
        let symbols = symbols(matches)
        guard let last = symbols.last else { return "" }
        let each = symbols.dropLast().map { "\(preposition) \($0)" }.joined(separator: ", ")
        return each.isEmpty ? "\(what) \(preposition) \(last)" : "\(what) \(each) and \(preposition) \(last)"
    }

    private func joined(_ phrases: [String]) -> String {
        phrases.filter { !$0.isEmpty }.joined(separator: "; ")
    }
}
