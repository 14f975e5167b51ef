import Genome
import Interpretation

/// The pathway: its answer in words, the drawing, the legend, and the mechanistic rationale.
enum PathwaySection {
    static func render(_ report: SampleReport, citations: Citations) -> Markup {
        let pathway = report.pathway
        return """
            <section id="pathway" aria-labelledby="pathway-title">
            <h2 id="pathway-title">Pathway</h2>
            \(pathway.summary.map { line -> Markup in "<p class=\"lead on-screen\">\(line)</p>\n" }.joined())
            \(chains(report, citations: citations))
            <figure class="drawing\(pathway.chains.isEmpty ? " still" : "")">
            <div class="scroll" tabindex="0" role="group" aria-label="Drawing of the pathway">
            \(PathwayDrawing.render(pathway))
            </div>
            <figcaption>\(PathwayLegend.markup(of: pathway))</figcaption>
            </figure>
            \(beside(pathway))
            </section>
            """
    }

    /// The drawing as tables.
    static func tables(_ pathway: PathwayReport) -> Markup { nodeTable(pathway) + edgeTable(pathway) }

    private static func chains(_ report: SampleReport, citations: Citations) -> Markup {
        let pathway = report.pathway
        guard !pathway.chains.isEmpty else { return "" }
        let items = ChainWords.longest(pathway.chains).map { chain -> Markup in
            let keys = Citations.keys(of: chain.steps.flatMap(\.claims), in: report, most: 6)
            return "<li>\(ChainWords.text(chain, in: pathway)) \(citations.marks(keys))</li>\n"
        }
        return "<h3>Mechanistic rationale</h3>\n<ol class=\"plain-list\">\n\(items.joined())</ol>"
    }

    private static func beside(_ pathway: PathwayReport) -> Markup {
        pathway.beside.isEmpty ? "" : "<p>\(EvidenceWords.beside(pathway))</p>"
    }

    private static func nodeTable(_ pathway: PathwayReport) -> Markup {
        let table = Table(
            "Every node of the drawing", [.text("Node"), .text("Genes"), .text("State"), .text("Why")],
            rows: pathway.nodes.map { node in
                [
                    Markup(text: node.label),
                    Table.cell(node.genes.joined(separator: ", "), absent: "none of the panel"),
                    Markup(text: node.stateWords(.full)), Markup(text: node.reason),
                ]
            })
        return table.markup
    }

    private static func edgeTable(_ pathway: PathwayReport) -> Markup {
        let table = Table(
            "Every edge of the drawing",
            [.text("From"), .text("Effect"), .text("To"), .text("How"), .text("Claims"), .text("In this report")],
            rows: pathway.edges.map { edge in
                [
                    Table.whole(pathway.shortName(of: edge.source)),
                    edge.sign > 0 ? "activates" : edge.sign < 0 ? "inhibits" : "acts on",
                    Table.whole(pathway.shortName(of: edge.target)), Markup(text: edge.label),
                    edge.outsideReview
                        ? "outside of the source review" : Table.cell(edge.claims.joined(separator: ", ")),
                    edge.carries ? "in a chain" : "<span class=\"quiet\">no chain</span>",
                ]
            })
        return table.markup
    }
}

extension PathwayReport {
    /// The name of a node without what stands in brackets; an identifier that no node has stands for itself.
    func shortName(of id: String) -> String {
        guard let label = nodes.first(where: { $0.id == id })?.label else { return id }
        let name = label.prefix { $0 != "(" }
        return name.last == " " ? String(name.dropLast()) : String(name)
    }
}

/// The signs of the drawing, explained.
enum PathwayLegend {
    /// The signs of edges, and of the states that the drawing shows.
    static func markup(of pathway: PathwayReport) -> Markup {
        let shown = pathway.nodes
        func isShown(_ states: NodeState...) -> Bool { shown.contains { states.contains($0.state) } }
        let mayBe = shown.contains { !$0.certain && [.raised, .lowered].contains($0.state) }
        let missing = shown.contains { $0.state == .notAssessed || $0.state == .unchanged && $0.openGenes != nil }
        let items: [(Bool, Markup)] = [
            (
                true,
                sample("<path class=\"line\" d=\"M2 9H24\"/><path class=\"head\" d=\"M34 9 23 3.5V14.5Z\"/>", "edge")
                    + " activates"
            ),
            (
                true,
                sample("<path class=\"line\" d=\"M2 9H32\"/><path class=\"bar\" d=\"M32 1V17\"/>", "edge") + " inhibits"
            ),
            (
                pathway.edges.contains { $0.sign == 0 },
                sample(
                    "<path class=\"line\" d=\"M2 9H26\"/><circle class=\"ring\" cx=\"30\" cy=\"9\" r=\"4\"/>", "edge")
                    + " acts on, sign not stated"
            ),
            (
                pathway.edges.contains(where: \.outsideReview),
                sample("<path class=\"line\" d=\"M2 9H34\"/>", "edge outside") + " outside of the source review"
            ),
            (
                pathway.edges.contains(where: \.carries),
                sample("<path class=\"line\" d=\"M2 9H34\"/>", "edge carries") + " a chain of this report"
            ),
            (isShown(.lost), box("node-lost loss", outer: true) + " ✕ lost"),
            (isShown(.oneCopyLost), box("node-one loss") + " ◐ one copy altered"),
            (isShown(.gained), box("node-gained gain", outer: true) + " + gained function"),
            (isShown(.raised), box("node-raised gain") + " ▲ raised"),
            (isShown(.lowered), box("node-lowered loss") + " ▼ lowered"),
            (mayBe, box("node-raised may gain") + " may be: rests on one hit or less"),
            (isShown(.conflict), box("node-conflict uncertain") + " ▲▼ pushed both ways"),
            (isShown(.uncertain), box("node-unsure uncertain") + " ? uncertain"),
            (missing, box("node-missing quiet") + " not assessed, or not predicted"),
            (isShown(.unchanged), box("node-plain calm") + " no finding reaches it"),
        ]
        return
            "<ul class=\"legend\">\n\(items.filter(\.0).map { item -> Markup in "<li>\(item.1)</li>\n" }.joined())</ul>"
    }

    private static func sample(_ drawing: Markup, _ style: Markup) -> Markup {
        """
        <svg class="\(style)" viewBox="0 0 38 18" width="38" height="18" aria-hidden="true">\(drawing)</svg>
        """
    }

    private static func box(_ style: Markup, outer: Bool = false) -> Markup {
        let ring: Markup = outer ? "<rect class=\"outer\" x=\"1\" y=\"1\" width=\"36\" height=\"16\" rx=\"5\"/>" : ""
        return sample(
            "\(ring)<rect class=\"box\" x=\"4\" y=\"4\" width=\"30\" height=\"10\" rx=\"3\"/>", "node \(style)")
    }
}
