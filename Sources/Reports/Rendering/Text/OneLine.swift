/// Text on one line without control characters: for tables in text, where a tab or a line end would move what
/// follows, and for terminals, where an escape sequence in a sample's name would be obeyed.
enum OneLine {
    /// The text with every run of white space and control characters as one space, and none at its ends.
    static func text(_ text: String) -> String {
        if text.isOf(.all), text.utf8.first != 0x20, text.utf8.last != 0x20, !text.hasDoubleSpace {
            return text
        }
        var result = String.UnicodeScalarView()
        var gap = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace && scalar != "\u{A0}" || ControlCharacters.contain(scalar) {
                gap = true
                continue
            }
            if gap && !result.isEmpty { result.append(" ") }
            gap = false
            result.append(scalar)
        }
        return String(result)
    }
}

extension String {
    /// Whether the text is of some characters alone.
    func isOf(_ characters: PrintableCharacters) -> Bool { utf8.allSatisfy(characters.contains) }

    fileprivate var hasDoubleSpace: Bool {
        var last: UInt8 = 0
        for byte in utf8 {
            if byte == 0x20, last == 0x20 { return true }
            last = byte
        }
        return false
    }
}

/// Printable characters of ASCII, so many that a text of them alone need not be looked at one by one.
struct PrintableCharacters {
    /// All of them.
    static let all = PrintableCharacters(without: "")

    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// All but some.
    init(without excluded: String) {
        for byte in UInt8(0x20)..<0x7F where !excluded.utf8.contains(byte) {
            if byte < 64 { low |= 1 << byte } else { high |= 1 << (byte - 64) }
        }
    }

    func contains(_ byte: UInt8) -> Bool {
        byte < 64 ? low >> byte & 1 == 1 : byte < 128 && high >> (byte - 64) & 1 == 1
    }
}

/// Characters that text from outside must not bring into a report: controls, and the marks that turn the direction of
/// writing around.
enum ControlCharacters {
    static func contain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
