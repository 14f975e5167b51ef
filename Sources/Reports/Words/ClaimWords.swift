package import Annotations
import Interpretation

extension ClaimCaution {
    var words: String {
        switch self {
        case .reviewError(let error): "The review errs here (\(error.id), \(error.kind)): \(error.what)"
        case .partlyExpression:
            "Measured in part by expression or protein staining, which this report does not test; in part by variants in DNA."
        case .expression: "A finding of expression: variants in DNA cannot show it, and this report does not test it."
        case .siteNotGiven(let cohort): "Measured in \(cohort); the primary site of this tumour was not given."
        case .otherSite(let cohort, let site): "Measured in \(cohort), not in tumours of the \(site.rawValue)."
        case .ofTrialPatients: "About a trial's patients, not about any variant of this sample."
        case .asReviewed: "As the review reports it; the primary paper was not seen."
        case .secondHand: "As a review or a summary reports it; the paper was not seen."
        }
    }
}

extension VerificationStatus {
    /// How far a row was verified.
    package var words: String {
        switch self {
        case .verified: "verified against the paper"
        case .textbook: "textbook knowledge"
        case .review: "as a review or summary reports it"
        case .citation: "citation verified, findings not seen"
        case .fromMemory: "not verified"
        }
    }
}

extension EvidenceDate {
    /// `2016 (review), later papers to 2026`.
    package var words: String {
        guard let review else { return latest.map(String.init) ?? "unknown" }
        guard let latest, latest > review else { return "\(review) (review)" }
        return "\(review) (review), later papers to \(latest)"
    }
}

extension Claim.Design {
    /// The kind of study.
    package var words: String {
        switch self {
        case .randomisedTrial: "randomised trial"
        case .trialSubgroup: "subgroup of a trial"
        case .singleArmTrial: "single-arm trial"
        case .nonRandomisedStrata: "trial with strata that were not randomised"
        case .sequencingCohort: "sequenced cohort"
        case .cohort: "cohort"
        case .caseSeries: "published cases"
        case .metaAnalysis: "meta-analysis"
        case .experiment: "cells or animals"
        case .mechanism: "mechanism"
        case .review: "review"
        }
    }
}

extension TierReport {
    /// No tier of the report's variants is assigned, and why.
    static let notAssigned = TierReport(
        system: "AMP/ASCO/CAP", tier: "not assigned",
        reason:
            "A tier weighs evidence that ties this variant to treatment, diagnosis or prognosis in this tumour type. The claims here are of mechanisms, cohorts and trials that did not select by variant."
    )
}

extension DrugTrial {
    /// What to mind of the trial.
    var noteWords: String {
        errors.isEmpty
            ? note
            : "\(note) The review errs on this trial (\(errors.joined(separator: ", "))): corrected here, or left out."
    }
}

extension SampleReport {
    /// What stands on every page.
    package static let notice =
        "Research use only. Not a medical device and not validated for diagnosis; to be interpreted by a qualified professional."
}
