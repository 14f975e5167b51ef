import Annotations

/// An edge: an arrow head where it activates, a bar across where it inhibits, a ring where its sign is not stated.
enum EdgeDrawing {
    private typealias Point = (x: Double, y: Double)

    static func render(_ edge: EdgeReport, in pathway: PathwayReport, layout: PathwayLayout) -> Markup {
        guard edge.source != edge.target, let from = layout.boxes[edge.source], let to = layout.boxes[edge.target]
        else {
            return ""
        }
        let bends = (edge.bends ?? []).map { (x: Double($0.x), y: Double($0.y)) }
        let (start, _) = border(of: from, towards: bends.first ?? (to.x, to.y), gap: 2 + from.margin)
        let (end, side) = border(of: to, towards: bends.last ?? (from.x, from.y), gap: 4 + to.margin)
        let previous = bends.last ?? start
        let length = ((end.x - previous.x) * (end.x - previous.x) + (end.y - previous.y) * (end.y - previous.y))
            .squareRoot()
        guard length > 1 else { return "" }
        let direction: Point = ((end.x - previous.x) / length, (end.y - previous.y) / length)
        let (head, tip) = head(edge.sign, at: end, on: side, direction: direction)
        let points = bends + [tip]
        let path = points.map { point -> Markup in "L\(point.x) \(point.y)" }.joined()
        return """
            <g class="\(style(of: edge))"><title>\(words(edge, in: pathway))</title>\
            <path class="line" d="M\(start.x) \(start.y)\(path)"/>\(head)</g>

            """
    }

    static func words(_ edge: EdgeReport, in pathway: PathwayReport) -> String {
        let verb = edge.sign > 0 ? "activates" : edge.sign < 0 ? "inhibits" : "acts on"
        let claims = edge.claims.isEmpty ? "" : " (\(edge.claims.joined(separator: ", ")))"
        let outside = edge.outsideReview ? "; outside of the source review" : ""
        let names = (pathway.shortName(of: edge.source), pathway.shortName(of: edge.target))
        return "\(names.0) \(verb) \(names.1): \(edge.label)\(claims)\(outside)"
    }

    private static func style(of edge: EdgeReport) -> Markup {
        switch (edge.carries, edge.outsideReview) {
        case (true, true): "edge carries outside"
        case (true, false): "edge carries"
        case (false, true): "edge outside"
        case (false, false): "edge"
        }
    }

    private static func head(_ sign: Int, at end: Point, on side: Side, direction: Point) -> (Markup, Point) {
        let (dx, dy) = direction
        func point(back: Double, side: Double) -> Point {
            (end.x - dx * back - dy * side, end.y - dy * back + dx * side)
        }
        if sign > 0 {
            let (a, b) = (point(back: 11, side: 5.5), point(back: 11, side: -5.5))
            return (
                "<path class=\"head\" d=\"M\(end.x) \(end.y)L\(a.x) \(a.y)L\(b.x) \(b.y)Z\"/>",
                point(back: 9, side: 0)
            )
        }
        if sign < 0 {
            let bar: Markup = side == .topOrBottom ? "M\(end.x - 9) \(end.y)h18" : "M\(end.x) \(end.y - 9)v18"
            return ("<path class=\"bar\" d=\"\(bar)\"/>", end)
        }
        let centre = point(back: 4, side: 0)
        return ("<circle class=\"ring\" cx=\"\(centre.x)\" cy=\"\(centre.y)\" r=\"4\"/>", point(back: 8, side: 0))
    }

    /// The sides of a box; a bar across lies along the side that it meets.
    private enum Side { case topOrBottom, leftOrRight }

    /// Where the line from the middle of a box to a point leaves the box and the gap around it.
    private static func border(
        of box: PathwayLayout.Box, towards point: Point, gap: Double
    ) -> (place: Point, side: Side) {
        let (dx, dy) = (point.x - box.x, point.y - box.y)
        guard dx != 0 || dy != 0 else { return ((box.x, box.y), .topOrBottom) }
        let across = dx == 0 ? Double.infinity : (box.width / 2 + gap) / dx.magnitude
        let down = dy == 0 ? Double.infinity : (box.height / 2 + gap) / dy.magnitude
        let share = min(across, down)
        return ((box.x + dx * share, box.y + dy * share), across < down ? .leftOrRight : .topOrBottom)
    }
}
