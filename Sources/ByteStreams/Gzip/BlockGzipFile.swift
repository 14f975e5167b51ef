/// A BGZF file whose blocks are read at any place.
public final class BlockGzipFile {
    let file: RandomAccessFile
    private var last: (address: Int, text: [UInt8], next: Int)?
    private lazy var headInflater = Inflater()

    /// The path as the user gave it.
    public var name: String { file.name }
    /// The size of the packed file in bytes.
    public var size: Int { file.size }

    /// Opens a file.
    ///
    /// - Throws: `ByteStreamError` where it cannot be opened, ``ContainerError`` where it is not BGZF.
    public init(path: String) throws {
        file = try RandomAccessFile(path: path)
        guard try header(at: 0)?.blockSize != nil else {
            throw ContainerError(
                .damaged("it is not BGZF"), name: path, offset: 0, hint: "bgzip packs a file so that it can be indexed")
        }
    }

    /// The text of the block that begins at an address, and the address of the next one.
    ///
    /// - Throws: ``ContainerError`` where no sound block begins there; `ByteStreamError`.
    package func block(at address: Int) throws -> (text: [UInt8], next: Int) {
        if let last, last.address == address { return (last.text, last.next) }
        guard address >= 0, address < size, let size = try header(at: address)?.blockSize, size >= 26 else {
            throw ContainerError(.damaged("no BGZF block begins here"), name: name, offset: address)
        }
        let packed = try file.bytes(at: address, count: size)
        guard packed.count == size else { throw ContainerError(.truncated, name: name, offset: address) }
        do throws(BlockInflater.Damage) {
            let text = try BlockInflater.inflate(packed, block: 0..<size)
            last = (address, text, address + size)
            return (text, address + size)
        } catch {
            throw ContainerError(.damaged(error.message), name: name, offset: address)
        }
    }

    /// Whether a block begins at an address, by its header alone. The end of the file counts as one.
    package func hasBlock(at address: Int) throws(ByteStreamError) -> Bool {
        if address == size { return true }
        return try header(at: address)?.blockSize != nil
    }

    /// The sizes of the block that begins at an address, packed and as text, by its header and its trailer alone.
    ///
    /// - Throws: ``ContainerError`` where no block begins there; `ByteStreamError`.
    package func sizes(ofBlockAt address: Int) throws -> (packed: Int, text: Int) {
        guard let packed = try header(at: address)?.blockSize, packed >= 26 else {
            throw ContainerError(.damaged("no BGZF block begins here"), name: name, offset: address)
        }
        // ISIZE, the last four bytes, least significant first.
        let trailer = try file.bytes(at: address + packed - 4, count: 4)
        guard trailer.count == 4 else { throw ContainerError(.truncated, name: name, offset: address) }
        return (packed, trailer.reversed().reduce(0) { $0 << 8 | Int($1) })
    }

    /// Calls `body` with the address of each block and the size of its text, by headers and trailers alone.
    ///
    /// - Throws: ``ContainerError`` where the file is no row of blocks; `ByteStreamError`.
    func forEachBlock(_ body: (_ address: Int, _ textSize: Int) -> Void) throws {
        var address = 0
        while address < size {
            let sizes = try sizes(ofBlockAt: address)
            body(address, sizes.text)
            address += sizes.packed
        }
    }

    /// The first bytes of the text of the block from `address` to `end`, at most `count` and fewer where the block has fewer. The block is
    /// not checked.
    ///
    /// - Throws: ``ContainerError`` where it cannot be inflated so far; `ByteStreamError`.
    package func head(ofBlockFrom address: Int, to end: Int, count: Int) throws -> [UInt8] {
        // What is deflated hardly takes more room than its text.
        for packedCount in [min(end - address, count + 64), end - address] {
            let packed = try file.bytes(at: address, count: packedCount)
            guard packed.count == packedCount else { throw ContainerError(.truncated, name: name, offset: address) }
            var text: [UInt8] = []
            var offset = 0
            headInflater.reset()
            do throws(Inflater.Damage) {
                let outcome = try headInflater.inflate(packed, offset: &offset, into: &text, limit: count)
                if outcome != .needsInput { return text }
            } catch {
                throw ContainerError(.damaged(error.message), name: name, offset: address)
            }
        }
        throw ContainerError(.damaged("a BGZF block is not what its size says"), name: name, offset: address)
    }

