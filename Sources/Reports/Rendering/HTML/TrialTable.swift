/// The trials as context, one row each.
enum TrialTable {
    static func render(_ trials: [TrialReport], lead: String) -> Markup {
        guard !trials.isEmpty else { return "" }
        let table = Table(
            "Trials in neuroendocrine tumours, not selected by mutation",
            [
                .text("Trial"), .text("Population"), .text("Arms, each with its median PFS"),
                .text("Hazard ratio (95 % CI)"), .text("To mind"), .text("Claims"),
            ],
            rows: trials.map { trial in
                [
                    "\(Table.whole(trial.name))<br><span class=\"quiet small\">\(trial.design)</span>",
                    Markup(text: trial.population),
                    armsWithPFS(trial).map { Markup(text: $0) }.joined(separator: "<br>"),
                    Table.cell(trial.hazardRatio, absent: "not compared"), Markup(text: trial.note), claims(trial),
                ]
            })
        return "<h3>Trials as context</h3>\n<p>\(lead)</p>\n\(table.markup)"
    }

    /// `everolimus (n=207): 11.0 months`, one for each arm.
    static func armsWithPFS(_ trial: TrialReport) -> [String] {
        func parts(_ text: String) -> [String] { text.split(separator: ";").map { OneLine.text(String($0)) } }
        let (arms, months) = (parts(trial.arms), parts(trial.medianPFS))
        guard arms.count == months.count else { return arms + months }
        return zip(arms, months).map { "\($0): \($1)" }
    }

    private static func claims(_ trial: TrialReport) -> Markup {
        let all = "<span class=\"code small\">\(trial.claims.joined(separator: ", "))</span>" as Markup
        guard !trial.unverifiedClaims.isEmpty else { return all }
        return all
            + "<br><span class=\"small\">not verified against the primary paper: \(trial.unverifiedClaims.joined(separator: ", "))</span>"
    }
}
