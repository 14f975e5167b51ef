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
    /// What kind of study stands behind it; absent in reports of earlier versions.
    package var design: Claim.Design?
    /// The patients, tumours or cases that it counts; absent where that was not seen.
    package var size: Int?
}

package struct SourceReport: Codable, Sendable, Equatable {
    package var key: String
    package var citation: String
    /// PubMed.
    package var pmid: String?
    package var doi: String?
    /// How far it was verified.
    package var verification: VerificationStatus
    /// Where it was seen.
    package var check: String?
}

/// What is said of tiers of evidence.
package struct TierReport: Codable, Sendable, Equatable {
    /// Whose tiers.
    package var system: String
    /// Which one.
    package var tier: String
    /// Why.
    package var reason: String
}

/// How often what was found here was seen in a cohort that counted the same.
package struct FrequencyReport: Codable, Sendable, Equatable {
    /// The genes of which any counts, or the arm.
    package var subjects: [String]
    /// What was counted.
    package var counted: CohortFrequency.Counted
    package var cohort: String
    /// How many had it; absent where it was not seen.
    package var count: Int?
    /// Of how many; absent where it was not seen.
    package var total: Int?
    /// The paper's percentage, as it writes it.
    package var percent: String
    /// `paper`, or `percent` where the count follows from the percentage.
    package var countOrigin: CohortFrequency.CountOrigin?
    /// The lower end of the 95 % interval, as a percentage.
    package var lower: Double?
    /// The upper end.
    package var upper: Double?
    /// `paper` or `wilson`.
    package var interval: CohortFrequency.Interval.Method?
    /// The claim in which the figures stand.
    package var claim: String
    /// All of it in a sentence.
    package var text: String
}
