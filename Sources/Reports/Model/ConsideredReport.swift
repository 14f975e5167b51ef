/// Alleles of a gene that were looked at and had one outcome for one reason: a whole genome has some thousand without an effect.
package struct ConsideredReport: Codable, Sendable, Equatable {
    /// The gene.
    package var gene: String
    /// `hit`, `finding`, or why they became none.
    package var outcome: String
    /// In words.
    package var reason: String
    /// The path as given.
    package var file: String
    /// CHROM, POS, REF and ALT of each, `chr10:87933147 C>T`, in the order of the records; long alleles are cut.
    package var alleles: [String]
}
