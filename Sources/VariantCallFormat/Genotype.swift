/// A genotype, `0/1`, of any ploidy.
public struct Genotype: Sendable, Hashable {
    /// The alleles: 0 is REF, 1 the first ALT; nothing for a missing one.
    public let alleles: [Int?]
    /// Whether all alleles are phased, as `|` says; a single allele is not.
    public let isPhased: Bool

    /// Reads GT; a leading phasing mark (VCF 4.4) is passed over. Nothing where the text is no genotype.
    public init?(parsing text: String) {
        let body = text.first == "|" || text.first == "/" ? text.dropFirst() : text[...]
        var alleles: [Int?] = []
        for part in body.split(whereSeparator: { $0 == "/" || $0 == "|" }) {
            if part == "." {
                alleles.append(nil)
            } else if let allele = Int(part), allele >= 0 {
                alleles.append(allele)
            } else {
                return nil
            }
        }
        guard !alleles.isEmpty else { return nil }
        self.alleles = alleles
        isPhased = body.contains("|") && !body.contains("/")
    }

    /// Whether the genotype holds the allele.
    public func contains(_ allele: Int) -> Bool { alleles.contains(allele) }

    /// Whether no allele is known.
    public var isMissing: Bool { alleles.allSatisfy { $0 == nil } }
}
