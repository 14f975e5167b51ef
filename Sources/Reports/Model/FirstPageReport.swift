package import Interpretation

/// What another method could confirm.
package struct ConfirmationReport: Codable, Sendable, Equatable {
    /// What kind of method.
    package var kind: Confirmation.Kind
    package var genes: [String]
    /// In words.
    package var text: String
}

/// How far the data carry the findings.
package struct QualityReport: Codable, Sendable, Equatable {
    /// `adequate`, `limited` or `inadequate`.
    package var grade: SampleQuality.Grade
    /// What weakens the findings, in words.
    package var concerns: [String]
}

/// What tells that a gene's coding bases were covered.
package enum CoverageStatus: String, Codable, Sendable, Equatable, CaseIterable {
    /// Callable intervals tell it, by the fraction given beside it.
    case callable
    /// A file of variants alone: it is an assumption.
    case assumed
    /// The input could not have shown a variant.
    case notAssessed = "not_assessed"
}
