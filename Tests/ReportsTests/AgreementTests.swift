import Annotations
import CopyNumber
import Interpretation
import TestSupport
import Testing

@testable import Reports

/// JSON, HTML, TSV and Markdown of one report say the same: each is read on its own, and what it says of genes, arms, variants and rearrangements
/// compared.
@Suite struct AgreementTests {
    /// What a report says, in the order in which it says it.
    private struct Findings: Equatable {
        /// Gene and state in words.
        var genes: [String] = []
        /// Arm and call in words.
        var arms: [String] = []
        /// Gene, kind and words.
        var rearrangements: [String] = []
        /// Gene, place, whether a hit, function.
        var variants: [String] = []
        /// Gene, class, points, codes that count, codes that cannot be decided.
        var oncogenicity: [String] = []
        /// Gene, field, value, file.
        var annotations: [String] = []

        /// What two pages of text have room for: not what could not be evaluated, nor what files of sites say.
        var inShort: Findings {
            var short = self
            short.oncogenicity = oncogenicity.map { text in
                text.firstRange(of: " / ").map { String(text[..<$0.lowerBound]) } ?? text
            }
            short.annotations = []
            return short
        }

        /// The same without the order of what stands in several parts of a page: altered genes come first there.
        var sorted: Findings {
            Findings(
                genes: genes, arms: arms, rearrangements: rearrangements.sorted(), variants: variants.sorted(),
                oncogenicity: oncogenicity.sorted(), annotations: annotations.sorted())
        }
    }

    @Test(arguments: ReviewedReport.paths)
    func `all forms of a reviewed report say the same`(path: String) throws {
        try Self.compare(ReviewedReport.read(path))
    }

    @Test func `a form that says something else is found`() throws {
        let report = try ReviewedReport.read("Tests/EndToEndTests/Cases/rearranged/report.json")
        let json = Self.inJSON(report)
        #expect(json.rearrangements.count == 3 && json.genes.count == 10 && json.arms.count == 2)
        let changes: [(inout SampleReport) -> Void] = [
            { $0.genes[0].state = .intact }, { ($0.arms[0].call, $0.arms[0].status) = (.intact, .notFound) },
            { $0.genes[0].rearrangements?[0].text = "another" }, { $0.genes[1].rearrangements = nil },
        ]
        for change in changes {
            var other = report
            change(&other)
            #expect(Self.inTable(FindingsTable.render(other)) != json)
            #expect(Self.inPage(HTMLReport.render(other)).sorted != json.sorted)
            #expect(Self.inMarkdown(MarkdownReport.render(other)) != json.inShort)
        }
    }

    @Test(arguments: ExampleReport.allCases)
    func `all forms of an example say the same`(example: ExampleReport) throws { try Self.compare(example.report) }

    @Test func `the examples have something to say`() throws {
        let found = Self.inJSON(ExampleReport.full)
        #expect(found.variants.count > 4 && found.oncogenicity.count > 4 && found.annotations.count > 4)
        #expect(found.oncogenicity.contains("TSC2 likely oncogenic 8 OVS1 8 / OS3 4,OM3 2,OP3 1"))
        #expect(found.annotations.contains("TSC2 CLNSIG Pathogenic clinvar.vcf.gz"))
    }

    private static func compare(_ report: SampleReport) throws {
        let json = try inJSON(ReportJSON.decode(ReportJSON.encode(report)))
        #expect(inTable(FindingsTable.render(report)) == json)
        #expect(inPage(HTMLReport.render(report)).sorted == json.sorted)
        #expect(inMarkdown(MarkdownReport.render(report)) == json.inShort)
    }

    private static func inJSON(_ report: SampleReport) -> Findings {
        var found = Findings()
        found.arms = report.arms.map { "\($0.name) \(Words.code($0.call))" }
        for gene in report.genes {
            found.genes.append("\(gene.symbol) \(StateName.alone(gene.state))")
            for junction in gene.rearrangements ?? [] {
                found.rearrangements.append("\(gene.symbol) \(Words.code(junction.kind)) \(junction.text)")
            }
            for variant in gene.variants {
                found.variants.append(
                    "\(gene.symbol) \(place(variant.chromosome, variant.position, variant.reference, variant.alternate)) \(variant.countsAsHit ? "yes" : "no") \(variant.function)"
                )
                if let weighed = variant.oncogenicity {
                    let codes = weighed.codes.map { "\($0.code.rawValue) \($0.points)" }.joined(separator: ",")
                    let undecided = weighed.undecided.flatMap(\.codes).joined(separator: ",")
                    found.oncogenicity.append(
                        "\(gene.symbol) \(weighed.classification.words) \(weighed.points) \(codes) / \(undecided)"
                    )
                }
                for annotation in variant.annotations {
                    found.annotations.append(
                        "\(gene.symbol) \(annotation.field) \(annotation.value) \(PathlessNames.base(annotation.file))")
                }
            }
        }
        return found
    }

