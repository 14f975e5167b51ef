package import Annotations
import Interpretation

extension ClaimCaution {
    /// The caution.
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
        }
    }
}

extension VerificationStatus {
    /// How far a row was verified.
    package var words: String {
        switch self {
        case .verified: "verified against the paper"
        case .textbook: "textbook knowledge"
        case .review: "as the review reports it"
        case .citation: "citation verified, findings not seen"
        case .fromMemory: "not verified"
        }
    }
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
    static let notice =
        "Research use only. Not a medical device and not validated for diagnosis; to be interpreted by a qualified professional."
}
