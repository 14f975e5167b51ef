public import ByteStreams

/// Reads a VCF file from its start: the header, then batches of whole record lines.
///
/// Memory is bounded by the size of a batch and the longest line. The end of the file is `nil`; everything else that stops reading
/// throws.
public struct VCFReader: ~Copyable {
    /// About how many bytes a batch holds.
    package static let batchSize = 1 << 20
    /// The longest line that is read. What is longer is an error and not a reason to use up all memory.
    public static let longestLine = InputLimit.line.most

    private let text: ContainerReader
    private var carry: [UInt8]
    private var nextLine: Int
    private var isAtEnd = false
    private let layout: RecordLayout
    private let columnLine: [UInt8]

    /// The header, which is read when the reader is made.
    public let header: VCFHeader
    /// How many bytes of text the header has, its last line end included: the first record begins behind them.
    public let headerLength: Int
    /// What each record must have.
    package var recordLayout: RecordLayout { layout }

    /// Whether the last line that was read ended in a line end; where it did not, the file may have lost its end.
    public private(set) var endsInLineEnd = true

    /// The name of the file.
    public var name: String { text.name }
    /// How the file is packed.
    public var container: Container { text.container }
    /// What is odd about the packing, after all was read: each with the file's name.
    public var containerWarnings: [String] { text.warnings }
    /// The number of the last line that was read.
    public var lastLine: Int { endsInLineEnd ? nextLine - 1 : nextLine }
    /// What is odd about the file's end, after all was read: each with the file's name.
    public var endWarnings: [String] {
        text.warnings
            + (endsInLineEnd ? [] : ["\(name): the last line has no line end; the file may have lost its end"])
    }
    /// How many bytes of the file have been read.
    public var bytesRead: Int { text.bytesRead }
    /// The size of the file, where it is known.
    public var size: Int? { text.size }

    /// Reads the header.
    ///
    /// - Throws: ``VCFError`` where the file is not VCF; `InputLimitError`, `ContainerError` and `ByteStreamError`.
    public init(text: ContainerReader) throws {
        var carry: [UInt8] = []
        var checked = 0
        var lineStart = 0
        var lineNumber = 1
        while true {
            if let newline = ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: carry.span, from: checked) {
                let line = carry[lineStart..<newline]
                if VCFHeader.isColumnLine(line) {
                    header = try VCFHeader(bytes: Array(carry[...newline]), file: text.name)
                    headerLength = newline + 1
                    carry.removeFirst(newline + 1)
                    break
                }
                try Self.expectMeta(line, number: lineNumber, file: text.name)
                guard lineNumber < InputLimit.headerLines.most else {
                    throw InputLimitError(.headerLines, file: text.name, line: lineNumber + 1)
                }
                checked = newline + 1
                lineStart = checked
                lineNumber += 1
            } else {
                checked = carry.count
                if carry.count > InputLimit.header.most {
                    throw InputLimitError(.header, file: text.name, line: lineNumber)
                }
                if lineNumber == 1, carry.count >= 100 { try Self.expectMeta(carry[...], number: 1, file: text.name) }
                guard try text.read(into: &carry) else {
                    // The #CHROM line may be the last of a file and have no line end.
                    if VCFHeader.isColumnLine(carry[lineStart...]) {
                        header = try VCFHeader(bytes: carry, file: text.name)
                        headerLength = carry.count
                        carry = []
                        endsInLineEnd = false
                        break
                    }
                    try Self.expectMeta(carry[lineStart...], number: lineNumber, file: text.name)
                    throw VCFError(
                        .missingColumnLine, file: text.name, line: lineNumber,
                        excerpt: String(decoding: carry[lineStart...].prefix(100), as: UTF8.self),
                        hint: "a line that begins with #CHROM after the ## lines")
                }
            }
        }
        self.text = text
        self.carry = carry
        layout = RecordLayout(header)
        columnLine = Array(header.columnLine.utf8)
        nextLine = lineNumber + 1
    }

    /// The contig of the first record; nothing where there is none. The record is still to be read.
    ///
    /// - Throws: `ContainerError`, `ByteStreamError`.
    package mutating func firstContig() throws -> String? {
        while !isAtEnd, carry.count <= Self.longestLine, !carry.contains(UInt8(ascii: "\n")) {
            isAtEnd = !(try text.read(into: &carry))
        }
        let line = carry.prefix { $0 != UInt8(ascii: "\n") }
        guard let end = line.firstIndex(of: UInt8(ascii: "\t")), line.first != UInt8(ascii: "#") else { return nil }
        return String(decoding: line[..<end], as: UTF8.self)
    }

    /// The next lines, or nothing at the end of the file.
    ///
    /// - Throws: ``VCFError`` where a line is longer than ``longestLine``; `ContainerError`, `ByteStreamError`.
    public mutating func nextBatch() throws -> RecordBatch? {
        var lastNewline = ByteSearch.lastIndex(of: UInt8(ascii: "\n"), in: carry.span)
        while !isAtEnd, carry.count < Self.batchSize || lastNewline == nil {
            if carry.count > Self.longestLine { throw Self.tooLong(carry, line: nextLine, file: name) }
            let before = carry.count
            do {
                isAtEnd = !(try text.read(into: &carry))
            } catch {
                // The whole lines before a fault are given before it is thrown.
                guard lastNewline != nil else { throw error }
                break
            }
            lastNewline = ByteSearch.lastIndex(of: UInt8(ascii: "\n"), in: carry.span, from: before) ?? lastNewline
        }
        guard !carry.isEmpty else { return nil }
        let end = isAtEnd ? carry.count : (lastNewline ?? carry.count - 1) + 1
        if isAtEnd { endsInLineEnd = carry.last == UInt8(ascii: "\n") }
        let rest = Array(carry[end...])
        carry.removeSubrange(end...)
        var batch = RecordBatch(
            bytes: carry, firstLine: nextLine, layout: layout, columnLine: columnLine, file: name)
        if !endsInLineEnd {
            let start = ByteSearch.lastIndex(of: UInt8(ascii: "\n"), in: carry.span).map { $0 + 1 } ?? 0
            batch.signOfCut = CutLine(header: header).sign(in: String(decoding: carry[start...], as: UTF8.self))
        }
        nextLine += ByteSearch.count(of: UInt8(ascii: "\n"), in: carry.span)
        carry = rest
        return batch
    }

    private static func tooLong(_ bytes: [UInt8], line: Int, file: String) -> VCFError {
        VCFError(
            .tooLong, file: file, line: line, excerpt: String(decoding: bytes.prefix(100), as: UTF8.self),
            hint: "lines of at most \(InputLimit.line.words)")
    }

    private static func expectMeta(_ line: ArraySlice<UInt8>, number: Int, file: String) throws(VCFError) {
        if line.starts(with: [UInt8(ascii: "#")]) || line.starts(with: [0xef, 0xbb, 0xbf, UInt8(ascii: "#")]) {
            return
        }
        if line.allSatisfy({ $0 == UInt8(ascii: "\r") }) { return }
        let excerpt = String(decoding: line.prefix(100), as: UTF8.self)
        throw number == 1
            ? VCFError(
                .notVCF, file: file, line: 1, excerpt: excerpt, hint: "##fileformat=VCFv4.x as the first line")
            : VCFError(
                .missingColumnLine, file: file, line: number, excerpt: excerpt,
                hint: "a line that begins with #CHROM before the records")
    }
}
