import CopyNumber
import Genome
import Testing

/// Whether a tumour has a junction, by what each caller counts, and what insertions do to a gene.
@Suite struct JunctionPresenceTests {
    /// A record of each caller with the column that is read, and whether it has the junction.
    struct Case: Sendable, CustomTestStringConvertible {
        let caller: CallerDialect
        let lines: [String]
        let samples: [String]
        let record: String
        let tumour: String
        let isThere: Bool
        var testDescription: String { "\(caller.program.title): \(record)" }
    }

    private static let pair = ["NORMAL", "TUMOR"]

    static let cases: [Case] = [
        // VR of TR reads.
        Case(
            caller: .nanomonsv, lines: ["##source=nanomonsv-0.4.0"], samples: ["TUMOR", "NORMAL"],
            record: "10 1000 r_1 N <DEL> . PASS END=5000;SVTYPE=DEL TR:VR 21:15 22:0", tumour: "TUMOR", isThere: true),
        Case(
            caller: .nanomonsv, lines: ["##source=nanomonsv-0.4.0"], samples: ["TUMOR", "NORMAL"],
            record: "10 1000 r_1 N <DEL> . PASS END=5000;SVTYPE=DEL TR:VR 21:0 22:0", tumour: "TUMOR", isThere: false),
        // RC counts reads, PS pairs: no phase set.
        Case(
            caller: .brass, lines: ["##source=vcf-BRASS"], samples: pair,
            record: "10 1000 4_1 N N[10:5000[ . PASS SVTYPE=BND RC:PS 0:0 23:41", tumour: "TUMOR", isThere: true),
        Case(
            caller: .brass, lines: ["##source=vcf-BRASS"], samples: pair,
            record: "10 1000 4_1 N N[10:5000[ . PASS SVTYPE=BND RC:PS 12:20 0:1", tumour: "TUMOR", isThere: false),
        // AD is one number; the pairs alone may show it.
        Case(
            caller: .svaba, lines: ["##source=svabaV1.1.0"], samples: pair,
            record:
                "10 1000 1:1 N N[10:5000[ 99 PASS SVTYPE=BND;EVDNC=DSCRD GT:AD:DP:SR:DR:LO ./.:0:40:0:0:0 ./.:14:50:0:14:30",
            tumour: "TUMOR", isThere: true),
        Case(
            caller: .svaba, lines: ["##source=svabaV1.1.0"], samples: pair,
            record:
                "10 1000 1:1 N N[10:5000[ 99 PASS SVTYPE=BND;EVDNC=DSCRD GT:AD:DP:SR:DR:LO ./.:9:40:9:0:20 ./.:0:50:0:0:0",
            tumour: "TUMOR", isThere: false),
        // 0/1 stands in every record; INFO says whose reads they are.
        Case(
            caller: .savana, lines: ["##source=SAVANA.1.2.3"], samples: ["SAMPLE"],
            record: "10 1000 ID_1 N N[10:5000[ . PASS SVTYPE=BND;TUMOUR_READ_SUPPORT=12;NORMAL_READ_SUPPORT=0 GT 0/1",
            tumour: "SAMPLE", isThere: true),
        Case(
            caller: .savana, lines: ["##source=SAVANA.1.2.3"], samples: ["SAMPLE"],
            record: "10 1000 ID_1 N N[10:5000[ . PASS SVTYPE=BND;TUMOUR_READ_SUPPORT=0;NORMAL_READ_SUPPORT=9 GT 0/1",
            tumour: "SAMPLE", isThere: false),
        Case(
            caller: .severus, lines: ["##source=Severus_v1.1"], samples: ["TUMOR"],
            record:
                "10 1000 severus_BND1 N N[10:5000[ 60 PASS SVTYPE=BND;STRANDS=+- GT:GQ:VAF:hVAF:DR:DV 0/1:9:0.4:0,0,0:20:12",
            tumour: "TUMOR", isThere: true),
    ]

