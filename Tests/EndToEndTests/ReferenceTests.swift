import Genome
import ReferenceGenome
import TestSupport
import Testing

/// `--reference` as its users meet it.
@Suite struct ReferenceTests {
    private static let start = 33_297_694

    /// Writes chromosome 6 of GRCh38 with DAXX at its place: the bundled bases, what is unknown of introns and flanks made up, and in intron 1
    /// a repeat, `CACACACACACA` at 33322400 to 33322411, `G` and `T` beside it. Gives the bases by position.
    private static func writeGenome(to path: String) throws -> (Int) -> Character {
        let lines = try SharedFile.text(Fixture.path("Annotations/sequences/DAXX.GRCh38.fa")).split(separator: "\n")
        var bases = Array(lines.dropFirst().joined().utf8)
        let other = FASTAFile.madeUpBases(bases.count + 50_000, seed: 6)
        for index in bases.indices where bases[index] == UInt8(ascii: "N") { bases[index] = other[index] }
        let place = 33_322_399 - start
        bases.replaceSubrange(place..<place + 14, with: Array("GCACACACACACAT".utf8))
        let all = other.suffix(25_000) + bases + other.prefix(25_000)
        var file = FASTAFile()
        file.add("6", length: 170_805_979, stretches: [.init(start: start - 25_000, bases: Array(all))])
        try file.write(to: path)
        let known = Array(all)
        return { Character(UnicodeScalar(known[$0 - (start - 25_000)])) }
    }

    private static func vcf(_ records: [(position: Int, reference: String, alternate: String)]) -> [UInt8] {
        let header = """
            ##fileformat=VCFv4.2
            ##contig=<ID=chr6,length=170805979>
            #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO

            """
        return Array(
            (header + records.map { "chr6\t\($0.position)\t.\t\($0.reference)\t\($0.alternate)\t.\tPASS\t.\n" }.joined())
                .utf8)
    }

    /// Records in the flank of DAXX where no gene is looked at, the first `wrong` of them with another base.
    private static func flank(_ base: (Int) -> Character, count: Int, wrong: Int) -> [UInt8] {
        vcf(
            (0..<count).map { index in
                let position = start - 24_000 + index * 10
                let right = base(position)
                let other: Character = right == "A" ? "C" : "A"
                return (position, String(index < wrong ? other : right), index < wrong ? String(right) : String(other))
            })
    }

    @Test func `an intron that is not bundled is named by the genome's bases, and a deletion in a repeat is shifted`()
        async throws
    {
        try await TemporaryFolder.with { folder in
            let path = folder + "/chr6.fa"
            let base = try Self.writeGenome(to: path)
            let spellings = [(33_322_399, "GCA", "G"), (33_322_409, "ACA", "A")]
            let input = Self.vcf(
                spellings.map { (position: $0.0, reference: $0.1, alternate: $0.2) }
                    + [(33_322_500, String(base(33_322_500)), base(33_322_500) == "A" ? "C" : "A")])
            let run = try await Program.run(["annotate", "-", "--reference", path], input: input)
            #expect(run.code == 0, "\(run.error)")
            #expect(run.error.contains("3 held against \(path), 0 differ"))
            #expect(run.text.contains("##mtorvarCommand=annotate --assembly GRCh38 --reference chr6.fa\n"))
            let records = VCFText.records(run.text)
            try #require(records.count == 3)
            for record in records.prefix(2) {
                #expect(record.contains("NM_001141969.2:c.-52-424_-52-423del"), "\(record)")
                #expect(record.contains("NC_000006.12:g.33322410_33322411del"), "\(record)")
            }
            #expect(records[2].contains("NM_001141969.2:c.-53+362"))
            // Without the genome the repeat is not known, and the two spellings are two names.
            let without = VCFText.records(try await Program.run(["annotate", "-"], input: input).text)
            #expect(without.dropFirst().first?.contains("NM_001141969.2:c.-52-434_-52-433del") == true)
            // In the genes a REF that is not the genome's is refused, in the intron too.
            let wrong = Self.vcf([(33_322_400, "T", "C")])
            let refused = try await Program.run(["annotate", "-", "--reference", path], input: wrong)
            #expect(refused.code == 65)
            #expect(refused.error.contains("6:33322400 has REF T, GRCh38 has C"))
        }
    }

