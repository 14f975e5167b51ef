public import Genome

/// A gene on one assembly: its transcripts and the reference around it. Everything that naming a variant needs.
public struct GeneModel: Sendable {
    /// The gene, of which this is the model on one assembly.
    public let gene: Gene
    /// The transcripts, MANE Select first.
    public let transcripts: [Transcript]
    /// The plus strand of the gene with flanks on both sides.
    public let reference: ReferenceSequence
    /// The RefSeq accession of the chromosome with version, for HGVS g. names: `NC_000010.11`.
    public let chromosomeAccession: String

    /// MANE Select, on whose protein domains and known residues are numbered.
    public var maneSelect: Transcript? { transcripts.first { $0.status == .maneSelect } }

    /// The transcript that names are given on unless another is asked for: MANE Select, or the first where the gene has none.
    public var namingTranscript: Transcript? { transcripts.first }

    /// The genomic span of all transcripts together.
    public var span: Interval {
        Interval(
            transcripts.map(\.span.start).min() ?? reference.interval.start,
            transcripts.map(\.span.end).max() ?? reference.interval.end)
    }

    /// Makes a model; transcripts are put in order of standing, then as given.
    public init(
        gene: Gene, transcripts: [Transcript], reference: ReferenceSequence, chromosomeAccession: String
    ) {
        self.gene = gene
        self.transcripts = transcripts.enumerated()
            .sorted { ($0.element.status, $0.offset) < ($1.element.status, $1.offset) }.map(\.element)
        self.reference = reference
        self.chromosomeAccession = chromosomeAccession
    }
}
