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

    /// Makes the value of its parts.
    public init(
        id: String, type: String, genes: [String], text: String, number: String?, cohort: String, assay: String,
        cautions: [String], check: String, sources: [String], reviewReference: String?, origin: String
    ) {
        self.id = id
        self.type = type
        self.genes = genes
        self.text = text
        self.number = number
        self.cohort = cohort
        self.assay = assay
        self.cautions = cautions
        self.check = check
        self.sources = sources
        self.reviewReference = reviewReference
        self.origin = origin
    }
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

    /// Makes the value of its parts.
    public init(
        key: String, citation: String, pmid: String?, doi: String?, status: String
    ) {
        self.key = key
        self.citation = citation
        self.pmid = pmid
        self.doi = doi
        self.status = status
    }
}

/// A record that was looked at.
public struct ConsideredReport: Codable, Sendable, Equatable {
    /// The path as given.
    public var file: String
    /// As written.
    public var chromosome: String
    /// POS.
    public var position: Int
    /// REF, cut after 60 characters.
    public var reference: String
    /// ALT, likewise.
    public var alternate: String
    /// The gene.
    public var gene: String
    /// `finding` or why it became none.
    public var outcome: String
    /// In words.
    public var reason: String

    /// The outcome of an allele of which no effect is expected.
    static let noEffectExpected = "no effect expected"
    /// The outcome of an allele in a place whose effects are not modelled.
    static let notJudged = "not judged"

    /// Makes the value of its parts.
    public init(
        file: String, chromosome: String, position: Int, reference: String, alternate: String,
        gene: String, outcome: String, reason: String
    ) {
        self.file = file
        self.chromosome = chromosome
        self.position = position
        self.reference = reference
        self.alternate = alternate
        self.gene = gene
        self.outcome = outcome
        self.reason = reason
    }
}
