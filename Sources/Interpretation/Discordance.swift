import CopyNumber
import Genome
import Transcripts

/// Reads and copies of one gene that cannot both hold in all of the tumour's cells.
///
/// Nothing is decided by it: it is said, so that nobody reads over it.
package struct Discordance: Sendable, Hashable {
    /// What contradicts the reads.
    package enum Kind: Sendable, Hashable {
        /// No copy is left at the variant's place, and the normal cells do not account for its reads.
        case noCopyLeft
        /// Both alleles are counted at the variant's place, and more reads carry it than both allow.
        case bothAllelesCounted(total: Double, minor: Double)
    }

    /// The gene's symbol.
    package let gene: String
    package let variant: ObservedVariant
    /// What contradicts its reads.
    package let kind: Kind

    /// How far a VAF may be above what the copies allow before it counts: reads scatter, and the reference allele is read more easily than others.
    static let tolerance = 0.25
    /// With fewer reads than this a VAF says too little.
    static let leastDepth = 20

    static func all(in gene: GeneInterpretation, purity: Double?) -> [Discordance] {
        gene.variants.filter(\.isHit).compactMap { variant in
            kind(of: variant, copyNumber: gene.copyNumber, purity: purity).map {
                Discordance(gene: gene.gene.symbol, variant: variant.observation, kind: $0)
            }
        }
    }

    /// How the reads of a variant contradict the copies; nothing where they do not.
    static func kind(of variant: InterpretedVariant, copyNumber: GeneCopyNumber?, purity: Double?) -> Kind? {
        let observation = variant.observation
        guard let vaf = observation.tumour.vaf, let depth = observation.tumour.depth, depth >= leastDepth,
            let there = copyNumber?.countedSegment(at: observation.position), let total = there.total
        else { return nil }
        if isWhereNoCopyIsLeft(variant, total: total) { return .noCopyLeft }
        // A long segment says nothing of a deletion that a junction shows there.
        let isDeleted = copyNumber?.segments.contains {
            $0.evidence.isJunction && $0.call == .deletion && $0.interval.contains(observation.position)
        }
        guard isDeleted != true, let minor = there.minor, minor.rounded() >= 1,
            vaf > most(total: total, minor: minor, purity: purity ?? 1) + tolerance
        else { return nil }
        return .bothAllelesCounted(total: total, minor: minor)
    }

    /// Whether a variant has reads that neither the tumour's copies, of which none is left, nor the normal cells account for: these carry an
    /// inherited variant in half of their reads, and no other.
    static func isWhereNoCopyIsLeft(_ variant: InterpretedVariant, total: Double) -> Bool {
        guard total < 0.3, let vaf = variant.observation.tumour.vaf,
            let depth = variant.observation.tumour.depth, depth >= leastDepth
        else { return false }
        // Within 2.58 standard deviations of a half, which 99 of 100 such variants are.
        let isOfNormalCells = abs(vaf - 0.5) <= 1.29 / Double(depth).squareRoot()
        return vaf >= 0.1 && (variant.origin == .somatic || !isOfNormalCells)
    }

    /// The greatest VAF that a variant on all copies of the major allele has, inherited on that allele or not.
    private static func most(total: Double, minor: Double, purity: Double) -> Double {
        (purity * (total - minor) + (1 - purity)) / (purity * total + 2 * (1 - purity))
    }
}

extension GeneCopyNumber {
    /// The segment with a number of copies over a position, the best evidence first.
    func countedSegment(at position: Int) -> CopyNumberSegment? {
        segments.filter { $0.total != nil && $0.interval.contains(position) }.min { $0.evidence < $1.evidence }
    }
}
