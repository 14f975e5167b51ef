/// Writes text as BGZF of which parts stand unchanged in a BGZF file: blocks that such a part holds whole are copied as they are packed there,
/// which takes a small part of the time that packing takes.
///
/// Who hands on the text has read it from the file, so that the CRC of each block that is copied was checked.
package final class BlockCopier {
    /// Text of an output that stands in the file, too.
    package struct Passed: Sendable, Hashable {
        /// Where it stands in the bytes that are written.
        package var output: Range<Int>
        /// The offset in the text of the file at which it begins there.
        package var source: Int

        /// Makes the value of its parts.
        package init(output: Range<Int>, source: Int) {
            self.output = output
            self.source = source
        }
    }

    private let file: BlockGzipFile
    private let index: BlockGzipIndex
    private let packer: BlockGzipSink
    /// The beginning of a block's text of which the rest has not come yet.
    private var held: [UInt8] = []
    /// The place of that block in the index.
    private var heldBlock = 0

    /// Makes a writer to `packer`; nothing but the headers of the file's blocks is read.
    ///
    /// - Throws: ``ContainerError`` where the file is no row of blocks; ``InputLimitError`` where a block has more text than BGZF allows, which
    ///   other programs refuse; `ByteStreamError`.
    package init(path: String, packer: BlockGzipSink) throws {
        file = try BlockGzipFile(path: path)
        index = try BlockGzipIndex(walking: file)
        guard index.longestText <= InputLimit.blockText.most else { throw InputLimitError(.blockText, file: path) }
        self.packer = packer
    }

    /// Writes the next bytes.
    ///
    /// - Parameter passed: what of them stands in the file, in order.
    /// - Throws: ``ContainerError`` where a block is not there any more; `ByteStreamError`.
    package func write(_ bytes: [UInt8], passed: [Passed]) throws {
        var written = 0
        for part in passed {
            try pack(bytes[written..<part.output.lowerBound])
            try pass(bytes[part.output], source: part.source)
            written = part.output.upperBound
        }
        try pack(bytes[written...])
    }

    /// Packs what is left and ends the output.
    ///
    /// - Throws: `ByteStreamError`.
    package func finish() throws {
        try release()
        try packer.finish()
    }

    /// Packs the beginning of a block of which the rest does not come.
    private func release() throws {
        if !held.isEmpty { try packer.write(held) }
        held.removeAll(keepingCapacity: true)
    }

    private func pack(_ bytes: ArraySlice<UInt8>) throws {
        if bytes.isEmpty { return }
        try release()
        try packer.write(Array(bytes))
    }

    private func pass(_ bytes: ArraySlice<UInt8>, source: Int) throws {
        var (rest, source) = (bytes, source)
        if !held.isEmpty, source != index.blocks[heldBlock].textOffset + held.count { try release() }
        while !rest.isEmpty {
            if held.isEmpty {
                guard let block = index.number(ofBlockHolding: source) else { return try pack(rest) }
                guard index.blocks[block].textOffset == source else {
                    // The rest of a block of which the beginning was changed.
                    let count = min(end(ofBlock: block) - source, rest.count)
                    try pack(rest.prefix(count))
                    (rest, source) = (rest.dropFirst(count), source + count)
                    continue
                }
                heldBlock = block
            }
            let count = min(end(ofBlock: heldBlock) - source, rest.count)
            held += rest.prefix(count)
            (rest, source) = (rest.dropFirst(count), source + count)
            if source == end(ofBlock: heldBlock) {
                try packer.copy(file.packedBlock(at: index.blocks[heldBlock].address))
                held.removeAll(keepingCapacity: true)
            }
        }
    }

    /// The offset in the text at which a block ends.
    private func end(ofBlock block: Int) -> Int {
        block + 1 < index.blocks.count ? index.blocks[block + 1].textOffset : index.textSize ?? 0
    }
}
