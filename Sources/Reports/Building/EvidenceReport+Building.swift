import Annotations
import CopyNumber
import Genome
import Interpretation
import Pathway
import Transcripts

extension EvidenceReport {
    /// Claims that stand on every report beside the sentence about treatment: the trials that were not selected by mutation, the later ones
    /// that were, and that no predictive factor is known.
    private static let always = ["C090", "C091", "C110", "C112", "C120", "C122", "L001", "L002", "L003"]

    /// The claims that apply to the sample: those of the altered genes' rules, those of the steps of the pathway's chains, and those
    /// that stand on every report; in the order of the annotation set.
    static func applying(to interpretation: SampleInterpretation, context: ReportContext) -> [EvidenceReport] {
        let knowledge = context.annotations.knowledge
        var wanted = Set(always)
        for gene in interpretation.genes where gene.isAltered {
            wanted.formUnion(knowledge.rule(of: gene.gene.symbol)?.claims ?? [])
        }
        for chain in interpretation.propagation.chains {
            for step in chain.steps { wanted.formUnion(step.edge.claims) }
        }
        for arm in interpretation.arms {
            switch arm.assessment?.call {
            case .armLoss, .partialLoss, .focalLoss: wanted.insert(arm.arm.name == "10q" ? "C045" : "C046")
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

    private static func cautions(on claim: Claim, knowledge: Knowledge, site: PrimarySite) -> [String] {
        var cautions = claim.errors.compactMap { id in
            knowledge.errors.first { $0.id == id }.map { "The review errs here (\($0.id), \($0.kind)): \($0.what)" }
        }
        if claim.isAboutExpression {
            cautions.append(
                "A finding of expression: variants in DNA cannot show it, and this report does not test it.")
        }
        let isSiteBound = !claim.sites.contains("general") && !claim.sites.contains("all")
        if isSiteBound, site == .unknown {
            cautions.append("Measured in \(claim.cohort); the primary site of this tumour was not given.")
        } else if isSiteBound, !claim.sites.contains(site.rawValue) {
            cautions.append("Measured in \(claim.cohort), not in tumours of the \(site.rawValue).")
        }
        if claim.type == "therapy" {
            cautions.append("About a trial's patients, not about any variant of this sample.")
        }
        if claim.check.contains("not checked") || claim.check.contains("unverified")
            || claim.check.contains("from memory")
        {
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
