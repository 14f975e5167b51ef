package import Genome
package import Transcripts

/// Genes with their transcripts and sequences, proved against a genome, to be used in place of the bundled ones.
package struct Panel: Sendable {
    /// A gene's stretch of an assembly.
    struct Sequence: Sendable {
        let gene: String
        let reference: ReferenceSequence
        let source: String
    }

    /// The genes in the order in which they were asked for.
    package let genes: [PanelGene]
    /// What was left out, and why.
    package let leftOut: [LeftOut]
    /// The genes that were asked for and are missing, in words; only where that was allowed.
    package let missing: [String]
    let transcripts: [ValidatedTranscript]
    let sequences: [Sequence]

    /// The transcripts of a gene on an assembly, by standing: names are given on the first.
    package func transcripts(of gene: String, assembly: Assembly) -> [Transcript] {
        transcripts.map(\.transcript).filter { $0.gene == gene && $0.assembly == assembly }
    }

    /// The stretch of the genome that a gene has on an assembly.
    package func sequence(of gene: String, assembly: Assembly) -> ReferenceSequence? {
        sequences.first { $0.gene == gene && $0.reference.assembly == assembly }?.reference
    }

    /// What was built, in words: a line for each gene and assembly.
    package var summary: [String] {
        let transcripts = Dictionary(grouping: transcripts.map(\.transcript), by: \.gene)
        let leftOut = Dictionary(grouping: leftOut, by: \.gene)
        return genes.flatMap { gene in
            Assembly.allCases.compactMap { assembly -> String? in
                let transcripts = (transcripts[gene.symbol] ?? []).filter { $0.assembly == assembly }
                guard let first = transcripts.first else { return nil }
                let count = (leftOut[gene.symbol] ?? []).count { $0.assembly == assembly.rawValue }
                let standing =
                    first.status == .maneSelect ? "MANE Select" : "the first one: the file marks none as MANE Select"
                return
                    "\(gene.symbol) on \(assembly.rawValue): \(transcripts.count) transcript\(transcripts.count == 1 ? "" : "s"), names on \(first.accession) (\(standing))"
                    + (count > 0 ? ", \(count) left out" : "")
            }
        }
    }
}

/// A gene of a panel, with what is known of it.
package struct PanelGene: Sendable, Hashable {
    package let symbol: String
    package let name: String?
    /// `HGNC:9588`.
    package let hgncID: String?
    /// The NCBI Gene number.
    package let entrezID: String?
    package let ensemblID: String?
    /// The UniProt accession.
    package let uniProtID: String?
    package let role: Gene.Role
    package let group: Gene.Group
    package let pathwayNode: String?
    /// What a driving change does to the node, where the role does not say.
    package let statedDirection: Gene.NodeDirection?
    package let chromosome: Chromosome
    package let strand: Strand
    /// The cytogenetic band with its chromosome.
    package let band: String?
}
