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
