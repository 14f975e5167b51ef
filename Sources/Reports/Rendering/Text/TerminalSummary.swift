import CopyNumber
import Genome
import Interpretation

/// A summary of samples: on a terminal a table of words, for another program a line a sample.
package enum TerminalSummary {
    /// A header and a line a sample, between tabs and in the codes of the JSON, as `cut` and `awk` read them; nothing for no report. What is not there
    /// is `.`, and lists stand between commas.
    package static func lines(_ reports: [SampleReport]) -> String {
        guard !reports.isEmpty else { return "" }
        let arms = reports.flatMap(\.arms).map(\.name).uniqued()
        func list(_ values: [String]) -> String { values.isEmpty ? "." : values.joined(separator: ",") }
        let rows = reports.map { report in
            [
                report.sample.name, report.answer.verdict.rawValue,
                list(report.genes.filter { $0.status == .found }.map { "\($0.symbol)=\($0.state.rawValue)" }),
            ] + arms.map { name in report.arms.first { $0.name == name }?.call.rawValue ?? "." }
                + [list(notAssessed(in: report))]
        }
        let header = ["sample", "verdict", "genes"] + arms + ["not_assessed"]
        return ([header] + rows).map { $0.map(OneLine.text).joined(separator: "\t") + "\n" }.joined()
    }

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
        let missing = notAssessed(in: report)
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

    /// The genes and arms of which nothing is known.
    private static func notAssessed(in report: SampleReport) -> [String] {
        report.genes.filter { $0.status == .notAssessed || $0.status == .failed }.map(\.symbol)
            + report.arms.filter { $0.status == .notAssessed || $0.status == .failed }.map(\.name)
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
