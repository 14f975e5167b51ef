/// A source of claims, with how far it was verified.
package struct LiteratureSource: Sendable, Hashable, Identifiable {
    /// Its key, `JIAO2011`.
    package let id: String
    package let citation: String
    /// The year in which it was published, where that was seen.
    package let year: Int?
    /// PubMed.
    package let pmid: String?
    package let doi: String?
    /// How far it was verified.
    package let verification: VerificationStatus
    /// Where it was seen.
    package let check: String?
    /// What was seen of it.
    package let seen: String?

    init(_ row: TabTable.Row) throws(AnnotationFileError) {
        id = try row.text("key")
        citation = try row.text("citation")
        year = try row.optionalText("year") == nil ? nil : row.integer("year")
        pmid = try row.optionalText("pmid")
        doi = try row.optionalText("doi")
        verification = try row.value("verification", as: VerificationStatus.self)
        check = try row.optionalText("check")
        seen = try row.optionalText("seen")
    }
}

/// A printing or content error of the review.
package struct ReviewError: Sendable, Hashable, Identifiable {
    /// `E04`.
    package let id: String
    /// What kind of error.
    package let kind: String
    /// What is wrong.
    package let what: String
    /// What to do about it.
    package let advice: String
    /// How sure that is.
    package let certainty: String

    init(_ row: TabTable.Row) throws(AnnotationFileError) {
        id = try row.text("id")
        kind = try row.text("kind")
        what = try row.text("what")
        advice = try row.text("advice")
        certainty = try row.text("certainty")
    }
}
