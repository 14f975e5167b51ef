import Genome
import Transcripts

/// A stretch of the genome with a change in it, read along a strand. Positions before the change keep their numbers, those behind it are greater
/// by its growth.
struct EditedSequence {
    let sense: StrandedSequence
    let change: StrandedEdit

    /// A base of the changed sequence.
    subscript(position: Int) -> UInt8? {
        let inside = position - change.start
        if inside < 0 { return sense[position] }
        return inside < change.inserted.count ? change.inserted[inside] : sense[position - change.growth]
    }

    /// A base of the sequence before the change; of the removed bases, those that the change names.
    func original(_ position: Int) -> UInt8? {
        position >= change.start && position <= change.end ? change.removed[position - change.start] : sense[position]
    }

    /// A stretch of the changed sequence; nothing where a base is missing.
    func bases(_ first: Int, through last: Int) -> [UInt8]? {
        guard first <= last + 1 else { return nil }
        let bases = (first..<last + 1).compactMap { self[$0] }
        return bases.count == last + 1 - first ? bases : nil
    }

    /// The positions in the changed sequence at which two bases begin that the change makes: one of them is put in, or they come to stand beside
    /// each other, and there are more of them than before.
    func created(_ pair: [UInt8]) -> [Int] {
        func places(_ last: Int, _ base: (Int) -> UInt8?) -> [Int] {
            guard change.start - 1 <= last else { return [] }
            return (change.start - 1...last).filter { base($0) == pair[0] && base($0 + 1) == pair[1] }
        }
        let after = places(change.start + change.inserted.count - 1) { self[$0] }
        if after.isEmpty { return [] }
        let before = places(change.end, original)
        if change.growth == 0 { return after.filter { !before.contains($0) } }
        return after.count > before.count ? after : []
    }
}

extension StrandedEdit {
    /// The same change as far against the direction of reading as it goes.
    func shiftedBack(along reference: StrandedSequence) -> StrandedEdit {
        guard removed.isEmpty || inserted.isEmpty else { return self }
        let moving = removed.isEmpty ? inserted : removed
        // The moving bases are read as a ring, from their last backwards.
        var last = moving.count - 1
        var start = start
        while let before = reference[start - 1], Nucleotide.isBase(before), before == moving[last] {
            start -= 1
            last = last == 0 ? moving.count - 1 : last - 1
        }
        let turned = Array(moving[(last + 1)...] + moving[...last])
        return StrandedEdit(
            start: start, removed: removed.isEmpty ? [] : turned, inserted: removed.isEmpty ? turned : [])
    }

    /// Whether the change takes a stretch from its first base to its last, written here or in one of the places back to its first.
    func removes(_ stretch: Interval, from first: StrandedEdit) -> Bool {
        !isEqualLengthSubstitution
            && max(first.start, stretch.end - removed.count + 1) <= min(start, stretch.start)
    }
}
