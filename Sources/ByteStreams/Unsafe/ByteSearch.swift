import Glibc

/// Searching in bytes by the C library's vectorised kernel.
public enum ByteSearch {
    /// The index of the first `byte` in `bytes` at or after `start`, or nothing.
    public static func firstIndex(of byte: UInt8, in bytes: Span<UInt8>, from start: Int = 0) -> Int? {
        guard start < bytes.count else { return nil }
        return unsafe bytes.withUnsafeBufferPointer { buffer -> Int? in
            guard let base = buffer.baseAddress,
                let found = unsafe memchr(base + start, Int32(byte), buffer.count - start)
            else { return nil }
            return unsafe UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
        }
    }

    /// The index of the last `byte` in `bytes`, or nothing.
    public static func lastIndex(of byte: UInt8, in bytes: Span<UInt8>) -> Int? {
        var index = bytes.count - 1
        while index >= 0 {
            if bytes[index] == byte { return index }
            index -= 1
        }
        return nil
    }

    /// How often `byte` stands in `bytes`.
    public static func count(of byte: UInt8, in bytes: Span<UInt8>) -> Int {
        var count = 0
        var next = firstIndex(of: byte, in: bytes)
        while let index = next {
            count += 1
            next = firstIndex(of: byte, in: bytes, from: index + 1)
        }
        return count
    }
}
