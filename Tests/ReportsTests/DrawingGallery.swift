import FoundationEssentials
import TestSupport
import Testing

@testable import Reports

/// Drawings of made-up values on one page, for eyes: `MTORVAR_GALLERY=page.html swift test --filter DrawingGallery`.
@Suite struct DrawingGallery {
    private static let path = ProcessInfo.processInfo.environment["MTORVAR_GALLERY"]

    @Test(.enabled(if: path != nil)) func `the page of drawings`() throws {
        var made = MadeUpGene(seed: 7)
        var body: Markup = ""
        for (count, hasCopies) in [(60, true), (3000, true), (200, false)] {
            let report = ProfileTests.report(ProfileTests.segments(count, seed: 4, hasCopies: hasCopies))
            body += GenomeProfile.render(report)
        }
        for path in ReviewedReport.paths {
            let report = try ReviewedReport.read(path)
            guard report.genes.contains(where: { $0.track != nil }) || report.pathway.chains.count > 3 else { continue }
            let name = path.split(separator: "/").dropLast().last.map(String.init) ?? ""
            let plots = report.genes.flatMap(\.variants).map { VAFPlot.render($0) }.joined()
            body +=
                "<h3>\(name)</h3>\(PathwayThumbnail.render(report))\(plots)\(report.genes.map { ExonTrack.render($0) }.joined())"
        }
        for count in [1, 3, 6, 12, 20, 40] {
            body +=
                "<h3>\(count) variants</h3>"
                + Lollipop.render(made.gene(count % 2 == 0 ? "TSC2" : "PTEN", variants: count))
            if let narrow = Lollipop(made.gene("PIK3CA", variants: count), width: 350) {
                body += "<div class=\"narrow\">\(narrow.markup(style: "n"))</div>"
            }
        }
        let page: Markup = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Drawings</title><style>\(StyleSheet.all)
            .narrow svg { width: 350px; display: block; }</style></head><body><main>\(body)</main></body></html>
            """
        try SharedFile.write(Array(page.source.utf8), to: try #require(Self.path))
    }
}
