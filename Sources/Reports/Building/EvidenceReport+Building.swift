import Annotations
import Interpretation

extension EvidenceReport {
    /// A claim that applies.
    ///
    /// - Parameter citable: keys of the sources that may be cited on a page.
    init(_ applicable: ApplicableClaim, citable: Set<String>) {
        let claim = applicable.claim
        self.init(
            id: claim.id, type: claim.type, genes: applicable.genes, text: claim.text, number: claim.number,
            cohort: claim.cohort, assay: claim.assays.map(\.rawValue).joined(separator: "; "),
            cautions: applicable.cautions.map(\.words), verification: claim.verification, check: claim.check,
            sources: claim.sources.filter(citable.contains), reviewReference: claim.reviewReferences,
            origin: claim.origin, design: claim.design, size: claim.size)
    }
}

extension SourceReport {
    /// The sources of the claims, in the order of the annotation set.
    static func sources(of evidence: [EvidenceReport], knowledge: Knowledge) -> [SourceReport] {
        let wanted = Set(evidence.flatMap(\.sources))
        return knowledge.sources.filter { wanted.contains($0.id) }.map {
            SourceReport(
                key: $0.id, citation: $0.citation, pmid: $0.pmid, doi: $0.doi, verification: $0.verification,
                check: $0.check)
        }
    }
}
