/// A piece of HTML or SVG, in which every value that is put into a literal is escaped.
///
/// The literal parts are written by us; `\(text)` with a `String` always goes through ``escape(_:)``, and only
/// another `Markup` is put in as it stands. So text from a file cannot become markup, whichever field it stands in:
/// in element content and in attribute values between double quotes. It is never put into `<style>`, `<script>` or an
/// attribute without quotes.
package struct Markup: Sendable, Equatable, ExpressibleByStringInterpolation {
    /// The markup itself.
    package private(set) var source: String

    package init(stringLiteral literal: String) { source = literal }

    package init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }

    /// Text, escaped.
    package init(text: String) { source = Self.escape(text) }

    private static let plain = PrintableCharacters(without: "&<>\"'")

    /// Text in which markup has no meaning. Control characters, which HTML does not allow, become U+FFFD.
    package static func escape(_ text: String) -> String {
        // Nearly all values are names and numbers.
        if text.isOf(plain) { return text }
        if text.isOf(.all) {
            var bytes: [UInt8] = []
            bytes.reserveCapacity(text.utf8.count + text.utf8.count / 4)
            for byte in text.utf8 {
                switch byte {
                case UInt8(ascii: "&"): bytes += "&amp;".utf8
                case UInt8(ascii: "<"): bytes += "&lt;".utf8
                case UInt8(ascii: ">"): bytes += "&gt;".utf8
                case UInt8(ascii: "\""): bytes += "&quot;".utf8
                case UInt8(ascii: "'"): bytes += "&#39;".utf8
                default: bytes.append(byte)
                }
            }
            return String(decoding: bytes, as: UTF8.self)
        }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\t", "\n": result += " "
            default: result.unicodeScalars.append(ControlCharacters.contain(scalar) ? "\u{FFFD}" : scalar)
            }
        }
        return result
    }

    /// Markup from outside that was checked, as ``PageTemplate`` does.
    init(trusted source: String) { self.source = source }

    package var isEmpty: Bool { source.isEmpty }

    package static func + (left: Markup, right: Markup) -> Markup { "\(left)\(right)" }

    package static func += (left: inout Markup, right: Markup) { left.source += right.source }

    /// Puts a literal together.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var source = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            source.reserveCapacity(literalCapacity * 2)
        }

        package mutating func appendLiteral(_ literal: String) { source += literal }

        package mutating func appendInterpolation(_ text: String) { source += Markup.escape(text) }

        package mutating func appendInterpolation(_ markup: Markup) { source += markup.source }

        package mutating func appendInterpolation(_ number: Int) { source += String(number) }

        /// A length or coordinate of a drawing, with one decimal.
        package mutating func appendInterpolation(_ length: Double) {
            source += NumberText.decimal(length, decimals: 1)
        }
    }
}

extension Sequence where Element == Markup {
    /// The pieces one after another.
    package func joined(separator: Markup = "") -> Markup {
        var result: Markup = ""
        var isFirst = true
        for piece in self {
            if !isFirst { result += separator }
            result += piece
            isFirst = false
        }
        return result
    }
}
