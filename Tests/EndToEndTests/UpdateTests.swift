import TestSupport
import Testing

/// `annotations update`: the known variants, made anew of a user's files of ClinVar and cancerhotspots.org.
@Suite struct UpdateTests {
    /// The records of the table, as ClinVar writes them for an assembly.
    private static func clinVar(_ assembly: String, header: [String] = header) throws -> [UInt8] {
        let lines = try rows().map { row in
            let position = assembly == "GRCh38" ? row[1] : row[2]
            return [row[0], position, row[3], row[4], row[5], ".", ".", row[6]].joined(separator: "\t")
        }
        let start = header + ["##reference=\(assembly)", "##ID=<Description=\"ClinVar Variation ID\">"]
        let columns = "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO"
        return Array((start + [columns] + lines).map { $0 + "\n" }.joined().utf8)
    }

    private static let header =
        ["##fileformat=VCFv4.1", "##fileDate=2025-11-02", "##source=ClinVar"]
        + [
            "ALLELEID", "CLNDN", "CLNDISDB", "CLNHGVS", "CLNREVSTAT", "CLNSIG", "CLNSIGCONF", "CLNSIGINCL", "CLNVC",
            "CLNVCSO", "GENEINFO", "RS", "ONC", "ONCDN", "ONCREVSTAT", "SCI", "SCIREVSTAT",
        ].map { "##INFO=<ID=\($0),Number=.,Type=String,Description=\"\($0)\">" }

    private static func rows() throws -> [[String]] {
        try SharedFile.text(Fixture.path("Tests/EndToEndTests/Tables/clinvar-records.tsv"))
            .split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
            .map { $0.split(separator: "\t").map(String.init) }
    }

    /// The rows that the table expects, in the form of the file.
    private static func expected(release: String) throws -> Set<String> {
        Set(
            try rows().filter { $0[7] != "NA" }.map { row in
                let parts = row[8].split(separator: "|").map(String.init)
                return ([row[7]] + parts[0...2] + [release] + parts[3...]).joined(separator: "\t")
            })
    }

    private static func table(_ path: String) throws -> [String] {
        try SharedFile.text(path).split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst().map(String.init)
    }

    private static func update(_ arguments: String...) async throws -> Program.Outcome {
        try await Program.run(["annotations", "update"] + arguments)
    }

    @Test func `ClinVar's records become rows, the same on both assemblies and in every packing`() async throws {
        try await TemporaryFolder.with { folder in
            var texts: Set<[UInt8]> = []
            for assembly in ["GRCh38", "GRCh37"] {
                try SharedFile.write(try Self.clinVar(assembly), to: "\(folder)/\(assembly).vcf")
            }
            let packed = try await Program.peer("gzip", ["-k", "\(folder)/GRCh38.vcf"])
            #expect(packed.code == 0)
            let blocks = try await Program.run(["annotate", "\(folder)/GRCh37.vcf", "-o", "\(folder)/blocks.vcf.gz"])
            #expect(blocks.code == 0, "\(blocks.error)")
            for input in ["GRCh38.vcf", "GRCh37.vcf", "GRCh38.vcf.gz", "blocks.vcf.gz"] {
                let output = "\(folder)/set-\(input)"
                let run = try await Self.update("--clinvar", "\(folder)/\(input)", "-o", output)
                #expect(run.code == 0, "\(run.error)")
                #expect(run.output.isEmpty)
                #expect(run.error.contains("13 alleles of ClinVar's release of 2025-11-02"), "\(run.error)")
                #expect(run.error.contains("no allele that is named in DAXX, ATRX, AKT1"), "\(run.error)")
                let rows = try Self.table("\(output)/known/clinvar.tsv")
                #expect(Set(rows) == (try Self.expected(release: "2025-11-02")))
                #expect(rows.count == 13)
                texts.insert(try SharedFile.bytes("\(output)/known/clinvar.tsv"))
                let verified = try await Program.run(["annotations", "verify", "--annotations", output])
                #expect(verified.code == 0, "\(verified.text)")
            }
            #expect(texts.count == 1)
        }
    }

