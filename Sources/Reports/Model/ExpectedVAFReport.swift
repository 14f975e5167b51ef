/// The VAF that an explanation of a variant's reads expects, with the purity and the copies that are known.
package struct ExpectedVAFReport: Codable, Sendable, Equatable {
    /// `somatic`, `germline` or `germline_lost`.
    package var explanation: Explanation
    /// On how many of the tumour's copies the variant would lie, in every tumour cell.
    package var onCopies: Double
    /// The copies at the place of the variant.
    package var copies: Double
    /// The expected share of reads, 0 to 1.
    package var vaf: Double

    /// How the variant came about.
    package enum Explanation: String, Codable, Sendable, Equatable, CaseIterable {
        /// It arose in the tumour.
        case somatic
        /// The normal cells carry it, and the tumour kept it.
        case germline
        /// The normal cells carry it, and the tumour lost it.
        case germlineLost = "germline_lost"
    }
}
