public import Genome

/// A change of sequence as a record spells it: bases of the plus strand, upper case.
public struct SequenceVariant: Sendable, Hashable {
    /// The chromosome on whose plus strand the bases are written.
    public let chromosome: Chromosome
    /// The position of the first base of `reference`, 1-based.
    public let position: Int
    /// The bases replaced.
    public let reference: [UInt8]
    /// The bases that replace them.
    public let alternate: [UInt8]

    /// Makes a change.
    public init(chromosome: Chromosome, position: Int, reference: [UInt8], alternate: [UInt8]) {
        self.chromosome = chromosome
        self.position = position
        self.reference = reference
        self.alternate = alternate
    }

    /// Makes a change of the text of a record's columns, in either case.
    public init(chromosome: Chromosome, position: Int, reference: String, alternate: String) {
        self.init(
            chromosome: chromosome, position: position, reference: reference.utf8.map(Nucleotide.uppercased),
            alternate: alternate.utf8.map(Nucleotide.uppercased))
    }
}
