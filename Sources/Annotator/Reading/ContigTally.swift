import Genome
import Interpretation
import Reports
import Transcripts
import VariantCallFormat

/// On which contigs the records of a file lie, as far as that is to be told.
struct ContigTally: Sendable, Equatable {
    private(set) var chromosomes = ChromosomeSet()
    /// The records on contigs that have a gene once more, by the name of the contig.
    private var alternates: [String: AlternateRecords] = [:]

    /// The records on contigs that have a gene once more, in the order of their names.
    var alternateRecords: [AlternateRecords] { alternates.values.sorted { $0.contig < $1.contig } }

    mutating func note(_ view: borrowing VCFRecordView, on chromosome: Chromosome?, names: inout ContigNames) {
        if let chromosome {
            chromosomes.insert(chromosome)
        } else if let gene = names.geneOfAlternate(named: view.chromosomeBytes()) {
            let contig = view.chromosome
            let count = alternates[contig]?.count ?? 0
            alternates[contig] = AlternateRecords(contig: contig, gene: gene, count: count + 1)
        }
    }

    /// Adds those of a later part of the file.
    mutating func add(_ later: ContigTally) {
        chromosomes.formUnion(later.chromosomes)
        alternates.merge(later.alternates) {
            AlternateRecords(contig: $0.contig, gene: $0.gene, count: $0.count + $1.count)
        }
    }

    /// What is to be said of a file that was read.
    ///
    /// - Parameter recordsRead: its records; nothing where it was not read whole.
    func warnings(file: String, recordsRead: Int?) -> [InputWarning] {
        let isUnknown = chromosomes.isEmpty && (recordsRead ?? 0) > 0
        return alternateRecords.map { .alternateContig($0, file: file) }
            + (isUnknown ? [.noKnownChromosome(file: file)] : [])
    }
}
