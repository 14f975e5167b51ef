import FoundationEssentials
import TestSupport
import Testing

@Suite struct AnnotateTests {
    private static let sample = "SampleData/pnet-tumour-normal.GRCh38.vcf"

    private static func text(_ name: String) throws -> String { try SharedFile.text(Fixture.path(name)) }

    @Test func `every record passes, and only those in a gene are changed`() async throws {
        let input = VCFText.records(try Self.text(Self.sample))
        let run = try await Program.run(["annotate", Self.sample])
        #expect(run.code == 0)
        let output = VCFText.records(run.text)
        #expect(output.count == input.count)
        var changed = 0
        for (before, after) in zip(input, output) where before != after {
            changed += 1
            let old = before.split(separator: "\t", omittingEmptySubsequences: false)
            let new = after.split(separator: "\t", omittingEmptySubsequences: false)
            #expect(old.count == new.count)
            for column in old.indices where column != 7 { #expect(old[column] == new[column]) }
            #expect(new[7].hasPrefix(old[7] == "." ? "MTOR=" : old[7] + ";MTOR="))
        }
        #expect(changed == 16)
        #expect(run.error.contains("51 records read, 51 written, 0 rejected; 16 carry MTOR"))
    }

    @Test func `names are given on a transcript that is known in another version, with a warning`() async throws {
        let arguments = ["annotate", Self.sample, "--transcript"]
        let wanted = try await Program.run(arguments + ["NM_000244.3"])
        #expect(wanted.code == 0)
        #expect(
            wanted.error.contains(
                "mtorvar: warning: NM_000244.3 is used as NM_000244, which the annotation set has without a version\n"))
        // The header keeps what was said.
        #expect(wanted.text.contains("##mtorvarCommand=annotate --assembly GRCh38 --transcript NM_000244.3\n"))
        let known = try await Program.run(arguments + ["NM_000244"])
        #expect(!known.error.contains("warning"))
        #expect(VCFText.records(wanted.text) == VCFText.records(known.text))
        #expect(VCFText.records(wanted.text).contains { $0.contains("|NM_000244|") })
    }

    @Test func `a file without a panel variant comes back byte for byte`() async throws {
        let text = try Self.text(Self.sample)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let elsewhere = lines.filter {
            !["chr1", "chr3", "chr6", "chr9", "chr10", "chr11", "chr14", "chr16", "chr17", "chrX"].contains(
                $0.prefix { $0 != "\t" })
        }
        .joined(separator: "\n")
        #expect(VCFText.records(elsewhere).count > 10)
        let run = try await Program.run(["annotate", "-"], input: Array(elsewhere.utf8))
        let ours = ["##INFO=<ID=MTOR,", "##mtorvarVersion=", "##mtorvarCommand=", "##mtorvarAnnotations="]
        let kept = run.text.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { line in !ours.contains { line.hasPrefix($0) } }.joined(separator: "\n")
        #expect(kept == elsewhere)
    }

