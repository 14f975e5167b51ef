package import Annotations
import Transcripts

/// What the findings imply for a node of the pathway.
package enum NodeState: String, Codable, Sendable, Hashable, CaseIterable {
    /// A gene of the node has lost its function (both copies, or likely so).
    case lost
    /// A gene of the node has lost one copy.
    case oneCopyLost = "one_copy_lost"
    /// A gene of the node has gained function.
    case gained
    /// Its activity is raised by what stands above it.
    case raised
    /// Its activity is lowered by what stands above it.
    case lowered
    /// Findings push it both ways.
    case conflict
    /// A gene of the node carries an alteration of uncertain effect.
    case uncertain
    /// Nothing found reaches it, or nothing from which its state could be predicted.
    case unchanged
    /// Its genes could not be assessed.
    case notAssessed = "not_assessed"

    /// Whether a gene's own state, or a prediction from one, is certain enough to draw.
    package var isCertain: Bool { self == .lost || self == .gained || self == .raised || self == .lowered }
}

/// A node of the pathway with the state that the findings imply, and why.
package struct NodeInterpretation: Sendable {
    package let node: PathwayGraph.Node
    /// The genes of the annotation set that belong to it.
    package let genes: [String]
    package let state: NodeState
    /// Why.
    package let reason: Reason
    /// Genes that act on an `unchanged` node and whose findings predict nothing for it.
    package let openGenes: [String]

    /// Why a node has its state.
    package enum Reason: Sendable {
        /// The states of genes that belong to it; of several genes, those of one complex.
        case genes([GeneInterpretation])
        /// The chains that reach it.
        case chains([PathwayPropagation.Chain])
        /// Its genes that could not be assessed.
        case genesNotAssessed([GeneInterpretation])
        /// Nothing found reaches it, and these genes above it were not assessed.
        case genesAboveNotAssessed([String])
        /// Nothing found reaches it.
        case nothingReachesIt
    }
}

/// A gene that may have lost both copies in fewer than half of the tumour's cells.
package struct SubclonalLoss: Sendable {
    /// The loss of its product.
    package let alteration: PathwayGraph.Alteration
    /// The greatest cancer cell fraction, 0 to 1.
    package let fraction: Double
}

/// An edge that does not count, by which a finding acts on AKT: told, and not counted.
package struct Feedback: Sendable {
    /// The finding.
    package let alteration: PathwayGraph.Alteration
    package let edge: PathwayGraph.Edge
    /// What it does to the edge's target.
    package let onTarget: PathwayGraph.Direction
    /// What follows for AKT.
    package let onAKT: PathwayGraph.Direction
    /// Whether the findings do the opposite to AKT.
    package let isAgainstFindings: Bool
}

extension SampleInterpretation {
    /// The nodes of the graph with their states.
    package func nodes(of graph: PathwayGraph) -> [NodeInterpretation] {
        graph.nodes.map { interpretation(of: $0, graph) }
    }

    private func interpretation(of node: PathwayGraph.Node, _ graph: PathwayGraph) -> NodeInterpretation {
        let members =
            genes.filter { $0.gene.pathwayNode == node.id }
            + genes.filter { $0.gene.pathwayNode == nil && $0.gene.symbol == node.id }
        let (state, reason) = state(of: node.id, members: members, graph)
        return NodeInterpretation(
            node: node, genes: members.map(\.gene.symbol), state: state, reason: reason,
            openGenes: state == .unchanged ? openGenes(above: node.id, graph: graph) : [])
    }

    private func state(
        of node: String, members: [GeneInterpretation], _ graph: PathwayGraph
    ) -> (NodeState, NodeInterpretation.Reason) {
        func having(_ matches: (GeneInterpretation) -> Bool) -> NodeInterpretation.Reason {
            .genes(members.filter(matches))
        }
        let isHit = { (gene: GeneInterpretation) in gene.state.kind == .oneHit || gene.state.kind == .twoHits }
        if members.contains(where: { $0.state.kind == .gainedFunction }) {
            return (.gained, having { $0.state.kind == .gainedFunction })
        }
        if members.contains(where: { $0.state.kind == .twoHits && $0.state.altersFunction }) {
            return (.lost, having(isHit))
        }
        let implied = propagation.state(of: node)
        if implied == nil, members.contains(where: isHit) { return (.oneCopyLost, having(isHit)) }
        let chains = NodeInterpretation.Reason.chains(propagation.chains.filter { $0.target == node })
        switch implied {
        case .raised: return (.raised, chains)
        case .lowered: return (.lowered, chains)
        case .conflict: return (.conflict, chains)
        case nil: break
        }
        if members.contains(where: { $0.state.kind == .uncertain }) {
            return (.uncertain, having { $0.state.kind == .uncertain })
        }
        let unseen = members.filter { $0.state.kind == .notAssessed }
        if !unseen.isEmpty { return (.notAssessed, .genesNotAssessed(unseen)) }
        let above = unseenGenes(reaching: node, graph: graph)
        return above.isEmpty ? (.unchanged, .nothingReachesIt) : (.notAssessed, .genesAboveNotAssessed(above))
    }

