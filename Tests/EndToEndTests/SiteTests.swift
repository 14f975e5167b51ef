import TestSupport
import Testing

/// Annotations of sites: in the file itself, in ClinVar's, in others; matched by the allele and never by its spelling.
@Suite struct SiteTests {
    private static let columns = "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO"
    private static let clinvarHeader = [
        "##fileformat=VCFv4.1", "##reference=GRCh38",
        "##INFO=<ID=CLNSIG,Number=.,Type=String,Description=\"germline\">",
        "##INFO=<ID=CLNREVSTAT,Number=.,Type=String,Description=\"review\">",
        "##INFO=<ID=ONC,Number=.,Type=String,Description=\"oncogenicity\">",
        "##INFO=<ID=ONCREVSTAT,Number=.,Type=String,Description=\"review\">",
    ]
    private static let gnomadHeader = [
        "##fileformat=VCFv4.2", "##contig=<ID=chr10,length=133797422,assembly=GRCh38>",
        "##INFO=<ID=AF,Number=A,Type=Float,Description=\"all\">",
        "##INFO=<ID=AF_grpmax,Number=A,Type=Float,Description=\"greatest\">",
    ]

    private static func text(_ header: [String], _ records: [String]) -> [UInt8] {
        Array((header + [columns] + records).map { $0 + "\n" }.joined().utf8)
    }

    /// Writes a file of sites as BGZF with its index.
    private static func pack(
        _ header: [String], _ records: [String], to path: String, assembly: String = "GRCh38"
    ) async throws {
        try SharedFile.write(text(header, records), to: path + ".txt")
        let run = try await Program.run([
            "annotate", path + ".txt", "--assembly", assembly, "-o", path, "--write-index", "--quiet",
        ])
        #expect(run.code == 0, "\(run.error)")
    }

