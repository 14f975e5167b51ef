import Annotations
import Consequences
import CopyNumber
import Genome
import Interpretation
import Testing
import Transcripts
import VariantCallFormat

/// Each rule of the gene states and each verdict, on evidence made for it.
@Suite struct InterpreterTests {
    static let annotations = try? AnnotationSet(files: .embedded(), assemblies: [.grch38])

    /// An observation in a gene by its consequence alone.
    private func variant(
        _ gene: String, _ terms: ConsequenceTerms, aminoAcids: String? = nil, residue: Int? = nil,
        kept: Double? = nil,
        escapes: Bool? = nil, filters: [String] = ["PASS"], depth: Int = 100, alternate: Int = 40,
        normal: ReadCounts? = ReadCounts(depth: 80, alternate: 0, vaf: 0), phase: AllelePhase? = nil
    ) -> ObservedVariant {
        ObservedVariant(
            file: "test.vcf", line: 10, chromosome: "1", position: 1, reference: "A", alternate: "C", filters: filters,
            consequence: AlleleConsequence(
                gene: gene, transcript: "NM_0", terms: terms, proteinPosition: residue.map { $0...$0 },
                aminoAcids: aminoAcids,
                truncation: kept.map {
                    .init(stopResidue: nil, fractionKept: $0, decay: escapes.map { $0 ? .escapesLastExon : .expected })
                }),
            genotype: "0/1",
            tumour: ReadCounts(depth: depth, alternate: alternate, vaf: Double(alternate) / Double(depth)),
            normal: normal,
            isInNormalGenotype: false, phase: phase)
    }

    private func interpret(
        _ variants: [ObservedVariant], lost: [(String, Double)] = [], minor: Double? = nil,
        fit: PurityPloidy = PurityPloidy(),
        junctions: [CopyNumberSegment] = [], copies: Bool = true, hasNormal: Bool = true,
        coverage: SampleEvidence.Coverage = .assumed, change: (inout InterpretationPolicy) -> Void = { _ in }
    ) throws -> SampleInterpretation {
        let annotations = try #require(Self.annotations)
        var policy = InterpretationPolicy.standard
        change(&policy)
        var segments: [CopyNumberSegment] = []
        for contig in annotations.contigs.contigs where contig.assembly == .grch38 {
            let state = lost.first { $0.0 == contig.chromosome.name }?.1 ?? 2
            segments.append(
                CopyNumberSegment(
                    chromosome: contig.chromosome, interval: Interval(1, contig.length), total: state, minor: minor,
                    log2: nil,
                    call: nil, filters: [], file: "cn.vcf", line: 5))
        }
        return Interpreter(annotations: annotations, assembly: .grch38, policy: policy).interpret(
            SampleEvidence(
                variants: variants,
                coverage: Dictionary(uniqueKeysWithValues: annotations.genes.map { ($0.symbol, coverage) }),
                copyNumber: copies ? CopyNumberProfile(segments: segments + junctions, fit: fit) : nil,
                hasNormal: hasNormal,
                hasGenotypes: true))
    }

    @Test func `a nonsense variant and the loss of 16p are two hits in TSC2, raise mTORC1 and not AKT`() throws {
        let result = try interpret([variant("TSC2", [.stopGained], kept: 0.5, escapes: false)], lost: [("16", 1)])
        let state = try #require(result.gene("TSC2")).state
        #expect(state.kind == .twoHits)
        #expect(state.certainty == .likely)
        #expect(result.verdict == .alteredTwoHits)
        #expect(result.propagation.state(of: "mTORC1") == .raised)
        #expect(result.propagation.state(of: "AKT") == nil)
        #expect(result.arms.first { $0.arm.name == "16p" }?.assessment?.call == .armLoss)
        #expect(result.arms.first { $0.arm.name == "10q" }?.assessment?.call == .intact)
    }

