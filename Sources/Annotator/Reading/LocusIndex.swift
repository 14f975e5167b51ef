import Consequences
import Genome
import Transcripts

/// The places that small variants are looked at: each gene with the flanks in which a variant is still told to be upstream or
/// downstream of it.
struct LocusIndex: Sendable {
    /// A gene's place.
    struct Locus: Sendable {
        let interval: Interval
        /// The gene's number in the annotation set, from 0.
        let gene: Int
    }

    // By the number of the chromosome.
    private var byChromosome: [[Locus]]

    init(models: [GeneModel]) {
        byChromosome = Array(repeating: [], count: 26)
        for (number, model) in models.enumerated() {
            byChromosome[Int(model.gene.chromosome.rawValue)]
                .append(Locus(interval: model.span.widened(by: ConsequenceCaller.flank), gene: number))
        }
    }

    /// Whether the chromosome holds a gene at all.
    func holdsLoci(on chromosome: Chromosome) -> Bool { !byChromosome[Int(chromosome.rawValue)].isEmpty }

    /// Whether an event from `start` to `end` (1-based, closed) shares a position with a locus.
    func touchesLocus(from start: Int, to end: Int, on chromosome: Chromosome) -> Bool {
        for locus in byChromosome[Int(chromosome.rawValue)]
        where start <= locus.interval.end && max(start, end) >= locus.interval.start {
            return true
        }
        return false
    }

    /// The loci on a chromosome, in the order of the annotation set.
    func intervals(on chromosome: Chromosome) -> [Interval] { byChromosome[Int(chromosome.rawValue)].map(\.interval) }

    /// Calls `body` with the number of each gene whose locus shares a position with the interval, in the order of the annotation set.
    func forEachGene(from start: Int, to end: Int, on chromosome: Chromosome, _ body: (Int) -> Void) {
        for locus in byChromosome[Int(chromosome.rawValue)]
        where start <= locus.interval.end && max(start, end) >= locus.interval.start {
            body(locus.gene)
        }
    }
}
