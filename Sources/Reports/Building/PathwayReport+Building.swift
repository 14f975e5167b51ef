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
        let nodes = interpretation.nodes(of: graph)
        let contradicted = Set(interpretation.discordances.map(\.gene))
        let reached = Set(nodes.filter { $0.state != .unchanged && $0.state != .notAssessed }.map(\.node.id))
        let drawn = Set(graph.nodes.filter { $0.drawing == .always || reached.contains($0.id) }.map(\.id))
        self.init(
            nodes: nodes.filter { drawn.contains($0.node.id) }.map { NodeReport($0, contradicted: contradicted) },
            edges: graph.edges.filter {
                drawn.isSuperset(of: [$0.source, $0.target]) && ($0.drawing == .always || reached.contains($0.source))
            }.map {
                EdgeReport(
                    source: $0.source, target: $0.target, sign: $0.sign, label: $0.label, claims: $0.claims,
                    outsideReview: $0.isOutsideReview, carries: propagation.isConsistent($0),
                    bends: $0.bends.isEmpty ? nil : $0.bends, counted: $0.isCounted)
            },
            chains: propagation.chains.flatMap {
                $0.target == "AKT" || $0.target == "mTORC1" ? graph.allWays(of: $0) : [$0]
            }.map { ChainReport($0, label: label) },
            summary: PathwayWords(interpretation, graph: graph).summary,
            beside: interpretation.genes.filter {
                $0.gene.pathwayNode == nil && $0.isAltered
            }
            .map {
                BesideReport(
                    gene: $0.gene.symbol,
                    text: $0.wordsBeside(in: graph),
                    claims: (context.annotations.knowledge.rule(of: $0.gene.symbol)?.claims ?? [])
                        .filter(printed.contains))
            })
    }
}

extension NodeReport {
    fileprivate init(_ node: NodeInterpretation, contradicted: Set<String>) {
        self.init(
            id: node.node.id, label: node.node.label, state: node.state, certain: node.state.isCertain,
            genes: node.genes,
            reason: node.words,
            openGenes: node.openGenes.isEmpty ? nil : node.openGenes, doubt: node.doubt(contradicted),
            place: node.node.place)
    }
}

extension NodeInterpretation {
    fileprivate func doubt(_ contradicted: Set<String>) -> NodeDoubt? {
        guard case .genes(let members) = reason, state == .lost || state == .oneCopyLost else { return nil }
        if members.contains(where: { contradicted.contains($0.gene.symbol) }) { return .discordant }
        let twoHits = members.filter { $0.state.kind == .twoHits }
        if state == .oneCopyLost { return twoHits.isEmpty ? nil : .possible }
        return twoHits.contains { $0.state.certainty ?? .certain == .certain } ? nil : .probable
    }
}

extension ChainReport {
    fileprivate init(_ chain: PathwayPropagation.Chain, label: (String) -> String) {
        self.init(
            gene: chain.alteration.gene, change: chain.alteration.change, target: chain.target,
            direction: chain.direction, text: chain.words(label),
            steps: chain.steps.map {
                EdgeStepReport(
                    source: $0.edge.source, target: $0.edge.target, effect: $0.effect, claims: $0.edge.claims)
            })
    }
}
