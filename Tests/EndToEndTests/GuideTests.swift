import FoundationEssentials
import TestSupport
import Testing

/// The guide in `mtorvar.docc` knows every command and option of the program, in the program's own words.
@Suite struct GuideTests {
    /// A command as the program describes itself (`--experimental-dump-help`).
    private struct Command: Decodable {
        let commandName: String
        let abstract: String?
        let discussion: String?
        let subcommands: [Command]?
        let arguments: [Argument]?

        struct Argument: Decodable {
            let abstract: String?
            let kind: String
            let names: [Name]?
            let valueName: String?
            let defaultValue: String?
            let allValues: [String]?
            let isRepeating: Bool
            let shouldDisplay: Bool
            let sectionTitle: String?

            struct Name: Decodable {
                let kind: String
                let name: String
            }

            /// `--output <file>, -o`; an upright stroke would end the table's cell.
            var title: String {
                let value = valueName.map { "<\($0)>".replacing("|", with: "\\|") } ?? ""
                guard kind != "positional" else { return "`\(value)`\(isRepeating ? " …" : "")" }
                return (names ?? []).map { name in
                    "`\(name.kind == "long" ? "--" : "-")\(name.name)\(kind == "option" ? " \(value)" : "")`"
                }.joined(separator: ", ")
            }

            var text: String {
                var text = (abstract ?? "").replacing("|", with: "\\|")
                let values = allValues ?? []
                if !values.isEmpty, !values.allSatisfy(text.contains) {
                    text += " One of \(values.joined(separator: ", "))."
                }
                if let defaultValue, !defaultValue.isEmpty { text += " Without it: \(defaultValue)." }
                return text
            }
        }

        /// The article's part on the command and those below it.
        func text(after path: String) -> String {
            let path = "\(path) \(commandName)"
            var text = "\n## \(path)\n\n\(abstract ?? "")\n"
            let shown = (arguments ?? []).filter {
                $0.shouldDisplay && $0.names?.contains { $0.name == "help" } != true
            }
            var titles: [String] = []
            for argument in shown where !titles.contains(argument.sectionTitle ?? "") {
                titles.append(argument.sectionTitle ?? "")
            }
            for title in titles {
                if !title.isEmpty { text += "\n### \(path): \(title)\n" }
                text += "\n| option | |\n| --- | --- |\n"
                for argument in shown where (argument.sectionTitle ?? "") == title {
                    text += "| \(argument.title) | \(argument.text) |\n"
                }
            }
            for command in subcommands ?? [] where command.commandName != "help" { text += command.text(after: path) }
            return text
        }
    }

    private struct Description: Decodable {
        let command: Command
    }

    @Test func `the help of each command begins with an example of it`() async throws {
        let run = try await Program.run(["--experimental-dump-help"])
        let command = try JSONDecoder().decode(Description.self, from: Data(run.output)).command
        func check(_ command: Command, below path: String) {
            let path = path + command.commandName
            #expect(command.discussion?.hasPrefix("\(path) ") == true, "\(path)")
            for own in command.subcommands ?? [] where own.commandName != "help" { check(own, below: path + " ") }
        }
        check(command, below: "")
    }

    @Test func `every option stands in the guide`() async throws {
        let run = try await Program.run(["--experimental-dump-help"])
        let command = try JSONDecoder().decode(Description.self, from: Data(run.output)).command
        let commands = command.subcommands ?? []
        #expect(commands.count > 5)
        let text =
            "# Options\n\nEvery command with its options, as `mtorvar help` has them.\n"
            + commands.filter { $0.commandName != "help" }.map { $0.text(after: "mtorvar") }.joined()
        if let difference = Snapshot.difference(from: "Sources/mtorvar/mtorvar.docc/Options.md", actual: text) {
            Issue.record("\(difference)")
        }
    }
}