    @Test func `threads, pipes and packing change nothing`() async throws {
        let plain = try await Program.run(["annotate", Self.sample, "--threads", "1", "--quiet"])
        #expect(plain.code == 0)
        #expect(plain.error.isEmpty)
        for threads in ["2", "8"] {
            #expect(
                try await Program.run(["annotate", Self.sample, "--threads", threads, "--quiet"]).output == plain.output
            )
        }
        let piped = try await Program.run(["annotate", "-", "--quiet"], input: Array(try Self.text(Self.sample).utf8))
        #expect(piped.output == plain.output)
        try await TemporaryFolder.with { folder in
            #expect(try await Program.run(["annotate", Self.sample, "-o", "\(folder)/a.vcf.gz", "--quiet"]).code == 0)
            let packed = try SharedFile.bytes("\(folder)/a.vcf.gz")
            #expect(Array(packed.prefix(4)) == [0x1f, 0x8b, 8, 4])
            // Annotated again, from BGZF: the same, nothing doubled.
            let again = try await Program.run(["annotate", "\(folder)/a.vcf.gz", "--quiet"])
            #expect(again.output == plain.output)
            #expect(try TemporaryFolder.names(in: folder) == ["a.vcf.gz"])
        }
    }

    @Test func `only flagged records are written where that is wanted`() async throws {
        let run = try await Program.run(["annotate", Self.sample, "--flagged-only"])
        let records = VCFText.records(run.text)
        #expect(records.count == 16)
        #expect(records.allSatisfy { $0.contains("MTOR=") })
        #expect(run.error.contains("51 records read, 16 written, 35 left out"))
    }

    @Test(arguments: ["--assembly", "header"])
    func `a GRCh38 file declared as GRCh37 is refused and leaves nothing behind`(how: String) async throws {
        let text = try Self.text("SampleData/known-variants.GRCh38.vcf")
        let declared = how == "header" ? text.replacing("GRCh38", with: "GRCh37").replacing("hg38", with: "hg19") : text
        let bare =
            how == "header"
            ? declared
            : declared.split(separator: "\n").filter { !$0.hasPrefix("##reference") }.joined(separator: "\n") + "\n"
        try await TemporaryFolder.with { folder in
            try SharedFile.write(Array(bare.utf8), to: "\(folder)/in.vcf")
            let assembly = how == "header" ? [] : ["--assembly", "GRCh37"]
            let run = try await Program.run(["annotate", "\(folder)/in.vcf", "-o", "\(folder)/out.vcf"] + assembly)
            #expect(run.code == 65)
            #expect(run.error.contains("no record lies in the genes on GRCh37, but records lie in them on GRCh38"))
            #expect(run.error.contains("10:87933147") || run.error.contains("3:179234297"))
            #expect(try TemporaryFolder.names(in: folder) == ["in.vcf"])
            let report = try await Program.run(["report", "\(folder)/in.vcf", "--outdir", "\(folder)/out"] + assembly)
            #expect(report.code == 65)
            #expect(try TemporaryFolder.names(in: folder) == ["in.vcf"])
        }
    }

    @Test func `a record whose REF the assembly does not have is left out, with its place`() async throws {
        let text = try Self.text("SampleData/known-variants.GRCh38.vcf").replacing(
            "87933147\t.\tC\tT", with: "87933147\t.\tG\tT")
        try await TemporaryFolder.with { folder in
            try SharedFile.write(Array(text.utf8), to: "\(folder)/in.vcf")
            let run = try await Program.run(["annotate", "\(folder)/in.vcf", "-o", "\(folder)/out.vcf"])
            #expect(run.code == 65)
            #expect(run.error.contains("REF: 'G' at 10:87933147; expected 'C', which GRCh38 has there"))
            #expect(run.error.contains("5 records read, 4 written, 1 rejected"))
            #expect(VCFText.records(try SharedFile.text("\(folder)/out.vcf")).count == 4)
        }
    }

    @Test func `a file in which most REF are not the assembly's is refused with their places`() async throws {
        let lines = try Self.text("SampleData/known-variants.GRCh38.vcf").split(separator: "\n").map { line in
            var columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            if !line.hasPrefix("#") { columns[3] = Substring(columns[3].map { $0 == "A" ? "C" : "A" }) }
            return columns.joined(separator: "\t")
        }
        try await TemporaryFolder.with { folder in
            try SharedFile.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: "\(folder)/in.vcf")
            let run = try await Program.run(["annotate", "\(folder)/in.vcf", "-o", "\(folder)/out.vcf"])
            #expect(run.code == 65)
            #expect(run.error.contains("10:87933147 has REF A, GRCh38 has C"), "\(run.error)")
            #expect(try TemporaryFolder.names(in: folder) == ["in.vcf"])
        }
    }

    /// Alleles of one record, each in a record of its own, padded to the record's REF or cut to its shortest form: the same entries.
    @Test func `records split by allele, padded and cut give the same entries`() async throws {
        // PTEN intron 7 and exon 8: the poly-T before c.802, and a substitution of two bases as one record or two.
        func vcf(_ records: [(Int, String, String)]) -> String {
            "##fileformat=VCFv4.3\n##contig=<ID=chr10,length=133797422>\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n"
                + records.map { "chr10\t\($0.0)\t.\t\($0.1)\t\($0.2)\t.\t.\t.\n" }.joined()
        }
        func entries(_ text: String) async throws -> [[String]] {
            let run = try await Program.run(["annotate", "-", "--quiet"], input: Array(text.utf8))
            #expect(run.code == 0, "\(run.error)")
            return VCFText.records(run.text).flatMap { record in
                let info = record.split(separator: "\t")[7].dropFirst("MTOR=".count)
                return info.split(separator: ",").map { entry in
                    // Allele and ALLELE_NUM are the record's.
                    entry.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map(
                        String.init)
                }
            }
        }
        let together = try await entries(vcf([(87_960_876, "CTTT", "C,CT,CTT,CTTTT,ATTT,*,<NON_REF>")]))
        let apart = try await entries(
            vcf([
                (87_960_876, "CTTT", "C"), (87_960_876, "CTT", "C"), (87_960_876, "CT", "C"), (87_960_876, "C", "CT"),
                (87_960_876, "C", "A"),
            ]))
        let further = try await entries(
            vcf([
                (87_960_880, "TTTT", "T"), (87_960_881, "TTTT", "TT"), (87_960_879, "TT", "T"),
                (87_960_878, "TT", "TTT"), (87_960_875, "TC", "TA"),
            ]))
        #expect(together.count == 5)
        #expect(together == apart)
        #expect(together == further)
        #expect(together.first?[8] == "NM_000314.8:c.802-5_802-3del")
    }

    @Test func `a truncated file exits 65 and leaves no output`() async throws {
        try await TemporaryFolder.with { folder in
            _ = try await Program.run(["annotate", Self.sample, "-o", "\(folder)/whole.vcf.gz"])
            let whole = try SharedFile.bytes("\(folder)/whole.vcf.gz")
            for length in [whole.count / 2, whole.count - 29, whole.count - 28, whole.count - 1] {
                try SharedFile.write(Array(whole.prefix(length)), to: "\(folder)/cut.vcf.gz")
                let run = try await Program.run(["annotate", "\(folder)/cut.vcf.gz", "-o", "\(folder)/out.vcf.gz"])
                #expect(run.code == 65, "\(length) of \(whole.count) bytes")
                #expect(try TemporaryFolder.names(in: folder) == ["cut.vcf.gz", "whole.vcf.gz"])
            }
        }
    }

    @Test func `what is wrong with a call has its own exit code and says what to do`() async throws {
        #expect(try await Program.run(["annotate", "--no-such-option"]).code == 64)
        #expect(try await Program.run(["explain", "BRCA1"]).code == 64)
        let missing = try await Program.run(["annotate", "none.vcf"])
        #expect(missing.code == 66)
        #expect(missing.error.contains("none.vcf"))
        #expect(try await Program.run(["annotate", Self.sample, "-o", "/nonexistent/out.vcf"]).code == 73)
        #expect(try await Program.run(["annotate", Self.sample, "-o", Self.sample]).code == 73)
        let unknown = try await Program.run(
            ["annotate", "-"],
            input: Array("##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n".utf8))
        #expect(unknown.code == 65)
        #expect(unknown.error.contains("evidence: ") && unknown.error.contains("--assembly"))
        #expect(try await Program.run(["annotate", "README.md"]).code == 65)
    }

    @Test func `a broken record is listed and counted, the others pass`() async throws {
        let text = try Self.text("SampleData/known-variants.GRCh38.vcf")
        let broken = text + "chr10\tabc\t.\tA\tC\t.\t.\t.\nchr10\t5\n"
        let run = try await Program.run(["annotate", "-"], input: Array(broken.utf8))
        #expect(run.code == 65)
        #expect(VCFText.records(run.text).count == 5)
        #expect(run.error.contains("7 records read, 5 written, 2 rejected"))
        #expect(run.error.contains("POS: 'abc' is not a position"))
        let allowed = try await Program.run(["annotate", "-", "--allow-rejected"], input: Array(broken.utf8))
        #expect(allowed.code == 0)
        #expect(allowed.output == run.output)
    }

    @Test(.enabled(if: Program.hasPeer("bcftools")))
    func `bcftools reads the output and splits the field`() async throws {
        try await TemporaryFolder.with { folder in
            for name in ["a.vcf", "a.vcf.gz"] {
                let path = "\(folder)/\(name)"
                #expect(try await Program.run(["annotate", Self.sample, "-o", path]).code == 0)
                let view = try await Program.peer("bcftools", ["view", "-H", path])
                #expect(view.code == 0)
                #expect(VCFText.records(view.text).count == 51)
                let split = try await Program.peer(
                    "bcftools", ["+split-vep", "-a", "MTOR", "-f", "%CHROM %POS %Gene %HGVSp\n", path])
                #expect(split.code == 0)
                #expect(split.text.contains("chr16 2079159 TSC2 NP_000539.2:p.Arg1032Ter\n"))
                #expect(split.text.contains("chr6 33319435 DAXX NP_001135441.1:p.Cys629AlafsTer16\n"))
            }
        }
    }

    @Test(.enabled(if: Program.hasPeer("tabix") && Program.hasPeer("bgzip")))
    func `bgzip and tabix accept the packed output`() async throws {
        try await TemporaryFolder.with { folder in
            let path = "\(folder)/a.vcf.gz"
            #expect(try await Program.run(["annotate", Self.sample, "-o", path]).code == 0)
            #expect(try await Program.peer("bgzip", ["-t", path]).code == 0)
            #expect(try await Program.peer("tabix", ["-p", "vcf", path]).code == 0)
            let region = try await Program.peer("tabix", [path, "chr16:2079159-2079159"])
            #expect(VCFText.records(region.text).count == 1)
        }
    }

    /// With exact ends and known bases a deletion is the same whichever way it is written; else its exons are what is known.
    @Test func `a symbolic deletion is what it would be with its bases, or told by the exons that it takes`()
        async throws
    {
        func vcf(_ records: String) -> [UInt8] {
            Array(
                ("##fileformat=VCFv4.2\n##contig=<ID=chr10,length=133797422>\n"
                    + "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n" + records).utf8)
        }
        let run = try await Program.run(
            ["annotate", "-"],
            input: vcf(
                """
                chr10\t87800000\t.\tN\t<DEL>\t.\tPASS\tSVTYPE=DEL;END=88000000
                chr10\t87930000\t.\tN\t<DEL>\t.\tPASS\tIMPRECISE;SVTYPE=DEL;SVLEN=-4000
                chr10\t87930000\t.\tN\t<DEL>\t.\tPASS\tSVTYPE=DEL;SVLEN=-4000
                chr10\t87864471\t.\tT\t*,<NON_REF>\t.\tPASS\t.

                """))
        let records = VCFText.records(run.text)
        #expect(records[0].contains("MTOR=<DEL>|PTEN|tumour_suppressor|transcript_ablation|HIGH"))
        #expect(
            records[1].contains(
                "exon_loss_variant&feature_truncation&coding_sequence_variant|HIGH|NM_000314.8|4-5/9|"))
        #expect(records[2].contains("NC_000010.11:g.87930001_87934000del|NM_000314.8:c.210-1045_492+749del|"))
        #expect(!records[3].contains("MTOR"))
        let bases = try SharedFile.text(Fixture.path("Annotations/sequences/PTEN.GRCh38.fa")).split(separator: "\n")
            .dropFirst().joined().dropFirst(87_930_000 - 87_858_438).prefix(4_001).uppercased()
        let spelled = try await Program.run(
            ["annotate", "-"], input: vcf("chr10\t87930000\t.\t\(bases)\t\(bases.prefix(1))\t.\tPASS\t.\n"))
        // The entry of the gene; as a symbol, the deletion has one of its arm, too.
        func entry(_ record: Substring) -> Substring? {
            record.split(separator: ",").first?.split(separator: "|", maxSplits: 1).last
        }
        #expect(entry(VCFText.records(spelled.text)[0]) == entry(records[2]))
        #expect(records[2].contains(",<DEL>|10q|") && !VCFText.records(spelled.text)[0].contains("|10q|"))
    }

    /// One deletion from two callers, once with its bases and once without, is one hit.
    @Test func `a deletion written twice is one hit`() async throws {
        let header =
            "##fileformat=VCFv4.2\n##contig=<ID=chr10,length=133797422>\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tT\n"
        let bases = try SharedFile.text(Fixture.path("Annotations/sequences/PTEN.GRCh38.fa")).split(separator: "\n")
            .dropFirst().joined().dropFirst(87_932_900 - 87_858_438).prefix(501).uppercased()
        try await TemporaryFolder.with { folder in
            let small = header + "chr10\t87932900\t.\t\(bases)\t\(bases.prefix(1))\t.\tPASS\t.\tGT\t0/1\n"
            let structural = header + "chr10\t87932900\t.\tN\t<DEL>\t.\tPASS\tSVTYPE=DEL;END=87933400\tGT\t0/1\n"
            try SharedFile.write(Array(small.utf8), to: "\(folder)/small.vcf")
            try SharedFile.write(Array(structural.utf8), to: "\(folder)/sv.vcf")
            let run = try await Program.run([
                "report", "\(folder)/small.vcf", "--structural", "\(folder)/sv.vcf", "--outdir", "\(folder)/out",
            ])
            #expect(run.code == 0, "\(run.error)")
            let report = try JSONObject.parse(try SharedFile.text("\(folder)/out/T.report.json"))
            let genes = try #require(report?["genes"] as? [[String: Any]])
            let gene = try #require(genes.first { $0["symbol"] as? String == "PTEN" })
            #expect(gene["state"] as? String == "one_hit")
            #expect((gene["hits"] as? [Any])?.count == 1)
        }
    }
}
