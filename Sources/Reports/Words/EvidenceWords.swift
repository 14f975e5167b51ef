/// What stands around the claims of a report.
enum EvidenceWords {
    static let none = "No claim of the annotation set applies to what was found."
    static let reach = "A claim holds for the cohort and the kind of data that it was measured in."

    /// What the claims are about: what was found, or the drug alone.
    static func lead(_ report: SampleReport) -> String {
        let isAnythingFound = report.answer.findings.contains { $0.status == .found }
        let date = report.program.evidenceDate
        return isAnythingFound
            ? "What the literature says about what was found, to \(date)."
            : "Nothing was found for a claim to speak of; what stands here stands on every report. The literature reaches to \(date)."
    }

    /// The genes with a finding that the graph does not lead from.
    static func beside(_ pathway: PathwayReport) -> String {
        "Other NET driver genes with a finding: \(ListWords.list(pathway.beside.map(\.gene))). They have no link to mTOR in the literature used: listed, not scored."
    }
}
