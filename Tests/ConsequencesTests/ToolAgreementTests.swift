import Annotations
import Consequences
import Genome
import TestSupport
import Testing
import Transcripts

/// A committed sample of variants on which five tools agree, of every class in every gene.
@Suite struct ToolAgreementTests {
    @Test func `terms and names are what the tools agree on`() throws {
        let files = try #require(
            try? SharedFile.bytes(Fixture.path("Tests/ConsequencesTests/Tables/tools-agree.GRCh38.tsv")))
        let table = try TabTable(parsing: files, file: "tools-agree.GRCh38.tsv")
        var callers: [String: (ConsequenceCaller, Chromosome)] = [:]
        #expect(table.rows.count > 500)
        for row in table.rows {
            let gene = try row.text("gene")
            if callers[gene] == nil {
                let chromosome = try #require(Loaded.annotations?.gene(gene)?.chromosome)
                callers[gene] = (try #require(Loaded.caller(gene, .grch38)), chromosome)
            }
            let (caller, chromosome) = try #require(callers[gene])
            let variant = Loaded.variant(
                chromosome, try row.integer("position"), try row.text("ref"), try row.text("alt"))
            let consequence = try #require(caller.consequence(of: variant), "line \(row.line)")
            func bare(_ name: String?) -> String? { name?.split(separator: ":").last.map(String.init) }
            let terms = consequence.terms.filter { $0 != .intronVariant }.map(\.name).sorted()
            #expect(terms.joined(separator: "&") == (try row.optionalText("terms") ?? ""), "line \(row.line)")
            #expect(bare(consequence.hgvsC) == (try row.optionalText("hgvs_c")), "line \(row.line)")
            #expect(bare(consequence.hgvsP) == (try row.optionalText("hgvs_p")), "line \(row.line)")
        }
    }

    @Test func `reviewed exceptions are what the specification says`() throws {
        let bytes = try SharedFile.bytes(Fixture.path("Tests/ConsequencesTests/Tables/tools-exceptions.GRCh38.tsv"))
        let table = try TabTable(parsing: bytes, file: "tools-exceptions.GRCh38.tsv")
        for row in table.rows {
            let gene = try row.text("gene")
            let chromosome = try #require(Loaded.annotations?.gene(gene)?.chromosome)
            let consequence = Loaded.caller(gene, .grch38)?.consequence(
                of: Loaded.variant(
                    chromosome, try row.integer("position"), try row.text("ref"), try row.text("alt")))
            let terms = consequence?.terms.filter { $0 != .intronVariant }.map(\.name).sorted().joined(
                separator: "&")
            #expect(terms == (try row.text("terms")), "line \(row.line)")
        }
    }
}
