import CZlib

/// Makes BGZF blocks with zlib's deflate (SAM specification, section 4.1).
enum BlockDeflater {
    /// The most bytes that are put into one block, as htslib does: 0xff00, so that even incompressible bytes fit into 64 KiB.
    static let payload = 0xff00

    /// The empty block that ends a BGZF file.
    static let endMarker: [UInt8] = [
        0x1f, 0x8b, 0x08, 0x04, 0, 0, 0, 0, 0, 0xff, 0x06, 0, 0x42, 0x43, 0x02, 0, 0x1b, 0, 0x03, 0, 0, 0, 0, 0, 0, 0,
        0, 0,
    ]

    /// One block of at most ``payload`` bytes.
    static func block(of bytes: ArraySlice<UInt8>) -> [UInt8] {
        precondition(bytes.count <= payload, "a BGZF block holds less than 64 KiB")
        let deflated = deflate(bytes, level: 6) ?? deflate(bytes, level: 0) ?? []
        let crc = unsafe bytes.withUnsafeBufferPointer { unsafe crc32(0, $0.baseAddress, UInt32($0.count)) }
        var block: [UInt8] = [0x1f, 0x8b, 0x08, 0x04, 0, 0, 0, 0, 0, 0xff, 0x06, 0, 0x42, 0x43, 0x02, 0]
        let size = 18 + deflated.count + 8 - 1
        block += [UInt8(size & 0xff), UInt8(size >> 8)]
        block += deflated
        for shift in stride(from: 0, through: 24, by: 8) { block.append(UInt8((Int(crc) >> shift) & 0xff)) }
        for shift in stride(from: 0, through: 24, by: 8) { block.append(UInt8((bytes.count >> shift) & 0xff)) }
        return block
    }

    /// Raw deflate, or nothing where the result would not fit into a block.
    private static func deflate(_ bytes: ArraySlice<UInt8>, level: Int32) -> [UInt8]? {
        let room = 0x10000 - 18 - 8
        var stream = unsafe z_stream()
        guard unsafe czlib_deflate_init2(&stream, level, -15) == Z_OK else { return nil }
        defer { unsafe deflateEnd(&stream) }
        var status: Int32 = Z_OK
        let deflated = unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
            unsafe bytes.withUnsafeBufferPointer { input in
                unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe stream.avail_in = UInt32(input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(room)
                status = unsafe CZlib.deflate(&stream, Z_FINISH)
                count = room - Int(unsafe stream.avail_out)
            }
        }
        return status == Z_STREAM_END ? deflated : nil
    }
}
