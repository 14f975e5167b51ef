public import ByteStreams

/// Packs what is written into BGZF: blocks of at most 64 KiB, an end marker, the same bytes for the same input however it is cut.
public final class BlockGzipSink: ByteSink {
    private let target: any ByteSink
    private var pending: [UInt8] = []

    /// Makes a sink that writes to another.
    public init(target: any ByteSink) {
        self.target = target
    }

    /// Packs and writes as many whole blocks as there are.
    ///
    /// - Throws: `ByteStreamError`.
    public func write(_ bytes: [UInt8]) throws(ByteStreamError) {
        pending += bytes
        var start = 0
        while pending.count - start >= BlockDeflater.payload {
            try target.write(BlockDeflater.block(of: pending[start..<start + BlockDeflater.payload]))
            start += BlockDeflater.payload
        }
        if start > 0 { pending.removeFirst(start) }
    }

    /// Writes the last block and the end marker, and ends the target.
    ///
    /// - Throws: `ByteStreamError`.
    public func finish() throws(ByteStreamError) {
        if !pending.isEmpty { try target.write(BlockDeflater.block(of: pending[...])) }
        try target.write(BlockDeflater.endMarker)
        try target.finish()
    }
}
