import ByteStreams

// Taking text apart works on bytes: a combining mark after a separator makes one Character with it and would hide it.
extension Substring {
    /// The parts between a separator, empty ones included.
    package func fields(_ separator: Unicode.Scalar) -> [Substring] {
        let bytes = utf8.span
        var parts: [Substring] = []
        var start = startIndex
        var offset = 0
        while let found = ByteSearch.firstIndex(of: UInt8(ascii: separator), in: bytes, from: offset) {
            let end = utf8.index(start, offsetBy: found - offset)
            parts.append(self[start..<end])
            start = utf8.index(after: end)
            offset = found + 1
        }
        parts.append(self[start...])
        return parts
    }

    /// The part with a number, counted from 0, empty ones included; nothing where there are fewer.
    package func field(_ number: Int, _ separator: Unicode.Scalar) -> Substring? {
        let bytes = utf8.span
        var offset = 0
        for _ in 0..<number {
            guard let found = ByteSearch.firstIndex(of: UInt8(ascii: separator), in: bytes, from: offset) else {
                return nil
            }
            offset = found + 1
        }
        let end = ByteSearch.firstIndex(of: UInt8(ascii: separator), in: bytes, from: offset) ?? bytes.count
        let start = utf8.index(startIndex, offsetBy: offset)
        return self[start..<utf8.index(start, offsetBy: end - offset)]
    }

    /// What stands before and after the first separator; nothing after it where there is none.
    package func cut(at separator: Unicode.Scalar) -> (Substring, Substring?) {
        guard let found = ByteSearch.firstIndex(of: UInt8(ascii: separator), in: utf8.span) else { return (self, nil) }
        let index = utf8.index(startIndex, offsetBy: found)
        return (self[..<index], self[utf8.index(after: index)...])
    }

    /// Whether an ASCII character stands in the text.
    package func has(_ character: Unicode.Scalar) -> Bool {
        ByteSearch.firstIndex(of: UInt8(ascii: character), in: utf8.span) != nil
    }
}

extension String {
    /// The parts between a separator, empty ones included.
    package func fields(_ separator: Unicode.Scalar) -> [Substring] { self[...].fields(separator) }
    /// Whether an ASCII character stands in the text.
    package func has(_ character: Unicode.Scalar) -> Bool { self[...].has(character) }
}
