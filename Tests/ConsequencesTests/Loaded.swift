import Annotations
import Consequences
import Genome
import Synchronization
import Transcripts

/// The bundled set, loaded once for all tests of this target.
enum Loaded {
    static let annotations = try? AnnotationSet(files: .embedded())

    /// The callers that were asked for: in a debug build each takes a tenth of a second.
    private static let callers = Mutex<[String: ConsequenceCaller]>([:])

    /// A caller for a gene's MANE Select transcript, or for another by accession; each is made once.
    static func caller(_ gene: String, _ assembly: Assembly, transcript: String? = nil) -> ConsequenceCaller? {
        guard let model = annotations?.model(of: gene, assembly: assembly) else { return nil }
        let wanted = transcript.flatMap { name in model.transcripts.first { $0.accession == name } } ?? model.maneSelect
        guard let wanted else { return nil }
        return callers.withLock { callers in
            let key = "\(wanted.accession) \(assembly.rawValue)"
            if let caller = callers[key] { return caller }
            let caller = ConsequenceCaller(model: model, transcript: wanted)
            callers[key] = caller
            return caller
        }
    }

    private static let names = Mutex<[String: TranscriptNames]>([:])

    /// The way back from names on a transcript of a model; each is made once.
    static func names(_ model: GeneModel, _ transcript: Transcript) -> TranscriptNames? {
        names.withLock { names in
            let key = "\(transcript.accession) \(model.reference.assembly.rawValue)"
            if let found = names[key] { return found }
            let made = TranscriptNames(model: model, transcript: transcript)
            names[key] = made
            return made
        }
    }

    static func variant(
        _ chromosome: Chromosome, _ position: Int, _ reference: String, _ alternate: String
    ) -> SequenceVariant {
        SequenceVariant(
            chromosome: chromosome, position: position, reference: Array(reference.utf8),
            alternate: Array(alternate.utf8))
    }
}
