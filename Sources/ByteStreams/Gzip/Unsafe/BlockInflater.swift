import CZlib
import Dispatch
import Synchronization

/// Inflates whole BGZF blocks, several at once, each with its CRC and size checked (SAM specification, section 4.1).
enum BlockInflater {
    /// What is wrong with a block, and where it begins in the packed bytes.
    struct Damage: Error {
        let message: String
        let offset: Int
    }

    /// A block of 64 KiB can inflate to no more than this: deflate's ratio is at most 1032.
    private static let largestText = (1 << 16) * 1032

    /// Appends the text of the blocks in order; says whether the last of them was empty.
    static func inflate(
        _ packed: [UInt8], blocks: [Range<Int>], threads: Int, into text: inout [UInt8]
    ) throws -> Bool {
        if threads <= 1 || blocks.count < 2 {
            let start = text.count
            // What the blocks say that they hold, as far as that is likely: growing costs a copy each time.
            text.reserveCapacity(
                start + min(blocks.reduce(1) { $0 + size(ofTextIn: packed, block: $1) }, blocks.count << 16))
            var end = start
            for block in blocks {
                end = text.count
                try inflate(packed, block: block, into: &text)
            }
            return text.count == end && !blocks.isEmpty
        }
        let results = Mutex<[Int: Result<[UInt8], Damage>]>([:])
        let width = min(threads, blocks.count)
        DispatchQueue.concurrentPerform(iterations: width) { worker in
            for index in stride(from: worker, to: blocks.count, by: width) {
                let result = Result { () throws(Damage) in try inflate(packed, block: blocks[index]) }
                results.withLock { $0[index] = result }
            }
        }
        let inflated = results.withLock { $0 }
        var isEmpty = false
        for index in blocks.indices {
            // What stands before a damaged block has been appended by now.
            guard let block = try inflated[index]?.get() else { continue }
            isEmpty = block.isEmpty
            text += block
        }
        return isEmpty
    }

    /// The text of one block.
    static func inflate(_ packed: [UInt8], block: Range<Int>) throws(Damage) -> [UInt8] {
        var text: [UInt8] = []
        try inflate(packed, block: block, into: &text)
        return text
    }

    /// ISIZE of a block: the last four bytes, least significant first.
    static func size(ofTextIn packed: [UInt8], block: Range<Int>) -> Int {
        (1...4).reduce(0) { $0 << 8 | Int(packed[block.upperBound - $1]) }
    }

    /// Appends the text of one block; nothing where it is damaged.
    private static func inflate(_ packed: [UInt8], block: Range<Int>, into text: inout [UInt8]) throws(Damage) {
        let size = size(ofTextIn: packed, block: block)
        guard size <= largestText else {
            throw Damage(message: "a BGZF block says that it holds \(size) bytes", offset: block.lowerBound)
        }
        var stream = unsafe z_stream()
        // 15 bits of window, plus 16: with the header and trailer of gzip, so that zlib checks them.
        guard unsafe czlib_inflate_init2(&stream, 15 + 16) == Z_OK else {
            throw Damage(message: "zlib cannot be set up", offset: block.lowerBound)
        }
        defer { unsafe inflateEnd(&stream) }
        var status: Int32 = Z_OK
        // One byte more than promised, so that a block that holds more is seen.
        text.append(addingCapacity: size + 1) { span in
            unsafe span.withUnsafeMutableBufferPointer { output, initialized in
                unsafe packed.withUnsafeBufferPointer { input in
                    guard let start = input.baseAddress, let target = output.baseAddress else { return }
                    unsafe stream.next_in = UnsafeMutablePointer(mutating: start + block.lowerBound)
                    unsafe stream.avail_in = UInt32(block.count)
                    unsafe stream.next_out = target + initialized
                    unsafe stream.avail_out = UInt32(size + 1)
                    status = unsafe CZlib.inflate(&stream, Z_FINISH)
                    if status == Z_STREAM_END, unsafe stream.avail_in == 0 {
                        initialized += size + 1 - Int(unsafe stream.avail_out)
                    }
                }
            }
        }
        let unused = unsafe stream.avail_in
        guard status == Z_STREAM_END, unused == 0 else {
            let message = unsafe stream.msg.map { unsafe String(cString: $0) }
            throw Damage(
                message: message
                    ?? (unused > 0 && status == Z_STREAM_END
                        ? "a BGZF block ends before its size says" : "a BGZF block is not what its size says"),
                offset: block.lowerBound)
        }
    }
}
