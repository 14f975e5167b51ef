/// A number with its 95 % confidence interval.
package struct EstimateReport: Codable, Sendable, Equatable {
    package var value: Double
    /// The lower end of the interval; absent where the depth is not known, or a file gives none.
    package var lower: Double?
    /// The upper end.
    package var upper: Double?
}

/// On how many copies a variant lies in each tumour cell, on average over them.
package struct MultiplicityReport: Codable, Sendable, Equatable {
    /// The estimate. Below zero where the reads are fewer than the normal cells alone would give.
    package var value: Double
    /// The lower end of its 95 % confidence interval; absent where the depth is not known.
    package var lower: Double?
    /// The upper end.
    package var upper: Double?
    /// The copies at the place of the variant in most of the tumour's cells, as a whole number.
    package var copies: Double
    /// The origin that it presumes. Where the origin is not known, the variant is read both ways, and this is the reading that counts.
    package var origin: Origin
    /// The other reading, where the origin is not known and the reads do not exclude it; absent elsewhere.
    package var otherReading: EstimateReport?

    /// Whether the normal cells carry the variant.
    package enum Origin: String, Codable, Sendable, Equatable, CaseIterable {
        /// They do not.
        case somatic
        /// They do.
        case germline
    }
}
