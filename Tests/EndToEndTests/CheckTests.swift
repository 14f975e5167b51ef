import FoundationEssentials
import TestSupport
import Testing

/// `mtorvar check` and the indexes of `annotate`, as their users meet them.
@Suite struct CheckTests {
    static let sample = "SampleData/pnet-tumour-normal.GRCh38.vcf"

    @Test func `a sound file is called sound, and a broken one is listed by line and reason`() async throws {
        let sound = try await Program.run(["check", Self.sample])
        #expect(sound.code == 0)
        #expect(sound.text.hasPrefix("pnet-tumour-normal.GRCh38.vcf: sound\n"))
        #expect(sound.text.contains("GRCh38"))

        let text = try SharedFile.text(Fixture.path(Self.sample)) + "chr10\tten\t.\tA\tC\t.\t.\t.\tGT\t0/1\t0/1\n"
        let broken = try await Program.run(["check", "-"], input: Array(text.utf8))
        #expect(broken.code == 65)
        #expect(broken.text.contains("1 record cannot be read"))
        #expect(broken.text.contains("POS: 'ten' is not a position"))
    }

    @Test func `warnings fail where that is wanted`() async throws {
        let text = "##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n1\t5\t.\tA\tC\thigh\t.\t.\n"
        #expect(try await Program.run(["check", "-"], input: Array(text.utf8)).code == 0)
        let strict = try await Program.run(["check", "-", "--strict"], input: Array(text.utf8))
        #expect(strict.code == 65)
        #expect(strict.text.contains("quality (1, first in line 3)"))
    }

    @Test(arguments: [["--threads", "1"], ["--threads", "5"], ["--read-size", "1"], ["--read-size", "7"]])
    func `the way of reading changes nothing`(options: [String]) async throws {
        let arguments = ["check", "--format", "json", Self.sample, "README.md"]
        let expected = try await Program.run(arguments)
        #expect(try await Program.run(arguments + options).output == expected.output)
    }

    @Test func `the JSON keeps to its schema`() async throws {
        let files = try TemporaryFolder.names(in: Fixture.path("SampleData")).filter { $0.contains(".") }
        let run = try await Program.run(
            ["check", "--format", "json", "README.md"]
                + files.map { "SampleData/" + $0 }.filter { $0 != "SampleData/expected" })
        #expect(run.code == 65)
        guard Program.hasPeer("python3") else { return }
        try await TemporaryFolder.with { folder in
            try SharedFile.write(run.output, to: folder + "/check.json")
            let script = """
                import json, jsonschema, sys
                schema = json.load(open(sys.argv[1]))
                jsonschema.Draft202012Validator.check_schema(schema)
                jsonschema.Draft202012Validator(schema).validate(json.load(open(sys.argv[2])))
                """
            let check = try await Program.peer(
                "python3", ["-c", script, "Sources/Conformance/Schema/check.schema.json", folder + "/check.json"])
            #expect(check.code == 0, "\(check.error)")
        }
    }

    @Test func `a file that is missing is no input`() async throws {
        let run = try await Program.run(["check", "SampleData/none.vcf"])
        #expect(run.code == 66)
    }

