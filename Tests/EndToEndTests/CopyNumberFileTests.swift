import FoundationEssentials
import TestSupport
import Testing

/// Reports of copies and structural variants, from files of callers made for the tests.
@Suite struct CopyNumberFileTests {
    /// What was found of a gene and its arm, without the words on evidence.
    private func finding(_ report: [String: Any], _ symbol: String, _ arm: String) throws -> String {
        let gene = try CopyNumberCase.gene(report, symbol)
        let hits = (gene["hits"] as? [[String: Any]] ?? []).map {
            "\($0["kind"] ?? "") \(Int($0["copies"] as? Double ?? -1))"
        }
        let copies = (gene["copyNumber"] as? [String: Any])?["text"] ?? ""
        let locus = (try CopyNumberCase.arm(report, arm)["locus"] as? [String: Any])?["text"] ?? ""
        let found =
            "\(gene["state"] ?? "") \(hits) \(copies) \(try CopyNumberCase.arm(report, arm)["call"] ?? "") \(locus)"
        return found.replacing(", by a genotype alone", with: "")
    }

    /// Bases of the bundled sequence around PTEN.
    private static func bases(_ start: Int, _ count: Int) throws -> String {
        try SharedFile.text(Fixture.path("Annotations/sequences/PTEN.GRCh38.fa")).split(separator: "\n").dropFirst()
            .joined().dropFirst(start - 87_858_438).prefix(count).uppercased()
    }

    private static let neutral = "chrom\tstart\tend\tcn_total\nchr10\t1\t133797422\t2\nchr16\t1\t90338345\t2\n"

