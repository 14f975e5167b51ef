/// Text on one line without control characters: for tables in text, where a tab or a line end would move what
/// follows, and for terminals, where an escape sequence in a sample's name would be obeyed.
enum OneLine {
    /// The text with every run of white space and control characters as one space, and none at its ends.
    static func text(_ text: String) -> String {
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
