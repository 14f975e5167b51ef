import Annotations

/// A table with a row a sample: `sample` and any further columns, which are attributes of the samples. `NA` and nothing are no value.
package struct CohortTable: Sendable {
    /// What is wrong with a table.
    package struct Fault: Error, CustomStringConvertible {
        package let description: String
    }

    private let file: String
    private let rows: [String: (line: Int, values: [String: String])]
    /// The columns beside `sample`.
    package let columns: [String]

    /// Reads a tab-separated table.
    ///
    /// - Throws: ``Fault`` with file, line and column.
    package init(parsing bytes: [UInt8], file: String) throws(Fault) {
        let table: TabTable
        do { table = try TabTable(parsing: bytes, file: file) } catch {
            throw Fault(description: "\(error)")
        }
        guard table.columns.contains("sample") else {
            throw Fault(
                description:
                    "\(file):1: the columns are \(table.columns.joined(separator: ", ")); expected a column sample, tab-separated"
            )
        }
        self.file = file
        columns = table.columns.filter { $0 != "sample" }
        var rows: [String: (line: Int, values: [String: String])] = [:]
        for row in table.rows {
            guard let sample = (try? row.optionalText("sample")) ?? nil, !sample.isEmpty else {
                throw Fault(description: "\(file):\(row.line): column 'sample' is empty; expected the name of a sample")
            }
            if let earlier = rows[sample] {
                throw Fault(
                    description:
                        "\(file):\(row.line): column 'sample' is '\(sample)', as in line \(earlier.line); expected one row a sample"
                )
            }
            var values: [String: String] = [:]
            for column in columns {
                if let value = (try? row.optionalText(column)) ?? nil, !value.isEmpty { values[column] = value }
            }
            rows[sample] = (row.line, values)
        }
        self.rows = rows
    }

    /// Gives each sample what its row says.
    ///
    /// - Throws: ``Fault`` where a row is of no sample of the cohort.
    package func apply(to samples: inout [CohortSample]) throws(Fault) {
        let names = Set(samples.map(\.name))
        if let unknown = rows.filter({ !names.contains($0.key) }).min(by: { $0.value.line < $1.value.line }) {
            throw Fault(
                description:
                    "\(file):\(unknown.value.line): column 'sample' is '\(unknown.key)', of which there is no report"
            )
        }
        for index in samples.indices {
            for (column, value) in rows[samples[index].name]?.values ?? [:] {
                samples[index].attributes[column] = value
            }
        }
    }
}
