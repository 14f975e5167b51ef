package import Interpretation

/// The names of a gene's state: every page, line and title has them from here.
package enum StateName {
    /// The state without how sure it is.
    package static func alone(
        _ state: GeneState.Kind, isHemizygous: Bool = false, isAmplified: Bool = false
    ) -> String {
        switch state {
        case .intact: "no hit found"
        case .oneHit where isHemizygous, .twoHits where isHemizygous: "hemizygous inactivation"
        case .oneHit: "monoallelic alteration"
        case .twoHits: "biallelic inactivation"
        case .gainedFunction: isAmplified ? "amplification" : "activating variant"
        case .uncertain: "VUS"
        case .notAssessed: "not assessed"
        }
    }
}

extension GeneState.Certainty {
    /// How sure two hits are.
    var words: String {
        switch self {
        case .certain: "confirmed"
        case .likely: "probable"
        case .possible: "possible"
        }
    }
}

extension GeneInterpretation {
    /// The state without how sure it is.
    var stateName: String {
        StateName.alone(
            state.kind, isHemizygous: state.isHemizygousLoss,
            isAmplified: hits.allSatisfy { $0.kind == .amplification })
    }
}

extension GeneReport {
    /// The state, as sure as it is: `biallelic inactivation: probable`.
    var stateName: String {
        let name = StateName.alone(
            state, isHemizygous: takesOutOnlyCopy == true, isAmplified: hits.allSatisfy { $0.kind == .amplification })
        return certainty.map { "\(name): \($0.words)" } ?? name
    }
}
