import ByteStreams

/// Some whole record lines of a file, to be worked on apart from the others.
public struct RecordBatch: Sendable {
    /// The lines as they stand in the file, line ends included.
    public let bytes: [UInt8]
    /// The number of the first line, 1-based.
    public let firstLine: Int
    /// What each record must have.
    package let layout: RecordLayout
    /// The `#CHROM` line of the header without its line end, against which another one is held.
    let columnLine: [UInt8]
    let file: String
    /// What shows that the last line was cut inside of a value; nothing where it has a line end, or may be whole.
    var signOfCut: String?

    /// Makes a batch of whole lines.
    package init(
        bytes: [UInt8], firstLine: Int, layout: RecordLayout, columnLine: [UInt8] = [], file: String = "memory"
    ) {
        self.bytes = bytes
        self.firstLine = firstLine
        self.layout = layout
        self.columnLine = columnLine
        self.file = file
    }

    /// What a line is.
    public enum Content: ~Escapable {
        case record(VCFRecordView)
        /// No record: why.
        case rejected(RejectedRecord)
        /// A line without a record, where a record should stand.
        case noRecord(StrayLine)
    }

    /// A line among the records that holds none, so that nothing is lost where it is passed over.
    public enum StrayLine: Sendable, Hashable {
        /// Nothing, or spaces and tabs.
        case blank
        /// A line of a header, as where two files were joined.
        case header
        /// The sign by which DOS ended files.
        case controlZ
    }

    /// Calls `body` with each line in order: what it is, its number, and where it stands in ``bytes`` with its line end.
    ///
    /// - Throws: ``VCFError`` at a second `#CHROM` line with other columns; and what `body` throws.
    public func forEachLine(_ body: (borrowing Content, Int, Range<Int>) throws -> Void) throws {
        let span = bytes.span
        var start = 0
        var number = firstLine
        while start < span.count {
            let newline = ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: span, from: start)
            let next = newline.map { $0 + 1 } ?? span.count
            var end = newline ?? span.count
            if end > start, span[end - 1] == UInt8(ascii: "\r") { end -= 1 }
            let line = span.extracting(start..<end)
            if let stray = try strayLine(line, number: number) {
                try body(.noRecord(stray), number, start..<next)
            } else {
                var rejection = newline == nil ? rejection(ofCut: line, number: number) : nil
                if rejection == nil,
                    let view = VCFRecordView(line: line, lineNumber: number, layout: layout, rejection: &rejection)
                {
                    try body(.record(view), number, start..<next)
                } else if let rejection {
                    try body(.rejected(rejection), number, start..<next)
                }
            }
            start = next
            number += 1
        }
    }

    private func strayLine(_ line: Span<UInt8>, number: Int) throws(VCFError) -> StrayLine? {
        guard !line.isEmpty, line[0] > UInt8(ascii: " ") && line[0] != UInt8(ascii: "#") else {
            if !line.isEmpty, line[0] == UInt8(ascii: "#") {
                try checkColumnLine(line, number: number)
                return isMarkedRecord(line) ? nil : .header
            }
            if line.count == 1, line[0] == 0x1a { return .controlZ }
            for index in line.indices where line[index] != UInt8(ascii: " ") && line[index] != UInt8(ascii: "\t") {
                return nil
            }
            return .blank
        }
        return nil
    }

    /// Whether a line has the columns of a record behind its `#`: a record that somebody took out, or that lost its beginning.
    private func isMarkedRecord(_ line: Span<UInt8>) -> Bool {
        line.count > 1 && line[1] != UInt8(ascii: "#") && ByteSearch.count(of: UInt8(ascii: "\t"), in: line) >= 7
            && !Self.isColumnLine(line)
    }

    /// Whether a line is a `#CHROM` line, in whatever case.
    private static func isColumnLine(_ line: Span<UInt8>) -> Bool {
        let start = "#CHROM\t".utf8.span
        return line.count >= start.count
            && start.indices.allSatisfy { line[$0] == start[$0] || $0 > 0 && line[$0] == start[$0] | 0x20 }
    }

    private func rejection(ofCut line: Span<UInt8>, number: Int) -> RejectedRecord? {
        signOfCut.map {
            RejectedRecord(
                line: number, field: "line", reason: "the file ends inside of it: \($0); copy the file again",
                excerpt: excerpt(of: line))
        }
    }

    private func checkColumnLine(_ line: Span<UInt8>, number: Int) throws(VCFError) {
        guard Self.isColumnLine(line), !columnLine.isEmpty else { return }
        if line.count == columnLine.count, line.indices.allSatisfy({ line[$0] == columnLine[$0] }) { return }
        throw VCFError(
            .otherColumnLine, file: file, line: number, excerpt: excerpt(of: line),
            hint: "one header, and the same samples in every record; merge files of other samples with bcftools merge")
    }
}
