package import Annotations
package import Interpretation

/// The signed graph with the states that the findings imply.
package struct PathwayReport: Codable, Sendable, Equatable {
    /// Every node.
    package var nodes: [NodeReport]
    /// Every edge.
    package var edges: [EdgeReport]
    /// From each altered gene to what it reaches.
    package var chains: [ChainReport]
    /// The states of AKT and mTORC1 in words.
    package var summary: [String]
    /// Genes with findings that the literature gives no edge.
    package var beside: [BesideReport]
}

package struct NodeReport: Codable, Sendable, Equatable {
    /// Its identifier in the graph.
    package var id: String
    /// Its name.
    package var label: String
    /// What the findings imply.
    package var state: NodeState
    /// Whether the state rests on two hits or a gain, rather than on one hit or less.
    package var certain: Bool
    /// The genes of the annotation set that belong to it.
    package var genes: [String]
    /// Why, in words.
    package var reason: String
    /// Genes that act on an `unchanged` node and whose findings predict nothing for it: one hit, hits that are no more than possible, an uncertain
    /// effect. Its state is not predicted then; absent where there is none.
    package var openGenes: [String]?
    /// What makes less of the state of a node's own gene: how sure two hits are, or data that contradict each other; absent where nothing does, and in
    /// reports of earlier versions.
    package var doubt: NodeDoubt?
    /// The middle of its box in the drawing; absent for one that is placed beside the others.
    package var place: PathwayGraph.DrawingPoint?
}

/// What makes less of the state of a node.
package enum NodeDoubt: String, Codable, Sendable, Equatable, CaseIterable {
    /// Both copies are probably lost.
    case probable
    /// Both copies are possibly lost, which is not counted.
    case possible
    /// Reads and copies contradict each other.
    case discordant
}

/// A signed edge.
package struct EdgeReport: Codable, Sendable, Equatable {
    /// From.
    package var source: String
    /// To.
    package var target: String
    /// +1 activates, -1 inhibits, 0 unsigned.
    package var sign: Int
    /// How.
    package var label: String
    /// The claims that it rests on.
    package var claims: [String]
    /// Whether it stands outside of the source review.
    package var outsideReview: Bool
    /// Whether a chain of this report runs over it.
    package var carries: Bool
    /// The points that its line in the drawing passes; absent for a straight one.
    package var bends: [PathwayGraph.DrawingPoint]?
    /// Whether findings run along it; absent in reports of earlier versions.
    package var counted: Bool?
}

/// A mechanistic rationale: the edges from an altered node to another.
package struct ChainReport: Codable, Sendable, Equatable {
    /// The altered gene.
    package var gene: String
    /// `loss` or `gain` of the gene's product; absent in reports of earlier versions.
    package var change: PathwayGraph.Change?
    /// The node reached.
    package var target: String
    /// `raised` or `lowered`.
    package var direction: PathwayGraph.Direction
    /// The whole chain in words.
    package var text: String
    /// Step by step.
    package var steps: [EdgeStepReport]
}

/// A step of a chain.
package struct EdgeStepReport: Codable, Sendable, Equatable {
    /// From.
    package var source: String
    /// To.
    package var target: String
    /// What happens to the target: `raised` or `lowered`.
    package var effect: PathwayGraph.Direction
    /// The claims that it rests on.
    package var claims: [String]
}

/// A gene with a finding and without an edge.
package struct BesideReport: Codable, Sendable, Equatable {
    /// The symbol.
    package var gene: String
    /// What can be said.
    package var text: String
    package var claims: [String]
}
