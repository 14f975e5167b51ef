package import Genome

/// A stretch of the reference read in the direction of one strand.
///
/// Its coordinate is the *sense position*: the genomic position (1-based) for the plus strand, and the same number negated
/// for the minus strand. It grows in the direction of reading on either strand, so that what is written for one strand
/// holds for both, and turns back into the position by the same sign.
package struct StrandedSequence: Sendable {
    /// The strand that is read.
    package let strand: Strand
    /// The bases in the direction of reading, upper case.
    package let bases: [UInt8]
    /// The sense position of the first base.
    package let start: Int

    /// Reads a stretch of reference along a strand.
    package init(_ reference: ReferenceSequence, strand: Strand) {
        self.strand = strand
        switch strand {
        case .plus:
            bases = reference.bases
            start = reference.interval.start
        case .minus:
            bases = Nucleotide.reverseComplement(reference.bases)
            start = -reference.interval.end
        }
    }

    /// The base at a sense position, or nothing outside of the stretch.
    package subscript(position: Int) -> UInt8? {
        let index = position - start
        return index >= 0 && index < bases.count ? bases[index] : nil
    }

    /// The bases from `lower` to `upper` (sense positions, both included), or nothing where the stretch lacks one of them.
    package func bases(_ lower: Int, through upper: Int) -> ArraySlice<UInt8>? {
        guard lower >= start, upper < start + bases.count, lower <= upper + 1 else { return nil }
        return bases[lower - start..<upper - start + 1]
    }
}

extension Strand {
    /// The sense position of a genomic position, and the genomic position of a sense position: the sign of the strand.
    package func sense(_ position: Int) -> Int { self == .plus ? position : -position }

    /// A genomic interval in sense positions, and back.
    package func sense(_ interval: Interval) -> Interval {
        self == .plus ? interval : Interval(-interval.end, -interval.start)
    }
}
