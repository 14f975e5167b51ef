import TestSupport
import Testing

/// Variants that change the protein together. PTEN's codon 85 (GTT, valine) is split by intron 3: c.253 is the last base of exon 3
/// (87931089), c.254 the first of exon 4 (87933013). G>T and T>G make phenylalanine and glycine alone, cysteine together.
@Suite struct JointTests {
    private static let together = "NP_000305.3:p.Val85Cys"

    private static func header(_ samples: [String]) -> String {
        """
        ##fileformat=VCFv4.3
        ##contig=<ID=chr10,length=133797422>
        ##contig=<ID=chr11,length=135086622>
        #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\t\(samples.joined(separator: "\t"))

        """
    }

    private static func pair(_ format: String, _ first: String, _ second: String, filter: String = "PASS") -> String {
        header(["T"]) + "chr10\t87931089\t.\tG\tT\t.\tPASS\t.\t\(format)\t\(first)\n"
            + "chr10\t87933013\t.\tT\tG\t.\t\(filter)\t.\t\(format)\t\(second)\n"
    }

    /// The joint fields of each record: variants, phase, terms, coding and protein name.
    private static func joint(_ text: String, _ arguments: [String] = []) async throws -> [[String]] {
        let run = try await Program.run(["annotate", "-", "--quiet"] + arguments, input: Array(text.utf8))
        #expect(run.code == 0, "\(run.error)")
        return VCFText.records(run.text).map { record in
            let info = record.split(separator: "\t")[7]
            guard let entry = info.split(separator: ";").first(where: { $0.hasPrefix("MTOR=") }) else { return [] }
            return entry.split(separator: "|", omittingEmptySubsequences: false).suffix(14).prefix(5).map(String.init)
        }
    }

    @Test(arguments: [
        ("GT", "0|1", "0|1", "cis"), ("GT", "0|1", "1|0", ""), ("GT", "0/1", "0/1", "unphased"),
        ("GT", "1/1", "0/1", "cis"), ("GT", "1", "1", "cis"), ("GT:PS", "0|1:5", "0|1:5", "cis"),
        ("GT:PS", "0|1:5", "0|1:6", "unphased"), ("GT:PS", "0|1:5", "1|0:5", ""), ("GT:PS", "0|1:.", "0|1:.", "cis"),
        ("GT:PGT:PID", "0/1:0|1:87931089_G_T", "0/1:0|1:87931089_G_T", "cis"),
        ("GT:PGT:PID", "0/1:0|1:87931089_G_T", "0/1:1|0:87931089_G_T", ""), ("GT", "0|1", "0/1", "unphased"),
        ("GT", "0|1", "0|0", ""), ("GT", "0|1", "./.", ""), ("DP", "5", "5", ""),
    ])
    func `phase decides what is called together`(
        format: String, first: String, second: String, phase: String
    ) async throws {
        let found = try await Self.joint(Self.pair(format, first, second))
        let expected =
            phase.isEmpty
            ? ["", "", "", "", ""]
            : [
                "87931089G>T+87933013T>G", phase, "missense_variant",
                phase == "cis" ? "NM_000314.8:c.[253G>T%3B254T>G]" : "NM_000314.8:c.253G>T(%3B)254T>G", Self.together,
            ]
        #expect(found == [expected, expected])
    }

    @Test func `a filtered record is joined with none`() async throws {
        let found = try await Self.joint(Self.pair("GT", "0|1", "0|1", filter: "LowQual"))
        #expect(found == [["", "", "", "", ""], ["", "", "", "", ""]])
    }

    /// PTEN's codon 130 is CGA at 87933147 to 87933149.
    @Test(arguments: [
        // An insertion inside of the codon and a substitution: the stop of the one alone is none of both.
        ([(147, "C", "CTTT", "0|1"), (149, "A", "T", "0|1")], "cis", "c.389_390delinsTTTGT", "p.Arg130delinsLeuCys"),
        ([(147, "C", "G", "0|1"), (148, "G", "GT", "0|1")], "cis", "c.388_389delinsGGT", "p.Arg130GlyfsTer50"),
        // An insertion stands before the base that another one changes.
        ([(147, "C", "CA", "0|1"), (148, "G", "T", "0|1")], "cis", "c.389delinsAT", "p.Arg130HisfsTer50"),
        // Neighbours in one codon are one change of bases (HGVS).
        ([(147, "C", "A", "0|1"), (148, "G", "A", "0|1")], "cis", "c.388_389delinsAA", "p.Arg130Lys"),
        ([(147, "C", "T", "0|1"), (149, "A", "G", "0|1")], "cis", "c.388_390delinsTGG", "p.Arg130Trp"),
        (
            [(147, "C", "T", "0/1"), (148, "G", "A", "0/1"), (149, "A", "G", "0/1")], "unphased",
            "c.388C>T(%3B)389G>A(%3B)390A>G", "p.Arg130Ter"
        ),
    ])
    func `alleles of one codon`(
        records: [(Int, String, String, String)], phase: String, coding: String, protein: String
    ) async throws {
        let text =
            Self.header(["T"])
            + records.map { "chr10\t87933\($0.0)\t.\t\($0.1)\t\($0.2)\t.\tPASS\t.\tGT\t\($0.3)\n" }.joined()
        for found in try await Self.joint(text) {
            #expect(found[1] == phase)
            #expect(found[3] == "NM_000314.8:\(coding)")
            #expect(found[4] == "NP_000305.3:\(protein)")
        }
    }

