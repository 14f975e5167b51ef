/// A trial as context: its patients were not selected by mutation, and it says nothing of any finding.
public struct TrialReport: Codable, Sendable, Equatable {
    /// Its name.
    public var name: String
    /// Phase and kind of comparison.
    public var design: String
    /// Who took part.
    public var population: String
    /// The arms, in order.
    public var arms: String
    /// The median progression-free survival of the arms, in their order.
    public var medianPFS: String
    /// The hazard ratio with its 95 % confidence interval; absent where arms are not compared.
    public var hazardRatio: String?
    /// What to mind, with labels corrected where the review errs.
    public var note: String
    /// The claims that hold its figures.
    public var claims: [String]
    /// Those of the claims that were not verified against the primary paper.
    public var unverifiedClaims: [String]
}
