import Annotations
import CopyNumber
import Interpretation
import Reports

/// What is known of single samples: a tab-separated table with a header, one row a sample. `NA` leaves a value to the options of the run.
package struct SampleSheet: Sendable {
    /// What a row says.
    struct Entry: Sendable {
        let sample: String
        /// Its names in other files.
        let aliases: [String]
        let site: PrimarySite?
        let copiesOfX: Int?
        let purity: Double?
        let ploidy: Double?
        let details: SpecimenReport
        let line: Int
    }

    /// The table, for messages.
    let file: String
    let entries: [Entry]

    private static let columns =
        ["sample", "alias", "site", "sex", "purity", "ploidy"] + SpecimenReport.fields.map(\.name)

    /// Reads a table; `sample` must be there; `alias` (other names of the sample, between semicolons), `site`, `sex`, `purity`, `ploidy` and the fields of ``SpecimenReport`` may.
    ///
    /// - Throws: ``AnnotatorError`` with file, line and column where something in it is not understood.
    package init(parsing bytes: [UInt8], file: String) throws(AnnotatorError) {
        func refused(_ line: Int, _ message: String) -> AnnotatorError {
            AnnotatorError(code: .badData, message: "\(file):\(line): \(message)")
        }
        let table: TabTable
        do { table = try TabTable(parsing: bytes, file: file) } catch {
            throw AnnotatorError(code: .badData, message: "\(error)")
        }
        let unknown = table.columns.filter { !Self.columns.contains($0) }
        guard unknown.isEmpty, table.columns.contains("sample") else {
            throw refused(
                1,
                "the columns are \(table.columns.joined(separator: ", ")); expected \(Self.columns[0]), and any of \(Self.columns.dropFirst().joined(separator: ", "))"
            )
        }
        var entries: [Entry] = []
        for row in table.rows {
            func value<Value>(
                _ column: String, expected: String, _ read: (String) -> Value?
            ) throws(AnnotatorError) -> Value? {
                guard table.columns.contains(column), let text = (try? row.optionalText(column)) ?? nil, !text.isEmpty
                else { return nil }
                guard let value = read(text) else {
                    throw refused(row.line, "column '\(column)' is '\(text)'; expected \(expected)")
                }
                return value
            }
            guard let sample = try value("sample", expected: "", { $0 }) else {
                throw refused(row.line, "column 'sample' is empty; expected the name of a sample")
            }
            if let earlier = entries.first(where: { $0.sample == sample }) {
                throw refused(
                    row.line, "column 'sample' is '\(sample)', as in line \(earlier.line); expected one row a sample")
            }
            let names = try value("alias", expected: AnnotatorError.namesExpected) { text -> [String]? in
                let names = text.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
                return names.contains("") ? nil : names
            }
            for name in names ?? [] {
                guard let earlier = entries.first(where: { $0.sample == name || $0.aliases.contains(name) }) else {
                    continue
                }
                throw refused(
                    row.line,
                    "column 'alias' has '\(name)', a name of '\(earlier.sample)' in line \(earlier.line); expected names of one sample"
                )
            }
            var details = SpecimenReport()
            for field in SpecimenReport.fields {
                details[keyPath: field.value] = try value(field.name, expected: "", { $0 })
            }
            entries.append(
                Entry(
                    sample: sample, aliases: names ?? [],
                    site: try value(
                        "site", expected: PrimarySite.allCases.map(\.rawValue).joined(separator: ", "),
                        { PrimarySite(rawValue: $0) }),
                    copiesOfX: try value(
                        "sex", expected: AnnotatorError.sexExpected, { $0 == "female" ? 2 : $0 == "male" ? 1 : nil }),
                    purity: try value(
                        "purity", expected: AnnotatorError.numberExpected(upTo: 1),
                        { Double($0).flatMap { $0 > 0 && $0 <= 1 ? $0 : nil } }),
                    ploidy: try value(
                        "ploidy", expected: AnnotatorError.numberExpected(upTo: 20),
                        { Double($0).flatMap { $0 > 0 && $0 <= 20 ? $0 : nil } }), details: details,
                    line: row.line))
        }
        self.file = file
        self.entries = entries
    }

    /// The other names that it gives to samples.
    var aliases: [SampleAlias] {
        entries.flatMap { entry in entry.aliases.map { SampleAlias(sample: entry.sample, name: $0) } }
    }

    /// Refuses a sheet that speaks of a sample that no file has.
    func requireSamples(_ names: [String]) throws(AnnotatorError) {
        guard let entry = entries.first(where: { !names.contains($0.sample) }) else { return }
        throw AnnotatorError(
            code: .usage,
            message:
                "\(file):\(entry.line): column 'sample' is '\(entry.sample)', which is no sample of the files; they have \(names.joined(separator: ", "))"
        )
    }
}

extension AnnotatorError {
    fileprivate static let sexExpected = "female or male"

    fileprivate static let namesExpected = "names between semicolons"

    fileprivate static func numberExpected(upTo most: Int) -> String { "a number above 0, up to \(most)" }
}

extension ReportRun.Options {
    /// The options with what a sheet says of a sample.
    func forSample(_ name: String) -> Self {
        guard let entry = sheet?.entries.first(where: { $0.sample == name }) else { return self }
        var options = self
        options.site = entry.site ?? site
        options.copiesOfX = entry.copiesOfX ?? copiesOfX
        options.details = entry.details.completed(by: details)
        if let file = sheet?.file, entry.purity != nil || entry.ploidy != nil {
            let sources = [
                entry.purity.map { PurityPloidy.Source.purity($0, .sheet(file)) },
                entry.ploidy.map { PurityPloidy.Source.ploidy($0, .sheet(file)) },
            ].compactMap { $0 }
            options.fit = PurityPloidy(purity: entry.purity, ploidy: entry.ploidy, sources: sources).completed(by: fit)
        }
        return options
    }
}
