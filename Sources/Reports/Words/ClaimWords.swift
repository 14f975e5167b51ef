import Annotations
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
        case .notVerified(let check): "Not verified against the primary paper: \(check)."
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

extension Summary {
    /// The sentence about treatment that stands on every report, with the claims that it rests on.
    static let caution =
        "Nothing here is evidence for or against a drug: everolimus showed benefit in trials that "
        + "did not select by mutation (C090, C091, C120, C122); later ones in other tumours that did had few responses "
        + "(L001, L002)."
}
