package import Annotations
import Interpretation

/// A frequency of the literature and that of this cohort, counted by the same definition.
package struct LiteratureComparison: Codable, Sendable, Equatable {
    /// The row of the annotation set, `F01`.
    package var id: String
    /// The genes of which any counts, or the arm.
    package var subjects: [String]
    /// The definition.
    package var rule: CountingRule
    /// Where the definition comes from.
    package var definitionOrigin: CohortFrequency.DefinitionOrigin
    /// The paper's cohort.
    package var cohort: String
    /// Its primary sites.
    package var sites: [String]
    /// The paper's percentage, as it writes it.
    package var percent: String
    /// The paper's count and total with their interval; absent where they were not seen.
    package var paper: Proportion?
    /// This cohort's; absent where it cannot be counted.
    package var own: Proportion?
    /// How many of those counted have no primary site in their reports.
    package var withoutSite: Int
    /// This cohort's share less the paper's; absent where one of them has no count.
    package var difference: Difference?
    /// Why it cannot be compared.
    package var obstacle: CountingRule.Obstacle?
    /// Genes that the paper counted and that the reports do not have.
    package var otherGenes: [String]
    /// The claim in which the figures stand.
    package var claim: String
    /// Keys of the claim's sources that may be cited.
    package var sources: [String]

    /// Counts this cohort by the definition of each frequency that may be printed.
    package static func all(_ samples: [CohortSample], knowledge: Knowledge) -> [LiteratureComparison] {
        let citable = Set(knowledge.sources.filter(\.verification.isPrintable).map(\.id))
        return knowledge.frequencies.compactMap { frequency in
            guard let claim = knowledge.claim(frequency.claim), claim.isPrintable else { return nil }
            return LiteratureComparison(
                frequency, samples: samples, sources: claim.sources.filter(citable.contains))
        }
    }

    init(_ frequency: CohortFrequency, samples: [CohortSample], sources: [String]) {
        id = frequency.id
        subjects = frequency.subjects
        rule = CountingRule(frequency.counted, origin: frequency.origin, armShare: frequency.armShare)
        definitionOrigin = frequency.definitionOrigin
        cohort = frequency.cohort
        sites = frequency.sites
        percent = frequency.percent
        paper = frequency.count.flatMap { count in frequency.total.map { Proportion(count, of: $0) } }
        otherGenes = frequency.otherGenes
        claim = frequency.claim
        self.sources = sources
        withoutSite = 0
        obstacle = rule.obstacle ?? (frequency.otherGenes.isEmpty ? nil : .otherGenes)
        guard obstacle == nil else { return }
        let alike = samples.filter { $0.site == .unknown || frequency.sites.contains($0.site.rawValue) }
        let answers = alike.map { ($0, rule.answer($0, subjects: frequency.subjects)) }
        let counted = Proportion(answers.map(\.1))
        guard counted.assessed > 0 else {
            obstacle = .noneAssessed
            return
        }
        withoutSite = answers.count { $0.1 != nil && $0.0.site == .unknown }
        own = counted
        difference = paper.flatMap { Difference(counted, $0) }
    }
}
