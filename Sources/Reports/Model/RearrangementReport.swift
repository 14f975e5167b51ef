/// A junction that breaks a gene or doubles a part of it.
public struct RearrangementReport: Codable, Sendable, Equatable {
    /// `translocation`, `inversion`, `duplication` or `single_breakend`.
    public var kind: String
    /// In words.
    public var text: String
    /// The ends, `10:87864500`, in order of the genome; one where the other is not known.
    public var places: [String]
    /// The exons that are doubled or turned, or between which the gene is cut.
    public var exons: [Int]
    /// Whether the coding sequence is parted; else the effect is uncertain.
    public var cutsCodingSequence: Bool
    /// The file.
    public var file: String
    /// The line in the file, 1-based.
    public var line: Int
    /// Whether FILTER is PASS or missing.
    public var passesFilter: Bool
    /// The program that wrote it, where it is known.
    public var caller: String?
}