    /// At a purity of 0.6 a variant on the one copy left has 0.6 / (0.6 + 0.8) = 43 % of reads, m = VAF 1.4 / 0.6. Of 100 reads 28 are m = 0.65
    /// (0.47 to 0.88), which is not known to be more than half of the cells; 20 are 0.47 (0.31 to 0.67), too few. At 0.2, m = VAF 1.8 / 0.2:
    /// 11 reads are 0.99 (0.56 to 1.68), 3 are 0.27 (0.09 to 0.76).
    @Test(arguments: [
        (43, 0.6, 1.0, GeneState.Certainty.likely, GeneStateReason.Label.B, AlleleLossKind.fits),
        (28, 0.6, 1.0, .possible, .C, .cannotTell), (20, 0.6, 1.0, .possible, .C, .tooFewReads),
        (11, 0.2, 1.0, .likely, .B, .fits), (3, 0.2, 1.0, .possible, .C, .tooFewReads),
    ])
    func `the VAF is held against purity and copies`(
        reads: Int, purity: Double, copies: Double, certainty: GeneState.Certainty, label: GeneStateReason.Label,
        kind: AlleleLossKind
    ) throws {
        let result = try interpret(
            [variant("TSC2", [.stopGained], kept: 0.5, escapes: false, alternate: reads)], lost: [("16", copies)],
            fit: PurityPloidy(purity: purity))
        let state = try #require(result.gene("TSC2")).state
        #expect(state.certainty == certainty)
        #expect(state.reason.label == label)
        #expect(alleleLoss(state)?.kind == kind)
        let test = try #require(alleleLoss(state)?.test)
        #expect(abs(test.expected - purity / (purity * copies + 2 * (1 - purity))) < 1e-9)
        if reads == 20 { #expect(abs(test.greatestCCF - 0.2 * 1.4 / 0.6) < 1e-9) }
        let multiplicity = try #require(test.multiplicity?.value)
        #expect(abs(multiplicity - Double(reads) / 100 * (purity * copies + 2 * (1 - purity)) / purity) < 1e-9)
        #expect(state.altersFunction == (certainty == .likely))
    }

    /// Without a purity the fraction is held against 20 %: 0.2 / (0.2 + 1.6) = 11.1 % of reads with one copy left, 0.2 / (0.4 + 1.6) = 10 % with two.
    /// Where two are left or more, it is not told how many of them have the variant; where one is, the interval must exclude fewer (of 19 reads of 100
    /// it begins at 12.5 %, of 17 at 10.9 %).
    @Test(
        arguments: [
            (5, 1.0, nil, .tooFewReads), (11, 1, nil, .tooFewReads), (12, 1, nil, .purityUnknown),
            (17, 1, nil, .purityUnknown), (19, 1, nil, .untestedButFitting),
            (9, 2, 0, .tooFewReads),
            (10, 2, 0, .purityUnknown), (12, 3, 0, .purityUnknown), (55, 2, 0, .purityUnknown),
            (70, 2, 0, .atAnyPurity), (95, 2, 0, .everyCopy),
            (70, 1, nil, .untestedButFitting),
        ] as [(Int, Double, Double?, AlleleLossKind)])
    func `without a purity the VAF is held against the lowest`(
        reads: Int, copies: Double, minor: Double?, kind: AlleleLossKind
    ) throws {
        let certainty: GeneState.Certainty =
            [.untestedButFitting, .atAnyPurity, .everyCopy].contains(kind) ? .likely : .possible
        let stop = variant("TSC2", [.stopGained], kept: 0.5, escapes: false, alternate: reads)
        let state = try #require(try interpret([stop], lost: [("16", copies)], minor: minor).gene("TSC2")).state
        #expect(state.certainty == certainty)
        #expect(alleleLoss(state)?.kind == kind)
        if let test = alleleLoss(state)?.test { #expect(test.unknown == .purity && test.purity == 0.2) }
    }

    /// An inherited variant whose copy the tumour lost keeps the reads of the normal cells: 0.4 / (0.6 + 0.8) = 28.6 % at a purity of 0.6.
    @Test func `an inherited variant in the reads of the normal cells alone was lost by the tumour`() throws {
        let inherited = variant(
            "TSC2", [.stopGained], kept: 0.5, escapes: false, alternate: 29,
            normal: ReadCounts(depth: 80, alternate: 40, vaf: 0.5))
        let gene = try #require(
            try interpret([inherited], lost: [("16", 1)], fit: PurityPloidy(purity: 0.6)).gene("TSC2"))
        #expect(gene.state.kind == .oneHit && gene.hits.map(\.kind) == [.geneDeletion])
        let test = try #require(gene.state.lostInherited.first?.testOfLoss)
        #expect(test.inherited == 1 && abs(test.ofNormalCells - 0.4 / 1.4) < 1e-9)
        #expect(gene.variants.map(\.isHit) == [false] && gene.variants.map(\.isFinding) == [true])
    }

    /// Purity 0.6, two copies of one allele: m = VAF 2 / 0.6 as somatic, (VAF 2 - 0.4) / 0.6 as inherited. 60 of 100 are 2.0 of 2, or 1.33;
    /// 80 are 2.67, or 2.0; where the origin is not known, the weaker counts.
    @Test(
        arguments: [
            (60, 0, .likely), (60, nil, .possible), (80, nil, .likely), (80, 40, .likely), (60, 40, .possible),
            (30, 0, .possible),
        ] as [(Int, Int?, GeneState.Certainty)])
    func `where the origin is not known the weaker reading counts`(
        reads: Int, inNormal: Int?, certainty: GeneState.Certainty
    ) throws {
        let stop = variant(
            "TSC2", [.stopGained], kept: 0.5, escapes: false, alternate: reads,
            normal: inNormal.map { ReadCounts(depth: 80, alternate: $0, vaf: Double($0) / 80) })
        let gene = try #require(
            try interpret(
                [stop], lost: [("16", 2)], minor: 0, fit: PurityPloidy(purity: 0.6), hasNormal: inNormal != nil
            ).gene("TSC2"))
        #expect(gene.state.kind == .twoHits && gene.state.certainty == certainty, "\(gene.state)")
    }

