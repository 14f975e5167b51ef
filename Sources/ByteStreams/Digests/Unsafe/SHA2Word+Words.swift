import CSHA2

extension UInt32: SHA2Word {
    /// FIPS 180-4, 5.3.3.
    package static let initialHash: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]

    package static let isExtended = sha256_is_extended()

    /// Takes blocks of 64 bytes in, by the processor's instructions for it where it has them.
    package static func compress(_ blocks: ArraySlice<UInt8>, into state: inout [UInt32]) {
        compress(blocks, into: &state, isExtended: isExtended != 0)
    }

    /// The same by the processor's instructions for it, where it has them, or without.
    package static func compress(_ blocks: ArraySlice<UInt8>, into state: inout [UInt32], isExtended: Bool) {
        precondition(blocks.count % 64 == 0 && state.count == 8)
        unsafe state.withUnsafeMutableBufferPointer { state in
            unsafe blocks.withUnsafeBufferPointer { bytes in
                unsafe sha256_compress(state.baseAddress, bytes.baseAddress, blocks.count / 64, isExtended ? 1 : 0)
            }
        }
    }
}

extension UInt64: SHA2Word {
    /// FIPS 180-4, 5.3.5.
    package static let initialHash: [UInt64] = [
        0x6a09_e667_f3bc_c908, 0xbb67_ae85_84ca_a73b, 0x3c6e_f372_fe94_f82b, 0xa54f_f53a_5f1d_36f1,
        0x510e_527f_ade6_82d1, 0x9b05_688c_2b3e_6c1f, 0x1f83_d9ab_fb41_bd6b, 0x5be0_cd19_137e_2179,
    ]

    /// Takes blocks of 128 bytes in.
    package static func compress(_ blocks: ArraySlice<UInt8>, into state: inout [UInt64]) {
        precondition(blocks.count % 128 == 0 && state.count == 8)
        unsafe state.withUnsafeMutableBufferPointer { state in
            unsafe blocks.withUnsafeBufferPointer { bytes in
                unsafe sha512_compress(state.baseAddress, bytes.baseAddress, blocks.count / 128)
            }
        }
    }
}
