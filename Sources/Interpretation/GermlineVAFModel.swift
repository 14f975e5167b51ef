import CopyNumber

/// Whether the reads of a variant would fit an inherited allele, where no normal was compared.
///
/// With purity p, n copies in the tumour's cells and m of them with the variant, an allele that every cell inherited has
/// (p m + 1 - p) / (p n + 2 (1 - p)) of the reads. Where that cannot be told, the fractions are those that such an allele has on two copies, or, where
/// the other allele is lost, on fewer.
package struct GermlineVAFModel {
    /// How far from the expectation a fraction fits.
    package static let tolerance = 0.1
    /// The fractions that fit on one of two copies.
    package static let ofOneOfTwo = 0.4...0.6
    /// The fraction above which both of two copies have it.
    package static let ofAll = 0.9

    let vaf: Double
    let purity: Double?
    /// The copies in the tumour's cells at the place of the variant.
    let total: Double?
    /// The fewer of either allele, where it is known.
    let minor: Double?
    /// Whether most of the tumour's cells have one allele alone.
    let isOtherAlleleLost: Bool

    /// Why a VAF would fit an inherited allele.
    package enum Fit: Sendable, Hashable {
        /// The other allele is lost, and the VAF is not below this line. Purity or copies are not known.
        case otherAlleleLost(line: Double)
        /// As on one of two copies. Purity or copies are not known.
        case oneOfTwo
        /// As on both of two copies. Purity or copies are not known.
        case bothOfTwo
        /// On so many of the tumour's copies it has the expected VAF at this purity.
        case copies(Double, of: Double, purity: Double, expected: Double)
    }

    /// Why the VAF would fit; nothing where it would not.
    var fit: Fit? {
        guard let purity, let total, purity > 0 else {
            if isOtherAlleleLost, vaf >= Self.ofOneOfTwo.lowerBound {
                return .otherAlleleLost(line: Self.ofOneOfTwo.lowerBound)
            }
            if Self.ofOneOfTwo.contains(vaf) { return .oneOfTwo }
            return vaf > Self.ofAll ? .bothOfTwo : nil
        }
        let copies = total.rounded()
        // A hair of tolerance for the rounding of binary fractions.
        let near = copiesWithVariant(of: copies).map { ($0, expected(of: $0, among: copies)) }
            .filter { abs($0.1 - vaf) <= Self.tolerance + 1e-9 }.min { abs($0.1 - vaf) < abs($1.1 - vaf) }
        return near.map { .copies($0.0, of: copies, purity: purity, expected: $0.1) }
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
