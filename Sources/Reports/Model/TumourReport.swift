/// What is known of the tumour as a whole, and what its copies were held against.
public struct TumourReport: Codable, Sendable, Equatable {
    /// The share of the cells that are tumour, 0 to 1.
    public var purity: Double?
    /// The copies of the tumour's genome on average.
    public var ploidy: Double?
    /// Whether the tumour doubled its genome.
    public var wholeGenomeDoubling: Bool?
    /// The copies of an autosome that are no change.
    public var baseline: Int
    /// Where the values are from.
    public var sources: [String]
    /// The baseline and how ratios were read, in words.
    public var text: String
    /// The copies of X that the person was born with, where they are known.
    public var copiesOfX: Int?
}
