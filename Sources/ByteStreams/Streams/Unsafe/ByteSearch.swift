#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Searching in bytes by the C library's vectorised kernel.
package enum ByteSearch {
    /// The index of the first `byte` in `bytes` at or after `start`, or nothing.
    package static func firstIndex(of byte: UInt8, in bytes: Span<UInt8>, from start: Int = 0) -> Int? {
        guard start < bytes.count else { return nil }
        return unsafe bytes.withUnsafeBufferPointer { buffer -> Int? in
            guard let base = buffer.baseAddress,
                let found = unsafe memchr(base + start, Int32(byte), buffer.count - start)
            else { return nil }
            return unsafe UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
        }
    }

    /// The index of the last `byte` in `bytes` at or after `start`, or nothing.
    package static func lastIndex(of byte: UInt8, in bytes: Span<UInt8>, from start: Int = 0) -> Int? {
        // By windows, so that the C library does the searching.
        var end = bytes.count
        while end > start {
            let begin = max(start, end - 4_096)
            var last: Int?
            var next = firstIndex(of: byte, in: bytes.extracting(begin..<end))
            while let found = next {
                last = begin + found
                next = firstIndex(of: byte, in: bytes.extracting(begin..<end), from: found + 1)
            }
            if let last { return last }
            end = begin
        }
        return nil
    }

    /// How often `byte` stands in `bytes`.
    package static func count(of byte: UInt8, in bytes: Span<UInt8>) -> Int {
        var count = 0
        var next = firstIndex(of: byte, in: bytes)
        while let index = next {
            count += 1
            next = firstIndex(of: byte, in: bytes, from: index + 1)
        }
        return count
    }
}
