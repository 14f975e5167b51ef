import ByteStreams

/// A table of text with a header, as spreadsheets write it: separated by tabs where the header has one, else by commas with quotes as in RFC 4180;
/// a byte order mark and returns before line ends are passed over.
struct DelimitedTable: Sendable {
    /// A row with the line in which it begins.
    struct Row: Sendable {
        let line: Int
        let cells: [String]
    }

    let header: Row
    let rows: [Row]

    /// A quoted cell is not closed, no line is there, or there are more than are read.
    struct Fault: Error {
        enum Kind {
            case openQuote
            case empty
            case tooManyRows
        }

        let line: Int
        let kind: Kind
    }

    /// Reads a table. Lines without a cell, and lines that begin with `#`, are passed over.
    init(parsing bytes: [UInt8]) throws(Fault) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
        let firstLine = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true).first {
            !$0.starts(with: [UInt8(ascii: "#")]) && !$0.allSatisfy { $0 == UInt8(ascii: "\r") }
        }
        guard let firstLine else { throw Fault(line: 1, kind: .empty) }
        let isOfTabs = firstLine.contains(UInt8(ascii: "\t"))
        var reader = Reader(separator: UInt8(ascii: isOfTabs ? "\t" : ","), hasQuotes: !isOfTabs)
        for byte in text { try reader.take(byte) }
        let rows = try reader.finish()
        guard let header = rows.first else { throw Fault(line: 1, kind: .empty) }
        self.header = header
        self.rows = Array(rows.dropFirst())
    }

    private struct Reader {
        let separator: UInt8
        let hasQuotes: Bool
        var rows: [Row] = []
        var cells: [String] = []
        var cell: [UInt8] = []
        var line = 1
        var firstLine = 1
        var isQuoted = false
        /// A quote within quotes ends the cell, or stands for itself where another follows.
        var isAfterQuote = false
        var wasQuoted = false
        /// A line that begins so is a comment.
        var isComment = false

        init(separator: UInt8, hasQuotes: Bool) { (self.separator, self.hasQuotes) = (separator, hasQuotes) }

        mutating func take(_ byte: UInt8) throws(Fault) {
            let quote = UInt8(ascii: "\"")
            let newline = UInt8(ascii: "\n")
            if isQuoted {
                if isAfterQuote {
                    isAfterQuote = false
                    if byte == quote {
                        cell.append(quote)
                        return
                    }
                    isQuoted = false
                } else if byte == quote {
                    isAfterQuote = true
                    return
                } else {
                    if byte == newline { line += 1 }
                    cell.append(byte)
                    return
                }
            }
            switch byte {
            case newline:
                try endRow()
                line += 1
                firstLine = line
            case separator where !isComment: endCell()
            case quote where hasQuotes && !isComment && cell.allSatisfy { $0 == UInt8(ascii: " ") } && !wasQuoted:
                cell.removeAll()
                isQuoted = true
                wasQuoted = true
            case UInt8(ascii: "#") where cells.isEmpty && cell.isEmpty: isComment = true
            default: cell.append(byte)
            }
        }

        private mutating func endCell() {
            if cell.last == UInt8(ascii: "\r") { cell.removeLast() }
            let text = String(decoding: cell, as: UTF8.self)
            cells.append(wasQuoted ? text : text.trimmed)
            cell.removeAll()
            wasQuoted = false
        }

        private mutating func endRow() throws(Fault) {
            endCell()
            guard rows.count <= InputLimit.sheetRows.most else { throw Fault(line: firstLine, kind: .tooManyRows) }
            if !isComment, !cells.allSatisfy(\.isEmpty) { rows.append(Row(line: firstLine, cells: cells)) }
            cells.removeAll()
            isComment = false
        }

        mutating func finish() throws(Fault) -> [Row] {
            if isQuoted, !isAfterQuote { throw Fault(line: firstLine, kind: .openQuote) }
            isQuoted = false
            if !cell.isEmpty || !cells.isEmpty { try endRow() }
            return rows
        }
    }
}

extension String {
    /// Without blanks on either side.
    fileprivate var trimmed: String {
        let isBlank = { (character: Character) in character == " " }
        let start = drop(while: isBlank)
        return String(start.reversed().drop(while: isBlank).reversed())
    }
}
