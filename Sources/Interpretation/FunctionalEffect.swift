/// What a variant does to the function of its gene's product, as far as rules can tell.
public enum FunctionalEffect: String, Sendable, Hashable, Codable {
    /// The function is likely lost.
    case loss
    /// A known activating change.
    case gain
    /// It may matter; nothing that the program knows decides it.
    case uncertain
    /// No effect on the product is expected.
    case none
}

/// A functional effect with the rule that decided it.
public struct FunctionalAssessment: Sendable, Hashable {
    /// The effect.
    public let effect: FunctionalEffect
    /// The rule, in words.
    public let reason: String
    /// What is known of the residue, with its source, where the annotation set lists it.
    public let knownResidue: String?
    /// Whether no effect was judged to be there: outside of the coding sequence and its splice sites there is nothing to judge by.
    public let isJudged: Bool

    init(_ effect: FunctionalEffect, _ reason: String, knownResidue: String? = nil, isJudged: Bool = true) {
        self.effect = effect
        self.reason = reason
        self.knownResidue = knownResidue
        self.isJudged = isJudged
    }
}
