import ByteStreams

/// Walks over the parts of a column that a separator divides, empty ones included: the entries of INFO, the keys of FORMAT, the alleles of
/// ALT. It copies nothing.
package struct PartScanner: ~Escapable {
    private let bytes: Span<UInt8>
    private let separator: UInt8
    private var start: Int

    /// Begins with the part that begins at `start`; the last one ends where the bytes do.
    @_lifetime(copy bytes)
    package init(_ bytes: Span<UInt8>, from start: Int = 0, separator: Unicode.Scalar) {
        self.bytes = bytes
        self.start = start
        self.separator = UInt8(ascii: separator)
    }

    /// Where the next part stands in the bytes, or nothing after the last.
    package mutating func next() -> Range<Int>? {
        guard start <= bytes.count else { return nil }
        let part = start..<(ByteSearch.firstIndex(of: separator, in: bytes, from: start) ?? bytes.count)
        start = part.upperBound + 1
        return part
    }

    /// Where the next entry of INFO with a key stands: the key alone, or with `=` and a value behind it.
    package mutating func nextEntry(of key: Span<UInt8>) -> Range<Int>? {
        while let part = next() {
            if isEntry(part, of: key) { return part }
        }
        return nil
    }

    /// Whether a part is an entry of INFO with a key.
    package func isEntry(_ part: Range<Int>, of key: Span<UInt8>) -> Bool {
        let end = part.lowerBound + key.count
        return (end == part.upperBound || end < part.upperBound && bytes[end] == UInt8(ascii: "="))
            && areEqual(bytes.extracting(part.lowerBound..<end), key)
    }

    /// The number of the first of the parts that are left that is a key, counted from 0.
    package mutating func number(of key: Span<UInt8>) -> Int? {
        var number = 0
        while let part = next() {
            if part.count == key.count, isEntry(part, of: key) { return number }
            number += 1
        }
        return nil
    }
}

extension String {
    /// The first entry of INFO with a key: its value, which a flag has not.
    package func infoEntry(of key: String) -> (key: Substring, value: Substring?)? {
        var entries = PartScanner(utf8.span, separator: ";")
        guard let entry = entries.nextEntry(of: key.utf8.span) else { return nil }
        let start = utf8.index(startIndex, offsetBy: entry.lowerBound)
        return self[start..<utf8.index(start, offsetBy: entry.count)].cut(at: "=")
    }
}
