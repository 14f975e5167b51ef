import CopyNumber
import Genome
import Testing
import VariantCallFormat

/// The ways in which callers' files give a wrong report, T1 to T17. Those of tables of segments stand with the tables.
@Suite struct CallerTrapTests {
    @Test func `T1: MCN of DRAGEN and of the Sanger pipelines is the minor copy number`() throws {
        let dragen = try CallerText(
            CallerHeader.dragen, ["10 1000 DRAGEN:GAIN:10:1001-9000 N <DUP> 90 PASS END=9000 GT:CN:MCN ./1:3:0"])
        #expect(try dragen.only().minor == 0)
        #expect(dragen.states() == [.gainWithLOH])
        let sanger = try CallerText(
            CallerHeader.sanger, ["10 1000 . N <CNV> . . SVTYPE=CNV;END=9000 GT:TCN:MCN ./.:3:1"])
        #expect(try sanger.only().minor == 1)
        #expect(sanger.states() == [.gain])
        // Canvas counts the major chromosome.
        let canvas = try CallerText(
            CallerHeader.canvas,
            ["1 1000 Canvas:GAIN:1:1001:9000 N <CNV> 36 PASS SVTYPE=CNV;END=9000 RC:BC:CN:MCC 144:104:3:2"])
        #expect(try canvas.only().minor == 1)
        // Of a file whose writer is not known, MCN could be either.
        let unknown = try CallerText(["##source=x"], ["10 1000 . N <CNV> . . END=9000 CN:MCN 2:0"])
        #expect(try unknown.only().minor == nil)
        #expect(unknown.states() == [.neutral])
    }

    @Test(arguments: [
        ("4.2", "DRAGEN:CNLOH:1:1001-9000", "<DEL>,<DUP>", "GT:SM:CN:MCN 1/2:1.01:2:0", CopyNumberState.copyNeutralLOH),
        ("4.2", "DRAGEN:GAINLOH:1:1001-9000", "<DEL>,<DUP>", "GT:SM:CN:MCN 1/2:1.4:3:0", .gainWithLOH),
        ("4.4", "DRAGEN:CNLOH:1:1001-9000", "<LOH>", "GT:SM:CN 1/1:1.0:2", .copyNeutralLOH),
        ("4.4", "DRAGEN:GAINLOH:1:1001-9000", "<LOH>", "GT:SM:CN 1/1:1.5:3", .gainWithLOH),
        ("4.4", "DRAGEN:LOSS:1:1001-9000", "<DEL>", "GT:SM:CN:MCN 0/1:0.6:1:0", .loss),
        ("4.4", "DRAGEN:LOSS:1:1001-9000", "<DEL>", "GT:SM:CN 1/1:0.1:0", .homozygousLoss),
    ])
    func `T2: a loss of heterozygosity is not always a deletion`(
        version: String, id: String, alternates: String, sample: String, state: CopyNumberState
    ) throws {
        let text = try CallerText(
            CallerHeader.dragen, version: version,
            ["1 1000 \(id) N \(alternates) 90 PASS SVTYPE=CNV;SVLEN=-8000,8000;END=9000;REFLEN=8000 \(sample)"])
        #expect(text.states() == [state])
        #expect(try text.only().interval == Interval(1_001, 9_000))
        #expect(try text.only().hasLossOfHeterozygosity == (id.contains("LOH") || sample.contains("MCN") ? true : nil))
    }

    @Test(arguments: [
        ("CNLOH", CopyNumberState.copyNeutralLOH), ("GAINLOH", .gainWithLOH), ("OTHER", .lossOfHeterozygosity),
    ])
    func `T3: without CN and MCN the class stands in the ID`(name: String, state: CopyNumberState) throws {
        let text = try CallerText(
            CallerHeader.dragen,
            [
                "1 1000 DRAGEN:\(name):1:1001-9000 N <DEL>,<DUP> 3 PASS SVTYPE=CNV;SVLEN=-8000,8000;END=9000 GT:SM:SD:BC 1/2:1.018:702.9:20"
            ])
        #expect(text.states() == [state])
        #expect(try text.only().state(thresholds: .standard, referencePloidy: 2).isLoss == false)
    }