    /// Ploidy 4: three copies of 16p, one of the minor allele, are a relative loss and no hit; with no minor allele they are one.
    @Test func `copies lost after a doubling of the genome take out no allele where both are there`() throws {
        func gene(_ minor: Double) throws -> GeneInterpretation {
            try #require(
                try interpret([], lost: [("16", 3)], minor: minor, fit: PurityPloidy(purity: 0.8, ploidy: 4))
                    .gene("TSC2"))
        }
        #expect(try gene(1).hits.isEmpty && gene(1).state.kind == .intact)
        let lost = try gene(0)
        #expect(lost.hits.map(\.kind) == [.geneDeletion] && lost.hits.map(\.leavesOneAllele) == [true])
    }

    /// One X in tumour and normal cells: m = VAF / 0.7 at a purity of 0.7. 9 of 20 reads are m = 0.64 (0.37 to 0.94).
    @Test(
        arguments: [
            (70, 100, GeneState.CopiesOfX.one), (8, 100, nil), (9, 20, nil),
        ] as [(Int, Int, GeneState.CopiesOfX?)])
    func `the single X of a male is tested too`(reads: Int, depth: Int, expected: GeneState.CopiesOfX?) throws {
        let annotations = try #require(Self.annotations)
        let stop = variant("ATRX", [.stopGained], kept: 0.4, escapes: false, depth: depth, alternate: reads)
        let result = Interpreter(annotations: annotations, assembly: .grch38, policy: .standard).interpret(
            SampleEvidence(
                variants: [stop], coverage: ["ATRX": .assumed],
                copyNumber: CopyNumberProfile(
                    segments: [
                        CopyNumberSegment(
                            chromosome: try #require(Chromosome(name: "X")), interval: Interval(1, 156_040_895),
                            total: 1, minor: 0, log2: nil, call: nil, filters: [], file: "cn.tsv", line: 2)
                    ], copiesOfX: 1, fit: PurityPloidy(purity: 0.7)),
                hasNormal: true, hasGenotypes: true))
        let state = try #require(result.gene("ATRX")).state
        #expect(state.kind == .oneHit && state.isHemizygousLoss == (expected == .one))
        switch state.copiesOfX {
        case .one: #expect(expected == .one)
        case .oneInPart(let test):
            #expect(
                reads == 8 && abs(test.expectedOfAll - 0.7) < 1e-9
                    && test.cancerCellFraction.map { $0.value < 0.2 } == true)
        case .oneUntold: #expect(depth == 20)
        default: Issue.record("\(state)")
        }
    }

    @Test func `loss of heterozygosity takes the other allele, with two copies or more`() throws {
        let stop = variant("TSC2", [.stopGained], kept: 0.5, escapes: false, alternate: 85)
        for (total, kind) in [(2.0, Hit.Kind.copyNeutralLOH), (3, .lossOfHeterozygosity)] {
            let result = try interpret([stop], lost: [("16", total)], minor: 0, fit: PurityPloidy(purity: 0.8))
            let gene = try #require(result.gene("TSC2"))
            #expect(gene.hits.map(\.kind) == [.smallVariant, kind])
            #expect(gene.state.certainty == .likely)
            #expect(result.arms.first { $0.arm.name == "16p" }?.assessment?.call == .intact)
            // By itself it is no hit.
            #expect(try interpret([], lost: [("16", total)], minor: 0).gene("TSC2")?.state.kind == .intact)
        }
    }

    @Test func `two variants on different copies are two hits, on one copy one`() throws {
        func state(_ one: Set<Int>, _ other: Set<Int>, _ set: String = "7") throws -> GeneState {
            let first = variant("NF1", [.stopGained], kept: 0.2, escapes: false, phase: .copies(one, phaseSet: "7"))
            let second = variant("NF1", [.spliceDonorVariant], phase: .copies(other, phaseSet: set))
            return try #require(try interpret([first, second]).gene("NF1")).state
        }
        #expect(try state([0], [1]).certainty == .likely)
        #expect(try state([0], [0]).kind == .oneHit)
        #expect(try state([0], [1], "8").certainty == .possible)
    }

    @Test func `a short deletion beside the loss of the arm is the second hit`() throws {
        let chromosome = try #require(Chromosome(name: "10"))
        let junction = CopyNumberSegment(
            chromosome: chromosome, interval: Interval(87_932_901, 87_933_400), total: nil, minor: nil, log2: nil,
            call: .deletion, filters: [], file: "sv.vcf", line: 4)
        let both = try #require(try interpret([], lost: [("10", 1)], junctions: [junction]).gene("PTEN"))
        #expect(both.hits.map(\.kind) == [.geneDeletion, .exonDeletion])
        #expect(both.state.kind == .twoHits && both.state.certainty == .likely)
        let alone = try #require(try interpret([], junctions: [junction]).gene("PTEN"))
        #expect(alone.hits.map(\.kind) == [.exonDeletion])
        #expect(alone.state.kind == .oneHit)
    }

    @Test func `one hit is not propagated`() throws {
        let result = try interpret([variant("PTEN", [.frameshiftVariant], kept: 0.3, escapes: false)])
        #expect(result.gene("PTEN")?.state.kind == .oneHit)
        #expect(result.verdict == .alteredOneHit)
        #expect(result.propagation.chains.isEmpty)
    }

    @Test func `a homozygous deletion is two certain hits`() throws {
        let chromosome = try #require(Chromosome(name: "10"))
        let gone = CopyNumberSegment(
            chromosome: chromosome, interval: Interval(87_000_001, 88_500_000), total: 0, minor: nil, log2: nil,
            call: nil, filters: [], file: "cn.vcf", line: 6)
        let result = try interpret([], junctions: [gone])
        #expect(result.gene("PTEN")?.state.certainty == .certain)
        #expect(result.propagation.state(of: "AKT") == .raised)
        // Of a whole chromosome no cell does without: the fit is doubted.
        let doubted = try interpret([], lost: [("10", 0)])
        #expect(doubted.gene("PTEN")?.state.certainty == .possible && doubted.propagation.state(of: "AKT") == nil)
    }

    @Test func `two variants of unknown phase are possible hits and not propagated`() throws {
        let two = variant("NF1", [.stopGained], kept: 0.2, escapes: false)
        let result = try interpret([two, variant("NF1", [.spliceDonorVariant])])
        #expect(result.gene("NF1")?.state.certainty == .possible)
        #expect(result.verdict == .alteredOneHit)
        #expect(result.propagation.chains.isEmpty)
    }

    @Test func `a deletion of PIK3CA is not activating`() throws {
        let result = try interpret([], lost: [("3", 1)])
        #expect(result.gene("PIK3CA")?.state.kind == .intact)
        #expect(result.verdict == .noAlterationFound)
        #expect(result.propagation.chains.isEmpty)
    }

    @Test func `amplification of PIK3CA and a known residue are gains`() throws {
        #expect(try interpret([], lost: [("3", 6)]).gene("PIK3CA")?.state.kind == .gainedFunction)
        let hotspot = variant("PIK3CA", [.missenseVariant], aminoAcids: "H/R", residue: 1047)
        let result = try interpret([hotspot])
        #expect(result.gene("PIK3CA")?.state.kind == .gainedFunction)
        #expect(result.propagation.state(of: "AKT") == .raised)
        let function = try #require(result.gene("PIK3CA")?.variants.first?.function)
        guard case .hotspot(let found) = function.rule else {
            Issue.record("the hotspot does not decide: \(function.rule)")
            return
        }
        #expect(found.tumoursWithChange > 500 && function.level == .hotspot)
    }

    @Test func `another change of a known residue, and a truncation of an oncogene, are no gain`() throws {
        let other = variant("PIK3CA", [.missenseVariant], aminoAcids: "H/Q", residue: 1047)
        #expect(try interpret([other]).gene("PIK3CA")?.state.kind == .uncertain)
        let truncated = variant("AKT1", [.stopGained], kept: 0.2, escapes: false)
        let gene = try #require(try interpret([truncated]).gene("AKT1"))
        #expect(gene.state.kind == .intact)
        #expect(gene.variants.first?.function.effect == FunctionalEffect.none)
    }

    @Test(arguments: ["MEN1", "DAXX", "ATRX"])
    func `genes without an edge are listed and raise nothing`(gene: String) throws {
        let result = try interpret(
            [variant(gene, [.stopGained], kept: 0.2, escapes: false)], lost: [("11", 1), ("6", 1)])
        #expect(result.gene(gene)?.hits.isEmpty == false)
        #expect(result.verdict == .noAlterationFound)
        #expect(result.propagation.chains.isEmpty)
    }

    @Test(arguments: [
        (0.98, false, FunctionalEffect.uncertain), (0.97, false, .loss), (0.95, true, .uncertain), (0.85, true, .loss),
    ])
    func `a truncation near the end`(kept: Double, escapes: Bool, effect: FunctionalEffect) throws {
        let result = try interpret([variant("PTEN", [.stopGained], kept: kept, escapes: escapes)])
        #expect(result.gene("PTEN")?.variants.first?.function.effect == effect)
    }

    @Test func `a filtered record makes no hit unless it is wanted`() throws {
        let filtered = variant("PTEN", [.stopGained], kept: 0.2, escapes: false, filters: ["weak_evidence"])
        #expect(try interpret([filtered]).gene("PTEN")?.state.kind == .intact)
        #expect(try interpret([filtered]).verdict == .noAlterationFound)
        #expect(try interpret([filtered]) { $0.includesFiltered = true }.gene("PTEN")?.state.kind == .oneHit)
    }

    /// FILTER, the reads of the normal (of 80; nothing without a normal), what is said of the origin, and what the gene would be if it is inherited.
    @Test(
        arguments: [
            (["germline"], 40, .germline, true), (["germline"], nil, .possibleGermline, true),
            (["germline_risk"], nil, .possibleGermline, true), (["alt_allele_in_normal"], 20, .germline, true),
            (["GERMLINE"], nil, .possibleGermline, true),
            (["germline", "weak_evidence"], nil, .possibleGermline, true),
            (["germline"], 0, .somatic, true), (["weak_evidence"], 0, .somatic, false),
            (["PASS"], 40, .germline, false),
        ] as [([String], Int?, InterpretedVariant.Origin, Bool)])
    func `a filter of the origin keeps a variant from counting and from nothing else`(
        filters: [String], inNormal: Int?, origin: InterpretedVariant.Origin, isHeldBack: Bool
    ) throws {
        let stop = variant(
            "MEN1", [.stopGained], kept: 0.2, escapes: false, filters: filters, alternate: 70,
            normal: inNormal.map { ReadCounts(depth: 80, alternate: $0, vaf: Double($0) / 80) })
        let gene = try #require(try interpret([stop], lost: [("11", 1)], hasNormal: inNormal != nil).gene("MEN1"))
        #expect(gene.variants.map(\.origin) == [origin])
        #expect(gene.variants.map(\.isGermlineFiltered) == [isHeldBack])
        #expect(gene.state.kind == (filters == ["PASS"] ? .twoHits : .oneHit))
        #expect(gene.stateIfInherited?.certainty == (isHeldBack ? .likely : nil))
        if case .loss(_, .noVariant(let filtered)) = gene.state.reason {
            #expect(filtered.map(\.observation.filters) == (isHeldBack ? [filters] : []))
        } else {
            #expect(filters == ["PASS"])
        }
    }

    @Test func `a filter of the origin counts for nothing in a variant of unknown effect`() throws {
        let missense = variant("MEN1", [.missenseVariant], filters: ["germline"])
        let gene = try #require(try interpret([missense], lost: [("11", 1)]).gene("MEN1"))
        #expect(!gene.variants[0].isGermlineFiltered && gene.stateIfInherited == nil)
    }

    @Test func `low support is a mark, and a filter where a minimum is set`() throws {
        let weak = variant("PTEN", [.stopGained], kept: 0.2, escapes: false, depth: 100, alternate: 2)
        let marked = try #require(try interpret([weak]).gene("PTEN"))
        #expect(marked.state.kind == .oneHit)
        #expect(marked.variants.first?.hasLowSupport == true)
        #expect(try interpret([weak]) { $0.minimumAlternateReads = 3 }.gene("PTEN")?.state.kind == .intact)
    }

    @Test func `origin is told from the normal, and only flagged without one`() throws {
        func origin(_ normal: ReadCounts?, hasNormal: Bool, alternate: Int = 40) throws -> InterpretedVariant.Origin? {
            try interpret(
                [variant("MEN1", [.stopGained], kept: 0.2, escapes: false, alternate: alternate, normal: normal)],
                hasNormal: hasNormal
            ).gene("MEN1")?.variants.first?.origin
        }
        #expect(try origin(ReadCounts(depth: 80, alternate: 0, vaf: 0), hasNormal: true) == .somatic)
        #expect(try origin(ReadCounts(depth: 80, alternate: 40, vaf: 0.5), hasNormal: true) == .germline)
        #expect(try origin(ReadCounts(depth: 4, alternate: 0, vaf: 0), hasNormal: true) == .notEstablished)
        #expect(try origin(nil, hasNormal: false, alternate: 50) == .possibleGermline)
        #expect(try origin(nil, hasNormal: false, alternate: 20) == .notEstablished)
    }

    /// What reads of a loss of MEN1 say of its origin without a normal. With a purity p, n copies and m of them with the variant, an inherited allele
    /// has (p m + 1 - p) / (p n + 2 (1 - p)) of reads: 0.7, 1 of 1: 1 / 1.3 = 77 %; 0.7, 2 of 2: 1.7 / 2 = 85 %; 0.7, 1 of 2: 50 %; 0.3, 1 of 1: 59 %.
    @Test(
        arguments: [
            (70, 0.7, 1.0, 0.0, true), (68, 0.7, 1, 0, true), (66, 0.7, 1, 0, false), (50, 0.7, 1, 0, false),
            (85, 0.7, 2, 0, true), (50, 0.7, 2, 0, false), (50, 0.7, 2, 1, true), (65, 0.7, 2, 1, false),
            (59, 0.3, 1, 0, true), (77, 0.7, 1, nil, true),
            // Purity not known: from 40 % where the other allele is lost, else as on one or both of two copies.
            (70, nil, 1, 0, true), (40, nil, 1, 0, true), (39, nil, 1, 0, false), (80, nil, 2, 0, true),
            (70, nil, 2, 1, false),
            (50, nil, 2, 1, true), (95, nil, 2, nil, true), (70, nil, 2, nil, false),
        ] as [(Int, Double?, Double, Double?, Bool)])
    func `a possible germline origin goes by the copies that are left`(
        reads: Int, purity: Double?, total: Double, minor: Double?, isPossible: Bool
    ) throws {
        let stop = variant("MEN1", [.stopGained], kept: 0.2, escapes: false, alternate: reads, normal: nil)
        let result = try interpret(
            [stop], lost: [("11", total)], minor: minor, fit: PurityPloidy(purity: purity), hasNormal: false)
        let found = try #require(result.gene("MEN1")?.variants.first)
        #expect(found.origin == (isPossible ? .possibleGermline : .notEstablished), "\(found.remarks)")
        // DAXX has no tumour syndrome.
        let other = variant("DAXX", [.stopGained], kept: 0.2, escapes: false, alternate: reads, normal: nil)
        #expect(
            try interpret([other], lost: [("6", total)], hasNormal: false).gene("DAXX")?.variants.first?.origin
                == .notEstablished)
    }

    /// Two copies, one of either allele: at a purity of 0.9 an inherited allele has 50 % of reads, and 95 % after a copy-neutral loss.
    @Test func `where reads contradict the copies the origin cannot be judged`() throws {
        func found(_ reads: Int) throws -> InterpretedVariant {
            let stop = variant("MEN1", [.stopGained], kept: 0.2, escapes: false, alternate: reads, normal: nil)
            let result = try interpret(
                [stop], lost: [("11", 2)], minor: 1, fit: PurityPloidy(purity: 0.9), hasNormal: false)
            return try #require(result.gene("MEN1")?.variants.first)
        }
        #expect(try found(50).originSign == .readFraction)
        #expect(try found(100).origin == .notEstablished)
        #expect(try found(100).originSign == .contradiction)
    }

    @Test func `what could not be seen is not assessed`() throws {
        let result = try interpret([], copies: false, coverage: .none(.structuralVariantsAlone))
        #expect(result.genes.allSatisfy { $0.state.kind == .notAssessed })
        #expect(result.verdict == .notAssessable)
        #expect(result.arms.allSatisfy { $0.assessment == nil })
    }

    @Test func `copies alone make a gene no finding where its variants were not assessed`() throws {
        let result = try interpret([], lost: [("16", 1)], coverage: .none(.noFile))
        #expect(result.gene("TSC2")?.state.kind == .oneHit)
        #expect(result.gene("TSC1")?.state.kind == .notAssessed)
    }

    @Test func `one X is no loss of ATRX where the sex is not given`() throws {
        let result = try interpret([], lost: [("X", 1)])
        #expect(result.gene("ATRX")?.copyNumber?.call == .notAssessed)
        #expect(result.gene("ATRX")?.hits.isEmpty == true)
    }
}

