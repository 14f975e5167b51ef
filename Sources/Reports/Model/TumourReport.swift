/// What is known of the tumour as a whole, and what its copies were held against.
package struct TumourReport: Codable, Sendable, Equatable {
    /// The tumour purity, 0 to 1.
    package var purity: Double?
    /// The copies of the tumour's genome on average.
    package var ploidy: Double?
    /// Whether the tumour doubled its genome.
    package var wholeGenomeDoubling: Bool?
    /// The copies of an autosome that are no change.
    package var baseline: Int
    /// Where the values are from.
    package var sources: [String]
    /// The baseline and how ratios were read, in words.
    package var text: String
    /// The copies of X that the person was born with, where they are known.
    package var copiesOfX: Int?
}
