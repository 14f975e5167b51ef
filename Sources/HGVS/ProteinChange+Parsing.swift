import Genome

extension HGVSScanner {
    mutating func proteinChange() throws(HGVSError) -> ProteinChange {
        let isBracketed = take("(")
        let change = try bareProteinChange()
        if isBracketed, !take(")") { throw failure("')'") }
        return change
    }

    /// The protein behind a change of nucleotides, as titles have it: ` (p.Arg130Ter)`; nothing where none stands there.
    mutating func statedProtein() throws(HGVSError) -> ProteinChange? {
        skip(" ,;")
        if isAtEnd { return nil }
        let isBracketed = take("(")
        guard take("p.") else { throw failure("the end of the name, or the protein behind it, such as (p.Arg130Ter)") }
        let change = try proteinChange()
        if isBracketed, !take(")") { throw failure("')'") }
        return change
    }

    private mutating func bareProteinChange() throws(HGVSError) -> ProteinChange {
        if take("?") { return .unknown }
        if take("=") { return .identity }
        if take("0") { return take("?") ? .probablyNoProtein : .noProtein }
        let first = try proteinPosition()
        if take("_") { return try rangeChange(first, last: try proteinPosition()) }
        if first.number == 1, first.residue == .methionine {
            if take("?") { return .startLost }
            let here = index
            if take("ext"), residue() == .methionine, take("-"), let distance = number() {
                return .startExtension(newStart: -distance)
            }
            self = at(here)
        }
        if take("=") { return .silent(first, through: first) }
        if take("delins") { return .deletionInsertion(first, through: first, try residues()) }
        if take("del") { return .deletion(first, through: first) }
        if take("dup") { return .duplication(first, through: first) }
        if take("fs") {
            let isShort = isAtEnd || next == UInt8(ascii: ")")
            return .shortFrameshift(first, stop: isShort ? nil : try stopCount())
        }
        let here = index
        guard let residue = residueOrOldStop() else {
            throw failure("a residue, fs, ext, del, dup, delins, = or ? after \(first)")
        }
        if take("fs") { return .frameshift(first, to: residue, stop: try stopCount()) }
        if first.residue == .stop {
            if take("ext") { return .stopExtension(position: first, to: residue, stop: try stopCount()) }
            throw at(here).failure("an extension such as Ter404GlnextTer12 of a changed stop")
        }
        if residue == .stop { return .nonsense(first) }
        return residue == first.residue ? .silent(first, through: first) : .missense(first, to: residue)
    }

    private mutating func rangeChange(
        _ first: ProteinPosition, last: ProteinPosition
    ) throws(HGVSError) -> ProteinChange {
        if take("delins") { return .deletionInsertion(first, through: last, try residues()) }
        if take("del") { return .deletion(first, through: last) }
        if take("dup") { return .duplication(first, through: last) }
        if take("=") { return .silent(first, through: last) }
        if take("ins") { return .insertion(first, last, try residues()) }
        throw failure("del, dup, ins, delins or = after a range of residues")
    }

    private mutating func proteinPosition() throws(HGVSError) -> ProteinPosition {
        guard let residue = residueOrOldStop() else { throw failure("a residue such as Arg130 or R130") }
        guard let number = number(), number > 0 else { throw failure("the number of the residue, 1 or more") }
        return ProteinPosition(residue, number)
    }

    private mutating func residues() throws(HGVSError) -> [AminoAcid] {
        var found: [AminoAcid] = []
        while let residue = residue() { found.append(residue) }
        guard !found.isEmpty else { throw failure("the inserted residues") }
        return found
    }

    /// `Ter14`, `*14`, `Ter?`; nothing for a stop that is not known.
    private mutating func stopCount() throws(HGVSError) -> Int? {
        guard residueOrOldStop() == .stop else { throw failure("the new stop, such as Ter14 or *14") }
        if take("?") { return nil }
        guard let count = number() else { throw failure("how far the new stop is, or ?") }
        return count
    }
}
