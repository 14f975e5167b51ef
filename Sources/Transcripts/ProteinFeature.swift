/// A domain of a protein, in residues of the MANE Select protein, 1-based and closed.
package struct ProteinDomain: Sendable, Hashable {
    /// The gene's symbol.
    package let gene: String
    /// The first residue.
    package let start: Int
    /// The last residue.
    package let end: Int
    /// The short name, `PTPc`.
    package let name: String
    /// The accession in the NCBI Conserved Domain Database.
    package let accession: String

    package init(gene: String, start: Int, end: Int, name: String, accession: String) {
        self.gene = gene
        self.start = start
        self.end = end
        self.name = name
        self.accession = accession
    }
}