    @Test(arguments: cases) func `a junction is there where the tumour's reads show it`(example: Case) throws {
        let text = try CallerText(example.lines, samples: example.samples, [example.record])
        #expect(text.caller.dialect == example.caller)
        let normal = example.samples.first { $0 == "NORMAL" }
        let profile = text.profile(example.tumour, normal: normal)
        let found = profile.segments.map { "\($0.interval) \($0.evidence.rawValue)" }
        let evidence = example.record.contains("<DEL>") ? "1001-5000 symbolic_allele" : "1001-4999 breakends"
        #expect(found == (example.isThere ? [evidence] : []))
        #expect(profile.segments.allSatisfy { $0.germlineStatus == .none && $0.total == nil })
    }

    @Test func `SAVANA's reads of the normal make a junction inherited`() throws {
        let text = try CallerText(
            ["##source=SAVANA.1.2.3"], samples: ["SAMPLE"],
            ["10 1000 ID_1 N N[10:5000[ . PASS SVTYPE=BND;TUMOUR_READ_SUPPORT=12;NORMAL_READ_SUPPORT=8 GT 0/1"])
        #expect(text.profile("SAMPLE").segments.map(\.germlineStatus) == [.all])
    }

    @Test func `TIDDIT's copies are an estimate beside a junction`() throws {
        let text = try CallerText(
            ["##source=TIDDIT-3.6.1"],
            ["10 1000 SV_1_1 N <DEL> . PASS SVTYPE=DEL;END=5000 GT:CN:COV:DV:RV 0/1:0:30,2,31:14:11"])
        let segment = try #require(text.profile().segments.first)
        #expect(text.caller.dialect == .tiddit)
        #expect(segment.total == nil && segment.evidence == .symbolicAllele && !segment.isHomozygous)
    }

