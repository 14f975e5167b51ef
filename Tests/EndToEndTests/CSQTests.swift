import FoundationEssentials
import TestSupport
import Testing

/// `annotate --csq`: what MTOR says, with VEP's names of fields.
@Suite struct CSQTests {
    private static let header = "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO"

    private static func annotated(
        _ records: [String], _ arguments: [String] = ["--csq"], meta: [String] = ["##fileformat=VCFv4.2"]
    ) async throws -> Program.Outcome {
        let text = (meta + [header] + records).joined(separator: "\n") + "\n"
        return try await Program.run(
            ["annotate", "-", "--assembly", "GRCh38"] + arguments, input: Array(text.utf8))
    }

    /// The entries of a key in a record, by the fields that the header lists.
    private static func entries(_ text: String, key: String, record: Int = 0) throws -> [[String: String]] {
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("##INFO=<ID=\(key),") })
        let names = try #require(line.split(separator: " ").last).dropLast(2).split(separator: "|")
        let info = VCFText.records(text)[record].split(separator: "\t")[7]
        guard let own = info.split(separator: ";").first(where: { $0.hasPrefix("\(key)=") }) else { return [] }
        return own.dropFirst(key.count + 1).split(separator: ",").map { entry in
            let values = entry.split(separator: "|", omittingEmptySubsequences: false)
            #expect(values.count == names.count)
            return Dictionary(uniqueKeysWithValues: zip(names.map(String.init), values.map(String.init)))
        }
    }

    /// VEP's allele: where lengths differ, without the first base that all alleles have in common.
    @Test(arguments: [
        ("chr10\t87933147\t.\tC\tT\t.\t.\t.", ["T"], ["1"]),
        ("chr10\t87933147\t.\tC\tT,G\t.\t.\t.", ["T", "G"], ["1", "2"]),
        ("chr10\t87961054\t.\tCA\tC\t.\t.\t.", ["-"], ["1"]), ("chr10\t87933147\t.\tC\tCTT\t.\t.\t.", ["TT"], ["1"]),
        ("chr10\t87933147\t.\tC\tCTT,T\t.\t.\t.", ["CTT", "T"], ["1", "2"]),
        ("chr10\t87933147\t.\tC\t*,T\t.\t.\t.", ["T"], ["2"]),
        ("chr10\t87933147\t.\tCGA\tTGT\t.\t.\t.", ["TGT"], ["1"]),
        ("chr10\t87863114\t.\tN\t<DEL>\t.\t.\tSVTYPE=DEL;END=87971930", ["DEL"], ["1"]),
    ])
    func `alleles are written as VEP writes them`(record: String, alleles: [String], numbers: [String]) async throws {
        let run = try await Self.annotated([record])
        #expect(run.code == 0, "\(run.error)")
        let csq = try Self.entries(run.text, key: "CSQ")
        #expect(csq.map { $0["Allele"] } == alleles)
        #expect(csq.map { $0["ALLELE_NUM"] } == numbers)
        let mtor = try Self.entries(run.text, key: "MTOR").filter { $0["Consequence"] != "" }
        #expect(mtor.map { $0["ALLELE_NUM"] } == numbers)
    }

    @Test func `a stop has the values of MTOR under VEP's names`() async throws {
        let run = try await Self.annotated(["chr16\t2079159\t.\tC\tT\t.\t.\tDP=5"])
        let entry = try #require(try Self.entries(run.text, key: "CSQ").first)
        for (field, value) in [
            "Consequence": "stop_gained", "IMPACT": "HIGH", "SYMBOL": "TSC2", "Gene": "ENSG00000103197",
            "Feature_type": "Transcript", "Feature": "NM_000548.5", "BIOTYPE": "protein_coding", "EXON": "27/42",
            "INTRON": "", "HGVSc": "NM_000548.5:c.3094C>T", "CANONICAL": "YES", "STRAND": "1", "PICK": "1",
            "Existing_variation": "", "SYMBOL_SOURCE": "HGNC",
        ] { #expect(entry[field] == value, "\(field)") }
        #expect(entry["MANE_SELECT"]?.hasPrefix("ENST") == true)
        #expect(entry["HGVSp"]?.hasPrefix("NP_") == true && entry["HGVSp"]?.hasSuffix(":p.Arg1032Ter") == true)
        #expect(VCFText.records(run.text)[0].contains("\tDP=5;MTOR="))
    }

    /// What is not annotated passes as it is; an entry under the key that no header declares does not stand twice.
    @Test func `records outside of the genes are left alone`() async throws {
        let far = "chr1\t5000000\t.\tA\tT\t.\t.\tCSQ=x"
        let run = try await Self.annotated([far, "chr10\t87933147\t.\tC\tT\t.\t.\tCSQ=old;A=1"])
        #expect(VCFText.records(run.text)[0] == far)
        #expect(!VCFText.records(run.text)[1].contains("old") && VCFText.records(run.text)[1].contains("\tA=1;MTOR="))
    }

    private static let vep = [
        "##fileformat=VCFv4.2",
        "##INFO=<ID=CSQ,Number=.,Type=String,Description=\"Consequence annotations from Ensembl VEP. Format: Allele|Consequence\">",
    ]

    @Test(arguments: [
        (["--csq"], 64, 0, 0), (["--csq-key", "CSQ"], 64, 0, 0), (["--csq-key", "MTOR_CSQ"], 0, 2, 1),
        (["--csq", "--replace-csq"], 0, 0, 1), (["--replace-csq"], 0, 0, 1), ([], 0, 2, 0),
        (["--csq-key", "1x"], 64, 0, 0), (["--csq-key", "MTOR"], 64, 0, 0), (["--csq-key", "a b"], 64, 0, 0),
    ])
    func `two formats are never mixed in one key`(
        arguments: [String], code: Int, theirs: Int, ours: Int
    ) async throws {
        let records = ["chr1\t5000000\t.\tA\tT\t.\t.\tCSQ=T|x", "chr10\t87933147\t.\tC\tT\t.\t.\tCSQ=T|y"]
        let run = try await Self.annotated(records, arguments, meta: Self.vep)
        #expect(run.code == code, "\(run.error)")
        if code != 0, arguments == ["--csq"] {
            #expect(run.error.contains("--csq-key NAME") && run.error.contains("--replace-csq"))
        }
        let text = run.text
        #expect(text.split(separator: "\n").count { $0.contains("=T|x") || $0.contains("=T|y") } == theirs)
        #expect(
            text.split(separator: "\n").count {
                $0.contains("|stop_gained|") || $0.contains("|missense_variant|MODERATE|PTEN")
                    || $0.contains("CSQ=T|missense")
            } >= ours)
        #expect(Set(text.split(separator: "\n").filter { $0.hasPrefix("##INFO=<ID=CSQ,") }).count <= 1)
    }

    /// Annotating one's own output again gives the same bytes.
    @Test(arguments: [["--csq"], ["--csq-key", "OURS"]])
    func `our own field is written anew`(arguments: [String]) async throws {
        let records = ["chr1\t5000000\t.\tA\tT\t.\t.\t.", "chr10\t87933147\t.\tC\tT\t.\t.\t."]
        let once = try await Self.annotated(records, arguments)
        let twice = try await Program.run(["annotate", "-"] + arguments, input: once.output)
        #expect(twice.code == 0 && twice.text == once.text, "\(twice.error)")
    }

    /// A header without contig lines gets those of the assembly, in the style of the first record.
    @Test(arguments: [
        ("chr10", "##contig=<ID=chr10,length=133797422>", 25), ("10", "##contig=<ID=10,length=133797422>", 25),
        ("NC_000010.11", "##contig=<ID=NC_000010.11,length=133797422>", 25), ("scaffold_1", "", 0),
    ])
    func `contig lines are completed`(name: String, line: String, count: Int) async throws {
        let run = try await Self.annotated(["\(name)\t87933147\t.\tC\tT\t.\t.\t."], [])
        let lines = run.text.split(separator: "\n").filter { $0.hasPrefix("##contig=") }
        #expect(lines.count == count && (line.isEmpty || lines.contains { $0 == line }), "\(lines)")
        let kept = try await Self.annotated(
            ["\(name)\t87933147\t.\tC\tT\t.\t.\t."], [], meta: ["##fileformat=VCFv4.2", "##contig=<ID=\(name)>"])
        #expect(kept.text.split(separator: "\n").filter { $0.hasPrefix("##contig=") } == ["##contig=<ID=\(name)>"])
    }

    @Test(.enabled(if: Program.hasPeer("bcftools")))
    func `split-vep reads it, the primary transcript too`() async throws {
        try await TemporaryFolder.with { folder in
            let run = try await Program.run(
                ["annotate", "SampleData/known-variants.GRCh38.vcf", "--csq", "-o", "\(folder)/a.vcf", "--quiet"])
            #expect(run.code == 0, "\(run.error)")
            for selection in [[], ["-s", "primary"]] {
                let rows = try await Program.peer(
                    "bcftools",
                    ["+split-vep", "-a", "CSQ", "-d"] + selection
                        + ["-f", "%CHROM %POS %SYMBOL %HGVSc %CANONICAL\n", "\(folder)/a.vcf"])
                #expect(rows.code == 0, "\(rows.error)")
                let lines = rows.text.split(separator: "\n")
                #expect(lines.count >= 5 && lines.allSatisfy { $0.hasSuffix(" YES") }, "\(rows.text)")
            }
        }
    }
}
