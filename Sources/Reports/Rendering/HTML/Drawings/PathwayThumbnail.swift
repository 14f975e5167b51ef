import Annotations
import Interpretation

/// The pathway in small: the nodes with findings, what follows for AKT and mTORC1, and lines for the chains between.
struct PathwayThumbnail {
    static let width = 350.0
    private static let (leftWidth, rightWidth) = (160.0, 138.0)
    private static let most = 5
    let pathway: PathwayReport
    /// The genes with an alteration that counts: where the chains of others change their node too, their own is not lost.
    var alteredGenes: Set<String> = []

    static func render(_ report: SampleReport) -> Markup {
        PathwayThumbnail(pathway: report.pathway, alteredGenes: Set(report.alterations.map(\.gene.symbol))).markup
    }

    /// The nodes whose own genes have findings, in the order of the pathway.
    var altered: [NodeReport] {
        pathway.nodes.filter { node in
            let isLinked = pathway.edges.contains {
                !$0.outsideReview && ($0.source == node.id || $0.target == node.id)
            }
            guard !node.genes.isEmpty, isLinked else { return false }
            return switch node.state {
            case .lost, .oneCopyLost, .gained, .uncertain: true
            case .raised, .lowered, .conflict:
                !alteredGenes.isDisjoint(with: node.genes) || pathway.chains.contains { node.genes.contains($0.gene) }
            case .unchanged, .notAssessed: false
            }
        }
    }

    /// AKT and mTORC1, where they stand for an outcome.
    var outcomes: [NodeReport] { ["AKT", "mTORC1"].compactMap { id in pathway.nodes.first { $0.id == id } } }

    private struct Box {
        let node: NodeReport
        let left: Double
        let width: Double
        let y: Double
    }

    /// The nodes of a column, in the middle of the drawing.
    private func column(_ nodes: [NodeReport], left: Double, width: Double, of height: Double) -> [Box] {
        let pitch = min((height - 40) / Double(max(nodes.count - 1, 1)), 56)
        let top = height / 2 - pitch * Double(nodes.count - 1) / 2
        return nodes.enumerated().map { Box(node: $1, left: left, width: width, y: top + pitch * Double($0)) }
    }

    var markup: Markup {
        // A node that is an outcome and altered itself stands once, on the right.
        let results = Set(outcomes.map(\.id))
        let all = altered.filter { !results.contains($0.id) }
        let shown = all.count > Self.most ? Array(all.prefix(Self.most - 1)) : all
        let height = all.count > Self.most ? 200 : max(Double(shown.count) * 40, 100)
        let left = column(shown, left: 3, width: Self.leftWidth, of: all.count > Self.most ? height - 16 : height)
        let right = column(outcomes, left: Self.width - Self.rightWidth - 3, width: Self.rightWidth, of: height)
        let more: Markup =
            all.count > shown.count
            ? "<text class=\"node-note\" x=\"4\" y=\"\(height - 4)\">and \(all.count - shown.count) more nodes</text>"
            : ""
        let none: Markup =
            altered.isEmpty ? "<text class=\"node-note\" x=\"6\" y=\"\(height / 2 + 4)\">no altered node</text>" : ""
        return """
            <svg class="thumbnail" viewBox="0 0 \(Self.width) \(height)" role="img">
            <title>The pathway in short</title>
            <desc>\(description)</desc>
            \(lines(left, right))\(between(right))
            \((left + right).map(box).joined())\(more)\(none)
            </svg>
            """
    }

    /// From AKT to mTORC1, where AKT's own finding acts on it.
    private func between(_ right: [Box]) -> Markup {
        guard right.count == 2, let chain = chain(from: right[0].node, to: right[1].node) else { return "" }
        let (x, top, end) = (right[0].left + right[0].width / 2, right[0].y + 18, right[1].y - 20)
        let activates = activates(chain)
        let head: Markup =
            activates
            ? "<path class=\"head\" d=\"M\(x) \(end)l-4.5 -8h9Z\"/>" : "<path class=\"bar\" d=\"M\(x - 7) \(end)h14\"/>"
        return
            "<g class=\"edge carries\"><path class=\"line thin\" d=\"M\(x) \(top)V\(activates ? end - 6 : end)\"/>\(head)</g>\n"
    }

