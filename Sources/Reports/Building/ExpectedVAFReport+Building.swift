import Interpretation

extension ExpectedVAFReport {
    /// What the candidate explanations of a variant's reads expect; empty where purity or copies are not known.
    static func all(_ tests: [ClonalVAFTest]) -> [ExpectedVAFReport] {
        tests.filter { $0.unknown == nil }.sorted { $0.inherited < $1.inherited }.flatMap { test in
            let copies = test.copies
            // Beyond a few copies the values lie too close to tell apart.
            let whole = copies.rounded() == copies && copies <= 4 ? Array(stride(from: 1, through: copies, by: 1)) : []
            let counts = whole.isEmpty ? (copies > 1 ? [1, copies] : [copies]) : whole
            let kept = counts.map {
                ExpectedVAFReport(
                    explanation: test.inherited > 0 ? .germline : .somatic, onCopies: $0, copies: copies,
                    vaf: min(test.expectedVAF(onCopies: $0), 1).withFourDecimals)
            }
            let lost = ExpectedVAFReport(
                explanation: .germlineLost, onCopies: 0, copies: copies, vaf: test.ofNormalCells.withFourDecimals)
            return test.inherited > 0 ? [lost] + kept : kept
        }
    }
}
