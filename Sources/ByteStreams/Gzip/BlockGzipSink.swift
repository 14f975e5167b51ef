import Genome

/// Packs what is written into BGZF: blocks of at most 64 KiB, an end marker, the same bytes for the same input however it is cut.
public final class BlockGzipSink: ByteSink {
    /// Where the blocks go.
    package let target: any ByteSink
    private var pending: [UInt8] = []
    private var packedCount = 0
    private var textCount = 0
    /// Where each block begins in the text and in the packed stream, the end marker included.
    private var blocks: [(text: Int, address: Int)] = []

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
            try write(of: pending[start..<start + BlockDeflater.payload])
            start += BlockDeflater.payload
        }
        if start > 0 { pending.removeFirst(start) }
    }

    /// Writes the last block and the end marker, and ends the target.
    ///
    /// - Throws: `ByteStreamError`.
    public func finish() throws(ByteStreamError) {
        if !pending.isEmpty { try write(of: pending[...]) }
        blocks.append((textCount, packedCount))
        packedCount += BlockDeflater.endMarker.count
        try target.write(BlockDeflater.endMarker)
        try target.finish()
    }

    /// Packs what is left into a block of its own, so that something else can follow.
    private func endBlock() throws(ByteStreamError) {
        if !pending.isEmpty { try write(of: pending[...]) }
        pending = []
    }

    private func write(of text: ArraySlice<UInt8>) throws(ByteStreamError) {
        let block = BlockDeflater.block(of: text)
        blocks.append((textCount, packedCount))
        textCount += text.count
        packedCount += block.count
        try target.write(block)
    }

    /// Passes blocks on as they are packed; what was written before them is packed first.
    ///
    /// - Throws: `ByteStreamError`.
    package func copy(_ packed: PackedBlocks) throws(ByteStreamError) {
        try endBlock()
        for block in packed.blocks {
            blocks.append((textCount, packedCount + block.lowerBound))
            textCount += BlockInflater.size(ofTextIn: packed.bytes, block: block)
        }
        packedCount += packed.end - packed.address
        let end = packed.blocks.last?.upperBound ?? 0
        try target.write(end == packed.bytes.count ? packed.bytes : Array(packed.bytes[..<end]))
    }

    /// Where a place in the text that was written lies in the packed stream; the end of the text lies at the end marker. To be asked when
    /// all is written.
    public func virtualOffset(ofText offset: Int) -> VirtualOffset {
        // The last block that begins there or before: of empty blocks and the one behind them, that one.
        let block = blocks[max(blocks.partitioningIndex { $0.text > offset } - 1, 0)]
        let isEnd = block.address == blocks[blocks.count - 1].address
        return VirtualOffset(blockAddress: block.address, offsetInBlock: isEnd ? 0 : offset - block.text)
    }
}
