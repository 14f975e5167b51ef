/// Where the nodes of the pathway stand in the drawing: by hand for the nodes that we know, in a spare column for others, and in a box
/// beside the pathway for nodes without any edge.
struct PathwayLayout {
    /// A box in the drawing.
    struct Box {
        var x: Double
        var y: Double
        var width: Double
        var height: Double
        var top: Double { y - height / 2 }
        var left: Double { x - width / 2 }
    }

    static let nodeWidth = 132.0

    /// The centre of each known node.
    private static let places: [String: (x: Double, y: Double)] = [
        "RTK": (170, 60), "IRS": (330, 60), "NF1": (570, 60),
        "p85": (250, 156), "RAS": (570, 156),
        "p110": (400, 252),
        "PIP2": (200, 348), "PIP3": (400, 348), "PTEN": (570, 348),
        "FOXO": (200, 444), "AKT": (400, 444), "mTORC2": (570, 444), "actin": (742, 390), "HIF": (742, 500),
        "apoptosis": (120, 540), "TSC": (310, 540), "PRAS40": (490, 540),
        "nutrients": (120, 636), "RHEB": (310, 636), "EVE": (582, 636), "FKBP12": (742, 636),
        "mTORC1": (400, 732), "EVE_FKBP12": (662, 732),
        "S6K1": (310, 828), "4EBP1": (490, 828),
        "translation": (310, 924), "eIF4E": (490, 924),
    ]

    /// The bends of edges that do not run straight, by `source>target`.
    static let bends: [String: [(x: Double, y: Double)]] = [
        "S6K1>IRS": [(22, 828), (22, 14), (330, 14)]
    ]

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
            } else if let place = Self.places[node.id] {
                boxes[node.id] = Box(
                    x: place.x, y: place.y, width: Self.nodeWidth, height: NodeDrawing.height(of: node))
            } else {
                spare.append(node)
            }
        }
        var width = 820.0
        for (index, node) in spare.enumerated() {
            boxes[node.id] = Box(
                x: 900, y: 60 + Double(index) * 96, width: Self.nodeWidth, height: NodeDrawing.height(of: node))
        }
        if !spare.isEmpty { width = 980 }
        var bottom = max(966, 60 + Double(max(spare.count - 1, 0)) * 96 + 48)
        var y = 868.0
        for node in beside where boxes[node.id] == nil {
            let height = NodeDrawing.height(of: node)
            boxes[node.id] = Box(x: 702, y: y + height / 2, width: Self.nodeWidth, height: height)
            y += height + 8
        }
        if beside.isEmpty {
            self.beside = nil
        } else {
            self.beside = Box(x: 702, y: (812 + y + 4) / 2, width: 212, height: y + 4 - 812)
            bottom = max(bottom, y + 16)
        }
        self.boxes = boxes
        self.width = width
        self.height = bottom
    }
}
