import ByteStreams

/// A tab-separated table with a header line; lines that begin with `#` are comments, `NA` is a missing value.
package struct TabTable: Sendable {
    /// A row with its place.
    package struct Row: Sendable {
        fileprivate let columns: [String]
        /// The bytes of the file, and where the values end in them: most values are never asked for.
        fileprivate let bytes: [UInt8]
        fileprivate let start: Int
        fileprivate let ends: [Int]
        /// The file, for messages.
        package let file: String
        /// The line, 1-based.
        package let line: Int

        /// Whether the table has a column.
        package func has(_ column: String) -> Bool { columns.contains(column) }

        /// The text of a column that must have one.
        ///
        /// - Throws: ``AnnotationFileError`` where the column is missing or `NA`.
        package func text(_ column: String) throws(AnnotationFileError) -> String {
            guard let value = try optionalText(column) else { throw error("'\(column)' is NA; expected a value") }
            return value
        }

        /// The text of a column, or nothing for `NA`.
        ///
        /// - Throws: ``AnnotationFileError`` where the table has no such column.
        package func optionalText(_ column: String) throws(AnnotationFileError) -> String? {
            guard let index = columns.firstIndex(of: column) else {
                throw error("the table has no column '\(column)'")
            }
            let begin = index == 0 ? start : ends[index - 1] + 1
            let value = String(decoding: bytes[begin..<ends[index]], as: UTF8.self)
            return value == "NA" ? nil : value
        }

        /// The whole number of a column.
        ///
        /// - Throws: ``AnnotationFileError`` where it is none.
        package func integer(_ column: String) throws(AnnotationFileError) -> Int {
            let text = try text(column)
            guard let value = Int(text) else { throw error("'\(column)' is '\(text)'; expected a whole number") }
            return value
        }

        /// The entries of a column separated by commas; none for `NA`.
        ///
        /// - Throws: ``AnnotationFileError`` where the table has no such column.
        package func list(_ column: String) throws(AnnotationFileError) -> [String] {
            try optionalText(column)?.split(separator: ",").map(String.init) ?? []
        }

        /// A value of a column that stands for one of few.
        ///
        /// - Throws: ``AnnotationFileError`` where the text stands for none of them.
        package func value<Value: RawRepresentable & CaseIterable>(
            _ column: String, as type: Value.Type
        )
            throws(AnnotationFileError) -> Value where Value.RawValue == String
        {
            let text = try text(column)
            guard let value = Value(rawValue: text) else {
                let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
                throw error("'\(column)' is '\(text)'; expected one of \(known)")
            }
            return value
        }

        /// `yes` or `no`.
        ///
        /// - Throws: ``AnnotationFileError`` where it is neither.
        package func flag(_ column: String) throws(AnnotationFileError) -> Bool {
            switch try text(column) {
            case "yes": return true
            case "no": return false
            case let text: throw error("'\(column)' is '\(text)'; expected yes or no")
            }
        }

        package func error(_ message: String) -> AnnotationFileError {
            AnnotationFileError(file: file, line: line, message: message)
        }
    }

    /// The names of the columns, in order.
    package let columns: [String]
    /// The rows, in order.
    package let rows: [Row]

    /// Reads a table.
    ///
    /// - Throws: ``AnnotationFileError`` where a row has another number of columns than the header, or there is no header.
    package init(parsing bytes: [UInt8], file: String) throws(AnnotationFileError) {
        var columns: [String]?
        var rows: [Row] = []
        var start = 0
        var line = 0
        while start <= bytes.count {
            let newline =
                ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: bytes.span, from: start) ?? bytes.count
            line += 1
            let begin = start
            start = newline + 1
            let hasReturn = newline > begin && bytes[newline - 1] == UInt8(ascii: "\r")
            let end = hasReturn ? newline - 1 : newline
            if begin == end || bytes[begin] == UInt8(ascii: "#") { continue }
            var ends: [Int] = []
            ends.reserveCapacity(columns?.count ?? 0)
            for index in begin..<end where bytes[index] == UInt8(ascii: "\t") { ends.append(index) }
            ends.append(end)
            guard let header = columns else {
                columns = String(decoding: bytes[begin..<end], as: UTF8.self)
                    .split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                continue
            }
            guard ends.count == header.count else {
                let text = String(decoding: bytes[begin..<end], as: UTF8.self)
                throw AnnotationFileError(
                    file: file, line: line,
                    message: "\(ends.count) columns; the header has \(header.count): \(text.prefix(60))")
            }
            rows.append(Row(columns: header, bytes: bytes, start: begin, ends: ends, file: file, line: line))
        }
        guard let columns else {
            throw AnnotationFileError(file: file, line: 1, message: "the table has no header line")
        }
        self.columns = columns
        self.rows = rows
    }
}
