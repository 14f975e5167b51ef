import FoundationEssentials
import TestSupport
import Testing

/// Tables of segments on the command line: `report --segments` and `segments`.
@Suite struct SegmentTests {
    private static let vcf = """
        ##fileformat=VCFv4.2
        ##contig=<ID=chr10,length=133797422>
        ##contig=<ID=chr16,length=90338345>
        #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tT1
        chr10\t100\t.\tA\tC\t.\tPASS\t.\tGT\t0/1

        """
    private static let cns = """
        chromosome\tstart\tend\tgene\tlog2\tprobes
        chr10\t0\t133797422\tPTEN\t-0.5\t900
        chr16\t0\t90338345\t-\t0.01\t900

        """
    private static let facets = """
        chrom\tstart\tend\tcnlr.median\tcf.em\ttcn.em\tlcn.em
        10\t1\t133797422\t-0.5\t0.6\t2\t1
        16\t1\t90338345\t0\t1\t4\t2

        """

    /// Writes a VCF of one sample and a table, and gives the report's JSON, with the arms by name.
    private func report(
        _ table: String, _ options: [String] = [], name: String = "t", code: Int = 0, vcf: String = Self.vcf
    ) async throws -> (json: [String: Any], error: String, tsv: String) {
        try await TemporaryFolder.with { folder in
            try SharedFile.write(Array(vcf.utf8), to: "\(folder)/v.vcf")
            try SharedFile.write(Array(table.utf8), to: "\(folder)/\(name)")
            let run = try await Program.run(
                ["report", "\(folder)/v.vcf", "--segments", "\(folder)/\(name)", "--outdir", "\(folder)/out"] + options)
            #expect(run.code == code, "\(run.error)")
            guard code == 0 || code == 65, let text = try? SharedFile.text("\(folder)/out/T1.report.json") else {
                return ([:], run.error, "")
            }
            return (
                try #require(try JSONObject.parse(text)), run.error,
                try SharedFile.text("\(folder)/out/T1.findings.tsv")
            )
        }
    }

    private func arm(_ report: [String: Any], _ name: String) throws -> [String: Any] {
        let arms = try #require(report["arms"] as? [[String: Any]])
        return try #require(arms.first { $0["name"] as? String == name })
    }

