import AnnotationFiles
import Annotations
import Consequences
import CopyNumber
import Genome
import Interpretation
import Pathway
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
        normal: ReadCounts? = ReadCounts(depth: 80, alternate: 0, fraction: 0), phase: AllelePhase? = nil
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
            tumour: ReadCounts(depth: depth, alternate: alternate, fraction: Double(alternate) / Double(depth)),
            normal: normal,
            isInNormalGenotype: false, phase: phase)
    }

    private func interpret(
        _ variants: [ObservedVariant], lost: [(String, Double)] = [], minor: Double? = nil,
        fit: TumourFit = TumourFit(),
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

    /// At a purity of 0.6 a variant on the one copy left has 0.6 / (0.6 + 0.8) = 43 % of reads; at 0.2 with two copies 10 %.
    @Test(arguments: [
        (43, 0.6, 1.0, GeneState.Certainty.likely, "(B)", "the read fraction fits it: at a purity of 0.6 and 1 copy"),
        (28, 0.6, 1.0, .likely, "(B)", "gives 42.9 % of reads, and up to 15 points less still fit."),
        (
            27, 0.6, 1.0, .possible, "(C)",
            "It can mean that the variant lies on the lost allele; that it came late, in a part of the cells; that the loss is in a part of the cells; or that the two are in separate clones."
        ),
        (3, 0.2, 1.0, .likely, "(B)", "the read fraction cannot tell: at a purity of 0.2 and 1 copy"),
    ])
    func `the read fraction is held against purity and copies`(
        reads: Int, purity: Double, copies: Double, certainty: GeneState.Certainty, label: String, words: String
    ) throws {
        let result = try interpret(
            [variant("TSC2", [.stopGained], kept: 0.5, escapes: false, alternate: reads)], lost: [("16", copies)],
            fit: TumourFit(purity: purity))
        let state = try #require(result.gene("TSC2")).state
        #expect(state.certainty == certainty)
        #expect(state.text.contains(label) && state.text.contains(words), "\(state.text)")
        #expect(state.altersFunction == (certainty == .likely))
    }

    @Test func `loss of heterozygosity takes the other allele, with two copies or more`() throws {
        let stop = variant("TSC2", [.stopGained], kept: 0.5, escapes: false, alternate: 70)
        for (total, kind) in [(2.0, Hit.Kind.copyNeutralLOH), (3, .lossOfHeterozygosity)] {
            let result = try interpret([stop], lost: [("16", total)], minor: 0, fit: TumourFit(purity: 0.8))
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
        #expect(try #require(result.gene("PIK3CA")?.variants.first?.function.knownResidue).contains("PMID"))
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
        #expect(try origin(ReadCounts(depth: 80, alternate: 0, fraction: 0), hasNormal: true) == .somatic)
        #expect(try origin(ReadCounts(depth: 80, alternate: 40, fraction: 0.5), hasNormal: true) == .germline)
        #expect(try origin(ReadCounts(depth: 4, alternate: 0, fraction: 0), hasNormal: true) == .notEstablished)
        #expect(try origin(nil, hasNormal: false, alternate: 50) == .possibleGermline)
        #expect(try origin(nil, hasNormal: false, alternate: 20) == .notEstablished)
    }

    @Test func `what could not be seen is not assessed`() throws {
        let result = try interpret([], copies: false, coverage: .none(reason: "the file does not have it"))
        #expect(result.genes.allSatisfy { $0.state.kind == .notAssessed })
        #expect(result.verdict == .notAssessable)
        #expect(result.arms.allSatisfy { $0.assessment == nil })
    }

    @Test func `copies alone make a gene no finding where its variants were not assessed`() throws {
        let result = try interpret([], lost: [("16", 1)], coverage: .none(reason: "no small variants"))
        #expect(result.gene("TSC2")?.state.kind == .oneHit)
        #expect(result.gene("TSC1")?.state.kind == .notAssessed)
    }

    @Test func `one X is no loss of ATRX where the sex is not given`() throws {
        let result = try interpret([], lost: [("X", 1)])
        #expect(result.gene("ATRX")?.copyNumber?.call == .notAssessed)
        #expect(result.gene("ATRX")?.hits.isEmpty == true)
    }
}
