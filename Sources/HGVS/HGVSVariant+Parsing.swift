import Genome

extension HGVSVariant {
    /// Reads a name: `NM_000314.8:c.388C>T`, `NC_000010.11(NM_000314.8):c.209+5G>A`, `NM_000314.8(PTEN):c.388C>T (p.Arg130Ter)`,
    /// `PTEN:p.R130*`, `NC_000010.11:g.87933147C>T`, `PTEN:c.(79+1_80-1)_(164+1_165-1)del`.
    ///
    /// What stands before the colon is taken as it is, but for a gene in brackets; sequence or a length after `del`, `dup` and `inv`
    /// (older texts write it) is kept as ``repeated``, the protein behind a change as ``statedProtein``. Residues may have one letter or three,
    /// and a prediction may stand in brackets. `80-?` of older texts is anywhere in the intron before c.80.
    ///
    /// - Throws: ``HGVSError`` with the column and what was expected there. Repeats (`CAG[23]`), several changes in one name (`[…;…]`),
    ///   changes other than del and dup at uncertain places, and RNA (`r.`) are not read.
    public init(parsing text: String) throws(HGVSError) {
        let trimmed = String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        guard let colon = trimmed.utf8.firstIndex(of: UInt8(ascii: ":")) else {
            throw HGVSError(
                text: trimmed, column: trimmed.utf8.count + 1,
                expected: "a sequence and a change with a colon between them, such as NM_000314.8:c.388C>T")
        }
        var accession = trimmed[..<colon].filter { $0 != " " }[...]
        // A transcript in brackets is what the change is counted on, and a gene is a reminder.
        if accession.hasSuffix(")"), let bracket = accession.firstIndex(of: "("), !accession[bracket...].contains("_") {
            accession = accession[..<bracket]
        }
        guard !accession.isEmpty else {
            throw HGVSError(text: trimmed, column: 1, expected: "a sequence or a gene before the colon")
        }
        var scanner = HGVSScanner(trimmed, from: trimmed.utf8.distance(from: trimmed.startIndex, to: colon) + 1)
        scanner.skip()
        let change: Change
        if scanner.take("c.") {
            change = try scanner.nucleotideChange(Change.coding, uncertain: Change.uncertainTranscript) {
                (scanner) throws(HGVSError) in try scanner.position(coding: true)
            }
        } else if scanner.take("n.") {
            change = try scanner.nucleotideChange(Change.transcript, uncertain: Change.uncertainTranscript) {
                (scanner) throws(HGVSError) in try scanner.position(coding: false)
            }
        } else if scanner.take("g.") {
            change = try scanner.nucleotideChange(Change.genomic, uncertain: Change.uncertainGenomic) {
                (scanner) throws(HGVSError) in
                guard let base = scanner.number(), base > 0 else { throw scanner.failure("a position, 1 or more") }
                return Place(GenomicPosition(base))
            }
        } else if scanner.take("p.") {
            scanner.skip()
            change = .protein(try scanner.proteinChange())
            guard scanner.isAtEnd else { throw scanner.failure("the end of the name") }
        } else {
            throw scanner.failure("c., g., n. or p.")
        }
        let statedProtein = try scanner.statedProtein()
        guard scanner.isAtEnd else { throw scanner.failure("the end of the name") }
        self.init(
            accession: String(accession), change: change, repeated: scanner.repeated, statedProtein: statedProtein,
            spellsStopAsX: scanner.spellsStopAsX)
    }
}

/// A place of a name, or the stretch that it lies in; nothing at an end of it that is `?`.
struct Place<Position: HGVSPosition> {
    let earliest: Position?
    let latest: Position?
    /// The place, where it is one.
    var certain: Position? { earliest == latest ? earliest : nil }

    init(_ position: Position) { (earliest, latest) = (position, position) }

    init(from earliest: Position?, to latest: Position?) { (self.earliest, self.latest) = (earliest, latest) }
}

