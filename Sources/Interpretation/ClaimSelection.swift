package import Annotations
import CopyNumber
import Genome
import Transcripts

/// A claim of the literature that stands on a report, with what is to be minded of it there.
package struct ApplicableClaim: Sendable {
    package let claim: Claim
    /// The genes with findings that it speaks of.
    package let genes: [String]
    /// What is to be minded.
    package let cautions: [ClaimCaution]
}

/// What is to be minded of a claim where it stands beside a tumour.
package enum ClaimCaution: Sendable, Hashable {
    /// The review errs here.
    case reviewError(ReviewError)
    /// Measured in part by expression or protein staining, in part by variants in DNA.
    case partlyExpression
    /// A finding of expression, which variants in DNA cannot show.
    case expression
    /// Measured in this cohort; the primary site of the tumour was not given.
    case siteNotGiven(cohort: String)
    /// Measured in this cohort, not in tumours of the site.
    case otherSite(cohort: String, PrimarySite)
    /// About a trial's patients, not about a variant of the sample.
    case ofTrialPatients
    /// The review says so; the paper behind it was not seen.
    case asReviewed
    /// A later review or a summary says so; the paper behind it was not seen.
    case secondHand
}

/// Which claims stand on the report of a sample.
struct ClaimSelection {
    let annotations: AnnotationSet
    let site: PrimarySite
    let genes: [GeneInterpretation]
    let arms: [ArmInterpretation]
    let propagation: PathwayPropagation
    let subclonalLosses: [SubclonalLoss]

    private var knowledge: Knowledge { annotations.knowledge }

    /// The claims that apply: those of the altered genes' rules and nodes that fit what was found, those of the steps of the pathway's chains, those
    /// of the site, of its trials, and those that stand on every report; in the order of the annotation set.
    var applicable: [ApplicableClaim] {
        var wanted = Set(
            knowledge.claims.filter(\.isOnEveryReport).map(\.id) + knowledge.statements.flatMap(\.claims)
                + knowledge.trials.filter { $0.isShown(at: site.rawValue) }.flatMap(\.claims))
        for gene in genes where gene.isAltered {
            wanted.formUnion((claims(on: gene) + claimsOfNodes(of: gene)).filter(isMeasuredAtSite).map(\.id))
        }
        if genes.contains(where: { $0.isAltered && $0.gene.pathwayNode != nil }) {
            wanted.formUnion(knowledge.claims.filter(isOfSite).map(\.id))
        }
        // A variant that its FILTER keeps from counting is told with the syndrome of its gene.
        for gene in genes where gene.variants.contains(where: \.isGermlineFiltered) {
            wanted.formUnion(germlineClaims(of: gene.gene.symbol).map(\.id))
        }
        let subclonal = subclonalLosses.flatMap { loss in
            knowledge.graph.propagate([loss.alteration]).chains.filter { Self.answers.contains($0.target) }
        }
        for chain in propagation.chains + subclonal {
            for step in chain.steps { wanted.formUnion(step.edge.claims) }
        }
        for arm in arms where arm.assessment?.call.isLoss == true {
            let claims = knowledge.arms.first { $0.arm == arm.arm.name }?.claims ?? []
            wanted.formUnion(claims.compactMap(knowledge.claim).filter(isMeasuredAtSite).map(\.id))
        }
        let altered = Set(genes.filter(\.isAltered).map(\.gene.symbol))
        return knowledge.claims.filter { wanted.contains($0.id) && $0.isPrintable }.map { claim in
            ApplicableClaim(claim: claim, genes: claim.genes.filter(altered.contains), cautions: cautions(on: claim))
        }
    }

    /// The nodes that a report answers for.
    private static let answers = ["AKT", "mTORC1"]

    /// The claims that would stand on the report if the tumour were of another site, by cohort.
    var ofOtherSites: [CohortClaims] {
        let left = genes.filter(\.isAltered).flatMap(claims).filter { $0.isPrintable && !isMeasuredAtSite($0) }
        var cohorts: [CohortClaims] = []
        for claim in left {
            if let index = cohorts.firstIndex(where: { $0.cohort == claim.cohort }) {
                if !cohorts[index].claims.contains(claim.id) { cohorts[index].claims.append(claim.id) }
            } else {
                cohorts.append(CohortClaims(cohort: claim.cohort, claims: [claim.id]))
            }
        }
        return cohorts
    }

