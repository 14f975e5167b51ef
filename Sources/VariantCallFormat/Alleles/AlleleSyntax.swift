/// What REF and ALT must be (VCF 4.3, sections 1.6.1 and 5): the check of each line, above the forms that ``AlternateAllele`` tells apart.
enum AlleleSyntax {
    /// What is wrong with REF: anything but bases and the IUPAC codes for some of them, in either case.
    static func fault(inReference bases: Span<UInt8>) -> String? {
        if isSequence(bases, in: 0..<bases.count) { return nil }
        return bases.isEmpty
            ? "an empty column; expected bases" : "'\(shown(bases))' is no sequence; expected bases"
    }

    /// What is wrong with the first allele of ALT that is of no known form.
    static func fault(inAlternates alternates: Span<UInt8>, forms: AlternateAllele.Forms) -> String? {
        guard forms.contains(.malformed) else { return nil }
        if alternates.isEmpty { return "an empty column; expected alleles, or '.'" }
        var alleles = PartScanner(alternates, separator: ",")
        while let range = alleles.next() {
            let allele = alternates.extracting(range)
            guard AlternateAllele.Form(allele) == .malformed else { continue }
            let what = range.isEmpty ? "an empty allele in '\(shown(alternates))'" : "'\(shown(allele))' is no allele"
            return "\(what); expected a sequence, '*', '<…>' or a breakend"
        }
        return nil
    }

    /// Whether bases, and nothing else, stand in a part of the bytes.
    static func isSequence(_ bytes: Span<UInt8>, in range: Range<Int>) -> Bool {
        for index in range where !isCode(bytes[index]) { return false }
        return !range.isEmpty
    }

    /// A base, or an IUPAC code for several, in either case.
    private static func isCode(_ byte: UInt8) -> Bool {
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
