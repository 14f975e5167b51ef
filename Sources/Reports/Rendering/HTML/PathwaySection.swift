import Genome
import Interpretation

/// The pathway: its answer in words, the drawing, the legend, the chains of reasons, and the drawing as tables.
enum PathwaySection {
    static func render(_ report: SampleReport) -> Markup {
        let pathway = report.pathway
        return """
            <section id="pathway" aria-labelledby="pathway-title">
            <h2 id="pathway-title">Pathway</h2>
            \(pathway.summary.map { line -> Markup in "<p class=\"lead\">\(line)</p>\n" }.joined())
            <div class="scroll" tabindex="0" role="group" aria-label="The pathway in short">
            \(PathwayThumbnail.render(pathway))
            </div>
            <figure class="drawing">
            <div class="scroll" tabindex="0" role="group" aria-label="Drawing of the pathway">
            \(PathwayDrawing.render(pathway))
            </div>
            <figcaption>\(PathwayLegend.markup)</figcaption>
            </figure>
            \(chains(pathway))
            \(beside(pathway))
            \(nodeTable(pathway))
            \(edgeTable(pathway))
            </section>
            """
    }

    private static func chains(_ pathway: PathwayReport) -> Markup {
        guard !pathway.chains.isEmpty else {
            return "<h3>Mechanistic rationale</h3>\n<p>No finding starts a chain.</p>"
        }
        let items = pathway.chains.map { chain -> Markup in
            let target = "\(pathway.shortName(of: chain.target)) \(Words.code(chain.direction))."
            return "<li><strong>\(target)</strong> \(chain.text)\(claims(of: chain))</li>\n"
        }
        return "<h3>Mechanistic rationale</h3>\n<ol class=\"plain-list\">\n\(items.joined())</ol>"
    }

    /// The claims of the steps that the chain's text does not name already.
    private static func claims(of chain: ChainReport) -> Markup {
        let claims = chain.steps.flatMap(\.claims).uniqued().filter { !chain.text.contains($0) }
        return claims.isEmpty ? "" : " <span class=\"quiet small\">(\(claims.joined(separator: ", ")))</span>"
    }

    private static func beside(_ pathway: PathwayReport) -> Markup {
        guard !pathway.beside.isEmpty else { return "" }
        let items = pathway.beside.map { item -> Markup in
            let claims: Markup =
                item.claims.isEmpty
                ? "" : " <span class=\"quiet small\">(\(item.claims.joined(separator: ", ")))</span>"
            return "<li><span class=\"gene\">\(item.gene)</span>: \(item.text)\(claims)</li>\n"
        }
        return """
            <h3>Other NET driver genes</h3>
            <p>Genes with a finding and without a link to mTOR that counts. They are listed and not scored.</p>
            <ul class="plain-list">
            \(items.joined())</ul>
            """
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
        return details("The drawing as a table: nodes", table)
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
        return details("The drawing as a table: edges", table)
    }

    private static func details(_ title: Markup, _ table: Table) -> Markup {
        "<details>\n<summary>\(title)</summary>\n\(table.markup)\n</details>"
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
    static let markup: Markup = """
        <ul class="legend">
        <li>\(sample("<path class=\"line\" d=\"M2 9H24\"/><path class=\"head\" d=\"M34 9 23 3.5V14.5Z\"/>", "edge")) activates</li>
        <li>\(sample("<path class=\"line\" d=\"M2 9H32\"/><path class=\"bar\" d=\"M32 1V17\"/>", "edge")) inhibits</li>
        <li>\(sample("<path class=\"line\" d=\"M2 9H26\"/><circle class=\"ring\" cx=\"30\" cy=\"9\" r=\"4\"/>", "edge")) acts on, \
        sign not stated</li>
        <li>\(sample("<path class=\"line\" d=\"M2 9H34\"/>", "edge outside")) outside of the source review</li>
        <li>\(sample("<path class=\"line\" d=\"M2 9H34\"/>", "edge carries")) a chain of this report</li>
        <li>\(box("node-lost loss", outer: true)) ✕ lost</li>
        <li>\(box("node-one loss")) ◐ one copy lost</li>
        <li>\(box("node-gained gain", outer: true)) + gained function</li>
        <li>\(box("node-raised gain")) ▲ raised</li>
        <li>\(box("node-lowered loss")) ▼ lowered</li>
        <li>\(box("node-raised may gain")) may be: rests on one hit or less</li>
        <li>\(box("node-conflict uncertain")) ▲▼ pushed both ways</li>
        <li>\(box("node-unsure uncertain")) ? uncertain</li>
        <li>\(box("node-missing quiet")) not assessed, or not predicted</li>
        <li>\(box("node-plain calm")) no finding reaches it</li>
        </ul>
        """

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