/// The kinds of ``GeneStateReason/AlleleLoss``.
enum AlleleLossKind {
    case subclonal, tooFewReads, cannotTell, originUntold, purityUnknown, copiesUntold
    case moreReadsThanSomatic, untestedButFitting, atAnyPurity, fits, everyCopy, untested
}

/// What tells whether a loss took the allele without the event, and the test behind it; nothing for other states.
private func alleleLoss(_ state: GeneState) -> (kind: AlleleLossKind, test: ClonalVAFTest?)? {
    guard case .eventAndLoss(_, _, let loss) = state.reason else { return nil }
    return switch loss {
    case .subclonal: (.subclonal, nil)
    case .tooFewReads(let test): (.tooFewReads, test)
    case .moreReadsThanSomatic(let test): (.moreReadsThanSomatic, test)
    case .untestedButFitting(let test): (.untestedButFitting, test)
    case .atAnyPurity(let test): (.atAnyPurity, test)
    case .fits(let test): (.fits, test)
    case .cannotTell(let test): (.cannotTell, test)
    case .originUntold(let test, _): (.originUntold, test)
    case .purityUnknown(let test): (.purityUnknown, test)
    case .copiesUntold: (.copiesUntold, nil)
    case .everyCopy: (.everyCopy, nil)
    case .untested: (.untested, nil)
    }
}
