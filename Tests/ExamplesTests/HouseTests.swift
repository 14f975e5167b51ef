import Foundation
import TestSupport
import Testing

/// The rules of the house that no compiler holds, read from the sources themselves:
///
/// - `phrase`: modules below `Reports`, its model and what builds it hold values, no words. A string literal of theirs has no two words in small letters side by side.
///   Messages are excepted: what belongs to a `throw`, to `fatalError`, `precondition` or `assert`, to a call of an error type, or stands in an
///   error type or in a function that returns one. An error type is one that conforms to `Error` anywhere in the sources. The raw value of a case
///   of an enum is a code, whatever it is spelled like.
/// - `recognition`: nowhere is a text cut, searched or compared by a phrase (`hasPrefix`, `hasSuffix`, `contains`, `replacing`, `split`,
///   `range`, `firstRange`, `trimmingPrefix`, `==`, `case`), and in reports and cohorts no text that was made of a value is cut or searched at all.
/// - `closed set`: no property of the report model is a `String` where its documentation lists the values, or its name is that of such a set.
/// - `repetition`: no documentation of one line says what the declaration below it says already: `/// The file.` above `let file`.
/// - `home-made word`: no text and no comment has a paraphrase where the field has a term, such as "not looked at" for "not assessed".
///
/// `house.tsv` lists what is not so yet, by rule and file, whatever its room. The list must be exact: a number that grew is a fault, and one that
/// shrank is written down (`RECORD_SNAPSHOTS=1`).
@Suite struct HouseTests {
    private static let wordless = [
        "Annotations", "Annotator", "Consequences", "CopyNumber", "Interpretation", "Reports/Model", "Reports/Building",
    ]

    private static func isWordless(_ folders: String) -> Bool {
        wordless.contains { folders == $0 || folders.hasPrefix($0 + "/") }
    }

    private static let recognising: Set = [
        "hasPrefix", "hasSuffix", "contains", "replacing", "replacingOccurrences", "split", "range", "ranges",
        "firstRange",
        "trimmingPrefix", "starts", "firstIndex",
    ]
    private static let messages: Set = [
        "fatalError", "precondition", "preconditionFailure", "assert", "assertionFailure",
    ]
    private static let closedSets: Set = [
        "basis", "call", "certainty", "classification", "consequences", "decay", "direction", "function", "group",
        "impact",
        "kind", "origin", "outcome", "phase", "role", "state", "status", "verdict",
    ]

