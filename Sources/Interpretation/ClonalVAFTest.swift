import CopyNumber

/// Holds the reads of a variant against the copies that are left: on how many of them, on average over the tumour's cells, it lies.
///
/// With purity p, n copies in the tumour's cells, N in the normal cells and g of these with the variant, m copies with it in each tumour cell give
/// (p m + g (1 - p)) / (p n + N (1 - p)) of reads; the multiplicity is m = (VAF (p n + N (1 - p)) - g (1 - p)) / p (as in McGranahan et al.,
/// Sci Transl Med 2015;7:283ra54, for somatic variants, where g is 0).
///
/// Where the purity or the copies are not known, the lowest purity at which callers count copies takes the place of the purity: a VAF below what one
/// copy gives there is too low at every purity.
package struct ClonalVAFTest: Sendable, Hashable {
    /// How far below the expectation a VAF may lie where the depth is not known: PCGR's tolerance.
    package static let tolerance = 0.15
    /// The share of the copies that the interval must reach: purities and copies are estimates themselves.
    package static let reach = 0.8

    /// The share of the reads with the variant, with its interval.
    package let reads: ReadEstimate
    /// The tumour purity.
    package let purity: Double
    package let place: CopiesAtVariant
    /// How many of the normal cells' copies have the variant: none of a somatic one, one or all of an inherited one.
    package let inherited: Int
    /// What is not known, so that the lowest purity was taken; nothing where the purity and the copies are.
    package let unknown: Unknown?
    /// Whether the origin is not known, and the reads exclude neither reading, as somatic and as inherited.
    package private(set) var isOneOfTwoReadings = false
    /// The most that a somatic variant would have, where the origin is not known and the reads exclude that it is one.
    package private(set) var mostOfSomatic: Double?

    /// What a VAF cannot be tested against.
    package enum Unknown: Sendable, Hashable {
        /// The purity was not given.
        case purity
        /// The copies that are left were not counted.
        case copies
    }

    /// What the reads say, the weakest for two hits first.
    package enum Outcome: Int, Sendable, Hashable, Comparable {
        /// They are those of the normal cells alone: the tumour has lost the inherited variant.
        case ofNormalCells
        /// The variant lies on fewer copies than are left, or in a part of the cells.
        case below
        /// They fit all copies that are left, and fewer too.
        case untold
        /// They fit all copies that are left, and not one fewer.
        case reaches

        package static func < (left: Outcome, right: Outcome) -> Bool { left.rawValue < right.rawValue }
    }

    /// Makes the test; nothing where there is no VAF, or where no copy is left to carry the variant.
    ///
    /// - Parameter normal: the copies in normal cells, where those of the tumour are not known.
    /// - Parameter lowestPurity: what stands in where the purity or the copies are not known.
    package init?(
        _ counts: ReadCounts, purity: Double?, copies: CopiesAtVariant?, normal: Int = 2, inherited: Int = 0,
        lowestPurity: Double = InterpretationPolicy.standard.lowestPurity
    ) {
        guard let vaf = counts.vaf, purity.map({ $0 > 0 }) ?? true, copies.map({ $0.remaining >= 1 }) ?? true else {
            return nil
        }
        reads = ReadEstimate(vaf: vaf, depth: counts.depth)
        unknown = purity == nil ? .purity : copies == nil ? .copies : nil
        self.purity = unknown == nil ? purity ?? lowestPurity : min(purity ?? lowestPurity, lowestPurity)
        // Two copies expect fewer reads than one.
        place = copies ?? CopiesAtVariant(mean: 2, remaining: 2, normal: normal)
        self.inherited = min(inherited, place.normal)
    }

    /// The share of the reads with the variant.
    package var vaf: Double { reads.value }

    /// The copies that are left.
    package var copies: Double { place.remaining }

    /// The average copies in a cell of the sample.
    private var depth: Double { purity * place.mean + Double(place.normal) * (1 - purity) }

    private var ofNormal: Double { Double(inherited) * (1 - purity) }

    private func expected(_ multiplicity: Double) -> Double { (purity * multiplicity + ofNormal) / depth }

    /// What is expected of a variant on so many copies of each tumour cell that has as many, and on none of the others.
    package func expectedVAF(onCopies count: Double) -> Double { expected(count * place.share) }

    /// The least that is expected of a variant in every tumour cell: on one copy.
    package var expected: Double { expected(1) }

    /// What is expected of a variant on every copy that is left, in every tumour cell that has so many.
    package var expectedOfAll: Double { expected(all) }

    /// The reads that the normal cells alone give of an inherited variant whose copy the tumour has lost.
    package var ofNormalCells: Double { expected(0) }

    /// Whether the VAF reaches that of one copy in every tumour cell.
    private var fits: Bool { vaf >= expected - (unknown == nil ? Self.tolerance : 0) }

    /// The copies that are left, on average over the tumour's cells.
    private var all: Double { copies * place.share }

    /// The copies with the variant in a tumour cell, on average over the tumour's cells; nothing where purity or copies are not known.
    package var multiplicity: ReadEstimate? {
        unknown == nil ? reads.map { ($0 * depth - ofNormal) / purity } : nil
    }

    /// The share of the tumour's cells with the variant, were it on as many copies of each as the multiplicity, rounded, says.
    package var cancerCellFraction: ReadEstimate? {
        multiplicity.map { multiplicity in
            let perCell = max(multiplicity.value.rounded(), 1)
            return multiplicity.map { min(max($0 / perCell, 0), 1) }
        }
    }

    /// The greatest share of the tumour's cells that can have the variant, where the copies are those that are left in all of them.
    package var greatestCCF: Double { min(max((vaf - ofNormalCells) / (expected - ofNormalCells), 0), 1) }

    /// What the reads say.
    package var outcome: Outcome {
        guard unknown == nil, let multiplicity else {
            // How many of several copies have it cannot be told without the purity.
            if unknown == .purity, copies > 1 { return fits ? .untold : .below }
            guard fits else { return .below }
            return reads.interval.map({ $0.lowerBound >= expected }) ?? true ? .reaches : .untold
        }
        guard let interval = multiplicity.interval else { return fits ? (copies > 1 ? .untold : .reaches) : .below }
        if interval.upperBound < Self.reach * all {
            let isLost = inherited > 0 && interval.lowerBound <= 0 && interval.upperBound < all / 2
            return isLost ? .ofNormalCells : .below
        }
        // One copy fewer in each cell, and half of the cells, must both be excluded.
        let next = max(all - place.share, all / 2)
        return interval.lowerBound > next && multiplicity.value > all - place.share / 2 ? .reaches : .untold
    }

    /// Whether there are more reads than a somatic variant in every tumour cell and on every copy has: one that the normal cells carry, too, would
    /// have them.
    package var exceeds: Bool { unknown == nil && inherited == 0 && vaf > expectedOfAll + Self.tolerance }

    /// Whether at no purity so many reads would carry a variant that one of the copies lacks: on n - 1 of n copies it has at most (n - 1) / n of them in a
    /// pure tumour, and half of them in normal cells, were it inherited.
    package var leavesNoCopyWithout: Bool {
        guard unknown == .purity, copies > 1, place.share == 1, let lower = reads.interval?.lowerBound else {
            return false
        }
        return lower > max((copies - 1) / copies, 1 / Double(place.normal))
    }

    /// Whether there are fewer reads than an inherited variant can have: than the normal cells alone give of it, and on the X of a male than on every
    /// copy.
    private var isBelowInherited: Bool {
        guard inherited > 0, let upper = reads.interval?.upperBound else { return false }
        if place.normal == 1 { return upper < Self.reach * expectedOfAll }
        return unknown == nil && upper < ofNormalCells
    }

    /// The tests of a variant, the one whose outcome counts first: where its origin is not known, as somatic and as inherited, and the weaker counts.
    /// An origin that the reads exclude is left out.
    static func weakestFirst(_ tests: [ClonalVAFTest]) -> [ClonalVAFTest] {
        guard tests.count > 1 else { return tests }
        let possible = tests.filter { !$0.exceeds && !$0.isBelowInherited }
        let counted = possible.isEmpty ? tests : possible
        let excludedSomatic = tests.first { $0.inherited == 0 && !counted.contains($0) }
        return counted.enumerated().sorted { ($0.element.outcome, $0.offset) < ($1.element.outcome, $1.offset) }
            .map { _, test in
                var test = test
                test.isOneOfTwoReadings = counted.count > 1
                test.mostOfSomatic = excludedSomatic?.expectedOfAll
                return test
            }
    }
}
