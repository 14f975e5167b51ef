import Annotations
import Interpretation

extension TrialReport {
    /// The trials of the annotation set for a site, each with how far its figures were verified.
    static func all(_ knowledge: Knowledge, site: PrimarySite) -> [TrialReport] {
        knowledge.trials.filter { $0.isShown(at: site.rawValue) }.map { trial in
            let claims = knowledge.claims.filter { trial.claims.contains($0.id) }
            return TrialReport(
                name: trial.id, design: trial.design, population: trial.population, arms: trial.arms,
                medianPFS: trial.medianPFS, hazardRatio: trial.hazardRatio,
                note: trial.noteWords,
                claims: trial.claims,
                unverifiedClaims: claims.filter { $0.verification == .review }.map(\.id), kind: trial.kind,
                partOf: trial.partOf)
        }
    }
}
