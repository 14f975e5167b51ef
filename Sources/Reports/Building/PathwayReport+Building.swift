import Annotations
import Interpretation
import Transcripts

extension PathwayReport {
    /// The graph with the states that the gene states imply.
    ///
    /// - Parameter printed: the claims that stand among the evidence; no other is named.
    init(_ interpretation: SampleInterpretation, context: ReportContext, printed: Set<String>) {
        let graph = context.annotations.knowledge.graph
        let propagation = interpretation.propagation
        let labels = Dictionary(graph.nodes.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
        func label(_ node: String) -> String { labels[node] ?? node }
        self.init(
            nodes: graph.nodes.map { NodeReport($0, interpretation: interpretation, graph: graph) },
            edges: graph.edges.map {
                EdgeReport(
                    source: $0.source, target: $0.target, sign: $0.sign, label: $0.label, claims: $0.claims,
                    outsideReview: $0.isOutsideReview, carries: propagation.isConsistent($0))
            },
            chains: propagation.chains.map { ChainReport($0, label: label) },
            summary: Self.summary(interpretation, graph: graph, printed: printed),
            beside: interpretation.genes.filter {
                $0.gene.pathwayNode == nil && $0.state.kind != .intact && $0.state.kind != .notAssessed
            }
            .map {
                BesideReport(
                    gene: $0.gene.symbol,
                    text:
                        "\($0.state.words()) No link of \($0.gene.symbol) to mTOR in the literature used: listed for what it is, not scored.",
                    claims: (context.annotations.knowledge.rule(of: $0.gene.symbol)?.claims ?? [])
                        .filter(printed.contains))
            })
    }

    /// AKT and mTORC1 in words.
    private static func summary(
        _ interpretation: SampleInterpretation, graph: PathwayGraph, printed: Set<String>
    ) -> [String] {
        let propagation = interpretation.propagation
        func state(_ node: String, _ name: String) -> String {
            if let own = propagation.alterations.first(where: { $0.node == node }) {
                return "\(name) is predicted to be \(own.direction.rawValue) by the change of \(own.gene) itself."
            }
            switch propagation.state(of: node) {
            case .raised: return "\(name) is predicted to be raised\(through(node))."
            case .lowered: return "\(name) is predicted to be lowered\(through(node))."
            case .conflict: return "\(name) is pushed both ways by the findings; which prevails cannot be told."
            case nil:
                let unseen = interpretation.unseenGenes(reaching: node, graph: graph)
                let open = interpretation.openGenes(above: node, graph: graph, includingOutside: false)
                var text =
                    open.isEmpty
                    ? "\(name) is not raised by what was found"
                    : "\(name) is not raised by the genes that lost both copies or gained function; what the findings in \(ListWords.list(open)) do to it cannot be predicted"
                if !unseen.isEmpty {
                    text += "; that nothing else does cannot be said: \(unseen.joined(separator: ", ")) not assessed"
                }
                return text + "."
            }
        }
        func through(_ node: String) -> String {
            let all = propagation.alterations.map { ($0, graph.ways(from: $0, to: node)) }.filter { !$0.1.isEmpty }
            let ways = all.map { inWords($1, of: $0.gene, graph: graph) }
            var claims: [String] = []
            for claim in all.flatMap({ $0.1 }).flatMap({ $0 }).flatMap(\.edge.claims)
            where !claims.contains(claim) && printed.contains(claim) { claims.append(claim) }
            return ways.isEmpty
                ? "" : " (through \(ways.joined(separator: "; ")); \(claims.joined(separator: ", ")))"
        }
        if interpretation.verdict == .notAssessable {
            return ["Nothing can be said of AKT and mTORC1: no gene of the pathway was assessed."]
        }
        let inSomeCells = inSomeCells(interpretation, graph: graph, printed: printed)
        if propagation.alterations.isEmpty { return withoutAlteration(interpretation, graph: graph) + inSomeCells }
        return [state("mTORC1", "mTORC1"), state("AKT", "AKT")] + inSomeCells + feedback(propagation, graph: graph)
    }

    /// The ways of one gene to a node, what they have in common once: `PTEN > PIP3 > AKT, then by PRAS40 and by TSC1/TSC2 complex > RHEB`.
    private static func inWords(_ ways: [[PathwayPropagation.Step]], of gene: String, graph: PathwayGraph) -> String {
        func name(_ id: String) -> String {
            let label = graph.nodes.first { $0.id == id }?.label ?? id
            return label.firstRange(of: " (").map { String(label[..<$0.lowerBound]) } ?? label
        }
        var nodes = ways.map { $0.dropLast().map { name($0.edge.target) } }
        var common = [gene]
        while nodes.count > 1, let first = nodes[0].first, nodes.allSatisfy({ $0.first == first }) {
            common.append(first)
            nodes = nodes.map { Array($0.dropFirst()) }
        }
        guard nodes.count > 1 else { return (common + nodes.joined()).joined(separator: " > ") }
        let rest = nodes.map { $0.isEmpty ? "directly" : "by \($0.joined(separator: " > "))" }
        return "\(common.joined(separator: " > ")), then \(ListWords.list(rest))"
    }

    /// What is said where no gene of the pathway lost both copies or gained function: that nothing acts on AKT and mTORC1, or why nothing can be
    /// predicted from what was found. A prediction of no change would be one, too.
    private static func withoutAlteration(_ interpretation: SampleInterpretation, graph: PathwayGraph) -> [String] {
        let inPathway = interpretation.genes.filter { $0.gene.pathwayNode != nil }
        let oneHit = inPathway.filter { $0.state.kind == .oneHit || $0.state.kind == .twoHits }.map(\.gene.symbol)
        let uncertain = inPathway.filter { $0.state.kind == .uncertain }.map(\.gene.symbol)
        var reasons: [String] = []
        if !oneHit.isEmpty {
            reasons.append(
                "a second hit in \(ListWords.list(oneHit)) was not shown, and whether losing one copy is enough is not known from the literature used"
            )
        }
        if !uncertain.isEmpty {
            reasons.append("the effect of what was found in \(ListWords.list(uncertain)) is not known")
        }
        let unseen = ["AKT", "mTORC1"].map { ($0, interpretation.unseenGenes(reaching: $0, graph: graph)) }
        let told = unseen.filter(\.1.isEmpty).map(\.0)
        var sentences: [String] = []
        if !told.isEmpty {
            let nodes = ListWords.list(told, "or")
            sentences.append(
                reasons.isEmpty
                    ? "Nothing that was found acts on \(nodes)."
                    : "Nothing can be predicted for \(nodes): \(reasons.joined(separator: "; ")).")
        }
        for (name, genes) in unseen where !genes.isEmpty {
            sentences.append(
                "Whether \(name) is changed cannot be said: \(genes.joined(separator: ", ")) not assessed.")
        }
        if told.isEmpty {
            sentences += reasons.map { "\($0.prefix(1).uppercased())\($0.dropFirst())." }
        }
        return sentences
    }

    /// What would follow in those of the tumour's cells that may have lost both copies of a gene.
    private static func inSomeCells(
        _ interpretation: SampleInterpretation, graph: PathwayGraph, printed: Set<String>
    ) -> [String] {
        interpretation.lossesInSomeCells.compactMap { alteration, share in
            let chains = graph.propagate([alteration]).chains
            let reached = ["AKT", "mTORC1"].compactMap { node in chains.first { $0.target == node } }
            let raised = reached.filter { $0.direction == .raised }
            guard !raised.isEmpty else { return nil }
            var claims: [String] = []
            for claim in raised.flatMap(\.steps).flatMap(\.edge.claims)
            where !claims.contains(claim) && printed.contains(claim) { claims.append(claim) }
            return
                "In up to \(NumberText.percent(share)) of the tumour's cells \(alteration.gene) may have two hits; there "
                + "\(ListWords.list(raised.map(\.target))) may be raised (\(claims.joined(separator: ", ")))."
        }
    }

    /// What stands outside of the review and pushes AKT the other way: said beside the answer, never counted in it.
    private static func feedback(_ propagation: PathwayPropagation, graph: PathwayGraph) -> [String] {
        graph.edges.filter { $0.isOutsideReview && $0.sign != 0 && !$0.claims.isEmpty }.compactMap { edge in
            guard let alteration = propagation.alterations.first(where: { $0.node == edge.source }) else { return nil }
            let start: PathwayGraph.Direction =
                (alteration.direction == .raised) == (edge.sign > 0) ? .raised : .lowered
            let reached = graph.propagate([
                PathwayGraph.Alteration(gene: alteration.gene, node: edge.target, direction: start)
            ]).state(of: "AKT")
            guard let reached, reached != .conflict else { return nil }
            let word = reached == .raised ? "raised" : "lowered"
            let isAgainst =
                propagation.state(of: "AKT").map { $0 != reached }
                ?? propagation.alterations.contains { $0.node == "AKT" && $0.direction.rawValue != word }
            let cause = "\(alteration.direction == .lowered ? "loss" : "gain") of \(alteration.gene)"
            let acts = isAgainst ? ", acts the other way" : ""
            func verb(_ isRaised: Bool) -> String { isRaised ? "raises" : "lowers" }
            let first = verb(start == .raised)
            let second = verb(reached == .raised)
            let through = first == second ? "AKT through it" : "\(second) AKT through it"
            return
                "A feedback outside of the review, not counted here\(acts): \(cause) \(first) \(edge.target), and \(through) (\(edge.claims.joined(separator: ", ")))."
        }
    }
}

extension NodeReport {
    fileprivate init(_ node: PathwayGraph.Node, interpretation: SampleInterpretation, graph: PathwayGraph) {
        let genes = interpretation.genes.filter { $0.gene.pathwayNode == node.id }
        let beside = interpretation.genes.filter { $0.gene.pathwayNode == nil && $0.gene.symbol == node.id }
        let (state, certain, reason) = Self.state(
            of: node, genes: genes + beside, interpretation: interpretation, graph: graph)
        let open = state == .unchanged ? interpretation.openGenes(above: node.id, graph: graph) : []
        self.init(
            id: node.id, label: node.label, state: state, certain: certain,
            genes: (genes + beside).map(\.gene.symbol),
            reason: open.isEmpty
                ? reason : "nothing can be predicted from what was found in \(ListWords.list(open))",
            openGenes: open.isEmpty ? nil : open)
    }

