import FoundationEssentials

/// The report as JSON: the format `mtorvar-report/1`, described by `report.schema.json`.
///
/// The same report gives the same bytes: keys are sorted, fractions have at most four decimals, and the text ends in
/// one newline. A field that is unknown is absent.
package enum ReportJSON {
    /// The bytes of a report, UTF-8.
    ///
    /// - Throws: `EncodingError` where a number is not finite; nothing else in a report can fail.
    package static func encode(_ report: SampleReport) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        var bytes = Array(try encoder.encode(report.withRoundedFractions))
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    /// No number of a report is as large: positions, counts and sizes of files can be added and multiplied by small ones without overflow.
    private static let mostOfAnyNumber = 1e12

    /// Refuses a text with a number that no report has, before any is made of it.
    private static func requirePlausibleNumbers(_ bytes: [UInt8]) throws {
        var index = 0
        var isText = false
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if isText {
                if byte == UInt8(ascii: "\\") { index += 1 } else if byte == UInt8(ascii: "\"") { isText = false }
                continue
            }
            if byte == UInt8(ascii: "\"") { isText = true }
            guard (48...57).contains(byte) else { continue }
            let start = index - 1
            while index < bytes.count, isOfNumber(bytes[index]) { index += 1 }
            // Few are long enough to be too large.
            guard index - start > 12 || bytes[start..<index].contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) else {
                continue
            }
            let text = String(decoding: bytes[start..<index], as: UTF8.self)
            guard let number = Double(text), number <= mostOfAnyNumber else {
                throw DecodingError.dataCorrupted(
                    DecodingError.Context(
                        codingPath: [],
                        debugDescription: "The number \(text.prefix(40)) is larger than any of a report."))
            }
        }
    }

    /// Digits, the point, and what an exponent has.
    private static func isOfNumber(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || "+-.eE".utf8.contains(byte)
    }

    /// Reads a report.
    ///
    /// - Throws: `DecodingError` for what is not a report, for a report of another version of the format, and for one with a number that no report
    ///   has.
    package static func decode(_ bytes: [UInt8]) throws -> SampleReport {
        try requirePlausibleNumbers(bytes)
        let report = try JSONDecoder().decode(SampleReport.self, from: Data(bytes))
        guard report.schema == SampleReport.schemaName else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: [],
                    debugDescription:
                        "The report says schema \"\(report.schema)\"; this program reads \"\(SampleReport.schemaName)\"."
                ))
        }
        return report
    }
}