    /// Names of files stand within sentences: one that reads like the end of a sentence, a label or a reason is not taken for one.
    @Test(arguments: [
        "b. It can mean (A).tsv", "Biallelic inactivation, probable (B): x.tsv", "c (see a; b) not assessed..tsv",
    ])
    func `a file that is named like a sentence cuts no page`(name: String) async throws {
        func forms(_ name: String) async throws -> [String] {
            let rows = [("A.tsv", 1), (name, 0)].map { file, copies in
                (
                    option: "--segments", name: file,
                    text: "chrom\tstart\tend\tcn_total\tcn_minor\tlog2\tcf\n10\t1\t133797422\t\(copies)\t0\tNA\tNA\n"
                )
            }
            let variant = "chr10 87933147 . C T . PASS . GT:AD:DP 0/1:30,70:100"
            let format = ["##FORMAT=<ID=AD,Number=R,Type=Integer,Description=\"x\">"]
            let report = try await CopyNumberCase.report(
                [(option: "", name: "v.vcf", text: CopyNumberCase.vcf(format, [variant]))] + rows)
            let pten = try CopyNumberCase.gene(report, "PTEN")
            let lines = (report["answer"] as? [String: Any])?["findings"] as? [[String: Any]]
            let texts = [
                "\(pten["stateText"] ?? "")", "\((pten["copyNumber"] as? [String: Any])?["text"] ?? "")",
                "\(lines?.first?["text"] ?? "")", "\((report["answer"] as? [String: Any])?["headline"] ?? "")",
            ]
            // The folder is another in each run.
            return texts.map { $0.replacing(#/\/[^ ,;]*\//#, with: "") }
        }
        let plain = try await forms("t.tsv")
        #expect(plain.contains { $0.contains("t.tsv") }, "no sentence names the file")
        #expect(try await forms(name).map { $0.replacing(name, with: "t.tsv") } == plain)
    }

    @Test func `the report names the table, its kind, how it was known, and its rows`() async throws {
        let (json, _, tsv) = try await report(Self.cns)
        #expect(try arm(json, "10q")["call"] as? String == "arm_loss")
        #expect(try arm(json, "16p")["call"] as? String == "intact")
        let input = try #require((json["inputs"] as? [[String: Any]])?.last)
        #expect(input["role"] as? String == "segments" && input["format"] as? String == "CNVkit segments (.cns)")
        #expect("\(input["records"] ?? "")".hasPrefix("2"))
        let table = try #require(input["table"] as? [String: Any])
        #expect(table["kind"] as? String == "cnvkit")
        #expect(table["recognition"] as? String == "by the columns chromosome, start, end, log2, probes, gene")
        #expect(tsv.split(separator: "\n").contains { $0.contains("\tarm\t") && $0.contains("\tcnvkit\tNA\tNA\t2\t") })
        let assembly = try #require(json["assembly"] as? [String: Any])
        #expect((assembly["evidence"] as? [String])?.last?.contains("taken as GRCh38, as") == true)
    }

    @Test func `without purity and ploidy a ratio is relative, with them it becomes copies`() async throws {
        func evidence(_ options: [String]) async throws -> [String?] {
            let arm = try arm(try await report(Self.cns, options).json, "10q")
            return (arm["segments"] as? [[String: Any]] ?? []).map { $0["evidence"] as? String }
        }
        #expect(try await evidence([]) == ["log2"])
        let stricter = try await report(Self.cns, ["--loss-log2", "-0.6"])
        #expect(try arm(stricter.json, "10q")["call"] as? String == "intact")
        #expect(try await evidence(["--purity", "0.6"]) == ["log2"])
        #expect(try await evidence(["--purity", "0.6", "--ploidy", "2"]) == ["log2_with_purity"])
    }

    @Test func `too low a purity for the loss of one copy is not assessed, with the number`() async throws {
        let arm = try arm(try await report(Self.cns, ["--purity", "0.15"]).json, "10q")
        #expect(arm["call"] as? String == "not_assessed")
        #expect(
            arm["text"] as? String
                == "Not assessed: at a purity of 0.15 the loss of one of 2 copies lowers log2 by 0.11, less than the 0.2 that counts as a loss."
        )
    }

    @Test func `T15: two copies of four are a loss where the genome was doubled`() async throws {
        #expect(try arm(try await report(Self.facets).json, "10q")["call"] as? String == "intact")
        let (json, _, tsv) = try await report(Self.facets, ["--whole-genome-doubling", "yes"])
        #expect(try arm(json, "10q")["call"] as? String == "arm_loss")
        #expect(try arm(json, "16p")["call"] as? String == "intact")
        #expect(
            (json["tumour"] as? [String: Any])?["text"] as? String
                == "Baseline copy number 4 (whole-genome doubling). Purity and ploidy are not both known: ratios are relative, a loss below -0.2."
        )
        #expect(tsv.contains("\tfacets\tNA\tNA\t4\t"))
    }

    /// PTEN p.Arg130Ter in exon 5, seven reads of ten, beside copies of chromosome 10: what is said of the two together.
    @Test(arguments: [
        // The whole gene in one copy.
        (["10\t1\t133797422\t1\t0\tNA\tNA"], [String](), "Biallelic inactivation, probable (B)"),
        // Three copies of four can be left of both alleles.
        (["10\t1\t133797422\t3\tNA\tNA\tNA"], ["--whole-genome-doubling", "yes"], "Monoallelic alteration"),
        (["10\t1\t133797422\t3\t1\tNA\tNA"], ["--whole-genome-doubling", "yes"], "Monoallelic alteration"),
        // A deletion of exon 1, and two copies at the variant.
        (
            [
                "10\t1\t87862000\t2\t1\tNA\tNA", "10\t87862001\t87870000\t1\t0\tNA\tNA",
                "10\t87870001\t133797422\t2\t1\tNA\tNA",
            ], [], "Biallelic inactivation, possible (D)"
        ),
        // One allele alone behind the variant.
        (
            ["10\t1\t87940000\t2\t1\tNA\tNA", "10\t87940001\t133797422\t2\t0\tNA\tNA"], [], "Monoallelic alteration"
        ),
        // A loss in few of the cells.
        (["10\t1\t133797422\t1\t0\tNA\t0.15"], [], "Biallelic inactivation, possible (C)"),
    ])
    func `a loss counts beside a variant where it reaches it and takes an allele`(
        rows: [String], options: [String], state: String
    ) async throws {
        let vcf = Self.vcf.replacing("chr10\t100\t.\tA\tC", with: "chr10\t87933147\t.\tC\tT")
            .replacing("\tGT\t0/1", with: "\tGT:AD\t0/1:30,70")
        let table = "chrom\tstart\tend\tcn_total\tcn_minor\tlog2\tcf\n" + rows.joined(separator: "\n") + "\n"
        let (json, error, _) = try await report(table, options, vcf: vcf)
        let genes = try #require(json["genes"] as? [[String: Any]], "\(error)")
        let pten = try #require(genes.first { $0["symbol"] as? String == "PTEN" })
        let text = "\(pten["stateText"] ?? pten["state"] ?? "")"
        #expect(text.hasPrefix(state), "\(text)")
    }