    @Test(arguments: [("0:2", CopyNumberState.neutral), ("1:1", .loss), ("2:3", .gain), ("1:0", .homozygousLoss)])
    func `T4: the alleles of GATK's germline copy number are there for unchanged rows too`(
        sample: String, state: CopyNumberState
    ) throws {
        let text = try CallerText(
            CallerHeader.gatk,
            ["10 1000 CNV_10_1000_9000 N <DEL>,<DUP> . . END=9000 GT:CN:NP:QA:QS:QSE:QSS \(sample):9:9:9:9:9"])
        #expect(text.caller.dialect == .gatkGermlineCopyNumber)
        #expect(text.states() == [state])
        // POS is the first base.
        #expect(try text.only().interval == Interval(1_000, 9_000))
    }

    @Test func `T5: CNVkit's copy-neutral LOH has SVLEN 0, and what it does not write is unchanged`() throws {
        let text = try CallerText(
            CallerHeader.cnvkit,
            [
                "9 1 . N <CNV> . . IMPRECISE;SVTYPE=CNV;END=138394717;SVLEN=0;FOLD_CHANGE=1.0;FOLD_CHANGE_LOG=0.0;PROBES=9000;LOH GT:GQ:CN:CN1:CN2 0/1:0:2:2:0",
                "10 41600000 . N <DEL> . . IMPRECISE;SVTYPE=DEL;END=60000000;SVLEN=-18400000;FOLD_CHANGE_LOG=-0.62;PROBES=80 GT:GQ:CN 0/1:80:1",
            ])
        #expect(text.states() == [.copyNeutralLOH, .loss])
        let written = text.profile().segments
        #expect(written[0].interval == Interval(1, 138_394_717))
        let chromosome = try #require(Chromosome(name: "10"))
        let arm = ChromosomeArm(
            assembly: .grch38, chromosome: chromosome, side: .q, interval: Interval(39_800_001, 133_797_422),
            assessable: Interval(41_600_001, 133_797_422))
        let leftOut = CopyNumberSegment.impliedNeutral(
            beside: written, on: [arm], file: "t.vcf", caller: text.caller.program)
        #expect(leftOut.map(\.interval) == [Interval(60_000_001, 133_797_422)])
        func call(_ segments: [CopyNumberSegment]) -> ArmAssessment {
            CopyNumberProfile(segments: segments).assessment(
                of: arm, exons: [], thresholds: .standard, includingFiltered: false)
        }
        #expect(call(written).call == .notAssessed)
        #expect(call(written + leftOut).call == .intact)
        #expect(call(written + leftOut).breadth == 1)
    }

    @Test(arguments: [
        ("4.2", "SVLEN=-8000"), ("4.2", "SVLEN=8000"), ("4.4", "SVLEN=8000"), ("4.2", "END=9000"),
        ("4.2", "END=9000;SVLEN=-7000"), ("4.5", "SVLEN=8000"),
    ])
    func `T6: the sign of SVLEN is not the direction, and END goes before it`(version: String, info: String) throws {
        let text = try CallerText(version: version, ["10 1000 . N <DEL> . PASS SVTYPE=DEL;\(info) GT 0/1"])
        #expect(try text.only().interval == Interval(1_001, 9_000))
        #expect(text.states() == [.loss])
    }