    private func chain(from source: NodeReport, to target: NodeReport) -> ChainReport? {
        guard source.id != target.id else { return nil }
        return pathway.chains.first { $0.target == target.id && source.genes.contains($0.gene) }
    }

    /// Whether the first node of a chain activates the last, by the signs of the edges between. The loss of an inhibitor raises what it
    /// inhibited: the line shows the inhibition, and the boxes what became of it.
    private func activates(_ chain: ChainReport) -> Bool {
        let signs = chain.steps.map { step in
            pathway.edges.first { $0.source == step.source && $0.target == step.target && $0.carries }?.sign ?? 1
        }
        return signs.count { $0 < 0 }.isMultiple(of: 2)
    }

    /// A chain of reasons as a line: an arrow where the product activates, a bar where it inhibits.
    private func lines(_ left: [Box], _ right: [Box]) -> Markup {
        right.flatMap { target in
            left.compactMap { source -> Markup? in
                guard let chain = chain(from: source.node, to: target.node) else { return nil }
                let (x, end) = (source.left + source.width + 3, target.left - 3)
                let activates = activates(chain)
                let head: Markup =
                    activates
                    ? "<path class=\"head\" d=\"M\(end) \(target.y)l-8 -4.5v9Z\"/>"
                    : "<path class=\"bar\" d=\"M\(end) \(target.y - 7)v14\"/>"
                return """
                    <g class="edge carries"><path class="line thin" d="M\(x) \(source.y)L\(end - 8) \(target.y)h\(activates ? 1 : 8)"/>\(head)</g>

                    """
            }
        }.joined()
    }

    private func box(_ box: Box) -> Markup {
        let node = box.node
        let isOutcome = outcomes.contains { $0.id == node.id }
        let words = NodeDrawing.strip(of: node) ?? (isOutcome ? "no finding acts on it" : nil)
        let name = DrawingText.shortened(self.name(of: node), to: box.width - 10, size: 13, isBold: true)
        let height = words == nil ? 24.0 : 36
        let top = box.y - height / 2
        let middle = box.left + box.width / 2
        let strip: Markup =
            words.map { words in
                """
                <text class="strip-text" x="\(middle)" y="\(top + 30)" text-anchor="middle">\
                \(DrawingText.shortened(words, to: box.width - 8, size: 11.5, isBold: true))</text>
                """
            } ?? ""
        return """
            <g class="node small \(NodeDrawing.style(of: node))"><title>\(node.label): \(words ?? "no finding reaches it")</title>\
            <rect class="box" x="\(box.left)" y="\(top)" width="\(box.width)" height="\(height)" rx="6"/>\
            <text class="node-name" x="\(middle)" y="\(top + 16)" text-anchor="middle">\(name)</text>\(strip)</g>

            """
    }

    /// The gene's symbol, where a node is of one gene.
    private func name(of node: NodeReport) -> String {
        node.genes.count == 1 && !outcomes.contains { $0.id == node.id }
            ? node.genes[0] : pathway.shortName(of: node.id)
    }

    private var description: String {
        let own = altered.map { "\(pathway.shortName(of: $0.id)): \($0.stateWords(.full))" }
        let known = Set(altered.map(\.id))
        let results = outcomes.filter { !known.contains($0.id) }.map {
            "\(pathway.shortName(of: $0.id)): \($0.stateWords(.full))"
        }
        return (own.isEmpty ? ["No node is altered"] : own).joined(separator: "; ") + "."
            + (results.isEmpty ? "" : " " + results.joined(separator: "; ") + ".")
    }
}
