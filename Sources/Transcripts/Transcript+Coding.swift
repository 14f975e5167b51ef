package import Genome

extension Transcript {
    /// The coding parts of the exons, in the order of transcription.
    package var codingExons: [Interval] { exons.compactMap { $0.intersection(codingSpan) } }

    /// The number of bases from start codon to stop codon, both included.
    package var codingLength: Int { codingExons.reduce(0) { $0 + $1.count } }

    /// The number of residues of the protein; the stop codon makes none.
    package var proteinLength: Int { max(codingLength / 3 - 1, 0) }

    /// The number of the first exon with coding bases; nothing where none has any.
    package var firstCodingExon: Int? {
        exons.firstIndex { $0.intersection(codingSpan) != nil }.map { $0 + 1 }
    }

    /// The residue in which each coding exon begins, 1-based, in the order of transcription.
    package var residuesWhereExonsBegin: [Int] {
        var bases = 0
        return codingExons.map { exon in
            defer { bases += exon.count }
            return bases / 3 + 1
        }
    }
}
