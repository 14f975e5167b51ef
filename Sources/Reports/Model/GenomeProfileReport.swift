package import CopyNumber

/// The copies along the genome, thinned for a drawing. What lies in no segment was not assessed.
package struct GenomeProfileReport: Codable, Sendable, Equatable {
    /// Chromosomes 1 to 22 and X, in order.
    package var chromosomes: [ProfileChromosomeReport]
    /// The segments that measure copies, in order of the genome.
    package var segments: [ProfileSegmentReport]
    /// How many segments of the files they stand for.
    package var segmentsInFiles: Int
    /// Where the genes of the annotation set lie.
    package var genes: [ProfileGeneReport]
    /// The segments as the files have them, in order of the genome; absent where none were joined, and where they are too many.
    package var measured: [ProfileSegmentReport]?
}

/// A chromosome of the assembly.
package struct ProfileChromosomeReport: Codable, Sendable, Equatable {
    /// Without prefix.
    package var name: String
    /// Its bases.
    package var length: Int
    /// The last position of the short arm, with its share of the centromere.
    package var endOfShortArm: Int
}

/// Copies of a part of a chromosome: a segment, or neighbours that were joined.
package struct ProfileSegmentReport: Codable, Sendable, Equatable {
    /// Without prefix.
    package var chromosome: String
    /// The first position, 1-based.
    package var start: Int
    /// The last position.
    package var end: Int
    /// `loss`, `homozygous_loss`, `neutral`, `gain`, `loh_copy_neutral`, `loh_gain`, `loh` or `unknown`.
    package var call: CopyNumberState
    /// Copies in all; of joined segments the mean over their bases.
    package var total: Double?
    /// Copies of the minor allele.
    package var minor: Double?
    /// Relative copy ratio.
    package var log2: Double?
    /// The share of the tumour's cells that have the state, 0 to 1, where it is known.
    package var cancerCellFraction: Double?
    /// How many segments were joined; absent for one alone.
    package var joined: Int?

    /// Whether fewer than half of the tumour's cells have the state.
    var isSubclonal: Bool { cancerCellFraction.map { $0 < 0.5 } ?? false }
}

/// Where a gene lies.
package struct ProfileGeneReport: Codable, Sendable, Equatable {
    /// The HGNC symbol.
    package var symbol: String
    /// Without prefix.
    package var chromosome: String
    /// The first position of its transcript, 1-based.
    package var start: Int
    /// The last position.
    package var end: Int
}
