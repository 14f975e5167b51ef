/// A change with the sequence that it is described on: `NM_000314.8:c.388C>T`.
public struct HGVSVariant: Sendable, Hashable {
    /// The change, by kind of sequence.
    public enum Change: Sendable, Hashable {
        /// On a chromosome: `g.`.
        case genomic(NucleotideChange<GenomicPosition>)
        /// On a coding transcript, counted from its start codon: `c.`.
        case coding(NucleotideChange<TranscriptPosition>)
        /// On a transcript, counted from its first base: `n.`.
        case transcript(NucleotideChange<TranscriptPosition>)
        /// On a protein: `p.`.
        case protein(ProteinChange)
    }

    /// The accession of the sequence, with version where one is known.
    public let accession: String
    /// The change.
    public let change: Change

    /// Makes a variant.
    public init(accession: String, change: Change) {
        self.accession = accession
        self.change = change
    }
}

extension HGVSVariant: CustomStringConvertible {
    /// The variant as VEP and ClinVar print it: three-letter residues, no brackets on predicted changes.
    public var description: String {
        switch change {
        case .genomic(let change): accession + ":g." + change.description
        case .coding(let change): accession + ":c." + change.description
        case .transcript(let change): accession + ":n." + change.description
        case .protein(let change): accession + ":p." + change.description
        }
    }
}
