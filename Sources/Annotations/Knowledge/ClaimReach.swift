package import Transcripts

/// How a claim comes onto reports: what names it, and which finding or site brings it there.
package struct ClaimReach: Sendable {
    /// One way onto a report.
    package enum Way: Sendable, Hashable {
        /// It stands on every report.
        case everyReport
        /// A statement that stands on every report names it.
        case statement(Statement.Kind)
        /// A finding in a gene, whose rule names it.
        case gene(String)
        /// A possible germline finding in a gene, whose rule names it.
        case germline(String)
        /// A finding in a gene of a node.
        case node(String)
        /// A mechanistic rationale that runs over an edge.
        case edge(String, to: String)
        /// An arm that is lost.
        case arm(String)
        /// A trial of the report's site.
        case trial(String)
        /// The site of the tumour.
        case site(String)
        /// None: it is listed by `explain --claims` alone.
        case background
    }

    private let knowledge: Knowledge
    /// The edges over which a chain can run, and those that are told beside it.
    private let walked: Set<PathwayGraph.Edge>
    /// The nodes that genes belong to.
    private let nodesOfGenes: Set<String>

    /// - Parameter genes: the bundled genes; those that a panel may have stand in the rules.
    package init(knowledge: Knowledge, genes: [Gene]) {
        self.knowledge = knowledge
        let graph = knowledge.graph
        let context = knowledge.rules.compactMap { rule in
            rule.context.flatMap { PathwayGraph.Alteration(of: rule.gene, context: $0) }
        }
        let bundled = genes.compactMap { PathwayGraph.Alteration(of: $0) }
        let alterations = bundled + context
        let own = Set(alterations.map(\.node) + genes.map(\.symbol))
        walked = Set(graph.propagate(alterations).chains.flatMap { $0.steps.map(\.edge) })
            .union(graph.edges.filter { !$0.isCounted && $0.sign != 0 && own.contains($0.source) })
        nodesOfGenes = Set(
            alterations.map(\.node) + knowledge.rules.flatMap(\.alsoIn)
                + knowledge.rules.compactMap { $0.context?.node })
    }

    /// The ways onto a report, in the order of the tables.
    package func ways(to claim: Claim) -> [Way] {
        var ways: [Way] = []
        if claim.isOnEveryReport { ways.append(.everyReport) }
        ways += knowledge.statements.filter { $0.claims.contains(claim.id) }.map { .statement($0.id) }
        for rule in knowledge.rules {
            let isHereditary = claim.type == .hereditarySyndrome
            if rule.claims.contains(claim.id), !isHereditary || rule.germlineSyndrome != nil {
                ways.append(isHereditary ? .germline(rule.gene) : .gene(rule.gene))
            } else if rule.germlineClaims.contains(claim.id), rule.germlineSyndrome != nil {
                ways.append(.germline(rule.gene))
            }
        }
        ways += knowledge.graph.nodes.filter { $0.claims.contains(claim.id) && nodesOfGenes.contains($0.id) }
            .map { .node($0.id) }
        ways += knowledge.graph.edges.filter { $0.claims.contains(claim.id) && walked.contains($0) }
            .map { .edge($0.source, to: $0.target) }
        ways += knowledge.arms.filter { $0.claims.contains(claim.id) }.map { .arm($0.arm) }
        ways += knowledge.trials.filter { $0.claims.contains(claim.id) }.map { .trial($0.id) }
        switch claim.showing {
        case .site: ways += claim.sites.filter(Claim.sitesOfTumours.contains).map { .site($0) }
        case .background: ways.append(.background)
        case nil: break
        }
        return ways
    }

    /// What is wrong with the ways of a claim.
    func faults(of claim: Claim, ways: [Way]) -> [VerificationError] {
        guard claim.isPrintable else { return [] }
        if ways.isEmpty { return [.shownNowhere] }
        let others = ways.filter { $0 != .background }
        return claim.showing == .background && !others.isEmpty
            ? [.backgroundIsNamed(others.map { "\($0)" })] : []
    }
}

extension PathwayGraph.Alteration {
    /// The alteration that the driving change of a gene makes that is not bundled.
    init?(of gene: String, context: GeneRule.Context) {
        guard context.role != .undetermined else { return nil }
        let direction = context.direction ?? (context.role == .oncogene ? .raised : .lowered)
        self.init(
            gene: gene, node: context.node, direction: direction == .raised ? .raised : .lowered,
            change: context.role == .oncogene ? .gain : .loss)
    }
}

extension Claim {
    /// The primary sites that a tumour can have on a report.
    static let sitesOfTumours = ["pancreas", "midgut", "foregut", "lung", "rectum", "unknown"]
    /// What the tables may name as a site.
    static let knownSites = sitesOfTumours + ["general", "all"]
}
