import Genome

extension HGVSVariant {
    /// Reads a name: `NM_000314.8:c.388C>T`, `NM_000314.8(PTEN):c.388C>T`, `PTEN:p.R130*`, `NC_000010.11:g.87933147C>T`.
    ///
    /// What stands before the colon is taken as it is, but for a gene in brackets; sequence or a length after `del`, `dup` and `inv`
    /// (older texts write it) is kept as ``repeated``, residues may have one letter or three, and a prediction may stand in brackets.
    ///
    /// - Throws: ``HGVSError`` with the column and what was expected there. Uncertain places (`(100_200)`), repeats (`CAG[23]`), several
    ///   changes in one name (`[…;…]`) and RNA (`r.`) are not read.
    public init(parsing text: String) throws(HGVSError) {
        let trimmed = String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        guard let colon = trimmed.utf8.firstIndex(of: UInt8(ascii: ":")) else {
            throw HGVSError(
                text: trimmed, column: trimmed.utf8.count + 1,
                expected: "a sequence and a change with a colon between them, such as NM_000314.8:c.388C>T")
        }
        var accession = trimmed[..<colon]
        if accession.hasSuffix(")"), let bracket = accession.firstIndex(of: "(") { accession = accession[..<bracket] }
        guard !accession.isEmpty else {
            throw HGVSError(text: trimmed, column: 1, expected: "a sequence or a gene before the colon")
        }
        var scanner = HGVSScanner(trimmed, from: trimmed.utf8.distance(from: trimmed.startIndex, to: colon) + 1)
        let change: Change
        if scanner.take("c.") {
            change = .coding(
                try scanner.nucleotideChange { (scanner) throws(HGVSError) in try scanner.position(coding: true) })
        } else if scanner.take("n.") {
            change = .transcript(
                try scanner.nucleotideChange { (scanner) throws(HGVSError) in try scanner.position(coding: false) })
        } else if scanner.take("g.") {
            change = .genomic(
                try scanner.nucleotideChange { (scanner) throws(HGVSError) in
                    guard let base = scanner.number(), base > 0 else { throw scanner.failure("a position, 1 or more") }
                    return GenomicPosition(base)
                })
        } else if scanner.take("p.") {
            change = .protein(try scanner.proteinChange())
        } else {
            throw scanner.failure("c., g., n. or p.")
        }
        self.init(
            accession: String(accession), change: change, repeated: scanner.repeated,
            spellsStopAsX: scanner.spellsStopAsX)
    }
}

extension HGVSScanner {
    mutating func position(coding: Bool) throws(HGVSError) -> TranscriptPosition {
        var datum = coding ? TranscriptPosition.Datum.codingStart : .transcriptStart
        var isNegative = false
        if coding, take("*") { datum = .codingEnd } else if coding, take("-") { isNegative = true }
        guard let base = number(), base > 0 else {
            throw failure(coding ? "a position such as 388, -14, *5 or 802-5" : "a position, 1 or more")
        }
        var offset = 0
        if let sign = next, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
            _ = take("+") || take("-")
            guard let distance = number(), distance > 0 else { throw failure("a distance into the intron, 1 or more") }
            offset = sign == UInt8(ascii: "+") ? distance : -distance
        }
        return TranscriptPosition(datum: datum, base: isNegative ? -base : base, offset: offset)
    }

    mutating func nucleotideChange<Position>(
        _ position: (inout HGVSScanner) throws(HGVSError) -> Position
    ) throws(HGVSError) -> NucleotideChange<Position> {
        if next == UInt8(ascii: "(") || next == UInt8(ascii: "[") {
            throw failure("a certain place; names with uncertain places or of several changes are not read")
        }
        let start = try position(&self)
        let end = take("_") ? try position(&self) : start
        let edit = try nucleotideEdit(isOneBase: start == end)
        guard isAtEnd else { throw failure("the end of the name") }
        return NucleotideChange(start: start, end: end, edit: edit)
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
        guard from.count == 1, isOneBase, take(">") else {
            throw failure("a change of one base (C>T), del, dup, ins, delins, inv or =")
        }
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
