import CopyNumber

/// Holds the read fraction of a variant against what a variant on the copies that are left would have.
///
/// With purity p and n copies in the tumour's cells, one copy with the variant in every tumour cell gives p / (p n + 2 (1 - p)). This is the least
/// that a variant on the remaining allele can have; more copies of it give more. An inherited variant has the reads of the normal cells besides:
/// (p + 1 - p) / (p n + 2 (1 - p)). The tolerance is PCGR's.
public struct ReadFractionTest: Sendable, Hashable {
    /// How far below the expectation a fraction may lie.
    public static let tolerance = 0.15

    /// The share of the reads with the variant.
    public let fraction: Double
    /// The share of the cells that are tumour.
    public let purity: Double
    /// The copies in the tumour's cells at the place of the variant.
    public let copies: Double
    /// Whether the normal cells carry the variant too, on one of two copies.
    public let isInherited: Bool

    /// Makes the test; nothing where a value is missing, or where no copy is left to carry the variant.
    public init?(fraction: Double?, purity: Double?, copies: Double?, isInherited: Bool = false) {
        guard let fraction, let purity, purity > 0, let copies, copies.rounded() >= 1 else { return nil }
        self.fraction = fraction
        self.purity = purity
        self.copies = copies.rounded()
        self.isInherited = isInherited
    }

    /// The least that is expected of a variant in every tumour cell.
    public var expected: Double { (isInherited ? 1 : purity) / (purity * copies + 2 * (1 - purity)) }

    /// Whether the sample is pure enough for a fraction to lie below the expectation at all.
    public var canFail: Bool { expected > Self.tolerance }

    /// Whether the fraction fits a variant in every tumour cell.
    public var fits: Bool { fraction >= expected - Self.tolerance }

    /// The most that a somatic variant can have: in every tumour cell, on every copy.
    public var most: Double { purity * copies / (purity * copies + 2 * (1 - purity)) }

    /// Whether there are more reads than that: a variant that the normal cells carry, too, would have them.
    public var exceeds: Bool { !isInherited && fraction > most + Self.tolerance }

    /// The most that a somatic variant can have, in words.
    public var wordsOfMost: String {
        "at a purity of \(number(purity)) and \(number(copies)) \(copies == 1 ? "copy" : "copies") that is \(percent(most)) of reads, in every tumour cell and on every copy"
    }

    /// The expectation in words.
    public var words: String {
        "at a purity of \(number(purity)) and \(number(copies)) \(copies == 1 ? "copy" : "copies"), one copy with the variant in every tumour cell\(isInherited ? ", and one in every normal cell," : "") gives \(percent(expected)) of reads"
    }
}