    @Test func `a REF that differs anywhere is a warning, and more than one in ten refuses the file`() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder + "/chr6.fa"
            let base = try Self.writeGenome(to: path)
            try SharedFile.write(Self.flank(base, count: 30, wrong: 3), to: folder + "/few.vcf")
            try SharedFile.write(Self.flank(base, count: 30, wrong: 4), to: folder + "/many.vcf")
            for command in [
                ["annotate", folder + "/few.vcf"],
                ["annotate", folder + "/few.vcf", "--threads", "3", "--read-size", "100"],
            ] {
                let run = try await Program.run(command + ["--reference", path])
                #expect(run.code == 0)
                #expect(run.error.contains("30 held against \(path), 3 differ"))
                #expect(
                    run.error.contains(
                        "few.vcf:4: REF \(base(Self.start - 24_000) == "A" ? "C" : "A") at chr6:33273694"))
            }
            let report = try await Program.run(
                ["report", folder + "/few.vcf", "--outdir", folder + "/out", "--reference", path])
            #expect(report.code == 0)
            let json = try SharedFile.text(folder + "/out/few.report.json")
            #expect(json.contains("few.vcf:4: REF") && json.contains("bases of 1 genes agree with"))
            let check = try await Program.run(["check", folder + "/few.vcf", "--reference", path])
            #expect(check.code == 0)
            #expect(check.text.contains("reference  chr6.fa: 30 records compared, 3 differ"))
            #expect(check.text.contains("reference-genome (3, first in line 4)"))
            #expect(
                try await Program.run(["check", folder + "/few.vcf", "--reference", path, "--strict"]).code == 65)
            if Program.hasPeer("python3") {
                let json = try await Program.run(
                    ["check", folder + "/few.vcf", folder + "/many.vcf", "--reference", path, "--format", "json"])
                try SharedFile.write(json.output, to: folder + "/check.json")
                let script = """
                    import json, jsonschema, sys
                    report = json.load(open(sys.argv[2]))
                    jsonschema.Draft202012Validator(json.load(open(sys.argv[1]))).validate(report)
                    assert [file["reference"]["recordsDiffering"] for file in report["files"]] == [3, 4]
                    """
                let valid = try await Program.peer(
                    "python3", ["-c", script, "Sources/Conformance/Schema/check.schema.json", folder + "/check.json"])
                #expect(valid.code == 0, "\(valid.error)")
            }
            for command in ["annotate", "check", "report"] {
                let arguments = command == "report" ? ["--outdir", folder + "/none"] : []
                let run = try await Program.run([command, folder + "/many.vcf", "--reference", path] + arguments)
                #expect(run.code == 65)
                #expect((run.error + run.text).contains("in 4 of 30 records: the file is of another reference"))
            }
        }
    }

    @Test func `a wrong genome, and one without index, is refused`() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder + "/chr6.fa"
            let base = try Self.writeGenome(to: path)
            let input = Self.flank(base, count: 1, wrong: 0)
            var other = FASTAFile()
            other.add("6", length: 171_115_067, stretches: [])
            try other.write(to: folder + "/37.fa")
            let assembly = try await Program.run(["annotate", "-", "--reference", folder + "/37.fa"], input: input)
            #expect(assembly.code == 65)
            #expect(assembly.error.contains("6 has 171115067 bases, GRCh38 has 170805979"))
            var changed = FASTAFile()
            let bases = FASTAFile.madeUpBases(100_000)
            changed.add("6", length: 170_805_979, stretches: [.init(start: Self.start - 30_000, bases: bases)])
            try changed.write(to: folder + "/changed.fa")
            for command in [["annotate", "-"], ["check", "-"], ["report", "-", "--outdir", folder + "/out"]] {
                let run = try await Program.run(command + ["--reference", folder + "/changed.fa"], input: input)
                #expect(run.code == 65)
                #expect(run.error.contains("its bases are not those of the genes on GRCh38"))
                #expect(run.error.contains("(DAXX)"))
            }
            try changed.write(to: folder + "/bare.fa", index: false)
            let bare = try await Program.run(["annotate", "-", "--reference", folder + "/bare.fa"], input: input)
            #expect(bare.code == 66)
            #expect(bare.error.contains("samtools faidx \(folder)/bare.fa"))
        }
    }

    @Test(.enabled(if: Program.hasPeer("samtools") && Program.hasPeer("bgzip")), arguments: [50, 61, 100_000])
    func `samtools gives the same bases by the indexes that it makes`(width: Int) async throws {
        try await TemporaryFolder.with { folder in
            let path = folder + "/a.fa"
            var file = FASTAFile(width: width)
            file.add("chr10", bases: FASTAFile.madeUpBases(250_007))
            file.add("other", bases: Array("acgtnNRY".utf8))
            try file.write(to: path, index: false)
            #expect(try await Program.peer("bgzip", ["-k", path]).code == 0)
            for path in [path, path + ".gz"] {
                #expect(try await Program.peer("samtools", ["faidx", path]).code == 0)
                let genome = try ReferenceGenome(path: path, contigs: ContigTable([]))
                let reader = try ReferenceGenomeReader(genome)
                for (name, start, end) in [
                    ("chr10", 1, 10), ("chr10", 49, 130), ("chr10", 65_000, 131_500), ("chr10", 249_990, 250_007),
                    ("other", 2, 8),
                ] {
                    let peer = try await Program.peer("samtools", ["faidx", path, "\(name):\(start)-\(end)"])
                    let expected = peer.text.split(separator: "\n").dropFirst().joined().uppercased()
                    let contig = try #require(genome.contig(named: name))
                    let bases = try reader.bases(of: contig, in: Interval(start, end))
                    #expect(String(decoding: bases, as: UTF8.self) == expected)
                }
            }
        }
    }
}
