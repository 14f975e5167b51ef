/// The header of a gzip member (RFC 1952), as far as it tells a BGZF block (SAM specification, section 4.1).
struct GzipMember {
    /// The size of the whole block, header and trailer included, where the member is a BGZF block.
    let blockSize: Int?
    /// Where the deflated data begins, counted from the start of the member.
    let dataOffset: Int

    /// The two bytes that every member begins with.
    static let magic: [UInt8] = [0x1f, 0x8b]

    /// Whether more bytes are wanted to read the header.
    enum Reading {
        case needsMore
        case member(GzipMember)
    }

    /// Reads a header at `offset`. Only the extra field is looked into; a member without one is no block.
    static func read(_ bytes: [UInt8], at offset: Int) -> Reading {
        guard bytes.count >= offset + 4 else { return .needsMore }
        // A block has the extra field and nothing else that could lie between header and data.
        guard bytes[offset + 2] == 8, bytes[offset + 3] == 4 else {
            return .member(GzipMember(blockSize: nil, dataOffset: 0))
        }
        guard bytes.count >= offset + 12 else { return .needsMore }
        let extraLength = Int(bytes[offset + 10]) | Int(bytes[offset + 11]) << 8
        guard bytes.count >= offset + 12 + extraLength else { return .needsMore }
        var field = offset + 12
        let end = field + extraLength
        while field + 4 <= end {
            let length = Int(bytes[field + 2]) | Int(bytes[field + 3]) << 8
            if bytes[field] == UInt8(ascii: "B"), bytes[field + 1] == UInt8(ascii: "C"), length == 2, field + 6 <= end {
                let size = Int(bytes[field + 4]) | Int(bytes[field + 5]) << 8
                return .member(GzipMember(blockSize: size + 1, dataOffset: 12 + extraLength))
            }
            field += 4 + length
        }
        return .member(GzipMember(blockSize: nil, dataOffset: 0))
    }
}
