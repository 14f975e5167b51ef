import FoundationEssentials
import TestSupport
import Testing

/// Constructed cases of every command, in the same folder as those of reports: `arguments` begins with the command, and `EXPECTED.md` has a table of
/// what must be printed and written.
///
/// Rows: `exit`; `reports`, how many there are; `stdout`, `stderr`, and `no stdout`, `no stderr`, a text there; `annotation ID FIELD`, a field of
/// `INFO/MTOR` of the record with this ID; `term ID` and `no term ID`, a term among its consequences; `gone ID`, a record that is not in the output.
@Suite struct CommandCaseTests {
    private static let folder = "Tests/EndToEndTests/Cases"
    private static let names = ((try? TemporaryFolder.names(in: Fixture.path(folder))) ?? []).filter {
        CaseArguments($0)?.command != nil
    }

    @Test(arguments: names) func `a command does what was expected of it`(name: String) async throws {
        let arguments = try #require(CaseArguments(name))
        let rows = try arguments.expectations()
        #expect(rows.count > 1, "\(name): EXPECTED.md has too few rows")
        try await TemporaryFolder.with { out in
            let isReport = arguments.command == "report"
            let run = try await Program.run(
                arguments.all + (isReport ? ["--outdir", out] : []), in: Fixture.path("\(Self.folder)/\(name)"))
            let reports = try TemporaryFolder.names(in: out).count { $0.hasSuffix(".report.json") }
            for (what, value) in rows {
                let words = what.split(separator: " ").map(String.init)
                let found: String =
                    switch words[0] {
                    case "exit": "\(run.code)"
                    case "reports": "\(reports)"
                    case "stdout": run.text.contains(value) ? value : run.text
                    case "stderr": run.error.contains(value) ? value : run.error
                    case "no" where words[1] == "term":
                        Self.annotation(words[2], field: "Consequence", in: run.text).split(separator: "&")
                            .contains { $0 == value } ? "the term is there" : value
                    case "no":
                        (words[1] == "stdout" ? run.text : run.error).contains(value) ? "the text is there" : value
                    case "term":
                        Self.annotation(words[1], field: "Consequence", in: run.text).split(separator: "&")
                            .first { $0 == value }.map(String.init) ?? "the term is not there"
                    case "annotation": Self.annotation(words[1], field: words[2], in: run.text)
                    case "gone": run.text.contains("\t\(value)\t") ? "the record is there" : value
                    default: "'\(what)' means nothing"
                    }
                #expect(found == value, "\(name): \(what)\n\(run.error)")
            }
        }
    }

    /// A field of the first entry of `INFO/MTOR` of a record, by the description of the field in the header.
    private static func annotation(_ id: String, field: String, in text: String) -> String {
        let lines = text.split(separator: "\n")
        let record = lines.first { !$0.hasPrefix("#") && $0.split(separator: "\t")[2] == id }
        let header = lines.first { $0.hasPrefix("##INFO=<ID=MTOR,") }
        let format = header?.firstRange(of: "Format: ").flatMap { header?[$0.upperBound...].prefix { $0 != "\"" } }
        let fields = format?.split(separator: "|").map(String.init) ?? []
        let entry = record?.split(separator: "\t")[7].split(separator: ";").first { $0.hasPrefix("MTOR=") }
        guard let entry, let index = fields.firstIndex(of: field) else { return "no such field, or no entry" }
        let values = entry.dropFirst(5).split(separator: ",")[0].split(separator: "|", omittingEmptySubsequences: false)
        return index < values.count ? String(values[index]) : "the entry has no such field"
    }
}

/// The arguments of a case: those of `report`, or a command and its own.
struct CaseArguments {
    /// All of them, one a line of the file.
    let all: [String]
    private let name: String

    init?(_ name: String) {
        guard let text = try? SharedFile.text(Fixture.path("Tests/EndToEndTests/Cases/\(name)/arguments")) else {
            return nil
        }
        all = text.split(separator: "\n").map(String.init)
        self.name = name
    }

    /// The command, where the arguments begin with one.
    var command: String? {
        all.first.flatMap { ["annotate", "check", "explain", "report", "segments"].contains($0) ? $0 : nil }
    }

    /// The rows of the table of `EXPECTED.md`.
    func expectations() throws -> [(what: String, value: String)] {
        try SharedFile.text(Fixture.path("Tests/EndToEndTests/Cases/\(name)/EXPECTED.md")).split(separator: "\n")
            .filter { $0.hasPrefix("| ") && !$0.hasPrefix("| what ") }
            .map { line in
                let cells = line.dropFirst(2).dropLast(2).split(separator: " | ").map(String.init)
                return (cells[0], cells.count > 1 ? cells[1] : "")
            }
    }
}
