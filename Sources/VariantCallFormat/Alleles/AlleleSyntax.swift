/// The forms that REF and ALT can have (VCF 4.3, sections 1.6.1 and 5).
enum AlleleSyntax {
    /// What is wrong with REF: anything but bases and the IUPAC codes for some of them, in either case.
    static func fault(inReference bases: Span<UInt8>) -> String? {
        if bases.isEmpty { return "an empty column; expected bases" }
        for index in bases.indices where !isCode(bases[index]) {
            return "'\(shown(bases))' is no sequence; expected bases"
        }
        return nil
    }

    /// What is wrong with the first allele of ALT that is of no known form.
    static func fault(inAlternates alternates: Span<UInt8>) -> String? {
        if alternates.isEmpty { return "an empty column; expected alleles, or '.'" }
        var start = 0
        while true {
            var end = start
            while end < alternates.count, alternates[end] != UInt8(ascii: ",") { end += 1 }
            let allele = alternates.extracting(start..<end)
            if !isAllele(allele) {
                return allele.isEmpty
                    ? "an empty allele in '\(shown(alternates))'; expected a sequence, '*', '<…>' or a breakend"
                    : "'\(shown(allele))' is no allele; expected a sequence, '*', '<…>' or a breakend"
            }
            if end == alternates.count { return nil }
            start = end + 1
        }
    }

    private static func isAllele(_ allele: Span<UInt8>) -> Bool {
        guard let first = allele.isEmpty ? nil : allele[0] else { return false }
        let last = allele[allele.count - 1]
        if allele.count == 1 { return isCode(first) || first == UInt8(ascii: "*") || first == UInt8(ascii: ".") }
        // The name of a symbolic allele may hold anything but commas, spaces and angle brackets.
        if first == UInt8(ascii: "<"), last == UInt8(ascii: ">"), isSymbol(allele) { return allele.count > 2 }
        var bracket: UInt8?
        for index in allele.indices {
            switch allele[index] {
            case UInt8(ascii: "["), UInt8(ascii: "]"): bracket = bracket ?? allele[index]
            case 0...UInt8(ascii: " "): return false
            default: continue
            }
        }
        if let bracket { return isBreakend(allele, bracket: bracket) }
        if first == UInt8(ascii: ".") { return isSequence(allele, 1, allele.count) }
        if last == UInt8(ascii: ".") { return isSequence(allele, 0, allele.count - 1) }
        // A sequence, perhaps with the name of an inserted contig behind it: `C<ctg1>`.
        if last == UInt8(ascii: ">") {
            var open = 0
            while open < allele.count, allele[open] != UInt8(ascii: "<") { open += 1 }
            return open < allele.count - 2 && isSequence(allele, 0, open)
        }
        return isSequence(allele, 0, allele.count)
    }

    private static func isSymbol(_ allele: Span<UInt8>) -> Bool {
        for index in 1..<allele.count - 1 {
            switch allele[index] {
            case 0...UInt8(ascii: " "), UInt8(ascii: "<"), UInt8(ascii: ">"): return false
            default: continue
            }
        }
        return true
    }

    /// `t[p[`, `t]p]`, `]p]t` or `[p[t`, with a mate `contig:position` whose contig may hold colons; `t` may be `.` at a telomere.
    private static func isBreakend(_ allele: Span<UInt8>, bracket: UInt8) -> Bool {
        var places: [Int] = []
        for index in allele.indices where allele[index] == UInt8(ascii: "[") || allele[index] == UInt8(ascii: "]") {
            guard allele[index] == bracket else { return false }
            places.append(index)
        }
        guard places.count == 2, let open = places.first, let close = places.last else { return false }
        let sequence: Range<Int>
        if open == 0 {
            sequence = close + 1..<allele.count
        } else if close == allele.count - 1 {
            sequence = 0..<open
        } else {
            return false
        }
        guard !sequence.isEmpty, isInserted(allele.extracting(sequence)) else { return false }
        var colon = close - 1
        while colon > open, allele[colon] != UInt8(ascii: ":") { colon -= 1 }
        // The whole of an assembled contig has no position: `[<ctg1>[`.
        if colon == open { return allele[open + 1] == UInt8(ascii: "<") && allele[close - 1] == UInt8(ascii: ">") }
        return colon > open + 1 && integer(in: allele, from: colon + 1, to: close).map { $0 >= 0 } == true
    }

    private static func isInserted(_ sequence: Span<UInt8>) -> Bool {
        if sequence.count == 1, sequence[0] == UInt8(ascii: ".") { return true }
        if sequence[sequence.count - 1] == UInt8(ascii: ">") { return true }
        return isSequence(sequence, 0, sequence.count)
    }

    private static func isSequence(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard start < end else { return false }
        for index in start..<end where !isCode(bytes[index]) { return false }
        return true
    }

    /// A base, or an IUPAC code for several, in either case.
    static func isCode(_ byte: UInt8) -> Bool {
        switch byte & 0xdf {
        case UInt8(ascii: "A"), UInt8(ascii: "C"), UInt8(ascii: "G"), UInt8(ascii: "T"), UInt8(ascii: "N"),
            UInt8(ascii: "R"), UInt8(ascii: "Y"), UInt8(ascii: "S"), UInt8(ascii: "W"), UInt8(ascii: "K"),
            UInt8(ascii: "M"), UInt8(ascii: "B"), UInt8(ascii: "D"), UInt8(ascii: "H"), UInt8(ascii: "V"):
            byte >= UInt8(ascii: "A")
        default: false
        }
    }

    private static func shown(_ bytes: Span<UInt8>) -> String {
        let text = decoded(bytes.extracting(0..<min(bytes.count, 40)))
        return bytes.count > 40 ? text + "…" : text
    }
}
