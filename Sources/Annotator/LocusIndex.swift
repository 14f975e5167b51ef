import Genome
import Transcripts

/// The places that small variants are looked at: each gene with the flanks in which a variant is still told to be upstream or
/// downstream of it.
struct LocusIndex: Sendable {
    /// How far from a transcript a variant is still called upstream or downstream of it: 5,000 bases, as VEP has it.
    static let flank = 5_000

    /// A gene's place.
    struct Locus: Sendable {
        let interval: Interval
        let model: GeneModel
    }

    private let byChromosome: [Chromosome: [Locus]]

    init(models: [GeneModel]) {
        var byChromosome: [Chromosome: [Locus]] = [:]
        for model in models {
            byChromosome[model.gene.chromosome, default: []]
                .append(Locus(interval: model.span.widened(by: Self.flank), model: model))
        }
        self.byChromosome = byChromosome
    }

    /// Whether the chromosome holds a gene at all.
    func holdsLoci(on chromosome: Chromosome) -> Bool { byChromosome[chromosome] != nil }

    /// Whether an event from `start` to `end` (1-based, closed) shares a position with a locus.
    func touchesLocus(from start: Int, to end: Int, on chromosome: Chromosome) -> Bool {
        byChromosome[chromosome]?.contains { start <= $0.interval.end && max(start, end) >= $0.interval.start } == true
    }

    /// The loci that share a position with the interval, in the order of the annotation set.
    func loci(over interval: Interval, on chromosome: Chromosome) -> [Locus] {
        byChromosome[chromosome]?.filter { $0.interval.overlaps(interval) } ?? []
    }
}
