/// One sentence of knowledge in our own words, with its source, cohort, kind of assay and known errors.
package struct Claim: Sendable, Hashable, Identifiable {
    /// The kinds of statement.
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// How often something was found in a cohort.
        case frequency
        /// How the pathway works.
        case mechanism = "pathway mechanism"
        /// How patients with and without a finding fared.
        case prognosis
        /// Of an inherited tumour syndrome.
        case hereditarySyndrome = "hereditary syndrome"
        /// Of a treatment.
        case therapy
        /// What a reader may know already.
        case background
    }

    /// What kind of data a statement rests on.
    package enum Assay: String, Sendable, Hashable, Codable, CaseIterable {
        /// Small variants in DNA.
        case smallVariants = "DNA SNV/indel"
        /// Copies in DNA.
        case copyNumber = "DNA copy number"
        /// Expression of RNA or protein.
        case expression
        /// Tests of the germline.
        case germline
        /// How a pathway works.
        case mechanism
        /// How a drug works.
        case drugMechanism = "drug mechanism"
        /// A clinical trial.
        case clinicalTrial = "clinical trial"
        /// Other clinical observations.
        case clinical
    }

    /// Where a claim comes from.
    package enum Origin: String, Sendable, Hashable, Codable, CaseIterable {
        /// The review of 2016.
        case review
        /// A primary paper of its time.
        case primary
        /// Later literature.
        case later
    }

    /// `C043`; claims outside of the review begin with `L`.
    package let id: String
    /// What kind of statement it is.
    package let type: Kind
    /// What it is about.
    package let subject: String
    /// The genes whose findings it speaks of.
    package let genes: [String]
    /// The claim, corrected where the review is known to err.
    package let text: String
    /// Whether it may be printed: a figure that must not be reused may not, nor what was not seen.
    package let isPrintable: Bool
    /// Whether it stands on every report.
    package let isOnEveryReport: Bool
    /// Its figure.
    package let number: String?
    /// The cohort, in words.
    package let cohort: String
    /// The primary sites of the cohort; `general` for mechanisms, `all` for NET of any site.
    package let sites: [String]
    /// What kind of data it rests on.
    package let assays: [Assay]
    /// Keys of its sources.
    package let sources: [String]
    /// The numbers that the review cites for it.
    package let reviewReferences: String?
    /// Identifiers of the review's known errors that concern it.
    package let errors: [String]
    /// How far it was verified.
    package let verification: VerificationStatus
    /// What was seen, or what remains open.
    package let check: String?
    /// Where it comes from.
    package let origin: Origin

    /// Whether it rests on expression or protein staining, which DNA cannot show.
    package var isAboutExpression: Bool { assays.contains(.expression) }

    /// Whether it was measured in tumours of some sites.
    package var isSiteBound: Bool { !sites.contains("general") && !sites.contains("all") }

    init(_ row: TabTable.Row) throws(AnnotationFileError) {
        id = try row.text("id")
        type = try row.value("type", as: Kind.self)
        subject = try row.text("subject")
        genes = try row.list("genes")
        text = try row.text("text")
        verification = try row.value("verification", as: VerificationStatus.self)
        isPrintable = try row.flag("printable") && verification.isPrintable
        isOnEveryReport = try row.flag("always")
        number = try row.optionalText("number")
        cohort = try row.text("cohort")
        sites = try row.list("sites")
        assays = try row.list("assay").map { text throws(AnnotationFileError) in
            guard let assay = Assay(rawValue: text) else {
                throw row.error(
                    "'assay' is '\(text)'; expected of \(Assay.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            return assay
        }
        sources = try row.list("sources")
        reviewReferences = try row.optionalText("review_references")
        errors = try row.list("errors")
        check = try row.optionalText("check")
        origin = try row.value("origin", as: Origin.self)
    }
}

/// A source of claims, with how far it was verified.
package struct LiteratureSource: Sendable, Hashable, Identifiable {
    /// Its key, `JIAO2011`.
    package let id: String
    /// The citation.
    package let citation: String
    /// PubMed.
    package let pmid: String?
    /// DOI.
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
