/// An allele of the file in a gene, at a place where the sample's genotype is no call: whether the sample has it is not known.
public struct NoCall: Sendable {
    /// The gene.
    public let gene: String
    /// The short name of what the allele would be.
    public let name: String
    /// The allele with its place, as ``ConsideredReport/alleles`` has it.
    public let allele: String
    /// GT as written.
    public let genotype: String
    /// The path as given.
    public let file: String

    /// Makes a no-call of its parts.
    public init(gene: String, name: String, allele: String, genotype: String, file: String) {
        self.gene = gene
        self.name = name
        self.allele = allele
        self.genotype = genotype
        self.file = file
    }

    var reason: String { "the genotype is \(genotype); the allele would be \(name)" }

    var considered: ConsideredReport {
        ConsideredReport(gene: gene, outcome: "no call", reason: reason, file: file, alleles: [allele])
    }
}
