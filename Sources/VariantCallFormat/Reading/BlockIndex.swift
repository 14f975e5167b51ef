package import ByteStreams
import Genome

/// Where records begin in the blocks of a BGZF file: of each block the first line that is whole, found by looking into the beginning of the
/// block without inflating the rest.
///
/// The lines of a file fall into zones: those that begin at or after the first line of one block, and before that of the next.
package struct BlockIndex: Sendable {
    /// The lines from the first one of a block up to that of the next.
    package struct Zone: Sendable, Hashable {
        /// Where the first line begins.
        package let begin: VirtualOffset
        /// The index of its CHROM in ``BlockIndex/contigs``.
        package let contig: Int
        /// Its POS.
        package let position: Int
    }

    /// The names in CHROM, in the order in which they were met.
    package let contigs: [String]
    /// The zones in the order of the file.
    package let zones: [Zone]
    /// Where the text ends.
    package let end: VirtualOffset
    /// How many blocks the file has.
    package let blockCount: Int

    /// No line that begins and ends in zones of one row is longer, and so is no REF in it: a longer one would fill a block without a line start.
    package static let longestReference = 2 << 16

    /// Why a file cannot be read by zones.
    package enum Obstacle: Error, Sendable, Hashable {
        /// A block in which no line begins.
        case noLineStart(address: Int)
        /// A line that is no record, or has no end.
        case noRecord(address: Int)
        /// A symbolic allele or a breakend.
        case structural(place: String)
        /// A place that comes after a later one.
        case unsorted(place: String)
    }

    /// Looks into the blocks.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - first: where the first record begins.
    ///   - threads: how many blocks are looked into at once.
    /// - Throws: ``Obstacle``; `ContainerError` where the file is no row of blocks; `ByteStreamError`.
    package init(path: String, first: VirtualOffset, threads: Int) throws {
        let file = try BlockGzipFile(path: path)
        let all = try file.blockAddresses()
        blockCount = all.count
        let endOfText = try file.endOfText()
        end = VirtualOffset(blockAddress: endOfText, offsetInBlock: 0)
        let addresses = all.filter { $0 >= first.blockAddress && $0 < endOfText }
        let looking = Looking(path: path, addresses: addresses, end: endOfText, first: first)
        let parts = max(min(threads, addresses.count / 64), 1)
        let found = try concurrentMap(Array(0..<parts), width: threads) { part in
            Result { try looking.look(into: addresses.count * part / parts..<addresses.count * (part + 1) / parts) }
        }.flatMap { try $0.get() }
        var contigs: [String] = []
        var zones: [Zone] = []
        var last: [UInt8] = []
        for line in found {
            if line.contig != last {
                let name = String(decoding: line.contig, as: UTF8.self)
                guard !contigs.contains(name) else { throw Obstacle.unsorted(place: "\(name):\(line.position)") }
                contigs.append(name)
                last = line.contig
            } else if let before = zones.last, before.position > line.position {
                throw Obstacle.unsorted(place: "\(contigs.last ?? ""):\(line.position)")
            }
            // A short block may give the line that the one before it gave.
            if let before = zones.last, before.begin == line.begin { continue }
            zones.append(Zone(begin: line.begin, contig: contigs.count - 1, position: line.position))
        }
        self.contigs = contigs
        self.zones = zones
    }

    /// Where the zone with this index ends.
    package func end(ofZone index: Int) -> VirtualOffset { index + 1 < zones.count ? zones[index + 1].begin : end }

    /// The first line of a block.
    private struct Found: Sendable {
        let begin: VirtualOffset
        let contig: [UInt8]
        let position: Int
    }

    private struct Looking: Sendable {
        let path: String
        let addresses: [Int]
        let end: Int
        let first: VirtualOffset

        func look(into range: Range<Int>) throws -> [Found] {
            let file = try BlockGzipFile(path: path)
            var found: [Found] = []
            found.reserveCapacity(range.count)
            for index in range {
                if let line = try firstLine(ofBlock: index, in: file) { found.append(line) }
            }
            return found
        }

        private func end(ofBlock index: Int) -> Int { index + 1 < addresses.count ? addresses[index + 1] : end }

        private func firstLine(ofBlock index: Int, in file: BlockGzipFile) throws -> Found? {
            let address = addresses[index]
            for count in [1 << 10, 1 << 13, 1 << 16] {
                let text = try file.head(ofBlockFrom: address, to: end(ofBlock: index), count: count)
                if text.isEmpty { return nil }
                let isWhole = text.count < count || count == 1 << 16
                let start: Int
                if address == first.blockAddress {
                    start = first.offsetInBlock
                } else if let newline = ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: text.span) {
                    start = newline + 1
                } else if isWhole {
                    throw Obstacle.noLineStart(address: address)
                } else {
                    continue
                }
                if let head = LineHead(in: text.span, from: start) {
                    return try found(head, text, at: VirtualOffset(blockAddress: address, offsetInBlock: start))
                }
                if isWhole { return try lineOverEnd(ofBlock: index, text: text, start: start, in: file) }
            }
            return nil
        }

        /// The line that begins in a block and whose first columns stand in the next ones.
        private func lineOverEnd(
            ofBlock index: Int, text: [UInt8], start: Int, in file: BlockGzipFile
        ) throws -> Found? {
            var (text, start, block) = (text, start, index)
            var next = index + 1
            while next < addresses.count {
                let more = try file.head(ofBlockFrom: addresses[next], to: end(ofBlock: next), count: 1 << 16)
                if start == text.count {
                    (text, start, block) = (more, 0, next)
                } else {
                    text += more
                }
                if let head = LineHead(in: text.span, from: start) {
                    return try found(
                        head, text, at: VirtualOffset(blockAddress: addresses[block], offsetInBlock: start))
                }
                if text.count - start > 1 << 20 { break }
                next += 1
            }
            // The text ends in a line end.
            if start == text.count { return nil }
            throw Obstacle.noRecord(address: addresses[block])
        }

        private func found(_ head: LineHead, _ text: [UInt8], at begin: VirtualOffset) throws(Obstacle) -> Found {
            guard head.isSmall else {
                throw .structural(place: "\(String(decoding: text[head.contig], as: UTF8.self)):\(head.position)")
            }
            return Found(begin: begin, contig: Array(text[head.contig]), position: head.position)
        }
    }
}