    @Test func `T17: a table of the other assembly is refused where it shows`() async throws {
        let beyond = "chrom\tstart\tend\tcn_total\n10\t1\t135534747\t1\n"
        let error = try await report(beyond, code: 65).error
        #expect(
            error.contains(
                ":2: a segment ends at 10:135534747, beyond the end of the chromosome on GRCh38 (133797422); it fits GRCh37."
            ))
        let lengths =
            "@SQ\tSN:10\tLN:135534747\nCONTIG\tSTART\tEND\tNUM_POINTS_COPY_RATIO\tMEAN_LOG2_COPY_RATIO\tCALL\n10\t1\t9\t1\t0\t0\n"
        #expect(try await report(lengths, code: 65).error.contains("1 contig length of GRCh37"))
    }

    @Test func `a sample is taken by its name, or as the only one, or by option`() async throws {
        let rows = ["T1\t10\t1\t133797422\t9\t-0.6", "T2\t10\t1\t133797422\t9\t0.0"]
        let header = "ID\tchrom\tloc.start\tloc.end\tnum.mark\tseg.mean\n"
        let both = header + rows.joined(separator: "\n") + "\n"
        #expect(try arm(try await report(both).json, "10q")["call"] as? String == "arm_loss")
        let other = try await report(both, ["--segments-sample", "T2"])
        #expect(try arm(other.json, "10q")["call"] as? String == "intact")
        #expect(try arm(try await report(header + rows[1] + "\n").json, "10q")["call"] as? String == "intact")
        let none = try await report(both.replacing("T1", with: "T3"), code: 65)
        #expect(none.error.contains("does not tell which sample is of 'T1'; it has T3, T2"))
    }

    @Test func `a row that cannot be read is listed, and the exit code says so`() async throws {
        let table = "chrom\tstart\tend\tcn_total\nchr10\t1\t1000\tmany\nchr10\t1001\t133797422\t1\n"
        let (json, error, _) = try await report(table, code: 65)
        #expect(error.contains(":2: cn_total: 'many' is not a number; expected a number or NA"))
        #expect(try arm(json, "10q")["call"] as? String == "arm_loss")
        _ = try await report(table, ["--allow-rejected"])
    }

    @Test func `PURPLE's purity, ploidy, doubling and sex are used`() async throws {
        try await TemporaryFolder.with { folder in
            try SharedFile.write(Array(Self.vcf.utf8), to: "\(folder)/v.vcf")
            let purity =
                "purity\tnormFactor\tscore\tdiploidProportion\tploidy\tgender\tstatus\twholeGenomeDuplication\n0.6\t1\t1\t0.1\t3.7\tMALE\tNORMAL\ttrue\n"
            let copies =
                "chromosome\tstart\tend\tcopyNumber\tbafCount\tminorAlleleCopyNumber\nchr10\t1\t133797422\t1.98\t90\t0.97\nchrX\t1\t156040895\t1.02\t0\t0\n"
            try SharedFile.write(Array(purity.utf8), to: "\(folder)/p.tsv")
            try SharedFile.write(Array(copies.utf8), to: "\(folder)/c.tsv")
            let run = try await Program.run([
                "report", "\(folder)/v.vcf", "--segments", "\(folder)/c.tsv", "--segments", "\(folder)/p.tsv",
                "--outdir", folder,
            ])
            #expect(run.code == 0, "\(run.error)")
            let json = try #require(try JSONObject.parse(try SharedFile.text("\(folder)/T1.report.json")))
            #expect(try arm(json, "10q")["call"] as? String == "arm_loss")
            let tumour = try #require(json["tumour"] as? [String: Any])
            #expect("\(tumour["purity"] ?? "")" == "0.6" && "\(tumour["baseline"] ?? "")".hasPrefix("4"))
            let genes = try #require(json["genes"] as? [[String: Any]])
            func text(_ symbol: String) -> String {
                let gene = genes.first { $0["symbol"] as? String == symbol }
                return (gene?["copyNumber"] as? [String: Any])?["text"] as? String ?? ""
            }
            // A male has one X, two after doubling: one is a loss.
            #expect(text("ATRX") == "Copy-number loss of the whole gene.")
            if Program.hasPeer("python3") {
                let check =
                    "import json,sys,jsonschema; jsonschema.Draft202012Validator(json.load(open('Sources/Reports/Schema/report.schema.json'))).validate(json.load(open(sys.argv[1])))"
                let valid = try await Program.peer("python3", ["-c", check, "\(folder)/T1.report.json"])
                #expect(valid.code == 0, "\(valid.error)")
            }
        }
    }

    @Test func `the verb says how a table was read`() async throws {
        try await TemporaryFolder.with { folder in
            try SharedFile.write(Array(Self.cns.utf8), to: "\(folder)/x")
            let unknown = try await Program.run(["segments", "\(folder)/x"])
            #expect(unknown.code == 65 && unknown.error.contains("--assembly GRCh37"))
            let run = try await Program.run(["segments", "\(folder)/x", "--assembly", "GRCh38"])
            #expect(run.code == 0, "\(run.error)")
            #expect(run.text.contains("  kind      cnvkit, by the columns"))
            #expect(
                run.text.contains(
                    "  rows      2 read, 2 taken, 0 on contigs that are no chromosome, 0 without a state, 0 rejected\n")
            )
            #expect(
                run.text.contains(
                    "10q arm loss (100 % lost), 16p intact; PTEN deletion of the whole gene; not assessed: TSC1"))
            let tsv = try await Program.run([
                "segments", "\(folder)/x", "--assembly", "GRCh38", "--format", "tsv", "--region", "10:1-100",
            ])
            let lines = tsv.text.split(separator: "\n")
            // The header, 48 arms, ten genes, one region.
            #expect(lines.count == 60)
            #expect(lines.last?.contains("\t10:1-100\tregion\t10\t1\t100\t") == true)
            let refused = try await Program.run(["segments", "SampleData/README.md", "--assembly", "GRCh38"])
            #expect(refused.code == 65 && refused.error.contains("this is no table of segments that is known"))
        }
    }
}

