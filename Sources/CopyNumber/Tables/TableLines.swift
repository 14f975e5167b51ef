import ByteStreams

/// The text of a table in lines, each split into fields by what the header is split by.
struct TableLines {
    /// What stands between two fields.
    enum Delimiter: String {
        case tab = "tabs"
        case comma = "commas"
        case blanks

        /// The delimiter of a header line.
        init(of line: String) {
            self = line.utf8.contains(9) ? .tab : line.utf8.contains(44) ? .comma : .blanks
        }
    }

    /// The lines without their ends; the first is line 1.
    let lines: [String]

    /// Reads the text of a container to its end.
    ///
    /// - Throws: `InputLimitError`, `ContainerError`, `ByteStreamError`.
    init(_ reader: ContainerReader) throws {
        var bytes = try reader.readAll(upTo: .table)
        guard ByteSearch.count(of: 10, in: bytes.span) < InputLimit.tableLines.most else {
            throw InputLimitError(.tableLines, file: reader.name)
        }
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { bytes.removeFirst(3) }
        lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map { line in
            String(decoding: line.last == 13 ? line.dropLast() : line, as: UTF8.self)
        }
    }

    /// The fields of a line, without the quotes that R writes.
    static func fields(of line: String, by delimiter: Delimiter) -> [Substring] {
        let fields =
            switch delimiter {
            case .tab: line.split(separator: "\t", omittingEmptySubsequences: false)
            case .comma: line.split(separator: ",", omittingEmptySubsequences: false)
            case .blanks: line.split(separator: " ", omittingEmptySubsequences: true)
            }
        return fields.map { field in
            field.count > 1 && field.first == "\"" && field.last == "\"" ? field.dropFirst().dropLast() : field
        }
    }
}
