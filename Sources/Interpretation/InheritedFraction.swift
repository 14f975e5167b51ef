import CopyNumber

/// Whether the reads of a variant would fit an inherited allele, where no normal was compared.
///
/// With purity p, n copies in the tumour's cells and m of them with the variant, an allele that every cell inherited has
/// (p m + 1 - p) / (p n + 2 (1 - p)) of the reads. Where that cannot be told, the fractions are those that such an allele has on two copies, or, where
/// the other allele is lost, on fewer.
public struct InheritedFraction {
    /// How far from the expectation a fraction fits.
    public static let tolerance = 0.1
    /// The fractions that fit on one of two copies.
    public static let ofOneOfTwo = 0.4...0.6
    /// The fraction above which both of two copies have it.
    public static let ofAll = 0.9

    let fraction: Double
    let purity: Double?
    /// The copies in the tumour's cells at the place of the variant.
    let total: Double?
    /// The fewer of either allele, where it is known.
    let minor: Double?
    /// Whether most of the tumour's cells have one allele alone.
    let isOtherAlleleLost: Bool

    /// Why the fraction would fit, in words; nothing where it would not.
    var words: String? {
        guard let purity, let total, purity > 0 else {
            if isOtherAlleleLost, fraction >= Self.ofOneOfTwo.lowerBound {
                return "from \(percent(Self.ofOneOfTwo.lowerBound)) of reads, as the other allele is lost"
            }
            if Self.ofOneOfTwo.contains(fraction) { return "as on one of two copies" }
            return fraction > Self.ofAll ? "as on both of two copies" : nil
        }
        let copies = total.rounded()
        // A hair of tolerance for the rounding of binary fractions.
        let near = copiesWithVariant(of: copies).map { ($0, expected(of: $0, among: copies)) }
            .filter { abs($0.1 - fraction) <= Self.tolerance + 1e-9 }.min {
                abs($0.1 - fraction) < abs($1.1 - fraction)
            }
        guard let (count, expected) = near else { return nil }
        return
            "at a purity of \(number(purity)), on \(number(count)) of \(number(copies)) \(copies == 1 ? "copy" : "copies"), it has "
            + "\(percent(expected)) of reads"
    }

    /// The numbers of copies that can have the variant, by the copies of either allele; none where the tumour has lost the variant.
    private func copiesWithVariant(of copies: Double) -> [Double] {
        guard copies >= 1 else { return [0] }
        guard let minor else { return Array(stride(from: 1, through: copies, by: 1)) }
        return [minor.rounded(), copies - minor.rounded()].filter { $0 >= 1 }
    }

    private func expected(of count: Double, among copies: Double) -> Double {
        guard let purity else { return 0.5 }
        return (purity * count + 1 - purity) / (purity * copies + 2 * (1 - purity))
    }
}
