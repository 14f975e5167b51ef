import Annotations
import ByteStreams

/// A source that takes the SHA-256 of what is read through it, and what tells it from others.
final class DigestingSource: ByteSource {
    private let source: FileSource
    private var hash: SHA256?
    /// Of what has no size, as a pipe, its beginning and its end.
    private var ends: Ends?

    init(_ source: FileSource, digests: Bool) {
        self.source = source
        hash = digests ? SHA256() : nil
        ends = source.size == nil ? Ends() : nil
    }

    var name: String { source.name }
    var size: Int? { source.size }

    func read(upTo count: Int, into bytes: inout [UInt8]) throws(ByteStreamError) -> Int {
        let got = try source.read(upTo: count, into: &bytes)
        hash?.update(bytes.suffix(got))
        ends?.add(bytes.suffix(got))
        return got
    }

    /// Reads what is left of the source, so that the digest is that of all its bytes; nothing where none is wanted.
    func drain() throws(ByteStreamError) {
        guard hash != nil || ends != nil else { return }
        var bytes: [UInt8] = []
        repeat { bytes.removeAll(keepingCapacity: true) } while try read(upTo: 1 << 18, into: &bytes) > 0
    }

    /// The digest of all bytes, where one was wanted.
    func digest() -> String? { hash.map { Checksum.hexadecimal($0.digest) } }

    /// What tells a file from others, by its path.
    static func fingerprint(ofFile path: String) throws(ByteStreamError) -> String {
        try Ends(of: RandomAccessFile(path: path)).digest
    }

    /// What tells the file from others without reading all of it: a digest of its size, its first bytes and its last.
    func fingerprint(path: String) throws(ByteStreamError) -> String {
        if let ends { return ends.digest }
        return try Ends(of: RandomAccessFile(path: path)).digest
    }
}

/// The first and the last bytes of a file, and how many it has.
private struct Ends {
    private static let length = 1 << 16

    private var size = 0
    private var head: [UInt8] = []
    /// The last bytes, the first ones among them where there are few.
    private var tail: [UInt8] = []

    init() {}

    init(of file: RandomAccessFile) throws(ByteStreamError) {
        size = file.size
        head = try file.bytes(at: 0, count: Self.length)
        tail = try file.bytes(at: max(size - Self.length, 0), count: Self.length)
    }

    mutating func add(_ bytes: ArraySlice<UInt8>) {
        size += bytes.count
        head += bytes.prefix(Self.length - head.count)
        tail += bytes.suffix(Self.length)
        tail.removeFirst(max(tail.count - Self.length, 0))
    }

    var digest: String {
        var hash = SHA256()
        for part in [Array("\(size) ".utf8), head, tail] { hash.update(part) }
        return Checksum.hexadecimal(hash.digest)
    }
}
