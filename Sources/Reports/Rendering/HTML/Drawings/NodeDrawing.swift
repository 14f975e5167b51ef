import Interpretation

/// A node: its name, and where it has a state, a strip with the state in words. The border tells the state as well.
enum NodeDrawing {
    private static let lineHeight = 14.0
    private static let stripHeight = 18.0

    static func height(of node: NodeReport) -> Double {
        let (name, note) = lines(of: node)
        return 12 + lineHeight * Double(name.count) + 12 * Double(note.count)
            + (strip(of: node) == nil ? 0 : stripHeight)
    }

    /// The room of the second border.
    static func margin(of node: NodeReport) -> Double { node.state == .lost || node.state == .gained ? 5 : 0 }

    static func render(_ node: NodeReport, in box: PathwayLayout.Box) -> Markup {
        let (name, note) = lines(of: node)
        var text: Markup = ""
        var y = box.top + 6
        for line in name {
            y += lineHeight
            text += "<text class=\"node-name\" x=\"\(box.x)\" y=\"\(y - 2)\" text-anchor=\"middle\">\(line)</text>"
        }
        for line in note {
            y += 12
            text += "<text class=\"node-note\" x=\"\(box.x)\" y=\"\(y - 2)\" text-anchor=\"middle\">\(line)</text>"
        }
        return """
            <g class="node \(style(of: node))"><title>\(node.label): \(node.reason)</title>
            \(border(node, box))\(text)\(stripMarkup(node, box))</g>

            """
    }

    /// The state as the drawing, the legend and the table say it; nothing for a node that no finding reaches.
    static func strip(of node: NodeReport) -> String? {
        if node.state == .unchanged, node.openGenes == nil { return nil }
        return [node.sign, node.stateWords(.short)].compactMap { $0 }.joined(separator: " ")
    }

    static func style(of node: NodeReport) -> Markup {
        let kind: Markup = node.genes.isEmpty ? "" : " has-gene"
        let state: Markup =
            switch node.state {
            case .lost: "node-lost"
            case .oneCopyLost: "node-one"
            case .gained: "node-gained"
            case .raised: node.certain ? "node-raised" : "node-raised may"
            case .lowered: node.certain ? "node-lowered" : "node-lowered may"
            case .conflict: "node-conflict"
            case .uncertain: "node-unsure"
            case .notAssessed: "node-missing"
            case .unchanged: node.openGenes == nil ? "node-plain" : "node-missing"
            }
        return state + " " + Tone(node).style + kind
    }

    private static func border(_ node: NodeReport, _ box: PathwayLayout.Box) -> Markup {
        let body: Markup = """
            <rect class="box" x="\(box.left)" y="\(box.top)" width="\(box.width)" height="\(box.height)" rx="7"/>
            """
        guard node.state == .lost || node.state == .gained else { return body }
        return """
            <rect class="outer" x="\(box.left - 4)" y="\(box.top - 4)" width="\(box.width + 8)" height="\(box.height + 8)" rx="10"/>
            """ + body
    }

    private static func stripMarkup(_ node: NodeReport, _ box: PathwayLayout.Box) -> Markup {
        guard let words = strip(of: node) else { return "" }
        let bottom = box.top + box.height
        let top = bottom - stripHeight
        let right = box.left + box.width
        return """
            <path class="strip" d="M\(box.left) \(top)H\(right)V\(bottom - 7)a7 7 0 0 1 -7 7H\(box.left + 7)a7 7 0 0 1 -7 -7Z"/>\
            <text class="strip-text" x="\(box.x)" y="\(bottom - 5)" text-anchor="middle">\(words)</text>
            """
    }

    /// The name in at most two lines, and what stands in its brackets in at most two smaller ones.
    private static func lines(of node: NodeReport) -> (name: [String], note: [String]) {
        var name = node.label
        var note = ""
        if let open = name.firstIndex(of: "("), name.hasSuffix(")"), open > name.startIndex {
            note = String(name[name.index(after: open)...].dropLast())
            name = String(name[..<open])
        }
        return (
            cut(TextWrapping.lines(name, width: node.genes.isEmpty ? 17 : 15)),
            note.isEmpty ? [] : cut(TextWrapping.lines(note, width: 23))
        )
    }

    private static func cut(_ lines: [String]) -> [String] {
        guard lines.count > 2 else { return lines }
        return [lines[0], lines[1].prefix(16) + "…"]
    }
}
