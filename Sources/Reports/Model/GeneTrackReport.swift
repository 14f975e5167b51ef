package import Genome

/// The exons of a gene on the genome, for a drawing.
package struct GeneTrackReport: Codable, Sendable, Equatable {
    /// Without prefix.
    package var chromosome: String
    /// `+` or `-`.
    package var strand: Strand
    /// The exons in the order of transcription, exon 1 first.
    package var exons: [PositionsReport]
    /// From start codon to stop codon, both included.
    package var coding: PositionsReport
}

/// A run of positions, 1-based and closed.
package struct PositionsReport: Codable, Sendable, Equatable {
    /// The first position.
    package var start: Int
    /// The last position.
    package var end: Int
}
