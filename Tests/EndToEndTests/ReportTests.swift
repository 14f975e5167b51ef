import FoundationEssentials
import TestSupport
import Testing

@Suite struct ReportTests {
    private static let tumour38 = [
        "SampleData/pnet-tumour-normal.GRCh38.vcf", "--copy-number", "SampleData/pnet-copy-number.GRCh38.vcf",
    ]
    private static let tumour37 = [
        "SampleData/pnet-tumour-normal.GRCh37.vcf", "--copy-number", "SampleData/pnet-copy-number.GRCh37.vcf",
    ]

    /// Makes reports and gives their files by name.
    private static func files(_ arguments: [String]) async throws -> [String: String] {
        try await TemporaryFolder.with { folder in
            let run = try await Program.run(["report"] + arguments + ["--outdir", "\(folder)/reports"])
            #expect(run.code == 0, "\(run.error)")
            var files: [String: String] = ["stdout": run.text]
            for name in try TemporaryFolder.names(in: "\(folder)/reports") {
                files[name] = try SharedFile.text("\(folder)/reports/\(name)")
            }
            return files
        }
    }

    /// The reports of the sample data as they were reviewed; `SampleData/expected` holds them.
    @Test(arguments: [
        ("pnet.GRCh38", tumour38 + ["--site", "pancreas"]), ("pnet.GRCh37", tumour37 + ["--site", "pancreas"]),
        ("cohort.GRCh38", ["SampleData/cohort.GRCh38.vcf"]),
        ("nothing-found.GRCh38", ["SampleData/nothing-found.GRCh38.vcf"]),
        (
            "nothing-found-callable.GRCh38",
            ["SampleData/nothing-found.GRCh38.vcf", "--callable", "SampleData/callable.GRCh38.bed"]
        ),
        ("nothing-found-gvcf.GRCh38", ["SampleData/nothing-found.GRCh38.g.vcf"]),
        ("known-variants.GRCh38", ["SampleData/known-variants.GRCh38.vcf"]),
        ("known-variants.GRCh37", ["SampleData/known-variants.GRCh37.vcf"]),
    ])
    func `the sample reports are the reviewed ones`(name: String, arguments: [String]) async throws {
        for (file, text) in try await Self.files(arguments) where !file.hasSuffix(".html") {
            let path = "SampleData/expected/\(name)/\(file == "stdout" ? "summary.txt" : file)"
            if let difference = Snapshot.difference(from: path, actual: text) { Issue.record("\(difference)") }
        }
    }

    @Test func `the tumour has two hits in TSC2, mTORC1 raised through RHEB, and AKT not raised`() async throws {
        let files = try await Self.files(Self.tumour38)
        let text = try #require(files["PNET-01-T.report.json"])
        let report = try JSONObject.parse(text)
        let genes = try #require(report?["genes"] as? [[String: Any]])
        func gene(_ symbol: String) -> [String: Any]? { genes.first { $0["symbol"] as? String == symbol } }
        #expect(gene("TSC2")?["state"] as? String == "two_hits")
        #expect((gene("TSC2")?["hits"] as? [Any])?.count == 2)
        #expect(genes.count == 10)
        #expect(gene("MEN1")?["pathwayNode"] == nil)
        #expect(gene("DAXX")?["pathwayNode"] == nil)
        #expect(gene("PIK3CA")?["state"] as? String == "intact")
        let pathway = try #require(report?["pathway"] as? [String: Any])
        let nodes = try #require(pathway["nodes"] as? [[String: Any]])
        func node(_ id: String) -> String? { nodes.first { $0["id"] as? String == id }?["state"] as? String }
        #expect(node("TSC") == "lost")
        #expect(node("RHEB") == "raised")
        #expect(node("mTORC1") == "raised")
        #expect(node("AKT") == "unchanged")
        let beside = try #require(pathway["beside"] as? [[String: Any]])
        #expect(beside.compactMap { $0["gene"] as? String } == ["MEN1", "DAXX", "ATRX"])
    }