    private static func state(
        of node: PathwayGraph.Node, genes: [GeneInterpretation], interpretation: SampleInterpretation,
        graph: PathwayGraph
    ) -> (NodeState, Bool, String) {
        func first(_ matches: (GeneInterpretation) -> Bool) -> GeneInterpretation? { genes.first(where: matches) }
        // A node of several genes is a complex of their products: each gene that is hit is named.
        func reasons(_ matches: (GeneInterpretation) -> Bool) -> String {
            let matching = genes.filter(matches)
            let words = matching.map { "\($0.gene.symbol): \($0.state.words())" }.joined(separator: " ")
            guard matching.count > 1 else { return words }
            return "\(words) \(matching.map(\.gene.symbol).joined(separator: " and ")) make one complex."
        }
        let isHit = { (gene: GeneInterpretation) in gene.state.kind == .oneHit || gene.state.kind == .twoHits }
        if first({ $0.state.kind == .gainedFunction }) != nil {
            return (.gained, true, reasons { $0.state.kind == .gainedFunction })
        }
        if first({ $0.state.kind == .twoHits && $0.state.altersFunction }) != nil {
            return (.lost, true, reasons(isHit))
        }
        let implied = interpretation.propagation.state(of: node.id)
        if implied == nil, first(isHit) != nil { return (.oneCopyLost, false, reasons(isHit)) }
        switch implied {
        case .raised: return (.raised, true, chainText(to: node.id, interpretation))
        case .lowered: return (.lowered, true, chainText(to: node.id, interpretation))
        case .conflict: return (.conflict, false, chainText(to: node.id, interpretation))
        case nil: break
        }
        if first({ $0.state.kind == .uncertain }) != nil {
            return (.uncertain, false, reasons { $0.state.kind == .uncertain })
        }
        let unseen = genes.filter { $0.state.kind == .notAssessed }
        if !unseen.isEmpty {
            return (
                .notAssessed, false,
                unseen.map { "\($0.gene.symbol): \($0.state.words())" }.joined(separator: " ")
            )
        }
        let above = interpretation.unseenGenes(reaching: node.id, graph: graph)
        if !above.isEmpty {
            return (.notAssessed, false, "nothing found reaches it, but not assessed: \(above.joined(separator: ", "))")
        }
        return (.unchanged, false, "nothing found reaches it")
    }

