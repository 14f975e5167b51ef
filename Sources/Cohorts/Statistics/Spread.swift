/// The middle of some values and how far they lie from it, both by the median, so that outliers do not hide themselves.
struct Spread {
    let median: Double
    /// The median of the distances from the median.
    let deviation: Double

    /// So many values tell what is usual.
    private static let fewest = 5
    /// A modified z-score beyond this is an outlier (Iglewicz and Hoaglin 1993).
    private static let outlier = 3.5

    /// Nothing of fewer than five values.
    init?(_ values: [Double]) {
        guard values.count >= Self.fewest else { return nil }
        let median = Self.median(values)
        self.median = median
        deviation = Self.median(values.map { ($0 - median).magnitude })
    }

    /// Whether a value lies far out; nowhere where more than half of the values are equal.
    func isOutlier(_ value: Double) -> Bool {
        deviation > 0 && 0.6745 * (value - median).magnitude / deviation > Self.outlier
    }

    static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
