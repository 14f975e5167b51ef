/// What stands behind the pages: folded on screen, printed only where the run was asked for it.
enum Appendix {
    static func render(_ report: SampleReport, citations: Citations) -> Markup {
        let parts: [(title: Markup, body: Markup)] = [
            ("Sample and data quality", QualitySection.render(report)), ("All genes", GeneOverview.render(report)),
            ("Oncogenicity criteria and annotations", criteria(report.genes)),
            ("Copy-number segments", ArmSection.tables(report)),
            ("Nodes and edges of the pathway", PathwaySection.tables(report.pathway)),
            (
                "Literature and trials",
                EvidenceSection.render(report, citations: citations) + SourceSection.further(citations)
            ),
            ("Limits in full", LimitSection.render(report)), ("Methods and thresholds", MethodSection.render(report)),
            ("Calls evaluated", ConsideredSection.render(report)),
        ]
        let folded = parts.map { part -> Markup in
            "<details>\n<summary>\(part.title)</summary>\n\(part.body)\n</details>\n"
        }
        return """
            <section id="appendix" class="appendix" aria-labelledby="appendix-title">
            <h2 id="appendix-title">Appendix</h2>
            \(folded.joined())
            </section>
            """
    }

    private static func criteria(_ genes: [GeneReport]) -> Markup {
        let tables = OncogenicityTable.render(genes) + SiteAnnotationTable.render(genes)
        return tables.isEmpty ? "<p>No variant was weighed.</p>" : tables
    }
}
