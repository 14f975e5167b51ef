package import Genome
package import Transcripts

extension Transcript {
    /// The first three bases of the coding span.
    fileprivate var startCodon: Interval {
        strand == .plus
            ? Interval(codingSpan.start, codingSpan.start + 2) : Interval(codingSpan.end - 2, codingSpan.end)
    }
}

extension AlleleConsequence {
    /// What a deletion or duplication without sequence does, by the exons that it takes; nothing where it lies outside of the transcript.
    ///
    /// - Parameter interval: the positions deleted or duplicated, 1-based and closed.
    package convenience init?(isDeletion: Bool, interval: Interval, transcript: Transcript) {
        guard let overlap = transcript.overlap(with: interval) else { return nil }
        var terms: ConsequenceTerms
        var exons: ExonRange?
        var introns: ExonRange?
        switch overlap.extent {
        case .whole: terms = [isDeletion ? .transcriptAblation : .transcriptAmplification]
        case .exons(let numbers):
            terms = [isDeletion ? .featureTruncation : .featureElongation]
            if overlap.touchesCodingSequence { terms.insert(.codingSequenceVariant) }
            if isDeletion, overlap.completeExons != nil { terms.insert(.exonLossVariant) }
            if isDeletion, interval.contains(transcript.startCodon) { terms.insert(.startLost) }
            exons = ExonRange(numbers, of: transcript.exons.count)
        case .intronic(let numbers):
            terms = [isDeletion ? .featureTruncation : .featureElongation, .intronVariant]
            introns = ExonRange(numbers, of: transcript.exons.count - 1)
        }
        self.init(
            gene: transcript.gene, transcript: transcript.accession, terms: terms, exons: exons, introns: introns,
            lostExons: isDeletion ? overlap.completeExons : nil, source: .exons(transcript))
    }
}
