import TestSupport
import Testing

/// What is said of losses in a part of the cells, on different copies, beside a loss of heterozygosity, and where something was not measured.
@Suite struct AlleleLossTests {
    private static let nonsense = "chr10 87933147 . C T . PASS . GT:AD 0/1:30,70"
    private static let header = "chrom start end cn_total cn_minor log2 cf"
    private static let battenberg =
        "chr startpos endpos BAF pval LogR ntot nMaj1_A nMin1_A frac1_A nMaj2_A nMin2_A frac2_A"

    private static func table(_ lines: [String]) -> String {
        lines.map { $0.split(separator: " ").joined(separator: "\t") }.joined(separator: "\n") + "\n"
    }

    private static func report(
        rows: [String], small: [String] = ["chr10 100 . A C . PASS . GT 0/1"], structural: [String] = [],
        _ options: [String] = []
    ) async throws -> [String: Any] {
        var files = [(option: "", name: "small.vcf", text: CopyNumberCase.vcf([], small))]
        if !rows.isEmpty { files.append(("--segments", "t.tsv", table(rows))) }
        if !structural.isEmpty {
            files.append(("--structural", "sv.vcf", CopyNumberCase.vcf(["##source=LUMPY"], structural)))
        }
        return try await CopyNumberCase.report(files, options)
    }

