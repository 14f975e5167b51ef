/// How much room a text takes in a drawing. The page's font is the reader's: widths are those of wide sans-serif fonts, so that what is said to
/// fit does.
package enum DrawingText {
    /// The width of a text, in the units of its size.
    package static func width(_ text: String, size: Double, isBold: Bool = false) -> Double {
        let ems = text.unicodeScalars.reduce(0.0) { $0 + Self.width(of: $1) }
        return ems * size * (isBold ? 1.08 : 1)
    }

    /// The text, or what of it fits with an ellipsis; at least its first letter.
    package static func shortened(_ text: String, to width: Double, size: Double, isBold: Bool = false) -> String {
        guard self.width(text, size: size, isBold: isBold) > width else { return text }
        var short = Substring(text)
        repeat {
            short = short.dropLast()
        } while short.count > 1
            && self.width(short + "…", size: size, isBold: isBold) > width
        return short + "…"
    }

    /// Per em, of DejaVu Sans and Verdana, the widest in use, less a little: system fonts are narrower.
    private static func width(of letter: Unicode.Scalar) -> Double {
        switch letter {
        case "i", "j", "l", "I", "|", "'", ".", ",", ":", ";", "!": 0.32
        case "f", "r", "t", "(", ")", "[", "]", "/", "-", " ", "*": 0.4
        case "m", "w", "M", "W", "@", "%", "…", "–": 0.95
        case "A"..."Z", "_", ">", "<", "=", "+": 0.7
        case "\u{2E80}"...: 1.1
        default: 0.6
        }
    }
}
