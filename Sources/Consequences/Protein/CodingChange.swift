/// A change in the coding sequence of a transcript, as a part of what lies together on one copy of it.
package struct CodingChange: Sendable, Hashable {
    let offset: Int
    let removedCount: Int
    let inserted: [UInt8]

    var end: Int { offset + removedCount }
    var growth: Int { inserted.count - removedCount }
}

extension CodingChange: Comparable {
    /// In the order of the transcript.
    package static func < (left: CodingChange, right: CodingChange) -> Bool {
        (left.offset, left.end) < (right.offset, right.end)
    }
}

extension ConsequenceCaller {
    /// The change as a part of a haplotype, at the place where its record spells it; nothing where it does not lie in one exon's coding
    /// sequence, or has bases other than A, C, G and T.
    package func codingChange(of variant: SequenceVariant) -> CodingChange? {
        guard let spelled = senseChange(of: variant) else { return nil }
        if let offset = codingOffset(of: spelled) {
            return CodingChange(offset: offset, removedCount: spelled.removed.count, inserted: spelled.inserted)
        }
        // One that is spelled before an exon or before the start codon, and can be written inside: at the first place there, so that it stays
        // before every other change that it is spelled before.
        guard let first = firstCodingPlace(from: spelled, to: shifted(spelled)) else { return nil }
        return CodingChange(
            offset: first.offset, removedCount: first.change.removed.count, inserted: first.change.inserted)
    }

    /// The numbers of the codons that a change takes part in, from 0; nothing for an insertion between two codons, which changes neither.
    package func codons(of change: CodingChange) -> ClosedRange<Int>? {
        guard let coding else { return nil }
        let place = change.offset - coding.lowerBound
        if change.removedCount == 0 { return place % 3 == 0 ? nil : place / 3...place / 3 }
        return place / 3...(change.end - 1 - coding.lowerBound) / 3
    }

    /// Whether two changes can both be there and meet in a codon.
    package func meet(_ one: CodingChange, _ other: CodingChange) -> Bool {
        guard let mine = codons(of: one), let others = codons(of: other), mine.overlaps(others) else { return false }
        return Self.exclude(one, other) == false
    }

    /// Whether two changes are of the same bases, so that no copy has both. An insertion stands before the base that another one changes.
    private static func exclude(_ one: CodingChange, _ other: CodingChange) -> Bool {
        let (first, second) = one < other ? (one, other) : (other, one)
        return second.offset < first.end || (first.offset == second.offset && second.removedCount == 0)
    }

    /// The groups of changes of one haplotype that change the protein together, by their indices, each of two at least and in order of
    /// place: those that meet in a codon, and those that follow a shift of the frame up to where it is undone or comes to a stop; an insertion
    /// or deletion behind that stop too, where it would undo the shift.
    package func groups(of changes: [CodingChange]) -> [[Int]] {
        guard coding != nil else { return [] }
        var groups: [[Int]] = []
        var group: [Int] = []
        // By how much the group shifts the frame, and the place from which on nothing is read any more.
        var growth = 0
        var unread = Int.max
        for index in changes.indices.sorted(by: { (changes[$0], $0) < (changes[$1], $1) }) {
            let next = changes[index]
            var joins = false
            if let last = group.last, !Self.exclude(changes[last], next) {
                if growth % 3 == 0 {
                    joins = meet(changes[last], next)
                } else {
                    // Behind the stop to which a shifted frame comes, only what would undo the shift is told of.
                    if next.offset >= unread, next.growth % 3 == 0 || (growth + next.growth) % 3 != 0 { continue }
                    joins = true
                }
            }
            if !joins {
                if group.count > 1 { groups.append(group) }
                group = []
                growth = 0
            }
            group.append(index)
            growth += next.growth
            unread = growth % 3 == 0 ? .max : endOfReading(group.map { changes[$0] })
        }
        if group.count > 1 { groups.append(group) }
        return groups
    }

    /// What changes do together; nothing where there are none, or two of them change the same bases.
    package func jointConsequence(of changes: [CodingChange]) -> AlleleConsequence? {
        merged(changes.sorted()).map { consequence(ofMerged: $0, areEntangled: areEntangled(changes)) }
    }
}
