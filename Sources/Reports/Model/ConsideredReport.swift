/// Alleles of a gene that were looked at and had one outcome for one reason: a whole genome has some thousand without an effect.
public struct ConsideredReport: Codable, Sendable, Equatable {
    /// The gene.
    public var gene: String
    /// `hit`, `finding`, or why they became none.
    public var outcome: String
    /// In words.
    public var reason: String
    /// The path as given.
    public var file: String
    /// CHROM, POS, REF and ALT of each, `chr10:87933147 C>T`, in the order of the records; long alleles are cut.
    public var alleles: [String]
}