    /// A small file whose last record ends on another contig, one that lists a contig too long for .tbi.
    @Test(.enabled(if: Program.hasPeer("tabix") && Program.hasPeer("bcftools")), arguments: ["tbi", "csi"])
    func `tabix and bcftools read the index`(kind: String) async throws {
        try await TemporaryFolder.with { folder in
            var text = "##fileformat=VCFv4.2\n##reference=GRCh38\n##contig=<ID=chr10,length=133797422>\n"
            if kind == "csi" { text += "##contig=<ID=scaffold1,length=1000000000>\n" }
            text += "##contig=<ID=chr16,length=90338345>\n##INFO=<ID=END,Number=1,Type=Integer,Description=\"End\">\n"
            text += "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n"
            for index in 1...3_000 { text += "chr10\t\(index * 20_000)\t.\tN\tC\t.\t.\t.\n" }
            text += "chr10\t80000000\t.\tN\t<DEL>\t.\t.\tEND=90000000\nchr16\t5\t.\tN\tC\t.\t.\t.\n"
            let output = folder + "/a.vcf.gz"
            let run = try await Program.run(["annotate", "-", "-o", output, "--write-index"], input: Array(text.utf8))
            #expect(run.code == 0, "\(run.error)")
            #expect(try TemporaryFolder.names(in: folder) == ["a.vcf.gz", "a.vcf.gz.\(kind)"])
            let stats = try await Program.peer("bcftools", ["index", "--stats", output])
            #expect(stats.text == "chr10\t133797422\t3001\nchr16\t90338345\t1\n")
            for (region, count) in [
                ("chr10:40000-60000", 2), ("chr10:85000000-85000000", 1), ("chr16:1-10", 1), ("chr10:1-10", 0),
                ("chr10:59980001-80000000", 2),
            ] {
                #expect(VCFText.records(try await Program.peer("tabix", [output, region]).text).count == count)
                #expect(
                    VCFText.records(
                        try await Program.peer(
                            "bcftools", ["view", "-H", "--regions-overlap", "1", "-r", region, output]
                        ).text
                    ).count
                        == count)
            }
            #expect(try await Program.run(["check", output, "--strict"]).code == 0)
        }
    }

    @Test func `an index that does not fit is said, and the file is read all the same`() async throws {
        try await TemporaryFolder.with { folder in
            let (a, b) = (folder + "/a.vcf.gz", folder + "/b.vcf.gz")
            #expect(try await Program.run(["annotate", Self.sample, "-o", a, "--write-index"]).code == 0)
            #expect(
                try await Program.run(["annotate", "SampleData/known-variants.GRCh38.vcf", "-o", b, "--write-index"])
                    .code == 0)
            try SharedFile.write(try SharedFile.bytes(a + ".tbi"), to: b + ".tbi")
            let run = try await Program.run(["check", b])
            #expect(run.code == 0)
            #expect(run.text.contains("index-problem"))
            #expect(run.text.contains("tabix -f"))
            try SharedFile.write(Array("no index".utf8), to: b + ".tbi")
            #expect(try await Program.run(["check", b]).text.contains("index-problem"))
        }
    }

    @Test func `an index needs sorted records and a packed file`() async throws {
        try await TemporaryFolder.with { folder in
            #expect(
                try await Program.run(["annotate", Self.sample, "-o", folder + "/a.vcf", "--write-index"]).code == 64)
            let swapped =
                "##fileformat=VCFv4.2\n##reference=GRCh38\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n"
                + "chr1\t9\t.\tA\tC\t.\t.\t.\nchr1\t5\t.\tA\tC\t.\t.\t.\n"
            let run = try await Program.run(
                ["annotate", "-", "-o", folder + "/a.vcf.gz", "--write-index"], input: Array(swapped.utf8))
            #expect(run.code == 65)
            #expect(run.error.contains("not sorted"))
            #expect(try TemporaryFolder.names(in: folder).isEmpty)
        }
    }

    /// A panel without genes: nothing is ours, and every record comes back as it was.
    @Test func `an empty panel gives every record back byte for byte`() async throws {
        try await TemporaryFolder.with { folder in
            for table in ["genes.tsv", "transcripts.tsv", "domains.tsv", "residues.tsv", "reference_differences.tsv"] {
                let lines = try SharedFile.text(Fixture.path("Annotations/" + table)).split(separator: "\n")
                let columns = lines.first { !$0.hasPrefix("#") } ?? ""
                try SharedFile.write(Array((columns + "\n").utf8), to: folder + "/" + table)
            }
            let run = try await Program.run(["annotate", Self.sample, "--panel", folder])
            #expect(run.code == 0, "\(run.error)")
            #expect(VCFText.records(run.text) == VCFText.records(try SharedFile.text(Fixture.path(Self.sample))))
            #expect(try await Program.run(["annotate", Self.sample, "--panel", folder + "/none"]).code == 65)
        }
    }

    /// Writing fails half way: a file may not grow beyond some kilobytes, the disk is full. A clear error, its exit code, and nothing under the
    /// final name or beside it.
    @Test(arguments: [
        ("ulimit -f 2; exec \"$0\" annotate \(sample) -o \"$1/out.vcf\"", "out.vcf: cannot be written"),
        ("ulimit -f 2; exec \"$0\" annotate \(sample) -o \"$1/out.vcf.gz\"", "out.vcf.gz: cannot be written"),
        ("ulimit -f 2; exec \"$0\" report \(sample) --outdir \"$1\"", "cannot be written"),
        ("exec \"$0\" annotate \(sample) > /dev/full", "standard output: cannot be written"),
        ("exec \"$0\" check \(sample) > /dev/full", "standard output: cannot be written"),
        ("exec \"$0\" explain PTEN > /dev/full", "standard output: cannot be written"),
    ])
    func `a write that fails is said and leaves nothing behind`(script: String, message: String) async throws {
        try await TemporaryFolder.with { folder in
            let run = try await Program.peer("sh", ["-c", script, Program.path, folder])
            #expect(run.code == 74, "\(run.error)")
            #expect(run.error.contains(message))
            #expect(try TemporaryFolder.names(in: folder).isEmpty)
        }
    }

    /// What would fill the memory of a reader that trusts its input: a line without end, packed to almost nothing; nothing but broken lines, or
    /// blank ones, of which a reader that keeps 40 bytes each would need more than there is. The limit is on the address space (KiB), of which a
    /// Swift program takes a good part before it does anything; that of the long line leaves room for the longest line that is read, twice.
    @Test(arguments: [
        (
            "yes xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx | tr -d '\\n' | head -c 300000000 | gzip -1", 1_200_000,
            "a line is too long"
        ),
        ("yes broken | head -c 8000000 | gzip -1", 400_000, "more"),
        ("yes '' | head -c 10000000 | gzip -1", 400_000, "line-blank (10000000"),
    ])
    func `memory is bounded`(bomb: String, limit: Int, message: String) async throws {
        let header = "##fileformat=VCFv4.2\\n#CHROM\\tPOS\\tID\\tREF\\tALT\\tQUAL\\tFILTER\\tINFO\\n"
        let script =
            "(printf '\(header)' | gzip; \(bomb)) | (ulimit -v \(limit); exec \"$0\" check - --quiet) | tail -c 3000"
        let run = try await Program.peer("sh", ["-c", script, Program.path])
        #expect(run.text.contains(message), "\(run.text.suffix(500)) \(run.error.suffix(500))")
    }

    /// Inputs and outputs that cannot be opened.
    @Test func `what cannot be opened is said, and the input is never overwritten`() async throws {
        try await TemporaryFolder.with { folder in
            let copy = folder + "/in.vcf"
            let bytes = try SharedFile.bytes(Fixture.path(Self.sample))
            try SharedFile.write(bytes, to: copy)
            for output in [copy, folder + "/../" + (folder.split(separator: "/").last ?? "") + "/in.vcf"] {
                let run = try await Program.run(["annotate", copy, "-o", output])
                #expect(run.code == 73)
                #expect(run.error.contains("the output is the input"))
            }
            #expect(try SharedFile.bytes(copy) == bytes)
            #expect(try await Program.run(["annotate", copy, "-o", folder + "/none/out.vcf"]).code == 73)
            #expect(try await Program.run(["annotate", folder]).code == 66)
            let missing = try await Program.run(["annotate", folder + "/none.vcf"])
            #expect(missing.code == 66 && missing.error.contains("what to do: check the path"))
            #expect(try await Program.run(["report", copy, "--outdir", copy]).code == 73)
            #expect(try TemporaryFolder.names(in: folder) == ["in.vcf"])
        }
    }
}
