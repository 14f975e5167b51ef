import Interpretation
import Reports
import TestSupport
import Testing

@testable import Cohorts

@Suite struct InputTests {
    private static func report() throws -> [UInt8] {
        Array(try SharedFile.text(Fixture.path("SampleData/expected/pnet.GRCh38/PNET-01-T.report.json")).utf8)
    }

    @Test func `what a cohort keeps of a report is what the report says`() throws {
        let document = try ReportDocument(json: Self.report(), file: "r.json")
        let sample = CohortSample(document, report: "r.json", page: nil)
        #expect(sample.name == "PNET-01-T" && sample.site == .pancreas && sample.purity == 0.7 && sample.hasNormal)
        #expect(sample.cell("TSC2")?.alteration == .biallelic && sample.cell("TSC2")?.certainty == .likely)
        #expect(sample.cell("MEN1")?.alteration == .biallelic && sample.cell("DAXX")?.alteration == .monoallelic)
        #expect(sample.cell("ATRX")?.alteration == .uncertain && sample.cell("PIK3CA")?.alteration == Alteration.none)
        #expect(sample.cell("TSC2")?.variants.map(\.name) == ["p.Arg1032Ter"])
        #expect(sample.arm("16p")?.alteration == .loss && sample.arm("10q")?.alteration == ArmAlteration.none)
        #expect(sample.arm("22q")?.alteration == .loss && sample.arm("22p")?.alteration == .notAssessed)
        #expect(sample.mtorc1 == .raised && sample.akt == .unchanged)
        #expect(sample.callers == ["Mutect2"])
    }

    @Test(arguments: [
        ("", "no JSON"), ("{\"schema\": \"mtorvar-report/1\"", "no JSON"), ("[]", "expected"),
        ("{\"schema\": \"mtorvar-report/9\"}", "mtorvar-report/9"), ("{\"a\": 1}", "has no \"schema\""),
        ("{\"schema\": \"mtorvar-report/1\"}", "has no \"program\""),
    ])
    func `what is no report is refused with what is wrong`(text: String, words: String) {
        let fault = #expect(throws: UnreadableReport.self) {
            try ReportDocument(json: Array(text.utf8), file: "x.json")
        }
        #expect(fault?.message.contains(words) == true, "\(fault?.message ?? "")")
        #expect(fault?.file == "x.json")
    }

    @Test func `a value that is not what it should be is told with its place`() throws {
        let broken = String(decoding: try Self.report(), as: UTF8.self)
            .replacing("\"state\" : \"two_hits\"", with: "\"state\" : \"three_hits\"")
        let fault = #expect(throws: UnreadableReport.self) {
            try ReportDocument(json: Array(broken.utf8), file: "x.json")
        }
        #expect(fault?.message.contains("genes[2].state") == true, "\(fault?.message ?? "")")
    }

    @Test func `a report that cannot be read does not stop the others`() throws {
        let good = try Self.report()
        let reading = CohortReading(["a", "b", "c"], threads: 2, page: { $0 + ".html" }) { path in
            if path == "b" { return Array("{".utf8) }
            return good
        }
        #expect(reading.samples.map(\.report) == ["a", "c"] && reading.samples.map(\.page) == ["a.html", "c.html"])
        #expect(reading.unreadable.map(\.file) == ["b"])
        #expect(reading.pool.sorted().first { $0.name == "p.Arg1032Ter" }?.samples == [0, 1])
    }

    @Test(arguments: [
        ("r/a.html", "out", "../r/a.html"), ("out/a.html", "out", "a.html"),
        ("/x/y/a.html", "/x/z/w", "../../y/a.html"),
        ("./a.html", ".", "a.html"), ("../a.html", "out", "../../a.html"),
    ])
    func `pages are reached by relative paths`(file: String, folder: String, expected: String) {
        #expect(RelativePath.path(of: file, from: folder, current: "/home/work") == expected)
    }

    @Test func `an address of a page holds nothing that could be read otherwise`() {
        #expect(RelativeAddress.encoded("a b/\"x\"#?%.html") == "a%20b/%22x%22%23%3F%25.html")
        #expect(RelativeAddress.encoded("javascript:x") == "javascript%3Ax")
    }

    @Test func `a table gives attributes, and what is wrong with it is told by line`() throws {
        var samples = [MadeCohort.sample("a"), MadeCohort.sample("b")]
        func table(_ text: String) throws -> CohortTable { try CohortTable(parsing: Array(text.utf8), file: "t.tsv") }
        try table("sample\tbatch\tsite\na\tone\tlung\nb\tNA\tNA\n").apply(to: &samples)
        #expect(CohortColumns.value(of: "batch", in: samples[0]) == "one")
        #expect(CohortColumns.value(of: "batch", in: samples[1]) == nil)
        #expect(CohortColumns.value(of: "site", in: samples[0]) == "lung", "the table's own column")
        #expect(CohortColumns.value(of: "site", in: samples[1]) == "pancreas")
        #expect(CohortColumns.known(in: samples).contains("batch"))
        for (text, words) in [
            ("name\tbatch\na\tone\n", "t.tsv:1"), ("sample\tbatch\na\tone\na\ttwo\n", "t.tsv:3"),
            ("sample\tbatch\nNA\tone\n", "t.tsv:2"), ("sample\tbatch\na\n", "t.tsv:2"),
        ] {
            let fault = #expect(throws: CohortTable.Fault.self) { try table(text) }
            #expect(fault?.description.contains(words) == true, "\(fault?.description ?? "")")
        }
        let unknown = try table("sample\tbatch\na\tone\nq\ttwo\n")
        let fault = #expect(throws: CohortTable.Fault.self) { try unknown.apply(to: &samples) }
        #expect(fault?.description.contains("t.tsv:3: column 'sample' is 'q'") == true)
    }
}
