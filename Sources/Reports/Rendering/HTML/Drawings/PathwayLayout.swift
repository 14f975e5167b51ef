import Annotations

/// Where the nodes of the pathway stand in the drawing: where the annotation set has them, in a spare column for
/// others, and in a box beside the pathway for nodes without any edge.
struct PathwayLayout {
    /// A box in the drawing.
    struct Box {
        var x: Double
        var y: Double
        var width: Double
        var height: Double
        /// What is drawn around the box: edges end outside of it.
        var margin: Double
        var top: Double { y - height / 2 }
        var left: Double { x - width / 2 }
    }

    static let nodeWidth = 132.0

    /// The place of each node, by its identifier.
    let boxes: [String: Box]
    /// The box around the nodes without edges; nothing where there are none.
    let beside: Box?
    let width: Double
    let height: Double

    init(_ pathway: PathwayReport) {
        var boxes: [String: Box] = [:]
        var beside: [NodeReport] = []
        var spare: [NodeReport] = []
        for node in pathway.nodes where boxes[node.id] == nil {
            if !pathway.edges.contains(where: { $0.source == node.id || $0.target == node.id }) {
                beside.append(node)
            } else if let place = node.place {
                boxes[node.id] = Box(
                    x: Double(place.x), y: Double(place.y), width: Self.nodeWidth, height: NodeDrawing.height(of: node),
                    margin: NodeDrawing.margin(of: node))
            } else {
                spare.append(node)
            }
        }
        var width = 820.0
        for (index, node) in spare.enumerated() {
            boxes[node.id] = Box(
                x: 900, y: 56 + Double(index) * 87, width: Self.nodeWidth, height: NodeDrawing.height(of: node),
                margin: NodeDrawing.margin(of: node))
        }
        if !spare.isEmpty { width = 980 }
        var bottom = max(883, 56 + Double(max(spare.count - 1, 0)) * 87 + 48)
        var y = 801.0
        for node in beside where boxes[node.id] == nil {
            let height = NodeDrawing.height(of: node)
            boxes[node.id] = Box(x: 702, y: y + height / 2, width: Self.nodeWidth, height: height, margin: 0)
            y += height + 14
        }
        if beside.isEmpty {
            self.beside = nil
        } else {
            self.beside = Box(x: 702, y: (735 + y + 4) / 2, width: 212, height: y + 4 - 735, margin: 0)
            bottom = max(bottom, y + 16)
        }
        // Nodes that are drawn only where a finding reaches them may stand below the others.
        for box in boxes.values { bottom = max(bottom, box.y + box.height / 2 + box.margin + 8) }
        self.boxes = boxes
        self.width = width
        self.height = bottom
    }
}
