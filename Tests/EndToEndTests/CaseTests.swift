import FoundationEssentials
import TestSupport
import Testing

/// Constructed cases, one a folder of `Cases`: input files, `arguments` (one a line), and `EXPECTED.md`: what must be found, from the files and the
/// rules, so that a biologist can review it without reading code.
///
/// The table of `EXPECTED.md` is read here and held against the report; the whole JSON and Markdown lie beside it as snapshots.
@Suite struct CaseTests {
    private static let folder = "Tests/EndToEndTests/Cases"
    private static let names = (try? TemporaryFolder.names(in: Fixture.path(folder))) ?? []

    /// The report of a case in all its forms.
    private struct Outcome {
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
        let arguments = try SharedFile.text("\(place)/arguments").split(separator: "\n").map(String.init)
        return try await TemporaryFolder.with { out in
            let run = try await Program.run(["report"] + arguments + ["--outdir", out], in: place)
            try #require(run.code == 0, "\(name): \(run.error)")
            func file(_ ending: String) throws -> String {
                let name = try TemporaryFolder.names(in: out).first { $0.hasSuffix(ending) }
                return try SharedFile.text("\(out)/\(try #require(name))")
            }
            return Outcome(
                json: try file(".report.json"), markdown: try file(".report.md"), page: try file(".report.html"),
                table: try file(".findings.tsv"))
        }
    }

    @Test(arguments: names) func `the report of a case is what was expected of it`(name: String) async throws {
        let outcome = try await Reports.made.report(of: name)
        let report = try #require(try JSONObject.parse(outcome.json))
        let expectations = try Self.expectations(of: name)
        #expect(expectations.count > 5, "\(name): EXPECTED.md has too few rows")
        for expectation in expectations {
            let found = Self.found(expectation, in: report, markdown: outcome.markdown)
            #expect(found == expectation.value, "\(name): \(expectation.what)")
        }
        for (file, text) in [("report.json", outcome.json), ("report.md", outcome.markdown)] {
            let path = "\(Self.folder)/\(name)/\(file)"
            if let difference = Snapshot.difference(from: path, actual: text) { Issue.record("\(difference)") }
        }
    }

    @Test(arguments: names) func `no form of a case's report says who should be given a drug`(name: String) async throws
    {
        let outcome = try await Reports.made.report(of: name)
        for text in [outcome.json, outcome.markdown, outcome.page, outcome.table] {
            for word in ["eligible", "sensitive", "indicated", "recommended", "resistant", "will respond"] {
                #expect(!text.lowercased().contains(word), "\(name): \(word)")
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
        let plain = markdown.filter { $0 != "\\" }
        let words = what.split(separator: " ").map(String.init)
        switch words[0] {
        case "verdict": return answer?["verdict"] as? String ?? "none"
        case "germline":
            let text = answer?["germline"] as? String ?? "none"
            return text.contains(value) ? value : text
        case "says": return plain.contains(value) ? value : "the text is not there"
        case "never": return plain.contains(value) ? "the text is there" : value
        case "claim": return first(items("evidence"), "id", value) == nil ? "the claim is not there" : value
        case "no": return first(items("evidence"), "id", value) == nil ? value : "the claim is there"
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
