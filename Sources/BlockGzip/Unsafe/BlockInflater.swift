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
            var isEmpty = false
            for block in blocks {
                let inflated = try inflate(packed, block: block)
                isEmpty = inflated.isEmpty
                text += inflated
            }
            return isEmpty
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
        func number(at offset: Int) -> Int {
            (0..<4).reduce(0) { $0 | Int(packed[offset + $1]) << (8 * $1) }
        }
        let size = number(at: block.upperBound - 4)
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
        var left = 0
        var unused = 0
        // One byte more than promised, so that a block that holds more is seen.
        let text = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { output, count in
            unsafe packed.withUnsafeBufferPointer { input in
                guard let start = input.baseAddress else { return }
                unsafe stream.next_in = UnsafeMutablePointer(mutating: start + block.lowerBound)
                unsafe stream.avail_in = UInt32(block.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(size + 1)
                status = unsafe CZlib.inflate(&stream, Z_FINISH)
                left = Int(unsafe stream.avail_out)
                unused = Int(unsafe stream.avail_in)
            }
            count = size + 1 - left
        }
        guard status == Z_STREAM_END, unused == 0 else {
            let message = unsafe stream.msg.map { unsafe String(cString: $0) }
            throw Damage(
                message: message
                    ?? (unused > 0 && status == Z_STREAM_END
                        ? "a BGZF block ends before its size says" : "a BGZF block is not what its size says"),
                offset: block.lowerBound)
        }
        return text
    }
}
