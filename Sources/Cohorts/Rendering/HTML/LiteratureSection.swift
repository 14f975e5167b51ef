import Annotations
import Reports

/// This cohort beside those of the literature, each counted by the definition of the other.
enum LiteratureSection {
    static func render(_ report: CohortReport) -> Markup {
        let numbers = Dictionary(
            report.sources.enumerated().map { ($1.key, $0 + 1) }, uniquingKeysWith: { first, _ in first })
        func cite(_ keys: [String]) -> Markup {
            let marks = keys.compactMap { numbers[$0] }.sorted().map { number -> Markup in
                "<a href=\"#source-\(number)\">\(number)</a>"
            }
            return marks.isEmpty ? "" : " <span class=\"cite\">[\(marks.joined(separator: ", "))]</span>"
        }
        func own(_ row: LiteratureComparison) -> Markup {
            guard let own = row.own else {
                return "<span class=\"quiet\">\(row.obstacle?.words(row) ?? CohortWords.missing)</span>"
            }
            let note = row.withoutSite > 0 ? "; \(row.withoutSite) without a site" : ""
            return "\(own.words + note)"
        }
        let comparable = report.literature.filter { $0.own != nil }
        let others = report.literature.filter { $0.own == nil }
        func table(_ title: Markup, _ rows: [LiteratureComparison]) -> Markup {
            Table(
                title,
                [
                    .text("Gene or arm"), .text("Counted by the cohort"), .text("Cohort"), .text("Literature"),
                    .text("This cohort"), .text("Difference"),
                ],
                rows: rows.map { row in
                    [
                        "<span class=\"gene\">\(CohortWords.subjects(row.subjects))</span>",
                        "\(row.rule.words)\(row.definitionOrigin == .notSeen ? " (the paper's definition was not seen)" : "")",
                        "\(row.cohort)\(cite(row.sources))",
                        "\(row.paper?.words ?? "\(row.percent) %, counts not seen")", own(row),
                        "\(row.difference?.words ?? (row.own == nil ? CohortWords.missing : "no interval: counts not seen"))",
                    ]
                }
            ).markup
        }
        let sources = report.sources.enumerated().map { index, source -> Markup in
            let links = [source.pmid.flatMap { ExternalLink.pubMed($0) }, source.doi.map { ExternalLink.doi($0) }]
                .compactMap { $0?.markup }
            return "<li id=\"source-\(index + 1)\">\(source.citation). \(links.joined(separator: " "))</li>\n"
        }
        return """
            <section id="literature" aria-labelledby="literature-title">
            <h2 id="literature-title">Beside the literature</h2>
            <p>Each row counts this cohort by the definition of the cohort that it stands beside, of its primary sites alone. Intervals are Wilson's, \
            those of differences Newcombe's. Selection, assay and depth differ between cohorts: a difference is no finding by itself.</p>
            \(comparable.isEmpty ? "<p>No tumour of the sites of these cohorts was assessed.</p>" : table("Frequencies beside those of the literature's cohorts", comparable))
            \(others.isEmpty ? "" : "<details><summary>Frequencies that cannot be compared</summary>\n\(table("Not comparable", others))\n</details>" as Markup)
            <h3>Sources</h3>
            <ol class="sources">
            \(sources.joined())</ol>
            </section>
            """
    }
}
