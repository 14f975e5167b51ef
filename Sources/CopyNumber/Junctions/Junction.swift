package import Genome

/// Two places that a sample joins although the reference does not: a deletion, duplication, inversion or translocation
/// as its ends show it.
///
/// Adjacency is not abundance: a junction does not prove that copies are missing, nor the want of one that they are
/// not.
package struct Junction: Sendable, Hashable {
    /// What the two ends amount to by their sides.
    package enum Kind: String, Sendable, Hashable, Codable {
        /// What lies between the ends is left out.
        case deletion
        /// What lies between the ends is there twice.
        case duplication
        /// What lies between the ends is turned round.
        case inversion
        /// More sequence is put in than is left out.
        case insertion
        /// The ends lie on two chromosomes.
        case translocation
        /// The other end is not known.
        case singleBreakend = "single_breakend"
    }

    /// One end.
    package struct End: Sendable, Hashable {
        /// The chromosome; nothing for a contig that is none.
        package let chromosome: Chromosome?
        /// The contig as the file writes it.
        package let contig: String
        /// The last position that is kept, or the first.
        package let position: Int
        /// Whether the sequence up to the position is kept.
        package let keepsLeft: Bool
    }

    /// What the ends amount to.
    package let kind: Kind
    /// The end that comes first on the genome.
    package let first: End
    /// The other end; nothing where it is not known.
    package let second: End?
    /// How many bases stand between the ends; 0 where it is not told.
    package let insertedLength: Int
    /// Whether a mobile element stands between the ends (`<INS:ME:ALU>`).
    package let insertsMobileElement: Bool
    /// Whether every copy of the sample has it, by its genotype.
    package let isHomozygous: Bool
    /// What the matched normal has of it, where it was assessed.
    package let germlineStatus: CopyNumberSegment.GermlineStatus
    /// The allele of the record, and on which copies the genotype has it.
    package let allele: CopyNumberSegment.AlleleOfRecord
    /// How far the ends may lie within what is between them; nothing where they are known to the base.
    package let imprecision: CopyNumberSegment.Imprecision?
    /// Whether the record says that its ends are not known to the base.
    package let isImprecise: Bool
    /// The copies between the ends, beside either end, where the caller gives them (PURPLE).
    package let copiesWithin: Double?
    /// How many copies the junction takes, where the caller gives it (PURPLE).
    package let copiesLost: Double?
    /// Whether the record is a breakend, rather than one symbolic allele for both ends.
    package let isBreakend: Bool
    /// FILTER as the record has it; empty for `.`.
    package let filters: [String]
    /// The file, as the user named it.
    package let file: String
    /// The line in the file, 1-based.
    package let line: Int
    /// The program that wrote it, where it is known.
    package let caller: CallingProgram?

    /// Whether FILTER is PASS or missing.
    package var passesFilter: Bool { filters.isEmpty || filters == ["PASS"] }

    /// What lies between the two ends on one chromosome; nothing where there is nothing between them.
    package var interval: Interval? {
        guard let second, let chromosome = first.chromosome, chromosome == second.chromosome else { return nil }
        let start = first.keepsLeft ? first.position + 1 : first.position
        let end = second.keepsLeft ? second.position : second.position - 1
        return end >= start ? Interval(start, end) : nil
    }

    /// What lies between the two ends wherever they lie; nothing where that may be nothing.
    var certainInterval: Interval? {
        guard let interval, let imprecision else { return interval }
        let (start, end) = (interval.start + imprecision.atStart, interval.end - imprecision.atEnd)
        return start <= end ? Interval(start, end) : nil
    }

    /// Whether this is the junction of the other record, told from the other end.
    func isSame(as other: Junction) -> Bool {
        first == other.first && second == other.second && second != nil
    }
}

extension Junction.End {
    /// The end with another side.
    func keeping(left: Bool) -> Self {
        Self(chromosome: chromosome, contig: contig, position: position, keepsLeft: left)
    }

    /// Orders ends along the genome; contigs that are no chromosome come last.
    static func < (left: Self, right: Self) -> Bool {
        // One chromosome may go by two names in a file; only contigs that are none are told apart by them.
        func place(_ end: Self) -> (UInt8, String, Int) {
            (end.chromosome?.rawValue ?? .max, end.chromosome == nil ? end.contig : "", end.position)
        }
        return place(left) < place(right)
    }
}
