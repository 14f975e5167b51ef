/// A claim of the literature that applies here.
public struct EvidenceReport: Codable, Sendable, Equatable {
    /// `C043`.
    public var id: String
    /// Mechanism, frequency, prognosis, hereditary syndrome, therapy.
    public var type: String
    /// The genes of this report that it is about.
    public var genes: [String]
    /// The claim in our words, corrected where the review is known to err.
    public var text: String
    /// Its figure.
    public var number: String?
    /// Where it was measured.
    public var cohort: String
    /// What kind of data it is about.
    public var assay: String
    /// What to mind: known errors, expression that DNA cannot show, another cohort.
    public var cautions: [String]
    /// How far it was verified.
    public var check: String
    /// Keys of its sources.
    public var sources: [String]
    /// The number that the review cites.
    public var reviewReference: String?
    /// `review`, `primary` or `later`.
    public var origin: String
}

/// A source.
public struct SourceReport: Codable, Sendable, Equatable {
    /// Its key.
    public var key: String
    /// The citation.
    public var citation: String
    /// PubMed.
    public var pmid: String?
    /// DOI.
    public var doi: String?
    /// How far it was verified.
    public var status: String
}
