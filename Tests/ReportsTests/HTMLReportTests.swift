import Interpretation
import Testing

@testable import Reports

@Suite struct HTMLReportTests {
    @Test func `the name of a domain stays in its box, or is cut where a part of it fits`() throws {
        var gene = try #require(ExampleReport.full.genes.first { $0.symbol == "PIK3CA" })
        gene.domains = [DomainReport(name: "C2_PI3K_class_I_alpha", start: 325, end: 484)]
        let drawing = try #require(Lollipop(gene, width: 760)).markup(style: "wide").source
        #expect(drawing.firstMatch(of: />C2_PI3K_[a-zA-Z_]*…</) != nil && !drawing.contains("spill"))
        #expect(drawing.contains("C2_PI3K_class_I_alpha 325–484"))
    }

    @Test(arguments: ExampleReport.allCases) func `the page is well formed`(example: ExampleReport) {
        let report = example.report
        let page = HTMLReport.render(report)
        #expect(HTMLScanner(page).problems == [])
        #expect(!page.contains("Markup(source:") && !page.contains("&lt;p&gt;"), "markup was taken for text")
    }

    @Test(arguments: ExampleReport.allCases) func `the page needs no network, and allows its one script alone`(
        example: ExampleReport
    ) {
        let report = example.report
        let page = HTMLScanner(HTMLReport.render(report))
        let names = Set(page.tags.map(\.name))
        #expect(
            names.isDisjoint(with: [
                "link", "img", "iframe", "object", "embed", "image", "use", "base", "form",
            ]))
        let addresses = page.tags.flatMap { tag in
            tag.attributes.filter { ["href", "src", "action", "data", "srcset"].contains($0.key) }.map(\.value)
        }
        // Links lead to other pages where a reader follows them; nothing is fetched.
        let scripts = HTMLReport.render(report).split(separator: "<script>").dropFirst().map { $0.prefix { $0 != "<" } }
        #expect(scripts.count == 1 && page.tags.count { $0.name == "script" } == 1)
        let policy =
            page.tags.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }?.attributes["content"] ?? ""
        #expect(policy.contains("default-src 'none'") && policy.hasSuffix("script-src '\(PageScript.hash)'"))
        for word in ["fetch", "XMLHttpRequest", "http", "innerHTML", "eval", "import", "&"] {
            #expect(scripts.first?.contains(word) == false, "\(word)")
        }
        #expect(page.tags.allSatisfy { $0.name == "a" || $0.attributes["href"] == nil })
        #expect(addresses.allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("https://") })
        #expect(page.tags.allSatisfy { tag in tag.attributes.keys.allSatisfy { !$0.hasPrefix("on") && $0 != "style" } })
        let style = StyleSheet.all.source
        #expect(!style.contains("url(") && !style.contains("@import"))
    }

    @Test(arguments: ExampleReport.allCases) func `one h1, and no heading level is skipped`(example: ExampleReport) {
        let report = example.report
        let levels = HTMLScanner(HTMLReport.render(report)).tags.compactMap { tag in
            tag.name.count == 2 && tag.name.hasPrefix("h") ? Int(tag.name.dropFirst()) : nil
        }
        #expect(levels.first == 1)
        #expect(levels.count { $0 == 1 } == 1)
        for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
    }

    @Test(arguments: ExampleReport.allCases)
    func `identifiers are unique and every link within the page finds its place`(example: ExampleReport) {
        let report = example.report
        let tags = HTMLScanner(HTMLReport.render(report)).tags
        let identifiers = tags.compactMap { $0.attributes["id"] }
        #expect(Set(identifiers).count == identifiers.count)
        for key in ["href", "aria-labelledby"] {
            for target in tags.compactMap({ $0.attributes[key] }) where !target.hasPrefix("https://") {
                #expect(identifiers.contains(target.hasPrefix("#") ? String(target.dropFirst()) : target))
            }
        }
    }

    @Test(arguments: ExampleReport.allCases)
    func `every table has a caption and heads with a scope, every drawing a title`(example: ExampleReport) {
        let report = example.report
        let page = HTMLReport.render(report)
        let tags = HTMLScanner(page).tags
        func count(_ name: String) -> Int { tags.count { $0.name == name } }
        #expect(count("table") == count("caption"))
        #expect(tags.filter { $0.name == "th" }.allSatisfy { ["col", "row"].contains($0.attributes["scope"]) })
        #expect(tags.filter { $0.name == "html" }.allSatisfy { $0.attributes["lang"] == "en-GB" })
        let drawings = tags.indices.filter { tags[$0].attributes["role"] == "img" }
        #expect(!drawings.isEmpty)
        for index in drawings {
            #expect(tags[index].name == "svg" && tags[index + 1].name == "title" && tags[index + 2].name == "desc")
        }
        let others = tags.filter { $0.name == "svg" && $0.attributes["role"] == nil }
        #expect(others.allSatisfy { $0.attributes["aria-hidden"] == "true" })
    }

    @Test(arguments: ExampleReport.allCases) func `all ten genes are there, found or not`(example: ExampleReport) {
        let report = example.report
        let page = HTMLReport.render(report)
        for symbol in ["PTEN", "TSC1", "TSC2", "PIK3CA", "MEN1", "DAXX", "ATRX", "NF1", "MTOR", "AKT1"] {
            #expect(page.contains("<th scope=\"row\"><span class=\"gene\">\(symbol)</span>"))
        }
    }

    @Test(arguments: ExampleReport.allCases) func `no word that promises or advises a treatment`(example: ExampleReport)
    {
        let report = example.report
        let text = HTMLScanner(HTMLReport.render(report)).text.lowercased()
        for word in ["eligible", "sensitiv", "indicated", "recommend", "resistan", "will respond"] {
            #expect(!text.contains(word))
        }
    }

    @Test func `a state is never told by colour alone`() {
        let page = HTMLReport.render(ExampleReport.full)
        for words in [
            "✕ lost", "▲ raised", "▼ lowered", "◐ one copy altered", "✕ may be lost", "? uncertain", "not assessed",
        ] {
            #expect(page.contains(">\(words)</text>"))
        }
        #expect(page.contains("<span>biallelic inactivation</span>"))
        #expect(page.contains("<span>no loss found</span>"))
    }

    @Test
    func `two hits that are certain, likely and possible are drawn apart, and the title shows what its gene shows`()
        throws
    {
        var gene = try #require(ExampleReport.full.genes.first { $0.state == .twoHits })
        let marks = [GeneState.Certainty.certain, .likely, .possible].map { certainty in
            gene.certainty = certainty
            return StateMark.gene(gene).source
        }
        #expect(Set(marks).count == 3)
        gene.state = .oneHit
        gene.certainty = nil
        let oneHit = StateMark.gene(gene).source
        gene.takesOutOnlyCopy = true
        #expect(!marks.contains(oneHit) && StateMark.gene(gene).source != oneHit)
        #expect(gene.stateName == "hemizygous inactivation")
        var report = ExampleReport.full
        for index in report.genes.indices where report.genes[index].state == .twoHits {
            report.genes[index].certainty = .likely
        }
        #expect(StateMark.verdict(report).source == marks[1])
    }

    @Test func `the sample and the purpose stand in the head that prints on every page`() {
        let page = HTMLReport.render(ExampleReport.full)
        #expect(page.contains("running-head\" aria-hidden=\"true\"><span>EXAMPLE-01-T · GRCh38"))
        #expect(page.contains("<span>Research use only</span>"))
    }

    @Test func `what was not assessed stands in the answer`() throws {
        let page = HTMLReport.render(ExampleReport.empty)
        let answer = try #require(page.firstRange(of: "id=\"answer\""))
        let data = try #require(page.firstRange(of: "id=\"arms\""))
        #expect(page[answer.upperBound..<data.lowerBound].contains("10q and 16p were not assessed"))
    }
}
