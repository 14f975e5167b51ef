import Interpretation
import Transcripts
import VariantCallFormat

extension GeneInterpretation {
    /// The gene's state in one line, with the origin of its hits.
    ///
    /// - Parameter contradicted: the genes of which two pieces of evidence cannot both hold.
    func line(_ contradicted: Set<String>) -> String {
        var text = state.kind == .uncertain ? uncertainLine : withOrigin(state.textInShort)
        // Where the state itself rests on the contradiction, it says so already.
        if contradicted.contains(gene.symbol), !hits.contains(where: \.contradictsCopies) {
            text += " The reads contradict the copies."
        }
        return text
    }

    /// The variants of uncertain effect, those with one reason together.
    private var uncertainLine: String {
        var reasons: [(reason: String, variants: [InterpretedVariant])] = []
        for variant in variants.filter(\.isFinding) {
            if let index = reasons.firstIndex(where: { $0.reason == variant.function.reasonInShort }) {
                reasons[index].variants.append(variant)
            } else {
                reasons.append((variant.function.reasonInShort, [variant]))
            }
        }
        guard !reasons.isEmpty else { return state.textInShort }
        let words = reasons.map { "\(names(of: $0.variants).joined(separator: ", ")): \($0.reason)" }
        return "Uncertain effect: \(words.joined(separator: "; "))."
    }

    /// The text with the origin of the variants that are hits, where the normal shows it or the reads raise the question.
    private func withOrigin(_ text: String) -> String {
        let hits = variants.filter(\.isHit)
        let origins = hits.compactMap { variant in variant.originInWords.map { (variant, $0) } }
        guard !origins.isEmpty else { return text }
        // Nobody inherits loss of both copies of such a gene.
        if origins.count == 2, origins.allSatisfy({ $0.0.origin == .possibleGermline }),
            let first = hits[0].observation.phase, let second = hits[1].observation.phase,
            first.sharesCopy(with: second) == false
        {
            return "\(text) One of the two, not both, is possibly inherited."
        }
        let beginning = "One hit: "
        if hits.count == 1, let (_, origin) = origins.first, text.hasPrefix(beginning) {
            return "One hit, \(origin): \(text.dropFirst(beginning.count))"
        }
        return "\(text) \(origins.map { "\($0.observation.shortName) is \($1)" }.joined(separator: "; "))."
    }

    /// Variants that change the protein together have one name.
    private func names(of variants: [InterpretedVariant]) -> [String] {
        var names: [String] = []
        for variant in variants {
            // Of variants with one name each has reads of its own.
            let reads = variant.observation.jointOnCopy == nil ? variant.observation.tumour.words : nil
            let name =
                variant.observation.shortName + (reads.map { " (\($0))" } ?? "")
                + (variant.hasLowSupport ? ", low support" : "")
                + (variant.originInWords.map { ", \($0)" } ?? "")
            if !names.contains(name) { names.append(name) }
        }
        return names
    }
}

extension InterpretedVariant {
    /// `inherited (30 of 60 reads of the normal)`; nothing where the columns do not raise the question.
    fileprivate var originInWords: String? {
        switch origin {
        case .somatic, .notEstablished: return nil
        case .possibleGermline: return "possibly inherited"
        case .germline:
            guard let reads = observation.normal else { return "inherited (in the matched normal)" }
            if let alternate = reads.alternate, let depth = reads.depth {
                return "inherited (\(alternate) of \(depth) reads of the normal)"
            }
            return "inherited (\(reads.words.map { "\($0) of the normal" } ?? "in the matched normal"))"
        }
    }
}

extension FunctionalAssessment {
    /// The reason without the term of the Sequence Ontology before it, or with it in words.
    fileprivate var reasonInShort: String {
        let term = reason.prefix { !" :,;".contains($0) }
        let rest = reason.dropFirst(term.count)
        return rest.hasPrefix(": ") ? String(rest.dropFirst(2)) : String(term).replacing("_", with: " ") + rest
    }
}

extension GeneState {
    /// The state without what the reads are held against and without the label of its rule: both stand with the gene, where there is room.
    fileprivate var textInShort: String {
        let sentences = text.split(separator: ". ").map { $0.last == "." ? String($0.dropLast()) : String($0) }
        let kept = sentences.filter { !$0.hasPrefix("It can mean") }.map { sentence in
            guard sentence.hasPrefix("That the loss") || sentence.hasPrefix("The read fraction"),
                let colon = sentence.firstRange(of: ": ")
            else { return sentence }
            return String(sentence[..<colon.lowerBound])
        }
        return "ABCDEF".reduce(kept.joined(separator: ". ") + ".") { $0.replacing(" (\($1))", with: "") }
    }
}