    /// Changes whose own names, as far along the transcript as they go, speak of the same bases: they are read where their records spell
    /// them, and named as one.
    @Test(arguments: [
        // An insertion before the first base of exon 4 (c.210, 87931046), and a replacement behind that base.
        ([(87_931_045, "G", "GT"), (87_931_047, "TG", "C")], "c.212G>C", "p.Cys71Ser"),
        ([(87_957_852, "G", "GATC"), (87_957_854, "T", "G")], "c.637_638insAGC", "p.Asn212_Pro213insGln"),
        ([(87_933_012, "G", "GT"), (87_933_013, "T", "TCGTC")], "c.255_256insCGTCT", "p.Ala86ArgfsTer15"),
        // Two bases before the start codon, which its own change then takes away.
        ([(87_864_469, "C", "CAT"), (87_864_471, "T", "C")], "c.2_3insAC", "p.Met1?"),
        ([(87_960_894, "G", "GA"), (87_960_895, "A", "C")], "c.804dup", "p.Lys269GlnfsTer29"),
        ([(87_957_853, "ATCC", "A"), (87_957_856, "CTCAGTT", "C")], "c.637_645del", "p.Pro213_Phe215del"),
    ])
    func `changes that would be named further on`(
        records: [(Int, String, String)], coding: String, protein: String
    ) async throws {
        let text =
            Self.header(["T"])
            + records.map { "chr10\t\($0.0)\t.\t\($0.1)\t\($0.2)\t.\tPASS\t.\tGT\t0|1\n" }.joined()
        let found = try await Self.joint(text)
        #expect(found.count == 2)
        for found in found {
            #expect(found[1] == "cis")
            #expect(found[3] == "NM_000314.8:\(coding)")
            #expect(found[4] == "NP_000305.3:\(protein)")
        }
    }

    /// Bases that repeat the stop codon and a change of its last base: together they leave it as it was.
    @Test func `an insertion in the stop codon beside a change of it`() async throws {
        let text =
            "##fileformat=VCFv4.3\n##contig=<ID=chr3,length=198022430>\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tT\n"
            + "chr3\t178952150\t.\tT\tTGA\t.\tPASS\t.\tGT\t0/1\nchr3\t178952152\t.\tA\tG\t.\tPASS\t.\tGT\t0/1\n"
        for found in try await Self.joint(text) {
            #expect(found[1] == "unphased")
            #expect(found[4] == "NP_006209.2:p.Ter1069%3D")
        }
    }

    @Test func `at a site with two alternates both are read with their unphased neighbour`() async throws {
        let text =
            Self.header(["T"]) + "chr10\t87933147\t.\tC\tT,A\t.\tPASS\t.\tGT\t1/2\n"
            + "chr10\t87933148\t.\tG\tA\t.\tPASS\t.\tGT\t0/1\n"
        let run = try await Program.run(["annotate", "-", "--quiet"], input: Array(text.utf8))
        let first = try #require(VCFText.records(run.text).first)
        #expect(first.contains("87933147C>T+87933148G>A|unphased|stop_gained"))
        #expect(first.contains("87933147C>A+87933148G>A|unphased|missense_variant"))
    }

    /// A file out of order: what is joined depends on the records, not on how they are read.
    @Test func `where records are out of order, ways of reading still change nothing`() async throws {
        let filler = String(repeating: "x", count: 500)
        var lines: [String] = []
        for index in 0..<3_000 {
            let position = 87_933_020 + index * 7 % 230
            lines.append("chr10\t\(position)\t.\tN\tA\t.\tPASS\tX=\(filler)\tGT\t0|1\n")
            if index % 7 == 3 { lines.append("chr11\t5000000\t.\tA\tC\t.\tPASS\t.\tGT\t0|1\n") }
            lines.append("chr10\t87933147\t.\tC\tT\t.\tPASS\t.\tGT\t0|1\n")
            lines.append("chr10\t87933149\t.\tA\tG\t.\tPASS\t.\tGT\t0|1\n")
        }
        let text = Array((Self.header(["T"]) + lines.joined()).utf8)
        let plain = try await Program.run(["annotate", "-"], input: text)
        #expect(plain.error.contains("records are out of order"))
        for options in [["--threads", "1"], ["--read-size", "4001"], ["--read-size", "100003", "--threads", "5"]] {
            #expect(try await Program.run(["annotate", "-", "--quiet"] + options, input: text).output == plain.output)
        }
    }