    /// INFO CN is the copies of an allele since VCF 4.4: with one of the reference, or two alleles of the genotype.
    @Test(arguments: [
        ("4.4", "<CNV> . PASS SVLEN=4000;CN=0 GT 0/1", "1.0/0.0"),
        ("4.5", "<CNV> . PASS SVLEN=4000;CN=4 GT 0|1", "5.0/1.0"),
        ("4.4", "<CNV>,<CNV> . PASS SVLEN=4000,4000;CN=0,2 GT:CN 1/2:2", "2.0/0.0"),
        ("4.4", "<DEL>,<DUP> . PASS SVLEN=4000,4000 GT:CN 1/2:2", "2.0/0.0"),
        ("4.4", "<DEL> . PASS SVLEN=4000 GT:CN 0/1:1", "1.0/0.0"),
        ("4.4", "<DUP> . PASS SVLEN=4000 GT:CN 0/1:3", "3.0/1.0"),
        // Copies that do not come to those of the sample tell no alleles.
        ("4.4", "<CNV> . PASS SVLEN=4000;CN=0 GT:CN 0/1:3", "3.0/-"),
        // Before, it is the copies of the segment.
        ("4.3", "<CNV> . PASS SVLEN=4000;END=5000;CN=0 GT 0/1", "0.0/-"),
        ("4.2", "<DEL>,<DUP> . PASS SVLEN=4000,4000;END=5000 GT:CN 1/2:2", "2.0/-"),
    ])
    func `copies of alleles are counted by the genotype`(version: String, record: String, copies: String) throws {
        let text = try CallerText(version: version, ["10 1000 . N \(record)"])
        let line = TableText.line(try #require(text.profile().segments.first))
        #expect(line.split(separator: " ")[1] == copies)
    }

    @Test func `without a genotype the allele alone says what it is`() throws {
        let text = try CallerText(
            [], samples: [], version: "4.4", ["10 1000 . N <CNV> . PASS SVLEN=4000;SVCLAIM=D;CN=0"])
        let profile = text.profile()
        #expect(profile.segments.map { profile.state(of: $0, thresholds: .standard) } == [.loss])
        #expect(profile.segments.map(\.evidence) == [.calledByDepth])
    }

    /// Exons of a gene of 300 coding bases: 1001-1100, 2001-2100 and 3001-3100, the first 20 and the last 20 untranslated.
    @Test(arguments: [
        ("2050 . N <INS> . PASS SVLEN=100 GT 0/1", "insertion in 2: cuts"),
        ("2050 . N <INS> . PASS . GT 0/1", "insertion in 2: cuts"),
        // Eight residues in whole codons may be read through; a mobile element has stops in every frame.
        ("2050 . N <INS> . PASS SVLEN=24 GT 0/1", "insertion in 2: uncertain"),
        ("2050 . N <INS:ME:ALU> . PASS SVLEN=24 GT 0/1", "insertion in 2: cuts"),
        ("2050 . N <INS:ME> . PASS IMPRECISE;SVLEN=300 GT 0/1", "insertion in 2: uncertain"),
        // At the end of an exon, in an intron, in untranslated bases, and in another sample's genotype.
        ("2100 . N <INS> . PASS SVLEN=100 GT 0/1", ""), ("1500 . N <INS> . PASS SVLEN=100 GT 0/1", ""),
        ("1010 . N <INS> . PASS SVLEN=100 GT 0/1", ""), ("2050 . N <INS> . PASS SVLEN=100 GT 0/0", ""),
    ])
    func `insertions are read in coding exons`(record: String, expected: String) throws {
        let profile = try CallerText(["10 \(record)"]).profile()
        let found = profile.rearrangements(
            ofExons: [Interval(1_001, 1_100), Interval(2_001, 2_100), Interval(3_001, 3_100)],
            coding: Interval(1_021, 3_080), on: try #require(Chromosome(name: "10")), includingFiltered: false)
        let words = found.map {
            "\($0.kind.rawValue) in \($0.exons.map(String.init).joined(separator: ",")): \($0.cutsCodingSequence ? "cuts" : "uncertain")"
        }
        #expect(words == (expected.isEmpty ? [] : [expected]))
    }

    /// Segments over the coding bases of the same gene alone, as a panel has them.
    @Test func `breadth counts coding bases, and copies of all of them are those of the gene`() throws {
        let chromosome = try #require(Chromosome(name: "10"))
        let exons = [Interval(1_001, 1_100), Interval(2_001, 2_100), Interval(3_001, 3_100)]
        func gene(_ parts: [(Int, Int, Double)]) -> GeneCopyNumber {
            CopyNumberProfile(
                segments: parts.map {
                    CopyNumberSegment(
                        chromosome: chromosome, interval: Interval($0.0, $0.1), total: $0.2, minor: nil, log2: nil,
                        call: nil, filters: [], file: "t", line: 1)
                }
            ).copyNumber(
                ofExons: exons, coding: Interval(1_021, 3_080), on: chromosome, thresholds: .standard,
                includingFiltered: false)
        }
        let panel = gene([(1_021, 1_100, 2), (2_001, 2_100, 2), (3_001, 3_080, 2)])
        #expect(panel.call == .neutral && panel.breadth == 1 && panel.isMeasured)
        #expect(gene([(1_021, 3_080, 8)]).call == .amplification)
        #expect(gene([(1_021, 3_080, 0)]).call == .homozygousDeletion(.wholeGene))
        // What was measured beside it and is there is no part of the deletion.
        #expect(gene([(900, 1_020, 2), (1_021, 3_080, 1)]).call == .deletion(.exons([1, 2, 3])))
        #expect(gene([(1_021, 2_100, 1)]).call == .deletion(.exons([1, 2])))
        // 180 of 260 coding bases are fewer than nine tenths.
        #expect(gene([(1_021, 2_100, 2)]).call == .notAssessed)
    }
}
