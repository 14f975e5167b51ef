/// The trials of everolimus as context, one row each.
enum TrialTable {
    /// What stands before the table in every form of the report.
    static let lead =
        "These trials took patients whatever their tumours' mutations. They say nothing of any variant in this report (C090, C110, C120)."

    static func render(_ trials: [TrialReport]) -> Markup {
        guard !trials.isEmpty else { return "" }
        let table = Table(
            "Trials of everolimus in neuroendocrine tumours, not selected by mutation",
            [
                .text("Trial"), .text("Population"), .text("Arms"), .text("Median PFS, by arm"),
                .text("Hazard ratio (95 % CI)"), .text("To mind"), .text("Claims"),
            ],
            rows: trials.map { trial in
                [
                    "\(Table.whole(trial.name))<br><span class=\"quiet small\">\(trial.design)</span>",
                    Markup(text: trial.population), lines(trial.arms), lines(trial.medianPFS),
                    Table.cell(trial.hazardRatio, absent: "not compared"), Markup(text: trial.note), claims(trial),
                ]
            })
        return "<h3>Trials as context</h3>\n<p>\(lead)</p>\n\(table.markup)"
    }

    /// One arm a line.
    private static func lines(_ text: String) -> Markup {
        text.split(separator: ";").map { part -> Markup in "\(OneLine.text(String(part)))" }.joined(separator: "<br>")
    }

    private static func claims(_ trial: TrialReport) -> Markup {
        let all = "<span class=\"code small\">\(trial.claims.joined(separator: ", "))</span>" as Markup
        guard !trial.unverifiedClaims.isEmpty else { return all }
        return all
            + "<br><span class=\"small\">not verified against the primary paper: \(trial.unverifiedClaims.joined(separator: ", "))</span>"
    }
}