    private static func chainText(to node: String, _ interpretation: SampleInterpretation) -> String {
        interpretation.propagation.chains.filter { $0.target == node }.map { chain in
            "\(chain.direction.rawValue) through \(([chain.alteration.gene] + chain.steps.map(\.edge.target)).joined(separator: " > "))"
        }.joined(separator: "; ")
    }
}

extension SampleInterpretation {
    /// The genes above a node whose findings predict nothing for it: one hit, hits that are no more than possible, an uncertain effect.
    fileprivate func openGenes(
        above node: String, graph: PathwayGraph, includingOutside: Bool = true
    ) -> [String] {
        genes.filter { gene in
            guard let start = gene.gene.pathwayNode, start != node, !gene.state.altersFunction,
                gene.state.kind != .intact, gene.state.kind != .notAssessed
            else { return false }
            if includingOutside { return graph.isUpstream(start, of: node) }
            return graph.propagate([.init(gene: gene.gene.symbol, node: start, direction: .raised)]).state(of: node)
                != nil
        }.map(\.gene.symbol)
    }

    /// The genes of the pathway that may have lost both copies in fewer than half of the tumour's cells, each with the greatest share.
    var lossesInSomeCells: [(alteration: PathwayGraph.Alteration, share: Double)] {
        genes.compactMap { gene in
            guard let node = gene.gene.pathwayNode, let share = gene.shareOfCellsWithLoss else { return nil }
            return (PathwayGraph.Alteration(gene: gene.gene.symbol, node: node, direction: .lowered), share)
        }
    }

