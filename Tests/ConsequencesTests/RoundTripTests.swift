import Annotations
import ByteStreams
import Consequences
import Genome
import HGVS
import TestSupport
import Testing
import Transcripts

/// From a change to its name and back: the same change.
@Suite struct RoundTripTests {
    private struct GeneWays {
        let model: GeneModel
        let caller: ConsequenceCaller
        let names: TranscriptNames
        let genomic: GenomicNameMapper

        init(_ gene: String) throws {
            model = try #require(Loaded.annotations?.model(of: gene, assembly: .grch38))
            let transcript = try #require(model.maneSelect)
            caller = try #require(ConsequenceCaller(model: model, transcript: transcript))
            names = try #require(TranscriptNames(model: model, transcript: transcript))
            genomic = GenomicNameMapper(model: model)
        }
    }

    @Test func `the names of the variants that the tools agree on lead back to them`() throws {
        let bytes = try SharedFile.bytes(Fixture.path("Tests/ConsequencesTests/Tables/tools-agree.GRCh38.tsv"))
        let table = try TabTable(parsing: bytes, file: "tools-agree.GRCh38.tsv")
        var ways: [String: GeneWays] = [:]
        var (coding, genomic) = (0, 0)
        for row in table.rows {
            let gene = try row.text("gene")
            let way = try ways[gene] ?? GeneWays(gene)
            ways[gene] = way
            let spelled = Loaded.variant(
                way.model.gene.chromosome, try row.integer("position"), try row.text("ref"), try row.text("alt"))
            let variant = spelled.normalised(in: way.model.reference)
            let consequence = try #require(way.caller.consequence(of: spelled))
            #expect(way.caller.consequence(of: variant) == consequence, "line \(row.line)")
            if case .coding(let change) = consequence.codingName?.change {
                let back = try way.names.variant(of: change)
                #expect(back == variant, "line \(row.line): \(change)")
                #expect(way.caller.consequence(of: back) == consequence, "line \(row.line): \(change)")
                coding += 1
            }
            if case .genomic(let change) = consequence.genomicName?.change {
                #expect(try way.genomic.variant(of: change) == variant, "line \(row.line): \(change)")
                genomic += 1
            }
        }
        #expect(coding > 700)
        #expect(genomic > 900)
    }

    /// The coding names that VEP gives to the variants of the collection beside the project.
    @Test(.enabled(if: SharedFolder.path != nil, "MTORVAR_SHARED names no folder of shared data"))
    func `every coding name of the oracle means a change that has that name`() throws {
        let path = try #require(SharedFolder.path) + "/oracle/oracle_dev.tsv.gz"
        let reader = try ContainerReader(source: try FileSource.open(path: path))
        var text: [UInt8] = []
        while try reader.read(into: &text) {}
        var ways: [String: GeneWays] = [:]
        var columns: (gene: Int, name: Int)?
        var seen: Set<String> = []
        var (same, named, inversions, outside) = (0, 0, 0, 0)
        var differences: [String] = []
        for line in text.split(separator: UInt8(ascii: "\n")) {
            let values = line.split(separator: UInt8(ascii: "\t"), maxSplits: 17, omittingEmptySubsequences: false)
            guard let columns else {
                let header = values.map { String(decoding: $0, as: UTF8.self) }
                columns = (
                    try #require(header.firstIndex(of: "gene")), try #require(header.firstIndex(of: "vep_hgvsc"))
                )
                continue
            }
            let gene = String(decoding: values[columns.gene], as: UTF8.self)
            let name = String(decoding: values[columns.name], as: UTF8.self)
            guard !name.isEmpty, seen.insert(gene + name).inserted else { continue }
            let way = try ways[gene] ?? GeneWays(gene)
            ways[gene] = way
            named += 1
            do {
                let parsed = try HGVSVariant(parsing: "\(gene):\(name)")
                guard case .coding(let change) = parsed.change else { continue }
                let back = try way.names.variant(of: change, repeated: parsed.repeated)
                let found = way.caller.consequence(of: back)?.codingName
                if found?.change == parsed.change {
                    same += 1
                } else if case .coding(let own) = found?.change, own.edit == .inversion, own.start == change.start,
                    own.end == change.end, case .deletionInsertion = change.edit
                {
                    inversions += 1
                } else {
                    differences.append("\(gene) \(name): \(found?.description ?? "no name")")
                }
            } catch let error as HGVSValidationError {
                if case .outside = error.reason {
                    outside += 1
                } else {
                    differences.append("\(gene) \(name): \(error)")
                }
            } catch { differences.append("\(gene) \(name): \(error)") }
        }
        print(
            "round trip: \(same) of \(named) coding names of the oracle lead to a change of that name, \(inversions) to an inversion"
        )
        for difference in differences.prefix(100) { print("  \(difference)") }
        #expect(named > 100_000)
        #expect(differences.isEmpty)
        // VEP names inversions as delins, and once counts intronic bases on behind the last exon.
        #expect(inversions == 31)
        #expect(outside == 1)
    }
}
