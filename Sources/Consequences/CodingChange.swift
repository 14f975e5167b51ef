/// A change in the coding sequence of a transcript, as a part of what lies together on one copy of it.
public struct CodingChange: Sendable, Hashable {
    let offset: Int
    let removedCount: Int
    let inserted: [UInt8]

    var end: Int { offset + removedCount }
    var growth: Int { inserted.count - removedCount }
}

extension CodingChange: Comparable {
    /// In the order of the transcript.
    public static func < (left: CodingChange, right: CodingChange) -> Bool {
        (left.offset, left.end) < (right.offset, right.end)
    }
}

extension ConsequenceCaller {
    /// The change as a part of a haplotype, at the place where its record spells it; nothing where it does not lie in one exon's coding
    /// sequence, or has bases other than A, C, G and T.
    public func codingChange(of variant: SequenceVariant) -> CodingChange? {
        guard let spelled = senseChange(of: variant) else { return nil }
        for change in [spelled, shifted(spelled)] {
            if let offset = codingOffset(of: change) {
                return CodingChange(offset: offset, removedCount: change.removed.count, inserted: change.inserted)
            }
        }
        return nil
    }

    /// The groups of changes of one haplotype that change the protein together, by their indices, each of two at least and in order of
    /// place: those that meet in a codon, and those that follow a shift of the frame up to where it is undone or comes to a stop; an insertion
    /// or deletion behind that stop too, where it would undo the shift.
    ///
    /// - Parameter meetingInCodon: whether only changes that meet in a codon are joined, as where it is not known that they lie on one copy.
    public func groups(of changes: [CodingChange], meetingInCodon: Bool = false) -> [[Int]] {
        guard let coding else { return [] }
        func codons(_ change: CodingChange) -> ClosedRange<Int> {
            let first = (change.offset - coding.lowerBound) / 3
            // An insertion between two codons changes neither.
            if change.removedCount == 0 {
                return (change.offset - coding.lowerBound) % 3 == 0 ? first - 1...first : first...first
            }
            return first...max((change.end - 1 - coding.lowerBound) / 3, first)
        }
        let order = changes.indices.sorted {
            (changes[$0].offset, changes[$0].end, $0) < (changes[$1].offset, changes[$1].end, $1)
        }
        var groups: [[Int]] = []
        var group: [Int] = []
        func close() {
            if group.count > 1 { groups.append(group) }
            group = []
        }
        for index in order {
            guard let last = group.last else {
                group = [index]
                continue
            }
            let next = changes[index]
            let before = changes[last]
            // Two changes of the same bases cannot both be there.
            guard next.offset >= before.end, !(next.offset == before.offset && next.removedCount == 0) else {
                close()
                group = [index]
                continue
            }
            let isPlain = before.growth == 0 && next.growth == 0
            var joins =
                isPlain
                ? codons(before).overlaps(codons(next))
                : codons(before).overlaps(codons(next)) && before.removedCount > 0 && next.removedCount > 0
            let growth = group.reduce(0) { $0 + changes[$1].growth }
            if growth % 3 != 0, !meetingInCodon, let merged = merged(group.map { changes[$0] }) {
                // Behind the stop to which a shifted frame comes, only what would undo the shift is told of.
                if !isReached(next, behind: merged), next.growth % 3 == 0 || (growth + next.growth) % 3 != 0 {
                    continue
                }
                joins = true
            }
            if !joins { close() }
            group.append(index)
        }
        close()
        return groups
    }

    /// What changes do together; nothing where there are none, or two of them change the same bases.
    public func jointConsequence(of changes: [CodingChange]) -> AlleleConsequence? {
        merged(changes.sorted()).map { consequence(ofMerged: $0) }
    }
}