    /// The genes of the pathway that act on a node, or belong to it, and that small variants could not be looked for in, where nothing found
    /// settles what they do.
    fileprivate func unseenGenes(reaching node: String, graph: PathwayGraph) -> [String] {
        genes.filter { gene in
            guard let start = gene.gene.pathwayNode, case .none = gene.coverage, !gene.state.altersFunction else {
                return false
            }
            return start == node
                || graph.propagate([.init(gene: gene.gene.symbol, node: start, direction: .raised)]).state(of: node)
                    != nil
        }.map(\.gene.symbol)
    }
}

extension ChainReport {
    fileprivate init(_ chain: PathwayPropagation.Chain, label: (String) -> String) {
        let start = chain.alteration.direction == .lowered ? "loss" : "gain"
        let words = chain.steps.map { step in
            "\(label(step.edge.target)) \(step.effect.rawValue) (\(step.edge.claims.joined(separator: ", ")))"
        }
        self.init(
            gene: chain.alteration.gene, target: chain.target, direction: chain.direction.rawValue,
            text: "\(chain.alteration.gene) \(start): \(words.joined(separator: ", then "))",
            steps: chain.steps.map {
                EdgeStepReport(
                    source: $0.edge.source, target: $0.edge.target, effect: $0.effect.rawValue, claims: $0.edge.claims)
            })
    }
}
