import ByteStreams

/// Some whole record lines of a file, to be worked on apart from the others.
public struct RecordBatch: Sendable {
    /// The lines as they stand in the file, line ends included.
    public let bytes: [UInt8]
    /// The number of the first line, 1-based.
    public let firstLine: Int
    /// The number of sample columns that each record must have.
    public let sampleCount: Int

    /// Makes a batch of whole lines.
    public init(bytes: [UInt8], firstLine: Int, sampleCount: Int) {
        self.bytes = bytes
        self.firstLine = firstLine
        self.sampleCount = sampleCount
    }

    /// What a line is.
    public enum Content: ~Escapable {
        /// A record.
        case record(VCFRecordView)
        /// No record: why.
        case rejected(RejectedRecord)
        /// A blank line.
        case blank
    }

    /// Calls `body` with each line in order: what it is, and where it stands in ``bytes`` with its line end.
    public func forEachLine(_ body: (borrowing Content, Range<Int>) throws -> Void) rethrows {
        let span = bytes.span
        var start = 0
        var number = firstLine
        while start < span.count {
            let newline = ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: span, from: start)
            let next = newline.map { $0 + 1 } ?? span.count
            var end = newline ?? span.count
            if end > start, span[end - 1] == UInt8(ascii: "\r") { end -= 1 }
            let line = span.extracting(start..<end)
            if line.isEmpty {
                try body(.blank, start..<next)
            } else {
                var rejection: RejectedRecord?
                if let view = VCFRecordView(line: line, lineNumber: number, rejection: &rejection) {
                    try body(.record(view), start..<next)
                } else if let rejection {
                    try body(.rejected(rejection), start..<next)
                }
            }
            start = next
            number += 1
        }
    }
}
