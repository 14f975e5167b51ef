/// The codes by which VCF writes characters that would separate: since VCF 4.3 (section 1.2), these eight and no others.
package enum PercentDecoding {
    private static let codes: [String: Character] = [
        "3A": ":", "3B": ";", "3D": "=", "25": "%", "2C": ",", "0D": "\r", "0A": "\n", "09": "\t",
    ]

    /// A value with its codes resolved, once: `%253B` is `%3B`. Values are split first and decoded then. Before VCF 4.3, and for any other
    /// code, `%` stands for itself.
    package static func decode(_ value: some StringProtocol, version: VCFVersion?) -> String {
        guard value.utf8.contains(UInt8(ascii: "%")), version.map({ $0 >= VCFVersion(4, 3) }) ?? false else {
            return String(value)
        }
        var decoded = ""
        var rest = value[...]
        while let percent = rest.firstIndex(of: "%") {
            decoded += rest[..<percent]
            let code = rest[rest.index(after: percent)...].prefix(2)
            if let character = codes[code.uppercased()] {
                decoded.append(character)
                rest = rest[code.endIndex...]
            } else {
                decoded.append("%")
                rest = rest[rest.index(after: percent)...]
            }
        }
        return decoded + rest
    }
}
