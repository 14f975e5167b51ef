import TestSupport
import Testing

@testable import Reports

/// A laboratory's head and foot stand in the page as they are; what would run, load or take the page apart is refused with its place.
@Suite struct PageTemplateTests {
    private static let letterhead = """
        <!-- Institute of Pathology -->
        <style>:root { --accent: #7a1760; } .laboratory h2 { border: 0 }</style>
        <HEADER class="ours">
          <h2>Institute &amp; Co</h2><p>Ring road 1<br>Telephone <a href="tel:+431">+43 1</a></p>
          <img src="data:image/png;base64,iVBORw0KGgo=" alt="Our sign" width='40'>
        </HEADER>
        <footer><p>Accredited <em>as</em> said.</p></footer>

        """

    @Test func `the parts stand where they belong`() throws {
        let report = ExampleReport.withFindings.report
        var options = PageOptions()
        options.template = try PageTemplate(Self.letterhead)
        let page = HTMLReport.render(report, options: options)
        let without = HTMLReport.render(report)
        let head = try #require(page.firstRange(of: "<header class=\"laboratory\">"))
        let specimen = try #require(page.firstRange(of: "<header class=\"page-header\">"))
        let foot = try #require(page.firstRange(of: "<p>Accredited <em>as</em> said.</p></footer>"))
        let appendix = try #require(page.firstRange(of: "id=\"appendix\""))
        #expect(head.lowerBound < specimen.lowerBound && appendix.lowerBound < foot.lowerBound)
        #expect(page.contains(":root { --accent: #7a1760; }"))
        #expect(page.contains("img-src data:; script-src") && !without.contains("img-src"))
        #expect(!page.contains("Institute of Pathology"))
        #expect(page.utf8.count - without.utf8.count < Self.letterhead.utf8.count + 100)
    }

    @Test(arguments: [
        ("", "1:1", "has no part"),
        ("<p>Loose</p>", "1:1", "stands outside"),
        ("<header>\n  <script>alert(1)</script></header>", "2:3", "<script> has no place"),
        ("<header><SCRIPT src=x></header>", "1:17", "attribute src"),
        ("<footer><iframe></iframe></footer>", "1:9", "<iframe> has no place"),
        ("<footer><p onclick=\"x()\">a</p></footer>", "1:12", "attribute onclick"),
        ("<footer><img src=\"https://example.org/a.png\"></footer>", "1:14", "would load something"),
        ("<footer><a href=\"javascript:x()\">a</a></footer>", "1:12", "would load something"),
        ("<footer><p style=\"background: url(//x)\">a</p></footer>", "1:12", "would load something"),
        ("<footer><div><p>a</div></footer>", "1:18", "</div> closes nothing"),
        ("<footer></main></footer>", "1:9", "</main> closes nothing"),
        ("<footer><div>a", "1:9", "<div> is not closed"),
        ("<footer>a", "1:1", "<footer> is not closed"),
        ("<header>a</header><header>b</header>", "1:19", "stands twice"),
        ("<style>\n:root { --ink: red }\n@import 'x';\n</style>", "3:1", "@import"),
        ("<style>a { background: UrL(http://x) }</style>", "1:8", "would load something"),
        ("<style>a { background: u\\72l(http://x) }</style>", "1:8", "backslashes"),
        ("<style>a {}", "1:1", "<style> is not closed"),
        ("<!-- open <header>", "1:1", "<!-- is not closed"),
    ])
    func `what would run or load, or is open, is refused by its place`(text: String, place: String, words: String) {
        let fault = #expect(throws: PageTemplateFault.self) { try PageTemplate(text) }
        #expect(fault.map { "\($0.line):\($0.column)" } == place)
        #expect(fault?.description.contains(words) == true, "\(fault?.description ?? "")")
    }
}
