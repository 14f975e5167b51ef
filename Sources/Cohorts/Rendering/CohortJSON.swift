import FoundationEssentials

/// The report of a cohort as JSON: the format `mtorvar-cohort/1`, described by `cohort.schema.json`. The same cohort gives the same bytes.
package enum CohortJSON {
    /// The bytes, UTF-8.
    ///
    /// - Throws: `EncodingError` where a number is not finite.
    package static func encode(_ report: CohortReport) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(report)) + [UInt8(ascii: "\n")]
    }
}