    /// A deletion and an insertion in MEN1: each alone shifts the frame, together they put it right again.
    @Test func `indels that undo each other's shift are one change of the protein`() async throws {
        let text =
            Self.header(["A", "B"])
            + "chr11\t64809764\t.\tCA\tC\t.\tPASS\t.\tGT\t0|1\t0|1\n"
            + "chr11\t64809808\t.\tACG\tA\t.\tPASS\t.\tGT\t0|1\t1|0\n"
        let found = try await Self.joint(text)
        let expected = [
            "64809764CA>C+64809808ACG>A", "cis", "protein_altering_variant", "NM_001370259.2:c.[300_301del%3B345del]",
            "NP_001357188.2:p.Val101_Arg115delinsArgProValProLeuSerSerArgArgGlyCysLeuGlnPro",
        ]
        #expect(found == [expected, expected])
    }

    /// The second variant comes megabytes after the first; ways of reading and packing change nothing.
    @Test func `output waits for the rest of the gene, whatever is read at once`() async throws {
        let filler = String(repeating: "x", count: 2_000)
        var text = Self.header(["T"]) + "chr10\t87931089\t.\tG\tT\t.\tPASS\t.\tGT\t0|1\n"
        for position in 87_931_200..<87_932_800 {
            text += "chr10\t\(position)\t.\tN\tA\t.\tPASS\tX=\(filler)\tGT\t0|1\n"
        }
        text += "chr10\t87933013\t.\tT\tG\t.\tPASS\t.\tGT\t0|1\nchr11\t5000000\t.\tA\tC\t.\tPASS\t.\tGT\t0|1\n"
        let plain = try await Program.run(["annotate", "-", "--quiet"], input: Array(text.utf8))
        #expect(
            plain.text.contains(
                "87931089G>T+87933013T>G|cis|missense_variant|NM_000314.8:c.[253G>T%3B254T>G]|\(Self.together)"))
        #expect(VCFText.records(plain.text).count == 1603)
        for options in [["--threads", "1"], ["--threads", "7"], ["--read-size", "100000", "--threads", "1"]] {
            let other = try await Program.run(["annotate", "-", "--quiet"] + options, input: Array(text.utf8))
            #expect(other.output == plain.output)
        }
        try await TemporaryFolder.with { folder in
            let packed = "\(folder)/a.vcf.gz"
            let run = try await Program.run(
                ["annotate", "-", "--quiet", "-o", packed, "--write-index"], input: Array(text.utf8))
            #expect(run.code == 0, "\(run.error)")
            let check = try await Program.run(["check", packed])
            #expect(check.code == 0)
            #expect(check.text.contains("index      a.vcf.gz.tbi"))
            #expect(!check.text.contains("warning    index"), "\(check.text)")
        }
    }

    @Test func `in a report, variants on one copy are one hit by what they do together`() async throws {
        // c.388C>T alone is Arg130Ter; with c.389G>A the codon is TAA, with c.390A>G it is TGG: a missense change,
        // which has no activity in the deep mutational scan.
        let text =
            Self.header(["T"])
            + "chr10\t87933147\t.\tC\tT\t.\tPASS\t.\tGT:AD\t0|1:30,30\n"
            + "chr10\t87933149\t.\tA\tG\t.\tPASS\t.\tGT:AD\t0|1:30,30\n"
        try await TemporaryFolder.with { folder in
            try SharedFile.write(Array(text.utf8), to: "\(folder)/t.vcf")
            for (phase, state) in [("0|1", "one_hit"), ("1|0", "one_hit"), ("0/1", "one_hit")] {
                let changed = text.replacing("A\tG\t.\tPASS\t.\tGT:AD\t0|1", with: "A\tG\t.\tPASS\t.\tGT:AD\t\(phase)")
                try SharedFile.write(Array(changed.utf8), to: "\(folder)/t.vcf")
                let run = try await Program.run(
                    ["report", "\(folder)/t.vcf", "--outdir", "\(folder)/out", "--overwrite"])
                #expect(run.code == 0, "\(run.error)")
                let report = try JSONObject.parse(try SharedFile.text("\(folder)/out/T.report.json"))
                let genes = try #require(report?["genes"] as? [[String: Any]])
                let gene = try #require(genes.first { $0["symbol"] as? String == "PTEN" })
                #expect(gene["state"] as? String == state, "\(phase)")
                let variants = try #require(gene["variants"] as? [[String: Any]])
                let joint = variants.first?["joint"] as? [[String: Any]]
                #expect(joint?.first?["hgvsP"] as? String == (phase == "1|0" ? nil : "NP_000305.3:p.Arg130Trp"))
            }
        }
    }
}
