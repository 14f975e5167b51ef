import FoundationEssentials
import TestSupport
import Testing

/// README is short, its links lead somewhere, its commands run, and what it says that they print is what they print. The articles of the
/// guide name only files and options that are there.
@Suite struct ReadmeTests {
    private static let articles = "Sources/mtorvar/mtorvar.docc"

    private static func readme() throws -> String { try SharedFile.text(Fixture.path("README.md")) }

    @Test func `README has at most 150 lines of at most 110 characters`() throws {
        let lines = try Self.readme().split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count > 50)
        #expect(lines.count <= 151, "the last line ends in a line feed")
        #expect(lines.filter { $0.count > 110 }.isEmpty)
    }

    @Test func `each link of README leads to a file`() throws {
        let text = try Self.readme()
        var targets: [String] = []
        for match in text.matches(of: /\]\(([^)]+)\)/) { targets.append(String(match.1)) }
        var definitions: Set<String> = []
        for match in text.matches(of: /(?m)^\[([^\]]+)\]: (.+)$/) {
            definitions.insert(String(match.1))
            targets.append(String(match.2))
        }
        #expect(targets.count > 10)
        for target in targets { #expect(FileManager.default.fileExists(atPath: Fixture.path(target)), "\(target)") }
        var used: Set<String> = []
        for match in text.matches(of: /\[([^\]]+)\]\[([^\]]*)\]/) {
            used.insert(String(match.2.isEmpty ? match.1 : match.2))
        }
        #expect(used == definitions)
    }

    @Test func `README's commands run, and print what README says`() async throws {
        let text = try Self.readme()
        let blocks = text.components(between: "```sh\n", and: "```\n")
        #expect(blocks.count == 8)
        try await TemporaryFolder.with { folder in
            let files = FileManager.default
            try files.copyItem(atPath: Fixture.path("SampleData"), toPath: folder + "/SampleData")
            try files.createDirectory(atPath: folder + "/bin", withIntermediateDirectories: false)
            try files.createSymbolicLink(atPath: folder + "/bin/mtorvar", withDestinationPath: Program.path)
            _ = try PanelTests.writeInputs(to: folder, symbol: "STK11", accession: "NM_000455.5")
            let first = "apt-get install -y zlib1g-dev && swift run -c release mtorvar report"
            var count = 0
            for block in blocks {
                var command = block
                if let range = command.firstRange(of: first) { command.replaceSubrange(range, with: "mtorvar report") }
                if command.contains("swift ") { continue }
                if !Program.hasPeer("bcftools") {
                    command = command.split(separator: "\n").filter { !$0.hasPrefix("bcftools") }
                        .joined(separator: "\n")
                }
                let run = try await Program.peer(
                    "sh", ["-ec", "cd '\(folder)'; PATH='\(folder)/bin':$PATH\n" + command])
                #expect(run.code == 0, "\(command)\(run.error)")
                if block.contains(first) {
                    // What README shows is what a terminal gets: `script` is one.
                    let onTerminal =
                        "cd '\(folder)'; PATH='\(folder)/bin':$PATH; "
                        + command.replacing("\\\n", with: " ").filter { $0 != "\n" } + " 2> log"
                    let shown = try await Program.peer("script", ["-qec", onTerminal, "/dev/null"])
                    let lines = shown.text
                        .replacing("\r\n", with: "\n")
                    #expect(text.contains("```\n\(lines)```\n"), "\(lines)")
                }
                count += 1
            }
            #expect(count == 6)
            for output in ["reports/PNET-01-T.report.html", "results/PNET-01-T_mqc.json", "other-genes.vcf"] {
                #expect(files.fileExists(atPath: "\(folder)/\(output)"), "\(output)")
            }
            #expect(try TemporaryFolder.names(in: folder + "/cohort").filter { $0.hasSuffix(".html") }.count == 6)
        }
    }

    /// Files that name the version, each with the words around it.
    @Test(arguments: [
        ("CITATION.cff", "version: \"@\""), ("CHANGELOG.md", "## @"),
        ("Sources/Pipelines/containers/Dockerfile", "image.version=\"@\""),
        ("Sources/Pipelines/containers/Apptainer.def", "mtorvar_@_amd64.deb"),
        ("Sources/Pipelines/bioconda/meta.yaml", "set version = \"@\""),
        ("Sources/Pipelines/nf-core/modules/mtorvar/report/environment.yml", "mtorvar=@"),
        ("Tests/ExamplePackage/Package.swift", "?? \"@\""),
    ])
    func `the version stands alike everywhere`(path: String, words: String) async throws {
        let version = try await Program.run(["--version"]).text.dropFirst("mtorvar ".count).dropLast()
        #expect(version.count > 4)
        let text = try SharedFile.text(Fixture.path(path))
        #expect(text.contains(words.replacing("@", with: version)))
    }

    @Test func `the guide's articles are all in its list, and name files that are there`() throws {
        let names = try TemporaryFolder.names(in: Fixture.path(Self.articles))
        let pages = try names.filter { $0.hasSuffix(".md") }.map { name in
            (name: String(name.dropLast(3)), text: try SharedFile.text(Fixture.path("\(Self.articles)/\(name)")))
        }
        let contents = try #require(pages.first { $0.name == "mtorvar" }).text
        for page in pages where page.name != "mtorvar" {
            #expect(contents.contains("- <doc:\(page.name)>\n"), "\(page.name)")
        }
        var paths = 0
        for page in pages {
            for match in page.text.matches(of: /<doc:([A-Za-z]+)>/) {
                #expect(pages.contains { $0.name == match.1 }, "\(page.name): \(match.1)")
            }
            for match in page.text.matches(of: /`((?:Annotations|Sources|Tests|SampleData|\.ci|\.github)\/[^`* ]*)`/) {
                paths += 1
                #expect(FileManager.default.fileExists(atPath: Fixture.path(String(match.1))), "\(match.1)")
            }
        }
        #expect(paths > 5)
    }

    /// Options of the programs that build or read along, in README and the articles.
    private static let foreign: Set<Substring> = [
        "--check", "--generate-completion-script", "--no-deps", "--static-swift-stdlib",
    ]

    @Test func `README and the articles name only options that the program has`() throws {
        let options = try SharedFile.text(Fixture.path("\(Self.articles)/Options.md"))
        var texts = [("README", try Self.readme())]
        for name in try TemporaryFolder.names(in: Fixture.path(Self.articles)) where name != "Options.md" {
            texts.append((name, try SharedFile.text(Fixture.path("\(Self.articles)/\(name)"))))
        }
        var count = 0
        for (name, text) in texts {
            for match in text.matches(of: /(?:^|[\s`(])(--[a-z][a-z0-9-]+)/) where !Self.foreign.contains(match.1) {
                count += 1
                #expect(
                    options.contains("`\(match.1)`") || options.contains("`\(match.1) <"), "\(name): \(match.1)")
            }
        }
        #expect(count > 50)
    }
}

extension String {
    /// The texts that stand between two marks.
    fileprivate func components(between first: String, and last: String) -> [String] {
        var found: [String] = []
        var rest = self[...]
        while let start = rest.firstRange(of: first), let end = rest[start.upperBound...].firstRange(of: last) {
            found.append(String(rest[start.upperBound..<end.lowerBound]))
            rest = rest[end.upperBound...]
        }
        return found
    }
}
