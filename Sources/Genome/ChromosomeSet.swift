package struct ChromosomeSet: Sendable, Hashable {
    private var bits: UInt32 = 0

    /// Makes an empty set.
    package init() {}

    /// Makes a set of these chromosomes.
    package init(_ chromosomes: some Sequence<Chromosome>) { for chromosome in chromosomes { insert(chromosome) } }

    /// Whether there is none.
    package var isEmpty: Bool { bits == 0 }

    /// Whether it holds the chromosome.
    package func contains(_ chromosome: Chromosome) -> Bool { bits & 1 << UInt32(chromosome.rawValue) != 0 }

    /// Adds a chromosome.
    package mutating func insert(_ chromosome: Chromosome) { bits |= 1 << UInt32(chromosome.rawValue) }

    /// Adds those of another set.
    package mutating func formUnion(_ other: ChromosomeSet) { bits |= other.bits }
}
