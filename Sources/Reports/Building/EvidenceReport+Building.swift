import Annotations
import CopyNumber
import Genome
import Interpretation
import Transcripts

extension EvidenceReport {
    /// Claims that stand on every report beside the trials' own: the later trials that selected by mutation, and that no predictive factor is known.
    private static let always = ["L001", "L002", "L003"]

    /// The claims that apply to the sample: those of the altered genes' rules that fit what was found, those of the steps of the pathway's
    /// chains, and those that stand on every report; in the order of the annotation set.
    static func applying(to interpretation: SampleInterpretation, context: ReportContext) -> [EvidenceReport] {
        let knowledge = context.annotations.knowledge
        var wanted = Set(always + knowledge.trials.flatMap(\.claims))
        for gene in interpretation.genes where gene.isAltered {
            wanted.formUnion(
                claims(on: gene, knowledge: knowledge).filter { isMeasured(at: context.site, $0) }.map(\.id))
        }
        // The germline paragraph names a syndrome beside a variant that its FILTER keeps from counting.
        for gene in interpretation.genes where gene.variants.contains(where: \.isGermlineFiltered) {
            let claims = knowledge.rule(of: gene.gene.symbol)?.germlineClaims ?? []
            wanted.formUnion(
                knowledge.claims.filter { claims.contains($0.id) && isMeasured(at: context.site, $0) }.map(\.id))
        }
        let graph = knowledge.graph
        let inSomeCells = interpretation.lossesInSomeCells.flatMap { alteration, _ in
            graph.propagate([alteration]).chains.filter { $0.target == "AKT" || $0.target == "mTORC1" }
        }
        for chain in interpretation.propagation.chains + inSomeCells {
            for step in chain.steps { wanted.formUnion(step.edge.claims) }
        }
        for arm in interpretation.arms {
            switch arm.assessment?.call {
            case .armLoss, .partialLoss, .subclonalLoss, .focalLoss:
                let claim = knowledge.claims.first { $0.id == (arm.arm.name == "10q" ? "C045" : "C046") }
                if let claim, isMeasured(at: context.site, claim) { wanted.insert(claim.id) }
            case .intact, .notAssessed, nil: break
            }
        }
        let altered = Set(interpretation.genes.filter(\.isAltered).map(\.gene.symbol))
        return knowledge.claims.filter { wanted.contains($0.id) && $0.isPrintable }.map { claim in
            EvidenceReport(
                id: claim.id, type: claim.type, genes: claim.genes.filter(altered.contains), text: claim.text,
                number: claim.number, cohort: claim.cohort, assay: claim.assay,
                cautions: cautions(on: claim, knowledge: knowledge, site: context.site), check: claim.check,
                sources: claim.sources, reviewReference: claim.reviewReferences, origin: claim.origin.rawValue)
        }
    }

    /// The claims of a gene's rule that speak of the kind of finding that there is: a frequency of mutations stands beside a small variant, one of
    /// deletions beside lost copies, a hereditary syndrome beside a possible germline origin.
    private static func claims(on gene: GeneInterpretation, knowledge: Knowledge) -> [Claim] {
        guard let rule = knowledge.rule(of: gene.gene.symbol) else { return [] }
        let germline = gene.variants.contains {
            $0.isGermlineFiltered
                || $0.isHit
                    && ($0.origin == .germline || $0.origin == .possibleGermline || $0.originSign == .contradiction)
        }
        let wanted = rule.claims + (germline ? rule.germlineClaims : [])
        return knowledge.claims.filter { wanted.contains($0.id) }.filter { claim in
            if claim.type == "hereditary syndrome" { return germline }
            switch claim.assay {
            case "DNA SNV/indel": return gene.variants.contains(where: \.isFinding)
            case "DNA copy number": return gene.hasLostCopies
            default: return true
            }
        }
    }

    /// Whether a frequency, a prognosis or any other figure of a cohort was measured in tumours of the site, or the site is not given; claims
    /// without figures are not bound to one.
    static func isMeasured(at site: PrimarySite, _ claim: Claim) -> Bool {
        guard claim.type == "frequency" || claim.type == "prognosis" || claim.number != nil, site != .unknown else {
            return true
        }
        return !claim.isSiteBound || claim.sites.contains(site.rawValue)
    }

    /// The claims that would stand on the report if the tumour were of another site, by cohort.
    static func ofOtherSites(
        _ interpretation: SampleInterpretation, context: ReportContext
    ) -> [(cohort: String, ids: [String])] {
        let knowledge = context.annotations.knowledge
        let left = interpretation.genes.filter(\.isAltered).flatMap { claims(on: $0, knowledge: knowledge) }
            .filter { $0.isPrintable && !isMeasured(at: context.site, $0) }
        var cohorts: [(cohort: String, ids: [String])] = []
        for claim in left {
            if let index = cohorts.firstIndex(where: { $0.cohort == claim.cohort }) {
                if !cohorts[index].ids.contains(claim.id) { cohorts[index].ids.append(claim.id) }
            } else {
                cohorts.append((claim.cohort, [claim.id]))
            }
        }
        return cohorts
    }

    private static func cautions(on claim: Claim, knowledge: Knowledge, site: PrimarySite) -> [String] {
        var cautions = claim.errors.compactMap { id in
            knowledge.errors.first { $0.id == id }.map { "The review errs here (\($0.id), \($0.kind)): \($0.what)" }
        }
        if claim.isAboutExpression, claim.assay.contains("DNA") {
            cautions.append(
                "Measured in part by expression or protein staining, which this report does not test; in part by variants in DNA."
            )
        } else if claim.isAboutExpression {
            cautions.append(
                "A finding of expression: variants in DNA cannot show it, and this report does not test it.")
        }
        if claim.isSiteBound, site == .unknown {
            cautions.append("Measured in \(claim.cohort); the primary site of this tumour was not given.")
        } else if claim.isSiteBound, !claim.sites.contains(site.rawValue) {
            cautions.append("Measured in \(claim.cohort), not in tumours of the \(site.rawValue).")
        }
        if claim.type == "therapy" {
            cautions.append("About a trial's patients, not about any variant of this sample.")
        }
        if !claim.isVerified {
            cautions.append("Not verified against the primary paper: \(claim.check).")
        }
        return cautions
    }
}

extension SourceReport {
    /// The sources of the claims, in the order of the annotation set.
    static func sources(of evidence: [EvidenceReport], knowledge: Knowledge) -> [SourceReport] {
        let wanted = Set(evidence.flatMap(\.sources))
        return knowledge.sources.filter { wanted.contains($0.id) }.map {
            SourceReport(key: $0.id, citation: $0.citation, pmid: $0.pmid, doi: $0.doi, status: $0.status)
        }
    }
}

extension GeneInterpretation {
    /// Whether anything was found in the gene.
    var isAltered: Bool { state.kind != .intact && state.kind != .notAssessed }
}

extension GeneInterpretation {
    /// Whether copies of the gene, or of exons of it, are lost.
    fileprivate var hasLostCopies: Bool {
        switch copyNumber?.call {
        case .homozygousDeletion, .deletion(.wholeGene), .deletion(.exons): true
        default: copyNumber?.junctionDeletions.isEmpty == false
        }
    }
}

extension Claim {
    /// Whether it was measured in tumours of some sites.
    fileprivate var isSiteBound: Bool { !sites.contains("general") && !sites.contains("all") }
}
