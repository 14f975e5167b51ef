import Annotations
import ArgumentParser
import Genome
import Interpretation
import Reports
import Transcripts

/// The literature as a table: the claims that may stand on a page, all, or those of a gene or a primary site.
struct ClaimListing {
    let annotations: AnnotationSet
    private let claims: [Claim]
    private let reach: ClaimReach

    /// - Parameter query: a gene's symbol or a primary site; nothing for all.
    /// - Throws: `ValidationError` where it is neither.
    init(query: String?, annotations: AnnotationSet) throws {
        self.annotations = annotations
        let knowledge = annotations.knowledge
        reach = ClaimReach(knowledge: knowledge, genes: annotations.genes)
        let printable = knowledge.claims.filter(\.isPrintable)
        guard let query else {
            claims = printable
            return
        }
        let symbol = query.uppercased()
        if let site = PrimarySite(rawValue: query.lowercased()) {
            claims = printable.filter { claim in
                claim.sites.contains(site.rawValue)
                    || knowledge.trials.contains { $0.claims.contains(claim.id) && $0.sites.contains(site.rawValue) }
            }
        } else if let rule = knowledge.rule(of: symbol) {
            claims = printable.filter {
                $0.genes.contains(symbol) || (rule.claims + rule.germlineClaims).contains($0.id)
            }
        } else {
            let genes = knowledge.rules.map(\.gene).joined(separator: ", ")
            let sites = PrimarySite.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError(
                "'\(query)' is neither a gene of the literature (\(genes)) nor a primary site (\(sites)).")
        }
    }

    private static let columns = [
        "claim", "type", "study", "n", "cohort", "sites", "data", "genes", "shown_with", "verification", "check",
        "claim_text", "sources", "pmid",
    ]

    /// A line for each claim, under a header, separated by tabs.
    var text: String {
        ([Self.columns] + claims.map(row)).map { $0.joined(separator: "\t") }.joined(separator: "\n")
    }

    private func row(_ claim: Claim) -> [String] {
        let sources = claim.sources.compactMap(annotations.knowledge.source).filter(\.verification.isPrintable)
        func list(_ values: [String]) -> String { values.isEmpty ? "NA" : values.joined(separator: ",") }
        return [
            claim.id, claim.type.rawValue, claim.design.rawValue, claim.size.map(String.init) ?? "NA", claim.cohort,
            list(claim.sites), list(claim.assays.map(\.rawValue)), list(claim.genes),
            reach.ways(to: claim).map(\.words).joined(separator: "; "), claim.verification.rawValue,
            claim.check ?? "NA", claim.text, list(sources.map(\.id)), list(sources.compactMap(\.pmid)),
        ]
    }
}
