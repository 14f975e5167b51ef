public import ByteStreams

/// A BGZF file whose blocks are read at any place.
public final class BlockGzipFile {
    private let file: RandomAccessFile
    private var last: (address: Int, text: [UInt8], next: Int)?

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
    public func block(at address: Int) throws -> (text: [UInt8], next: Int) {
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
    public func hasBlock(at address: Int) throws(ByteStreamError) -> Bool {
        if address == size { return true }
        return try header(at: address)?.blockSize != nil
    }

    /// The sizes of the block that begins at an address, packed and as text, by its header and its trailer alone.
    ///
    /// - Throws: ``ContainerError`` where no block begins there; `ByteStreamError`.
    public func sizes(ofBlockAt address: Int) throws -> (packed: Int, text: Int) {
        guard let packed = try header(at: address)?.blockSize, packed >= 26 else {
            throw ContainerError(.damaged("no BGZF block begins here"), name: name, offset: address)
        }
        // ISIZE, the last four bytes, least significant first.
        let trailer = try file.bytes(at: address + packed - 4, count: 4)
        guard trailer.count == 4 else { throw ContainerError(.truncated, name: name, offset: address) }
        return (packed, trailer.reversed().reduce(0) { $0 << 8 | Int($1) })
    }

    private func header(at address: Int) throws(ByteStreamError) -> GzipMember? {
        guard address >= 0, address < size else { return nil }
        let bytes = try file.bytes(at: address, count: 1 << 10)
        guard bytes.starts(with: GzipMember.magic), case .member(let member) = GzipMember.read(bytes, at: 0) else {
            return nil
        }
        return member
    }
}
