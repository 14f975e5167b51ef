/// What altered nodes imply for the others, each with its mechanistic rationale.
package struct PathwayPropagation: Sendable {
    /// One step of a chain.
    package struct Step: Sendable, Hashable {
        package let edge: PathwayGraph.Edge
        /// What happens to its target.
        package let effect: PathwayGraph.Direction
    }

    /// The way from an alteration to a node.
    package struct Chain: Sendable, Hashable {
        /// Where it starts.
        package let alteration: PathwayGraph.Alteration
        /// The node reached.
        package let target: String
        /// What happens to it.
        package let direction: PathwayGraph.Direction
        package let steps: [Step]
    }

    /// What is implied for a node.
    package enum State: Sendable, Hashable {
        /// More active.
        case raised
        /// Less active.
        case lowered
        /// Pushed both ways.
        case conflict
    }

    /// Where it started.
    package let alterations: [PathwayGraph.Alteration]
    /// All chains, shortest first for each alteration.
    package let chains: [Chain]

    /// What is implied for a node by what stands above it; nothing where no chain reaches it.
    package func state(of node: String) -> State? {
        let directions = Set(chains.filter { $0.target == node }.map(\.direction))
        switch (directions.contains(.raised), directions.contains(.lowered)) {
        case (true, true): return .conflict
        case (true, false): return .raised
        case (false, true): return .lowered
        case (false, false): return nil
        }
    }

    /// Whether what is implied for both ends of an edge agrees with its sign: the edges that the findings run along, also those beside
    /// the shortest ways.
    package func isConsistent(_ edge: PathwayGraph.Edge) -> Bool {
        guard edge.sign != 0, edge.isCounted, let source = direction(of: edge.source) else { return false }
        return state(of: edge.target) == (source.through(sign: edge.sign) == .raised ? .raised : .lowered)
    }

    /// The direction of a node that a finding sets, or of one that chains reach without conflict.
    private func direction(of node: String) -> PathwayGraph.Direction? {
        if let alteration = alterations.first(where: { $0.node == node }) { return alteration.direction }
        switch state(of: node) {
        case .raised: return .raised
        case .lowered: return .lowered
        case .conflict, nil: return nil
        }
    }
}
