package import Interpretation

/// The first half page.
package struct Summary: Codable, Sendable, Equatable {
    /// The answer in one word.
    package var verdict: PathwayVerdict
    /// The verdict in a few words, as sure as its genes are; absent in reports of earlier versions.
    package var title: String?
    /// The answer in one sentence, and one of what was found in other genes.
    package var headline: String
    /// What it does to AKT and mTORC1, in one or two sentences.
    package var pathway: String
    /// One line for each gene with a finding, then one for each arm.
    package var findings: [SummaryLine]
    /// What the input could not show, in full.
    package var notLookedAt: [String]
    /// The caution about a possible germline origin, where it applies.
    package var germline: String?
    /// The sentence about treatment: that no finding here is evidence for or against a drug.
    package var caution: String
    /// What of the evidence contradicts itself; absent where nothing does.
    package var conflicts: [String]?
    /// The genes that were assessed without a finding, and those that were not assessed, one line each; absent where every gene has a finding.
    package var withoutFinding: [String]?
    /// What was not assessed, in a few short sentences; absent in reports of earlier versions.
    package var notLookedAtInShort: String?
    /// Whose data the files hold, where a reader must know: other names, files that were joined, columns of callers; absent where nothing is to be told.
    package var samples: [String]?
    /// The claims of the literature that the sentences on the pathway, the germline and treatment rest on; absent in reports of earlier versions.
    package var claims: [String]?
    /// How far the data carry the findings; absent in reports of earlier versions.
    package var quality: QualityReport?
    /// What another method could confirm, by a rule on the findings; absent where nothing is, and in reports of earlier versions.
    package var confirmations: [ConfirmationReport]?
    /// What was not assessed, by what it is about, in three lines at most; absent in reports of earlier versions.
    package var limits: [String]?
}

/// A line of the answer.
package struct SummaryLine: Codable, Sendable, Equatable {
    /// The gene or the arm.
    package var subject: String
    /// Found, or not, or not assessed.
    package var status: FindingStatus
    /// What was found.
    package var text: String
}
