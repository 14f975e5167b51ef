public import Genome

extension Transcript {
    /// Makes a transcript from its exons as an annotation lists them, as the only one of its gene.
    ///
    /// - Parameters:
    ///   - exons: positions of the chromosome, 1-based and closed, in the order of transcription: exon 1 first on either strand.
    ///   - coding: from the start codon to the stop codon, both inside, as positions of the chromosome.
    public init(
        gene: String, accession: String, protein: String? = nil, assembly: Assembly, chromosome: Chromosome,
        strand: Strand,
        exons: [ClosedRange<Int>], coding: ClosedRange<Int>
    ) {
        self.init(
            gene: gene, accession: accession, ensembl: nil, protein: protein, status: .other, assembly: assembly,
            chromosome: chromosome, strand: strand, exons: exons.map { Interval($0.lowerBound, $0.upperBound) },
            codingSpan: Interval(coding.lowerBound, coding.upperBound))
    }
}