    private static func state(_ report: [String: Any], _ symbol: String = "PTEN") throws -> String {
        try "\(CopyNumberCase.gene(report, symbol)["stateText"] ?? "")"
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        var rows: [String] = []
        var small = ["chr10 100 . A C . PASS . GT 0/1"]
        var structural: [String] = []
        var options: [String] = []
        let state: String
        var arm: String?
        var locus: String?
        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "no copy is left in 45 % of the cells, one in the others",
            rows: [battenberg, "10 1 133797422 0.9 0 -1 0.6 1 0 0.55 0 0 0.45"],
            state:
                "Biallelic inactivation, possible (A): heterozygous whole-gene deletion (copy number 1); homozygous deletion of the whole gene (copy number 0), subclonal (CCF 0.45). The loss of both copies is subclonal.",
            arm: "Arm loss: 100 % of the assessed bases lost",
            locus:
                "PTEN: heterozygous whole-gene deletion. Subclonal homozygous deletion of PTEN (CCF 0.45)."
        ),
        Case(
            name: "no copy is left in half of the cells, one in the others",
            rows: [battenberg, "10 87000001 88500000 0.9 0 -1 0.6 1 0 0.5 0 0 0.5"],
            state:
                "Biallelic inactivation, confirmed (A): homozygous deletion of the whole gene (copy number 0), subclonal (CCF 0.5)."
        ),
        Case(
            name: "an arm is lost in 45 % of the cells",
            rows: [battenberg, "10 1 133797422 0.9 0 -1 0.6 1 1 0.55 1 0 0.45"],
            state:
                "Monoallelic alteration: heterozygous whole-gene deletion (copy number 1), subclonal (CCF 0.45); no variant that counts was found in the other copy (E).",
            arm:
                "Subclonal loss of the whole arm (CCF 0.45). 100 % of the arm without the centromere assessed.",
            locus: "Subclonal heterozygous deletion of PTEN (CCF 0.45); no copy-number loss in the other cells."),
        Case(
            name: "a part of the gene is lost in a third of the cells",
            rows: [header, "chr10 1 87951999 2 1 NA NA", "chr10 87952000 133797422 1 0 NA 0.33"],
            state: "Monoallelic alteration: heterozygous deletion of exons 6-9 (copy number 1), subclonal (CCF 0.33)",
            locus:
                "Subclonal heterozygous deletion of PTEN exons 6-9 (CCF 0.33); no copy-number loss in the other cells."),
        Case(
            name: "an arm is lost in a third of the cells of a tumour with a doubled genome",
            rows: [header, "chr10 1 133797422 3 1 NA 0.33"], options: ["--whole-genome-doubling", "yes"],
            state:
                "No variant and no loss of copies that counts was found.",
            locus: "Subclonal copy-number loss of PTEN (CCF 0.33); no copy-number loss in the other cells."),
        Case(
            name: "a ratio right below the line of a homozygous loss",
            rows: [header, "chr10 87000001 88500000 NA NA -1.15 NA"],
            state:
                "Biallelic inactivation, possible (A): homozygous deletion of the whole gene (relative: log2 ratio -1.15). The homozygous deletion rests on a ratio alone, which is not below -1.5: with noise, the loss of one copy in a pure tumour, -1, can look so."
        ),
        Case(
            name: "a ratio as far from one lost copy as noise does not reach",
            rows: [header, "chr10 87000001 88500000 NA NA -1.51 NA"],
            state: "Biallelic inactivation, probable (A), by a ratio alone: homozygous deletion of the whole gene"),
        Case(
            name: "few reads beside a loss by a ratio, without a purity",
            rows: [header, "chr10 1 133797422 NA NA -0.6 NA"],
            small: ["chr10 87933147 . C T . PASS . GT:AD 0/1:95,5"],
            state:
                "Biallelic inactivation, possible (C): p.Arg130Ter (5 of 100 reads, 5 %), and heterozygous whole-gene deletion (relative: log2 ratio -0.6). Purity is not known. Already at 20 % purity, one copy with the variant in every tumour cell would give 10 % of reads: there are fewer."
        ),
        Case(
            name: "and with a purity, which does not count copies", rows: [header, "chr10 1 133797422 NA NA -0.6 NA"],
            small: ["chr10 87933147 . C T . PASS . GT:AD 0/1:95,5"], options: ["--purity", "0.7"],
            state:
                "Biallelic inactivation, possible (C): p.Arg130Ter (5 of 100 reads, 5 %), and heterozygous whole-gene deletion (relative: log2 ratio -0.6). The number of copies is not known"
        ),
        Case(
            name: "one allele is lost in all cells, in three copies of some and one of others",
            rows: [battenberg, "10 1 133797422 1 0 0 2 3 0 0.6 1 0 0.4"], small: [nonsense],
            state:
                "Biallelic inactivation, possible (C): p.Arg130Ter (70 of 100 reads, 70 %), and LOH with gain (one allele in all copies) (copy number 3). 3 copies are left, and purity is not known"
        ),
        Case(
            name: "copies between two and one", rows: [header, "chr10 1 133797422 1.6 0.8 NA NA"],
            state:
                "No variant and no loss of copies that counts was found. The copy number, 1.6, is not whole: a subclonal loss is not excluded.",
            arm:
                "No loss: 0 % of the assessed bases lost; 100 % of the arm without the centromere assessed. Over 100 % of the assessed bases the copies are not whole and lie below the baseline: a subclonal loss is not excluded."
        ),
        Case(
            name: "heterozygosity was not measured beside a variant", rows: [header, "chr10 1 133797422 2 NA NA NA"],
            small: [nonsense],
            state:
                "Monoallelic alteration: p.Arg130Ter (70 of 100 reads, 70 %); no copy-number loss; copy-neutral LOH was not assessed (E)."
        ),
        Case(
            name: "both alleles are there beside a variant", rows: [header, "chr10 1 133797422 2 1 NA NA"],
            small: [nonsense],
            state: "Monoallelic alteration: p.Arg130Ter (70 of 100 reads, 70 %); the other copy shows no loss (E)."),
        Case(
            name: "a share of all cells is one of the tumour's with the purity",
            rows: ["chrom start end tcn.em lcn.em cf.em", "10 1 133797422 1 0 0.4"], small: [nonsense],
            options: ["--purity", "0.4"], state: "Biallelic inactivation, probable (B)"),
        Case(
            name: "and fewer than half of them are not the tumour",
            rows: ["chrom start end tcn.em lcn.em cf.em", "10 1 133797422 1 0 0.3"], small: [nonsense],
            options: ["--purity", "0.8"], state: "Biallelic inactivation, possible (C)"),
        Case(
            name: "copy-neutral LOH alone", rows: [header, "chr10 1 133797422 2 0 NA NA"],
            state:
                "No variant and no loss of copies that counts was found. There is copy-neutral LOH (one allele in two copies) (copy number 2): it counts only beside a variant, as the loss of the other allele.",
            arm: "No loss: 0 % of the assessed bases lost",
            locus: "PTEN: no copy-number loss; copy-neutral LOH."
        ),
        Case(
            name: "copy-neutral LOH and a deletion by a junction", rows: [header, "chr10 1 133797422 2 0 NA NA"],
            structural: ["chr10 87930000 1 N <DEL> . PASS END=87935000;SVLEN=-5000;SU=20 GT:SU ./.:20"],
            state:
                "Biallelic inactivation, possible (C): deletion of exons 4-5, by a junction (shorter than the measurement of copies could show), and copy-neutral LOH (one allele in two copies) (copy number 2). More than one copy may be left",
            arm:
                "Focal loss by a junction, too short for the measurement of copies, which shows 0 % of the assessed bases lost",
            locus:
                "PTEN: no copy-number loss; copy-neutral LOH. A deletion of exons 4-5 is shown by a junction, too short for the measurement of copies."
        ),
        Case(
            name: "loss of heterozygosity with gain", rows: [header, "chr10 1 133797422 3 0 NA NA"],
            state: "No variant and no loss of copies that counts was found. There is LOH with gain",
            locus: "PTEN: no copy-number loss; LOH with gain."),
        Case(
            name: "two deletions of one record, one on either copy",
            structural: ["chr10 87930000 1 N <DEL>,<DEL> . PASS SVTYPE=DEL;SVLEN=-5000,-36000;SU=20 GT:SU 1/2:20"],
            state: "Biallelic inactivation, probable (D): deletion of exons 4-5 (a junction"),
        Case(
            name: "a deletion inside of a deleted copy",
            structural: [
                "chr10 87920000 1 N <DEL> . PASS END=87960000;SVLEN=-40000;SU=20 GT:SU 0/1:20",
                "chr10 87930000 2 N <DEL> . PASS END=87935000;SVLEN=-5000;SU=20 GT:SU 0/1:20",
            ],
            state: "Biallelic inactivation, possible (D): deletion of exons"),
        Case(
            name: "one deletion that two records tell",
            structural: [
                "chr10 87930000 1 N <DEL> . PASS END=87935000;SVLEN=-5000;SU=20 GT:SU 0/1:20",
                "chr10 87930010 2 N <DEL> . PASS END=87935010;SVLEN=-5000;SU=20 GT:SU 0/1:20",
            ],
            state: "Monoallelic alteration: heterozygous deletion of exons 4-5 (a junction"),
        Case(
            name: "two deletions that the genotypes put on one copy",
            structural: [
                "chr10 87930000 1 N <DEL> . PASS END=87935000;SVLEN=-5000;SU=20 GT:PS:SU 0|1:7:20",
                "chr10 87960000 2 N <DEL> . PASS END=87962000;SVLEN=-2000;SU=20 GT:PS:SU 0|1:7:20",
            ],
            state:
                "Monoallelic alteration: deletion of exons 4-5 (a junction; how many copies are left was not measured); deletion of exon 8 (a junction; how many copies are left was not measured). Their phase is known: they lie on one copy; the other copy was not assessed, copy-number data not available (F)."
        ),
        Case(
            name: "a deletion of untranslated sequence",
            structural: ["chr10 87967000 1 N <DEL> . PASS END=87967300;SVLEN=-300;SU=20 GT:SU 1/1:20"],
            state: "Of uncertain significance: deletion of untranslated sequence of exon 9, by a junction."),
        Case(
            name: "a deletion of whole codons of one exon",
            structural: ["chr10 87933050 1 N <DEL> . PASS END=87933101;SVLEN=-51;SU=20 GT:SU 0/1:20"],
            state: "Of uncertain significance: deletion of 51 bases of exon 5, in whole codons, by a junction."),
        Case(
            name: "a deletion of one exon that shifts the frame",
            structural: ["chr10 87933050 1 N <DEL> . PASS END=87933102;SVLEN=-52;SU=20 GT:SU 0/1:20"],
            state: "Monoallelic alteration: heterozygous deletion of exon 5 (a junction"),
        Case(
            name: "a homozygous genotype of a junction",
            structural: ["chr10 87930000 1 N <DEL> . PASS END=87935000;SVLEN=-5000;SU=20 GT:SU 1/1:20"],
            state:
                "Biallelic inactivation, possible (A): homozygous deletion of exons 4-5 (a junction; how many copies are left was not measured). The homozygous deletion rests on the genotype alone."
        ),
        Case(
            name: "an imprecise deletion that may take no exon",
            structural: [
                "chr10 87932900 1 N <DEL> . PASS END=87933400;SVLEN=-500;SU=4;IMPRECISE;CIPOS=-20,400;CIEND=-350,20 GT:SU 0/1:4"
            ],
            state:
                "Of uncertain significance: deletion at exon 5 by a junction whose ends are not known to the base, so that it may take no coding sequence."
        ),
        Case(
            name: "deletions on either copy that lie over each other",
            structural: [
                "chr10 87930000 1 N <DEL> . PASS END=87935000;SVLEN=-5000;SU=20 GT:PS:SU 0|1:7:20",
                "chr10 87930500 2 N <DEL> . PASS END=87935500;SVLEN=-5000;SU=20 GT:PS:SU 1|0:7:20",
            ], state: "Biallelic inactivation, probable (D): deletion of exons 4-5 (a junction"),
        Case(
            name: "copies of a part of the gene, and a variant elsewhere",
            rows: [header, "chr10 87800000 87900000 1 0 NA NA"], small: [nonsense],
            state:
                "Biallelic inactivation, possible (D): p.Arg130Ter (70 of 100 reads, 70 %), and heterozygous deletion of exons 1-2 (copy number 1), which is not known to reach it."
        ),
        Case(
            name: "three copies of four, of both alleles", rows: [header, "chr10 1 133797422 3 1 NA NA"],
            options: ["--whole-genome-doubling", "yes"],
            state:
                "No variant and no loss of an allele that counts was found. Copies are lost (copy number 3 of 4), heterozygosity retained: no allele is taken out."
        ),
        Case(
            name: "GATK tested the ratio and found no change",
            rows: [
                "CONTIG START END NUM_POINTS_COPY_RATIO MEAN_LOG2_COPY_RATIO CALL", "chr10 1 133797422 900 -0.21 0",
            ],
            state: "No variant and no loss of copies that counts was found."),
        Case(
            name: "a long deletion that few reads spell",
            rows: [header, "chr10 1 133797422 1 0 NA NA"],
            small: [
                "chr10 87933100 . AAGATGACAATCATGTTGCAGCAATTCACTGTAAAGCTGGAAAGGGACGAACTGGTGTAATG A . PASS . GT:AD 0/1:90,5"
            ],
            options: ["--purity", "0.8"], state: "Biallelic inactivation, possible (C)"),
        Case(
            name: "a short deletion over a variant, where a long segment shows both alleles",
            rows: [header, "chr10 1 133797422 2 1 NA NA"], small: [nonsense],
            structural: ["chr10 87930000 1 N <DEL> . PASS END=87935000;SVLEN=-5000;SU=20 GT:SU ./.:20"],
            state: "Biallelic inactivation, possible (D): p.Arg130Ter (70 of 100 reads, 70 %); deletion of exons 4-5"),
        Case(
            name: "a deletion that takes a part of the start codon",
            structural: ["chr10 87864470 1 N <DEL> . PASS END=87864524;SVLEN=-54;SU=20 GT:SU 0/1:20"],
            state: "Monoallelic alteration: heterozygous deletion of exon 1 (a junction"),
        Case(
            name: "a copy number that is not whole and nearer to none",
            rows: [header, "chr10 87000001 88500000 0.45 0 NA NA"],
            state:
                "Biallelic inactivation, possible (A): homozygous deletion of the whole gene (copy number 0.45). The copy number is not whole"
        ),
        Case(
            name: "more reads than a somatic variant can have", rows: [header, "chr10 1 133797422 1 0 NA NA"],
            small: [nonsense], options: ["--purity", "0.57", "--ploidy", "2"],
            state:
                "Biallelic inactivation, probable (B): p.Arg130Ter (70 of 100 reads, 70 %), and heterozygous whole-gene deletion (copy number 1). Loss of the wild-type allele is inferred: there are more reads than a somatic variant can have"
        ),
    ]

    @Test(arguments: cases) func `the state says what was found, in which cells, and what was not measured`(
        _ given: Case
    ) async throws {
        let report = try await Self.report(
            rows: given.rows, small: given.small, structural: given.structural, given.options)
        let state = try Self.state(report)
        #expect(state.hasPrefix(given.state), "\(state)")
        let arm = try CopyNumberCase.arm(report, "10q")
        if let words = given.arm {
            #expect("\(arm["text"] ?? "")".hasPrefix(words), "\(arm["text"] ?? "")")
        }
        if let words = given.locus {
            #expect((arm["locus"] as? [String: Any])?["text"] as? String == words)
        }
    }

    @Test func `all forms tell the same copies of what some cells have lost`() async throws {
        let report = try await Self.report(rows: [Self.header, "chr10 1 133797422 1 0 NA 0.35"])
        let copies = try #require(try CopyNumberCase.gene(report, "PTEN")["copyNumber"] as? [String: Any])
        #expect(copies["total"] as? Double == 1 && copies["minor"] as? Double == 0)
        let lines = "\(report["tsv"] ?? "")".split(separator: "\n").map { $0.split(separator: "\t") }
        let row = try #require(lines.first { $0[2] == "PTEN" && $0[3] == "copy_number" })
        func value(_ column: String) throws -> Substring { row[try #require(lines[0].firstIndex { $0 == column })] }
        #expect(try value("call") == "loss" && value("total_copies") == "1" && value("minor_copies") == "0")
        #expect(
            try value("text")
                == "Subclonal heterozygous deletion of PTEN (CCF 0.35); no copy-number loss in the other cells."
        )
    }

    /// The header lists chromosome 10 alone; the record on 16 shows that it is there, too.
    @Test func `a chromosome with a record is there though the header does not list it`() async throws {
        let contigs = "##fileformat=VCFv4.2\n##contig=<ID=chr10,length=133797422>\n"
        let record = "chr16\t2079159\t.\tC\tT\t.\tPASS\t.\tGT:AD\t0/1:60,40\n"
        let vcf = contigs + "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tT\n" + record
        let report = try await CopyNumberCase.report([("", "small.vcf", vcf)])
        let unseen = (report["answer"] as? [String: Any])?["notLookedAt"] as? [String] ?? []
        #expect(!unseen.contains { $0.contains("chromosome 16") })
        #expect(unseen.contains("Small variants in TSC1: the header does not list chromosome 9."), "\(unseen)")
        #expect(try CopyNumberCase.gene(report, "TSC2")["state"] as? String == "one_hit")
    }

    @Test func `copies alone do not tell of small variants, and a loss of heterozygosity alone is no hit`() async throws
    {
        let report = try await CopyNumberCase.report(
            [
                (
                    "--segments", "t.tsv",
                    Self.table([Self.header, "chr10 1 133797422 2 0 NA NA", "chr16 1 90338345 1 0 NA NA"])
                )
            ],
            ["--assembly", "GRCh38"], sample: "t.tsv")
        #expect(try CopyNumberCase.gene(report, "TSC2")["smallVariants"] as? String == "not_assessed")
        let markdown = "\(report["markdown"] ?? "")"
        #expect(
            markdown.contains(
                "| TSC2 | monoallelic alteration | not assessed | Heterozygous whole-gene deletion, LOH. |"))
        #expect(try (CopyNumberCase.gene(report, "PTEN")["hits"] as? [Any])?.isEmpty == true)
        #expect(markdown.contains("Copies: Copy-neutral LOH: one allele in two copies; not a deletion."))
        let hits = try CopyNumberCase.gene(report, "TSC2")["hits"] as? [[String: Any]]
        let hit = try #require(hits?.first?["text"] as? String)
        #expect(hit.hasPrefix("heterozygous whole-gene deletion"))
    }

    @Test
    func
        `where one file counts copies the ratio of another says nothing, and files of one rank may contradict each other`()
        async throws
    {
        func report(_ other: [String]) async throws -> [String: Any] {
            let copies = Self.table(["chrom start end cn_total cn_minor", "chr10 1 133797422 2 1"])
            return try await CopyNumberCase.report(
                [
                    ("", "small.vcf", CopyNumberCase.vcf([], ["chr10 100 . A C . PASS . GT 0/1"])),
                    ("--segments", "copies.tsv", copies), ("--segments", "other.tsv", Self.table(other)),
                ])
        }
        let ratio = try await report(["chromosome start end gene log2 probes", "chr10 0 133797422 PTEN -0.3 900"])
        #expect(try CopyNumberCase.arm(ratio, "10q")["call"] as? String == "intact")
        #expect(try CopyNumberCase.gene(ratio, "PTEN")["state"] as? String == "intact")
        let contrary = try await report(["chrom start end cn_total cn_minor", "chr10 1 133797422 1 0"])
        let text = try Self.state(contrary)
        #expect(text.contains("The files contradict each other about the copies: no change by "), "\(text)")
    }

    @Test func `copies that are many of two are not many of a genome of five`() async throws {
        let rows = (1...18).map { "chr\($0) 1 80000000 \($0 == 3 ? 5 : 4) 2 NA NA" }
        let report = try await Self.report(rows: [Self.header] + rows + ["chr3 80000001 198295559 5 2 NA NA"])
        #expect(try CopyNumberCase.gene(report, "PIK3CA")["state"] as? String == "intact")
        let alone = try await Self.report(rows: [Self.header, "chr3 170000000 198295559 5 2 NA NA"])
        #expect(try CopyNumberCase.gene(alone, "PIK3CA")["state"] as? String == "gained_function")
    }

    @Test func `what the germline has is said where it is inherited, and is no loss of the tumour's arm`() async throws
    {
        let columns = "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tNORMAL\tTUMOUR\n"
        let record = "chr16 2060000 1 N <DEL> . PASS END=2066000;SVLEN=-6000;SU=20 GT:SU 0/1:10 0/1:20"
        let vcf =
            "##fileformat=VCFv4.2\n##source=LUMPY\n##contig=<ID=chr16,length=90338345>\n" + columns
            + record.replacing(" ", with: "\t") + "\n"
        let junction = try await CopyNumberCase.report(
            [
                ("--structural", "sv.vcf", vcf),
                ("--segments", "t.tsv", Self.table([Self.header, "chr16 1 90338345 1 0 NA NA"])),
            ], sample: "TUMOUR")
        #expect(try Self.state(junction, "TSC2").contains("also in the matched normal"))
        let germline = "\((junction["answer"] as? [String: Any])?["germline"] ?? "")"
        #expect(germline.contains("genetic counselling") && germline.contains("TSC2"), "\(germline)")
        let caller = CopyNumberCase.vcf(
            ["##source=PostprocessGermlineCNVCalls"],
            ["chr16 1 CNV N <DEL>,<DUP> . PASS END=36000000 GT:CN:NP:QA:QS:QSE:QSS 1:1:2:9:9:9:9"])
        let arm = try CopyNumberCase.arm(try await CopyNumberCase.report([("--copy-number", "g.vcf", caller)]), "16p")
        #expect(
            arm["text"] as? String == "Not assessed: GATK gCNV calls the copies of the germline, not those of a tumour."
        )
    }

    @Test func `junctions that failed their filter, and those that the copies do not show, are named`() async throws {
        let filtered = try await Self.report(
            rows: [],
            structural: ["chr10 87930000 1 N <DEL> . MinQUAL END=87935000;SVLEN=-5000;SU=20 GT:SU 0/1:20"])
        let missing = (filtered["answer"] as? [String: Any])?["notLookedAt"] as? [String] ?? []
        #expect(
            missing.contains(
                "Not counted, since they failed their FILTER: changes of copies and junctions over exons of PTEN (loss of 10:87930001-87935000, MinQUAL)."
            ), "\(missing)")
        let long = try await Self.report(
            rows: [Self.header, "chr10 1 133797422 2 1 NA NA"],
            structural: ["chr10 87000000 1 N <DEL> . PASS END=92000000;SVLEN=-5000000;SU=20 GT:SU 0/1:20"])
        let copies = try CopyNumberCase.gene(long, "PTEN")["copyNumber"] as? [String: Any]
        #expect(
            copies?["text"] as? String
                == "Assessed: no copy-number loss or gain, heterozygosity retained. Not supported by the copy number: a deletion by a junction, 10:87000001-92000000."
        )
    }

    @Test func `copies of the normal, or of nobody who is reported, are refused`() async throws {
        let small =
            "##fileformat=VCFv4.2\n##contig=<ID=chr10,length=133797422>\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tTUMOR\tNORMAL\nchr10\t100\t.\tA\tC\t.\tPASS\t.\tGT\t0/1\t0/0\n"
        let record = "chr10 1 . N <DEL> . . SVTYPE=DEL;END=133797422;FOLD_CHANGE_LOG=-0.6 GT:CN 0/1:1"
        for (text, name) in [(small, "NORMAL"), (small.replacing("TUMOR\tNORMAL", with: "P1\tP2"), "P3")] {
            let copies = CopyNumberCase.vcf(["##source=CNVkit v0.9.10"], [record])
                .replacing("FORMAT\tT\n", with: "FORMAT\t\(name)\n")
            try await TemporaryFolder.with { folder in
                try SharedFile.write(Array(text.utf8), to: "\(folder)/s.vcf")
                try SharedFile.write(Array(copies.utf8), to: "\(folder)/c.vcf")
                let run = try await Program.run(
                    ["report", "\(folder)/s.vcf", "--copy-number", "\(folder)/c.vcf", "--outdir", "\(folder)/out"])
                #expect(run.code == 65 && run.error.contains(name), "\(run.error)")
            }
        }
    }

    @Test func `a doubled single X has lost no allele`() async throws {
        let atrx = "chrX 77683371 . G A . PASS . GT:AD 0/1:30,70"
        let report = try await Self.report(
            rows: [Self.header, "chrX 1 156040895 2 0 NA NA"], small: [atrx],
            ["--sex", "male", "--whole-genome-doubling", "yes"])
        let text = try Self.state(report, "ATRX")
        #expect(!text.contains("heterozygosity"))
        let alone = try await Self.report(rows: [], small: [atrx], ["--sex", "male"])
        let other = try Self.state(alone, "ATRX")
        #expect(!other.contains("in a tumour with a single X"))
    }

    @Test func `a caller of the germline does not speak against one of the tumour, and its loss is told`() async throws
    {
        func state(_ germline: String, _ copies: String) async throws -> [String: Any] {
            let caller = CopyNumberCase.vcf(
                ["##source=PostprocessGermlineCNVCalls"],
                ["chr10 1 CNV N <DEL>,<DUP> . PASS END=133797422 GT:CN:NP:QA:QS:QSE:QSS \(germline):2:9:9:9:9"])
            let table = Self.table([Self.header, "chr10 87000001 88500000 \(copies) NA NA"])
            return try await CopyNumberCase.report([("--copy-number", "g.vcf", caller), ("--segments", "t.tsv", table)])
        }
        let somatic = try Self.state(try await state("0:2", "0 0"))
        #expect(
            somatic == "Biallelic inactivation, confirmed (A): homozygous deletion of the whole gene (copy number 0).")
        let inherited = try await state("1:1", "0 0")
        let lacking = try Self.state(inherited)
        #expect(lacking.contains("of which the germline lacks one copy"))
        let germline = "\((inherited["answer"] as? [String: Any])?["germline"] ?? "")"
        #expect(germline.contains("genetic counselling"))
    }

    @Test func `a much finer ratio is not overruled, and a coarser one is named`() async throws {
        let copies = Self.table(["chrom start end cn_total cn_minor", "chr10 1 133797422 2 1"])
        func report(_ ratio: String) async throws -> [String: Any] {
            try await CopyNumberCase.report([
                ("", "small.vcf", CopyNumberCase.vcf([], ["chr10 100 . A C . PASS . GT 0/1"])),
                ("--segments", "copies.tsv", copies),
                ("--segments", "x.cns", Self.table(["chromosome start end gene log2 probes", ratio])),
            ])
        }
        let fine = try Self.state(try await report("chr10 87850000 88000000 PTEN -4 90"))
        #expect(fine.hasPrefix("Biallelic inactivation, possible (A), by a ratio alone"), "\(fine)")
        #expect(fine.contains("The files contradict each other about the copies: no change by "))
        let coarse = try CopyNumberCase.gene(try await report("chr10 0 133797422 PTEN -0.4 9000"), "PTEN")
        let text = "\((coarse["copyNumber"] as? [String: Any])?["text"] ?? "")"
        #expect(text.contains("Overruled by the copies of another file: log2 -0.4 in "), "\(text)")
    }

    @Test func `of a male's single X nothing is said of another copy`() async throws {
        let atrx = "chrX 77683371 . G A . PASS . GT:AD 0/1:30,70"
        let report = try await Self.report(
            rows: [Self.header, "chrX 1 156040895 1 NA NA NA"], small: [atrx], ["--sex", "male"])
        let state = try Self.state(report, "ATRX")
        #expect(!state.contains("other copy"), "\(state)")
    }

    @Test func `copies that the matched normal has too are marked`() async throws {
        let cgp = [
            "##fileformat=VCFv4.2", "##contig=<ID=chr10,length=133797422>",
            "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"x\">",
            "##FORMAT=<ID=TCN,Number=1,Type=Integer,Description=\"x\">",
            "##FORMAT=<ID=MCN,Number=1,Type=Integer,Description=\"x\">",
        ]
        func text(_ normal: String) async throws -> String {
            let vcf =
                cgp.joined(separator: "\n")
                + "\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tNORMAL\tTUMOUR\n"
                + "chr10 87000000 . N <CNV> . . SVTYPE=CNV;END=88500000 GT:TCN:MCN ./.:\(normal) ./.:1:0\n"
                .replacing(" ", with: "\t")
            return try Self.state(
                try await CopyNumberCase.report([("--copy-number", "cn.vcf", vcf)], sample: "TUMOUR"))
        }
        #expect(try await text("1:0").contains("(copy number 1), also in the matched normal"))
        #expect(try await !text("2:1").contains("matched normal"))
    }

    @Test func `copies that a caller leaves out count as two in the mean`() async throws {
        let gain = CopyNumberCase.vcf(
            ["##source=CNVkit v0.9.10"],
            ["chr3 1 . N <DUP> . . SVTYPE=DUP;END=40000000;SVLEN=40000000;FOLD_CHANGE_LOG=1.0 GT:CN 0/1:4"])
        let report = try await CopyNumberCase.report([("--copy-number", "cn.vcf", gain)])
        let limits = (report["limits"] as? [[String: Any]] ?? []).compactMap { $0["subject"] as? String }
        #expect(!limits.contains("ploidy"))
    }

    @Test(arguments: [
        (
            ["chrom start end cn_total cn_minor", "chr10 1 x 2 1"],
            "1 row, of which none is taken; the first, line 2: end"
        ),
        (["chrom start end cn_total cn_minor"], "a header and no row"),
        (["chrom start end cn_total cn_minor", "chrUn_KI270302v1 1 900 2 1"], "1 row, none on a chromosome"),
    ])
    func `a table alone without a segment is an error and no empty report`(lines: [String], found: String) async throws
    {
        try await TemporaryFolder.with { folder in
            try SharedFile.write(Array(Self.table(lines).utf8), to: "\(folder)/t.tsv")
            let run = try await Program.run(
                ["report", "--segments", "\(folder)/t.tsv", "--assembly", "GRCh38", "--outdir", "\(folder)/out"])
            #expect(run.code == 65)
            #expect(run.error.contains("found: \(found)"), "\(run.error)")
        }
    }
}
