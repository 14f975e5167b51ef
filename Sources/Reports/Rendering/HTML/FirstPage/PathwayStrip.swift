/// The nodes that the question is about, with their states: what the findings do to the pathway, at a glance.
enum PathwayStrip {
    static func render(_ pathway: PathwayReport) -> Markup {
        let asked = ["AKT", "mTORC1"]
        let linked = Set(pathway.edges.flatMap { [$0.source, $0.target] })
        let told = pathway.nodes.filter { node in
            asked.contains(node.id)
                || !node.genes.isEmpty && linked.contains(node.id) && NodeDrawing.strip(of: node) != nil
        }
        let nodes = told.filter { !asked.contains($0.id) } + asked.compactMap { id in told.first { $0.id == id } }
        guard !nodes.isEmpty else { return "" }
        let items = nodes.map { node -> Markup in
            let sign = node.sign.map { "\($0) " } ?? ""
            return """
                <li><span class="subject">\(pathway.shortName(of: node.id))</span> \
                <span class="node-state">\(sign)\(node.stateWords(.full))</span></li>

                """
        }
        return "<ul class=\"pathway-strip\" aria-label=\"States of the pathway\">\n\(items.joined())</ul>"
    }
}
