import Genome
import Transcripts

extension AnnotationSet {
    /// That every reference between the tables of the knowledge leads somewhere, that every claim that may be printed can be shown, and that
    /// every figure stands in a claim.
    func knowledgeChecks() -> [VerificationResult] {
        let claims = Set(knowledge.claims.map(\.id))
        let printable = Set(knowledge.claims.filter(\.isPrintable).map(\.id))
        let sources = Set(knowledge.sources.map(\.id))
        let errors = Set(knowledge.errors.map(\.id))
        let nodes = Set(knowledge.graph.nodes.map(\.id))
        func missing(_ ids: [String], _ known: Set<String>) -> [VerificationError] {
            ids.filter { !known.contains($0) }.map { .missing($0) }
        }
        func listed(_ ids: [String]) -> VerificationResult.Finding { .value(ids.joined(separator: ", ")) }
        // Under a panel the knowledge speaks of genes that the panel need not have.
        let known = Set(genes.map(\.symbol) + knowledge.rules.map(\.gene))
        let reach = ClaimReach(knowledge: knowledge, genes: genes)
        var results = knowledge.claims.map { claim in
            let ways = reach.ways(to: claim)
            return result(
                .claim(claim.id),
                missing(claim.sources, sources) + missing(claim.errors, errors)
                    + missing(claim.genes, known) + (claim.sources.isEmpty ? [.noSource] : [])
                    + claim.sites.filter { !Claim.knownSites.contains($0) }.map { .unknownSite($0) }
                    + (files.hasPanel ? [] : reach.faults(of: claim, ways: ways)),
                .claim(sources: claim.sources, ways: ways))
        }
        results += knowledge.sources.map { result(.source($0.id), $0.faults, .value($0.verification.rawValue)) }
        results += knowledge.frequencies.map { frequency in
            result(
                .frequency(frequency.id),
                missing([frequency.claim], printable) + frequency.faults
                    + numbersWithoutClaim(frequency.figures, [frequency.claim]),
                listed([frequency.claim]))
        }
        results += knowledge.graph.edges.filter { !$0.isOutsideReview || !$0.claims.isEmpty }.map { edge in
            result(
                .edge(edge.source, to: edge.target),
                missing(edge.claims, claims) + (edge.claims.isEmpty ? [.noClaim] : []), listed(edge.claims))
        }
        results += genes.map { gene in
            guard let rule = knowledge.rule(of: gene.symbol) else {
                // A panel may name a node for a gene of which the literature used says nothing.
                guard files.hasPanel else { return result(.rule(gene: gene.symbol), [.noRule], .noNode) }
                return result(
                    .rule(gene: gene.symbol), missing(gene.pathwayNode.map { [$0] } ?? [], nodes),
                    gene.pathwayNode.map { .nodeOfPanel($0) } ?? .noNode)
            }
            return result(
                .rule(gene: gene.symbol),
                missing(rule.claims + rule.germlineClaims, claims)
                    + missing(gene.pathwayNode.map { [$0] } ?? [], nodes), listed(rule.claims))
        }
        results += knowledge.rules.filter { $0.context != nil }.map { rule in
            result(
                .rule(gene: rule.gene),
                missing(rule.claims + rule.germlineClaims, claims) + missing(rule.alsoIn, nodes)
                    + missing(rule.context.map { [$0.node] } ?? [], nodes), listed(rule.claims))
        }
        results += knowledge.graph.nodes.filter { !$0.claims.isEmpty }.map { node in
            result(.node(node.id), missing(node.claims, claims), listed(node.claims))
        }
        results += knowledge.trials.map { trial in
            result(
                .trial(trial.id),
                missing(trial.claims, printable) + missing(trial.errors, errors)
                    + (trial.claims.isEmpty ? [.noClaim] : [])
                    + trial.sites.filter { !Claim.knownSites.contains($0) }.map { .unknownSite($0) }
                    + numbersWithoutClaim(trial.figures, trial.claims), listed(trial.claims))
        }
        results += Statement.Kind.allCases.map { kind in
            guard let statement = knowledge.statement(kind) else {
                return result(.statement(kind), [.missing(kind.rawValue)])
            }
            return result(
                .statement(kind),
                missing(statement.claims, printable) + (statement.claims.isEmpty ? [.noClaim] : [])
                    + numbersWithoutClaim([statement.text], statement.claims),
                listed(statement.claims))
        }
        let count = knowledge.claims.count
        results.append(result(.claimIdentifiers, claims.count == count ? [] : [.doubledIdentifier], .claims(count)))
        return results
    }

    /// The numbers of some texts that stand in none of these claims.
    private func numbersWithoutClaim(_ texts: [String], _ ids: [String]) -> [VerificationError] {
        let claims = ids.compactMap(knowledge.claim)
        let told = Set(claims.flatMap { FigureText.numbers(in: "\($0.text) \($0.number ?? "") \($0.cohort)") })
        let missing = texts.flatMap(FigureText.numbers).filter { !told.contains($0) }.uniqued()
        return missing.isEmpty ? [] : [.numbersWithoutClaim(missing)]
    }
}
