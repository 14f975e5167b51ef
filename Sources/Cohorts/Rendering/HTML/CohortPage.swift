package import Reports

/// The page of a cohort as one HTML file: no network, whole without its script, readable on a phone, on a screen and on paper.
///
/// A pure function of the report. Every value goes through ``Markup/escape(_:)``.
package enum CohortPage {
    /// The whole file, with a final newline.
    ///
    /// - Parameter genes: the genes with all variants of the cohort, to draw them on.
    package static func render(_ report: CohortReport, drawn genes: [GeneReport]) -> String {
        let title = CohortWords.title(report)
        let page: Markup = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '\(CohortScript.hash)'">
            <meta name="generator" content="\(report.program.name) \(report.program.version)">
            <meta name="color-scheme" content="light dark">
            <title>\(title): PI3K/AKT/mTOR pathway</title>
            <style>
            \(StyleSheet.all)\(CohortStyle.sheet)
            </style>
            </head>
            <body class="page-alone">
            <div class="running running-head" aria-hidden="true"><span>\(title)</span><span>Research use only</span></div>
            <div class="running running-foot" aria-hidden="true">\(report.notice)</div>
            <a class="skip" href="#oncoprint">Skip to the oncoprint</a>
            <main>
            \(head(report, title: title))
            \(contents(report))
            <section id="oncoprint" aria-labelledby="oncoprint-title">
            <h2 id="oncoprint-title">Oncoprint</h2>
            \(Oncoprint(report: report).markup)
            </section>
            \(CountSections.genes(report))
            \(CountSections.arms(report))
            \(CountSections.predictions(report))
            \(TestSections.groups(report))
            \(LiteratureSection.render(report))
            \(TestSections.pairs(report))
            \(VariantSection.render(report, drawn: genes))
            \(CohortQualitySection.render(report))
            \(SampleSection.render(report))
            </main>
            \(CohortScript.element)
            </body>
            </html>

            """
        return page.source
    }

    private static func head(_ report: CohortReport, title: String) -> Markup {
        let sites = report.predictions.map { "\($0.site.words) \($0.samples)" }.joined(separator: ", ")
        let withCopies = report.samples.count { !$0.arms.allSatisfy { $0.alteration == .notAssessed } }
        let withNormal = report.samples.count(where: \.hasNormal)
        let assemblies = report.quality.mixtures.first { $0.kind == .assemblies }?.values.map(\.value) ?? []
        let facts: [(Markup, String)] = [
            ("Samples", "\(report.samples.count)"), ("Primary sites", sites),
            ("With copy number", "\(withCopies)"), ("With matched normal", "\(withNormal)"),
            ("Assembly", assemblies.joined(separator: ", ")),
            (
                "Program",
                "\(report.program.name) \(report.program.version), annotations \(report.program.annotationsVersion)"
            ),
            ("Literature", "to \(report.program.evidenceDate)"),
        ]
        let items = facts.map { fact -> Markup in "<li><span class=\"fact-name\">\(fact.0)</span> \(fact.1)</li>\n" }
        return """
            <header class="page-header">
            <p class="eyebrow">PI3K/AKT/mTOR pathway</p>
            <h1>\(title)</h1>
            <p class="notice">\(report.notice)</p>
            <ul class="facts">
            \(items.joined())</ul>
            \(CohortQualitySection.unreadable(report))
            </header>
            """
    }

    private static func contents(_ report: CohortReport) -> Markup {
        let groups: Markup = report.groups == nil ? "" : "<li><a href=\"#groups\">Groups</a></li>\n"
        return """
            <nav class="contents" aria-label="Sections of this page">
            <ol>
            <li><a href="#oncoprint">Oncoprint</a></li>
            <li><a href="#genes">Genes</a></li>
            <li><a href="#arms">Arms</a></li>
            <li><a href="#predictions">mTORC1 and AKT</a></li>
            \(groups)<li><a href="#literature">Literature</a></li>
            <li><a href="#pairs">Co-occurrence</a></li>
            <li><a href="#variants">Variants</a></li>
            <li><a href="#quality">Quality</a></li>
            <li><a href="#samples">Samples</a></li>
            </ol>
            </nav>
            """
    }
}
