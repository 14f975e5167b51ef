/// The value of a structured header line, `<ID=DP,Number=1,Description="…">`, read by key.
struct StructuredMetaValue {
    private let pairs: [(key: String, value: String)]

    /// Reads keys and values; quoted values may hold commas and `>`, and `\"` and `\\` inside of quotes stand for themselves
    /// (VCF 4.3, section 1.4). Nothing where the text is not of this form.
    init?(parsing text: String) {
        guard text.first == "<" else { return nil }
        var pairs: [(String, String)] = []
        var key = ""
        var value = ""
        var isInKey = true
        var isQuoted = false
        var isEscaped = false
        for character in text.dropFirst() {
            if isQuoted {
                if isEscaped {
                    value.append(character)
                    isEscaped = false
                } else if character == "\\" {
                    isEscaped = true
                } else if character == "\"" {
                    isQuoted = false
                } else {
                    value.append(character)
                }
            } else if character == "\"", !isInKey {
                isQuoted = true
            } else if character == "=", isInKey {
                isInKey = false
            } else if character == "," || character == ">" {
                if !key.isEmpty { pairs.append((key, value)) }
                (key, value, isInKey) = ("", "", true)
                if character == ">" { break }
            } else if isInKey {
                key.append(character)
            } else {
                value.append(character)
            }
        }
        self.pairs = pairs
    }

    /// The value of the first pair with this key.
    subscript(key: String) -> String? { pairs.first { $0.key == key }?.value }
}