    /// A record's place and alleles; long alleles are cut, as a page has no room for them.
    private static func place(_ chromosome: String, _ position: Int, _ reference: String, _ alternate: String) -> String
    {
        func allele(_ bases: String) -> String {
            bases.count > 24 ? "\(bases.prefix(12))… (\(bases.count) bases)" : bases
        }
        return "\(chromosome):\(position) \(allele(reference))>\(allele(alternate))"
    }

    private static func spaced(_ code: String) -> String { code.replacing("_", with: " ") }

    private static func inTable(_ text: String) -> Findings {
        var found = Findings()
        let lines = text.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
        for line in lines.dropFirst() {
            let row = Dictionary(uniqueKeysWithValues: zip(lines[0], line.map { $0 == "NA" ? "" : $0 }))
            func value(_ column: String) -> String { row[column] ?? "(no column \(column))" }
            guard let gene = row["subject"], !["verdict", "imbalance"].contains(value("kind")) else { continue }
            if value("kind") == "arm" {
                found.arms.append("\(gene) \(spaced(value("call")))")
                continue
            }
            let state = "\(gene) \(GeneState.Kind(rawValue: value("gene_state")).map { StateName.alone($0) } ?? "?")"
            if found.genes.last != state { found.genes.append(state) }
            if value("kind") == "rearrangement" {
                found.rearrangements.append("\(gene) \(spaced(value("call"))) \(value("text"))")
            }
            guard value("kind") == "variant" else { continue }
            found.variants.append(
                "\(gene) \(place(value("chromosome"), Int(value("start")) ?? 0, value("ref"), value("alt"))) \(value("counts_as_hit")) \(value("function"))"
            )
            if !value("oncogenicity").isEmpty {
                found.oncogenicity.append(
                    "\(gene) \(OncogenicityClass(rawValue: value("oncogenicity"))?.words ?? "?") \(value("oncogenicity_points")) \(value("oncogenicity_codes")) / \(value("oncogenicity_undecided"))"
                )
            }
            for annotation in value("site_annotations").split(separator: ";") {
                let parts = annotation.split { "=@".contains($0) }.map {
                    $0.replacing("%40", with: "@").replacing("%3D", with: "=").replacing("%3B", with: ";")
                        .replacing("%25", with: "%")
                }
                let file = parts.last.map { PathlessNames.base(String($0)) } ?? ""
                found.annotations.append(
                    "\(gene) \((parts.dropLast().map { String($0) } + [file]).joined(separator: " "))")
            }
        }
        return found
    }

