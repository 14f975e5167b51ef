import Annotations
import Foundation
import Genome
import HGVS
import TestSupport
import Testing
import Transcripts

@testable import Consequences

/// What the sequence decides of splice sites, skipped exons, restarts and ends of proteins: `Tables/splice_facts.tsv`, one row a site.
@Suite struct SpliceFactTests {
    /// The columns that are held against the program's answer, in order.
    static let columns = [
        "site", "outcome", "changed", "pyrimidines", "others", "scores", "skipping", "restart",
        "tail", "cryptic",
    ]

    static func table() throws -> TabTable {
        let bytes = try SharedFile.bytes(Fixture.path("Tests/ConsequencesTests/Tables/splice_facts.tsv"))
        return try TabTable(parsing: bytes, file: "splice_facts.tsv")
    }

    /// The consequence on MANE Select of a change that is named, or spelled as a record spells it.
    static func consequence(_ gene: String, _ name: String, _ assembly: Assembly) throws -> AlleleConsequence? {
        let model = try #require(Loaded.annotations?.model(of: gene, assembly: assembly))
        let caller = try #require(Loaded.caller(gene, assembly))
        if let variant = SequenceVariant(parsingAllele: name) { return caller.consequence(of: variant) }
        guard case .coding(let change) = try HGVSVariant(parsing: "\(gene):\(name)").change else { return nil }
        let names = try #require(Loaded.names(model, caller.transcript))
        return caller.consequence(of: try names.variant(of: change))
    }

    @Test func `facts are those of the table`() throws {
        let rows = try Self.table().rows
        var changes: [(gene: String, name: String, line: Int, facts: [[String]])] = []
        for row in rows {
            let facts = try Self.columns.map { try row.optionalText($0) ?? "NA" }
            let (gene, name) = (try row.text("gene"), try row.text("change"))
            if changes.last?.gene == gene, changes.last?.name == name {
                changes[changes.count - 1].facts.append(facts)
            } else {
                changes.append((gene, name, row.line, [facts]))
            }
        }
        var compared: [Assembly: Int] = [:]
        for change in changes {
            for assembly in change.name.hasPrefix("c.") ? Assembly.allCases : [.grch38] {
                let what = "line \(change.line): \(change.gene):\(change.name) \(assembly.rawValue)"
                do {
                    let consequence = try Self.consequence(change.gene, change.name, assembly)
                    let found = FactText.rows(of: try #require(consequence, "\(what)"))
                    let text = found.map { $0.joined(separator: "\t") }.joined(separator: "\n=>")
                    #expect(found == change.facts, "\(what)\n=>\(text)")
                } catch { Issue.record("\(what): \(error)") }
                compared[assembly, default: 0] += 1
            }
        }
        for assembly in Assembly.allCases { #expect(compared[assembly, default: 0] > 100) }
        #expect(Set(changes.map(\.gene)).count == 10)
    }
}

/// Facts as the table writes them.
enum FactText {
    static func rows(of consequence: AlleleConsequence) -> [[String]] {
        let protein = [
            consequence.restart.map { "M\($0.residue) \(percent($0.shareMade)) \($0.outOfFrameStarts)" } ?? "NA",
            consequence.alteredTail.map { "\($0.kept)-\($0.lost)+\($0.new.map(String.init) ?? "?")" } ?? "NA",
        ]
        let cryptic = list(
            consequence.crypticSites.filter(\.isStrong).map {
                "\($0.kind) \($0.referenceScore.map { number($0) } ?? "none")>\(number($0.score))"
            })
        let lost = consequence.skippingOfRemovedExons.map {
            ["exons \($0.exons.lowerBound)-\($0.exons.upperBound)", "NA", "NA", "NA", "NA", "NA", text($0)] + protein
                + [
                    cryptic
                ]
        }
        let sites = consequence.spliceSites.map { site in
            [
                "\(site.kind) \(site.exon)\(site.isOfNonCodingExon ? " non-coding" : "")",
                text(site.outcome) + kept(site),
                list(
                    site.changes.map {
                        "\($0.position > 0 ? "+" : "")\($0.position)\(letter($0.reference))>\(letter($0.alternate))"
                    }),
                site.pyrimidinesLost == 0 ? "NA" : String(-site.pyrimidinesLost),
                list(site.alternatives.map { text($0) }),
                "\(number(site.referenceScore))>\(number(site.alternateScore))",
                site.skipping.map { text($0) } ?? "NA",
            ] + protein + [cryptic]
        }
        let rows = (lost.map { [$0] } ?? []) + sites
        return rows.isEmpty ? [Array(repeating: "NA", count: 7) + protein + [cryptic]] : rows
    }

    /// How the exon of a kept site is longer, and what is read of it, where that is not what was.
    private static func kept(_ site: SpliceSiteEffect) -> String {
        guard site.outcome.isKept else { return "" }
        let growth = site.exonGrowth == 0 ? "" : " \(site.exonGrowth > 0 ? "+" : "")\(site.exonGrowth)"
        guard let reading = site.reading else { return growth + " ?" }
        return growth + (reading == .unchanged ? "" : " \(text(reading))")
    }

    static func text(_ outcome: SpliceSiteEffect.Outcome) -> String {
        switch outcome {
        case .kept: "kept"
        case .lost: "lost"
        case .shifted(let site): "shifted \(site.growth > 0 ? "+" : "")\(site.growth)"
        case .becomesGC: "GC"
        }
    }

    static func text(_ site: SpliceSiteEffect.AlternativeSite) -> String {
        "\(site.growth > 0 ? "+" : "")\(site.growth)\(site.isCreated ? " new" : "") \(number(site.score)) \(site.reading.map { text($0) } ?? "?")"
    }

    static func text(_ reading: ReadingEffect) -> String {
        switch reading {
        case .unchanged: "same"
        case .inFrame(let residues): "in frame \(residues > 0 ? "+" : "")\(residues)"
        case .truncated(let truncation, let isInFrame):
            "stop \(truncation.stopResidue.map(String.init) ?? "?")\(isInFrame ? " in frame" : "")\(truncation.decay.map { $0 == .expected ? " decay" : "" } ?? "")"
        case .startLost: "start lost"
        case .stopLost: "stop lost"
        }
    }

    static func text(_ skipping: ExonSkipping) -> String {
        guard let residues = skipping.residues else { return "non-coding" }
        return
            "\(residues.lowerBound)-\(residues.upperBound) \(percent(skipping.shareOfProtein)) \(skipping.keepsFrame ? "keeps" : "shifts") \(skipping.reading.map { text($0) } ?? "?")"
    }

    private static func letter(_ base: UInt8) -> String { String(decoding: [base], as: UTF8.self) }
    private static func list(_ parts: [String]) -> String { parts.isEmpty ? "NA" : parts.joined(separator: ", ") }
    private static func number(_ score: Double?) -> String { score.map { String(format: "%.1f", $0) } ?? "?" }
    private static func percent(_ share: Double) -> String { String(format: "%.1f%%", share * 100) }
}
