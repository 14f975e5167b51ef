import CZlib

/// zlib's inflate for one gzip member after another, with the CRC and the size of each checked.
@safe final class Inflater {
    enum Outcome {
        /// All input is used up; the member goes on.
        case needsInput
        /// As much output was made as was wanted; call again.
        case outputIsFull
        /// The member ended and its CRC and size are right.
        case endOfMember
    }

    /// What zlib said of damaged data.
    struct Damage: Error {
        let message: String
    }

    // zlib keeps the stream's own address, so the stream must not move.
    private let stream: UnsafeMutablePointer<z_stream>

    init() {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        // 15 bits of window, plus 16: gzip alone. This can only fail for lack of memory or a wrong zlib.
        let status = unsafe czlib_inflate_init2(stream, 15 + 16)
        precondition(status == Z_OK, "zlib cannot be set up")
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deinitialize(count: 1)
        unsafe stream.deallocate()
    }

    /// Makes ready for the next member.
    func reset() {
        unsafe inflateReset(stream)
    }

    /// Inflates from `input[offset...]`, moving `offset` on, and appends at most `limit` bytes to `output`.
    func inflate(_ input: [UInt8], offset: inout Int, into output: inout [UInt8], limit: Int) throws(Damage) -> Outcome
    {
        var status: Int32 = Z_OK
        var consumed = 0
        var left = 0
        unsafe input.withUnsafeBufferPointer { source in
            output.append(addingCapacity: limit) { span in
                unsafe span.withUnsafeMutableBufferPointer { buffer, initialized in
                    guard let start = source.baseAddress, let target = buffer.baseAddress else { return }
                    let available = source.count - offset
                    unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: start + offset)
                    unsafe stream.pointee.avail_in = UInt32(clamping: available)
                    unsafe stream.pointee.next_out = target + initialized
                    unsafe stream.pointee.avail_out = UInt32(clamping: limit)
                    status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
                    consumed = available - Int(unsafe stream.pointee.avail_in)
                    left = Int(unsafe stream.pointee.avail_out)
                    initialized += limit - left
                }
            }
        }
        offset += consumed
        switch status {
        case Z_STREAM_END: return .endOfMember
        case Z_OK, Z_BUF_ERROR: return left == 0 ? .outputIsFull : .needsInput
        default:
            let message = unsafe stream.pointee.msg
            throw Damage(message: unsafe message.map { unsafe String(cString: $0) } ?? "zlib code \(status)")
        }
    }
}
