import Annotations
import CopyNumber
import Genome
import Transcripts

/// Collects the limitations of one sample's report, in the order in which a list of them reads best: what holds for every report, small variants,
/// copies, origin and site, single records.
struct LimitationSurvey {
    let annotations: AnnotationSet
    let assembly: Assembly
    let policy: InterpretationPolicy
    let site: PrimarySite
    let evidence: SampleEvidence
    let genes: [GeneInterpretation]
    let arms: [ArmInterpretation]
    let discordances: [Discordance]
    let claimsOfOtherSites: [CohortClaims]
    let hasNoneOfSite: Bool

    /// All of them.
    var limitations: [Limitation] {
        ofEveryReport + ofSmallVariants + ofCopies + ofOrigin + ofRecords
    }

    private var ofEveryReport: [Limitation] {
        [
            .researchUse, .literature(to: annotations.evidenceDate), .genesCovered(genes.map(\.gene.symbol)),
            .placesNotModelled, .otherAssays,
        ]
    }

    private var ofSmallVariants: [Limitation] {
        var limitations = genes.compactMap { gene -> Limitation? in
            switch gene.coverage {
            case .none(let gap): .coverageGap(gene: gene.gene.symbol, gap)
            case .callable(let fraction):
                fraction < 1 ? .partlyCallable(gene: gene.gene.symbol, fraction: fraction) : nil
            case .assumed: nil
            }
        }
        let assumed = genes.filter { $0.coverage == .assumed }.map(\.gene.symbol)
        if !assumed.isEmpty { limitations.append(.coverageAssumed(genes: assumed)) }
        let notJudged = genes.reduce(0) { count, gene in
            count + gene.variants.count { !$0.function.isJudged && !$0.isFinding }
        }
        if notJudged > 0 { limitations.append(.variantsNotJudged(notJudged)) }
        for gene in genes {
            for variant in gene.variants where variant.isHitButForFilter {
                limitations.append(
                    .notCounted(
                        gene: gene.gene.symbol, variant.observation, variant.observation.failures(policy)))
            }
        }
        return limitations
    }

    private var ofCopies: [Limitation] {
        guard let profile = evidence.copyNumber else { return [.noCopyNumber(arms: arms.map(\.arm.name))] }
        var limitations: [Limitation] = []
        let fit = profile.fit
        limitations.append(
            fit.isEmpty
                ? .baselineOfTwo : LowPurity(fit, policy.copyNumber).map { .lowPurity($0) } ?? .fitTakenAsGiven)
        if fit.ploidy == nil, fit.hasDoubledGenome == nil, let mean = profile.meanCopiesOfGenome, mean >= 2.5 {
            limitations.append(.ploidyNotGiven(meanCopies: mean))
        }
        if profile.hasSharesOfUnknownPurity { limitations.append(.cellFractionsOfUnknownPurity) }
        if profile.isFitDoubtful(policy.copyNumber, policy.includesFiltered) {
            let lost = profile.homozygousLoss(
                thresholds: policy.copyNumber, includingFiltered: policy.includesFiltered)
            limitations.append(.doubtfulFit(lostBases: lost.total))
        }
        let germlineCallers = Set(profile.segments.compactMap(\.caller).filter(\.isGermlineOnly))
        if let caller = germlineCallers.min(by: { $0.title < $1.title }) {
            limitations.append(.germlineCaller(caller))
        }
        if profile.copiesOfX == nil,
            let gene = genes.first(where: {
                $0.gene.chromosome.name == "X" && $0.copyNumber?.segments.isEmpty == false
            })
        {
            limitations.append(.sexNotGiven(gene: gene.gene.symbol))
        }
        for gene in genes where gene.copyNumber?.call == .notAssessed {
            limitations.append(
                .copiesNotAssessed(
                    gene: gene.gene.symbol,
                    isForWantOfSex: gene.gene.chromosome.name == "X" && profile.copiesOfX == nil))
        }
        for arm in arms where arm.assessment == nil || arm.assessment?.call == .notAssessed {
            limitations.append(.armNotAssessed(arm.arm.name))
        }
        for gene in genes where gene.mayHideCopyNeutralLOH {
            limitations.append(.heterozygosityNotMeasured(gene: gene.gene.symbol))
        }
        for gene in genes where !policy.includesFiltered {
            guard
                let exons = annotations.model(of: gene.gene.symbol, assembly: assembly)?.namingTranscript?.exons
            else { continue }
            let changes = profile.filteredChanges(of: exons, on: gene.gene.chromosome, policy.copyNumber)
            if !changes.isEmpty {
                limitations.append(.filteredCopyChanges(gene: gene.gene.symbol, changes))
            }
        }
        return limitations
    }

    private var ofOrigin: [Limitation] {
        (evidence.hasNormal ? [] : [.noNormal]) + (site == .unknown ? [.siteNotGiven] : [])
            + discordances.map { .discordance($0) }
            + (hasNoneOfSite ? [.noClaimsOfSite(site)] : [])
            + (claimsOfOtherSites.isEmpty ? [] : [.claimsOfOtherSites(site, claimsOfOtherSites)])
    }

    private var ofRecords: [Limitation] {
        let unreadable = genes.flatMap { gene -> [Limitation] in
            gene.unreadable.filter(\.isFinding).map { .notReadable(gene: gene.gene.symbol, $0.observation) }
        }
        let noCalls = genes.compactMap { gene -> Limitation? in
            let calls = evidence.noCalls.filter { $0.gene == gene.gene.symbol }
            return calls.isEmpty ? nil : .noCalls(gene: gene.gene.symbol, calls)
        }
        let rest: [Limitation] =
            evidence.unreadRearrangements.map { .rearrangementNotRead($0) }
            + (evidence.partialReading.map { [.readInPart($0)] } ?? [])
            + evidence.alternateRecords.map { .alternateContig($0) }
            + (evidence.rejectedRecords > 0 ? [.recordsRejected(evidence.rejectedRecords)] : [])
        return unreadable + noCalls + rest
    }
}

extension GeneInterpretation {
    /// Whether the loss of an allele that leaves the number of copies as it is would not have shown, and would matter.
    fileprivate var mayHideCopyNeutralLOH: Bool {
        guard gene.role == .tumourSuppressor, let copyNumber, copyNumber.isMeasured, copyNumber.call == .neutral else {
            return false
        }
        return copyNumber.hasLossOfHeterozygosity == nil && copyNumber.hasTwoAlleles
    }
}

extension InterpretedVariant {
    /// Whether the FILTER or a minimum of reads alone keeps it from being a hit.
    var isHitButForFilter: Bool { !isHit && !isFinding && (function.effect == .loss || function.effect == .gain) }
}

extension ObservedVariant {
    /// The filters and the minima that it fails.
    fileprivate func failures(_ policy: InterpretationPolicy) -> [CallFailure] {
        func below<Value: Comparable>(
            _ value: Value?, _ minimum: Value?, _ failure: (Value) -> CallFailure
        ) -> CallFailure? {
            guard let value, let minimum, value < minimum else { return nil }
            return failure(minimum)
        }
        return [
            passesFilter || policy.includesFiltered ? nil : .filters(filters),
            below(tumour.depth, policy.minimumDepth) { .depth(below: $0) },
            below(tumour.alternate, policy.minimumAlternateReads) { .alternateReads(below: $0) },
            below(tumour.vaf, policy.minimumFraction) { .vaf(below: $0) },
        ].compactMap { $0 }
    }

    /// The allele as its record writes it.
    package var allele: RecordAllele {
        RecordAllele(chromosome: chromosome, position: position, reference: reference, alternate: alternate)
    }
}
