/// What altered nodes imply for the others, each with its chain of reasons.
public struct PathwayPropagation: Sendable {
    /// One step of a chain.
    public struct Step: Sendable, Hashable {
        /// The edge.
        public let edge: PathwayGraph.Edge
        /// What happens to its target.
        public let effect: PathwayGraph.Direction
    }

    /// The way from an alteration to a node.
    public struct Chain: Sendable, Hashable {
        /// Where it starts.
        public let alteration: PathwayGraph.Alteration
        /// The node reached.
        public let target: String
        /// What happens to it.
        public let direction: PathwayGraph.Direction
        /// The steps.
        public let steps: [Step]
    }

    /// What is implied for a node.
    public enum State: Sendable, Hashable {
        /// More active.
        case raised
        /// Less active.
        case lowered
        /// Pushed both ways.
        case conflict
    }

    /// Where it started.
    public let alterations: [PathwayGraph.Alteration]
    /// All chains, shortest first for each alteration.
    public let chains: [Chain]

    /// What is implied for a node by what stands above it; nothing where no chain reaches it.
    public func state(of node: String) -> State? {
        let directions = Set(chains.filter { $0.target == node }.map(\.direction))
        switch (directions.contains(.raised), directions.contains(.lowered)) {
        case (true, true): return .conflict
        case (true, false): return .raised
        case (false, true): return .lowered
        case (false, false): return nil
        }
    }

    /// Whether a chain runs over an edge.
    public func carries(_ edge: PathwayGraph.Edge) -> Bool {
        chains.contains { $0.steps.contains { $0.edge == edge } }
    }
}
