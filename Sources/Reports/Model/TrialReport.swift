package import Annotations

/// A trial as context: its patients were not selected by mutation, and it says nothing of any finding.
package struct TrialReport: Codable, Sendable, Equatable {
    package var name: String
    /// Phase and kind of comparison.
    package var design: String
    /// Who took part.
    package var population: String
    /// The arms, in order.
    package var arms: String
    /// The median progression-free survival of the arms, in their order.
    package var medianPFS: String
    /// The hazard ratio with its 95 % confidence interval; absent where arms are not compared.
    package var hazardRatio: String?
    /// What to mind, with labels corrected where the review errs.
    package var note: String
    /// The claims that hold its figures.
    package var claims: [String]
    /// Those of the claims that were not verified against the primary paper.
    package var unverifiedClaims: [String]
    /// `everolimus`, or `context` of a later trial that dates the treatment; absent in reports of earlier versions.
    package var kind: DrugTrial.Kind?
    /// The trial that it is a subgroup of.
    package var partOf: String?
}
