package import Annotations
package import Consequences
package import Transcripts

/// What the annotation set knows of the residues of a gene's product, which it numbers on the protein of MANE Select.
package struct ProteinKnowledge: Sendable {
    private let transcript: String?
    private let domains: [ProteinDomain]
    private let residues: [KnownResidue]

    package init(of model: GeneModel, annotations: AnnotationSet) {
        transcript = model.maneSelect?.accession
        domains = annotations.domains.filter { $0.gene == model.gene.symbol }
        residues = annotations.residues.filter { $0.gene == model.gene.symbol }
    }

    /// Whether a consequence is numbered as domains and known residues are.
    package func numbers(_ consequence: AlleleConsequence) -> Bool { transcript == consequence.transcript }

    /// The domains that hold one of these residues of the MANE Select protein.
    package func domains(at residues: ClosedRange<Int>) -> [ProteinDomain] {
        domains.filter { residues.overlaps($0.start...$0.end) }
    }

    /// The first row about one of these residues of the MANE Select protein.
    package func residue(in wanted: ClosedRange<Int>) -> KnownResidue? {
        residues.first { wanted.contains($0.residue) }
    }
}
