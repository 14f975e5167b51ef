import Annotations
import ByteStreams
import Interpretation
import Reports

extension SampleSheet {
    /// Reads the rows, and keeps what is wrong with them.
    struct RowReader {
        private let file: String
        private let columns: [Column]
        private(set) var entries: [Entry] = []
        private(set) var faults: [SheetFault] = []
        /// The samples that have a name, and in which line.
        private var names: [String: (sample: String, line: Int)] = [:]

        init(file: String, columns: [Column]) { (self.file, self.columns) = (file, columns) }

        mutating func read(_ row: DelimitedTable.Row) {
            guard row.cells.count == columns.count else {
                note(row.line, .cells(row.cells.count, of: columns.count))
                return
            }
            var texts: [Column: String] = [:]
            for (column, cell) in zip(columns, row.cells) where !cell.isEmpty && cell != "NA" { texts[column] = cell }
            let names: [Column] = [.sample, .alias, .tumour, .normal] + Column.files
            if let broken = names.first(where: { texts[$0]?.unicodeScalars.contains(where: \.isControl) ?? false }) {
                note(row.line, .lineBreak(broken))
                return
            }
            guard let sample = texts[.sample] else {
                note(row.line, .noName)
                return
            }
            func value<Value>(_ column: Column, _ expected: SheetFault.Expected, _ read: (String) -> Value?) -> Value? {
                guard let text = texts[column] else { return nil }
                guard let value = read(text) else {
                    note(row.line, .value(column, text, expected))
                    return nil
                }
                return value
            }
            let aliases = value(.alias, .names) { Self.list($0) } ?? []
            take(sample, in: .sample, of: sample, line: row.line)
            for alias in aliases { take(alias, in: .alias, of: sample, line: row.line) }
            let files = columns.filter(Column.files.contains).compactMap {
                column -> (column: Column, paths: [String])? in
                guard let paths = value(column, .files, { Self.list($0) }) else { return nil }
                for path in paths { requireFile(path, in: column, line: row.line) }
                return (column, paths)
            }
            if columns.contains(where: Column.files.contains),
                !files.contains(where: { $0.column != .callable && $0.column != .purityFile })
            {
                note(row.line, .noFile)
            }
            var details = SpecimenReport()
            for field in SpecimenReport.fields {
                details[keyPath: field.value] = Column(rawValue: field.name).flatMap { texts[$0] }
            }
            entries.append(
                Entry(
                    sample: sample, aliases: aliases,
                    site: value(.site, .oneOf(PrimarySite.allCases.map(\.rawValue))) { PrimarySite(rawValue: $0) },
                    copiesOfX: value(.sex, .oneOf(["female", "male"])) { $0 == "female" ? 2 : $0 == "male" ? 1 : nil },
                    purity: value(.purity, .number(upTo: 1)) { Self.number($0, upTo: 1) },
                    ploidy: value(.ploidy, .number(upTo: 20)) { Self.number($0, upTo: 20) },
                    hasDoubledGenome: value(.wholeGenomeDoubling, .oneOf(["yes", "no"])) {
                        $0 == "yes" ? true : $0 == "no" ? false : nil
                    }, details: details, tumour: texts[.tumour], normal: texts[.normal], files: files, line: row.line))
        }

        private mutating func note(_ line: Int, _ fault: SheetFault.Fault) {
            faults.append(SheetFault(file: file, line: line, fault: fault))
        }

        /// Takes a name for a sample, which no other has.
        private mutating func take(_ name: String, in column: Column, of sample: String, line: Int) {
            if let earlier = names[name] {
                note(line, .taken(column, name, by: earlier.sample, line: earlier.line))
            } else {
                names[name] = (sample, line)
            }
        }

        private mutating func requireFile(_ path: String, in column: Column, line: Int) {
            guard path != "-" else {
                note(line, .file(column, path, because: nil))
                return
            }
            do { _ = try FileSource.open(path: path) } catch {
                note(line, .file(column, path, because: error.errno))
            }
        }

        private static func list(_ text: String) -> [String]? {
            let parts = text.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
            return parts.contains("") ? nil : parts
        }

        private static func number(_ text: String, upTo most: Double) -> Double? {
            Double(text).flatMap { $0 > 0 && $0 <= most ? $0 : nil }
        }
    }
}
