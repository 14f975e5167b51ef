package import CopyNumber

/// A junction that breaks a gene or doubles a part of it.
package struct RearrangementReport: Codable, Sendable, Equatable {
    /// `translocation`, `inversion`, `duplication`, `insertion` or `single_breakend`.
    package var kind: Rearrangement.Kind
    /// In words.
    package var text: String
    /// The ends, `10:87864500`, in order of the genome; one where the other is not known.
    package var places: [String]
    /// The exons that are doubled or turned, or between which the gene is cut.
    package var exons: [Int]
    /// Whether the coding sequence is disrupted; else the effect is uncertain.
    package var cutsCodingSequence: Bool
    package var file: String
    /// The line in the file, 1-based.
    package var line: Int
    /// Whether FILTER is PASS or missing.
    package var passesFilter: Bool
    /// The program that wrote it, where it is known.
    package var caller: String?
}
