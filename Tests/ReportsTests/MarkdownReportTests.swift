import Testing

@testable import Reports

/// Text from files in Markdown is text.
@Suite struct MarkdownReportTests {
    @Test func `what a file says makes no heading, row, link or HTML`() {
        var report = ExampleReport.full
        let attack = "x\n\n# y\n| a | b |\n<script>alert(1)</script> [l](http://e) `c` *d* _e_ ~f~ &lt; \u{202E}"
        report.sample.name = attack
        report.genes[0].variants[0].filter = [attack]
        report.genes[0].stateText = "State: \(attack)"
        let text = MarkdownReport.render(report)
        let plain = MarkdownReport.render(ExampleReport.full)
        func count(_ text: String, _ wanted: (Substring) -> Bool) -> Int {
            text.split(separator: "\n").count(where: wanted)
        }
        #expect(count(text) { $0.hasPrefix("#") } == count(plain) { $0.hasPrefix("#") })
        #expect(count(text) { $0.hasPrefix("|") } == count(plain) { $0.hasPrefix("|") })
        #expect(!text.contains("\u{202E}"))
        for raw in [" <script", " [l]", " `c`", " *d*", " _e_", " ~f~", " &lt;"] {
            #expect(!text.contains(raw), "\(raw)")
        }
        #expect(text.contains("\\<script>alert(1)\\</script> \\[l\\](http://e) \\`c\\` \\*d\\* \\_e\\_ \\~f\\~ \\&lt;"))
    }

    @Test(arguments: ExampleReport.allCases)
    func `every row of a table has as many cells as its heading`(example: ExampleReport) {
        var width: Int?
        let lines = MarkdownReport.render(example.report).split(separator: "\n", omittingEmptySubsequences: false)
        for line in lines {
            guard line.hasPrefix("|") else {
                width = nil
                continue
            }
            let cells = line.replacing("\\|", with: "").count { $0 == "|" }
            #expect(cells == width ?? cells, "\(line)")
            width = cells
        }
    }
}
