import Annotations
import Consequences
import Genome
import Transcripts

/// The bundled set, loaded once for all tests of this target.
enum Loaded {
    static let annotations = try? AnnotationSet(files: .embedded())

    /// A caller for a gene's MANE Select transcript, or for another by accession.
    static func caller(_ gene: String, _ assembly: Assembly, transcript: String? = nil) -> ConsequenceCaller? {
        guard let model = annotations?.model(of: gene, assembly: assembly) else { return nil }
        let wanted = transcript.flatMap { name in model.transcripts.first { $0.accession == name } } ?? model.maneSelect
        return wanted.flatMap { ConsequenceCaller(model: model, transcript: $0) }
    }

    static func variant(
        _ chromosome: Chromosome, _ position: Int, _ reference: String, _ alternate: String
    ) -> SequenceVariant {
        SequenceVariant(
            chromosome: chromosome, position: position, reference: Array(reference.utf8),
            alternate: Array(alternate.utf8))
    }
}
