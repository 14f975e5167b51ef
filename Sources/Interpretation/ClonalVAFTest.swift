import CopyNumber

/// Holds the read fraction of a variant against what a variant on the copies that are left would have.
///
/// With purity p and n copies in the tumour's cells, one copy with the variant in every tumour cell gives p / (p n + 2 (1 - p)). This is the least
/// that a variant on the remaining allele can have; more copies of it give more. An inherited variant has the reads of the normal cells besides:
/// (p + 1 - p) / (p n + 2 (1 - p)). The tolerance is PCGR's.
///
/// Where the purity or the copies are not known, the lowest purity at which callers count copies takes the place of the purity: whoever gives less
/// must not be told more. It expects so little that no tolerance is left.
package struct ClonalVAFTest: Sendable, Hashable {
    /// How far below the expectation a fraction may lie.
    package static let tolerance = 0.15

    /// The share of the reads with the variant.
    package let vaf: Double
    /// The share of the cells that are tumour.
    package let purity: Double
    /// The copies in the tumour's cells at the place of the variant.
    package let copies: Double
    /// Whether the normal cells carry the variant too, on one of two copies.
    package let isInherited: Bool
    /// What is not known, so that the lowest purity was taken; nothing where the purity and the copies are.
    package let unknown: Unknown?

    /// What a fraction cannot be tested against.
    package enum Unknown: Sendable, Hashable {
        /// The purity was not given.
        case purity
        /// The copies that are left were not counted.
        case copies
    }

    /// Makes the test; nothing where there is no fraction, or where no copy is left to carry the variant.
    ///
    /// - Parameter lowestPurity: what stands in where the purity or the copies are not known.
    package init?(
        vaf: Double?, purity: Double?, copies: Double?, isInherited: Bool = false,
        lowestPurity: Double = InterpretationPolicy.standard.lowestPurity
    ) {
        guard let vaf, purity.map({ $0 > 0 }) ?? true, copies.map({ $0.rounded() >= 1 }) ?? true else {
            return nil
        }
        self.vaf = vaf
        unknown = purity == nil ? .purity : copies == nil ? .copies : nil
        self.purity = unknown == nil ? purity ?? lowestPurity : min(purity ?? lowestPurity, lowestPurity)
        // Two copies expect fewer reads than one.
        self.copies = copies?.rounded() ?? 2
        self.isInherited = isInherited
    }

    /// The least that is expected of a variant in every tumour cell.
    package var expected: Double { (isInherited ? 1 : purity) / (purity * copies + 2 * (1 - purity)) }

    /// Whether the sample is pure enough for a fraction to lie below the expectation at all.
    package var canFail: Bool { unknown != nil || expected > Self.tolerance }

    /// Whether the fraction fits a variant in every tumour cell.
    package var fits: Bool { vaf >= expected - (unknown == nil ? Self.tolerance : 0) }

    /// The greatest share of the tumour's cells that can have the variant, where the copies are those that are left in all of them.
    package var greatestCCF: Double { min(vaf / expected, 1) }

    /// The reads that the normal cells alone give of an inherited variant whose copy the tumour has lost.
    package var ofNormalCells: Double { (1 - purity) / (purity * copies + 2 * (1 - purity)) }

    /// The most that a somatic variant can have: in every tumour cell, on every copy.
    package var most: Double { purity * copies / (purity * copies + 2 * (1 - purity)) }

    /// Whether there are more reads than that: a variant that the normal cells carry, too, would have them.
    package var exceeds: Bool { unknown == nil && !isInherited && vaf > most + Self.tolerance }
}
