/// A tab-separated table with a header line; lines that begin with `#` are comments, `NA` is a missing value.
public struct TabTable: Sendable {
    /// A row with its place.
    public struct Row: Sendable {
        fileprivate let columns: [String: Int]
        fileprivate let values: [String]
        /// The file, for messages.
        public let file: String
        /// The line, 1-based.
        public let line: Int

        /// The text of a column that must have one.
        ///
        /// - Throws: ``AnnotationFileError`` where the column is missing or `NA`.
        public func text(_ column: String) throws(AnnotationFileError) -> String {
            guard let value = try optionalText(column) else { throw error("'\(column)' is NA; expected a value") }
            return value
        }

        /// The text of a column, or nothing for `NA`.
        ///
        /// - Throws: ``AnnotationFileError`` where the table has no such column.
        public func optionalText(_ column: String) throws(AnnotationFileError) -> String? {
            guard let index = columns[column] else { throw error("the table has no column '\(column)'") }
            return values[index] == "NA" ? nil : values[index]
        }

        /// The whole number of a column.
        ///
        /// - Throws: ``AnnotationFileError`` where it is none.
        public func integer(_ column: String) throws(AnnotationFileError) -> Int {
            let text = try text(column)
            guard let value = Int(text) else { throw error("'\(column)' is '\(text)'; expected a whole number") }
            return value
        }

        /// The entries of a column separated by commas; none for `NA`.
        ///
        /// - Throws: ``AnnotationFileError`` where the table has no such column.
        public func list(_ column: String) throws(AnnotationFileError) -> [String] {
            try optionalText(column)?.split(separator: ",").map(String.init) ?? []
        }

        /// A value of a column that stands for one of few.
        ///
        /// - Throws: ``AnnotationFileError`` where the text stands for none of them.
        public func value<Value: RawRepresentable & CaseIterable>(
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
        public func flag(_ column: String) throws(AnnotationFileError) -> Bool {
            switch try text(column) {
            case "yes": return true
            case "no": return false
            case let text: throw error("'\(column)' is '\(text)'; expected yes or no")
            }
        }

        /// An error at this row.
        public func error(_ message: String) -> AnnotationFileError {
            AnnotationFileError(file: file, line: line, message: message)
        }
    }

    /// The names of the columns, in order.
    public let columns: [String]
    /// The rows, in order.
    public let rows: [Row]

    /// Reads a table.
    ///
    /// - Throws: ``AnnotationFileError`` where a row has another number of columns than the header, or there is no header.
    public init(parsing bytes: [UInt8], file: String) throws(AnnotationFileError) {
        var columns: [String]?
        var byName: [String: Int] = [:]
        var rows: [Row] = []
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        for (index, text) in lines.enumerated() {
            let text = text.last == "\r" ? text.dropLast() : text
            if text.isEmpty || text.hasPrefix("#") { continue }
            let values = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard let header = columns else {
                columns = values
                byName = Dictionary(values.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
                continue
            }
            guard values.count == header.count else {
                throw AnnotationFileError(
                    file: file, line: index + 1,
                    message: "\(values.count) columns; the header has \(header.count): \(text.prefix(60))")
            }
            rows.append(Row(columns: byName, values: values, file: file, line: index + 1))
        }
        guard let columns else {
            throw AnnotationFileError(file: file, line: 1, message: "the table has no header line")
        }
        self.columns = columns
        self.rows = rows
    }
}
