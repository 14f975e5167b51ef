package import Annotations
import Consequences
import CopyNumber
package import Genome
import Transcripts

/// Turns the evidence of one sample into hits, gene states and the state of the pathway.
package struct Interpreter: Sendable {
    private let annotations: AnnotationSet
    private let assembly: Assembly
    private let policy: InterpretationPolicy
    private let site: PrimarySite
    private let oncogenicityRules: OncogenicityRules
    private let germlineRules: GermlineCriteriaRules

    /// Makes an interpreter for one assembly.
    ///
    /// - Parameter site: where the tumour arose: figures of cohorts of other sites are not shown.
    package init(
        annotations: AnnotationSet, assembly: Assembly, policy: InterpretationPolicy, site: PrimarySite = .unknown
    ) {
        self.annotations = annotations
        self.assembly = assembly
        self.policy = policy
        self.site = site
        oncogenicityRules = OncogenicityRules(annotations: annotations)
        germlineRules = GermlineCriteriaRules(annotations: annotations, policy: policy)
    }

    /// Interprets a sample, its genes with as many threads.
    package func interpret(_ evidence: SampleEvidence, threads: Int = 1) -> SampleInterpretation {
        let genes = cautioned(concurrentMap(annotations.genes, width: threads) { gene($0, evidence: evidence) })
        let arms = annotations.knowledge.arms.compactMap { wanted -> ArmInterpretation? in
            guard let arm = annotations.arms(of: assembly).first(where: { $0.name == wanted.arm }) else { return nil }
            return ArmInterpretation(
                arm: arm,
                assessment: evidence.copyNumber?.assessment(
                    of: arm, exons: annotations.exons(on: arm), thresholds: policy.copyNumber,
                    includingFiltered: policy.includesFiltered),
                locusGene: wanted.locusGene, locus: genes.first { $0.gene.symbol == wanted.locusGene }?.copyNumber)
        }
        let named = Set(annotations.knowledge.arms.map(\.arm))
        let others = annotations.arms(of: assembly).filter { !named.contains($0.name) }.compactMap { arm in
            evidence.copyNumber?.assessment(
                of: arm, exons: annotations.exons(on: arm), thresholds: policy.copyNumber,
                includingFiltered: policy.includesFiltered)
        }
        let discordances = genes.flatMap { Discordance.all(in: $0, purity: evidence.copyNumber?.fit.purity) }
        let propagation = propagation(of: genes)
        let claims = ClaimSelection(
            annotations: annotations, site: site, genes: genes, arms: arms, propagation: propagation,
            subclonalLosses: genes.compactMap(\.subclonalLoss))
        let survey = LimitationSurvey(
            annotations: annotations, assembly: assembly, policy: policy, site: site, evidence: evidence, genes: genes,
            arms: arms, discordances: discordances, claimsOfOtherSites: claims.ofOtherSites,
            hasNoneOfSite: claims.hasNoneOfSite)
        return SampleInterpretation(
            genes: genes, arms: arms, otherArms: others, propagation: propagation, verdict: verdict(on: genes),
            discordances: discordances, claims: claims.applicable,
            limitations: survey.limitations)
    }

    /// The genes, with what misleads told beside their variants: some of it depends on how many hits the sample has.
    private func cautioned(_ genes: [GeneInterpretation]) -> [GeneInterpretation] {
        let hits = genes.reduce(0) { $0 + $1.variants.count(where: \.isHit) }
        return genes.map { gene in
            let select = annotations.model(of: gene.gene.symbol, assembly: assembly)?.maneSelect?.accession
            var gene = gene
            gene.variants = gene.variants.map { variant in
                CautionRules(
                    known: annotations.known,
                    isNumberedAsMANESelect: variant.observation.consequence.transcript == select
                ).cautions(for: variant, hits: hits).reduce(variant) { $0.with(.caution($1)) }
            }
            return gene
        }
    }

    private func gene(_ gene: Gene, evidence: SampleEvidence) -> GeneInterpretation {
        let rules = FunctionalRules(annotations: annotations, policy: policy)
        let judge = VariantJudge(
            rules: rules, oncogenicityRules: oncogenicityRules, germlineRules: germlineRules, policy: policy,
            hasNormal: evidence.hasNormal)
        let coverage = coverage(of: gene, evidence: evidence)
        let transcript = annotations.model(of: gene.symbol, assembly: assembly)?.namingTranscript
        func judgedHere(_ variants: [ObservedVariant]) -> [InterpretedVariant] {
            variants.filter { $0.consequence.gene == gene.symbol }.map { judge.judge($0, in: gene) }
        }
        let judged = judgedHere(evidence.variants)
        let unreadable = judgedHere(evidence.unreadable)
        let unreadRearrangements = evidence.unreadRearrangements.filter { $0.genesAtStake.contains(gene.symbol) }
        // A deletion that a record spells counts as the small variant that it is: by its reads, its filter, and what it does to the frame.
        let profile = evidence.copyNumber?.without { segment in
            segment.evidence == .sequence
                && judged.contains { !$0.isHit && $0.observation.isOf(file: segment.file, line: segment.line) }
        }
        let copyNumber = transcript.flatMap { transcript in
            profile?.copyNumber(
                ofExons: transcript.exons, coding: transcript.codingSpan, on: transcript.chromosome,
                thresholds: policy.copyNumber,
                includingFiltered: policy.includesFiltered)
        }
        let rearrangements =
            transcript.flatMap { transcript in
                profile?.rearrangements(
                    ofExons: transcript.exons, coding: transcript.codingSpan, on: transcript.chromosome,
                    includingFiltered: policy.includesFiltered)
            } ?? []
        let tests = VAFTests(
            copyNumber: copyNumber, purity: evidence.copyNumber?.fit.purity ?? evidence.purity,
            normal: gene.chromosome.name == "X" ? profile?.copiesOfX ?? evidence.copiesOfX ?? 2 : 2,
            lowestPurity: policy.lowestPurity)
        let variants =
            judged
            .map { isDeletion($0, in: copyNumber) ? $0.countedAsDeletion : $0 }
            .map { markedIfInherited($0, in: gene, copyNumber: copyNumber, profile: profile, evidence: evidence) }
            .map { markedIfLost($0, copyNumber: copyNumber, tests: { tests.all(of: $0) }) }
            .sorted { ($0.observation.position, $0.observation.line) < ($1.observation.position, $1.observation.line) }
        // Variants that change the protein together on one copy are one hit.
        var joint: Set<String> = []
        let variantHits = variants.filter { variant in
            variant.isHit
                && (variant.observation.cisHaplotypeConsequence.map { joint.insert($0.variants).inserted } ?? true)
        }
        let hits =
            variantHits.map { hit(of: $0, copyNumber: copyNumber, tests: tests) }
            + CopyNumberHits.hits(
                in: gene, copyNumber: copyNumber, rearrangements: rearrangements,
                spelled: judged.filter(\.isHit).map { variant in
                    let observation = variant.observation
                    return .init(
                        file: observation.file, line: observation.line, vaf: observation.tumour.vaf,
                        tests: tests.ofGene(variant),
                        isInNormal: variant.origin == .germline)
                })
        func state(of hits: [Hit]) -> GeneState {
            GeneStateRules(
                gene: gene, hits: hits, variants: variants, rearrangements: rearrangements, copyNumber: copyNumber,
                unreadable: unreadable.filter(\.isFinding), unreadRearrangements: unreadRearrangements,
                coverage: coverage,
                copiesOfX: profile?.copiesOfX ?? evidence.copiesOfX,
                isFitDoubtful: profile?.isFitDoubtful(policy.copyNumber, policy.includesFiltered) ?? false,
                policy: policy
            ).state
        }
        let heldBack = variants.filter(\.isGermlineFiltered).map {
            hit(of: $0, copyNumber: copyNumber, tests: tests, isInherited: true)
        }
        return GeneInterpretation(
            gene: gene, alsoIn: annotations.knowledge.rule(of: gene.symbol)?.alsoIn ?? [], coverage: coverage,
            variants: variants, unreadable: unreadable, unreadRearrangements: unreadRearrangements,
            copyNumber: copyNumber,
            rearrangements: rearrangements, hits: hits, state: state(of: hits),
            stateIfInherited: heldBack.isEmpty ? nil : state(of: heldBack + hits))
    }

    /// How far the gene could be looked at; where too little of it was callable, not at all.
    private func coverage(of gene: Gene, evidence: SampleEvidence) -> SampleEvidence.Coverage {
        let coverage = evidence.coverage[gene.symbol] ?? .none(.noFile)
        guard case .callable(let fraction) = coverage, fraction < policy.callableBreadth else { return coverage }
        return .none(.notCallable(fraction: fraction, least: policy.callableBreadth))
    }

    /// The variant, marked where no normal was compared and its reads would fit an inherited allele, or contradict the copies; only in genes whose
    /// inherited loss is a known tumour syndrome does that mean something.
    private func markedIfInherited(
        _ variant: InterpretedVariant, in gene: Gene, copyNumber: GeneCopyNumber?, profile: CopyNumberProfile?,
        evidence: SampleEvidence
    ) -> InterpretedVariant {
        guard variant.function.effect == .loss, variant.origin == .notEstablished, !evidence.hasNormal,
            annotations.knowledge.rule(of: gene.symbol)?.germlineSyndrome != nil,
            let vaf = variant.observation.tumour.vaf
        else { return variant }
        let purity = profile?.fit.purity
        if variant.isHit, Discordance.kind(of: variant, copyNumber: copyNumber, purity: purity) != nil {
            var marked = variant.with(.originContradicted)
            marked.originSign = .contradiction
            return marked
        }
        let there = copyNumber?.countedSegment(at: variant.observation.position).flatMap { $0.isSubclonal ? nil : $0 }
        let total = there?.total ?? copyNumber?.total
        let reads = GermlineVAFModel(
            vaf: vaf, purity: purity, total: total, minor: there == nil ? copyNumber?.minor : there?.minor,
            isOtherAlleleLost: isOtherAlleleLost(at: variant.observation, in: copyNumber))
        let isInherited = { (remark: VariantRemark) in
            var marked = variant.with(remark)
            marked.origin = .possibleGermline
            marked.originSign = .readFraction
            return marked
        }
        if let fit = reads.fit { return isInherited(.fitsInherited(fit)) }
        let copies = total.map { CopiesAtVariant(mean: $0, remaining: $0) }
        if variant.isHit, let test = ClonalVAFTest(variant.observation.tumour, purity: purity, copies: copies),
            test.exceeds
        {
            return isInherited(.exceedsSomatic(test))
        }
        return variant
    }

    /// The variant, marked where the normal has it, one allele alone is left, and its reads are those of the normal cells alone: it is no hit of the
    /// tumour.
    private func markedIfLost(
        _ variant: InterpretedVariant, copyNumber: GeneCopyNumber?,
        tests: (InterpretedVariant) -> [ClonalVAFTest]
    ) -> InterpretedVariant {
        guard variant.isHit, variant.origin == .germline, isOtherAlleleLost(at: variant.observation, in: copyNumber),
            let test = tests(variant).first, test.outcome == .ofNormalCells
        else { return variant }
        var marked = variant.with(.lostByTumour(test))
        marked.isHit = false
        return marked
    }

    /// Whether a variant is a deletion of exon sequence spelled with its bases, which counts among the deletions: however it is written, one
    /// deletion is one finding.
    private func isDeletion(_ variant: InterpretedVariant, in copyNumber: GeneCopyNumber?) -> Bool {
        guard let copyNumber, variant.isHit else { return false }
        let counts =
            switch copyNumber.call {
            case .homozygousDeletion: true
            case .deletion(let extent): extent != .noncoding
            default: !copyNumber.junctionDeletions.isEmpty
            }
        return counts
            && copyNumber.segments.contains {
                $0.evidence == .sequence && variant.observation.isOf(file: $0.file, line: $0.line)
            }
    }

    private func hit(
        of variant: InterpretedVariant, copyNumber: GeneCopyNumber?, tests: VAFTests, isInherited: Bool? = nil
    ) -> Hit {
        let isInNormal = isInherited ?? (variant.origin == .germline)
        let observation = variant.observation
        let evidence = HitEvidence.variant(observation, hasLowSupport: variant.hasLowSupport)
        guard variant.function.effect != .gain else {
            return Hit(
                kind: .activatingVariant, evidence: evidence, copies: 0, isPossible: variant.function.isPossibleAlone)
        }
        let there = copyNumber?.countedSegment(at: observation.position)
        return Hit(
            kind: .smallVariant, evidence: evidence, copies: 1, isPossible: variant.function.isPossibleAlone,
            isInNormal: isInNormal,
            contradictsCopies: there?.total.map { Discordance.isWhereNoCopyIsLeft(variant, total: $0) } ?? false,
            isAtUnknownCopies: isAtUnknownCopies(observation, in: copyNumber),
            isBesideLoss: isBesideLoss(observation, in: copyNumber),
            vafTests: tests.all(of: variant, isInherited: isInherited),
            phase: observation.phase,
            onEveryCopy: observation.isOnEveryCopy(policy) ? .init(variant.origin, observation.normal) : nil)
    }

    /// Whether no segment of known state lies over a variant, while others lie over the gene.
    private func isAtUnknownCopies(_ observation: ObservedVariant, in copyNumber: GeneCopyNumber?) -> Bool {
        guard let copyNumber, copyNumber.isPartlyChanged else { return false }
        let place = Interval(observation.position, observation.position).widened(by: 50)
        return !copyNumber.segments.contains {
            $0.interval.overlaps(place)
                && $0.state(thresholds: policy.copyNumber, referencePloidy: copyNumber.baseline) != .unknown
        }
    }

    /// Whether the copies at a variant's place are told, and are those that there should be, while the gene loses some elsewhere.
    private func isBesideLoss(_ observation: ObservedVariant, in copyNumber: GeneCopyNumber?) -> Bool {
        guard let copyNumber, copyNumber.isPartlyChanged else { return false }
        return losses(at: observation, in: copyNumber).isEmpty
    }

    /// Whether most of the tumour's cells have one allele alone at a variant's place.
    private func isOtherAlleleLost(at observation: ObservedVariant, in copyNumber: GeneCopyNumber?) -> Bool {
        guard let copyNumber else { return false }
        return losses(at: observation, in: copyNumber).contains {
            // Of more than two copies some can be lost and both alleles be there.
            !$0.isSubclonal && ($0.hasLossOfHeterozygosity ?? ($0.total.map { $0.rounded() <= 1 } ?? true))
        }
    }

    /// The segments over a variant's place that lose copies or an allele.
    private func losses(at observation: ObservedVariant, in copyNumber: GeneCopyNumber) -> [CopyNumberSegment] {
        // Segments of exomes may end with an exon: what lies just beside it is taken with it.
        let place = Interval(observation.position, observation.position).widened(by: 50)
        return copyNumber.segments.filter {
            guard $0.interval.overlaps(place) else { return false }
            let state = $0.state(thresholds: policy.copyNumber, referencePloidy: copyNumber.baseline)
            return state.isLoss || $0.hasLossOfHeterozygosity == true || state == .copyNeutralLOH
                || state == .lossOfHeterozygosity || state == .gainWithLOH
        }
    }

    /// Only states that change function are propagated: with one copy left, the literature of the set gives no threshold.
    private func propagation(of genes: [GeneInterpretation]) -> PathwayPropagation {
        let altered = genes.filter { $0.state.altersFunction }.compactMap { PathwayGraph.Alteration(of: $0.gene) }
        return annotations.knowledge.graph.propagate(altered)
    }

    private func verdict(on genes: [GeneInterpretation]) -> PathwayVerdict {
        let inPathway = genes.filter { $0.gene.pathwayNode != nil }
        if inPathway.contains(where: { $0.state.altersFunction && $0.state.kind == .twoHits }) {
            return .alteredTwoHits
        }
        if inPathway.contains(where: { $0.state.kind == .gainedFunction }) { return .alteredGainOfFunction }
        if inPathway.contains(where: { $0.state.kind == .oneHit || $0.state.kind == .twoHits }) {
            return .alteredOneHit
        }
        if inPathway.contains(where: { $0.state.kind == .uncertain || $0.hasUnreadableCall }) { return .uncertain }
        return inPathway.contains { $0.state.kind == .intact } ? .noAlterationFound : .notAssessable
    }
}

extension CopyNumberSegment {
    /// Whether fewer than half of the tumour's cells have it.
    fileprivate var isSubclonal: Bool { cancerCellFraction.map { $0 < 0.5 } ?? false }
}
