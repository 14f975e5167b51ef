/// Whole numbers in bytes.
package enum ByteNumber {
    /// The number that begins at an offset, its lowest byte first, as BGZF and its indexes write numbers. The bytes must be there.
    @inlinable
    package static func littleEndian<Number: FixedWidthInteger & BitwiseCopyable>(
        _ type: Number.Type, in bytes: Span<UInt8>, at offset: Int
    ) -> Number {
        Number(littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: type))
    }
}
