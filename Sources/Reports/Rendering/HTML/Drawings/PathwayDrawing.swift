/// The signed graph as a drawing, with the states of its nodes.
enum PathwayDrawing {
    static func render(_ pathway: PathwayReport) -> Markup {
        guard !pathway.nodes.isEmpty else { return "" }
        let layout = PathwayLayout(pathway)
        var drawn: Set<String> = []
        let nodes = pathway.nodes.compactMap { node -> Markup? in
            guard drawn.insert(node.id).inserted, let box = layout.boxes[node.id] else { return nil }
            return NodeDrawing.render(node, in: box)
        }
        // Edges that carry come last, above the others.
        let edges = pathway.edges.filter { !$0.carries } + pathway.edges.filter(\.carries)
        return """
            <svg class="pathway" viewBox="0 0 \(layout.width) \(layout.height)" role="img">
            <title>The PI3K/AKT/mTOR pathway with the states that the findings imply</title>
            <desc>\(description(pathway))</desc>
            \(edges.map { EdgeDrawing.render($0, in: pathway, layout: layout) }.joined())
            \(beside(layout))
            \(nodes.joined())
            </svg>
            """
    }

    private static func beside(_ layout: PathwayLayout) -> Markup {
        guard let box = layout.beside else { return "" }
        return """
            <rect class="beside" x="\(box.left)" y="\(box.top)" width="\(box.width)" height="\(box.height)" rx="9"/>
            <text class="beside-title" x="\(box.x)" y="\(box.top + 20)" text-anchor="middle">Other NET drivers</text>
            <text class="node-note" x="\(box.x)" y="\(box.top + 37)" text-anchor="middle">no link to mTOR</text>
            <text class="node-note" x="\(box.x)" y="\(box.top + 49)" text-anchor="middle">in the source review</text>
            """
    }

    private static func description(_ pathway: PathwayReport) -> String {
        let states = pathway.nodes.compactMap { node in
            NodeDrawing.strip(of: node).map { _ in "\(node.label): \(node.stateWords(.full))" }
        }
        let summary = pathway.summary.joined(separator: " ")
        return (states.isEmpty ? "No finding reaches a node." : states.joined(separator: "; ") + ".") + " " + summary
            + " The tables below the drawing hold every node and every chain."
    }
}
