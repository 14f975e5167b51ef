import Annotations

/// What a program predicts of an allele, by the words or the lines of the annotation set.
package enum Prediction: Sendable, Hashable {
    /// It does harm.
    case harmful
    /// It does none.
    case harmless
    /// Neither: between the lines, or of low confidence.
    case neither
}

extension AlleleAnnotations.Value {
    /// What it predicts; nothing where it is no prediction.
    ///
    /// - Parameter gene: the gene's symbol: SpliceAI has an entry for each gene, `G|PTEN|0.00|0.91|0.00|0.00|…`.
    func prediction(inGene gene: String) -> Prediction? {
        guard let meaning, meaning.measure == .prediction || meaning.measure == .splicingPrediction else { return nil }
        guard let lines = meaning.scores else {
            // VEP writes deleterious(0.01).
            let word = String(text.prefix { $0 != "(" })
            return meaning.harmful.contains(word)
                ? .harmful : meaning.harmless.contains(word) ? .harmless : .neither
        }
        let scores = scores(inGene: gene)
        if scores.isEmpty { return .neither }
        // Of splicing the greatest counts; of the scores for several transcripts all must agree.
        if meaning.measure == .splicingPrediction {
            let greatest = scores.max() ?? 0
            return greatest >= lines.harmful ? .harmful : greatest <= lines.harmless ? .harmless : .neither
        }
        if scores.allSatisfy({ $0 >= lines.harmful }) { return .harmful }
        return scores.allSatisfy { $0 <= lines.harmless } ? .harmless : .neither
    }

    private func scores(inGene gene: String) -> [Double] {
        text.split { $0 == "," || $0 == "&" || $0 == ";" }.flatMap { part -> [Double] in
            let subfields = part.split(separator: "|", omittingEmptySubsequences: false)
            guard subfields.count >= 6 else { return Double(part).map { [$0] } ?? [] }
            // Allele, gene, and four scores: gain and loss of acceptor and donor.
            return subfields[1] == gene ? subfields[2..<6].compactMap { Double($0) } : []
        }
    }
}

extension AlleleAnnotations {
    /// The predictions of splicing that change it.
    func predictedSplicing(inGene gene: String) -> [Value] {
        values.filter {
            $0.meaning?.measure == .splicingPrediction && $0.prediction(inGene: gene) == .harmful
        }
    }
}
