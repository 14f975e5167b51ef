public import Genome

extension Transcript {
    /// The coding parts of the exons, in the order of transcription.
    public var codingExons: [Interval] { exons.compactMap { $0.intersection(codingSpan) } }

    /// The number of bases from start codon to stop codon, both included.
    public var codingLength: Int { codingExons.reduce(0) { $0 + $1.count } }

    /// The number of residues of the protein; the stop codon makes none.
    public var proteinLength: Int { max(codingLength / 3 - 1, 0) }
}
