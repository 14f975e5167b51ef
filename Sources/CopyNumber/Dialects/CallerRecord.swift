import VariantCallFormat

/// A record with the column that is read, as a dialect looks into it.
struct CallerRecord {
    let record: VCFRecord
    let sample: Int?
    /// Whether the caller's copies rest on a model of the tumour.
    let hasModel: Bool

    private static let plausible = 0.0...100_000
    static let ratios = -100.0...100

    /// A number of FORMAT; nothing where it is missing, no number, or negative.
    func copies(_ key: String) -> Double? {
        number(sample.flatMap { record.value(of: key, sample: $0) }, in: Self.plausible)
    }

    /// A number of INFO in a range; nothing where it is missing or none.
    func info(_ key: String, in range: ClosedRange<Double> = plausible) -> Double? {
        number(record.infoValue(of: key), in: range)
    }

    private func number(_ text: String?, in range: ClosedRange<Double>) -> Double? {
        text.flatMap { Double($0) }.flatMap { range.contains($0) ? $0 : nil }
    }

    /// The lesser of `CN1` and `CN2`, the copies of either allele.
    var lesserOfAlleles: Double? {
        guard let first = copies("CN1"), let second = copies("CN2") else { return nil }
        return min(first, second)
    }

    /// A confidence interval around a value, of FORMAT or else of INFO.
    func interval(_ key: String) -> (lower: Double, upper: Double)? {
        let text = sample.flatMap { record.value(of: key, sample: $0) } ?? record.infoValue(of: key)
        let ends = (text ?? "").split(separator: ",").compactMap { Double($0) }
        guard ends.count == 2, ends[0] <= 0, ends[1] >= 0, ends[1] - ends[0] < 100_000 else { return nil }
        return (ends[0], ends[1])
    }
}
