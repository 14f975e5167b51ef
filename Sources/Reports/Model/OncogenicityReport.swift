/// What a record, or a file of sites, says of a variant.
public struct SiteAnnotationReport: Codable, Sendable, Equatable {
    /// The field: a key of INFO, or `CSQ/` and a subfield.
    public var field: String
    /// The value as the file has it.
    public var value: String
    /// The file.
    public var file: String
    /// The record of a file of sites that has the allele, as that file spells it; absent for a value of the variant's own record.
    public var record: String?
}

/// What the ClinGen/CGC/VICC procedure makes of a variant, by the codes that can be decided.
public struct OncogenicityReport: Codable, Sendable, Equatable {
    /// `oncogenic`, `likely_oncogenic`, `uncertain_significance`, `likely_benign` or `benign`, by the decidable codes alone.
    public var classification: String
    /// The sum of the points.
    public var points: Int
    /// Class, points and codes in words.
    public var text: String
    /// The codes that count.
    public var codes: [OncogenicityCodeReport]
    /// The codes that do not count.
    public var notMet: [String]
    /// The codes that cannot be decided.
    public var undecided: [UndecidedCodesReport]
    /// Whether the undecided codes could make another class of it; absent in reports of earlier versions.
    public var isOpen: Bool?
}

/// A code of the procedure that counts.
public struct OncogenicityCodeReport: Codable, Sendable, Equatable {
    /// `OVS1`.
    public var code: String
    /// Its points, negative against an oncogenic effect.
    public var points: Int
    /// Why it counts.
    public var reason: String
    /// The paper or the file that says so.
    public var source: String
}

/// Codes that cannot be decided for one reason.
public struct UndecidedCodesReport: Codable, Sendable, Equatable {
    /// The codes, each with the points that it would give: `OS1 4`.
    public var codes: [String]
    /// What is missing.
    public var reason: String
}
