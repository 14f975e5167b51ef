import FoundationEssentials
import TestSupport
import Testing

/// Constructed cases, one a folder of `Cases`: input files, `arguments` (one a line), and `EXPECTED.md`: what must be found, from the files and the
/// rules, so that a biologist can review it without reading code. `earlier` has the arguments of a run that went before into the same folder.
///
/// The table of `EXPECTED.md` is read here and held against the reports; of a case with one report the whole JSON and Markdown lie beside it as
/// snapshots. Rows on several reports begin with `in NAME:`; `exit`, `reports`, `report NAME` and `stderr` are of the run.
@Suite struct CaseTests {
    private static let folder = "Tests/EndToEndTests/Cases"
    private static let names = ((try? TemporaryFolder.names(in: Fixture.path(folder))) ?? []).filter {
        CaseArguments($0)?.command == nil
    }

    /// What the run of a case left behind.
    private struct Outcome {
        let code: Int
        let error: String
        /// By the names of their files.
        let reports: [String: Report]
    }

    /// A report in all its forms.
    private struct Report {
        let json: String
        let markdown: String
        let page: String
        let table: String
    }

    /// The reports of the cases, each made once for all tests that look at it.
    private actor Reports {
        static let made = Reports()

        private var tasks: [String: Task<Outcome, any Error>] = [:]

        func report(of name: String) async throws -> Outcome {
            if let task = tasks[name] { return try await task.value }
            let task = Task { try await CaseTests.makeReport(of: name) }
            tasks[name] = task
            return try await task.value
        }
    }

    private static func makeReport(of name: String) async throws -> Outcome {
        let place = Fixture.path("\(folder)/\(name)")
        func arguments(_ file: String) throws -> [String] {
            try SharedFile.text("\(place)/\(file)").split(separator: "\n").map(String.init)
        }
        return try await TemporaryFolder.with { out in
            if try TemporaryFolder.names(in: place).contains("earlier") {
                let run = try await Program.run(["report"] + arguments("earlier") + ["--outdir", out], in: place)
                try #require(run.code == 0, "\(name): \(run.error)")
            }
            let run = try await Program.run(["report"] + arguments("arguments") + ["--outdir", out], in: place)
            let files = try TemporaryFolder.names(in: out)
            var reports: [String: Report] = [:]
            for file in files where file.hasSuffix(".report.json") {
                let stem = "\(out)/\(file.dropLast(".report.json".count))"
                reports[String(file.dropLast(".report.json".count))] = Report(
                    json: try SharedFile.text("\(stem).report.json"),
                    markdown: try SharedFile.text("\(stem).report.md"),
                    page: try SharedFile.text("\(stem).report.html"),
                    table: try SharedFile.text("\(stem).findings.tsv"))
            }
            return Outcome(code: run.code, error: run.error, reports: reports)
        }
    }

