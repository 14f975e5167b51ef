import Annotations
import Consequences
import Genome
import HGVS
import TestSupport
import Testing
import Transcripts

/// Names of real variants (ClinVar, TCGA, cBioPortal and others) from the collection that lies beside the project, where
/// `MTORVAR_SHARED` names it.
@Suite struct TruthTests {
    /// The way back: names of grade A lead to the place and the alleles that their source has.
    @Test(.enabled(if: SharedFolder.path != nil, "MTORVAR_SHARED names no folder of shared data"))
    func `coding names of grade A lead to the alleles of their source`() throws {
        let folder = try #require(SharedFolder.path)
        let annotations = try #require(Loaded.annotations)
        let table = try TabTable(
            parsing: try SharedFile.bytes("\(folder)/truth/truth_dev.tsv"), file: "truth_dev.tsv")
        var names: [String: TranscriptNames] = [:]
        var (compared, refused, outside) = (0, 0, 0)
        var differences: [String] = []
        for row in table.rows {
            guard try row.text("grade") == "A", let name = try row.optionalText("hgvs_c"), !name.isEmpty,
                let assembly = Assembly(rawValue: try row.text("build")),
                let chromosome = Chromosome(name: try row.text("chrom"))
            else { continue }
            let gene = try row.text("gene")
            let exact = try row.text("transcript")
            let wanted = Self.withoutVersion(exact)
            // What has another start of transcription numbers the bases before c.1 otherwise: the same version, or the nearest.
            guard let model = annotations.model(of: gene, assembly: assembly),
                let transcript = model.transcripts.last(where: {
                    $0.accession == exact || $0.status != .maneSelect && Self.withoutVersion($0.accession) == wanted
                })
                    ?? model.transcripts.first(where: {
                        Self.withoutVersion($0.accession) == wanted || $0.ensembl.map(Self.withoutVersion) == wanted
                    })
            else { continue }
            let key = "\(transcript.accession) \(assembly.rawValue)"
            if names[key] == nil { names[key] = TranscriptNames(model: model, transcript: transcript) }
            guard let parsed = try? HGVSVariant(parsing: "\(gene):\(name)"), case .coding(let change) = parsed.change
            else {
                refused += 1
                continue
            }
            compared += 1
            let wantedVariant = Loaded.variant(
                chromosome, try row.integer("pos"), try row.text("ref"), try row.text("alt")
            ).normalised(in: model.reference)
            do {
                let found = try names[key]?.variant(of: change, repeated: parsed.repeated)
                if found != wantedVariant { differences.append("\(key) \(gene) \(name): \(String(describing: found))") }
            } catch {
                // A deletion that goes on behind the transcript has no HGVS name on it.
                if case .outside = error.reason { outside += 1 } else { differences.append("\(key) \(name): \(error)") }
            }
        }
        print("truth: \(compared) names of grade A, \(refused) not read, \(differences.count) lead elsewhere")
        for difference in differences.prefix(100) { print("  \(difference)") }
        #expect(compared > 4_900)
        #expect(refused == 1)
        #expect(outside == 1)
        #expect(differences.isEmpty)
    }

    private static func withoutVersion(_ accession: String) -> String { String(accession.prefix { $0 != "." }) }
}