    @Test func `T7: a deletion as two breakend mates is one deletion, with the copies that PURPLE found`() throws {
        let purple = ["##purpleVersion=4.0"]
        func mates(_ info: String) -> [String] {
            [
                "10 1000 a1 A ATTG[10:9001[ 90 PASS SVTYPE=BND;MATEID=a2;\(info) GT ./.",
                "10 9001 a2 C ]10:1000]TTGC 90 PASS SVTYPE=BND;MATEID=a1;\(info) GT ./.",
            ]
        }
        let homozygous = try CallerText(
            purple, mates("PURPLE_AF=1.00,1.01;PURPLE_CN=1.99,2.01;PURPLE_CN_CHANGE=1.99,2.01"))
        #expect(try homozygous.only().interval == Interval(1_001, 9_000))
        #expect(try homozygous.only().evidence == .breakends)
        #expect(homozygous.states() == [.homozygousLoss])
        #expect(homozygous.profile().junctions.count == 1)
        let one = try CallerText(purple, mates("PURPLE_AF=0.5,0.5;PURPLE_CN=2.0,2.0;PURPLE_CN_CHANGE=1.0,1.0"))
        #expect(one.states() == [.loss])
        let plain = try CallerText(["##gridssVersion=2.13"], mates("EVENT=e"))
        #expect(plain.states() == [.loss])
        // One mate alone says the same.
        #expect(try CallerText(["##gridssVersion=2.13"], [mates("EVENT=e")[1]]).states() == [.loss])
        // The other sides are a duplication and an inversion; a junction that puts much in is an insertion.
        for (alternate, kind) in [
            ("]10:9001]A", Junction.Kind.duplication), ("A]10:9001]", .inversion), ("[10:9001[A", .inversion),
            ("A[11:9001[", .translocation), ("A.", .singleBreakend), ("A[<ctg1>[", .singleBreakend),
            ("A[<ctg1>:7[", .translocation),
            ("A\(String(repeating: "T", count: 40))[10:1031[", .insertion),
        ] {
            let text = try CallerText(purple, ["10 1000 a1 A \(alternate) 90 PASS SVTYPE=BND GT ./."])
            #expect(text.profile().junctions.map(\.kind) == [kind])
            #expect(text.profile().segments.isEmpty)
        }
    }

    @Test func `T8: the whole deleted sequence in REF is a deletion, with one base or N for ALT`() throws {
        let bases = String(repeating: "ACGTTGCA", count: 1_000)
        let cuteSV = try CallerText(
            ["##source=cuteSV-2.1.4"],
            ["16 100000 c.1 G\(bases) G 72.9 PASS PRECISE;SVTYPE=DEL;SVLEN=-8000;END=108000;RE=17 GT:DR:DV 0/1:18:17"])
        let sniffles = try CallerText(
            ["##source=Sniffles2_2.0.7"],
            ["16 100001 s.1 \(bases) N 60 PASS PRECISE;SVTYPE=DEL;SVLEN=-8000;END=108001;SUPPORT=17 GT:DR:DV 0/1:8:17"])
        for text in [cuteSV, sniffles] {
            #expect(try text.only().interval == Interval(100_001, 108_000))
            #expect(try text.only().evidence == .sequence)
            #expect(text.states() == [.loss])
        }
        // A short one stays a small variant.
        #expect(try CallerText(["10 1 . \(bases.prefix(51)) A . PASS . GT 0/1"]).profile().segments.isEmpty)
    }

    @Test func `T9: a translocation is one record with CHR2, or two mates; END on the other chromosome is no interval`()
        throws
    {
        let delly = try CallerText(
            CallerHeader.delly,
            [
                "16 200000 B1 A A[10:300001[ 90 PASS PRECISE;SVTYPE=BND;SVMETHOD=EMBL.DELLYv1.1.6;END=200001;CHR2=10;POS2=300001;CT=3to5 GT:DV 0/1:9"
            ])
        let old = try CallerText(
            ["10 300001 T1 N <TRA> . PASS SVTYPE=TRA;SVMETHOD=EMBL.DELLYv0.6.8;CHR2=16;END=200000;CT=5to3 GT 0/1"])
        let lumpy = try CallerText(
            ["##source=LUMPY"],
            [
                "10 300001 1_2 N ]16:200000]N . . SVTYPE=BND;STRANDS=-+:9;MATEID=1_1;SU=9 GT:SU ./.:9",
                "16 200000 1_1 N N[10:300001[ . . SVTYPE=BND;STRANDS=+-:9;MATEID=1_2;SU=9 GT:SU ./.:9",
            ])
        for text in [delly, old, lumpy] {
            let profile = text.profile()
            #expect(profile.segments.isEmpty)
            #expect(profile.junctions.map(\.kind) == [.translocation])
            let junction = try #require(profile.junctions.first)
            #expect(junction.first.chromosome?.name == "10" && junction.first.position == 300_001)
            #expect(junction.second?.chromosome?.name == "16" && junction.second?.position == 200_000)
            #expect(!junction.first.keepsLeft && junction.second?.keepsLeft == true)
        }
        #expect(old.caller.basis == .method("EMBL.DELLYv0.6.8", line: 3))
    }

