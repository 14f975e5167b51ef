public import Transcripts

/// On which transcripts names are given.
public enum TranscriptChoice: Sendable, Hashable {
    /// MANE Select of each gene.
    case maneSelect
    /// All transcripts of each gene, MANE Select first.
    case all
    /// The transcripts with these accessions (RefSeq or Ensembl, the version may be left out); MANE Select for the genes that have none of them.
    case named([String])

    /// The transcripts of a gene that names are given on; MANE Select, or the first where the gene has none, unless another is asked for.
    public func transcripts(of model: GeneModel) -> [Transcript] {
        switch self {
        case .all: return model.transcripts
        case .named(let names):
            let chosen = model.transcripts.filter { transcript in names.contains { transcript.isNamed($0) } }
            if !chosen.isEmpty { return chosen }
        case .maneSelect: break
        }
        return model.namingTranscript.map { [$0] } ?? []
    }

    /// Refuses a name that no transcript has.
    ///
    /// - Throws: ``AnnotatorError`` with the transcripts that are known.
    public func verify(_ models: [GeneModel]) throws(AnnotatorError) {
        guard case .named(let names) = self else { return }
        let known = models.flatMap(\.transcripts)
        for name in names where !known.contains(where: { $0.isNamed(name) }) {
            let list = known.map { "\($0.accession) (\($0.gene))" }.joined(separator: ", ")
            throw AnnotatorError(
                code: .usage, message: "there is no transcript '\(name)' in the annotation set; it has \(list)")
        }
    }
}
