import Testing

@testable import Reports

@Suite struct FindingsTableTests {
    private static func rows(_ report: SampleReport) -> [[String: String]] {
        let lines = FindingsTable.render(report).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        let table = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
        return table.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(FindingsTable.columns, $0)) }
    }

    @Test(arguments: ExampleReport.allCases)
    func `every line has every column, and none is empty`(example: ExampleReport) {
        let report = example.report
        let lines = FindingsTable.render(report).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.last?.isEmpty == true)
        #expect(lines.first.map(String.init) == FindingsTable.columns.joined(separator: "\t"))
        for line in lines.dropLast() {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            #expect(cells.count == FindingsTable.columns.count)
            #expect(cells.allSatisfy { !$0.isEmpty })
        }
    }

    @Test func `every gene and every arm has a line`() {
        let subjects = Set(Self.rows(ExampleReport.empty).compactMap { $0["subject"] })
        #expect(
            subjects == [
                "pathway", "PTEN", "TSC1", "TSC2", "PIK3CA", "MEN1", "DAXX", "ATRX", "NF1", "MTOR", "AKT1", "10q",
                "16p",
            ])
    }

    @Test(arguments: [
        ("TSC2", ["gene found", "variant found", "copy_number found"]),
        ("MEN1", ["gene found", "variant found", "variant found"]), ("pathway", ["verdict found"]),
        ("TSC1", ["gene not_found"]), ("ATRX", ["gene not_assessed"]),
        ("PIK3CA", ["gene not_found", "variant found"]), ("10q", ["arm not_found"]), ("16p", ["arm found"]),
    ])
    func `the lines of a subject`(subject: String, expected: [String]) {
        let lines = Self.rows(ExampleReport.full).filter { $0["subject"] == subject }
        #expect(lines.map { "\($0["kind"] ?? "") \($0["status"] ?? "")" } == expected)
    }

    @Test func `a filtered variant is listed and makes no hit`() throws {
        let line = try #require(Self.rows(ExampleReport.full).first { $0["hgvs_p"] == "NP_000001.1:p.(His1047Arg)" })
        #expect(line["filter"] == "weak_evidence")
        #expect(line["counts_as_hit"] == "no")
        #expect(line["gene_state"] == "intact")
    }

    @Test func `not found says what it rests on`() throws {
        let lines = Self.rows(ExampleReport.full)
        #expect(lines.first { $0["subject"] == "TSC1" }?["basis"] == "assumed")
        #expect(lines.first { $0["subject"] == "NF1" }?["basis"] == "callable")
        #expect(lines.first { $0["subject"] == "NF1" }?["callable_fraction"] == "0.9343")
    }
}
