package import ByteStreams
import Genome

/// The first whole line of each block of a BGZF file of VCF, found by inflating the beginning of the block and no more.
package struct BlockLines: Sendable {
    /// A line at which a block begins, but for the end of the line before it.
    package struct Line: Sendable, Hashable {
        /// Where it begins.
        package let begin: VirtualOffset
        /// Its CHROM.
        package let contig: [UInt8]
        /// Its POS.
        package let position: Int
    }

    /// Why the lines of a file cannot be told by its blocks.
    package enum Obstacle: Error, Sendable, Hashable {
        /// There is none.
        case noRecords
        /// A block in which no line begins.
        case noLineStart(address: Int)
        /// A block with more text than an index can point into.
        case longBlock
        /// A line that is no record, or has no end.
        case noRecord(address: Int)
        /// A symbolic allele or a breakend.
        case structural(place: String)
        /// A place that comes after a later one.
        case unsorted(place: String)
    }

    /// No line that begins and ends in blocks of one row is longer, and so is no REF in it: a longer one would fill a block without a line start.
    package static let longestReference = 2 << 16

    private let path: String
    /// Where the blocks begin.
    package let index: BlockGzipIndex
    /// Where the first record begins.
    package let first: VirtualOffset
    /// Where the text ends.
    package let end: VirtualOffset
    /// The blocks with records, by their place in ``index``.
    package let blocks: Range<Int>

    /// Finds the blocks of a file; nothing is inflated.
    ///
    /// - Parameter headerLength: the bytes of text before the first record.
    /// - Throws: ``Obstacle`` where no record follows on the header; `ContainerError` where the file is no row of blocks; `ByteStreamError`.
    package init(path: String, headerLength: Int) throws {
        let file = try BlockGzipFile(path: path)
        index = try BlockGzipIndex(walking: file)
        guard index.longestText <= InputLimit.blockText.most else { throw Obstacle.longBlock }
        guard let first = index.virtualOffset(ofText: headerLength) else { throw Obstacle.noRecords }
        self.path = path
        self.first = first
        end = VirtualOffset(blockAddress: try file.endOfText(), offsetInBlock: 0)
        blocks = index.blocks.partitioningIndex { $0.address >= first.blockAddress }..<index.blocks.count
    }

    /// The first whole line of the blocks from one on; nothing where none begins there.
    ///
    /// - Parameters:
    ///   - file: the file, opened by whoever asks: one file is read by one thread.
    ///   - block: a place in ``blocks``.
    /// - Throws: ``Obstacle``; `ContainerError` where a block is damaged; `ByteStreamError`.
    package func firstLine(fromBlock block: Int, in file: BlockGzipFile) throws -> Line? {
        let start = block == blocks.lowerBound ? first.offsetInBlock : nil
        for count in [1 << 10, 1 << 13, 1 << 16] {
            let text = try head(ofBlock: block, count: count, in: file)
            let isWhole = text.count < count || count == 1 << 16
            let newline = start == nil ? ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: text.span) : nil
            guard let start = start ?? newline.map({ $0 + 1 }) else {
                if isWhole { throw Obstacle.noLineStart(address: address(ofBlock: block)) }
                continue
            }
            if start <= text.count, let head = LineHead(in: text.span, from: start) {
                return try line(head, text, inBlock: block)
            }
            if isWhole { return try lineOverEnd(ofBlock: block, text: text, start: start, in: file) }
        }
        return nil
    }

    /// The CHROM of the line that begins at a place; nothing where no line begins there.
    ///
    /// - Throws: ``Obstacle`` where the line is no record; `ContainerError`; `ByteStreamError`.
    func contig(at place: VirtualOffset, in file: BlockGzipFile) throws -> [UInt8]? {
        var (text, next) = try file.block(at: place.blockAddress)
        let start = place.offsetInBlock
        guard start == 0 || text[start - 1] == UInt8(ascii: "\n") else { return nil }
        while true {
            if let tab = ByteSearch.firstIndex(of: UInt8(ascii: "\t"), in: text.span, from: start) {
                return Array(text[start..<tab])
            }
            guard next < end.blockAddress, text.count - start < 1 << 16 else {
                throw Obstacle.noRecord(address: place.blockAddress)
            }
            let more = try file.block(at: next)
            text += more.text
            next = more.next
        }
    }

    private func address(ofBlock block: Int) -> Int { index.blocks[block].address }

    private func head(ofBlock block: Int, count: Int, in file: BlockGzipFile) throws -> [UInt8] {
        let end = block + 1 < blocks.upperBound ? address(ofBlock: block + 1) : end.blockAddress
        return try file.head(ofBlockFrom: address(ofBlock: block), to: end, count: count)
    }

    /// The line that begins in a block and whose first columns stand in the next ones.
    private func lineOverEnd(ofBlock block: Int, text: [UInt8], start: Int, in file: BlockGzipFile) throws -> Line? {
        var (text, start, block) = (text, start, block)
        for next in block + 1..<max(blocks.upperBound, block + 1) {
            let more = try head(ofBlock: next, count: 1 << 16, in: file)
            if start == text.count {
                (text, start, block) = (more, 0, next)
            } else {
                text += more
            }
            if let head = LineHead(in: text.span, from: start) { return try line(head, text, inBlock: block) }
            if text.count - start > 1 << 20 { break }
        }
        // The text ends in a line end.
        if start == text.count { return nil }
        throw Obstacle.noRecord(address: address(ofBlock: block))
    }

    private func line(_ head: LineHead, _ text: [UInt8], inBlock block: Int) throws(Obstacle) -> Line {
        guard head.isSmall else {
            throw .structural(place: "\(String(decoding: text[head.contig], as: UTF8.self)):\(head.position)")
        }
        return Line(
            begin: VirtualOffset(blockAddress: address(ofBlock: block), offsetInBlock: head.start),
            contig: Array(text[head.contig]), position: head.position)
    }
}
