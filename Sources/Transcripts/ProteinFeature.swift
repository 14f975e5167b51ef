/// A domain of a protein, in residues of the MANE Select protein, 1-based and closed.
public struct ProteinDomain: Sendable, Hashable {
    /// The gene's symbol.
    public let gene: String
    /// The first residue.
    public let start: Int
    /// The last residue.
    public let end: Int
    /// The short name, `PTPc`.
    public let name: String
    /// The accession in the NCBI Conserved Domain Database.
    public let accession: String

    /// Makes a domain.
    public init(gene: String, start: Int, end: Int, name: String, accession: String) {
        self.gene = gene
        self.start = start
        self.end = end
        self.name = name
        self.accession = accession
    }
}