    /// The claims that support the tumour syndrome of a gene and fit the site.
    func germlineClaims(of gene: String) -> [Claim] {
        let ids = knowledge.rule(of: gene)?.germlineClaims ?? []
        return knowledge.claims.filter { ids.contains($0.id) && isMeasuredAtSite($0) }
    }

    /// The claims of a gene's rule that speak of the kind of finding that there is: a frequency of mutations stands beside a small variant, one of
    /// deletions beside lost copies, a hereditary syndrome beside a possible germline origin.
    private func claims(on gene: GeneInterpretation) -> [Claim] {
        guard let rule = knowledge.rule(of: gene.gene.symbol) else { return [] }
        let germline = gene.variants.contains {
            $0.isGermlineFiltered
                || ($0.isHit || $0.testOfLoss != nil)
                    && ($0.origin == .germline || $0.origin == .possibleGermline || $0.originSign == .contradiction)
        }
        let wanted = rule.claims + (germline ? rule.germlineClaims : [])
        return knowledge.claims.filter { wanted.contains($0.id) }.filter { claim in
            if claim.type == .hereditarySyndrome { return germline }
            // A claim that rests on DNA stands beside a finding of the same kind, whatever else it rests on.
            let ofVariants = claim.assays.contains(.smallVariants)
            let ofCopies = claim.assays.contains(.copyNumber)
            return !ofVariants && !ofCopies || ofVariants && gene.variants.contains(where: \.isFinding)
                || ofCopies && gene.hasLostCopies
        }
    }

    /// The claims of the nodes that a gene's product is part of.
    private func claimsOfNodes(of gene: GeneInterpretation) -> [Claim] {
        let nodes = [gene.gene.pathwayNode].compactMap { $0 } + gene.alsoIn
        let wanted = knowledge.graph.nodes.filter { nodes.contains($0.id) }.flatMap(\.claims)
        return knowledge.claims.filter { wanted.contains($0.id) }
    }

    /// Whether a claim tells tumours of this site apart from others, and stands on every report of theirs that finds the pathway altered.
    private func isOfSite(_ claim: Claim) -> Bool {
        claim.showing == .site && site != .unknown && claim.sites.contains(site.rawValue)
    }

    /// Whether the claims hold no frequency or prognosis of the altered genes in tumours of the site, while they do of other sites.
    var hasNoneOfSite: Bool {
        guard site != .unknown, !ofOtherSites.isEmpty else { return false }
        return !applicable.contains {
            !$0.genes.isEmpty && ($0.claim.type == .frequency || $0.claim.type == .prognosis) && $0.claim.isSiteBound
        }
    }

    /// Whether a frequency, a prognosis or any other figure of a cohort was measured in tumours of the site, or the site is not given; claims
    /// without figures are not bound to one.
    private func isMeasuredAtSite(_ claim: Claim) -> Bool {
        guard claim.type == .frequency || claim.type == .prognosis || claim.number != nil, site != .unknown else {
            return true
        }
        return !claim.isSiteBound || claim.sites.contains(site.rawValue)
    }

    private func cautions(on claim: Claim) -> [ClaimCaution] {
        var cautions = claim.errors.compactMap { id in
            knowledge.errors.first { $0.id == id }.map { ClaimCaution.reviewError($0) }
        }
        if claim.isAboutExpression {
            cautions.append(
                claim.assays.contains(.smallVariants) || claim.assays.contains(.copyNumber)
                    ? .partlyExpression : .expression)
        }
        if claim.isSiteBound, site == .unknown {
            cautions.append(.siteNotGiven(cohort: claim.cohort))
        } else if claim.isSiteBound, !claim.sites.contains(site.rawValue) {
            cautions.append(.otherSite(cohort: claim.cohort, site))
        }
        if claim.type == .therapy { cautions.append(.ofTrialPatients) }
        if claim.verification == .review { cautions.append(claim.origin == .review ? .asReviewed : .secondHand) }
        return cautions
    }
}

/// Claims that were measured in one cohort.
package struct CohortClaims: Sendable, Hashable {
    /// The cohort, in the words of the annotation set.
    package let cohort: String
    /// Identifiers of the claims.
    package internal(set) var claims: [String]
}

extension GeneInterpretation {
    /// Whether anything was found in the gene.
    package var isAltered: Bool { state.kind != .intact && state.kind != .notAssessed }

    /// Whether copies of the gene, or of exons of it, are lost.
    package var hasLostCopies: Bool {
        switch copyNumber?.call {
        case .homozygousDeletion, .deletion(.wholeGene), .deletion(.exons): true
        default: copyNumber?.junctionDeletions.isEmpty == false
        }
    }
}