    /// The variants of the first report, and the report.
    private static func variants(
        of input: String, _ arguments: [String], in folder: String
    ) async throws -> (variants: [[String: Any]], report: [String: Any]) {
        let run = try await Program.run(
            ["report", input, "--outdir", "\(folder)/out", "--quiet", "--overwrite"] + arguments)
        #expect(run.code == 0, "\(run.error)")
        let name = try #require(
            try TemporaryFolder.names(in: "\(folder)/out").first { $0.hasSuffix(".report.json") })
        let report = try #require(try JSONObject.parse(SharedFile.text("\(folder)/out/\(name)")))
        let genes = try #require(report["genes"] as? [[String: Any]])
        return (genes.flatMap { $0["variants"] as? [[String: Any]] ?? [] }, report)
    }

    /// What files say; what the annotation set has of ClinVar is left out.
    private static func annotations(_ variant: [String: Any]) -> [String] {
        (variant["annotations"] as? [[String: Any]] ?? [])
            .filter { !"\($0["file"] ?? "")".hasPrefix("annotation set") }
            .map { "\($0["field"] ?? "")=\($0["value"] ?? "")" }
    }

    private static func codes(_ variant: [String: Any]) -> [String] {
        let oncogenicity = variant["oncogenicity"] as? [String: Any]
        return (oncogenicity?["codes"] as? [[String: Any]] ?? []).map { "\($0["code"] ?? "")" }
    }

    /// The deletion of PTEN c.968del lies in a run of A: 87961055 to 87961060. Contig, record, and whether it is the same change.
    @Test(arguments: [
        ("chr10", "chr10\t87961054\t.\tCA\tC", true), ("10", "10\t87961054\t.\tCA\tC", true),
        ("NC_000010.11", "NC_000010.11\t87961054\t.\tCA\tC", true),
        ("10", "10\t87961055\t.\tAA\tA", true), ("10", "10\t87961055\t.\tAAAAAA\tAAAAA", true),
        ("10", "10\t87961059\t.\tAA\tA", true), ("10", "10\t87961053\t.\tACAAAAAAT\tACAAAAAT", true),
        ("10", "10\t87961054\t.\tCAA\tCA,C", true), ("10", "10\t87961054\t.\tCAA\tC", false),
        ("10", "10\t87961054\t.\tC\tCA", false), ("10", "10\t87961055\t.\tA\tG", false),
        ("NC_000010.10", "NC_000010.10\t87961054\t.\tCA\tC", false),
    ])
    func `an allele is found under every spelling and every name of its contig`(
        contig: String, record: String, isSame: Bool
    ) async throws {
        try await TemporaryFolder.with { folder in
            let sites = "\(folder)/sites.vcf.gz"
            let header = [
                "##fileformat=VCFv4.2", "##reference=GRCh38",
                "##INFO=<ID=NOTE,Number=A,Type=String,Description=\"anything\">",
            ]
            let alleles = record.split(separator: "\t")[4].split(separator: ",").indices.map { "n\($0)" }
            try await Self.pack(
                header, ["\(record)\t.\t.\tNOTE=\(alleles.joined(separator: ","))"], to: sites)
            let input = "\(folder)/in.vcf"
            try SharedFile.write(
                Self.text(["##fileformat=VCFv4.2", "##reference=GRCh38"], ["chr10\t87961054\t.\tCA\tC\t.\tPASS\t."]),
                to: input)
            let found = try await Self.variants(of: input, ["--annotate-from", "\(sites):NOTE"], in: folder).variants
            #expect(found.count == 1)
            #expect(found.flatMap(Self.annotations) == (isSame ? ["NOTE=n0"] : []))
        }
    }

    @Test func `ClinVar's and gnomAD's words stand in all forms of the report, with their files`() async throws {
        try await TemporaryFolder.with { folder in
            let (clinvar, gnomad) = ("\(folder)/clinvar.vcf.gz", "\(folder)/gnomad.vcf.gz")
            try await Self.pack(
                Self.clinvarHeader,
                [
                    "10\t87933147\t7813\tC\tG\t.\t.\tCLNSIG=Pathogenic;CLNREVSTAT=reviewed_by_expert_panel",
                    "10\t87933148\t7829\tG\tA\t.\t.\tCLNSIG=Pathogenic;ONC=Oncogenic;ONCREVSTAT=criteria_provided,_single_submitter",
                ], to: clinvar)
            try await Self.pack(
                Self.gnomadHeader,
                [
                    "chr10\t87894077\trs1\tC\tG,T\t.\tPASS\tAF=0.2,0.02;AF_grpmax=.,0.03",
                    "chr10\t87933148\t.\tG\tT\t.\tPASS\tAF=0.000002;AF_grpmax=0.000003",
                ], to: gnomad)
            let input = "\(folder)/in.vcf"
            try SharedFile.write(
                Self.text(
                    ["##fileformat=VCFv4.2", "##reference=GRCh38"],
                    ["chr10\t87933147\t.\tC\tG\t.\tPASS\t.", "chr10\t87933148\t.\tG\tT\t.\tPASS\t."]), to: input)
            let (found, report) = try await Self.variants(
                of: input, ["--clinvar", clinvar, "--annotate-from", "\(gnomad):AF,AF_grpmax", "--checksum"],
                in: folder)
            try #require(found.count == 2)
            #expect(
                Self.annotations(found[0]) == ["CLNSIG=Pathogenic", "CLNREVSTAT=reviewed_by_expert_panel"])
            #expect(Self.annotations(found[1]) == ["AF=0.000002", "AF_grpmax=0.000003"])
            // R130G is absent from gnomAD; R130Q is classified at its residue, but OS3 goes before OM4, as OM1 does for R130L.
            #expect(Self.codes(found[0]) == ["OS2", "OS3", "OP4"])
            #expect(Self.codes(found[1]) == ["OS2", "OM1", "OP3", "OP4"])
            let inputs = try #require(report["inputs"] as? [[String: Any]])
            #expect(inputs.map { $0["role"] as? String } == ["small variants", "site annotations", "site annotations"])
            #expect(inputs.dropFirst().map { $0["path"] as? String } == ["clinvar.vcf.gz", "gnomad.vcf.gz"])
            #expect(Set(inputs.compactMap { $0["sha256"] as? String }.filter { $0.count == 64 }).count == 3)
            // Of ClinVar both records, of gnomAD those at the two places and the first of the gene, each once.
            #expect(inputs.dropFirst().map { "\($0["records"] ?? "")" } == ["2.0", "2.0"])
            // A page shows no folder of the machine that it was made on.
            let page = try SharedFile.text("\(folder)/out/in.report.html")
            #expect(!page.contains("\(folder)/"))
            for ending in ["report.html", "findings.tsv"] {
                let text = try SharedFile.text("\(folder)/out/in.\(ending)")
                for word in [
                    "clinvar.vcf.gz", "gnomad.vcf.gz", "AF_grpmax", "0.000003", "reviewed_by_expert_panel", "OM1",
                ] {
                    #expect(text.contains(word), "\(ending): \(word)")
                }
            }
        }
    }

    /// What another change of bases at the residue is classified as decides OS1 and OM4; the allele's own classification decides nothing.
    /// The variant is TSC2 R622G (CGG to GGG).
    @Test(arguments: [
        ("16\t2071534\t.\tC\tG", "Oncogenic", "criteria_provided,_single_submitter", [String]()),
        ("16\t2071534\t.\tCGG\tGGG", "Oncogenic", "reviewed_by_expert_panel", []),
        ("16\t2071534\t.\tCGG\tGGA", "Oncogenic", "reviewed_by_expert_panel", ["OS1"]),
        ("16\t2071535\t.\tG\tA", "Oncogenic", "criteria_provided,_single_submitter", ["OM4"]),
        ("16\t2071535\t.\tG\tA", "Oncogenic", "no_assertion_criteria_provided", []),
        ("16\t2071535\t.\tG\tA", "Likely_oncogenic", "criteria_provided,_single_submitter", []),
        ("16\t2071535\t.\tG\tA", "Uncertain_significance", "criteria_provided,_single_submitter", []),
        // A stop is no substitution; the next residue is another.
        ("16\t2071534\t.\tCGG\tTGA", "Oncogenic", "reviewed_by_expert_panel", []),
        ("16\t2071537\t.\tG\tA", "Oncogenic", "reviewed_by_expert_panel", []),
    ])
    func `classified changes at a residue decide OS1 and OM4`(
        record: String, classification: String, review: String, expected: [String]
    ) async throws {
        try await TemporaryFolder.with { folder in
            let clinvar = "\(folder)/clinvar.vcf.gz"
            try await Self.pack(
                Self.clinvarHeader, ["\(record)\t.\t.\tONC=\(classification);ONCREVSTAT=\(review)"], to: clinvar)
            let input = "\(folder)/in.vcf"
            try SharedFile.write(
                Self.text(["##fileformat=VCFv4.2", "##reference=GRCh38"], ["16\t2071534\t.\tC\tG\t.\tPASS\t."]),
                to: input)
            let found = try await Self.variants(of: input, ["--clinvar", clinvar], in: folder).variants
            try #require(found.count == 1)
            #expect(Self.codes(found[0]) == expected)
        }
    }

    @Test func `the user's ClinVar goes before the set's, and each statement names its release`() async throws {
        try await TemporaryFolder.with { folder in
            let clinvar = "\(folder)/clinvar.vcf.gz"
            try await Self.pack(
                Self.clinvarHeader + ["##fileDate=2025-11-02"],
                ["16\t2071535\t9\tG\tA\t.\t.\tCLNSIG=Likely_pathogenic;CLNREVSTAT=reviewed_by_expert_panel"],
                to: clinvar)
            let input = "\(folder)/in.vcf"
            try SharedFile.write(
                Self.text(
                    ["##fileformat=VCFv4.2", "##reference=GRCh38"],
                    ["chr16\t2071535\t.\tG\tA\t.\tPASS\t.", "chr11\t64807228\t.\tC\tT\t.\tPASS\t."]), to: input)
            let found = try await Self.variants(of: input, ["--clinvar", clinvar], in: folder).variants
            let told = found.map { variant in
                let statement = variant["clinVar"] as? [String: Any] ?? [:]
                return ["germlineClass", "release"].map { "\(statement[$0] ?? "")" } + [
                    "\(variant["functionReason"] ?? "")"
                ]
            }
            #expect(
                told.sorted { $0[0] < $1[0] } == [
                    [
                        "likely_pathogenic", "2025-11-02",
                        "ClinVar: Likely pathogenic (3 stars, clinvar.vcf.gz of 2025-11-02)",
                    ], ["pathogenic", "2017-04", "ClinVar: Pathogenic (2 stars, 2017-04)"],
                ])
        }
    }

    @Test func `annotations in the file itself are read for each allele`() async throws {
        try await TemporaryFolder.with { folder in
            let input = "\(folder)/in.vcf"
            let header = [
                "##fileformat=VCFv4.2", "##reference=GRCh38",
                "##INFO=<ID=gnomAD_AF,Number=A,Type=Float,Description=\"all\">",
                "##INFO=<ID=AF,Number=A,Type=Float,Description=\"share of reads\">",
                "##INFO=<ID=CLNSIG,Number=.,Type=String,Description=\"germline\">",
                "##INFO=<ID=CSQ,Number=.,Type=String,Description=\"Consequence annotations from Ensembl VEP. Format: Allele|Consequence|Feature|gnomADe_AF|gnomADe_AFR_AF|CLIN_SIG\">",
            ]
            try SharedFile.write(
                Self.text(
                    header,
                    [
                        // Two alleles, each with its own values; the caller's AF is no frequency of a population.
                        "10\t87933147\t.\tC\tG,T\t.\tPASS\tgnomAD_AF=0.000001,.;AF=0.4,0.3;CLNSIG=Pathogenic,Pathogenic/Likely_pathogenic;CSQ=G|missense_variant|ENST1|0.000002||likely_pathogenic,T|stop_gained|ENST1|||,G|missense_variant|ENST2|0.000002|0.000003|",
                        // VEP takes away the base that all alleles share, and writes - for nothing.
                        "10\t87961054\t.\tCA\tC,CAA\t.\tPASS\tCSQ=-|frameshift_variant|ENST1|0.03|0.04|,AA|frameshift_variant|ENST1|0.06||",
                    ]), to: input)
            let found = try await Self.variants(of: input, [], in: folder).variants
            #expect(
                found.map(Self.annotations) == [
                    [
                        "gnomAD_AF=0.000001", "CLNSIG=Pathogenic", "CSQ/gnomADe_AF=0.000002",
                        "CSQ/gnomADe_AFR_AF=0.000003", "CSQ/CLIN_SIG=likely_pathogenic",
                    ], ["CLNSIG=Pathogenic/Likely_pathogenic"], ["CSQ/gnomADe_AF=0.03", "CSQ/gnomADe_AFR_AF=0.04"],
                    ["CSQ/gnomADe_AF=0.06"],
                ])
            #expect(
                found.map(Self.codes) == [["OS2", "OS3", "OP4"], ["OVS1", "OP4"], ["SBS1"], ["SBVS1"]])
        }
    }

    /// The transcript of an entry, its predictions, and the codes that follow for TSC2 R622Q.
    @Test(arguments: [
        ("ENST00000219476.9", "deleterious(0.01)|probably_damaging(0.99)|likely_pathogenic", ["OP1"]),
        ("NM_000548.3", "deleterious(0.01)|possibly_damaging(0.5)|", ["OP1"]),
        ("ENST00000219476", "tolerated(0.5)|benign(0.01)|", ["SBP1"]),
        ("ENST00000219476", "tolerated(0.5)|benign(0.01)|ambiguous", []),
        ("ENST00000219476", "deleterious(0.01)|benign(0.01)|", []),
        ("ENST00000219476", "deleterious_low_confidence(0.01)|probably_damaging(0.9)|", []),
        ("ENST00000219476", "deleterious(0.01)||", []),
        ("ENST00000000001", "deleterious(0.01)|probably_damaging(1)|", []),
    ])
    func `predictions for the transcript decide OP1 and SBP1 where all agree`(
        transcript: String, predictions: String, expected: [String]
    ) async throws {
        try await TemporaryFolder.with { folder in
            let input = "\(folder)/in.vcf"
            let csq =
                "##INFO=<ID=CSQ,Number=.,Type=String,Description=\"VEP. Format: Allele|Feature|SIFT|PolyPhen|am_class\">"
            try SharedFile.write(
                Self.text(
                    ["##fileformat=VCFv4.2", "##reference=GRCh38", csq],
                    ["16\t2071535\t.\tG\tA\t.\tPASS\tCSQ=A|\(transcript)|\(predictions)"]), to: input)
            let found = try await Self.variants(of: input, [], in: folder).variants
            #expect(found.map(Self.codes) == [expected])
        }
    }

    @Test func `a common change of unknown effect is considered, and no finding`() async throws {
        try await TemporaryFolder.with { folder in
            let input = "\(folder)/in.vcf"
            func write(_ frequency: String) throws {
                try SharedFile.write(
                    Self.text(
                        [
                            "##fileformat=VCFv4.2", "##reference=GRCh38",
                            "##INFO=<ID=gnomAD_AF,Number=A,Type=Float,Description=\"all\">",
                        ],
                        [
                            "16\t2070522\t.\tC\tA\t.\tPASS\tgnomAD_AF=\(frequency)",
                            // A null variant of PTEN that more people have than its panel allows is listed, and makes no hit.
                            "10\t87933147\t.\tC\tT\t.\tPASS\tgnomAD_AF=\(frequency)",
                        ]), to: input)
            }
            try write("0.1")
            let common = try await Self.variants(of: input, [], in: folder)
            #expect(common.variants.map { $0["hgvsP"] as? String } == ["NP_000305.3:p.Arg130Ter"])
            let considered = try #require(common.report["considered"] as? [[String: Any]])
            let reason = try #require(considered.first { $0["gene"] as? String == "TSC2" }?["reason"] as? String)
            #expect(reason.contains("more frequent in the population"), "\(reason)")
            try write("0.001")
            #expect(try await Self.variants(of: input, [], in: folder).variants.count == 2)
        }
    }

    @Test func `a file of sites that cannot be used is refused, with what to do`() async throws {
        try await TemporaryFolder.with { folder in
            let input = "SampleData/known-variants.GRCh38.vcf"
            func refusal(_ arguments: [String], input: String = input) async throws -> String {
                let run = try await Program.run(
                    ["report", input, "--outdir", "\(folder)/out", "--quiet"] + arguments)
                #expect(run.code == 65, "\(run.error)")
                return run.error
            }
            let clinvar = "\(folder)/clinvar.vcf.gz"
            let record = "10\t87933147\t1\tC\tT\t.\t.\tCLNSIG=Pathogenic"
            try await Self.pack(Self.clinvarHeader, [record], to: clinvar)
            #expect(
                try await refusal(["--annotate-from", "\(clinvar):AF"]).contains(
                    "its header declares no INFO/AF"))
            // Of the other assembly, by the header.
            let other = try await refusal(["--clinvar", clinvar], input: "SampleData/known-variants.GRCh37.vcf")
            #expect(other.contains("it is of GRCh38, the variants are of GRCh37"))
            // By its REF alone: the header says nothing.
            let bare = Self.clinvarHeader.filter { !$0.hasPrefix("##reference") }
            let silent = "\(folder)/silent.vcf.gz"
            try await Self.pack(
                bare + ["##contig=<ID=10>"], ["10\t89692904\t1\tC\tT\t.\t.\tCLNSIG=x"], to: silent, assembly: "GRCh37")
            #expect(try await refusal(["--clinvar", silent]).contains("it is of GRCh37, the variants are of GRCh38"))
            let far = "\(folder)/far.vcf.gz"
            try await Self.pack(bare + ["##contig=<ID=2>"], ["2\t1000\t1\tC\tT\t.\t.\tCLNSIG=x"], to: far)
            #expect(try await refusal(["--clinvar", far]).contains("tells its assembly"))
            // No index, no BGZF, and an index of another file.
            let alone = "\(folder)/alone.vcf.gz"
            try SharedFile.write(SharedFile.bytes(clinvar), to: alone)
            let noIndex = try await refusal(["--clinvar", alone])
            #expect(noIndex.contains("it has no index") && noIndex.contains("tabix -p vcf"))
            #expect(try await refusal(["--clinvar", clinvar + ".txt"]).contains("it is not BGZF"))
            let many = (1...3000).map { "10\t\(87_864_470 + $0)\t1\tN\tT\t.\t.\tCLNSIG=x\($0 &* 7919)" }
            let large = "\(folder)/large.vcf.gz"
            try await Self.pack(Self.clinvarHeader, many, to: large)
            try SharedFile.write(SharedFile.bytes(large + ".tbi"), to: alone + ".tbi")
            #expect(try await refusal(["--clinvar", alone]).contains("is not the index of the file"))
            let without = try await Program.run([
                "report", "--copy-number", "SampleData/pnet-copy-number.GRCh38.vcf", "--outdir", folder, "--clinvar",
                clinvar,
            ])
            #expect(without.code == 64 && without.error.contains("small variants"), "\(without.error)")
            let usage = try await Program.run(["report", input, "--outdir", folder, "--annotate-from", clinvar])
            #expect(usage.code == 64)
        }
    }

    @Test func `a REF that is not the genome's refuses the file, with the place`() async throws {
        try await TemporaryFolder.with { folder in
            let sites = "\(folder)/sites.vcf.gz"
            // The program that packs the file would refuse it in the genes, and gives it as another assembly's.
            try await Self.pack(
                [
                    "##fileformat=VCFv4.2", "##contig=<ID=10>",
                    "##INFO=<ID=X,Number=1,Type=String,Description=\"x\">",
                ],
                ["10\t87933147\t.\tA\tT\t.\t.\tX=1"], to: sites, assembly: "GRCh37")
            let run = try await Program.run([
                "report", "SampleData/known-variants.GRCh38.vcf", "--outdir", folder, "--quiet", "--annotate-from",
                "\(sites):X",
            ])
            #expect(run.code == 65)
            #expect(run.error.contains("10:87933147 has REF A, GRCh38 has C"), "\(run.error)")
        }
    }
}