    @Test func `T10: a genotype that is missing does not take the only sample's call away, nor give it to another`()
        throws
    {
        let record = "10 1000 1 N <DEL> . . SVTYPE=DEL;END=9000;SU=25 GT:SU ./.:25"
        #expect(try CallerText(["##source=LUMPY"], [record]).states() == [.loss])
        let two = try CallerText(
            ["##source=LUMPY"], samples: ["NORMAL", "TUMOR"],
            [
                "10 1000 1 N <DEL> . . SVTYPE=DEL;END=9000;SU=25 GT:SU ./.:0 ./.:25"
            ])
        #expect(two.states("TUMOR") == [.loss])
        #expect(two.states("NORMAL").isEmpty)
        // cnv_facets has no columns at all.
        let facets = try CallerText(
            CallerHeader.facets, samples: [],
            ["10 1000 . N <CNV> . PASS SVTYPE=DEL;END=9000;CNLR_MEDIAN=-0.4;TCN_EM=1;LCN_EM=0;CF_EM=0.6"])
        #expect(facets.states() == [.loss])
        #expect(try facets.only().fractionOfSample == 0.6)
        let neutral = try CallerText(
            CallerHeader.facets, samples: [], ["10 1000 . N <CNV> . neutral SVTYPE=NEUTR;END=9000;TCN_EM=2;LCN_EM=1"])
        #expect(try neutral.only().passesFilter)
    }

    @Test func `T11: adjacency is not abundance`() throws {
        func evidence(_ claim: String) throws -> CopyNumberSegment.Evidence {
            try CallerText(version: "4.4", ["10 1000 . N <DEL> . PASS SVLEN=8000;SVCLAIM=\(claim) GT 0/1"]).only()
                .evidence
        }
        #expect(try evidence("J") == .symbolicAllele)
        #expect(try evidence("D") == .calledByDepth)
        #expect(try evidence("DJ") == .calledByDepth)
        // A junction over a long stretch whose copies were measured and are all there is no loss; and no arm is assessed by junctions.
        let junction = try CallerText(["10 1000 . N <DEL> . PASS SVTYPE=DEL;END=5000000 GT 0/1"]).profile().segments
        let chromosome = try #require(Chromosome(name: "10"))
        let measured = CopyNumberSegment(
            chromosome: chromosome, interval: Interval(1, 90_000_000), total: 2, minor: nil, log2: nil, call: nil,
            filters: [],
            file: "cn.vcf", line: 1)
        func gene(_ segments: [CopyNumberSegment]) -> GeneCopyNumber.Call {
            CopyNumberProfile(segments: segments).copyNumber(
                ofExons: [Interval(2_000, 2_100), Interval(4_000, 4_100)], on: chromosome, thresholds: .standard,
                includingFiltered: false
            ).call
        }
        #expect(gene(junction) == .deletion(.wholeGene))
        #expect(gene(junction + [measured]) == .neutral)
        // A short junction cannot show in a long segment: it stands.
        let short = try CallerText(["10 3000 . N <DEL> . PASS SVTYPE=DEL;END=5000 GT 0/1"]).profile().segments
        #expect(gene(short + [measured]) == .deletion(.exons([2])))
    }

    @Test func `T12: a missing minor copy number is not zero, and a male's X in one copy is no loss`() throws {
        let text = try CallerText(
            CallerHeader.facets, samples: [],
            ["X 1000 . N <CNV> . PASS SVTYPE=HEMIZYG;END=9000;CNLR_MEDIAN=-0.4;TCN_EM=1;LCN_EM=.;CF_EM=1"])
        #expect(try text.only().minor == nil)
        #expect(try text.only().hasLossOfHeterozygosity == nil)
        #expect(text.states(copiesOfX: 1) == [.neutral])
        #expect(text.states(copiesOfX: 2) == [.loss])
        #expect(text.states() == [.unknown])
    }

