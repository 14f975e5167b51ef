/// A place in the text of a BGZF file: where its block begins in the packed file, and where in the block's text (SAM specification, section
/// 4.1.1).
public struct VirtualOffset: RawRepresentable, Sendable, Hashable, Comparable {
    /// The block's address shifted left by 16 bits, and the offset in its text.
    public let rawValue: UInt64

    /// Makes an offset from its number in an index.
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// Makes an offset; the block's address must fit 48 bits, the offset in it 16.
    public init(blockAddress: Int, offsetInBlock: Int) {
        rawValue = UInt64(blockAddress) << 16 | UInt64(offsetInBlock)
    }

    /// Where the block begins in the packed file.
    public var blockAddress: Int { Int(rawValue >> 16) }
    /// Where in the text of the block.
    public var offsetInBlock: Int { Int(rawValue & 0xffff) }

    /// The earlier place in the file is the lesser.
    public static func < (left: VirtualOffset, right: VirtualOffset) -> Bool { left.rawValue < right.rawValue }
}
