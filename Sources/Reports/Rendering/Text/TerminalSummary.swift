import Genome

/// A summary of samples for a terminal: one row a sample, plain text without colour codes.
package enum TerminalSummary {
    /// The table, with a final newline; nothing for no report.
    ///
    /// - Parameter width: the columns of the terminal. Long cells are wrapped; under 60 columns each sample is a list of
    ///   lines instead.
    package static func render(_ reports: [SampleReport], width: Int) -> String {
        guard !reports.isEmpty else { return "" }
        let arms = reports.flatMap(\.arms).map(\.name).uniqued()
        let titles = ["SAMPLE", "PATHWAY", "GENES WITH FINDINGS"] + arms + ["NOT ASSESSED"]
        let rows = reports.map { row(of: $0, arms: arms) }
        return width < 60 ? list(titles, rows, width: max(width, 30)) : table(titles, rows, width: width)
    }

    private static func row(of report: SampleReport, arms: [String]) -> [String] {
        let found = report.genes.filter { $0.status == .found }.map {
            "\($0.symbol) (\($0.stateName))"
        }
        let missing =
            report.genes.filter { $0.status == .notAssessed || $0.status == .failed }.map(\.symbol)
            + report.arms.filter { $0.status == .notAssessed || $0.status == .failed }.map(\.name)
        let calls = arms.map { name in
            report.arms.first { $0.name == name }.map { Words.code($0.call) } ?? "-"
        }
        let cells =
            [
                report.sample.name, Words.verdict(report),
                found.isEmpty ? "none" : found.joined(separator: ", "),
            ] + calls + [missing.isEmpty ? "-" : missing.joined(separator: ", ")]
        return cells.map(OneLine.text)
    }

    private static func table(_ titles: [String], _ rows: [[String]], width: Int) -> String {
        let widths = columnWidths(titles, rows, width: width)
        var text = line(titles, widths: widths)
        text += line(widths.map { String(repeating: "-", count: $0) }, widths: widths)
        for row in rows { text += line(row, widths: widths) }
        return text
    }

    /// Each column as wide as its widest cell; while the row is too wide, the widest column gives way.
    private static func columnWidths(_ titles: [String], _ rows: [[String]], width: Int) -> [Int] {
        var widths = titles.indices.map { column in
            max(titles[column].count, rows.map { $0[column].count }.max() ?? 0)
        }
        while widths.reduce(0, +) + 2 * (widths.count - 1) > width, let widest = widths.max(), widest > 8,
            let column = widths.firstIndex(of: widest)
        {
            widths[column] -= 1
        }
        return widths
    }

    private static func line(_ cells: [String], widths: [Int]) -> String {
        let wrapped = zip(cells, widths).map { TextWrapping.lines($0, width: $1) }
        var text = ""
        for index in 0..<(wrapped.map(\.count).max() ?? 0) {
            let parts = zip(wrapped, widths).map { lines, width in
                let part = index < lines.count ? lines[index] : ""
                return part + String(repeating: " ", count: max(width - part.count, 0))
            }
            var line = parts.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            text += line + "\n"
        }
        return text
    }

    private static func list(_ titles: [String], _ rows: [[String]], width: Int) -> String {
        var text = ""
        for row in rows {
            for (title, cell) in zip(titles, row) {
                let lines = TextWrapping.lines("\(title): \(cell)", width: width - 2)
                text +=
                    (["" + (lines.first ?? "")] + lines.dropFirst().map { "  " + $0 }).joined(separator: "\n") + "\n"
            }
            text += "\n"
        }
        return text
    }
}
