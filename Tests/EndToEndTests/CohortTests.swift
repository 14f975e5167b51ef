import FoundationEssentials
import TestSupport
import Testing

/// `mtorvar cohort` on reports of the sample data.
@Suite struct CohortTests {
    /// Makes the reports of the sample data.
    static func reports(in folder: String) async throws -> [String] {
        for arguments in [
            ["SampleData/cohort.GRCh38.vcf"],
            [
                "SampleData/pnet-tumour-normal.GRCh38.vcf", "--copy-number", "SampleData/pnet-copy-number.GRCh38.vcf",
                "--site", "pancreas",
            ], ["SampleData/nothing-found.GRCh38.vcf"],
        ] {
            let run = try await Program.run(["report"] + arguments + ["--outdir", "\(folder)/reports", "--quiet"])
            #expect(run.code == 0, "\(run.error)")
        }
        return try TemporaryFolder.names(in: "\(folder)/reports").filter { $0.hasSuffix(".report.json") }
            .map { "\(folder)/reports/\($0)" }
    }

    /// The rows of a table by the value of its first columns.
    static func rows(_ text: String) -> [[String: String]] {
        let lines = text.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        guard let head = lines.first else { return [] }
        return lines.dropFirst().map { Dictionary(zip(head, $0), uniquingKeysWith: { first, _ in first }) }
    }

    @Test func `the tables of the sample data's cohort are the reviewed ones`() async throws {
        try await TemporaryFolder.with { folder in
            let run = try await Program.run(["cohort"] + Self.reports(in: folder) + ["-o", "\(folder)/out"])
            #expect(run.code == 0, "\(run.error)")
            for file in ["cohort.tsv", "genes.tsv"] {
                let text = try SharedFile.text("\(folder)/out/\(file)")
                let path = "Tests/EndToEndTests/Snapshots/cohort/\(file)"
                if let difference = Snapshot.difference(from: path, actual: text) { Issue.record("\(difference)") }
            }
            let summary = run.text.replacing(folder, with: "FOLDER")
            let path = "Tests/EndToEndTests/Snapshots/cohort/summary.txt"
            if let difference = Snapshot.difference(from: path, actual: summary) { Issue.record("\(difference)") }
        }
    }