    @Test func `the new set is used, and says which release each class is of`() async throws {
        try await TemporaryFolder.with { folder in
            let (input, output) = ("\(folder)/clinvar.vcf", "\(folder)/set")
            try SharedFile.write(try Self.clinVar("GRCh38"), to: input)
            let run = try await Self.update("--clinvar", input, "-o", output, "--quiet")
            #expect(run.code == 0, "\(run.error)")
            for (name, expected) in [
                (
                    "TSC2:c.1832G>A",
                    "Pathogenic/Likely pathogenic (2 stars), ClinVar's release of 2025-11-02; Tuberous sclerosis 2"
                ),
                ("MEN1:c.784-9G>A", "Conflicting classifications: Pathogenic (3); Uncertain significance (1) (1 star)"),
                (
                    "PIK3CA:c.3140_3141delinsGC",
                    "oncogenicity: Likely oncogenic (0 stars), ClinVar's release of 2025-11-02"
                ),
                ("PIK3CA:c.3140A>G", "clinical impact: Tier I - Strong; Tier II - Potential"),
            ] {
                let told = try await Program.run(["explain", name, "--annotations", output])
                #expect(told.text.contains(expected), "\(told.text)")
            }
            // Low penetrance is no class of pathogenicity: nothing convicts by it.
            let low = try await Program.run(["explain", "MTOR:c.4448G>A", "--annotations", output])
            #expect(low.text.contains("Pathogenic/Pathogenic, low penetrance"))
            #expect(!low.text.contains("function      gain: ClinVar"))
            let list = try await Program.run(["annotations", "list", "--annotations", output])
            #expect(list.text.contains("annotation set 2026.2+clinvar.2025-11-02"))
            #expect(list.text.contains("NCBI ClinVar, clinvar.vcf, sha256 "))
            // An update of an updated set names the new release alone.
            let again = try await Self.update(
                "--clinvar", input, "--annotations", output, "-o", "\(folder)/again", "--quiet")
            #expect(again.code == 0, "\(again.error)")
            for file in ["known/clinvar.tsv", "set.tsv", "manifest.tsv"] {
                #expect(try SharedFile.bytes("\(folder)/again/\(file)") == SharedFile.bytes("\(output)/\(file)"))
            }
        }
    }

    /// What is done to the file, the exit code, and what the message must say.
    @Test(arguments: [
        ("no ClinVar", 65, "this is not ClinVar's VCF", "##source=Mutect2"),
        ("no CLNSIG", 65, "this is not ClinVar's VCF", "no INFO/CLNSIG, INFO/CLNREVSTAT"),
        ("samples", 65, "this is not ClinVar's VCF", "1 sample columns"),
        ("no date", 65, "does not tell which release", "no ##fileDate"),
        ("wrong date", 65, "does not tell which release", "##fileDate=May"),
        ("other assembly", 65, "REF agrees there", "GRCh38"),
        ("no assembly", 65, "does not tell whether the file is of GRCh37 or GRCh38", "--assembly"),
        ("cut line", 65, "has lost its end", "line 41"),
        ("cut gzip", 65, "clinvar.vcf.gz", "end"),
        ("no record", 65, "none classifies an allele", "of 0 records"),
        ("no file", 66, "cannot be opened", "check the path"),
    ])
    func `what is not ClinVar's whole file is refused, and nothing is written`(
        fault: String, code: Int, message: String, detail: String
    ) async throws {
        try await TemporaryFolder.with { folder in
            var path = "\(folder)/clinvar.vcf"
            var text = String(decoding: try Self.clinVar("GRCh38"), as: UTF8.self)
            switch fault {
            case "no ClinVar": text = text.replacing("##source=ClinVar", with: "##source=Mutect2")
            case "no CLNSIG":
                text = text.replacing("##INFO=<ID=CLNSIG,", with: "##INFO=<ID=A,")
                    .replacing("##INFO=<ID=CLNREVSTAT,", with: "##INFO=<ID=B,")
            case "samples":
                text = text.split(separator: "\n").map { line in
                    line.hasPrefix("##")
                        ? "\(line)\n"
                        : line.hasPrefix("#")
                            ? "\(line)\tFORMAT\tT1\n" : "\(line)\tGT\t0/1\n"
                }.joined()
            case "no date": text = text.replacing("##fileDate=2025-11-02\n", with: "")
            case "wrong date": text = text.replacing("2025-11-02", with: "May")
            case "other assembly": text = text.replacing("##reference=GRCh38", with: "##reference=GRCh37")
            case "no assembly": text = text.replacing("##reference=GRCh38\n", with: "")
            case "cut line": text.removeLast(40)
            case "no record": text = text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { "\($0)\n" }.joined()
            default: break
            }
            if fault != "no file" { try SharedFile.write(Array(text.utf8), to: path) }
            if fault == "cut gzip" {
                _ = try await Program.peer("gzip", [path])
                path += ".gz"
                try SharedFile.write(Array(try SharedFile.bytes(path).dropLast(300)), to: path)
            }
            let run = try await Self.update("--clinvar", path, "-o", "\(folder)/set")
            #expect(run.code == code, "\(run.error)")
            #expect(run.error.contains(message) && run.error.contains(detail), "\(run.error)")
            let names = try TemporaryFolder.names(in: folder)
            #expect(!names.contains("set"))
        }
    }

