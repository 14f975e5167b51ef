/// How a page is made, beside its report.
package struct PageOptions: Sendable {
    package var printsAppendix = false
    /// A laboratory's head, foot and colours.
    package var template: PageTemplate?

    /// The page of most readers.
    package init() {}
}

/// The report as one HTML file: no network, readable on a phone, on a screen and on paper.
///
/// A pure function of the report. Every value of the report goes through ``Markup/escape(_:)``.
package enum HTMLReport {
    /// The whole file, with a final newline.
    package static func render(_ report: SampleReport, options: PageOptions = PageOptions()) -> String {
        let report = report.withRoundedFractions
        let citations = Citations(report)
        let sections = PageSection.all(report, citations: citations)
        let page: Markup = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \(options.template?.hasPictures == true ? "img-src data:; " : "")script-src '\(PageScript.hash)'">
            <meta name="referrer" content="no-referrer">
            <meta name="generator" content="\(report.program.name) \(report.program.version)">
            <meta name="color-scheme" content="light dark">
            <title>\(report.sample.name): PI3K/AKT/mTOR pathway report</title>
            <style>
            \(StyleSheet.all)\(options.template?.markup(of: .style) ?? "")
            </style>
            </head>
            <body class="\(options.printsAppendix ? "with-appendix" : "page-alone")">
            \(PageFrame.running(report))
            <a class="skip" href="#answer">Skip to the answer</a>
            <main>
            \(options.template?.markup(of: .header) ?? "")\(SpecimenStrip.render(report))
            \(FirstPage.render(report, citations: citations))
            \(PageFrame.contents(sections))
            \(sections.map(\.body).joined(separator: "\n"))\(options.template?.markup(of: .footer) ?? "")
            </main>
            \(PageScript.element)
            </body>
            </html>

            """
        return PathlessNames(report).withoutFolders(page.source, escape: Markup.escape)
    }
}
