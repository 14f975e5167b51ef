import Transcripts

/// What is read of a spliced mRNA that was put together in another way.
public enum ReadingEffect: Sendable, Hashable {
    /// No coding base differs.
    case unchanged
    /// The frame is kept to the usual stop, and the protein is longer by so many residues, or shorter where negative.
    case inFrame(residues: Int)
    /// A premature stop, or none at all; whether the number of bases keeps the frame.
    case truncated(AlleleConsequence.Truncation, isInFrame: Bool)
    /// The start codon is gone.
    case startLost
    /// The stop codon is gone.
    case stopLost

    /// Reads an mRNA.
    ///
    /// - Parameter exonCount: how many exons the mRNA is made of.
    init(_ change: TranscriptEdit, spliced: SplicedSequence, layout: TranscriptLayout, exonCount: Int) {
        guard let change = change.trimmed(of: spliced.bases) else {
            self = .unchanged
            return
        }
        let (start, end) = (spliced.coding.lowerBound, spliced.coding.upperBound)
        let isAhead = change.isInsertion ? change.offset <= start : change.end <= start
        guard !isAhead, change.offset < end else {
            self = .unchanged
            return
        }
        let mutated = MutantTranscript(spliced: spliced, change: change)
        if change.offset < start + 3, !mutated.keepsCodingSequence {
            let keepsStart =
                change.offset >= start && mutated.count >= start + 3
                && mutated.bases(start..<start + 3) == Array(spliced.bases[start..<start + 3])
            if !keepsStart {
                self = .startLost
                return
            }
        }
        let stop = mutated.stop(from: mutated.unchangedCodons)
        let isInFrame = change.growth % 3 == 0
        if change.end > end - 3, stop.map({ $0 >= spliced.protein.count - 1 }) ?? true {
            self = .stopLost
        } else if isInFrame, stop == spliced.protein.count - 1 + change.growth / 3 {
            self =
                mutated.firstDifference == nil && change.growth == 0
                ? .unchanged : .inFrame(residues: change.growth / 3)
        } else {
            let first = mutated.firstDifference ?? mutated.unchangedCodons
            self = .truncated(
                AlleleConsequence.Truncation(
                    first, stop: stop, of: mutated, layout: layout, exonCount: exonCount), isInFrame: isInFrame)
        }
    }
}

extension AlleleConsequence.Truncation {
    /// The truncation of a changed mRNA, by the first residue that differs and the stop, both counted from 0.
    init(_ first: Int, stop: Int?, of mutated: MutantTranscript, layout: TranscriptLayout, exonCount: Int) {
        let lastExon = layout.exonOffsets[layout.exons.count - 1]
        let start = mutated.spliced.coding.lowerBound
        self.init(
            stopResidue: stop.map { $0 + 1 },
            fractionKept: Double(first) / Double(max(mutated.spliced.protein.count - 1, 1)),
            decay: stop.map {
                DecayPrediction(
                    stop: start + $0 * 3, codingStart: start,
                    lastJunction: mutated.change.offset < lastExon ? lastExon + mutated.change.growth : lastExon,
                    exonCount: exonCount)
            })
    }
}

extension TranscriptEdit {
    /// The change without what is common to both alleles; nothing where they are the same.
    func trimmed(of bases: [UInt8]) -> TranscriptEdit? {
        var (low, high, last) = (0, removedCount, inserted.count)
        while high > 0, last > 0, bases[offset + high - 1] == inserted[last - 1] {
            high -= 1
            last -= 1
        }
        while low < high, low < last, bases[offset + low] == inserted[low] { low += 1 }
        if low == high, low == last { return nil }
        return TranscriptEdit(offset: offset + low, removedCount: high - low, inserted: Array(inserted[low..<last]))
    }
}
