/// An arm of a chromosome, `10q`.
package struct ChromosomeArm: Sendable, Hashable {
    /// The two arms.
    package enum Side: String, Sendable, Hashable, Codable {
        /// The short arm, from position 1.
        case p
        /// The long arm, to the end of the chromosome.
        case q
    }

    /// The assembly that the coordinates belong to.
    package let assembly: Assembly
    package let chromosome: Chromosome
    /// Short or long.
    package let side: Side
    /// The arm with its share of the centromere, 1-based and closed.
    package let interval: Interval
    /// The arm without the centromeric (`acen`) bands: what copy-number callers can see. Breadth and lost fraction are counted
    /// over this.
    package let assessable: Interval

    package init(
        assembly: Assembly, chromosome: Chromosome, side: Side, interval: Interval, assessable: Interval
    ) {
        self.assembly = assembly
        self.chromosome = chromosome
        self.side = side
        self.interval = interval
        self.assessable = assessable
    }

    /// `10q`.
    package var name: String { chromosome.name + side.rawValue }
}

/// A cytogenetic band, `10q23.31`.
package struct CytogeneticBand: Sendable, Hashable {
    package let chromosome: Chromosome
    /// The band without the chromosome, `q23.31`.
    package let name: String
    /// The positions, 1-based and closed.
    package let interval: Interval
    /// The Giemsa stain (`gneg`, `gpos25` to `gpos100`, `acen`, `gvar`, `stalk`).
    package let stain: String

    package init(chromosome: Chromosome, name: String, interval: Interval, stain: String) {
        self.chromosome = chromosome
        self.name = name
        self.interval = interval
        self.stain = stain
    }
}