extension HGVSScanner {
    mutating func position(coding: Bool) throws(HGVSError) -> Place<TranscriptPosition> {
        var datum = coding ? TranscriptPosition.Datum.codingStart : .transcriptStart
        var isNegative = false
        if coding, take("*") { datum = .codingEnd } else if coding, take("-") { isNegative = true }
        guard let number = number(), number > 0 else {
            throw failure(coding ? "a position such as 388, -14, *5 or 802-5" : "a position, 1 or more")
        }
        let base = isNegative ? -number : number
        func position(_ base: Int, _ offset: Int) -> TranscriptPosition {
            TranscriptPosition(datum: datum, base: base, offset: offset)
        }
        guard let sign = next, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
            return Place(position(base, 0))
        }
        _ = take("+") || take("-")
        let isAfter = sign == UInt8(ascii: "+")
        if take("?") {
            // Anywhere in the intron, whose other end is counted from the neighbour in the transcript; there is no base 0.
            let neighbour = base + (isAfter ? 1 : -1)
            if neighbour == 0 || (datum != .codingStart && neighbour < 1) {
                return isAfter ? Place(from: position(base, 0), to: nil) : Place(from: nil, to: position(base, 0))
            }
            return isAfter
                ? Place(from: position(base, 1), to: position(neighbour, -1))
                : Place(from: position(neighbour, 1), to: position(base, -1))
        }
        guard let distance = self.number(), distance > 0 else { throw failure("a distance into the intron, 1 or more") }
        return Place(position(base, isAfter ? distance : -distance))
    }

    /// A place, or the stretch in brackets that it lies in.
    private mutating func place<Position>(
        _ position: (inout HGVSScanner) throws(HGVSError) -> Place<Position>
    ) throws(HGVSError) -> Place<Position> {
        guard take("(") else { return try position(&self) }
        func end() throws(HGVSError) -> Position? {
            if take("?") { return nil }
            guard let end = try position(&self).certain else { throw failure("a place, or ?") }
            return end
        }
        let first = try end()
        guard take("_") else { throw failure("'_' and the last place where the end may lie, such as (79+1_80-1)") }
        let last = try end()
        guard take(")") else { throw failure("')'") }
        return Place(from: first, to: last)
    }

    mutating func nucleotideChange<Position>(
        _ make: (NucleotideChange<Position>) -> HGVSVariant.Change,
        uncertain makeUncertain: (UncertainChange<Position>) -> HGVSVariant.Change,
        _ position: (inout HGVSScanner) throws(HGVSError) -> Place<Position>
    ) throws(HGVSError) -> HGVSVariant.Change {
        skip()
        if next == UInt8(ascii: "[") { throw failure("one change; names of several are not read") }
        let first = try place(position)
        let last = take("_") ? try place(position) : nil
        skip()
        if let start = first.certain, let end = last == nil ? start : last?.certain {
            return make(NucleotideChange(start: start, end: end, edit: try nucleotideEdit(isOneBase: start == end)))
        }
        guard let last else {
            throw failure("'_' and the other end of the change, such as (79+1_80-1)_(164+1_165-1)del")
        }
        guard let latestStart = first.latest, let earliestEnd = last.earliest else {
            throw failure("places between which the change lies for certain, such as (?_80)_(164_?)del")
        }
        guard let kind = take("del") ? UncertainChange<Position>.Kind.deletion : take("dup") ? .duplication : nil
        else { throw failure("del or dup, which alone are read at uncertain places") }
        return makeUncertain(
            UncertainChange(
                earliestStart: first.earliest, latestStart: latestStart, earliestEnd: earliestEnd,
                latestEnd: last.latest, kind: kind))
    }

    private mutating func nucleotideEdit(isOneBase: Bool) throws(HGVSError) -> NucleotideEdit {
        if take("=") { return .identity }
        if take("delins") { return .deletionInsertion(try inserted()) }
        if take("del") {
            takeRepeated()
            return take("ins") ? .deletionInsertion(try inserted()) : .deletion
        }
        if take("dup") {
            takeRepeated()
            return .duplication
        }
        if take("inv") {
            takeRepeated()
            return .inversion
        }
        if take("ins") {
            if isOneBase { throw failure("the two neighbours of the insertion before it, such as 100_101insT") }
            return .insertion(try inserted())
        }
        let from = bases()
        if take("=") {
            repeated = .bases(from)
            return .identity
        }
        skip()
        guard from.count == 1, isOneBase, take(">") else {
            throw failure("a change of one base (C>T), del, dup, ins, delins, inv or =")
        }
        skip()
        let to = bases()
        guard to.count == 1 else { throw failure("one base after '>'; several are written delins") }
        return .substitution(from: from[0], to: to[0])
    }

    private mutating func inserted() throws(HGVSError) -> [UInt8] {
        let found = bases()
        guard !found.isEmpty else { throw failure("the inserted bases") }
        return found
    }

    /// Older texts repeat the bases or their number behind the kind of change.
    private mutating func takeRepeated() {
        let found = bases()
        if !found.isEmpty { repeated = .bases(found) } else if let count = number() { repeated = .count(count) }
    }
}
