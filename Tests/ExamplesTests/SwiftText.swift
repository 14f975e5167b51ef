/// A Swift file as far as its string literals go: where each stands, and what stands around it.
struct SwiftText {
    /// A string literal.
    struct Literal {
        /// Its line, 1-based.
        let line: Int
        /// Its text, with `\()` in the place of each interpolation.
        let text: String
        /// The names before the open parentheses around it, outermost first: `["#expect", "report.hasPrefix"]`.
        let calls: [String]
        /// Whether it belongs to a `throw`.
        let isThrown: Bool
        /// What stands before the open braces around it, outermost first: `["extension Report: Error ", "var description: String "]`.
        let blocks: [String]
        /// Whether `==`, `!=` or `~=` stands before it or `case`.
        let isCompared: Bool
        /// Whether it is the raw value of a case: `case copyNumber = "DNA copy number"`.
        let isRawValue: Bool

        /// Whether a person would read it as words: two words in small letters side by side.
        var isPhrase: Bool { text.contains(/(^|[^A-Za-z`.])[A-Za-z]?[a-z]+[,;:]? [a-z]{2,}($|[^A-Za-z(=_`])/) }
    }

    /// The literals in order.
    let literals: [Literal]

    private enum Bracket {
        case call(String)
        case block(String)
    }

    /// Reads a file. Comments are left out; a literal inside of an interpolation counts by itself.
    init(_ source: String) {
        let bytes = Array(source.utf8)
        var scanner = Scanner(bytes: bytes)
        scanner.scanCode(untilParenthesis: false)
        literals = scanner.literals.sorted { $0.line < $1.line }
    }

    private struct Scanner {
        let bytes: [UInt8]
        var index = 0
        var line = 1
        var literals: [Literal] = []
        var brackets: [Bracket] = []
        /// The code since the last brace or line end outside of parentheses: what a block or a call begins with.
        var statement: [UInt8] = []
        var throwDepth: Int?

        init(bytes: [UInt8]) { self.bytes = bytes }

        func has(_ text: StaticString, at offset: Int = 0) -> Bool {
            let wanted = text.description.utf8
            return bytes.dropFirst(index + offset).starts(with: wanted)
        }

        mutating func scanCode(untilParenthesis: Bool) {
            let depth = brackets.count
            while index < bytes.count {
                let byte = bytes[index]
                switch byte {
                case UInt8(ascii: "/") where has("//"):
                    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
                    continue
                case UInt8(ascii: "/") where has("/*"):
                    while index < bytes.count, !has("*/") { advance() }
                    index += 2
                    continue
                case UInt8(ascii: "\""), UInt8(ascii: "#"):
                    if scanLiteral() { continue }
                case UInt8(ascii: "("), UInt8(ascii: "["): brackets.append(.call(callee()))
                case UInt8(ascii: ")"), UInt8(ascii: "]"):
                    if untilParenthesis, brackets.count == depth { return }
                    if case .call = brackets.last { brackets.removeLast() }
                case UInt8(ascii: "{"):
                    brackets.append(.block(String(decoding: statement, as: UTF8.self)))
                    statement = []
                case UInt8(ascii: "}"):
                    if case .block = brackets.last { brackets.removeLast() }
                    statement = []
                    if let depth = throwDepth, brackets.count < depth { throwDepth = nil }
                case UInt8(ascii: "\n"):
                    let isInCall = if case .call = brackets.last { true } else { false }
                    // A statement goes on where the next line begins with an operator or a dot.
                    if !isInCall, !nextLineGoesOn() {
                        statement = []
                        if let depth = throwDepth, brackets.count <= depth { throwDepth = nil }
                    }
                case UInt8(ascii: "t") where has("throw ") && !isWordBefore: throwDepth = brackets.count
                default: break
                }
                statement.append(byte)
                advance()
            }
        }

        /// A string literal, where one starts here.
        mutating func scanLiteral() -> Bool {
            var hashes = 0
            while index + hashes < bytes.count, bytes[index + hashes] == UInt8(ascii: "#") { hashes += 1 }
            guard has("\"", at: hashes) else { return false }
            let isLong = has("\"\"\"", at: hashes)
            let (first, calls, blocks) = (line, openCalls, openBlocks)
            let before = String(decoding: statement.suffix(8), as: UTF8.self).filter { $0 != " " && $0 != "\n" }
            let isCompared = ["==", "!=", "~=", "case"].contains { before.hasSuffix($0) }
            let isRawValue = String(decoding: statement, as: UTF8.self).contains(/^\s*case [A-Za-z`]+ = $/)
            let end =
                [UInt8](repeating: UInt8(ascii: "\""), count: isLong ? 3 : 1)
                + [UInt8](repeating: UInt8(ascii: "#"), count: hashes)
            let escape = [UInt8(ascii: "\\")] + [UInt8](repeating: UInt8(ascii: "#"), count: hashes)
            index += hashes + (isLong ? 3 : 1)
            var text: [UInt8] = []
            while index < bytes.count, !bytes.dropFirst(index).starts(with: end) {
                if bytes.dropFirst(index).starts(with: escape) {
                    index += escape.count
                    if bytes[index] == UInt8(ascii: "(") {
                        text += Array("\\()".utf8)
                        index += 1
                        let outer = statement
                        statement = []
                        scanCode(untilParenthesis: true)
                        statement = outer
                    }
                    advance()
                } else {
                    text.append(bytes[index])
                    advance()
                }
            }
            index += end.count
            statement += Array("\"\"".utf8)
            literals.append(
                Literal(
                    line: first, text: String(decoding: text, as: UTF8.self), calls: calls, isThrown: throwDepth != nil,
                    blocks: blocks, isCompared: isCompared, isRawValue: isRawValue))
            return true
        }

        mutating func advance() {
            if index < bytes.count, bytes[index] == UInt8(ascii: "\n") { line += 1 }
            index += 1
        }

        var isWordBefore: Bool { index > 0 && isWord(bytes[index - 1]) }

        func isWord(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
                || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
                || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
        }

        /// The name before a parenthesis.
        func callee() -> String {
            String(decoding: statement.reversed().prefix { isWord($0) }.reversed(), as: UTF8.self)
        }

        func nextLineGoesOn() -> Bool {
            var place = index + 1
            while place < bytes.count, bytes[place] == UInt8(ascii: " ") { place += 1 }
            guard place < bytes.count else { return false }
            return "+?:.&|{".utf8.contains(bytes[place])
        }

        var openCalls: [String] {
            brackets.compactMap { if case .call(let name) = $0, !name.isEmpty { name } else { nil } }
        }

        var openBlocks: [String] {
            brackets.compactMap { if case .block(let text) = $0 { text } else { nil } }
        }
    }
}
