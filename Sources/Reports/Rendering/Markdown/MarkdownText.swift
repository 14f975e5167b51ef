/// A piece of Markdown, in which every value that is put into a literal is escaped and stands on one line.
///
/// So text from a file cannot become a heading, a link, a row or HTML, whichever field it stands in.
struct MarkdownText: ExpressibleByStringInterpolation {
    /// The Markdown itself.
    private(set) var source: String

    init(stringLiteral literal: String) { source = literal }

    init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }

    /// Text in which Markdown has no meaning.
    init(text: String) { source = Self.escape(text) }

    /// Punctuation that begins something in CommonMark, or in GitHub's tables, within a line.
    private static let meaningful = "\\`*[]<|~&"
    private static let meaningfulScalars = Set(meaningful.unicodeScalars)
    private static let meaningless = PrintableCharacters(without: meaningful)
    private static let plain = PrintableCharacters(without: meaningful + "_")

    /// The text on one line, with a backslash before what has a meaning. An underscore within a word has none.
    static func escape(_ text: String) -> String {
        let text = OneLine.text(text)
        // Nearly all values are names and numbers.
        if text.isOf(plain) { return text }
        if text.isOf(.all) { return escape(ascii: Array(text.utf8)) }
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        func isInWord(_ index: Int) -> Bool {
            scalars.indices.contains(index) && scalars[index].properties.isAlphabetic
                || scalars.indices.contains(index) && scalars[index].properties.numericType != nil
        }
        for (index, scalar) in scalars.enumerated() {
            let opens = scalar == "_" && !(isInWord(index - 1) && isInWord(index + 1))
            if opens || meaningfulScalars.contains(scalar) { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }

    /// The same for printable characters of ASCII.
    private static func escape(ascii bytes: [UInt8]) -> String {
        func isInWord(_ index: Int) -> Bool {
            guard bytes.indices.contains(index) else { return false }
            return switch bytes[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"):
                true
            default: false
            }
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 4)
        for (index, byte) in bytes.enumerated() {
            let opens = byte == UInt8(ascii: "_") && !(isInWord(index - 1) && isInWord(index + 1))
            if opens || !meaningless.contains(byte) { result.append(UInt8(ascii: "\\")) }
            result.append(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }

    var isEmpty: Bool { source.isEmpty }

    static func + (left: MarkdownText, right: MarkdownText) -> MarkdownText {
        var sum = left
        sum.source += right.source
        return sum
    }

    /// Puts a literal together.
    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var source = ""

        init(literalCapacity: Int, interpolationCount: Int) { source.reserveCapacity(literalCapacity * 2) }

        mutating func appendLiteral(_ literal: String) { source += literal }

        mutating func appendInterpolation(_ text: String) { source += MarkdownText.escape(text) }

        mutating func appendInterpolation(_ markdown: MarkdownText) { source += markdown.source }

        mutating func appendInterpolation(_ number: Int) { source += String(number) }
    }
}

extension Sequence where Element == MarkdownText {
    /// The pieces one after another.
    func joined(separator: String = "") -> MarkdownText {
        var result: MarkdownText = ""
        for (index, piece) in enumerated() {
            if index > 0 { result = result + MarkdownText(stringLiteral: separator) }
            result = result + piece
        }
        return result
    }
}

/// A table of GitHub's Markdown: a heading line, then one line for each row.
struct MarkdownTable {
    let columns: [MarkdownText]
    let rows: [[MarkdownText]]

    /// The table with an empty line behind it; nothing where it has no row.
    var markdown: MarkdownText {
        guard !rows.isEmpty else { return "" }
        func line(_ cells: [MarkdownText]) -> MarkdownText {
            "| \(cells.map { $0.isEmpty ? "NA" : $0 }.joined(separator: " | ")) |\n"
        }
        return line(columns) + line(columns.map { _ in "---" }) + rows.map(line).joined() + "\n"
    }
}
