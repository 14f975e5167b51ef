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

    /// Reads a report.
    ///
    /// - Throws: `DecodingError` for what is not a report, or for a report of another version of the format.
    package static func decode(_ bytes: [UInt8]) throws -> SampleReport {
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
