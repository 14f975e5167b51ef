extension Unicode.Scalar {
    /// Whether it may move a terminal's cursor, change its colours or its title, or turn the direction of a line: the C0 and C1 controls, DEL, the
    /// separators of lines, and the marks that override a direction.
    package var isControl: Bool {
        switch value {
        case 0..<0x20, 0x7f..<0xa0, 0x2028, 0x2029, 0x202a...0x202e, 0x2066...0x2069: true
        default: false
        }
    }
}

extension String {
    /// The text with its control characters spelled, `\x1b`: what a terminal shows of it is what it says. Line ends and tabs stay.
    package var visible: String { spelled(isSpelled: { $0 != "\n" && $0 != "\t" }) { $0.spelling } }

    /// The text on one line: with its line ends and tabs spelled, too. For names of files and samples within a message.
    package var visibleOnOneLine: String { spelled(isSpelled: { _ in true }) { $0.spelling } }

    /// JSON with the control characters of its texts as JSON spells them; an encoder leaves DEL and those behind it as they are.
    package var visibleJSON: String {
        spelled(isSpelled: { $0.value >= 0x7f }) { scalar in
            let digits = String(scalar.value, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
    }

    private func spelled(isSpelled: (Unicode.Scalar) -> Bool, _ spelling: (Unicode.Scalar) -> String) -> String {
        // Hardly any text has one.
        guard unicodeScalars.contains(where: { $0.isControl && isSpelled($0) }) else { return self }
        var text = ""
        for scalar in unicodeScalars {
            guard scalar.isControl, isSpelled(scalar) else {
                text.unicodeScalars.append(scalar)
                continue
            }
            text += spelling(scalar)
        }
        return text
    }
}

extension Unicode.Scalar {
    fileprivate var spelling: String {
        let digits = String(value, radix: 16)
        return value < 0x100 ? "\\x\(digits.count < 2 ? "0" : "")\(digits)" : "\\u{\(digits)}"
    }
}
