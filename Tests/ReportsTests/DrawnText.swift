import Testing

@testable import Reports

/// The texts of a drawing with the room that they take, read from its markup, and whether they keep to it.
struct DrawnText {
    typealias Point = (x: Double, y: Double)

    let text: String
    let style: String
    /// The corners of its box, turned with it.
    let corners: [Point]

    /// Whether the boxes of two texts share a point: no line along a side of either parts them.
    func meets(_ other: DrawnText) -> Bool {
        for box in [self, other] {
            for (corner, next) in zip(box.corners, box.corners.dropFirst() + box.corners.prefix(1)) {
                let axis: Point = (next.y - corner.y, corner.x - next.x)
                let own = corners.map { $0.x * axis.x + $0.y * axis.y }
                let others = other.corners.map { $0.x * axis.x + $0.y * axis.y }
                if own.max() ?? 0 <= others.min() ?? 0 || others.max() ?? 0 <= own.min() ?? 0 { return false }
            }
        }
        return true
    }

    /// The sizes of the style sheet, by class.
    private static let sizes: [String: (size: Double, isBold: Bool)] = {
        var sizes: [String: (Double, Bool)] = [:]
        for rule in (StyleSheet.drawings.source + StyleSheet.profiles.source).split(separator: "}") {
            let parts = rule.split(separator: "{")
            guard parts.count == 2, let size = parts[1].firstMatch(of: /font-size: ([0-9.]+)px/) else { continue }
            for name in parts[0].split(whereSeparator: { ", \n".contains($0) }) where name.hasPrefix(".") {
                let weight = parts[1].firstMatch(of: /font-weight: ([0-9]+)/).flatMap { Int($0.1) } ?? 400
                sizes[String(name.dropFirst())] = (Double(String(size.1)) ?? 0, weight >= 600)
            }
        }
        return sizes
    }()

    /// Every text of a drawing.
    static func all(in drawing: Markup) throws -> [DrawnText] {
        try drawing.source.matches(of: /<text ([^>]*)>([^<]*)<\/text>/).map { match in
            let attributes = String(match.1)
            func value(_ name: String) -> String? {
                attributes.split(separator: " \(name)=\"").dropFirst().first?.split(separator: "\"").first.map(
                    String.init)
                    ?? (attributes.hasPrefix("\(name)=\"")
                        ? attributes.split(separator: "\"").dropFirst().first.map(String.init) : nil)
            }
            let style = value("class") ?? ""
            let (size, isBold) = try #require(
                style.split(separator: " ").compactMap { sizes[String($0)] }.first, "no size: \(attributes)")
            let text = String(match.2).replacing("&gt;", with: ">").replacing("&lt;", with: "<").replacing(
                "&amp;", with: "&")
            let x = try #require(Double(value("x") ?? ""))
            let y = try #require(Double(value("y") ?? ""))
            let width = DrawingText.width(text, size: size, isBold: isBold)
            let left =
                switch value("text-anchor") ?? (style == "exon-number" ? "middle" : nil) {
                case "middle": x - width / 2
                case "end": x - width
                default: x
                }
            var corners: [Point] = [
                (left, y - size * 0.78), (left + width, y - size * 0.78), (left + width, y + size * 0.22),
                (left, y + size * 0.22),
            ]
            if let turn = attributes.firstMatch(of: /rotate\((-?[0-9.]+) (-?[0-9.]+) (-?[0-9.]+)\)/) {
                let degrees = try #require(Double(String(turn.1)))
                let about = (x: try #require(Double(String(turn.2))), y: try #require(Double(String(turn.3))))
                corners = corners.map { turned($0, by: degrees, about: about) }
            }
            return DrawnText(text: text, style: style, corners: corners)
        }
    }

    /// The size of a drawing.
    static func size(of drawing: Markup) throws -> Point {
        let box = try #require(drawing.source.firstMatch(of: /viewBox="0 0 ([0-9.]+) ([0-9.]+)"/))
        return (try #require(Double(String(box.1))), try #require(Double(String(box.2))))
    }

    /// Whether all texts lie in the drawing, and none on another; nothing that is not a number stands in it, and it says what it shows.
    static func check(_ drawing: Markup, _ comment: Comment? = nil) throws {
        let size = try size(of: drawing)
        let texts = try all(in: drawing)
        for text in texts {
            for corner in text.corners {
                #expect(
                    corner.x >= -0.5 && corner.y >= -0.5 && corner.x <= size.x + 0.5 && corner.y <= size.y + 0.5,
                    "\(text.text) leaves the drawing: \(comment ?? "")")
            }
        }
        for (index, text) in texts.enumerated() {
            for other in texts.dropFirst(index + 1) where text.meets(other) {
                Issue.record("\(text.text) meets \(other.text): \(comment ?? "")")
            }
        }
        for word in ["nan", "inf", "NA "] { #expect(!drawing.source.contains("\"\(word)"), comment) }
        #expect(drawing.source.contains("role=\"img\"") && drawing.source.contains("<desc>"), comment)
        #expect(HTMLScanner(drawing.source).problems == [], comment)
        #expect(
            !drawing.source.contains("style=\"") && drawing.source.firstMatch(of: /[0-9]\.[0-9]{2}/) == nil, comment)
    }

    private static func turned(_ point: Point, by degrees: Double, about: Point) -> Point {
        // Only these stand in drawings.
        let (cosine, sine) = degrees == -90 ? (0.0, -1.0) : degrees == -60 ? (0.5, -0.866_025) : (1.0, 0.0)
        let (dx, dy) = (point.x - about.x, point.y - about.y)
        return (about.x + dx * cosine - dy * sine, about.y + dx * sine + dy * cosine)
    }
}