    /// What `SampleData/README.md` says that a reader must find, as cells.
    @Test func `each sample of the sample data shows what its readme says`() async throws {
        let altered = [
            "NET-A": ["PTEN": "monoallelic"], "NET-B": ["PIK3CA": "activating", "ATRX": "vus"],
            "NET-C": ["TSC1": "monoallelic", "AKT1": "activating"], "NET-D": [:], "NET-05-T": [:],
            "PNET-01-T": ["TSC2": "biallelic", "MEN1": "biallelic", "DAXX": "monoallelic", "ATRX": "vus"],
        ]
        try await TemporaryFolder.with { folder in
            let run = try await Program.run(["cohort"] + Self.reports(in: folder) + ["-o", "\(folder)/out"])
            #expect(run.code == 0, "\(run.error)")
            let rows = Self.rows(try SharedFile.text("\(folder)/out/cohort.tsv"))
            #expect(Set(rows.compactMap { $0["sample"] }) == Set(altered.keys))
            let genes = ["PTEN", "TSC1", "TSC2", "PIK3CA", "MEN1", "DAXX", "ATRX", "NF1", "MTOR", "AKT1"]
            for row in rows {
                let name = try #require(row["sample"])
                for gene in genes { #expect(row[gene] == altered[name]?[gene] ?? "none", "\(name) \(gene)") }
                let hasCopies = name == "PNET-01-T"
                #expect(
                    row["16p"] == (hasCopies ? "arm_loss" : "NA") && row["10q"] == (hasCopies ? "none" : "NA"),
                    "\(name)")
                #expect(
                    row["11q"] == (hasCopies ? "arm_loss" : "NA") && row["purity"] == (hasCopies ? "0.7" : "NA"),
                    "\(name)")
            }
            let page = try SharedFile.text("\(folder)/out/cohort.html")
            #expect(page.contains("<a href=\"../reports/PNET-01-T.report.html\">PNET-01-T</a>"))
            #expect(!page.contains(folder), "the page tells of no folder of the machine")
        }
    }

    @Test(.enabled { try await Browser.hasModule("jsonschema") })
    func `the JSON is what its schema says`() async throws {
        try await TemporaryFolder.with { folder in
            for (name, more) in [("all", []), ("grouped", ["--group-by", "quality"])] {
                let run = try await Program.run(
                    ["cohort"] + Self.reports(in: "\(folder)") + ["-o", "\(folder)/\(name)"] + more)
                #expect(run.code == 0, "\(run.error)")
                let check = try await Program.peer(
                    "python3",
                    [
                        "-c",
                        """
                        import json, jsonschema, sys
                        schema = json.load(open('Sources/Cohorts/Schema/cohort.schema.json'))
                        jsonschema.Draft202012Validator.check_schema(schema)
                        jsonschema.Draft202012Validator(schema).validate(json.load(open(sys.argv[1])))
                        """, "\(folder)/\(name)/cohort.json",
                    ])
                #expect(check.code == 0, "\(check.error)")
            }
        }
    }

    @Test func `reports that cannot be read are named, the others are counted, and the run exits with 65`() async throws
    {
        try await TemporaryFolder.with { folder in
            let reports = try await Self.reports(in: folder)
            let whole = try SharedFile.text(reports[0])
            try SharedFile.write(Array(whole.utf8.prefix(5000)), to: "\(folder)/cut.report.json")
            try SharedFile.write(
                Array(whole.replacing("mtorvar-report/1", with: "mtorvar-report/7").utf8),
                to: "\(folder)/later.report.json")
            let broken = ["\(folder)/cut.report.json", "\(folder)/later.report.json", "\(folder)/none.report.json"]
            let run = try await Program.run(["cohort"] + reports + broken + ["-o", "\(folder)/out"])
            #expect(run.code == 65)
            for path in broken { #expect(run.error.contains(path), "\(path): \(run.error)") }
            #expect(run.error.contains("expected \"mtorvar-report/1\""))
            #expect(Self.rows(try SharedFile.text("\(folder)/out/cohort.tsv")).count == reports.count)
            let page = try SharedFile.text("\(folder)/out/cohort.html")
            #expect(page.contains("3 reports could not be read and are not counted"))
            let alone = try await Program.run(["cohort", broken[0], "-o", "\(folder)/alone"])
            #expect(alone.code == 65 && alone.error.contains("nothing was written"))
            #expect(try TemporaryFolder.names(in: "\(folder)/alone") == [])
        }
    }

    @Test func `groups are compared, and what a table has wrong is told`() async throws {
        try await TemporaryFolder.with { folder in
            let reports = try await Self.reports(in: folder)
            func run(_ table: String, _ column: String) async throws -> Program.Outcome {
                try SharedFile.write(Array(table.utf8), to: "\(folder)/t.tsv")
                return try await Program.run(
                    ["cohort"] + reports + [
                        "-o", "\(folder)/out", "--samples", "\(folder)/t.tsv", "--group-by", column,
                    ])
            }
            let table = "sample\tbatch\nNET-A\tone\nNET-B\tone\nNET-C\ttwo\nNET-D\ttwo\nPNET-01-T\tone\n"
            #expect(try await run(table, "batch").code == 0)
            let page = try SharedFile.text("\(folder)/out/cohort.html")
            #expect(page.contains("Groups by batch") && page.contains("1 sample without a value of batch"))
            #expect(page.contains("p is adjusted for all of them"))
            let json = try #require(try JSONObject.parse(SharedFile.text("\(folder)/out/cohort.json")))
            let groups = try #require(json["groups"] as? [String: Any])
            for test in try #require(groups["tests"] as? [[String: Any]]) {
                let (p, adjusted) = (test["pValue"] as? Double ?? -1, test["adjusted"] as? Double ?? -2)
                #expect(p >= 0 && adjusted >= p && test["difference"] != nil)
            }
            let unknown = try await run(table, "stage")
            #expect(unknown.code == 64 && unknown.error.contains("known are site"))
            let stranger = try await run(table + "NET-X\tone\n", "batch")
            #expect(stranger.code == 65 && stranger.error.contains("t.tsv:7: column 'sample' is 'NET-X'"))
            let twice = try await Program.run(["cohort", reports[0], reports[0], "-o", "\(folder)/out"])
            #expect(twice.code == 64 && twice.error.contains("given twice"))
        }
    }

    @Test func `text of reports and tables becomes no markup`() async throws {
        try await TemporaryFolder.with { folder in
            let reports = try await Self.reports(in: folder)
            let bad = "<script>alert(1)</script>\\\"'&"
            let text = try SharedFile.text(reports[0]).replacing(
                "\"name\" : \"NET-05-T\"", with: "\"name\" : \"\(bad)\""
            )
            .replacing("\"Mutect2\"", with: "\"<img src=x>\"")
            #expect(text.contains("alert(1)"))
            try SharedFile.write(Array(text.utf8), to: reports[0])
            try SharedFile.write(
                Array("sample\tx\nNET-A\t<b onclick=a>\nNET-B\t\"><i>\n".utf8), to: "\(folder)/t.tsv")
            let run = try await Program.run(
                ["cohort"] + reports + ["-o", "\(folder)/out", "--samples", "\(folder)/t.tsv", "--group-by", "x"])
            #expect(run.code == 0, "\(run.error)")
            let page = try SharedFile.text("\(folder)/out/cohort.html")
            #expect(page.contains("&lt;script&gt;alert(1)"))
            for markup in ["<script>alert", "<img", "<b onclick", "\"><i>"] {
                #expect(!page.contains(markup), "\(markup)")
            }
            #expect(page.split(separator: "<script>").count == 2)
        }
    }
}
