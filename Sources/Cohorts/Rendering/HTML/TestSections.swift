import Reports

/// What rests on tests: pairs of alterations, and groups. Every p stands beside its adjusted value.
enum TestSections {
    private static let mostPairs = 20

    static func pairs(_ report: CohortReport) -> Markup {
        let analysis = report.coOccurrence
        let table = Table(
            "Pairs with the least p",
            [
                .text("Pair"), .number("Both"), .number("First alone"), .number("Second alone"), .number("Neither"),
                .number("Odds ratio"), .number("p"), .number("adjusted p"), .text("Direction"),
            ],
            rows: analysis.pairs.prefix(mostPairs).map { pair in
                [
                    "\(pair.first.name) and \(pair.second.name)", "\(pair.table[0])", "\(pair.table[1])",
                    "\(pair.table[2])", "\(pair.table[3])",
                    "\(pair.oddsRatio.map { NumberText.number($0) } ?? "not finite")",
                    "\(ProportionWords.pValue(pair.pValue))", "\(ProportionWords.pValue(pair.adjusted))",
                    pair.isTogether ? "together" : "apart",
                ]
            }, style: "compact sortable")
        return """
            <section id="pairs" aria-labelledby="pairs-title">
            <h2 id="pairs-title">Co-occurrence and exclusivity</h2>
            <p>Fisher's exact test, two-sided, of the tumours in which both were assessed. \(analysis.tests) tests were made; p is adjusted for all of \
            them (\(analysis.correction.words)). \(analysis.untested) pairs could not be tested: one of them is altered in all or in none. \
            An arm is not tested against the gene on it that its loss takes.</p>
            \(table.markup)
            </section>
            """
    }

    static func groups(_ report: CohortReport) -> Markup {
        guard let comparison = report.groups else { return "" }
        let rows = Table(
            "Groups by \(comparison.column)",
            [.text("Alteration")] + comparison.groups.map { .number("\($0.name) (\($0.samples))") },
            rows: comparison.rows.map { row in
                ["\(CohortWords.subject(row.subject))"] + row.groups.map { "\($0.words)" }
            })
        let tests = Table(
            comparison.groups.count == 2 ? "The two groups" : "Each group against all others",
            [
                .text("Alteration"), .text("Group"), .number("In the group"), .number("Others"), .long("Difference"),
                .number("p"), .number("adjusted p"),
            ],
            rows: comparison.tests.map { test in
                [
                    "\(CohortWords.subject(test.subject))", "\(test.group)", "\(test.inGroup.short)",
                    "\(test.others.short)",
                    "\(test.difference.words)", "\(ProportionWords.pValue(test.pValue))",
                    "\(ProportionWords.pValue(test.adjusted))",
                ]
            }, style: "sortable")
        let without = comparison.withoutValue
        return """
            <section id="groups" aria-labelledby="groups-title">
            <h2 id="groups-title">Groups by \(comparison.column)</h2>
            <p>Fisher's exact test, two-sided. \(comparison.tests.count) tests were made; p is adjusted for all of them \
            (\(comparison.correction.words)). Intervals: Wilson; of differences: Newcombe.\
            \(without > 0 ? " \(CohortWords.samples(without)) without a value of \(comparison.column) are in no group." : "")</p>
            \(rows.markup)
            \(tests.markup)
            </section>
            """
    }
}
