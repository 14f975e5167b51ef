import Genome

/// Where the blocks of a BGZF file begin, in the file and in its text: what `bgzip -i` writes as `.gzi`.
package struct BlockGzipIndex: Sendable, Equatable {
    /// A block: its address in the packed file, and the offset in the text of its first byte.
    package struct Block: Sendable, Equatable {
        /// The address in the packed file.
        package let address: Int
        package let textOffset: Int
    }

    /// The blocks in order; the first one begins at 0 in both.
    package let blocks: [Block]
    /// The size of the text, where the index was made by walking the file; `.gzi` does not tell it.
    package let textSize: Int?
    /// The longest text of a block, by the trailers; 0 where the index was not made by walking the file.
    package let longestText: Int

    /// Reads a `.gzi`: a count and as many pairs of addresses in the file and offsets in the text, all of eight bytes, least significant
    /// first; the first block is not in it.
    ///
    /// - Throws: ``ContainerError`` where it is none, or does not fit the file.
    package init(parsing bytes: [UInt8], name: String, file: BlockGzipFile) throws {
        func number(_ index: Int) -> Int? {
            let place = index * 8
            return Int(exactly: bytes[place..<place + 8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
        }
        func failure(_ message: String) -> ContainerError {
            ContainerError(
                .damaged(message), name: name,
                hint: "bgzip -r \(file.name) makes it anew; without it the blocks are looked up in the file")
        }
        guard bytes.count >= 8, bytes.count % 16 == 8, number(0) == bytes.count / 16 else {
            throw failure("its size does not fit the number of blocks that it begins with")
        }
        var blocks = [Block(address: 0, textOffset: 0)]
        for index in 0..<bytes.count / 16 {
            guard let address = number(1 + 2 * index), let textOffset = number(2 + 2 * index),
                let last = blocks.last, address > last.address, textOffset >= last.textOffset, address <= file.size
            else { throw failure("block \(index + 2) does not lie behind block \(index + 1)") }
            blocks.append(Block(address: address, textOffset: textOffset))
        }
        for block in [blocks[blocks.count / 2], blocks[blocks.count - 1]] where try !file.hasBlock(at: block.address) {
            throw failure("no block begins at byte \(block.address) of \(file.name): it belongs to another file")
        }
        self.blocks = blocks
        textSize = nil
        longestText = 0
    }

    /// Makes the index of a file by the headers and trailers of its blocks; nothing is inflated. Blocks without text are left out.
    ///
    /// - Throws: ``ContainerError`` where the file is no sound row of blocks; `ByteStreamError`.
    package init(walking file: BlockGzipFile) throws {
        var blocks: [Block] = []
        var textOffset = 0
        var longestText = 0
        try file.forEachBlock { address, textSize in
            longestText = max(longestText, textSize)
            if textSize > 0 { blocks.append(Block(address: address, textOffset: textOffset)) }
            textOffset += textSize
        }
        self.blocks = blocks
        self.longestText = longestText
        textSize = textOffset
    }

    /// Where an offset of the text lies in the file; nothing behind its last byte.
    package func virtualOffset(ofText offset: Int) -> VirtualOffset? {
        guard let textSize, offset < textSize, let block = block(holding: offset) else { return nil }
        return VirtualOffset(blockAddress: block.address, offsetInBlock: offset - block.textOffset)
    }

    /// The offset in the text of a place in the file; nothing where no block begins there that reaches so far.
    ///
    /// The end of one block and the beginning of the next are two places in the file, and one in the text.
    package func textOffset(of place: VirtualOffset, in file: BlockGzipFile) throws -> Int? {
        let next = blocks.partitioningIndex { $0.address > place.blockAddress }
        let end = next < blocks.count ? blocks[next].textOffset : textSize ?? 0
        guard next > 0, blocks[next - 1].address == place.blockAddress else {
            // A block without text, as the end marker is.
            return try place.offsetInBlock == 0 && file.hasBlock(at: place.blockAddress) ? end : nil
        }
        let offset = blocks[next - 1].textOffset + place.offsetInBlock
        return offset <= end ? offset : nil
    }

    /// The place in ``blocks`` of the one that holds an offset of the text; nothing behind its last byte.
    func number(ofBlockHolding textOffset: Int) -> Int? {
        guard let textSize, (0..<textSize).contains(textOffset) else { return nil }
        return blocks.partitioningIndex { $0.textOffset > textOffset } - 1
    }

    /// The block that holds an offset of the text; the last one for any offset behind it.
    package func block(holding textOffset: Int) -> Block? {
        let next = blocks.partitioningIndex { $0.textOffset > textOffset }
        return next > 0 ? blocks[next - 1] : nil
    }
}