    @Test func `DRAGEN's structural variants are Manta's, and its copies are those that its class says`() throws {
        let structural = try CallerText(
            [], ["10 1000 DRAGEN:DEL:1:0:0:0:0:0 N <DEL> 90 PASS SVTYPE=DEL;END=9001 GT 0/1"])
        #expect(structural.caller.dialect == .manta)
        let reference = try CallerText(
            CallerHeader.dragen,
            ["10 1000 DRAGEN:REF:10:1001-9000 N . 90 PASS END=9000;REFLEN=8000 GT:SM:CN:CNF:MCN 0/0:0.73:2:1.45:1"])
        #expect(reference.states() == [.neutral])
    }

    @Test func `T13: the order of the columns is no role`() throws {
        let lines = [
            "10 1000 D1 N <DEL> 90 PASS SVTYPE=DEL;SVMETHOD=EMBL.DELLYv1.1.6;END=9001 GT:RDCN:DV \("TUMOR")"
        ]
        for samples in [["TUMOR", "NORMAL"], ["NORMAL", "TUMOR"]] {
            let columns = samples.map { $0 == "TUMOR" ? "0/1:1:20" : "0/0:2:0" }.joined(separator: " ")
            let text = try CallerText(
                CallerHeader.delly, samples: samples, lines.map { $0.replacing("TUMOR", with: columns) })
            #expect(text.states("TUMOR") == [.loss])
            #expect(text.states("NORMAL").isEmpty)
            #expect(text.profile("TUMOR", normal: "NORMAL").segments.map(\.isInNormal) == [false])
        }
        let inherited = try CallerText(
            CallerHeader.delly, samples: ["TUMOR", "NORMAL"], [lines[0].replacing("TUMOR", with: "1/1:0:20 0/1:1:9")])
        // Of two copies lost the normal lacks one: the other loss is the tumour's.
        #expect(inherited.profile("TUMOR", normal: "NORMAL").segments.map(\.isInNormal) == [false])
        #expect(inherited.states("TUMOR") == [.homozygousLoss])
        let same = try CallerText(
            CallerHeader.delly, samples: ["TUMOR", "NORMAL"], [lines[0].replacing("TUMOR", with: "0/1:1:20 0/1:1:9")])
        #expect(same.profile("TUMOR", normal: "NORMAL").segments.map(\.isInNormal) == [true])
    }

    @Test func `a stray read of the normal is no allele of it, and a somatic call of few reads is the tumour's`() throws
    {
        func segments(_ info: String, _ columns: String, format: String) throws -> [CopyNumberSegment] {
            try CallerText(
                CallerHeader.delly, samples: ["TUMOR", "NORMAL"],
                ["10 1000 M N <DEL> 90 PASS SVTYPE=DEL;END=9001\(info) \(format) \(columns)"]
            ).profile("TUMOR", normal: "NORMAL").segments
        }
        #expect(try segments("", "40,30 60,1", format: "PR").map(\.isInNormal) == [false])
        #expect(try segments("", "40,30 60,20", format: "PR").map(\.isInNormal) == [true])
        #expect(try segments(";SOMATIC", "0/0:9 0/0:0", format: "GT:DV").count == 1)
        #expect(try segments("", "0/0:9 0/0:0", format: "GT:DV").isEmpty)
    }