    /// Exon 5 and the introns beside it, the whole gene, and the whole gene on both copies.
    @Test(arguments: [
        (87_932_900, 87_933_400, 1, "one_hit [\"exon_deletion 1\"] Heterozygous deletion of exon 5."),
        (87_860_000, 87_973_000, 1, "one_hit [\"gene_deletion 1\"] Heterozygous whole-gene deletion."),
        (87_860_000, 87_973_000, 0, "two_hits [\"homozygous_deletion 2\"] Homozygous deletion of the whole gene."),
    ])
    func `one deletion is one finding however it is written, evidence aside`(
        before: Int, last: Int, copies: Int, expected: String
    ) async throws {
        let genotype = copies == 0 ? "1/1" : "0/1"
        let after = last + 1
        let symbolic = CopyNumberCase.vcf(
            [], ["chr10 \(before) d N <DEL> . PASS SVTYPE=DEL;END=\(last) GT \(genotype)"])
        let mates = CopyNumberCase.vcf(
            [],
            [
                "chr10 \(before) a N N[chr10:\(after)[ . PASS SVTYPE=BND;MATEID=b GT \(genotype)",
                "chr10 \(after) b N ]chr10:\(before)]N . PASS SVTYPE=BND;MATEID=a GT \(genotype)",
            ])
        let reference = try Self.bases(before, last - before + 1)
        let sequence = CopyNumberCase.vcf(
            [], ["chr10 \(before) s \(reference) \(reference.prefix(1)) . PASS SVTYPE=DEL GT \(genotype)"])
        let copyNumber = CopyNumberCase.vcf(
            [],
            [
                "chr10 1 . N <CNV> . PASS SVTYPE=CNV;END=\(before) GT:CN 0/0:2",
                "chr10 \(before) . N <CNV> . PASS SVTYPE=CNV;END=\(last) GT:CN 0/1:\(copies)",
                "chr10 \(last) . N <CNV> . PASS SVTYPE=CNV;END=133797422 GT:CN 0/0:2",
            ])
        let log2 = copies == 0 ? -3.0 : -0.6
        let segments =
            "ID\tchrom\tloc.start\tloc.end\tnum.mark\tseg.mean\nT\t10\t1\t\(before)\t9\t0\nT\t10\t\(before + 1)\t\(last)\t9\t\(log2)\nT\t10\t\(after)\t133797422\t9\t0\n"
        let written: [(String, [(String, String, String)])] = [
            ("<DEL>", [("--structural", "sv.vcf", symbolic), ("--segments", "n.tsv", Self.neutral)]),
            ("breakends", [("--structural", "sv.vcf", mates), ("--segments", "n.tsv", Self.neutral)]),
            (
                "one mate",
                [
                    ("--structural", "sv.vcf", mates.split(separator: "\n").dropLast().joined(separator: "\n") + "\n"),
                    ("--segments", "n.tsv", Self.neutral),
                ]
            ),
            ("sequence", [("--structural", "sv.vcf", sequence), ("--segments", "n.tsv", Self.neutral)]),
            ("small variant", [("", "v.vcf", sequence), ("--segments", "n.tsv", Self.neutral)]),
            ("copies", [("--copy-number", "cn.vcf", copyNumber)]),
            ("seg", [("--segments", "t.seg", segments), ("--copy-number", "none.vcf", CopyNumberCase.vcf([], []))]),
            (
                "all",
                [
                    ("--structural", "sv.vcf", symbolic), ("--structural", "bnd.vcf", mates),
                    ("--structural", "seq.vcf", sequence), ("--copy-number", "cn.vcf", copyNumber),
                ]
            ),
        ]
        for (name, files) in written {
            let report = try await CopyNumberCase.report(files.map { (option: $0.0, name: $0.1, text: $0.2) })
            let found = try finding(report, "PTEN", "10q")
            // Of one copy that is counted there is one allele; a junction and a ratio count none.
            let isNamed = copies == 1 && ["copies", "all"].contains(name)
            #expect(found.contains(", LOH.") == isNamed, "\(name): \(found)")
            #expect(
                found.replacing(", LOH.", with: ".").hasPrefix(expected + " focal_loss PTEN: "), "\(name): \(found)")
        }
    }

    @Test func `files of every role make one report: small variants, copies, structural variants and a table`()
        async throws
    {
        let small = CopyNumberCase.vcf([], ["chr16 1000 . A C . PASS . GT:AD 0/1:30,30"])
        let copies = CopyNumberCase.vcf(
            ["##source=CNVkit v0.9.14"],
            ["chr10 41600000 . N <DEL> . . SVTYPE=DEL;END=133797422;SVLEN=-92197422 GT:CN 0/1:1"])
        let structural = CopyNumberCase.vcf(
            ["##source=GenerateSVCandidates 1.6.0"],
            [
                "chr16 2060500 MantaBND:1 N N[chr3:5000000[ . PASS SVTYPE=BND;MATEID=MantaBND:2 GT 0/1",
                "chr3 5000000 MantaBND:2 N ]chr16:2060500]N . PASS SVTYPE=BND;MATEID=MantaBND:1 GT 0/1",
            ])
        let table = "chrom\tstart\tend\tcn_total\tcn_minor\nchr16\t1\t90338345\t2\t0\nchr3\t1\t198295559\t6\t1\n"
        let report = try await CopyNumberCase.report([
            ("", "v.vcf", small), ("--copy-number", "cn.vcf", copies), ("--structural", "sv.vcf", structural),
            ("--segments", "t.tsv", table),
        ])
        #expect(try CopyNumberCase.arm(report, "10q")["call"] as? String == "arm_loss")
        #expect(try CopyNumberCase.arm(report, "16p")["call"] as? String == "intact")
        // A copy-neutral LOH is not a deletion, and beside a translocation that cuts the gene it is the second hit.
        #expect(try CopyNumberCase.gene(report, "TSC2")["state"] as? String == "two_hits")
        let rearrangements = try #require(try CopyNumberCase.gene(report, "TSC2")["rearrangements"] as? [[String: Any]])
        #expect(rearrangements.count == 1)
        #expect(rearrangements[0]["kind"] as? String == "translocation")
        #expect(rearrangements[0]["places"] as? [String] == ["3:5000000", "16:2060500"])
        #expect(rearrangements[0]["cutsCodingSequence"] as? Bool == true)
        let hits = (try CopyNumberCase.gene(report, "TSC2")["hits"] as? [[String: Any]] ?? []).compactMap {
            $0["kind"] as? String
        }
        #expect(hits == ["copy_neutral_loh", "rearrangement"])
        #expect(try CopyNumberCase.gene(report, "PIK3CA")["state"] as? String == "gained_function")
        let callers = (report["inputs"] as? [[String: Any]] ?? []).map {
            ($0["caller"] as? [String: Any])?["name"] as? String
        }
        #expect(callers == [nil, "CNVkit", "Manta", nil])
        // All other arms stand in the JSON.
        let others = try #require(report["otherArms"] as? [[String: Any]])
        #expect(others.count == 46)
        #expect(others.first { $0["name"] as? String == "10p" }?["call"] as? String == "intact")
    }

    @Test(arguments: [
        // Exons of PTEN turned round, the gene cut, exons doubled inside of it, an end of it doubled, an intron turned round.
        ("<INV>", 87_925_000, 87_934_000, "one_hit", "inversion", true),
        ("<INV>", 87_934_000, 120_000_000, "one_hit", "inversion", true),
        ("<DUP>", 87_925_000, 87_934_000, "uncertain", "duplication", false),
        ("<DUP>", 87_934_000, 120_000_000, "not_assessed", "", false),
        ("<INV>", 87_934_000, 87_935_000, "not_assessed", "", false),
    ])
    func `inversions that cut a gene are hits, duplications inside of it uncertain`(
        alternate: String, position: Int, end: Int, state: String, kind: String, cuts: Bool
    ) async throws {
        let structural = CopyNumberCase.vcf(
            ["##source=LUMPY"], ["chr10 \(position) 1 N \(alternate) . PASS END=\(end);SU=20 GT:SU ./.:20"])
        let report = try await CopyNumberCase.report([("--structural", "sv.vcf", structural)])
        let gene = try CopyNumberCase.gene(report, "PTEN")
        #expect(gene["state"] as? String == state)
        let found = gene["rearrangements"] as? [[String: Any]] ?? []
        #expect(found.compactMap { $0["kind"] as? String } == (kind.isEmpty ? [] : [kind]))
        #expect((found.first?["cutsCodingSequence"] as? Bool ?? false) == cuts)
        let rows = (report["tsv"] as? String ?? "").split(separator: "\n").filter { $0.contains("\trearrangement\t") }
        #expect(rows.count == found.count)
        #expect(
            rows.allSatisfy {
                $0.contains("\t\(cuts ? "yes" : "no")\t10\t\(position + (kind == "duplication" ? 1 : 0))\t")
            })
    }

    @Test func `a deletion of PIK3CA is not activating`() async throws {
        let copies = CopyNumberCase.vcf([], ["chr3 1 . N <DEL> . PASS SVTYPE=DEL;END=198295559 GT:CN 1/1:0"])
        let report = try await CopyNumberCase.report([("--copy-number", "cn.vcf", copies)])
        #expect(try CopyNumberCase.gene(report, "PIK3CA")["hits"] as? [String] == [])
        #expect(try CopyNumberCase.gene(report, "PIK3CA")["state"] as? String == "not_assessed")
        let text = (try CopyNumberCase.gene(report, "PIK3CA")["copyNumber"] as? [String: Any])?["text"] as? String
        #expect(text == "Homozygous deletion of the whole gene. Loss of an oncogene is not activating.")
        #expect((report["answer"] as? [String: Any])?["verdict"] as? String == "not_assessable")
    }

    @Test(arguments: [
        "<LOH> . PASS END=133797422;REFLEN=9 GT:SM:CN 1/1:1.0:2",
        "<DEL>,<DUP> . PASS END=133797422;REFLEN=9 GT:SM 1/2:1.0",
    ])
    func `a copy-neutral LOH is not a deletion`(record: String) async throws {
        let copies = CopyNumberCase.vcf(["##source=DRAGEN_CNV"], ["chr10 1 DRAGEN:CNLOH:chr10:2-133797422 N \(record)"])
        let report = try await CopyNumberCase.report([("--copy-number", "cn.vcf", copies)])
        #expect(try CopyNumberCase.arm(report, "10q")["call"] as? String == "intact")
        #expect(try CopyNumberCase.gene(report, "PTEN")["state"] as? String == "not_assessed")
        let text = (try CopyNumberCase.gene(report, "PTEN")["copyNumber"] as? [String: Any])?["text"] as? String
        #expect(text == "Copy-neutral LOH: one allele in two copies; not a deletion.")
    }

    @Test func `a homozygous deletion of many megabases is called, and doubted`() async throws {
        for (end, isDoubted) in [(105_000_000, true), (90_000_000, false)] {
            let table = "chrom\tstart\tend\tcn_total\nchr10\t85000001\t\(end)\t0\n"
            let report = try await CopyNumberCase.report(
                [("--segments", "t.tsv", table)], ["--assembly", "GRCh38"], sample: "t.tsv")
            #expect(
                try CopyNumberCase.gene(report, "PTEN")["certainty"] as? String == (isDoubted ? "possible" : "certain"))
            let limits = (report["limits"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String }
            #expect(
                limits.contains { $0.hasPrefix("Homozygous deletion of 20 megabases of the autosomes") } == isDoubted)
        }
    }

    @Test func `an arm that an exome does not cover is not assessed, though a gene on it is`() async throws {
        let copies = CopyNumberCase.vcf(
            [],
            (0..<9).map {
                "chr10 \(87_863_000 + $0 * 13_000) . N <CNV> . PASS SVTYPE=CNV;END=\(87_876_000 + $0 * 13_000) GT:CN 0/0:2"
            })
        let report = try await CopyNumberCase.report([("--copy-number", "cn.vcf", copies)])
        #expect(try CopyNumberCase.arm(report, "10q")["call"] as? String == "not_assessed")
        #expect(try CopyNumberCase.arm(report, "10q")["status"] as? String == "not_assessed")
        #expect(
            (try CopyNumberCase.arm(report, "10q")["locus"] as? [String: Any])?["text"] as? String
                == "PTEN: no copy-number loss.")
        #expect(try CopyNumberCase.arm(report, "16p")["call"] as? String == "not_assessed")
    }

    @Test func `a file whose records all fail their filter reports nothing as found, unless they are wanted`()
        async throws
    {
        let copies = CopyNumberCase.vcf(
            [],
            [
                "chr10 1 . N <DEL> . LowQual SVTYPE=DEL;END=133797422 GT:CN 0/1:1",
                "chr16 2060500 b N N[chr3:5000000[ . q10 SVTYPE=BND GT 0/1",
                "chrX 77500000 . N <DEL> . q10 SVTYPE=DEL;END=77800000 GT 0/1",
            ])
        let without = try await CopyNumberCase.report([("--copy-number", "cn.vcf", copies)])
        let statuses = (without["genes"] as? [[String: Any]] ?? []).compactMap { $0["status"] as? String }
        #expect(Set(statuses) == ["not_assessed"])
        #expect(try CopyNumberCase.arm(without, "10q")["status"] as? String == "not_assessed")
        #expect((without["genes"] as? [[String: Any]] ?? []).allSatisfy { ($0["hits"] as? [Any])?.isEmpty == true })
        let with = try await CopyNumberCase.report([("--copy-number", "cn.vcf", copies)], ["--include-filtered"])
        #expect(try CopyNumberCase.arm(with, "10q")["call"] as? String == "arm_loss")
        #expect(try CopyNumberCase.gene(with, "PTEN")["state"] as? String == "one_hit")
        #expect(try CopyNumberCase.gene(with, "TSC2")["state"] as? String == "one_hit")
    }

    @Test func `the copies of X come from the sex, given or told by the file`() async throws {
        let x = [
            "chrX 1 CNV_X_1_60000000 N . . . END=60000000 GT:CN:NP:QA:QS:QSE:QSS 0:1:9:9:9:9:9",
            "chrX 60000001 CNV_X_60000001_156040895 N . . . END=156040895 GT:CN:NP:QA:QS:QSE:QSS 0:1:9:9:9:9:9",
        ]
        let header = ["CN", "NP", "QA", "QS", "QSE", "QSS"].map {
            "##FORMAT=<ID=\($0),Number=1,Type=Integer,Description=\"d\">"
        }
        func tumour(_ options: [String]) async throws -> (text: String, sources: [String]) {
            let report = try await CopyNumberCase.report(
                [("--copy-number", "cn.vcf", CopyNumberCase.vcf(header, x))], options)
            return (
                (try CopyNumberCase.gene(report, "ATRX")["copyNumber"] as? [String: Any])?["text"] as? String ?? "",
                (report["tumour"] as? [String: Any])?["sources"] as? [String] ?? []
            )
        }
        let told = try await tumour([])
        #expect(told.text == "Assessed: no copy-number loss or gain.")
        #expect(told.sources.count == 1 && told.sources[0].hasPrefix("one copy of X (told from the copies of X in "))
        let given = try await tumour(["--sex", "female"])
        #expect(given.text == "Heterozygous whole-gene deletion, LOH.")
        #expect(given.sources == ["two copies of X (as --sex gives it)"])
    }

    @Test func `a table alone makes a report`() async throws {
        let table = "chrom\tstart\tend\tcn_total\tcn_minor\nchr10\t1\t133797422\t1\t0\n"
        let report = try await CopyNumberCase.report(
            [("--segments", "t.tsv", table)], ["--assembly", "GRCh38"], sample: "t.tsv")
        #expect(try CopyNumberCase.arm(report, "10q")["call"] as? String == "arm_loss")
        #expect(try CopyNumberCase.gene(report, "PTEN")["state"] as? String == "one_hit")
        #expect(try CopyNumberCase.gene(report, "TSC1")["state"] as? String == "not_assessed")
        let limits = (report["limits"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String }
        #expect(limits.contains("Small variants not assessed: no file with small variants was given."))
        let run = try await Program.run(["report", "--outdir", "/nowhere"])
        #expect(run.code == 64 && run.error.contains("Give a VCF file with small variants, or --copy-number"))
    }

    @Test func `what a caller leaves out is unchanged only where it is known to mean that, or the option says it`()
        async throws
    {
        let record = ["chr10 60000000 . N <DEL> . . SVTYPE=DEL;END=70000000 GT:CN 0/1:1"]
        func call(_ lines: [String], _ options: [String] = []) async throws -> String? {
            try CopyNumberCase.arm(
                try await CopyNumberCase.report(
                    [("--copy-number", "cn.vcf", CopyNumberCase.vcf(lines, record))], options), "10q")["call"]
                as? String
        }
        #expect(try await call(["##source=CNVkit v0.9.14"]) == "intact")
        #expect(try await call(["##source=CNVkit v0.9.14"], ["--neutral-implied", "no"]) == "not_assessed")
        #expect(try await call(["##source=Canvas 1.4"]) == "not_assessed")
        #expect(try await call(["##source=Canvas 1.4"], ["--neutral-implied", "yes"]) == "intact")
    }
}
