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
        if text.isOf(.all) {
            let bytes = escape(
                Array(text.utf8), backslash: UInt8(ascii: "\\"), underscore: UInt8(ascii: "_"),
                isMeaningful: { !meaningless.contains($0) }, isOfWord: { Unicode.Scalar($0).isOfWord })
            return String(decoding: bytes, as: UTF8.self)
        }
        var result = String.UnicodeScalarView()
        result.append(
            contentsOf: escape(
                Array(text.unicodeScalars), backslash: "\\", underscore: "_", isMeaningful: meaningfulScalars.contains,
                isOfWord: \.isOfWord))
        return String(result)
    }

    private static func escape<Unit: Equatable>(
        _ units: [Unit], backslash: Unit, underscore: Unit, isMeaningful: (Unit) -> Bool, isOfWord: (Unit) -> Bool
    ) -> [Unit] {
        func isInWord(_ index: Int) -> Bool { units.indices.contains(index) && isOfWord(units[index]) }
        var result: [Unit] = []
        result.reserveCapacity(units.count + units.count / 4)
        for (index, unit) in units.enumerated() {
            let opens = unit == underscore && !(isInWord(index - 1) && isInWord(index + 1))
            if opens || isMeaningful(unit) { result.append(backslash) }
            result.append(unit)
        }
        return result
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

extension Unicode.Scalar {
    /// Whether it is a letter or a digit, between which an underscore has no meaning in Markdown.
    fileprivate var isOfWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}
