/// The report as one HTML file: no scripts, no network, readable on a phone, on a screen and on paper.
///
/// A pure function of the report. Every value of the report goes through ``Markup/escape(_:)``.
package enum HTMLReport {
    /// The whole file, with a final newline.
    package static func render(_ report: SampleReport) -> String {
        let report = report.withRoundedFractions
        let page: Markup = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="generator" content="\(report.program.name) \(report.program.version)">
            <meta name="color-scheme" content="light dark">
            <title>\(report.sample.name): PI3K/AKT/mTOR pathway report</title>
            <style>
            \(StyleSheet.all)
            </style>
            </head>
            <body>
            \(PageFrame.running(report))
            <a class="skip" href="#answer">Skip to the answer</a>
            <main>
            \(PageFrame.header(report))
            \(AnswerSection.render(report))
            \(PageFrame.contents)
            \(QualitySection.render(report))
            \(GeneSection.render(report))
            \(ArmSection.render(report))
            \(PathwaySection.render(report))
            \(EvidenceSection.render(report))
            \(SourceSection.render(report))
            \(LimitSection.render(report))
            \(MethodSection.render(report))
            \(ConsideredSection.render(report))
            \(PageFrame.footer(report))
            </main>
            </body>
            </html>

            """
        return page.source
    }
}