/// Copies and structural variants as VCF on the command line.
@Suite struct CallerTests {
    @Test func `T17: copies of the other assembly are refused where a segment shows it`() async throws {
        // Without contig lines and bases, only the end of a chromosome tells: that of 10 on GRCh38.
        let text = """
            ##fileformat=VCFv4.2
            ##source=CNVkit v0.9.14
            #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tT1
            chr10\t41600000\t.\tN\t<DEL>\t.\t.\tSVTYPE=DEL;END=133797422\tGT:CN\t0/1:1

            """
        try await TemporaryFolder.with { folder in
            try SharedFile.write(Array(text.utf8), to: "\(folder)/c.vcf")
            let right = try await Program.run(["segments", "\(folder)/c.vcf", "--assembly", "GRCh38"])
            #expect(right.code == 0, "\(right.error)")
            #expect(right.text.contains("  kind      cnvkit, ##source=CNVkit v0.9.14\n"))
            #expect(right.text.contains("10q arm loss (100 % lost), 16p intact; PTEN deletion of the whole gene"))
            let wrong = try await Program.run(["segments", "\(folder)/c.vcf", "--assembly", "GRCh37"])
            #expect(wrong.code == 65)
            #expect(
                wrong.error.contains(
                    ":4: a segment ends at 10:133797422, which is no end of the chromosome on GRCh37 (135534747) but on another assembly; it fits GRCh38."
                ))
        }
    }
}
