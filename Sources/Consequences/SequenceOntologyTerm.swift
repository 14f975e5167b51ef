/// How much a consequence is expected to change the product, in Ensembl's four classes; the first is the most severe.
public enum Impact: String, Sendable, Hashable, Codable, Comparable, CaseIterable {
    /// The product is likely lost or cut short.
    case high = "HIGH"
    /// The product is likely changed.
    case moderate = "MODERATE"
    /// The product is likely the same.
    case low = "LOW"
    /// Outside of the coding sequence, or no effect can be told.
    case modifier = "MODIFIER"

    /// HIGH stands first.
    public static func < (left: Impact, right: Impact) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}

/// A consequence of the Sequence Ontology, in Ensembl VEP's vocabulary.
///
/// The order of declaration is the order of severity: the one place where the ranking is written.
public enum SequenceOntologyTerm: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    case transcriptAblation = "transcript_ablation"

    /// The impact class.
    public var impact: Impact { .high }

    /// More severe stands first.
    public static func < (left: SequenceOntologyTerm, right: SequenceOntologyTerm) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}
