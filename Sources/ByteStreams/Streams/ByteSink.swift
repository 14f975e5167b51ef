import SystemPackage

/// A stream of bytes that is written once, from the start.
public protocol ByteSink: AnyObject {
    /// Writes all of the bytes.
    ///
    /// - Throws: ``ByteStreamError``, after which the output must not be used.
    func write(_ bytes: [UInt8]) throws(ByteStreamError)

    /// Ends the output; only now does a file appear under its own name.
    ///
    /// - Throws: ``ByteStreamError``.
    func finish() throws(ByteStreamError)
}

/// A sink in memory: what tests write to.
public final class MemorySink: ByteSink {
    /// What was written.
    public private(set) var bytes: [UInt8] = []
    /// Whether the output was ended.
    public private(set) var isFinished = false

    /// Makes an empty sink.
    public init() {}

    /// Appends the bytes.
    public func write(_ bytes: [UInt8]) { self.bytes += bytes }

    /// Ends the output.
    public func finish() { isFinished = true }
}

/// Standard output. A file or a pipe gets the bytes as they are; a terminal gets text with its control characters spelled.
public final class StandardOutputSink: ByteSink {
    private let isTerminal = StandardStream.output.isTerminal

    /// Makes the sink.
    public init() {}

    /// Writes all of the bytes before it returns.
    public func write(_ bytes: [UInt8]) throws(ByteStreamError) {
        let bytes = isTerminal ? Array(String(decoding: bytes, as: UTF8.self).visible.utf8) : bytes
        do {
            try FileDescriptor.standardOutput.writeAll(bytes)
        } catch {
            throw ByteStreamError(.cannotWrite, path: "standard output", errno: error as? Errno)
        }
    }

    /// Nothing is left to do.
    public func finish() {}
}
