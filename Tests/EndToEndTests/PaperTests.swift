import FoundationEssentials
import Interpretation
import Reports
import TestSupport
import Testing

/// Every reviewed report as a page on screens of four widths and on two papers: how long it is, and what does not fit.
@Suite struct PaperTests {
    /// The most printed pages: of a report without an altered gene, with up to six, and with more.
    private static func most(_ altered: Int) -> Int { altered == 0 ? 2 : altered <= 6 ? 4 : 7 }

    /// The most bytes of a page that lists no more than 200 calls.
    private static let mostBytes = 250_000

    @Test(.enabled(if: Program.hasPeer("chromium") && Program.hasPeer("pdftotext") && Program.hasPeer("python3")))
    func `every reviewed report keeps to its length, breaks no word and leaves no head alone`() async throws {
        try await TemporaryFolder.with { folder in
            var pages: [(path: String, name: String, altered: Int)] = []
            for (number, name) in Self.reports.enumerated() {
                let report = try ReportJSON.decode(SharedFile.bytes(Fixture.path(name)))
                let page = HTMLReport.render(report)
                let altered = report.genes.count { [.oneHit, .twoHits, .gainedFunction].contains($0.state) }
                if altered <= 6 { #expect(page.utf8.count < Self.mostBytes, "\(name)") }
                let path = "\(folder)/\(number).html"
                try SharedFile.write(Array(page.utf8), to: path)
                pages.append((path, name, altered))
            }
            #expect(pages.count > 100)
            let run = try await Program.peer("python3", [Fixture.path(".ci/pages.py")] + pages.map(\.path))
            #expect(run.code == 0, "\(run.error)")
            let lines = run.text.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
            #expect(lines.count == pages.count)
            for (line, page) in zip(lines, pages) {
                #expect(line[0] == page.path)
                #expect(line.dropFirst(3) == [], "\(page.name)")
                for length in line[1...2] {
                    #expect((1...Self.most(page.altered)).contains(Int(length) ?? 0), "\(page.name): \(length) pages")
                }
            }
        }
    }

    @Test(.enabled(if: Program.hasPeer("chromium") && Program.hasPeer("pdftotext") && Program.hasPeer("python3")))
    func `what does not fit is found`() async throws {
        try await TemporaryFolder.with { folder in
            let name = try #require(Self.reports.first { $0.contains("seven-drivers") })
            let page = HTMLReport.render(try ReportJSON.decode(SharedFile.bytes(Fixture.path(name))))
            let changes = [
                (
                    "broken: ",
                    page.replacing("</style>", with: ".headline { width: 3rem; overflow-wrap: anywhere }</style>")
                ),
                ("scrolls sideways", page.replacing("</style>", with: ".headline { width: 3000px }</style>")),
                (
                    "does not hold the answer",
                    page.replacing("</style>", with: ".sign-off { break-before: page }</style>")
                ),
            ]
            for (number, change) in changes.enumerated() {
                try SharedFile.write(Array(change.1.utf8), to: "\(folder)/\(number).html")
            }
            let paths = changes.indices.map { "\(folder)/\($0).html" }
            let run = try await Program.peer("python3", [Fixture.path(".ci/pages.py")] + paths)
            for (line, change) in zip(run.text.split(separator: "\n"), changes) {
                #expect(line.contains(change.0), "\(change.0)")
            }
        }
    }

    private static let reports: [String] = ["SampleData/expected", "Tests/EndToEndTests/Cases"].flatMap { folder in
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: Fixture.path(folder))) ?? []
        return names.filter { $0.hasSuffix("report.json") }.sorted().map { "\(folder)/\($0)" }
    }
}
