public import ByteStreams

/// Packs what is written into BGZF: blocks of at most 64 KiB, an end marker, the same bytes for the same input however it is cut.
public final class BlockGzipSink: ByteSink {
    let target: any ByteSink
    private var pending: [UInt8] = []
    private var packedCount = 0
    /// Whether blocks are of other sizes than the sink makes them.
    private var hasUnequalBlocks = false
    /// Where each block begins in the packed stream, the end marker included.
    private var blockAddresses: [Int] = []

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
            try write(block: BlockDeflater.block(of: pending[start..<start + BlockDeflater.payload]))
            start += BlockDeflater.payload
        }
        if start > 0 { pending.removeFirst(start) }
    }

    /// Writes the last block and the end marker, and ends the target.
    ///
    /// - Throws: `ByteStreamError`.
    public func finish() throws(ByteStreamError) {
        if !pending.isEmpty { try write(block: BlockDeflater.block(of: pending[...])) }
        try write(block: BlockDeflater.endMarker)
        try target.finish()
    }

    /// Packs what is left into a block of its own, so that something else can follow. No place in the text can be asked for after that.
    func endBlock() throws(ByteStreamError) {
        hasUnequalBlocks = true
        if !pending.isEmpty { try write(block: BlockDeflater.block(of: pending[...])) }
        pending = []
    }

    private func write(block: [UInt8]) throws(ByteStreamError) {
        blockAddresses.append(packedCount)
        packedCount += block.count
        try target.write(block)
    }

    /// Where a place in the text that was written lies in the packed stream; the end of the text lies at the end marker. To be asked when
    /// all is written.
    public func virtualOffset(ofText offset: Int) -> VirtualOffset {
        precondition(!hasUnequalBlocks, "places in copied blocks are not known")
        let block = min(offset / BlockDeflater.payload, blockAddresses.count - 1)
        let isEnd = block == blockAddresses.count - 1
        return VirtualOffset(
            blockAddress: blockAddresses[block], offsetInBlock: isEnd ? 0 : offset % BlockDeflater.payload)
    }
}