    private static func inPage(_ page: String) -> Findings {
        var found = Findings()
        let arms = part(of: page[...], from: "<section id=\"arms\"", to: "</section>")
        for card in arms.split(separator: "<article class=\"arm").dropFirst().compactMap({
            $0.split(separator: "<h3>").last
        }) {
            // The card's head: the name, and the call with its mark; an arm that lost nothing is said to have lost none.
            let head = text(part(of: card, from: "", to: "</h3>")).split(separator: " ", maxSplits: 1)
            let call = String(head.last ?? "")
            let isIntact = call == "no loss found"
            found.arms.append("\(head.first ?? "") \(isIntact ? "intact" : call)")
        }
        for table in page.split(separator: "<table>").dropFirst() {
            let caption = text(part(of: table, from: "<caption>", to: "</caption>"))
            let rows = table.split(separator: "<tr>").dropFirst(2).map { row in
                row.split(separator: "</td>").flatMap { $0.split(separator: "</th>") }
                    .filter { $0.contains("<td") || $0.contains("<th") }.map { text($0[...]) }
            }
            let gene =
                caption.split(separator: " ").first { $0.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "," } }
                .map { $0.filter { $0 != "," } } ?? ""
            for row in rows {
                if caption == "All genes" {
                    let symbol = row[0].prefix { $0 != "\n" }
                    let state = Self.withoutCertainty(row[1])
                    found.genes.append("\(symbol) \(state)")
                } else if caption.hasPrefix("Rearrangements in") {
                    found.rearrangements.append("\(gene) \(row[0]) \(row[1])")
                } else if caption.hasPrefix("Small variants in") {
                    let place =
                        row[0].split(separator: "\n").last {
                            $0.contains(">") && !$0.contains(":g.") && !$0.hasPrefix("c.")
                        } ?? ""
                    let hit = row[3].hasPrefix("Hit.") ? "yes" : "no"
                    let function = part(of: row[3][...], from: "Function: ", to: ".")
                    found.variants.append("\(gene) \(place.filter { $0 != "," }) \(hit) \(function)")
                } else if caption == "Oncogenicity of variants" {
                    let gene = row[0].prefix { $0 != " " }
                    found.oncogenicity.append(
                        "\(gene) \(row[1].replacing(" (provisional)", with: "")) \(row[2]) \(codes(row[3], separator: "\n")) / \(undecided(row[4], separator: "\n"))"
                    )
                } else if caption == "Annotations of variants" {
                    let gene = row[0].prefix { $0 != " " }
                    found.annotations.append("\(gene) \(row[1]) \(row[2]) \(row[3])")
                }
            }
        }
        return found
    }

    private static func inMarkdown(_ markdown: String) -> Findings {
        var found = Findings()
        var gene = ""
        var columns: [String] = []
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("### ") { gene = String(line.dropFirst(4).prefix { $0 != ":" }) }
            if line.hasPrefix("## ") { gene = "" }
            guard line.hasPrefix("| ") else {
                columns = []
                continue
            }
            let cells = line.dropFirst(2).dropLast(2).split(separator: " | ").map { unescaped(String($0)) }
            if columns.isEmpty {
                columns = cells
                continue
            }
            guard cells[0] != "---" else { continue }
            if columns.starts(with: ["Gene", "State"]) {
                let state = Self.withoutCertainty(cells[1])
                found.genes.append("\(cells[0]) \(state)")
            } else if columns.starts(with: ["Arm", "Call", "Covered"]) {
                found.arms.append("\(cells[0]) \(cells[1])")
            }
            guard !gene.isEmpty else { continue }
            let row = Dictionary(uniqueKeysWithValues: zip(columns, cells.map { $0 == "NA" ? "" : $0 }))
            if let kind = row["Rearrangement"] {
                found.rearrangements.append("\(gene) \(kind) \(row["What"] ?? "")")
            } else if let place = row["Place"] {
                let shown = place.filter { $0 != "," }
                found.variants.append("\(gene) \(shown) \(row["Hit"] ?? "") \(row["Function"] ?? "")")
            } else if let name = row["Oncogenicity"] {
                found.oncogenicity.append(
                    "\(gene) \(name.replacing(" (provisional)", with: "")) \(row["Points"] ?? "") \((row["Criteria met"] ?? "").replacing("; ", with: ","))"
                )
            } else if let field = row["Field"] {
                let file = PathlessNames.base(row["File"] ?? "")
                found.annotations.append("\(gene) \(field) \(row["Value"] ?? "") \(file)")
            }
        }
        return found
    }

    /// The state alone: how sure it is, and that there was one copy alone, stand in other columns or in none.
    private static func withoutCertainty(_ state: String) -> String {
        String(state.prefix { $0 != ":" }).replacing("hemizygous inactivation", with: "monoallelic alteration")
            .replacing("amplification", with: "activating variant")
    }

    /// `OVS1 8` of `OVS1 8: why`, in order; what follows a separator within a reason is none.
    private static func codes(_ text: String, separator: String) -> String {
        text.split(separator: separator).compactMap { part in
            let name = part.prefix { $0 != ":" }
            return name.count < part.count && isCode(name) ? String(name) : nil
        }.joined(separator: ",")
    }

    /// `OS1 4,OM4 2` of `OS1 4, OM4 2: what is missing`.
    private static func undecided(_ text: String, separator: String) -> String {
        text.split(separator: separator).flatMap { part in
            let names = part.prefix { $0 != ":" }.split(separator: ", ")
            return names.allSatisfy(isCode) ? names.map(String.init) : []
        }.joined(separator: ",")
    }

    private static func isCode(_ text: Substring) -> Bool {
        let parts = text.split(separator: " ")
        return parts.count == 2 && parts[0].first.map { "OS".contains($0) } == true && Int(parts[1]) != nil
    }

    private static func part(of text: Substring, from start: String, to end: String) -> Substring {
        guard start.isEmpty || text.contains(start) else { return "" }
        let rest = start.isEmpty ? text : text.firstRange(of: start).map { text[$0.upperBound...] } ?? ""
        return rest.firstRange(of: end).map { rest[..<$0.lowerBound] } ?? rest
    }

    /// The text of HTML: line breaks kept, tags gone, entities resolved.
    private static func text(_ html: Substring) -> String {
        var result = ""
        var isInTag = false
        for character in html.replacing("<br>", with: "\u{1}").replacing("\n", with: " ") {
            switch character {
            case "<": isInTag = true
            case ">": isInTag = false
            case _ where isInTag: continue
            case "\u{1}": result += "\n"
            default: result.append(character)
            }
        }
        for (entity, text) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            result = result.replacing(entity, with: text)
        }
        while result.last == " " { result.removeLast() }
        return result
    }

    private static func unescaped(_ markdown: String) -> String {
        var result = ""
        var isEscaped = false
        for character in markdown {
            if character == "\\", !isEscaped {
                isEscaped = true
            } else {
                result.append(character)
                isEscaped = false
            }
        }
        return result
    }
}
