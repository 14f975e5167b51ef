/// A stream of bytes that is read once, from the start.
public protocol ByteSource: AnyObject {
    /// Appends at most `count` bytes (at least one) to `bytes` and returns how many; 0 is the end of the stream, and only that.
    ///
    /// - Throws: ``ByteStreamError`` where reading fails; the end of the stream is not a failure.
    func read(upTo count: Int, into bytes: inout [UInt8]) throws(ByteStreamError) -> Int

    /// The name that messages show: the path as the user gave it, or `standard input`.
    var name: String { get }

    /// The size of the whole stream in bytes, where it is known.
    var size: Int? { get }
}

/// A stream in memory, given out in pieces of a chosen size: what tests read from.
public final class MemorySource: ByteSource {
    private let content: [UInt8]
    private let piece: Int
    private var offset = 0

    /// The name that messages show.
    public let name: String

    /// Makes a source of bytes; no read gives more than `piece` of them.
    public init(_ content: [UInt8], name: String = "memory", piece: Int = .max) {
        self.content = content
        self.name = name
        self.piece = max(piece, 1)
    }

    /// The number of bytes.
    public var size: Int? { content.count }

    /// Appends the next bytes.
    public func read(upTo count: Int, into bytes: inout [UInt8]) -> Int {
        let end = min(content.count, offset + min(max(count, 1), piece))
        bytes.append(contentsOf: content[offset..<end])
        defer { offset = end }
        return end - offset
    }
}
