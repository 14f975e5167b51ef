import Genome

/// Where the records of a batch stand, as far as it tells when a file has left a gene. That depends on the records alone, not on where a batch
/// ends, in a file that is not in order too.
struct GeneSortTracker: Sendable {
    private struct SortedRun {
        let chromosome: Chromosome?
        var highest: Int
    }

    private var stretches: [SortedRun] = []
    /// The genes that have entries in the batch, and whether a record outside of them came after the last.
    private var entered: [Int: Bool] = [:]

    /// Notes a record.
    mutating func note(_ chromosome: Chromosome?, _ position: Int, isOutside: (Int) -> Bool) {
        for gene in entered.keys where entered[gene] == false && isOutside(gene) { entered[gene] = true }
        if let last = stretches.last, last.chromosome == chromosome {
            if position > last.highest { stretches[stretches.count - 1].highest = position }
        } else {
            stretches.append(SortedRun(chromosome: chromosome, highest: position))
        }
    }

    /// Notes an entry in a gene, and tells whether a record outside of the gene came after the last one before it, or after the batch began.
    mutating func enter(_ gene: Int, on chromosome: Chromosome, endingAt end: Int) -> Bool {
        let wasLeft = entered[gene] ?? hasLeft(chromosome, end)
        entered[gene] = false
        return wasLeft
    }

    /// Whether a record outside of a gene came after its last entry in the batch, or at all where it has none.
    func leaves(_ gene: Int, on chromosome: Chromosome, endingAt end: Int) -> Bool {
        entered[gene] ?? hasLeft(chromosome, end)
    }

    private func hasLeft(_ chromosome: Chromosome, _ end: Int) -> Bool {
        stretches.contains { $0.chromosome != chromosome || $0.highest > end }
    }
}