    @Test func `the GRCh37 twin has the same findings`() async throws {
        func findings(_ arguments: [String]) async throws -> [String] {
            let report = try JSONObject.parse(#require(try await Self.files(arguments)["PNET-01-T.report.json"]))
            let genes = try #require(report?["genes"] as? [[String: Any]])
            let arms = try #require(report?["arms"] as? [[String: Any]])
            return genes.map { gene in
                let variants = (gene["variants"] as? [[String: Any]] ?? []).map {
                    "\($0["hgvsC"] ?? "") \($0["hgvsP"] ?? "") \($0["consequences"] ?? "") \($0["countsAsHit"] ?? "") \($0["exon"] ?? "")"
                }
                return "\(gene["symbol"] ?? "") \(gene["status"] ?? "") \(gene["stateText"] ?? "") \(variants)"
            } + arms.map { "\($0["name"] ?? "") \($0["call"] ?? "")" }
        }
        #expect(try await findings(Self.tumour38) == findings(Self.tumour37))
    }

    @Test func `not found rests on an assumption, or on callable bases, and arms without copies are not assessed`()
        async throws
    {
        func genes(
            _ arguments: [String], _ sample: String
        ) async throws -> (genes: [[String: Any]], arms: [[String: Any]]) {
            let report = try JSONObject.parse(#require(try await Self.files(arguments)["\(sample).report.json"]))
            return (
                try #require(report?["genes"] as? [[String: Any]]), try #require(report?["arms"] as? [[String: Any]])
            )
        }
        let bare = try await genes(["SampleData/nothing-found.GRCh38.vcf"], "NET-05-T")
        #expect(bare.genes.allSatisfy { $0["status"] as? String == "not_found" && $0["basis"] as? String == "assumed" })
        #expect(bare.arms.allSatisfy { $0["status"] as? String == "not_assessed" })
        let callable = try await genes(
            ["SampleData/nothing-found.GRCh38.vcf", "--callable", "SampleData/callable.GRCh38.bed"], "NET-05-T")
        #expect(
            callable.genes.allSatisfy {
                $0["basis"] as? String == "callable" && "\($0["callableFraction"] ?? "")".hasPrefix("1")
            })
        let gvcf = try await genes(["SampleData/nothing-found.GRCh38.g.vcf"], "NET-06").genes
        func status(_ symbol: String) -> String? {
            gvcf.first { $0["symbol"] as? String == symbol }?["status"] as? String
        }
        #expect(status("PTEN") == "not_found")
        #expect(status("TSC1") == "not_assessed")
    }

    @Test func `sites of a gVCF are called bases too, where they come before its first block as well`() async throws {
        func fraction(_ rows: [String]) async throws -> Double? {
            try await TemporaryFolder.with { folder in
                let header = """
                    ##fileformat=VCFv4.2
                    ##contig=<ID=chr10,length=133797422>
                    #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS

                    """
                let text = header + rows.map { "chr10\t\($0)\n" }.joined()
                try SharedFile.write(Array(text.utf8), to: "\(folder)/x.vcf")
                let files = try await Self.files(["\(folder)/x.vcf"])
                let report = try JSONObject.parse(try #require(files["S.report.json"]))
                let genes = try #require(report?["genes"] as? [[String: Any]])
                return genes.first { $0["symbol"] as? String == "PTEN" }?["callableFraction"] as? Double
            }
        }
        // All 1,212 coding bases but the start codon.
        let block = "87864473\t.\tA\t<NON_REF>\t.\t.\tEND=87970000\tGT:DP:MIN_DP\t0/0:40:30"
        // The start codon: too few reads, an allele of a gene, a site without one.
        let sites = [
            "87864470\t.\tA\t.\t.\tPASS\t.\tGT:DP\t0/0:1", "87864471\t.\tT\tC\t.\tPASS\t.\tGT:DP\t0/0:40",
            "87864472\t.\tG\t.\t.\tPASS\t.\tGT:DP\t0/0:40",
        ]
        #expect(try await fraction([block]) == 0.9975)
        #expect(try await fraction(sites + [block]) == 0.9992)
        #expect(try await fraction(sites) == nil, "no gVCF")
    }

    @Test func `a sheet gives each sample its site, and what it has wrong is named by file, line and column`()
        async throws
    {
        try await TemporaryFolder.with { folder in
            func write(_ rows: String) throws -> [String] {
                try SharedFile.write(Array(rows.utf8), to: "\(folder)/s.tsv")
                return ["SampleData/cohort.GRCh38.vcf", "--site", "midgut", "--samples", "\(folder)/s.tsv"]
            }
            let files = try await Self.files(try write("sample\tsite\tsex\nNET-A\tlung\tmale\nNET-B\tNA\tfemale\n"))
            for (name, site) in [("NET-A", "lung"), ("NET-B", "midgut"), ("NET-C", "midgut")] {
                let report = try JSONObject.parse(try #require(files["\(name).report.json"]))
                #expect((report?["sample"] as? [String: Any])?["primarySite"] as? String == site)
            }
            for (rows, words) in [
                ("sample\tsite\nNET-A\tmoon\n", "s.tsv:2: column 'site' is 'moon'; expected"),
                ("sample\tpurity\nNET-A\t70\n", "s.tsv:2: column 'purity' is '70'"),
                ("sample\tsite\nNET-X\tlung\n", "s.tsv:2: column 'sample' is 'NET-X', which is no sample"),
                ("sample\talias\nNET-A\tX;\n", "s.tsv:2: column 'alias' is 'X;'; expected names between semicolons"),
                (
                    "sample\talias\nNET-A\tX;Y\nNET-B\tY\n",
                    "s.tsv:3: column 'alias' has 'Y', a name of 'NET-A' in line 2"
                ),
                ("sample\tgrade\nNET-A\t2\n", "s.tsv:1: the columns are sample, grade"),
            ] {
                let run = try await Program.run(["report"] + write(rows) + ["--outdir", "\(folder)/out"])
                #expect(run.code != 0 && run.error.contains(words), "\(run.error)")
            }
        }
    }

    /// Two samples: the first carries every allele, the second none.
    @Test func `rearrangements with an end in a gene are named as not assessed, and get no entry`() async throws {
        let unread = [
            "<INV>\t.", "<TRA>\tEND=1000", "<DEL>\t.", "<CPX>\tEND=87933100",
            "<del>\t.", "<DELX>\tEND=87933100", "<CNVX>\tEND=87933100", "N<ctg1>\tSVTYPE=INS",
        ]
        let read = [
            "<INS>\tSVLEN=300", "<INS:ME:ALU>\t.", "*\t.", "<NON_REF>\tEND=87933000", "A\t.", "<CNV>\tEND=87933000",
            "<DUP>\tEND=87933000", "<*:DEL>\t.",
            "<X>\tEND=87933000", "<x>\tEND=87933000", "<cnv>\tEND=87933000", "<dup>\tEND=87933000",
            "<inv>\tEND=87933100", "N[<ctg1>[\tSVTYPE=BND", "]<ctg1>:7]N\tSVTYPE=BND",
            "<INV>\tEND=87933100", "N]17:1000]\tSVTYPE=BND", "N.\tSVTYPE=BND", "<TRA>\tCHR2=17;END=1000",
        ]
        var lines = [
            "##fileformat=VCFv4.2", "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tHAS\tHASNOT",
            // From before PTEN to behind it: no end lies in it. And one that failed its filter.
            "10\t87000000\t.\tN\t<CPX>\t.\tPASS\tEND=88000000\tGT\t0/1\t0/0",
            "10\t87925510\t.\tN\t<CPX>\t.\tLowQual\tEND=87933100\tGT\t0/1\t0/0",
        ]
        for (index, row) in (unread + read).enumerated() {
            let columns = row.split(separator: "\t")
            lines.append(
                "10\t\(87_925_520 + index)\t.\tN\t\(columns[0])\t.\tPASS\t\(columns[1])\tGT\t0/1\t0/0")
        }
        let text = lines.joined(separator: "\n") + "\n"
        try await TemporaryFolder.with { folder in
            try SharedFile.write(Array(text.utf8), to: "\(folder)/a.vcf")
            let files = try await Self.files(["\(folder)/a.vcf", "--assembly", "GRCh38"])
            let expected =
                "What rearrangements do whose alleles are not read yet: "
                + unread.enumerated().map { index, row in
                    "\(row.prefix { $0 != "\t" }) in PTEN (10:\(87_925_520 + index))"
                }.joined(separator: ", ") + "."
            func notLookedAt(_ sample: String) throws -> [String] {
                let report = try JSONObject.parse(#require(files["\(sample).report.json"]))
                let answer = try #require(report?["answer"] as? [String: Any])
                return try #require(answer["notLookedAt"] as? [String])
            }
            #expect(try notLookedAt("HAS").filter { $0.hasPrefix("What rearrangements") } == [expected])
            #expect(try notLookedAt("HASNOT").allSatisfy { !$0.hasPrefix("What rearrangements") })
            let filtered = try await Self.files(
                ["\(folder)/a.vcf", "--assembly", "GRCh38", "--include-filtered"])
            #expect(filtered["HAS.report.json"]?.contains("<CPX> in PTEN (10:87925510)") == true)
            let annotated = try await Program.run(["annotate", "\(folder)/a.vcf", "--assembly", "GRCh38"])
            for record in VCFText.records(annotated.text) {
                let alternate = record.split(separator: "\t")[4]
                #expect(
                    record.contains("MTOR=") == ["A", "<DUP>", "<dup>", "<CNV>", "<cnv>"].contains(alternate),
                    "\(record)")
            }
        }
    }

    @Test func `threads and pipes change nothing`() async throws {
        let path = "SampleData/pnet-tumour-normal.GRCh38.vcf"
        func report(_ arguments: [String], input: [UInt8] = []) async throws -> String {
            try await TemporaryFolder.with { folder in
                let run = try await Program.run(["report"] + arguments + ["--outdir", folder], input: input)
                #expect(run.code == 0)
                return try TemporaryFolder.names(in: folder).map { try SharedFile.text("\(folder)/\($0)") }.joined()
            }
        }
        let one = try await report([path, "--threads", "1"])
        #expect(try await report([path, "--threads", "2"]) == one)
        let piped = try await report(["-"], input: try SharedFile.bytes(Fixture.path(path)))
        #expect(piped.replacing("\"-\"", with: "\"\(path)\"").count > 0)
        func withoutPath(_ text: String) -> String {
            text.split(separator: "\n").filter {
                !$0.contains("pnet-tumour-normal.GRCh38.vcf") && !$0.contains("\"path\"") && !$0.contains("\"file\"")
                    && !$0.contains("<td")
                    && !$0.contains("-\t") && !$0.hasPrefix("| ")
            }.joined()
        }
        #expect(withoutPath(piped) == withoutPath(one))
    }

    @Test func `no report says or implies who should be given a drug`() async throws {
        for arguments in [Self.tumour38, ["SampleData/cohort.GRCh38.vcf"], ["SampleData/nothing-found.GRCh38.vcf"]] {
            for (name, text) in try await Self.files(arguments) {
                for word in ["eligible", "sensitive", "indicated", "recommended", "resistant", "will respond"] {
                    #expect(!text.lowercased().contains(word), "\(name): \(word)")
                }
            }
        }
    }

    @Test func `a date stands in a report only where it is asked for`() async throws {
        let plain = try JSONObject.parse(#require(try await Self.files(Self.tumour38)["PNET-01-T.report.json"]))
        #expect(plain?["timestamp"] == nil)
        let dated = try await Self.files(Self.tumour38 + ["--timestamp", "2026-01-02T03:04:05Z", "--checksum"])
        let report = try JSONObject.parse(#require(dated["PNET-01-T.report.json"]))
        #expect(report?["timestamp"] as? String == "2026-01-02T03:04:05Z")
        let inputs = try #require(report?["inputs"] as? [[String: Any]])
        #expect(inputs.allSatisfy { ($0["sha256"] as? String)?.count == 64 })
    }

    @Test(.enabled(if: Program.hasPeer("python3")))
    func `the JSON keeps to its schema`() async throws {
        try await TemporaryFolder.with { folder in
            _ = try await Program.run(["report"] + Self.tumour38 + ["--outdir", folder])
            _ = try await Program.run(["report", "SampleData/cohort.GRCh38.vcf", "--outdir", folder])
            let check =
                "import json,sys,jsonschema; v=jsonschema.Draft202012Validator(json.load(open('Sources/Reports/Schema/report.schema.json'))); [v.validate(json.load(open(p))) for p in sys.argv[1:]]; print(len(sys.argv)-1)"
            let reports = try TemporaryFolder.names(in: folder).filter { $0.hasSuffix(".json") }.map {
                "\(folder)/\($0)"
            }
            let run = try await Program.peer("python3", ["-c", check] + reports)
            #expect(run.code == 0, "\(run.error)")
            #expect(run.text == "5\n")
        }
    }

    @Test(.enabled(if: Program.hasPeer("chromium")))
    func `a browser prints the page on A4`() async throws {
        try await TemporaryFolder.with { folder in
            _ = try await Program.run(["report"] + Self.tumour38 + ["--outdir", folder])
            let run = try await Program.peer(
                "chromium",
                [
                    "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder)/profile",
                    "--print-to-pdf=\(folder)/report.pdf", "\(folder)/PNET-01-T.report.html",
                ])
            #expect(run.code == 0, "\(run.error)")
            let pdf = try SharedFile.bytes("\(folder)/report.pdf")
            #expect(pdf.starts(with: Array("%PDF".utf8)) && pdf.count > 50_000)
        }
    }
}
