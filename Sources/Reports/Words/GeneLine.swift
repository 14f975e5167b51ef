import Annotations
import Genome
import Interpretation
import Transcripts
import VariantCallFormat

extension GeneInterpretation {
    /// The gene's state in one line, with the origin of its hits.
    ///
    /// - Parameter discordant: the genes whose reads and copies contradict each other.
    func line(_ discordant: Set<String>) -> String {
        var text = state.kind == .uncertain ? uncertainLine : lineWithOrigin
        // Where the state itself rests on the contradiction, it says so already.
        if discordant.contains(gene.symbol), !hits.contains(where: \.contradictsCopies) {
            text += " The reads contradict the copies."
        }
        // A class that decides nothing here is told all the same.
        let findings = variants.filter(\.isFinding)
        var told: Set<GermlineClassification> = []
        for variant in findings {
            guard let germline = variant.function.germline, germline.germlineClass.isPathogenic,
                told.insert(germline).inserted
            else { continue }
            // In the line of uncertain variants each stands with what its function rests on.
            if state.kind == .uncertain, case .clinVar = variant.function.rule { continue }
            text += " \(findings.count == 1 ? "" : "\(variant.observation.shortName): ")\(germline.words)."
        }
        return text
    }

    /// The variants of uncertain effect, those with one reason together.
    private var uncertainLine: String {
        var reasons: [(reason: String, variants: [InterpretedVariant])] = []
        for variant in variants.filter(\.isFinding) {
            let reason = variant.function.words(.short)
            if let index = reasons.firstIndex(where: { $0.reason == reason }) {
                reasons[index].variants.append(variant)
            } else {
                reasons.append((reason, [variant]))
            }
        }
        guard !reasons.isEmpty else { return state.words(.short) }
        let words = reasons.map { "\(names(of: $0.variants).joined(separator: ", ")): \($0.reason)" }
        return "\(StateName.alone(.uncertain)): \(words.joined(separator: "; "))."
    }

    /// The state with the origin of the variants that are hits, where the normal shows it or the reads raise the question.
    private var lineWithOrigin: String {
        let text = state.words(.short)
        let hits = variants.filter(\.isHit)
        let origins = hits.compactMap { variant in variant.originWords.map { (variant, $0) } }
        guard !origins.isEmpty else { return text }
        // Nobody inherits loss of both copies of such a gene.
        if origins.count == 2, origins.allSatisfy({ $0.0.origin == .possibleGermline }),
            let first = hits[0].observation.phase, let second = hits[1].observation.phase,
            first.sharesCopy(with: second) == false
        {
            return "\(text) One of the two, not both: possible germline origin."
        }
        if hits.count == 1, let (_, origin) = origins.first, let text = state.words(ofOneHit: origin) { return text }
        return "\(text) \(origins.map { "\($0.observation.shortName): \($1)" }.joined(separator: "; "))."
    }

    /// Variants that change the protein together have one name.
    private func names(of variants: [InterpretedVariant]) -> [String] {
        variants.map { variant in
            // Of variants with one name each has reads of its own.
            let reads = variant.observation.cisHaplotypeConsequence == nil ? variant.observation.tumour.words : nil
            return variant.observation.shortName + (reads.map { " (\($0))" } ?? "")
                + (variant.hasLowSupport ? ", \(Words.lowConfidence)" : "")
                + (variant.originWords.map { ", \($0)" } ?? "")
        }.uniqued()
    }
}
