import Genome
package import Transcripts

/// The transcripts of a gene beside the one that names are given on, and where a change can do something else to them.
package struct AlternativeTranscripts: Sendable {
    private struct Other: Sendable {
        let caller: ConsequenceCaller
        let intervals: [Interval]
    }

    private let others: [Other]
    private let plus: StrandedSequence
    /// The bases of the gene's stretch along the minus strand.
    package let minus: StrandedSequence

    /// Makes the others of a gene.
    ///
    /// - Parameter named: the first transcript that names are given on; without one there are no others.
    package init(than named: Transcript?, in model: GeneModel) {
        plus = StrandedSequence(model.reference, strand: .plus)
        let minus = StrandedSequence(model.reference, strand: .minus)
        self.minus = minus
        others = model.transcripts.compactMap { transcript in
            guard let named, transcript != named,
                let caller = ConsequenceCaller(model: model, transcript: transcript, minus: minus)
            else { return nil }
            return Other(caller: caller, intervals: transcript.intervalsNotShared(with: named))
        }
    }

    /// What a change does to the transcript that it hits hardest, where that is of a higher class of impact than what it does to the one named.
    package func worseConsequence(than consequence: AlleleConsequence, _ variant: SequenceVariant) -> AlleleConsequence?
    {
        guard !others.isEmpty, consequence.impact > .high else { return nil }
        var (start, end) = (variant.position, variant.position + variant.reference.count)
        if variant.reference.count != variant.alternate.count {
            // The transcripts read the change at its last place in their direction, however far from here the sequence lets that be.
            guard let rightmost = StrandedEdit(variant, strand: .plus)?.shifted(along: plus),
                let leftmost = StrandedEdit(variant, strand: .minus)?.shifted(along: minus)
            else { return nil }
            (start, end) = (-leftmost.end - 1, rightmost.end + 1)
        }
        var hardest: AlleleConsequence?
        for other in others where other.intervals.contains(where: { start <= $0.end && end >= $0.start }) {
            guard other.caller.transcript.accession != consequence.transcript,
                let found = other.caller.consequence(of: variant), found.impact < consequence.impact,
                hardest.map({ found.impact < $0.impact }) ?? true
            else { continue }
            hardest = found
        }
        return hardest
    }
}
