/// Packs what is written into BGZF: blocks of at most 64 KiB, an end marker, the same bytes for the same input however it is cut.
package final class BlockGzipSink: ByteSink {
    let target: any ByteSink
    private var pending: [UInt8] = []
    private var packedCount = 0
    private var textCount = 0
    /// Whether blocks were copied without asking how much text they hold.
    private var hasUnknownBlocks = false
    /// Where each block begins in the text and in the packed stream, the end marker included.
    private var blocks: [(text: Int, address: Int)] = []

    /// Makes a sink that writes to another.
    package init(target: any ByteSink) {
        self.target = target
    }

    /// Packs and writes as many whole blocks as there are.
    ///
    /// - Throws: `ByteStreamError`.
    package func write(_ bytes: [UInt8]) throws(ByteStreamError) {
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
    package func finish() throws(ByteStreamError) {
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

    /// Passes whole blocks of a file on as they are packed; what was written before them is packed first.
    ///
    /// - Parameter tellsPlaces: whether ``virtualOffset(ofText:)`` is to be asked, for which each block must say how much text it holds.
    /// - Throws: ``ContainerError`` where no block begins where one should; `ByteStreamError`.
    package func copy(_ range: Range<Int>, of file: BlockGzipFile, tellsPlaces: Bool = false) throws {
        guard !range.isEmpty else { return }
        try endBlock()
        hasUnknownBlocks = hasUnknownBlocks || !tellsPlaces
        if tellsPlaces {
            var address = range.lowerBound
            while address < range.upperBound {
                let sizes = try file.sizes(ofBlockAt: address)
                blocks.append((textCount, packedCount + address - range.lowerBound))
                textCount += sizes.text
                address += sizes.packed
            }
        }
        packedCount += range.count
        try file.copy(range, to: target)
    }

    /// Where a place in the text that was written lies in the packed stream; the end of the text lies at the end marker. To be asked when
    /// all is written.
    package func virtualOffset(ofText offset: Int) -> VirtualOffset {
        precondition(!hasUnknownBlocks, "places in copied blocks are not known")
        // The last block that begins there or before: of empty blocks and the one behind them, that one.
        var (low, high) = (0, blocks.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if blocks[middle].text <= offset { low = middle } else { high = middle - 1 }
        }
        let isEnd = low == blocks.count - 1
        return VirtualOffset(
            blockAddress: blocks[low].address, offsetInBlock: isEnd ? 0 : offset - blocks[low].text)
    }
}
