package import Annotations

/// What a record, or a file of sites, says of a variant.
package struct AnnotationReport: Codable, Sendable, Equatable {
    /// The field: a key of INFO, `CSQ/` and a subfield, or `ClinVar` and what of it.
    package var field: String
    /// The value as the file has it.
    package var value: String
    /// The file, or the annotation set with its release.
    package var file: String
    /// The record of a file of sites that has the allele, as that file spells it; absent for a value of the variant's own record.
    package var record: String?
}

/// What the ClinGen/CGC/VICC procedure makes of a variant, by the codes that can be decided.
package struct OncogenicityReport: Codable, Sendable, Equatable {
    /// `oncogenic`, `likely_oncogenic`, `uncertain_significance`, `likely_benign` or `benign`, by the criteria that can be evaluated alone.
    package var classification: OncogenicityClass
    /// The sum of the points.
    package var points: Int
    /// Class, points and codes in words.
    package var text: String
    /// The codes that count.
    package var codes: [OncogenicityCodeReport]
    /// The codes that do not count.
    package var notMet: [OncogenicityCode]
    /// The codes that cannot be decided.
    package var undecided: [UndecidedCodesReport]
    /// Whether the undecided codes could make another class of it; absent in reports of earlier versions.
    package var isOpen: Bool?
}

/// A code of the procedure that counts.
package struct OncogenicityCodeReport: Codable, Sendable, Equatable {
    /// `OVS1`.
    package var code: OncogenicityCode
    /// Its points, negative against an oncogenic effect.
    package var points: Int
    /// Why it counts.
    package var reason: String
    /// The paper or the file that says so.
    package var source: String
}

/// Codes that cannot be decided for one reason.
package struct UndecidedCodesReport: Codable, Sendable, Equatable {
    /// The codes, each with the points that it would give: `OS1 4`.
    package var codes: [String]
    /// What is missing.
    package var reason: String
}

/// A criterion of ACMG/AMP for the germline that counts.
package struct GermlineCriterionReport: Codable, Sendable, Equatable {
    /// `PVS1`.
    package var code: GermlineCode
    /// `very_strong`, `strong`, `moderate`, `supporting` or `stand_alone`.
    package var strength: GermlineStrength
    /// Why it counts.
    package var reason: String
    /// Where the criterion, or what it rests on, stands.
    package var source: String
}