    /// The text between two places.
    ///
    /// - Throws: ``ContainerError`` where a block of it is damaged or a place is none of a block; `ByteStreamError`.
    public func text(from begin: VirtualOffset, to end: VirtualOffset) throws -> [UInt8] {
        var text: [UInt8] = []
        var address = begin.blockAddress
        while address < end.blockAddress || (address == end.blockAddress && end.offsetInBlock > 0) {
            let (block, next) = try block(at: address)
            let first = address == begin.blockAddress ? begin.offsetInBlock : 0
            let last = address == end.blockAddress ? end.offsetInBlock : block.count
            guard first <= last, last <= block.count else {
                throw ContainerError(.damaged("a place beyond the end of a block"), name: name, offset: address)
            }
            text += block[first..<last]
            address = next
        }
        return text
    }

    /// Whether the file ends in the empty block that BGZF wants there (SAM specification, section 4.1.2).
    public func hasEndMarker() throws(ByteStreamError) -> Bool {
        let marker = BlockDeflater.endMarker
        return try file.bytes(at: size - marker.count, count: marker.count) == marker
    }

    /// The address behind the last block that is not the end marker.
    package func endOfText() throws(ByteStreamError) -> Int {
        try hasEndMarker() ? size - BlockDeflater.endMarker.count : size
    }

    /// The packed bytes of the block that begins at an address.
    ///
    /// - Throws: ``ContainerError`` where no block begins there; `ByteStreamError`.
    func packedBlock(at address: Int) throws -> PackedBlocks {
        guard let size = try header(at: address)?.blockSize, size >= 26 else {
            throw ContainerError(.damaged("no BGZF block begins here"), name: name, offset: address)
        }
        let bytes = try file.bytes(at: address, count: size)
        guard bytes.count == size else { throw ContainerError(.truncated, name: name, offset: address) }
        return PackedBlocks(name: name, address: address, bytes: bytes, blocks: [0..<size])
    }

    /// The packed bytes of whole blocks from an address on: as many as fit `count`, and one at least; empty at the end of the file.
    ///
    /// - Throws: ``ContainerError`` where no block begins there; `ByteStreamError`.
    package func packedBlocks(at address: Int, upTo end: Int, count: Int) throws -> PackedBlocks {
        var bytes = try file.bytes(at: address, count: min(count, end - address))
        var blocks: [Range<Int>] = []
        var offset = 0
        while address + offset < end {
            guard let size = try header(at: address + offset)?.blockSize, size >= 26, address + offset + size <= end
            else {
                throw ContainerError(.damaged("no BGZF block begins here"), name: name, offset: address + offset)
            }
            if offset + size > bytes.count {
                if !blocks.isEmpty { break }
                bytes = try file.bytes(at: address, count: size)
            }
            blocks.append(offset..<offset + size)
            offset += size
        }
        return PackedBlocks(name: name, address: address, bytes: bytes, blocks: blocks)
    }

    private func header(at address: Int) throws(ByteStreamError) -> GzipMember? {
        guard address >= 0, address < size else { return nil }
        // Most headers are of 18 bytes; one with more in its extra field is read again.
        for count in [18, 1 << 17] {
            let bytes = try file.bytes(at: address, count: count)
            guard bytes.starts(with: GzipMember.magic) else { return nil }
            if case .member(let member) = GzipMember.read(bytes, at: 0) { return member }
        }
        return nil
    }
}

/// Some blocks of a BGZF file that lie one behind the other, as they are packed.
package struct PackedBlocks: Sendable {
    let name: String
    /// Where the first one begins in the file.
    package let address: Int
    let bytes: [UInt8]
    let blocks: [Range<Int>]

    /// The address behind the last one.
    package var end: Int { address + (blocks.last?.upperBound ?? 0) }
    /// How many there are.
    package var count: Int { blocks.count }

    /// Their text, each block checked against its size and its CRC.
    ///
    /// - Throws: ``ContainerError`` where one is damaged.
    package func text() throws(ContainerError) -> [UInt8] {
        var text: [UInt8] = []
        do {
            _ = try BlockInflater.inflate(bytes, blocks: blocks, threads: 1, into: &text)
        } catch let damage as BlockInflater.Damage {
            throw ContainerError(.damaged(damage.message), name: name, offset: address + damage.offset)
        } catch {
            throw ContainerError(.damaged("\(error)"), name: name, offset: address)
        }
        return text
    }
}
