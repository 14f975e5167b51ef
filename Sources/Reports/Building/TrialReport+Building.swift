import Annotations

extension TrialReport {
    /// The trials of the annotation set, each with how far its figures were verified.
    static func all(_ knowledge: Knowledge) -> [TrialReport] {
        knowledge.trials.map { trial in
            let claims = knowledge.claims.filter { trial.claims.contains($0.id) }
            return TrialReport(
                name: trial.id, design: trial.design, population: trial.population, arms: trial.arms,
                medianPFS: trial.medianPFS, hazardRatio: trial.hazardRatio,
                note: trial.noteWords,
                claims: trial.claims,
                unverifiedClaims: claims.filter { $0.verification == .review }.map(\.id))
        }
    }
}
