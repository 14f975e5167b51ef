import Annotations
import Genome
import TestSupport
import Testing

@Suite struct VerificationTests {
    /// The set on disk, in memory, so that a test can break it.
    private static func files() throws -> [String: [UInt8]] {
        let manifest = try AnnotationFiles(folder: Fixture.path("Annotations")).manifest
        var files = ["manifest.tsv": try SharedFile.bytes(Fixture.path("Annotations/manifest.tsv"))]
        for entry in manifest.entries {
            files[entry.file] = try SharedFile.bytes(Fixture.path("Annotations/\(entry.file)"))
        }
        return files
    }

    @Test func `the embedded set is sound`() throws {
        let failed = try AnnotationSet(files: .embedded()).verify().filter { !$0.passed }
        #expect(failed == [])
    }

    @Test func `the binary holds the files of the folder`() throws {
        let embedded = try AnnotationFiles.embedded()
        for (name, bytes) in try Self.files() {
            #expect(try embedded.bytes(of: name) == bytes, "\(name)")
        }
    }

    /// Each kind of check, and an edit that it must notice.
    @Test(arguments: [
        ("genes.tsv", "HGNC:9588", "HGNC:9589", VerificationResult.Check.checksum("genes.tsv")),
        ("sequences/PTEN.GRCh38.fa", "ACGTAC", "ACGTAG", .checksum("sequences/PTEN.GRCh38.fa")),
        ("transcripts.tsv", "\t1212\t403\t", "\t1215\t404\t", .codingSequence(gene: "PTEN", "NM_000314.8", .grch38)),
        (
            "transcripts.tsv", "87864470-87965472", "87864471-87965472",
            .codingSequence(gene: "PTEN", "NM_000314.8", .grch38)
        ),
        ("contigs.tsv", "133797422", "133797423", .armsAndBands(.grch38)),
        ("residues.tsv", "PTEN\t124\tC", "PTEN\t124\tK", .residue(gene: "PTEN", "K", 124)),
        ("domains.tsv", "PTEN\t188\t349", "PTEN\t188\t449", .domain(gene: "PTEN", "PTEN_C2")),
        ("oncogenicity/evidence.tsv", "PTEN\t166\t168", "PTEN\t166\t468", .evidence(.OM1, gene: "PTEN", 166)),
        ("known/changes.tsv", "p.Cys124Ser", "p.Cys125Ser", .knownResidues(gene: "PTEN")),
        ("known/scans.tsv", "PTEN\t130\tR", "PTEN\t130\tK", .knownResidues(gene: "PTEN")),
        (
            "known/hotspots.tsv", "PIK3CA\tsingle\t1047\t1047\tH\tR", "PIK3CA\tsingle\t1047\t1047\tK\tR",
            .knownResidues(gene: "PIK3CA")
        ),
        ("known/clinvar.tsv", "AKT1\tc.1020C>T", "AKT1\tc.9020C>T", .clinVar),
        (
            "known/clinvar.tsv", "\tbenign\t1\t2017-04\tCowden syndrome 6\t240101",
            "\tgood\t1\t2017-04\tCowden syndrome 6\t240101", .clinVar
        ),
        (
            "known/regions.tsv", "TSC2\talternative_exon\tc\t2838\t2966", "TSC2\talternative_exon\tc\t2838\t9966",
            .knownResidues(gene: "TSC2")
        ),
        ("manifest.tsv", "\tODbL 1.0\t", "\tpublic domain\t", .provenance("known/hotspots.tsv")),
        ("manifest.tsv", "known/scans.tsv\t", "known/scan.tsv\t", .provenance("known/scans.tsv")),
        ("knowledge/claims.tsv", "REVIEW2016,JIAO2011", "REVIEW2016,NOBODY1999", .claim("C040")),
        ("knowledge/claims.tsv", "\treview\tsite\t104", "\treview\tNA\t104", .claim("C041")),
        ("knowledge/claims.tsv", "\treview\tNA\t32", "\treview\tbackground\t32", .claim("C004")),
        ("knowledge/claims.tsv", "\tforegut,midgut\texpression", "\tforegut,hindgut\texpression", .claim("C049")),
        ("knowledge/graph_nodes.tsv", "C023,C028,C030", "C023,C028,C930", .node("mTORC2")),
        ("knowledge/sources.tsv", "\t21252315\t", "\tPMC21252315\t", .source("JIAO2011")),
        ("knowledge/sources.tsv", "10.1126/science.1200609", "science.1200609", .source("JIAO2011")),
        ("knowledge/sources.tsv", "\t2011\t21252315", "\t1011\t21252315", .source("JIAO2011")),
        ("knowledge/trials.tsv", "11.0 months; 4.6 months", "11.0 months; 4.9 months", .trial("RADIANT-3")),
        ("knowledge/trials.tsv", "0.35 (0.27-0.45)", "0.35 (0.26-0.45)", .trial("RADIANT-3")),
        ("knowledge/frequencies.tsv", "\t95\t225\t42", "\t96\t225\t42", .frequency("F04")),
        ("knowledge/frequencies.tsv", "\t30\t68\t44", "\t31\t68\t44", .frequency("F01")),
        ("knowledge/frequencies.tsv", "\tNA\t321\t26\tNA", "\t83\t321\t26\tpercent", .frequency("F17")),
        ("knowledge/graph_edges.tsv", "C026", "C926", .edge("TSC", to: "RHEB")),
        ("knowledge/gene_rules.tsv", "C016,C017", "C916,C017", .rule(gene: "PTEN")),
        ("accession_bases.tsv", "NM_000489.6", "NM_000489.5", .codingSequence(gene: "ATRX", "NM_000489.6", .grch37)),
        ("accession_bases.tsv", "76937963", "76937964", .codingSequence(gene: "ATRX", "NM_138270", .grch37)),
        (
            "accession_bases.tsv", "76937963\tG\tC", "76937963\tA\tC",
            .codingSequence(gene: "ATRX", "NM_000489.6", .grch37)
        ),
        (
            "accession_bases.tsv", "76937963\tG\tC", "76937963\tG\tT",
            .codingSequence(gene: "ATRX", "NM_000489.6", .grch38)
        ),
        (
            "reference_differences.tsv", "76937963\tG", "76937963\tT",
            .difference(gene: "ATRX", .grch37, 76_937_963)
        ),
    ])
    func `a broken set is noticed`(file: String, old: String, new: String, check: VerificationResult.Check) throws {
        var files = try Self.files()
        let text = String(decoding: try #require(files[file]), as: UTF8.self)
        try #require(text.contains(old))
        files[file] = Array(text.replacing(old, with: new).utf8)
        let failed = try AnnotationSet(files: AnnotationFiles(memory: files)).verify().filter { !$0.passed }
        #expect(failed.contains { $0.check == check }, "\(failed.map(\.check))")
    }

    @Test func `new checksums make a corrected set sound again`() throws {
        var files = try Self.files()
        let text = String(decoding: try #require(files["genes.tsv"]), as: UTF8.self)
        files["genes.tsv"] = Array(text.replacing("menin 1", with: "menin one").utf8)
        let manifest = try AnnotationSet.manifestWithCurrentChecksums(of: AnnotationFiles(memory: files))
        files["manifest.tsv"] = Array(manifest.utf8)
        #expect(try AnnotationSet(files: AnnotationFiles(memory: files)).verify().allSatisfy(\.passed))
    }

    @Test(arguments: [
        ("genes.tsv", "oncogene", "onkogene", "genes.tsv"),
        ("transcripts.tsv", "\t1212\t", "\tmany\t", "'coding_length' is 'many'; expected a whole number"),
        ("knowledge/graph_edges.tsv", "RHEB\tmTORC1\t1", "RHEB\tmTORC1\t7", "'sign' is 7; expected 1, -1 or 0"),
        ("oncogenicity/codes.tsv", "\tOS1,OS3\t", "\tOS1,OS9\t", "'not_with' names 'OS9', which is no code"),
        (
            "oncogenicity/classes.tsv", "likely_oncogenic\t6", "likely_oncogenic\t7",
            "a class must end one point below the class before it"
        ),
        ("oncogenicity/frequencies.tsv", "\t0.05\t", "\t5\t", "'fraction' is '5'; expected a number from 0 to 1"),
        ("oncogenicity/amino_acids.tsv", "W\t0.13", "W\tlow", "'composition' is 'low'; expected a number"),
        ("site_fields.tsv", "\tnfe\t", "\tNA\t", "'population' must be given for a frequency"),
        ("site_fields.tsv", "\tdeleterious\t", "\tNA\t", "'harmful' and 'harmless' must be given for a prediction"),
        ("site_fields.tsv", "\nCLNREVSTAT\t", "\nCLNSIG\t", "the field 'CLNSIG' stands twice"),
        ("knowledge/frequencies.tsv", "\tarm_loss\t", "\tarms\t", "expected one of non_silent"),
        (
            "knowledge/frequencies.tsv", "\tsomatic\tNA\tNA\tpaper", "\tborn\tNA\tNA\tpaper",
            "expected one of somatic, germline"
        ),
        ("knowledge/frequencies.tsv", "\tsomatic\tNA\tNA\tpaper", "\tsomatic\tNA\t1.5\tpaper", "'arm_share' is '1.5'"),
        ("knowledge/frequencies.tsv", "\t30\t68\t44\tpercent", "\t30\t68\t44\tNA", "'n' and 'n_from' go together"),
        ("knowledge/gene_rules.tsv", "\traised\t", "\tup\t", "'direction' is 'up'; expected raised or lowered"),
        ("residues.tsv", "\tcatalytic\t", "\tmagic\t", "expected one of activating, inactivating, catalytic"),
        ("known/changes.tsv", "\tactivating\t", "\tmagic\t", "expected one of activating, inactivating, partial"),
        ("known/hotspots.tsv", "PTEN\tsingle\t16\t16", "PTEN\tsingle\t16\t15", "must be residues in order"),
        ("known/regions.tsv", "\trestart\tp\t", "\trestart\tq\t", "expected one of c, p"),
        ("known/changes.tsv", "Han SY, et al. Cancer Res 2000;60:3147-3151", "NA", "'citation' is NA"),
        ("known/scans.tsv", "Mighell TL, et al. Am J Hum Genet 2018", "NA", "'citation' is NA"),
        ("known/splice.tsv", "PTEN splice series", "NA", "'citation' is NA"),
        ("known/regions.tsv", "Ekong R, et al. Hum Mutat 2016;37:364-370", "NA", "'source' is NA"),
        (
            "known/frequency_lines.tsv", "Horak P, et al. Genet Med 2022;24:986-998, Table 2 (SBS1)", "NA",
            "'source' is NA"
        ),
        ("known/hotspots.tsv", "\tsingle\t16", "\tdouble\t16", "expected one of single, indel, splice"),
        ("manifest.tsv", "\tODbL 1.0\t", "\tNA\t", "'licence' is NA"),
        ("known/frequency_lines.tsv", "any\t0.01", "any\t1.01", "expected a number from 0 to 1"),
    ])
    func `a value that cannot be read is an error with its place`(
        file: String, old: String, new: String, message: String
    ) throws {
        var files = try Self.files()
        let text = String(decoding: try #require(files[file]), as: UTF8.self)
        files[file] = Array(text.replacing(old, with: new).utf8)
        do {
            _ = try AnnotationSet(files: AnnotationFiles(memory: files))
            Issue.record("the set was loaded")
        } catch {
            #expect("\(error)".contains(message), "\(error)")
            #expect(error.line != nil)
        }
    }
}

@Suite struct WordingTests {
    /// What a report must never say or imply of treatment.
    static let forbidden = ["eligible", "sensitive", "indicated", "recommended", "resistant", "will respond"]

    @Test func `no printable claim says who should be given a drug`() throws {
        let knowledge = try AnnotationSet(files: .embedded()).knowledge
        for claim in knowledge.claims where claim.isPrintable {
            for word in Self.forbidden {
                #expect(!claim.text.lowercased().contains(word), "\(claim.id): \(claim.text)")
            }
        }
    }

    @Test func `the contradictory prognosis of DAXX and ATRX is one claim, shown whole`() throws {
        let claim = try #require(try AnnotationSet(files: .embedded()).knowledge.claim("L004"))
        #expect(claim.sources == ["JIAO2011", "SINGHI2017", "PARK2017", "HACKENG2022", "CHAN2018"])
        #expect(claim.text.contains("better prognosis") && claim.text.contains("shorter"))
    }
}
