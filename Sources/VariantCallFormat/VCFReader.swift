public import BlockGzip
import ByteStreams

/// Reads a VCF file from its start: the header, then batches of whole record lines.
///
/// Memory is bounded by the size of a batch and the longest line. The end of the file is `nil`; everything else that stops reading
/// throws.
public struct VCFReader: ~Copyable {
    /// About how many bytes a batch holds.
    public static let batchSize = 1 << 20

    private let text: ContainerReader
    private var carry: [UInt8]
    private var nextLine: Int
    private var isAtEnd = false

    /// The header.
    public let header: VCFHeader

    /// The name of the file.
    public var name: String { text.name }
    /// How the file is packed.
    public var container: Container { text.container }
    /// How many bytes of the file have been read.
    public var bytesRead: Int { text.bytesRead }
    /// The size of the file, where it is known.
    public var size: Int? { text.size }

    /// Reads the header.
    ///
    /// - Throws: ``VCFError`` where the file is not VCF; `ContainerError` and `ByteStreamError`.
    public init(text: ContainerReader) throws {
        var carry: [UInt8] = []
        var checked = 0
        var lineStart = 0
        var lineNumber = 1
        while true {
            if let newline = carry[checked...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = carry[lineStart..<newline]
                if line.starts(with: Array("#CHROM".utf8)) {
                    header = try VCFHeader(bytes: Array(carry[...newline]), file: text.name)
                    carry.removeFirst(newline + 1)
                    break
                }
                try Self.expectMeta(line, number: lineNumber, file: text.name)
                checked = newline + 1
                lineStart = checked
                lineNumber += 1
            } else {
                checked = carry.count
                if lineNumber == 1, carry.count > 64 { try Self.expectMeta(carry[...], number: 1, file: text.name) }
                guard try text.read(into: &carry) else {
                    // The #CHROM line may be the last of a file and have no line end.
                    if carry[lineStart...].starts(with: Array("#CHROM".utf8)) {
                        header = try VCFHeader(bytes: carry, file: text.name)
                        carry = []
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
        nextLine = lineNumber + 1
    }

    /// The next lines, or nothing at the end of the file.
    ///
    /// - Throws: `ContainerError`, `ByteStreamError`.
    public mutating func nextBatch() throws -> RecordBatch? {
        var hasLineEnd = carry.contains(UInt8(ascii: "\n"))
        while !isAtEnd, carry.count < Self.batchSize || !hasLineEnd {
            let before = carry.count
            isAtEnd = !(try text.read(into: &carry))
            hasLineEnd = hasLineEnd || carry[before...].contains(UInt8(ascii: "\n"))
        }
        guard !carry.isEmpty else { return nil }
        let end = isAtEnd ? carry.count : (carry.lastIndex(of: UInt8(ascii: "\n")) ?? carry.count - 1) + 1
        let bytes = Array(carry[..<end])
        carry.removeFirst(end)
        let batch = RecordBatch(bytes: bytes, firstLine: nextLine, sampleCount: header.sampleNames.count)
        nextLine += bytes.reduce(0) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
        return batch
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
