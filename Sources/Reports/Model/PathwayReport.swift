public import Interpretation

/// The signed graph with the states that the findings imply.
public struct PathwayReport: Codable, Sendable, Equatable {
    /// Every node.
    public var nodes: [NodeReport]
    /// Every edge.
    public var edges: [EdgeReport]
    /// From each altered gene to what it reaches.
    public var chains: [ChainReport]
    /// The states of AKT and mTORC1 in words.
    public var summary: [String]
    /// Genes with findings that the literature gives no edge.
    public var beside: [BesideReport]
}

/// A node.
public struct NodeReport: Codable, Sendable, Equatable {
    /// Its identifier in the graph.
    public var id: String
    /// Its name.
    public var label: String
    /// What the findings imply.
    public var state: NodeState
    /// Whether the state rests on two hits or a gain, rather than on one hit or less.
    public var certain: Bool
    /// The genes of the annotation set that belong to it.
    public var genes: [String]
    /// Why, in words.
    public var reason: String
    /// Genes that act on an `unchanged` node and whose findings predict nothing for it: one hit, hits that are no more than possible, an uncertain
    /// effect. Its state is not predicted then; absent where there is none.
    public var openGenes: [String]?
}

/// A signed edge.
public struct EdgeReport: Codable, Sendable, Equatable {
    /// From.
    public var source: String
    /// To.
    public var target: String
    /// +1 activates, -1 inhibits, 0 unsigned.
    public var sign: Int
    /// How.
    public var label: String
    /// The claims that it rests on.
    public var claims: [String]
    /// Whether it stands outside of the source review.
    public var outsideReview: Bool
    /// Whether a chain of this report runs over it.
    public var carries: Bool
}

/// A chain of reasons.
public struct ChainReport: Codable, Sendable, Equatable {
    /// The altered gene.
    public var gene: String
    /// The node reached.
    public var target: String
    /// `raised` or `lowered`.
    public var direction: String
    /// The whole chain in words.
    public var text: String
    /// Step by step.
    public var steps: [EdgeStepReport]
}

/// A step of a chain.
public struct EdgeStepReport: Codable, Sendable, Equatable {
    /// From.
    public var source: String
    /// To.
    public var target: String
    /// What happens to the target: `raised` or `lowered`.
    public var effect: String
    /// The claims that it rests on.
    public var claims: [String]
}

/// A gene with a finding and without an edge.
public struct BesideReport: Codable, Sendable, Equatable {
    /// The symbol.
    public var gene: String
    /// What can be said.
    public var text: String
    /// The claims.
    public var claims: [String]
}
