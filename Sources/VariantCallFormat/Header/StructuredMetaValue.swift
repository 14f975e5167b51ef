/// The value of a structured header line, `<ID=DP,Number=1,Description="…">`, read by key.
public struct StructuredMetaValue: Sendable, Hashable {
    /// A key with its value.
    public struct Pair: Sendable, Hashable {
        /// What stands before `=`, as it is written: keys are told apart by case.
        public let key: String
        /// The value, without quotes and with `\"` and `\\` resolved.
        public let value: String
        /// Whether the value stands in quotes.
        public let isQuoted: Bool
    }

    /// What keeps a line from being well formed; its readable keys are read all the same.
    public enum Flaw: Sendable, Hashable {
        /// A quote or the closing `>` is missing.
        case unterminated
        /// Text follows the closing `>`.
        case textAfterEnd
        /// A part between commas has no `=`.
        case noKeyValuePair(String)
        /// Text stands beside the quotes of a value.
        case textBesideQuotes(String)
        /// A key stands twice.
        case duplicateKey(String)
    }

    /// The keys and values, in order.
    public let pairs: [Pair]
    /// What is wrong with the text.
    public let flaws: [Flaw]

    /// Reads keys and values: commas and `>` inside of quotes and commas inside of `[…]` do not separate, and `\"` and `\\` inside of quotes
    /// stand for themselves (VCF 4.3, section 1.4). Nothing where the text does not begin with `<`.
    public init?(parsing text: String) {
        guard text.hasPrefix("<") else { return nil }
        var scanner = Scanner(text: Array(text.dropFirst().unicodeScalars))
        scanner.scan()
        pairs = scanner.pairs
        flaws = scanner.flaws
    }

    /// The value of the first pair with this key, in the case of its letters; `nil` where there is none.
    public subscript(key: String) -> String? { pairs.first { $0.key == key }?.value }

    /// The first pair with this key, which also tells whether its value is quoted.
    public func pair(_ key: String) -> Pair? { pairs.first { $0.key == key } }

    private struct Scanner {
        let text: [Unicode.Scalar]
        var index = 0
        var pairs: [Pair] = []
        var flaws: [Flaw] = []

        mutating func scan() {
            while index < text.count {
                let key = take { $0 == "=" || $0 == "," || $0 == ">" }
                guard index < text.count else {
                    if !key.isEmpty { flaws.append(.noKeyValuePair(key)) }
                    break
                }
                if text[index] == "=" {
                    index += 1
                    value(of: key)
                } else if !key.isEmpty || text[index] == "," {
                    flaws.append(.noKeyValuePair(key))
                }
                guard index < text.count else { break }
                if text[index] == ">" {
                    if text[(index + 1)...].contains(where: { $0 != " " }) { flaws.append(.textAfterEnd) }
                    return
                }
                index += 1
            }
            flaws.append(.unterminated)
        }

        private mutating func take(until isEnd: (Unicode.Scalar) -> Bool) -> String {
            var part = String.UnicodeScalarView()
            while index < text.count, !isEnd(text[index]) {
                part.append(text[index])
                index += 1
            }
            return String(part)
        }

        private mutating func value(of key: String) {
            let name = key.filter { $0 != " " && $0 != "\t" }
            if pairs.contains(where: { $0.key == name }) { flaws.append(.duplicateKey(name)) }
            if index < text.count, text[index] == "\"" {
                index += 1
                let value = quoted()
                let beside = take { $0 == "," || $0 == ">" }
                if beside.contains(where: { $0 != " " }) { flaws.append(.textBesideQuotes(name)) }
                pairs.append(Pair(key: name, value: value, isQuoted: true))
                return
            }
            var depth = 0
            let value = take { scalar in
                if scalar == "[" { depth += 1 }
                if scalar == "]" { depth -= 1 }
                return depth <= 0 && (scalar == "," || scalar == ">")
            }
            pairs.append(Pair(key: name, value: value, isQuoted: false))
        }

        /// The text to the closing quote: the next one that is not escaped.
        private mutating func quoted() -> String {
            var part = String.UnicodeScalarView()
            while index < text.count {
                let scalar = text[index]
                index += 1
                if scalar == "\\", index < text.count, text[index] == "\"" || text[index] == "\\" {
                    part.append(text[index])
                    index += 1
                } else if scalar == "\"" {
                    return String(part)
                } else {
                    part.append(scalar)
                }
            }
            flaws.append(.unterminated)
            return String(part)
        }
    }
}
