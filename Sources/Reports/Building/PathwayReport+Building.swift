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
            nodes: interpretation.nodes(of: graph).map { NodeReport($0) },
            edges: graph.edges.map {
                EdgeReport(
                    source: $0.source, target: $0.target, sign: $0.sign, label: $0.label, claims: $0.claims,
                    outsideReview: $0.isOutsideReview, carries: propagation.isConsistent($0))
            },
            chains: propagation.chains.map { ChainReport($0, label: label) },
            summary: Self.summary(interpretation, graph: graph, printed: printed),
            beside: interpretation.genes.filter {
                $0.gene.pathwayNode == nil && $0.isAltered
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
        let subclonal = subclonal(interpretation, graph: graph, printed: printed)
        if propagation.alterations.isEmpty { return withoutAlteration(interpretation, graph: graph) + subclonal }
        return [state("mTORC1", "mTORC1"), state("AKT", "AKT")] + subclonal
            + interpretation.feedbacks(in: graph).map(words)
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
    private static func subclonal(
        _ interpretation: SampleInterpretation, graph: PathwayGraph, printed: Set<String>
    ) -> [String] {
        interpretation.subclonalLosses.compactMap { loss in
            let alteration = loss.alteration
            let chains = graph.propagate([alteration]).chains
            let reached = ["AKT", "mTORC1"].compactMap { node in chains.first { $0.target == node } }
            let raised = reached.filter { $0.direction == .raised }
            guard !raised.isEmpty else { return nil }
            var claims: [String] = []
            for claim in raised.flatMap(\.steps).flatMap(\.edge.claims)
            where !claims.contains(claim) && printed.contains(claim) { claims.append(claim) }
            return
                "In up to \(NumberText.percent(loss.fraction)) of the tumour's cells \(alteration.gene) may have two hits; there "
                + "\(ListWords.list(raised.map(\.target))) may be raised (\(claims.joined(separator: ", ")))."
        }
    }

    /// What stands outside of the review and pushes AKT the other way: said beside the answer, never counted in it.
    private static func words(of feedback: Feedback) -> String {
        func verb(_ direction: PathwayGraph.Direction) -> String { direction == .raised ? "raises" : "lowers" }
        let cause = "\(feedback.alteration.direction == .lowered ? "loss" : "gain") of \(feedback.alteration.gene)"
        let acts = feedback.isAgainstFindings ? ", acts the other way" : ""
        let (first, second) = (verb(feedback.onTarget), verb(feedback.onAKT))
        let through = first == second ? "AKT through it" : "\(second) AKT through it"
        return
            "A feedback outside of the review, not counted here\(acts): \(cause) \(first) \(feedback.edge.target), and \(through) (\(feedback.edge.claims.joined(separator: ", ")))."
    }
}

extension NodeReport {
    fileprivate init(_ node: NodeInterpretation) {
        self.init(
            id: node.node.id, label: node.node.label, state: node.state, certain: node.state.isCertain,
            genes: node.genes,
            reason: node.openGenes.isEmpty
                ? node.reason.words
                : "nothing can be predicted from what was found in \(ListWords.list(node.openGenes))",
            openGenes: node.openGenes.isEmpty ? nil : node.openGenes)
    }
}

extension NodeInterpretation.Reason {
    /// Why a node has its state.
    fileprivate var words: String {
        switch self {
        case .genes(let genes):
            // A node of several genes is a complex of their products: each gene that is hit is named.
            let words = genes.map { "\($0.gene.symbol): \($0.state.words())" }.joined(separator: " ")
            guard genes.count > 1 else { return words }
            return "\(words) \(genes.map(\.gene.symbol).joined(separator: " and ")) make one complex."
        case .chains(let chains):
            return chains.map { chain in
                "\(chain.direction.rawValue) through \(([chain.alteration.gene] + chain.steps.map(\.edge.target)).joined(separator: " > "))"
            }.joined(separator: "; ")
        case .genesNotAssessed(let genes):
            return genes.map { "\($0.gene.symbol): \($0.state.words())" }.joined(separator: " ")
        case .genesAboveNotAssessed(let genes):
            return "nothing found reaches it, but not assessed: \(genes.joined(separator: ", "))"
        case .nothingReachesIt: return "nothing found reaches it"
        }
    }
}

extension ChainReport {
    fileprivate init(_ chain: PathwayPropagation.Chain, label: (String) -> String) {
        let start = chain.alteration.direction == .lowered ? "loss" : "gain"
        let words = chain.steps.map { step in
            "\(label(step.edge.target)) \(step.effect.rawValue) (\(step.edge.claims.joined(separator: ", ")))"
        }
        self.init(
            gene: chain.alteration.gene, target: chain.target, direction: chain.direction,
            text: "\(chain.alteration.gene) \(start): \(words.joined(separator: ", then "))",
            steps: chain.steps.map {
                EdgeStepReport(
                    source: $0.edge.source, target: $0.edge.target, effect: $0.effect, claims: $0.edge.claims)
            })
    }
}