    /// The genes above a node whose findings predict nothing for it: one hit, hits that are no more than possible, an uncertain effect.
    package func openGenes(above node: String, graph: PathwayGraph, includingOutside: Bool = true) -> [String] {
        genes.filter { gene in
            guard let start = gene.gene.pathwayNode, start != node, gene.isAltered else { return false }
            guard !gene.state.altersFunction else {
                return gene.isPart(ofNodeActingOn: node, in: graph) || gene.actsWithoutSign(onWayTo: node, in: graph)
            }
            return includingOutside
                ? graph.isUpstream(start, of: node) : graph.reaches(node, from: start, gene: gene.gene.symbol)
        }.map(\.gene.symbol)
    }

    /// The altered genes whose product is also part of another node, which acts on this one: what their change does there is not predicted.
    package func genesOfOtherNodes(actingOn node: String, graph: PathwayGraph) -> [GeneInterpretation] {
        genes.filter { $0.state.altersFunction && $0.isPart(ofNodeActingOn: node, in: graph) }
    }

    /// The genes of the pathway that act on a node, or belong to it, whose small variants were not assessed or have a call that could not be
    /// read, where nothing found settles what they do.
    package func unseenGenes(reaching node: String, graph: PathwayGraph) -> [String] {
        genes.filter { gene in
            guard let start = gene.gene.pathwayNode, gene.smallVariantsWereNotAssessed || gene.isUnreadable,
                !gene.state.altersFunction
            else { return false }
            return start == node || graph.reaches(node, from: start, gene: gene.gene.symbol)
        }.map(\.gene.symbol)
    }

    /// The genes of the pathway that may have lost both copies in fewer than half of the tumour's cells.
    package var subclonalLosses: [SubclonalLoss] { genes.compactMap(\.subclonalLoss) }

    /// The edges that do not count and act on AKT: said beside the answer, never counted in it.
    package func feedbacks(in graph: PathwayGraph) -> [Feedback] {
        // A gene beside the pathway is a node of its own, which no chain starts from.
        let beside = genes.filter { $0.gene.pathwayNode == nil && $0.state.altersFunction }.map { gene in
            let isGain = gene.state.kind == .gainedFunction
            return PathwayGraph.Alteration(
                gene: gene.gene.symbol, node: gene.gene.symbol, direction: isGain ? .raised : .lowered)
        }
        let alterations = propagation.alterations + beside
        return graph.edges.filter { !$0.isCounted && $0.sign != 0 && !$0.claims.isEmpty }.compactMap { edge in
            guard let alteration = alterations.first(where: { $0.node == edge.source }) else { return nil }
            let start: PathwayGraph.Direction =
                (alteration.direction == .raised) == (edge.sign > 0) ? .raised : .lowered
            let onAKT: PathwayGraph.Direction
            if edge.target == "AKT" {
                onAKT = start
            } else {
                let reached = graph.propagate([.init(gene: alteration.gene, node: edge.target, direction: start)])
                switch reached.state(of: "AKT") {
                case .raised: onAKT = .raised
                case .lowered: onAKT = .lowered
                case .conflict, nil: return nil
                }
            }
            let isAgainst =
                propagation.state(of: "AKT").map { $0 != (onAKT == .raised ? .raised : .lowered) }
                ?? propagation.alterations.contains { $0.node == "AKT" && $0.direction != onAKT }
            return Feedback(
                alteration: alteration, edge: edge, onTarget: start, onAKT: onAKT, isAgainstFindings: isAgainst)
        }
    }
}

extension GeneInterpretation {
    /// The greatest share of the tumour's cells that a second hit can be in, where every loss that would make one is in fewer than half of
    /// them; nothing elsewhere.
    package var shareOfCellsWithLoss: Double? {
        guard state.kind == .twoHits, state.certainty == .possible else { return nil }
        let losses = hits.filter { $0.kind != .smallVariant && !$0.isOwnEvent }
        let shares = losses.compactMap(\.cancerCellFraction).filter { $0 < 0.5 }
        return shares.count == losses.count ? shares.max() : nil
    }

    /// Whether a node that the gene's product is also part of is this one or acts on it.
    fileprivate func isPart(ofNodeActingOn node: String, in graph: PathwayGraph) -> Bool {
        alsoIn.contains { $0 == node || graph.reaches(node, from: $0, gene: gene.symbol) }
    }

    /// Whether the gene's node acts on a node, or on one above it, by an edge whose sign is not stated: what its change does there is not predicted.
    fileprivate func actsWithoutSign(onWayTo node: String, in graph: PathwayGraph) -> Bool {
        graph.edges.contains { edge in
            edge.isCounted && edge.sign == 0 && edge.source == gene.pathwayNode
                && (edge.target == node || graph.reaches(node, from: edge.target, gene: gene.symbol))
        }
    }

    var subclonalLoss: SubclonalLoss? {
        guard let alteration = PathwayGraph.Alteration(of: gene), let fraction = shareOfCellsWithLoss else {
            return nil
        }
        return SubclonalLoss(alteration: alteration, fraction: fraction)
    }
}

extension PathwayGraph {
    /// Whether an alteration of a node implies a state of another.
    fileprivate func reaches(_ node: String, from start: String, gene: String) -> Bool {
        propagate([.init(gene: gene, node: start, direction: .raised)]).state(of: node) != nil
    }
}
