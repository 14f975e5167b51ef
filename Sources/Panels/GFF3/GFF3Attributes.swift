/// The ninth column of GFF3: keys with one or more values, percent-decoded.
package struct GFF3Attributes: Sendable, Hashable {
    private var values: [String: [String]] = [:]

    /// Reads `key=value,value;key=value`; nothing where an entry is of another form.
    ///
    /// Entries and values are split first and decoded then, so that `%3B` and `%2C` do not separate.
    package init?(parsing text: Substring) {
        for entry in text.split(separator: ";") {
            let entry = entry.drop { $0 == " " }
            if entry.isEmpty { continue }
            guard let equals = entry.firstIndex(of: "="), equals != entry.startIndex else { return nil }
            let key = Self.decoded(entry[..<equals])
            values[key, default: []] += entry[entry.index(after: equals)...].split(separator: ",").map {
                Self.decoded($0)
            }
        }
    }

    /// The value of a key; of several all, with commas between.
    package subscript(key: String) -> String? { values[key]?.joined(separator: ",") }

    package func list(_ key: String) -> [String] { values[key] ?? [] }

    /// What a `Dbxref` says of a database: `88` for `HGNC:88` with `HGNC`; the first where there are several.
    package func crossReference(_ database: String) -> String? {
        list("Dbxref").lazy.filter { $0.hasPrefix(database + ":") }.map { String($0.dropFirst(database.count + 1)) }
            .first
    }

    /// Text with `%` and two hexadecimal digits read as the byte; any other `%` stands for itself.
    static func decoded(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
