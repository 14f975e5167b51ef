import CopyNumber
import Genome
import Interpretation
import Transcripts

extension GeneTrackReport {
    /// The exons of a transcript, where something begins or ends within them: segments or junctions; nothing where all of the gene is in one state.
    init?(_ transcript: Transcript, of gene: GeneInterpretation) {
        let span = transcript.span
        let isCut = gene.copyNumber?.segments.contains {
            span.contains($0.interval.start) || span.contains($0.interval.end)
        }
        guard isCut == true || !gene.rearrangements.isEmpty else { return nil }
        self.init(
            chromosome: transcript.chromosome.name, strand: transcript.strand,
            exons: transcript.exons.map { PositionsReport(start: $0.start, end: $0.end) },
            coding: PositionsReport(start: transcript.codingSpan.start, end: transcript.codingSpan.end))
    }
}
