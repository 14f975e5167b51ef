import Genome
import Transcripts

/// A change in sense positions (see `StrandedSequence`), with everything common to both alleles taken off.
///
/// An insertion has no removed bases and stands before `start`.
struct StrandedEdit: Hashable {
    /// The sense position of the first removed base; of an insertion, the base after it.
    var start: Int
    /// The removed bases.
    var removed: [UInt8]
    /// The inserted bases.
    var inserted: [UInt8]

    /// The sense position of the last removed base; `start - 1` for an insertion.
    var end: Int { start + removed.count - 1 }
    var isInsertion: Bool { removed.isEmpty }
    /// By how many bases the sequence grows.
    var growth: Int { inserted.count - removed.count }

    /// Makes a change of bases that differ at both ends.
    init(start: Int, removed: [UInt8], inserted: [UInt8]) {
        self.start = start
        self.removed = removed
        self.inserted = inserted
    }

    /// Reads a record's spelling along a strand; nothing where both alleles are the same.
    init?(_ variant: SequenceVariant, strand: Strand) {
        switch strand {
        case .plus:
            start = variant.position
            removed = variant.reference
            inserted = variant.alternate
        case .minus:
            start = -(variant.position + variant.reference.count - 1)
            removed = Nucleotide.reverseComplement(variant.reference)
            inserted = Nucleotide.reverseComplement(variant.alternate)
        }
        // First what stands before the change in the record, so that it lies where the record spells it: behind its first bases.
        switch strand {
        case .plus:
            trimStart()
            trimEnd()
        case .minus:
            trimEnd()
            trimStart()
        }
        if removed.isEmpty, inserted.isEmpty { return nil }
    }

    /// The change without what is common to both alleles; nothing where they are the same.
    var trimmed: StrandedEdit? {
        var change = self
        change.trimEnd()
        change.trimStart()
        return change.removed.isEmpty && change.inserted.isEmpty ? nil : change
    }

    private mutating func trimEnd() {
        while let left = removed.last, left == inserted.last {
            removed.removeLast()
            inserted.removeLast()
        }
    }

    private mutating func trimStart() {
        var common = 0
        while common < removed.count, common < inserted.count, removed[common] == inserted[common] { common += 1 }
        removed.removeFirst(common)
        inserted.removeFirst(common)
        start += common
    }

    /// Whether it puts as many bases for others, each of which can be held against the one in its place. An inversion turns the whole.
    var isEqualLengthSubstitution: Bool {
        growth == 0 && (removed.count == 1 || inserted != Nucleotide.reverseComplement(removed))
    }

    /// Calls `body` with the first and the last sense position of each run of bases that differ: of a replacement by as many bases, those
    /// that stay the same are left out; any other change is one stretch (of an insertion, the empty one before `start`).
    func forEachChangedStretch(_ body: (Int, Int) -> Void) {
        guard growth == 0, removed.count > 1 else {
            body(start, end)
            return
        }
        var first: Int?
        for index in removed.indices {
            if removed[index] != inserted[index] {
                if first == nil { first = index }
            } else if let begin = first {
                body(start + begin, start + index - 1)
                first = nil
            }
        }
        if let first { body(start + first, end) }
    }

    /// The same change as far along the direction of reading as it goes: to where a base follows that differs or is not known.
    ///
    /// - Parameter last: the last base of the sequence that it is named on. A change that can stand before its end does.
    func shifted(along reference: StrandedSequence, upTo last: Int = .max) -> StrandedEdit {
        guard removed.isEmpty || inserted.isEmpty else { return self }
        var change = self
        let moving = removed.isEmpty ? inserted : removed
        var first = 0
        // The moving bases are read as a ring: each step takes the first base behind the last, or the last one before the first.
        if change.end < last {
            while change.end != last, let next = reference[change.end + 1], Nucleotide.isBase(next),
                next == moving[first]
            {
                change.start += 1
                first = first + 1 == moving.count ? 0 : first + 1
            }
        } else if change.end > last {
            while change.end != last, let before = reference[change.start - 1], Nucleotide.isBase(before),
                before == moving[first == 0 ? moving.count - 1 : first - 1]
            {
                change.start -= 1
                first = first == 0 ? moving.count - 1 : first - 1
            }
            // Where no spelling lies before the end, it is the chromosome's.
            if change.end != last { return shifted(along: reference) }
        }
        let turned = Array(moving[first...] + moving[..<first])
        if removed.isEmpty { change.inserted = turned } else { change.removed = turned }
        return change
    }
}
