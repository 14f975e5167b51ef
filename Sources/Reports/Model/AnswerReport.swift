public import Interpretation

/// The first half page.
public struct AnswerReport: Codable, Sendable, Equatable {
    /// The answer in one word.
    public var verdict: PathwayVerdict
    /// The answer in one sentence, and one of what was found beside the pathway.
    public var headline: String
    /// What it does to AKT and mTORC1, in one or two sentences.
    public var pathway: String
    /// One line for each gene with a finding, then one for each arm.
    public var findings: [AnswerLine]
    /// What the input could not show, in full.
    public var notLookedAt: [String]
    /// The caution about a possible germline origin, where it applies.
    public var germline: String?
    /// The sentence about treatment: that no finding here is evidence for or against a drug.
    public var caution: String
    /// What of the evidence contradicts itself; absent where nothing does.
    public var conflicts: [String]?
    /// The genes that were looked at without a finding, and those that were not assessed, one line each; absent where every gene has a finding.
    public var withoutFinding: [String]?
    /// What was not looked at, in a few short sentences; absent in reports of earlier versions.
    public var notLookedAtInShort: String?
}

/// A line of the answer.
public struct AnswerLine: Codable, Sendable, Equatable {
    /// The gene or the arm.
    public var subject: String
    /// Found, or not, or not assessed.
    public var status: FindingStatus
    /// What was found.
    public var text: String
}
