package import Genome

extension Transcript {
    /// Where a change can do something else to this transcript than to another of the same gene: the exons that the two do not share with
    /// the same borders, the same coding part, the same reading frame and the same neighbours, widened by the bases of the intron that
    /// splicing looks at. Genomic intervals, 1-based and closed.
    package func intervalsNotShared(with other: Transcript) -> [Interval] {
        let shared = Set(other.exonsInContext)
        return exonsInContext.filter { !shared.contains($0) }.map { $0.exon.widened(by: 20) }
    }

    private struct ExonInContext: Hashable {
        let exon: Interval
        let coding: Interval?
        let frame: Int
        let neighbours: [Interval]
    }

    private var exonsInContext: [ExonInContext] {
        var codingBefore = 0
        return exons.indices.map { index in
            let coding = exons[index].intersection(codingSpan)
            defer { codingBefore += coding?.count ?? 0 }
            return ExonInContext(
                exon: exons[index], coding: coding, frame: coding == nil ? 0 : codingBefore % 3,
                neighbours: [index - 1, index + 1].compactMap { exons.indices.contains($0) ? exons[$0] : nil })
        }
    }
}