    @Test(arguments: names) func `the report of a case is what was expected of it`(name: String) async throws {
        let outcome = try await Reports.made.report(of: name)
        let expectations = try Self.expectations(of: name)
        // A refusal has less to be found.
        let isRefused = expectations.contains { $0.what == "exit" && $0.value != "0" }
        #expect(expectations.count > (isRefused ? 2 : 5), "\(name): EXPECTED.md has too few rows")
        if !expectations.contains(where: { $0.what == "exit" }) {
            #expect(outcome.code == 0, "\(name): \(outcome.error)")
        }
        let parsed = try outcome.reports.mapValues { try #require(try JSONObject.parse($0.json)) }
        for expectation in expectations {
            let found = Self.found(expectation, in: outcome, parsed)
            #expect(found == expectation.value, "\(name): \(expectation.what)")
        }
        guard let only = outcome.reports.values.first, outcome.reports.count == 1 else { return }
        for (file, text) in [("report.json", only.json), ("report.md", only.markdown)] {
            let path = "\(Self.folder)/\(name)/\(file)"
            if let difference = Snapshot.difference(from: path, actual: text) { Issue.record("\(difference)") }
        }
    }

    @Test(arguments: names) func `no form of a case's report says who should be given a drug`(name: String) async throws
    {
        let outcome = try await Reports.made.report(of: name)
        for text in outcome.reports.values.flatMap({ [$0.json, $0.markdown, $0.page, $0.table] }) {
            for word in ["eligible", "sensitive", "indicated", "recommended", "resistant", "will respond"] {
                #expect(!text.lowercased().contains(word), "\(name): \(word)")
            }
        }
    }

    /// A page in itself, and as many as its findings allow: two where nothing is altered, four, and seven where more than four genes are.
    @Test(.enabled(if: Program.hasPeer("chromium") && Program.hasPeer("pdftotext")))
    func `a report prints on few pages, none of them empty`() async throws {
        var reports: [(name: String, report: Report)] = []
        for name in Self.names {
            reports += try await Reports.made.report(of: name).reports.map { ("\(name): \($0.key)", $0.value) }
        }
        let printed = try await PrintedPage.all(of: reports.map(\.report.page), paper: "A4")
        for ((name, report), pages) in zip(reports, printed) {
            let json = try #require(try JSONObject.parse(report.json))
            let states = (json["genes"] as? [[String: Any]] ?? []).compactMap { $0["state"] as? String }
            let altered = states.count { ["one_hit", "two_hits", "gained_function"].contains($0) }
            let most = altered == 0 ? 2 : altered <= 4 ? 4 : 7
            #expect(pages.count <= most, "\(name) has \(pages.count) pages, \(altered) altered genes")
            #expect(pages.first?.contains("Signature") == true, "\(name): the first page is not complete in itself")
            for (number, page) in pages.enumerated() {
                #expect(page.split { $0.isWhitespace }.count > 60, "\(name): page \(number + 1) is nearly empty")
            }
        }
    }

    @Test func `the cases show every verdict and every state of a gene`() throws {
        let values = try Set(Self.names.flatMap { try Self.expectations(of: $0) }.map(\.value))
        let verdicts = [
            "altered_two_hits", "altered_gain_of_function", "altered_one_hit", "uncertain", "no_alteration_found",
            "not_assessable",
        ]
        let states = [
            "two_hits certain", "two_hits likely", "two_hits possible", "one_hit", "gained_function", "intact",
            "not_assessed",
        ]
        let calls = ["arm_loss", "somatic", "germline", "possible_germline", "callable", "assumed"]
        for value in verdicts + states + calls { #expect(values.contains(value), "no case has \(value)") }
    }

    /// A row of the table: `PTEN` and `two_hits likely`, `node AKT` and `raised`, `says` and a text of the report.
    private struct Expectation {
        let what: String
        let value: String
    }

    private static func expectations(of name: String) throws -> [Expectation] {
        try SharedFile.text(Fixture.path("\(folder)/\(name)/EXPECTED.md")).split(separator: "\n")
            .filter { $0.hasPrefix("| ") && !$0.hasPrefix("| what ") }
            .map { line in
                let cells = line.dropFirst(2).dropLast(2).split(separator: " | ").map(String.init)
                return Expectation(what: cells[0], value: cells.count > 1 ? cells[1] : "")
            }
    }

    /// What the run has in place of the expected value: the value itself where it fits.
    private static func found(
        _ expectation: Expectation, in outcome: Outcome, _ parsed: [String: [String: Any]]
    ) -> String {
        let (what, value) = (expectation.what, expectation.value)
        if what == "exit" { return "\(outcome.code)" }
        if what == "reports" { return "\(outcome.reports.count)" }
        if what == "stderr" { return outcome.error.contains(value) ? value : outcome.error }
        if what.hasPrefix("report ") { return parsed[String(what.dropFirst(7))] == nil ? "absent" : "present" }
        var (row, name) = (what, outcome.reports.count == 1 ? outcome.reports.keys.first : nil)
        if what.hasPrefix("in "), let colon = what.firstIndex(of: ":") {
            name = String(what[..<colon].dropFirst(3))
            row = String(what[colon...].dropFirst(2))
        }
        guard let name, let report = outcome.reports[name], let json = parsed[name] else { return "no such report" }
        return found(Expectation(what: row, value: value), in: json, markdown: report.markdown)
    }

    /// Every text of a JSON value.
    private static func texts(in value: Any) -> [String] {
        switch value {
        case let text as String: [text]
        case let items as [Any]: items.flatMap(texts)
        case let object as [String: Any]: object.keys.sorted().flatMap { object[$0].map(texts) ?? [] }
        default: []
        }
    }

    /// What the report has in place of the expected value: the value itself where it fits.
    private static func found(_ expectation: Expectation, in report: [String: Any], markdown: String) -> String {
        let (what, value) = (expectation.what, expectation.value)
        func items(_ path: String...) -> [[String: Any]] {
            path.dropLast().reduce(report as [String: Any]?) { $0?[$1] as? [String: Any] }?[path[path.count - 1]]
                as? [[String: Any]] ?? []
        }
        func first(_ items: [[String: Any]], _ key: String, _ wanted: String) -> [String: Any]? {
            items.first { $0[key] as? String == wanted }
        }
        let answer = report["answer"] as? [String: Any]
        // What the report says: its JSON, which all pages are made of, and how Markdown puts it.
        let said = texts(in: report).joined(separator: "\n") + "\n" + markdown.filter { $0 != "\\" }
        let words = what.split(separator: " ").map(String.init)
        switch words[0] {
        case "verdict": return answer?["verdict"] as? String ?? "none"
        case "germline":
            let text = answer?["germline"] as? String ?? "none"
            return text.contains(value) ? value : text
        case "says": return said.contains(value) ? value : "the text is not there"
        case "never": return said.contains(value) ? "the text is there" : value
        case "claim": return first(items("evidence"), "id", value) == nil ? "the claim is not there" : value
        case "no": return first(items("evidence"), "id", value) == nil ? value : "the claim is there"
        case "answer":
            let lines = answer.map { "\($0)" } ?? ""
            return lines.contains(value) ? value : lines
        case "hits":
            return "\((first(items("genes"), "symbol", words[1])?["hits"] as? [Any] ?? []).count)"
        case "node":
            return first(items("pathway", "nodes"), "id", words[1])?["state"] as? String ?? "no such node"
        case "because":
            let reason = first(items("pathway", "nodes"), "id", words[1])?["reason"] as? String ?? "no such node"
            return reason.contains(value) ? value : reason
        case "basis": return first(items("genes"), "symbol", words[1])?["basis"] as? String ?? "none"
        case "origin":
            let variants = first(items("genes"), "symbol", words[1])?["variants"] as? [[String: Any]]
            return variants?.first?["origin"] as? String ?? "no variant"
        default:
            if let gene = first(items("genes"), "symbol", what) {
                return [gene["state"], gene["certainty"]].compactMap { $0 as? String }.joined(separator: " ")
            }
            return first(items("arms"), "name", what)?["call"] as? String ?? "'\(what)' means nothing"
        }
    }
}
