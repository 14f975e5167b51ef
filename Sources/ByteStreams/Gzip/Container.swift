/// How a stream of text is packed.
public enum Container: String, Sendable, Hashable, Codable {
    /// Not packed.
    case text
    /// gzip, of one member or many.
    case gzip
    /// BGZF: gzip in blocks that can be found without inflating (SAM specification, section 4.1).
    case blockGzip = "BGZF"

    /// Recognises a container by its first bytes (as many as the header of a gzip member has), or throws where they belong to another kind of file.
    static func recognise(_ bytes: [UInt8], name: String) throws(ContainerError) -> Container {
        if let kind = foreignKind(bytes) { throw ContainerError(.foreignKind(kind.name), name: name, hint: kind.hint) }
        guard bytes.starts(with: GzipMember.magic) else { return .text }
        if case .member(let member) = GzipMember.read(bytes, at: 0), member.blockSize != nil { return .blockGzip }
        return .gzip
    }

    /// Kinds of file that people hand over by mistake, each with what to do.
    static func foreignKind(_ bytes: [UInt8]) -> (name: String, hint: String?)? {
        func begins(_ magic: [UInt8]) -> Bool { bytes.starts(with: magic) }
        if begins(Array("BCF".utf8)) { return ("BCF", "bcftools view -Ov x.bcf | mtorvar annotate -") }
        if begins(Array("BAM\u{1}".utf8)) { return ("BAM (alignments)", nil) }
        if begins(Array("CRAM".utf8)) { return ("CRAM (alignments)", nil) }
        if begins(Array("PK\u{3}\u{4}".utf8)) { return ("a zip archive", "unpack it first") }
        if begins(Array("BZh".utf8)) { return ("bzip2", "bzip2 -dc x.vcf.bz2 | mtorvar annotate -") }
        if begins([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]) { return ("xz", "xz -dc x.vcf.xz | mtorvar annotate -") }
        if begins([0x28, 0xb5, 0x2f, 0xfd]) { return ("zstd", "zstd -dc x.vcf.zst | mtorvar annotate -") }
        if begins([0xff, 0xfe]) || begins([0xfe, 0xff]) {
            return ("UTF-16 text", "iconv -f UTF-16 -t UTF-8 x.vcf | mtorvar annotate -")
        }
        if begins(Array("%PDF".utf8)) { return ("PDF", nil) }
        if begins([0x89, 0x48, 0x44, 0x46]) { return ("HDF5", nil) }
        if begins([0x1f, 0x9d]) || begins([0x1f, 0xa0]) {
            return ("compress (.Z)", "uncompress -c x.vcf.Z | mtorvar annotate -")
        }
        if begins([0x37, 0x7a, 0xbc, 0xaf]) { return ("a 7z archive", "unpack it first") }
        if bytes.count >= 2, bytes[0] == 0x78, bytes[1] & 0x1f == 1 || bytes[1] == 0x9c || bytes[1] == 0xda,
            (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
        {
            return ("a zlib stream", "write it as gzip or text")
        }
        if begins(Array("TBI\u{1}".utf8)) || begins(Array("CSI\u{1}".utf8)) {
            return ("an index", "name the file that it belongs to")
        }
        return nil
    }
}

/// Why a packed stream could not be read.
public struct ContainerError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong.
    public enum Code: Sendable, Equatable {
        /// Nothing is in the file.
        case empty
        /// It is another kind of file.
        case foreignKind(String)
        /// The stream ends inside of a member.
        case truncated
        /// The BGZF end marker is missing: the file may have lost its end.
        case missingEndMarker
        /// Bytes follow the last member that are no member.
        case trailingGarbage
        /// The data does not inflate, or its CRC or size is wrong.
        case damaged(String)
    }

    /// What is wrong.
    public let code: Code
    /// The name of the stream.
    public let name: String
    /// The offset in the packed file near which it was seen.
    public let offset: Int?
    /// What to do.
    public let hint: String?

    init(_ code: Code, name: String, offset: Int? = nil, hint: String? = nil) {
        self.code = code
        self.name = name
        self.offset = offset
        self.hint = hint
    }

    /// The error in words.
    public var description: String {
        let place = offset.map { " (near byte \($0) of the file)" } ?? ""
        let what =
            switch code {
            case .empty: "the file is empty"
            case .foreignKind(let kind): "this is \(kind), not VCF"
            case .truncated: "the file ends in the middle of compressed data\(place): it is truncated"
            case .missingEndMarker: "the BGZF end marker is missing: the file may have lost its end"
            case .trailingGarbage: "bytes that are not gzip follow the compressed data\(place)"
            case .damaged(let message): "the compressed data is damaged\(place): \(message)"
            }
        return "\(name): \(what)" + (hint.map { "\n  what to do: \($0)" } ?? "")
    }
}
