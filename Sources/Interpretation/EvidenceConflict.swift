import CopyNumber
import Genome
import Transcripts

/// Two pieces of evidence about one gene that cannot both hold in all of the tumour's cells.
///
/// Nothing is decided by it: it is said, so that nobody reads over it.
public struct EvidenceConflict: Sendable, Hashable {
    /// The gene's symbol.
    public let gene: String
    /// What stands against what, in one sentence.
    public let text: String

    /// How far a read fraction may be above what the copies allow before it counts: reads scatter, and the reference allele is read more
    /// easily than others.
    static let tolerance = 0.25
    /// With fewer reads than this a fraction says too little.
    static let leastDepth = 20

    /// The conflicts of a gene.
    static func all(in gene: GeneInterpretation, purity: Double?) -> [EvidenceConflict] {
        gene.variants.filter(\.isHit).compactMap { variant in
            words(of: variant, copyNumber: gene.copyNumber, purity: purity).map {
                EvidenceConflict(gene: gene.gene.symbol, text: $0)
            }
        }
    }

    /// How the reads of a variant contradict the copies; nothing where they do not.
    static func words(of variant: InterpretedVariant, copyNumber: GeneCopyNumber?, purity: Double?) -> String? {
        let observation = variant.observation
        guard let fraction = observation.tumour.fraction, let depth = observation.tumour.depth,
            depth >= leastDepth, let there = copyNumber?.countedSegment(at: observation.position),
            let total = there.total
        else { return nil }
        let found = "\(observation.shortName) in \(percent(fraction)) of \(depth) reads"
        let place = "\(observation.chromosome):\(observation.position)"
        if isWhereNoCopyIsLeft(variant, total: total) {
            return
                "\(found) contradicts the copies: no copy is left at \(place), and the normal cells do not account for it."
        }
        // A long segment says nothing of a deletion that a junction shows there.
        let isDeleted = copyNumber?.segments.contains {
            $0.evidence.isJunction && $0.call == .deletion && $0.interval.contains(observation.position)
        }
        guard isDeleted != true, let minor = there.minor, minor.rounded() >= 1,
            fraction > most(total: total, minor: minor, purity: purity ?? 1) + tolerance
        else { return nil }
        return
            "\(found) contradicts the copies: both alleles are counted at \(place) (\(number(total)) copies, \(number(minor)) of the minor allele)."
    }

    /// Whether a variant has reads that neither the tumour's copies, of which none is left, nor the normal cells account for: these carry an
    /// inherited variant in half of their reads, and no other.
    static func isWhereNoCopyIsLeft(_ variant: InterpretedVariant, total: Double) -> Bool {
        guard total < 0.3, let fraction = variant.observation.tumour.fraction,
            let depth = variant.observation.tumour.depth, depth >= leastDepth
        else { return false }
        // Within 2.58 standard deviations of a half, which 99 of 100 such variants are.
        let isOfNormalCells = abs(fraction - 0.5) <= 1.29 / Double(depth).squareRoot()
        return fraction >= 0.1 && (variant.origin == .somatic || !isOfNormalCells)
    }

    /// The greatest fraction of reads that a variant on all copies of the major allele has, inherited on that allele or not.
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
