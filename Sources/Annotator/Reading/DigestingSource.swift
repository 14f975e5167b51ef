import Annotations
import ByteStreams
import Crypto

/// A source that takes the SHA-256 of what is read through it.
final class DigestingSource: ByteSource {
    private let source: FileSource
    private var hash: SHA256?

    init(_ source: FileSource, digests: Bool) {
        self.source = source
        hash = digests ? SHA256() : nil
    }

    var name: String { source.name }
    var size: Int? { source.size }

    func read(upTo count: Int, into bytes: inout [UInt8]) throws(ByteStreamError) -> Int {
        let got = try source.read(upTo: count, into: &bytes)
        hash?.update(data: bytes.suffix(got))
        return got
    }

    /// Reads what is left of the source, so that the digest is that of all its bytes; nothing where none is wanted.
    func drain() throws(ByteStreamError) {
        guard hash != nil else { return }
        var bytes: [UInt8] = []
        repeat { bytes.removeAll(keepingCapacity: true) } while try read(upTo: 1 << 18, into: &bytes) > 0
    }

    /// The digest of all bytes, where one was wanted.
    func digest() -> String? { hash.map { Checksum.hexadecimal($0.finalize()) } }
}
