package import Transcripts

extension PathwayGraph {
    /// A node: a gene product, a lipid, a process, a drug, a condition.
    package struct Node: Sendable, Hashable, Identifiable {
        /// Its identifier, `TSC`.
        package let id: String
        /// Its name for people.
        package let label: String
        /// What it is.
        package let kind: Kind
        /// The middle of its box in the drawing; nothing for one that is placed beside the others.
        package let place: DrawingPoint?
        /// When it is drawn.
        package let drawing: Drawing
        /// The claims to show where a gene that belongs to it is altered.
        package let claims: [String]

        /// What a node can be.
        package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
            case geneProduct = "gene product"
            case lipid
            case process
            case drug
            case drugTarget = "drug target"
            case condition
        }

        /// Whether findings reach it: drugs, their targets and conditions are drawn only.
        package var propagates: Bool { kind != .drug && kind != .drugTarget && kind != .condition }
    }

    /// When a node or an edge is drawn.
    package enum Drawing: String, Sendable, Hashable, CaseIterable {
        /// On every report.
        case always
        /// Where a finding reaches it.
        case reached
    }

    /// A signed edge.
    package struct Edge: Sendable, Hashable {
        /// From.
        package let source: String
        /// To.
        package let target: String
        /// 1 activates, -1 inhibits, 0 unsigned.
        package let sign: Int
        /// How.
        package let label: String
        /// The claims that it rests on.
        package let claims: [String]
        /// Whether it rests on other papers than the source review.
        package let isOutsideReview: Bool
        /// Whether findings run along it; where not, it is drawn dashed and told, and never used for propagation.
        package let isCounted: Bool
        /// When it is drawn.
        package let drawing: Drawing
        /// The points that its line in the drawing passes; none for a straight one.
        package let bends: [DrawingPoint]
    }

    /// A place in the drawing of the pathway, whose y grows downwards.
    package struct DrawingPoint: Sendable, Hashable, Codable {
        /// From the left.
        package let x: Int
        /// From the top.
        package let y: Int

        package init(x: Int, y: Int) {
            self.x = x
            self.y = y
        }
    }

    /// Up or down.
    package enum Direction: String, Sendable, Hashable, Codable {
        /// More active than usual.
        case raised
        /// Less active than usual.
        case lowered

        /// The direction behind an edge of this sign.
        func through(sign: Int) -> Direction { sign > 0 ? self : self == .raised ? .lowered : .raised }
    }

    /// What happened to the product of a gene.
    package enum Change: String, Sendable, Hashable, Codable {
        /// Both copies lost their function.
        case loss
        /// It gained function.
        case gain
    }

    /// A node that a finding sets.
    package struct Alteration: Sendable, Hashable {
        /// The gene of the finding.
        package let gene: String
        /// The node of its product.
        package let node: String
        /// What the node does: lowered for a lost product, raised for one that gained function, unless the gene says otherwise.
        package let direction: Direction
        /// What happened to the gene's product.
        package let change: Change

        /// Makes an alteration; of a lowered node the product is lost unless `change` says otherwise.
        package init(gene: String, node: String, direction: Direction, change: Change? = nil) {
            self.gene = gene
            self.node = node
            self.direction = direction
            self.change = change ?? (direction == .lowered ? .loss : .gain)
        }

        /// The alteration that the driving change of a gene makes; nothing for a gene without a node or a role.
        package init?(of gene: Gene) {
            guard let node = gene.pathwayNode, gene.role != .undetermined else { return nil }
            self.init(
                gene: gene.symbol, node: node, direction: gene.nodeDirection == .raised ? .raised : .lowered,
                change: gene.role == .oncogene ? .gain : .loss)
        }
    }
}
