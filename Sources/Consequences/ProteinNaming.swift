import HGVS

/// The HGVS name of an in-frame change of a protein.
struct ProteinNaming {
    let change: ProteinChange?
    let losesStop: Bool
    let gainsStop: Bool

    private static let stop = UInt8(ascii: "*")

    /// Names what differs.
    ///
    /// - Parameters:
    ///   - reference: the protein with its stop.
    ///   - altered: what the changed codons up to the place of the old stop code for, stops inside of it included.
    ///   - extended: the altered protein up to its first stop, read on into the 3' UTR.
    ///   - unchanged: how many residues at the beginning are known to be the same.
    ///   - affected: the residues whose codons changed, for the name of a silent change.
    init(reference: [UInt8], altered: [UInt8], extended: [UInt8], affected: ClosedRange<Int>?, unchanged: Int) {
        func position(_ index: Int) -> ProteinPosition {
            ProteinPosition(AminoAcid(oneLetter: reference[index]), index + 1)
        }
        var prefix = unchanged
        while prefix < reference.count, prefix < altered.count, reference[prefix] == altered[prefix] { prefix += 1 }
        // What follows the old stop is not translated: the protein is the same.
        if prefix == reference.count {
            (losesStop, gainsStop) = (false, false)
            let first = max((affected?.lowerBound ?? 1) - 1, 0)
            let last = min(max((affected?.upperBound ?? 1) - 1, first), reference.count - 1)
            change = .silent(position(first), through: position(last))
            return
        }
        if prefix < altered.count, altered[prefix] == Self.stop {
            // The first thing that changes is a stop where a residue was: nonsense, however it came about.
            losesStop = false
            gainsStop = reference.count <= altered.count
            change = .nonsense(position(prefix))
            return
        }
        if prefix == reference.count - 1 {
            // A residue where the stop was: an extension, also where bases were put in before the stop codon.
            losesStop = reference.count == altered.count || altered.last != Self.stop
            gainsStop = altered[prefix...].dropLast().contains(Self.stop)
            let end = extended.firstIndex(of: Self.stop)
            change =
                prefix < extended.count
                ? .stopExtension(
                    position: position(prefix), to: AminoAcid(oneLetter: extended[prefix]),
                    stop: end.map { $0 - prefix })
                : nil
            return
        }
        var suffix = 0
        while suffix < min(reference.count, altered.count) - prefix,
            reference[reference.count - 1 - suffix] == altered[altered.count - 1 - suffix]
        { suffix += 1 }
        let removed = reference[prefix..<reference.count - suffix]
        var inserted = altered[prefix..<altered.count - suffix]
        losesStop = removed.contains(Self.stop) && !inserted.contains(Self.stop)
        // Nothing is listed after a stop (HGVS, protein recommendations on insertions).
        if let stop = inserted.firstIndex(of: Self.stop) { inserted = inserted[...stop] }
        gainsStop =
            inserted.contains(Self.stop)
            && !(removed.contains(Self.stop) && inserted.last == Self.stop && removed.count == inserted.count)
        let residues = inserted.map { AminoAcid(oneLetter: $0) }

        if removed.contains(Self.stop) {
            // A deletion that takes the stop with it is described as a frameshift (HGVS); for a replacement there is no rule.
            change =
                inserted.isEmpty && prefix < extended.count
                ? .frameshift(
                    position(prefix), to: AminoAcid(oneLetter: extended[prefix]),
                    stop: extended.firstIndex(of: Self.stop).map { $0 - prefix + 1 }) : nil
        } else if removed.isEmpty {
            let count = inserted.count
            if prefix >= count, reference[prefix - count..<prefix].elementsEqual(inserted) {
                change = .duplication(position(prefix - count), through: position(prefix - 1))
            } else {
                change = .insertion(position(prefix - 1), position(prefix), residues)
            }
        } else if inserted.isEmpty {
            change = .deletion(position(prefix), through: position(prefix + removed.count - 1))
        } else if removed.count == 1, residues.count == 1 {
            change = .missense(position(prefix), to: residues[0])
        } else {
            change = .deletionInsertion(position(prefix), through: position(prefix + removed.count - 1), residues)
        }
    }
}
