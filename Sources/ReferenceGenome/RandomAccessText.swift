import ByteStreams

/// The text of a file that is read at any place, plain or BGZF.
final class RandomAccessText {
    private enum Source {
        case plain(RandomAccessFile)
        case blocks(BlockGzipFile, BlockGzipIndex)
    }

    private let source: Source

    /// Opens a file; `blocks` is given where it is BGZF.
    init(path: String, blocks: BlockGzipIndex?) throws {
        if let blocks {
            source = .blocks(try BlockGzipFile(path: path), blocks)
        } else {
            source = .plain(try RandomAccessFile(path: path))
        }
    }

    /// The size of the text, where it is known without inflating it.
    var size: Int? {
        switch source {
        case .plain(let file): file.size
        case .blocks(_, let index): index.textSize
        }
    }

    /// The text at a place, less where it ends.
    func bytes(at offset: Int, count: Int) throws -> [UInt8] {
        switch source {
        case .plain(let file): return try file.bytes(at: offset, count: count)
        case .blocks(let file, let index):
            guard let first = index.block(holding: offset) else { return [] }
            var bytes: [UInt8] = []
            var (address, start) = (first.address, first.textOffset)
            while bytes.count < count, address < file.size {
                let block = try file.block(at: address)
                let from = offset + bytes.count - start
                if from < block.text.count {
                    bytes += block.text[from..<min(block.text.count, from + count - bytes.count)]
                }
                (address, start) = (block.next, start + block.text.count)
            }
            return bytes
        }
    }
}