    /// The Swift files of `Sources`, by module and name.
    private static let sources: [(module: String, name: String, folders: String, text: String)] = {
        let root = Fixture.path("Sources")
        let paths = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
            let parts = path.split(separator: "/").map(String.init)
            guard parts.count > 1, let text = try? SharedFile.text("\(root)/\(path)") else { return nil }
            return (parts[0], parts[parts.count - 1], parts.dropLast().joined(separator: "/"), text)
        }
    }()

    @Test func `what is not yet as the house wants it is listed, and the list only shrinks`() {
        let errors = Self.errorTypes
        var found: [(rule: String, file: String, line: Int, text: String)] = []
        for source in Self.sources {
            let file = "\(source.module)/\(source.name)"
            for literal in SwiftText(source.text).literals where literal.isPhrase {
                if Self.isRecognition(literal) {
                    found.append(("recognition", file, literal.line, literal.text))
                } else if Self.isWordless(source.folders), !literal.isRawValue,
                    !Self.isMessage(literal, errors: errors)
                {
                    found.append(("phrase", file, literal.line, literal.text))
                }
            }
            if ["Reports", "Cohorts"].contains(source.module) {
                found += Self.cuts(in: source.text).map { ("recognition", file, $0.line, $0.text) }
            }
            found += Self.repetitions(in: source.text).map { ("repetition", file, $0.line, $0.text) }
            found += Self.paraphrases(in: source.text).map { ("home-made word", file, $0.line, $0.text) }
            if source.folders.hasPrefix("Reports/Model") {
                found += Self.untypedSets(in: source.text).map { ("closed set", file, $0.line, $0.name) }
            }
        }
        let counts = Dictionary(grouping: found) { "\($0.rule)\t\($0.file)" }.mapValues(\.count)
        let list =
            "# What is not yet as the house wants it: HouseTests.swift has the rules. The numbers only shrink.\nrule\tfile\tcount\n"
            + counts.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)\n" }.joined()
        guard let difference = Snapshot.difference(from: "Tests/ExamplesTests/house.tsv", actual: list) else { return }
        Issue.record("\(difference)")
        if ProcessInfo.processInfo.environment["SHOW_HOUSE"] == "1" {
            for each in found { print("\(each.rule)\t\(each.file):\(each.line)\t\(each.text)") }
        } else {
            print("SHOW_HOUSE=1 shows the places.")
        }
    }

    @Test func `the rules see what they are about`() throws {
        let text = SwiftText(
            #"""
            enum Fault: Error { case lost }
            enum Kind: String {
                case copyNumber = "copy number"
                case `drug`
                var title: String { self == .drug ? "a drug of some kind" : rawValue }
            }
            extension Fault { var text: String { "a message of an error" } }
            func broken() -> Fault { .named("also a message here") }
            let words = "two hits in \(gene == "PTEN is lost" ? 1 : 2) genes" // "no literal at all"
            func f() throws {
                throw Failure("thrown words are fine",
                    "and those of the next line")
                let after = "words after a throw"
                if text.hasPrefix("Two hits, likely (") || text == "lost in some cells" { return }
                precondition(true, "never seen by readers")
                let code = "two_hits", column = "log2", title = "HGVS"
                let long = """
                    Several lines of
                    words.
                    """
            }
            """#)
        let phrases = text.literals.filter(\.isPhrase)
        #expect(phrases.filter { Self.isMessage($0, errors: ["Fault"]) }.count == 5)
        #expect(phrases.filter(Self.isRecognition).map(\.line) == [9, 14, 14])
        #expect(phrases.filter(\.isRawValue).map(\.line) == [3])
        let words = phrases.filter {
            !Self.isMessage($0, errors: ["Fault"]) && !Self.isRecognition($0) && !$0.isRawValue
        }
        #expect(words.map(\.line) == [5, 9, 13, 17])
        let model = """
            /// `somatic` or `germline`.
            public var source: String
            /// The gene.
            public var gene: String
            package let kind: String?
            """
        #expect(Self.untypedSets(in: model).map(\.name) == ["source", "kind"])
        #expect(
            Self.cuts(
                in: """
                    let event = hit.text.firstRange(of: " (")
                    if !line.contains(germline.words) { line += state.words(.short) }
                    let cells = row.split(separator: "\\t")
                    let name = gene.stateText.hasPrefix(prefix)
                    """
            ).map(\.line) == [1, 2, 4])
        let documented = """
            /// The first file.
            package let firstFile: String
            /// The file, relative to the sheet.
            let file: String
            /// Makes a reader.
            @discardableResult
            init(reader: Reader) {}
            /// `chr10`
            let name: String
            /// The copies of the gene.
            /// More of them.
            var copies: Int
            """
        #expect(Self.repetitions(in: documented).map(\.line) == [1, 5])
        #expect(
            Self.paraphrases(
                in: "/// What was Not looked\n let a = \"by the read fraction\"\n/// Loss of heterozygosity."
            )
            .map(\.line) == [2, 3])
    }

    /// Names of types that conform to `Error`.
    private static var errorTypes: Set<String> {
        let conformance = /(?:struct|enum|class|actor|extension) ([A-Za-z]+)[^{:\n]*:[^{]*\bError\b[^{]*\{/
        return Set(sources.flatMap { $0.text.matches(of: conformance).map { String($0.1) } })
    }

    private static func isMessage(_ literal: SwiftText.Literal, errors: Set<String>) -> Bool {
        if literal.isThrown { return true }
        let names = literal.calls.compactMap { $0.split(separator: ".").first.map(String.init) }
        if names.contains(where: { messages.contains($0) || errors.contains($0) }) { return true }
        return literal.blocks.contains { block in
            if let type = block.firstMatch(of: /(?:struct|enum|class|extension) ([A-Za-z]+)/) {
                return errors.contains(String(type.1))
            }
            guard let result = block.firstMatch(of: /-> ([A-Za-z]+)/) else { return false }
            return errors.contains(String(result.1))
        }
    }

    private static func isRecognition(_ literal: SwiftText.Literal) -> Bool {
        if literal.isCompared { return true }
        guard let call = literal.calls.last?.split(separator: ".").last else { return false }
        return recognising.contains(String(call))
    }

    /// Where a text that was made of a value is cut or searched, or searched for: `hit.text.firstRange(of:)`, `contains(germline.words)`.
    private static func cuts(in text: String) -> [(line: Int, text: String)] {
        let searched =
            /\.(?:text|words|stateText|headline|remark|reason)(?:\([^)]*\))?\.(?:hasPrefix|hasSuffix|contains|replacing|split|firstRange|starts|trimmingPrefix)\(/
        let sought =
            /\.(?:hasPrefix|hasSuffix|contains|firstRange|starts|trimmingPrefix)\([^()]*\.(?:words|stateText|headline)\)|\bcontains\([^()]*\.words\)/
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
            if let match = line.firstMatch(of: searched) { return (number + 1, String(match.output)) }
            return line.firstMatch(of: sought).map { (number + 1, String($0.output)) }
        }
    }

    /// Documentation of one line all of whose words stand in the declaration.
    private static func repetitions(in text: String) -> [(line: Int, text: String)] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.drop { $0 == " " } }
        func isDocumentation(_ index: Int) -> Bool { lines.indices.contains(index) && lines[index].hasPrefix("///") }
        return lines.indices.compactMap { index in
            guard isDocumentation(index), !isDocumentation(index - 1), !isDocumentation(index + 1) else { return nil }
            let documentation = lines[index].dropFirst(3)
            guard !documentation.contains("`"),
                let declaration = lines[(index + 1)...].first(where: { !$0.hasPrefix("@") })
            else { return nil }
            let said = words(declaration)
            let isRepeated = words(documentation).subtracting(empty).allSatisfy { word in
                said.contains(word) || said.contains(word + "s")
                    || word.last == "s" && said.contains(String(word.dropLast()))
            }
            return isRepeated ? (index + 1, String(documentation.drop { $0 == " " })) : nil
        }
    }

    /// Words that add nothing to a name.
    private static let empty: Set = [
        "the", "a", "an", "of", "its", "it", "makes", "in", "with", "as", "and", "is", "this", "whether",
    ]

    /// The words of a text in small letters, also those that names are made of.
    private static func words(_ text: some StringProtocol) -> Set<String> {
        Set(String(text).matches(of: /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+/).map { $0.output.lowercased() })
    }

    /// Paraphrases that `WordTests` forbids on pages, in texts and comments of the sources.
    private static func paraphrases(in text: String) -> [(line: Int, text: String)] {
        let terms =
            /(?i)not looked at|could not be looked|read fraction|loss of heterozygosity|low support|share of the cells that are tumour|does not fit together|known to the program|from memory|borne out|for want of/
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
            line.firstMatch(of: terms).map { (number + 1, String($0.output)) }
        }
    }

    /// Properties that are texts although their values are known.
    private static func untypedSets(in text: String) -> [(line: Int, name: String)] {
        var documentation = ""
        var found: [(Int, String)] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.drop { $0 == " " }
            if line.hasPrefix("///") {
                documentation += line.dropFirst(3)
                continue
            }
            if let property = line.firstMatch(of: /(?:let|var) ([A-Za-z]+): \[?String\]?\??$/) {
                let name = String(property.1)
                if closedSets.contains(name) || documentation.contains(/`[A-Za-z_]+`,? (?:or|and) `[A-Za-z_]+`/) {
                    found.append((number + 1, name))
                }
            }
            documentation = ""
        }
        return found
    }
}