    @Test
    func `T14: POS is the base before a symbolic allele, but not for every caller, and END not always the last base`()
        throws
    {
        let deletion = Interval(150_001, 165_000)
        let texts = try [
            CallerText(["##source=LUMPY"], ["10 150000 1 N <DEL> . . SVTYPE=DEL;SVLEN=-15000;END=165000;SU=5 GT ./."]),
            CallerText(
                CallerHeader.delly,
                ["10 150000 D1 T <DEL> 90 PASS SVTYPE=DEL;SVMETHOD=EMBL.DELLYv1.1.6;END=165001 GT:RDCN:DV 0/1:1:30"]),
            CallerText(
                ["##source=Sniffles2_2.0.7"], ["10 150001 s N <DEL> 60 PASS SVTYPE=DEL;SVLEN=-15000;END=165001 GT 0/1"]),
            CallerText(
                CallerHeader.gatk,
                ["10 150001 CNV_10_150001_165000 N <DEL> . . END=165000 GT:CN:QA:QSE:QSS 0/1:1:1:1:1"]),
            CallerText(CallerHeader.cnvkit, ["10 150000 . N <DEL> . . SVTYPE=DEL;END=165000;SVLEN=-15000 GT:CN 0/1:1"]),
            CallerText(
                CallerHeader.canvas,
                ["10 150000 Canvas:LOSS:10:150001-165000 N <CNV> 9 PASS SVTYPE=CNV;END=165000 RC:BC:CN 20:9:1"]),
        ]
        for text in texts { #expect(try text.only().interval == deletion, "\(text.caller.program.title)") }
        #expect(Set(texts.map(\.caller.program)).count == 6)
        // Without an allele POS is the first base, also of a segment that lost its END but not its ID.
        let canvas = try CallerText(
            CallerHeader.canvas, ["10 150001 Canvas:REF:10:150001-165000 N . 9 PASS END=165000 RC:BC:CN 40:9:2"])
        #expect(try canvas.only().interval == deletion)
        #expect(canvas.states() == [.neutral])
        let gatk = try CallerText(
            CallerHeader.gatk, ["10 150001 CNV_10_150001_165000 N . . . . GT:CN:QA:QSE:QSS 0/0:2:1:1:1"])
        #expect(try gatk.only().interval == deletion)
        // CNVkit's first base.
        let first = try CallerText(CallerHeader.cnvkit, ["10 1 . N <DEL> . . SVTYPE=DEL;END=900 GT:CN 0/1:1"])
        #expect(try first.only().interval == Interval(1, 900))
    }

    @Test func `T15: two copies of four are a loss where the ploidy or a doubling says so`() throws {
        let record = ["10 1000 DRAGEN:REF:10:1001-9000 N <DEL> 90 PASS END=9000 GT:CN:MCN 0/1:2:1"]
        #expect(try CallerText(CallerHeader.dragen, record).states() == [.neutral])
        let ploidy = CallerHeader.dragen + ["##OverallPloidy=3.9", "##EstimatedTumorPurity=0.6"]
        let text = try CallerText(ploidy, record)
        #expect(text.states() == [.loss])
        #expect(text.caller.fit.purity == 0.6)
        let doubled = try CallerText(CallerHeader.dragen, record).profile(fit: PurityPloidy(hasDoubledGenome: true))
        #expect(doubled.segments.map { doubled.state(of: $0, thresholds: .standard) } == [.loss])
    }

    @Test func `T16: copies go before a ratio that a call rewrote; DRAGEN's copies without a model are no copies`()
        throws
    {
        let clonal = try CallerText(
            CallerHeader.cnvkit, ["10 1000 . N <DEL> . . END=9000;FOLD_CHANGE_LOG=-1.26 GT:CN 0/1:1"])
        let profile = clonal.profile(fit: PurityPloidy(purity: 0.6, ploidy: 2))
        #expect(profile.segments.map(\.evidence) == [.totalCopyNumber])
        #expect(profile.segments.map { profile.state(of: $0, thresholds: .standard) } == [.loss])
        let record = ["10 1000 DRAGEN:LOSS:10:1001-9000 N <DEL> 90 PASS END=9000 GT:SM:CN 0/1:0.8:1"]
        #expect(try CallerText(CallerHeader.dragen, record).only().evidence == .totalCopyNumber)
        let degenerate = CallerHeader.dragen + ["##ModelSource=DEGENERATE_DIPLOID", "##EstimatedTumorPurity=NA"]
        let text = try CallerText(degenerate, record)
        #expect(try text.only().evidence == .log2)
        #expect(text.states() == [.loss])
        // A call of loss with a ratio above 1 says nothing.
        let contrary = try CallerText(
            CallerHeader.dragen, ["10 1000 DRAGEN:LOSS:10:1001-9000 N <DEL> 90 PASS END=9000 GT:SM:BC 0/1:1.04404:19"])
        #expect(contrary.states() == [.unknown])
    }

    @Test func `T17: chromosomes have one name however they are written`() throws {
        for name in ["10", "chr10", "NC_000010.11"] {
            let text = try CallerText(["\(name) 1000 . N <DEL> . PASS END=9000 GT 0/1"])
            #expect(try text.only().chromosome.name == "10")
        }
        let mates = try CallerText(["chr10 1000 a A A[10:9001[ . PASS SVTYPE=BND GT 0/1"])
        #expect(mates.states() == [.loss])
    }
}
