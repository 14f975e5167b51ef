/// An arm of a chromosome, `10q`.
public struct ChromosomeArm: Sendable, Hashable {
    /// The two arms.
    public enum Side: String, Sendable, Hashable, Codable {
        /// The short arm, from position 1.
        case p
        /// The long arm, to the end of the chromosome.
        case q
    }

    /// The assembly that the coordinates belong to.
    public let assembly: Assembly
    /// The chromosome.
    public let chromosome: Chromosome
    /// Short or long.
    public let side: Side
    /// The arm with its share of the centromere, 1-based and closed.
    public let interval: Interval
    /// The arm without the centromeric (`acen`) bands: what copy-number callers can see. Breadth and lost fraction are counted
    /// over this.
    public let assessable: Interval

    /// Makes an arm.
    public init(
        assembly: Assembly, chromosome: Chromosome, side: Side, interval: Interval, assessable: Interval
    ) {
        self.assembly = assembly
        self.chromosome = chromosome
        self.side = side
        self.interval = interval
        self.assessable = assessable
    }

    /// `10q`.
    public var name: String { chromosome.name + side.rawValue }
}

/// A cytogenetic band, `10q23.31`.
public struct CytogeneticBand: Sendable, Hashable {
    /// The chromosome.
    public let chromosome: Chromosome
    /// The band without the chromosome, `q23.31`.
    public let name: String
    /// The positions, 1-based and closed.
    public let interval: Interval
    /// The Giemsa stain (`gneg`, `gpos25` to `gpos100`, `acen`, `gvar`, `stalk`).
    public let stain: String

    /// Makes a band.
    public init(chromosome: Chromosome, name: String, interval: Interval, stain: String) {
        self.chromosome = chromosome
        self.name = name
        self.interval = interval
        self.stain = stain
    }
}
