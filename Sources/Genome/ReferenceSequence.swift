/// A stretch of a chromosome's plus strand, in upper case, with `N` where the base is not known.
public struct ReferenceSequence: Sendable {
    /// The assembly that the coordinates belong to.
    public let assembly: Assembly
    /// The chromosome whose plus strand the bases are.
    public let chromosome: Chromosome
    /// The positions that `bases` covers, 1-based and closed.
    public let interval: Interval
    /// The bases of the plus strand as upper-case ASCII.
    public let bases: [UInt8]
    /// Whether the bases were carried over from the other assembly and not checked against this one. A REF that disagrees
    /// with such a base is a warning, not proof of a wrong assembly.
    public let isInferred: Bool

    /// Makes a sequence whose first base stands at `start` (1-based).
    public init(
        assembly: Assembly, chromosome: Chromosome, start: Int, bases: [UInt8], isInferred: Bool = false
    ) {
        // Nearly always there is nothing to change, and to see that takes the whole sequence a few bytes at once.
        var highest: UInt8 = 0
        for base in bases { highest = max(highest, base) }
        self.init(
            assembly: assembly, chromosome: chromosome, start: start,
            upperCase: highest < UInt8(ascii: "a") ? bases : bases.map(Nucleotide.uppercased), isInferred: isInferred)
    }

    /// Makes a sequence of bases that are known to be in upper case, such as those inside the program: to look at each takes a fifth of the start
    /// of a debug build.
    package init(assembly: Assembly, chromosome: Chromosome, start: Int, upperCase bases: [UInt8], isInferred: Bool) {
        self.assembly = assembly
        self.chromosome = chromosome
        self.interval = Interval(start, start + bases.count - 1)
        self.bases = bases
        self.isInferred = isInferred
    }

    /// The base at a position (1-based), or nothing outside of the stretch.
    public subscript(position: Int) -> UInt8? {
        interval.contains(position) ? bases[position - interval.start] : nil
    }

    /// The bases of an interval, or nothing where the stretch does not hold all of it.
    public func bases(in wanted: Interval) -> ArraySlice<UInt8>? {
        guard interval.contains(wanted) else { return nil }
        let offset = wanted.start - interval.start
        return bases[offset..<offset + wanted.count]
    }
}
