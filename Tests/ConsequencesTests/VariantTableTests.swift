import Annotations
import Consequences
import Genome
import TestSupport
import Testing
import Transcripts

/// Variants of every class, in every gene and on both assemblies, as other tools, ClinVar or a decided rule name them: `Tables/variants.tsv`.
@Suite struct VariantTableTests {
    /// A row of the table.
    private struct Row {
        let assembly: Assembly
        let gene: String
        let transcript: String
        /// The alternates of one record, each with its terms and names.
        let alternates: [(variant: SequenceVariant, terms: String, coding: String, protein: String)]
        /// The row as a failure names it.
        let name: String

        init(_ row: TabTable.Row) throws {
            assembly = try #require(Assembly(rawValue: try row.text("assembly")))
            gene = try row.text("gene")
            transcript = try row.text("transcript")
            let chromosome = try #require(Chromosome(name: try row.text("chromosome")))
            let position = try row.integer("position")
            let reference = try row.text("ref")
            func values(_ column: String) throws -> [String] {
                (try row.optionalText(column) ?? "NA").split(separator: ",").map(String.init)
            }
            let (terms, coding, protein) = (try values("terms"), try values("coding"), try values("protein"))
            alternates = try values("alt").enumerated().map { index, alternate in
                (
                    Loaded.variant(chromosome, position, reference, alternate), terms[index], coding[index],
                    protein[index]
                )
            }
            name =
                "line \(row.line): \(gene) \(assembly) \(chromosome):\(position) \(reference)>\(try row.text("alt")) (\(try row.text("class")); \(try row.text("source")))"
        }
    }

    private static func rows() throws -> [Row] {
        let bytes = try SharedFile.bytes(Fixture.path("Tests/ConsequencesTests/Tables/variants.tsv"))
        return try TabTable(parsing: bytes, file: "variants.tsv").rows.map(Row.init)
    }

    @Test func `terms and names are those of the table`() throws {
        var callers: [String: ConsequenceCaller] = [:]
        for row in try Self.rows() {
            let key = "\(row.transcript) \(row.assembly)"
            let caller = try callers[key] ?? #require(Loaded.caller(row.gene, row.assembly, transcript: row.transcript))
            callers[key] = caller
            #expect(caller.transcript.accession == row.transcript, "\(row.name)")
            for expected in row.alternates {
                let consequence = try #require(caller.consequence(of: expected.variant), "\(row.name)")
                func bare(_ name: String?) -> String {
                    name.flatMap { $0.split(separator: ":").last.map(String.init) } ?? "NA"
                }
                let terms = consequence.terms.filter { $0 != .intronVariant }.map(\.name).sorted()
                #expect((terms.isEmpty ? "NA" : terms.joined(separator: "&")) == expected.terms, "\(row.name)")
                #expect(bare(consequence.hgvsC) == expected.coding, "\(row.name)")
                #expect(bare(consequence.hgvsP) == expected.protein, "\(row.name)")
            }
        }
    }

    @Test func `the table shows every gene, assembly, kind of change and term that a caller can give`() throws {
        let rows = try Self.rows()
        let genes = try #require(Loaded.annotations).genes.map(\.symbol)
        for gene in genes {
            for assembly in Assembly.allCases {
                #expect(rows.contains { $0.gene == gene && $0.assembly == assembly }, "\(gene), \(assembly)")
            }
        }
        let terms = Set(rows.flatMap(\.alternates).flatMap { $0.terms.split(separator: "&").map(String.init) })
        // Ablation is tested in KnownVariantTests: a deletion of a whole transcript makes no readable row.
        let shown: [SequenceOntologyTerm] = [
            .spliceAcceptorVariant, .spliceDonorVariant, .stopGained, .frameshiftVariant, .stopLost, .startLost,
            .inframeInsertion, .inframeDeletion, .missenseVariant, .proteinAlteringVariant, .spliceDonor5thBaseVariant,
            .spliceRegionVariant, .spliceDonorRegionVariant, .splicePolypyrimidineTractVariant, .startRetainedVariant,
            .stopRetainedVariant, .synonymousVariant, .codingSequenceVariant, .fivePrimeUTRVariant,
            .threePrimeUTRVariant, .upstreamGeneVariant, .downstreamGeneVariant,
        ]
        for term in shown { #expect(terms.contains(term.name), "\(term.name)") }
        let names = rows.flatMap(\.alternates).map(\.coding)
        for kind in [">", "del", "ins", "dup", "delins", "inv", "+", "-", "*"] {
            #expect(names.contains { $0.contains(kind) }, "\(kind)")
        }
        #expect(rows.contains { $0.alternates.count > 1 })
    }
}
