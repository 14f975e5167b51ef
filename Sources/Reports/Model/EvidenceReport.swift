package import Annotations

/// A claim of the literature that applies here.
package struct EvidenceReport: Codable, Sendable, Equatable {
    /// `C043`.
    package var id: String
    /// Mechanism, frequency, prognosis, hereditary syndrome, therapy.
    package var type: Claim.Kind
    /// The genes of this report that it is about.
    package var genes: [String]
    /// The claim in our words, corrected where the review is known to err.
    package var text: String
    /// Its figure.
    package var number: String?
    /// Where it was measured.
    package var cohort: String
    /// What kind of data it is about.
    package var assay: String
    /// What to mind: known errors, expression that DNA cannot show, another cohort.
    package var cautions: [String]
    /// How far it was verified.
    package var verification: VerificationStatus
    /// What was seen, or what remains open.
    package var check: String?
    /// Keys of its sources.
    package var sources: [String]
    /// The number that the review cites.
    package var reviewReference: String?
    /// `review`, `primary` or `later`.
    package var origin: Claim.Origin
}

/// A source.
package struct SourceReport: Codable, Sendable, Equatable {
    /// Its key.
    package var key: String
    /// The citation.
    package var citation: String
    /// PubMed.
    package var pmid: String?
    /// DOI.
    package var doi: String?
    /// How far it was verified.
    package var verification: VerificationStatus
    /// Where it was seen.
    package var check: String?
}
