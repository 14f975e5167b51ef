/// A genotype, `0/1`, of any ploidy.
public struct Genotype: Sendable, Hashable {
    /// The alleles: 0 is REF, 1 the first ALT; nothing for a missing one.
    public let alleles: [Int?]
    /// Whether each allele is phased, by the mark before it. The first allele's mark may be left out: it is then `/` where the genotype has
    /// any `/`, else `|` (VCF 4.4, section 1.6.2), so that a haploid `1` is phased.
    public let phased: [Bool]

    /// Reads GT; a leading mark (VCF 4.4) is read in every version. Nothing where the text is no genotype: an empty or negative allele, a base.
    public init?(parsing text: String) {
        var marks: [Bool] = []
        var alleles: [Int?] = []
        var rest = text.utf8[...]
        if let first = rest.first, first == UInt8(ascii: "|") || first == UInt8(ascii: "/") {
            marks.append(first == UInt8(ascii: "|"))
            rest = rest.dropFirst()
        } else {
            marks.append(!text.utf8.contains(UInt8(ascii: "/")))
        }
        while true {
            let end = rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "|") } ?? rest.endIndex
            let part = rest[..<end]
            if part.elementsEqual([UInt8(ascii: ".")]) {
                alleles.append(nil)
            } else if !part.isEmpty, part.allSatisfy({ (48...57).contains($0) }), let allele = Int32(String(part) ?? "")
            {
                alleles.append(Int(allele))
            } else {
                return nil
            }
            if end == rest.endIndex { break }
            marks.append(rest[end] == UInt8(ascii: "|"))
            rest = rest[rest.index(after: end)...]
        }
        self.alleles = alleles
        phased = marks
    }

    /// Whether all alleles are phased.
    public var isPhased: Bool { phased.allSatisfy(\.self) }

    /// How many alleles there are.
    public var ploidy: Int { alleles.count }

    /// Whether the genotype holds the allele.
    public func contains(_ allele: Int) -> Bool { alleles.contains(allele) }

    /// Whether no allele is known.
    public var isMissing: Bool { alleles.allSatisfy { $0 == nil } }
}