    private static let hotspotHeader =
        "Hugo_Symbol\tResidue\tReference_Amino_Acid\tAmino_Acid_Position\tCluster\tPDB_chains\tClass\tVariant_Amino_Acid\tQ-value\tQvalue_Pancan\tQvalueCT\tP-value\tTumor_Count\tTumor_Type_Count\tTumor_Type_Composition\tIndel_Size\tTranscript_Id\n"

    private static func hotspot(
        _ gene: String, _ residue: String, _ reference: String, _ position: String, _ changes: String, _ tumours: Int
    ) -> String {
        "\(gene)\t\(residue)\t\(reference)\t\(position)\t\t\t\t\(changes)\t0.0\t0.0\t\t-9.1\t\(tumours)\t\tbreast:3\t\t\n"
    }

    @Test func `a table of cancerhotspots.org becomes one, split by change, under its licence`() async throws {
        try await TemporaryFolder.with { folder in
            let (input, output) = ("\(folder)/hotspots.txt", "\(folder)/set")
            let rows = [
                Self.hotspot("ABL1", "F72", "F:4", "72", "V:5|C:1", 6),
                Self.hotspot("PIK3CA", "H1047", "H:60", "1047", "R:40|L:17|*:3", 60),
                Self.hotspot("PIK3CA", "106-108", "GNR:4", "106-108", "G106_R108del:3|R108del:1", 4),
                Self.hotspot("PTEN", "sX70_splice", "splice:15", "X70_splice", "splice:15", 15),
                Self.hotspot("PTEN", "R131", "R:9", "131", "Q:9", 9),
            ]
            try SharedFile.write(Array((Self.hotspotHeader + rows.joined()).utf8), to: input)
            let run = try await Self.update("--hotspots", input, "-o", output)
            #expect(run.code == 0, "\(run.error)")
            #expect(
                run.error.contains("left out, as the protein of MANE Select has another amino acid there: PTEN R131"))
            #expect(
                try Self.table("\(output)/known/hotspots.tsv") == [
                    "PTEN\tsplice\t70\t70\tNA\tsp\t15\t15", "PIK3CA\tindel\t106\t108\tNA\tG106_R108del\t3\t4",
                    "PIK3CA\tindel\t106\t108\tNA\tR108del\t1\t4", "PIK3CA\tsingle\t1047\t1047\tH\tR\t40\t60",
                    "PIK3CA\tsingle\t1047\t1047\tH\tL\t17\t60", "PIK3CA\tsingle\t1047\t1047\tH\t*\t3\t60",
                ])
            #expect(try SharedFile.text("\(output)/known/hotspots.tsv").contains("Open Database License (ODbL) 1.0"))
            let verified = try await Program.run(["annotations", "verify", "--annotations", output])
            #expect(verified.code == 0, "\(verified.text)")
            // What was not made anew is as it was.
            #expect(
                try SharedFile.bytes("\(output)/known/clinvar.tsv")
                    == SharedFile.bytes(Fixture.path("Annotations/known/clinvar.tsv")))
            let told = try await Program.run(["explain", "PIK3CA:p.H1047L", "--annotations", output])
            #expect(told.text.contains("17 with this change, 60 at the residue"), "\(told.text)")
        }
    }

    @Test(arguments: [
        ("Hugo_Symbol\tPosition\n", "this is no table of cancerhotspots.org"),
        (hotspotHeader, "no row speaks of a gene of the set"),
        (hotspotHeader + hotspot("PTEN", "R130", "R:9", "130", "many", 9), "'Variant_Amino_Acid' has 'many'"),
        (hotspotHeader + hotspot("PTEN", "R130", "R:9", "R130", "Q:9", 9), "'Amino_Acid_Position' is 'R130'"),
    ])
    func `a table that is none is refused`(text: String, message: String) async throws {
        try await TemporaryFolder.with { folder in
            try SharedFile.write(Array(text.utf8), to: "\(folder)/hotspots.txt")
            let run = try await Self.update("--hotspots", "\(folder)/hotspots.txt", "-o", "\(folder)/set")
            #expect(run.code == 65)
            #expect(run.error.contains(message), "\(run.error)")
        }
    }

    @Test func `a folder that holds a set is left as it is`() async throws {
        try await TemporaryFolder.with { folder in
            try SharedFile.write(try Self.clinVar("GRCh38"), to: "\(folder)/clinvar.vcf")
            try SharedFile.write(Array("mine".utf8), to: "\(folder)/manifest.tsv")
            let run = try await Self.update("--clinvar", "\(folder)/clinvar.vcf", "-o", folder)
            #expect(run.code == 73)
            #expect(run.error.contains("there is a set in it already"))
            #expect(try SharedFile.text("\(folder)/manifest.tsv") == "mine")
            let nothing = try await Self.update("-o", folder)
            #expect(nothing.code == 64)
        }
    }
}
