public import Genome
public import Transcripts

extension ConsequenceCaller {
    /// Makes a caller for a transcript alone, or nothing where its exons are not in order or do not hold its coding span.
    ///
    /// - Parameters:
    ///   - transcript: the transcript, whose gene needs nothing but its symbol.
    ///   - reference: the plus strand over the transcript, and as far beside it as changes are to be named and shifted.
    ///   - chromosomeAccession: the sequence that names with `g.` speak of, such as `NC_000011.10`.
    public convenience init?(transcript: Transcript, reference: ReferenceSequence, chromosomeAccession: String) {
        let gene = Gene(
            symbol: transcript.gene, name: transcript.gene, hgncID: nil, entrezID: nil, ensemblID: nil, uniProtID: nil,
            role: .undetermined, group: .context, pathwayNode: nil, chromosome: transcript.chromosome,
            strand: transcript.strand, band: "")
        let model = GeneModel(
            gene: gene, transcripts: [transcript], reference: reference, chromosomeAccession: chromosomeAccession)
        self.init(model: model, transcript: transcript)
    }
}
