public import Annotations
import Consequences
import CopyNumber
public import Genome
import Pathway
import Transcripts

/// Turns the evidence of one sample into hits, gene states and the state of the pathway.
public struct Interpreter: Sendable {
    private let annotations: AnnotationSet
    private let assembly: Assembly
    private let policy: InterpretationPolicy
    private let oncogenicityRules: OncogenicityRules

    /// The arms that are always reported, each with the gene whose locus it is asked for.
    private static let armsOfInterest = [(name: "10q", gene: "PTEN"), (name: "16p", gene: "TSC2")]

    /// Makes an interpreter for one assembly.
    public init(annotations: AnnotationSet, assembly: Assembly, policy: InterpretationPolicy) {
        self.annotations = annotations
        self.assembly = assembly
        self.policy = policy
        oncogenicityRules = OncogenicityRules(annotations: annotations)
    }

    /// Interprets a sample.
    public func interpret(_ evidence: SampleEvidence) -> SampleInterpretation {
        let genes = annotations.genes.map { gene($0, evidence: evidence) }
        let arms = Self.armsOfInterest.compactMap { wanted -> ArmInterpretation? in
            guard let arm = annotations.arms(of: assembly).first(where: { $0.name == wanted.name }) else { return nil }
            return ArmInterpretation(
                arm: arm,
                assessment: evidence.copyNumber?.assessment(
                    of: arm, exons: annotations.exons(on: arm), thresholds: policy.copyNumber,
                    includingFiltered: policy.includesFiltered),
                locusGene: wanted.gene, locus: genes.first { $0.gene.symbol == wanted.gene }?.copyNumber)
        }
        return SampleInterpretation(
            genes: genes, arms: arms, propagation: propagation(of: genes), verdict: verdict(on: genes))
    }

    private func gene(_ gene: Gene, evidence: SampleEvidence) -> GeneInterpretation {
        let rules = FunctionalRules(residues: annotations.residues, policy: policy)
        let judge = VariantJudge(
            rules: rules, oncogenicityRules: oncogenicityRules, policy: policy, hasNormal: evidence.hasNormal)
        let variants = evidence.variants.filter { $0.consequence.gene == gene.symbol }
            .map { judge.judge($0, in: gene) }
            .sorted { ($0.observation.position, $0.observation.line) < ($1.observation.position, $1.observation.line) }
        let coverage = evidence.coverage[gene.symbol] ?? .none(reason: "no file with small variants was given")
        let copyNumber = evidence.copyNumber.flatMap { profile -> GeneCopyNumber? in
            guard let transcript = annotations.model(of: gene.symbol, assembly: assembly)?.namingTranscript else {
                return nil
            }
            return profile.copyNumber(
                ofExons: transcript.exons, on: transcript.chromosome, thresholds: policy.copyNumber,
                includingFiltered: policy.includesFiltered)
        }
        // Variants that change the protein together on one copy are one hit.
        var joint: Set<String> = []
        let variantHits = variants.filter { variant in
            variant.isHit && (variant.observation.jointOnCopy.map { joint.insert($0.variants).inserted } ?? true)
        }
        let hits =
            variantHits.map { hit(of: $0) } + CopyNumberHits.hits(in: gene, copyNumber: copyNumber)
        return GeneInterpretation(
            gene: gene, coverage: coverage, variants: variants, copyNumber: copyNumber, hits: hits,
            state: GeneStateRules.state(
                of: gene, hits: hits, variants: variants, copyNumber: copyNumber, coverage: coverage))
    }

    private func hit(of variant: InterpretedVariant) -> Hit {
        var text = variant.observation.shortName
        if let fraction = variant.observation.tumour.fraction { text += " (\(percent(fraction)) of reads)" }
        if variant.hasLowSupport { text += ", low support" }
        return variant.function.effect == .gain
            ? Hit(kind: .activatingVariant, text: text, copies: 0) : Hit(kind: .smallVariant, text: text, copies: 1)
    }

    /// Only states that change function are propagated: with one copy left, the literature of the set gives no threshold.
    private func propagation(of genes: [GeneInterpretation]) -> PathwayPropagation {
        let altered = genes.filter { $0.state.altersFunction }.compactMap { gene -> PathwayGraph.Alteration? in
            guard let node = gene.gene.pathwayNode else { return nil }
            return PathwayGraph.Alteration(
                gene: gene.gene.symbol, node: node, direction: gene.gene.role == .oncogene ? .raised : .lowered)
        }
        return annotations.knowledge.graph.propagate(altered)
    }

    private func verdict(on genes: [GeneInterpretation]) -> PathwayVerdict {
        let inPathway = genes.filter { $0.gene.pathwayNode != nil }
        if inPathway.contains(where: { $0.state.altersFunction }) { return .alteredTwoHits }
        if inPathway.contains(where: { $0.state.kind == .oneHit || $0.state.kind == .twoHits }) {
            return .alteredOneHit
        }
        if inPathway.contains(where: { $0.state.kind == .uncertain }) { return .uncertain }
        return inPathway.contains { $0.state.kind == .intact } ? .noAlterationFound : .notAssessable
    }
}
