import TestSupport

/// Reads the drawing of an oncoprint: what is painted in each cell. It knows where cells stand, and nothing of what they mean.
struct OncoprintReader {
    /// The parts of a cell, `paint path`, by row and column; columns run on over all panels.
    private(set) var cells: [String: [Int: Set<String>]] = [:]
    private(set) var columns = 0

    init(_ page: String) {
        for panel in page.split(separator: "<svg class=\"onco\"").dropFirst() {
            let drawing = panel.prefix(upTo: panel.firstRange(of: "</svg>")?.lowerBound ?? panel.endIndex)
            let names = drawing.split(separator: "class=\"onco-name\"").count - 1
            var row = ""
            for element in drawing.split(separator: "<") {
                if element.hasPrefix("text class=\"onco-label\"") {
                    row = String(element.drop { $0 != ">" }.dropFirst())
                } else if element.hasPrefix("path class=\""), !row.isEmpty {
                    let parts = element.split(separator: "\"")
                    guard parts.count > 3 else { continue }
                    for piece in parts[3].split(separator: "M") {
                        let x = Double(piece.prefix { $0.isNumber || $0 == "." }) ?? 0
                        let rest = piece.drop { $0.isNumber || $0 == "." }.dropFirst().drop { $0.isNumber || $0 == "." }
                        let column = columns + Int(((x - 76) / 11).rounded())
                        cells[row, default: [:]][column, default: []].insert("\(parts[1]) \(rest)")
                    }
                }
            }
            columns += names
        }
    }
}
