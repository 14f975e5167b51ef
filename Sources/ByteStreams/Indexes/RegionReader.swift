public import Genome

/// Gives the lines of a BGZF file that an index names for an interval.
public struct RegionReader {
    private let file: BlockGzipFile
    private let index: RegionIndex

    /// Makes a reader of a file and the index that belongs to it; whether it does, shows when a block is read.
    public init(file: BlockGzipFile, index: RegionIndex) {
        self.file = file
        self.index = index
    }

    /// Calls `body` with each line, without its line end, that begins in the chunks for the interval. Among them is every record that shares a
    /// position with the interval; others may be, which the caller tells by their columns.
    ///
    /// - Throws: ``RegionIndexError`` and `ContainerError` where the index leads to no sound block; `ByteStreamError`; what `body` throws.
    public func forEachLine(
        onContig contig: String, overlapping interval: Interval, _ body: (ArraySlice<UInt8>) throws -> Void
    ) throws {
        for chunk in index.chunks(onContig: contig, overlapping: interval) { try lines(of: chunk, body) }
    }

    /// Calls `body` with each line, without its line end, that begins from one place on and before another.
    ///
    /// - Throws: as ``forEachLine(onContig:overlapping:_:)`` does.
    public func forEachLine(
        from begin: VirtualOffset, to end: VirtualOffset, _ body: (ArraySlice<UInt8>) throws -> Void
    ) throws {
        try lines(of: RegionIndex.Chunk(begin: begin, end: end), body)
    }

    private func lines(of chunk: RegionIndex.Chunk, _ body: (ArraySlice<UInt8>) throws -> Void) throws {
        var address = chunk.begin.blockAddress
        var start = chunk.begin.offsetInBlock
        // A line that began in an earlier block.
        var carry: [UInt8] = []
        while address < file.size {
            let (text, next) = try file.block(at: address)
            guard start <= text.count else {
                throw RegionIndexError(
                    "the index leads beyond the end of the block at byte \(address)", name: file.name,
                    hint: "tabix -f \(file.name) makes it anew")
            }
            while let end = ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: text.span, from: start) {
                try body(carry.isEmpty ? text[start..<end] : (carry + text[start..<end])[...])
                carry = []
                start = end + 1
                if VirtualOffset(blockAddress: address, offsetInBlock: min(start, 0xffff)) >= chunk.end { return }
            }
            carry += text[start...]
            address = next
            start = 0
            if carry.isEmpty, VirtualOffset(blockAddress: address, offsetInBlock: 0) >= chunk.end { return }
        }
        if !carry.isEmpty { try body(carry[...]) }
    }
}
