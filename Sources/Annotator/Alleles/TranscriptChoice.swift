import Genome
package import Reports
package import Transcripts

/// On which transcripts names are given.
package enum TranscriptChoice: Sendable, Hashable {
    /// MANE Select of each gene.
    case maneSelect
    /// All transcripts of each gene, MANE Select first.
    case all
    /// The transcripts with these accessions (RefSeq or Ensembl, the version may be left out); MANE Select for the genes that have none of them.
    case named([String])

    /// The transcripts of a gene that names are given on; MANE Select, or the first where the gene has none, unless another is asked for.
    package func transcripts(of model: GeneModel) -> [Transcript] {
        switch self {
        case .all: return model.transcripts
        case .named(let names):
            let chosen = model.transcripts.filter { transcript in names.contains { transcript.isNamed($0) } }
            if !chosen.isEmpty { return chosen }
        case .maneSelect: break
        }
        return model.namingTranscript.map { [$0] } ?? []
    }

    /// The choice as these genes can follow it, and warnings where that is not what was said: a transcript that is known in another version is
    /// taken in that one, as MANE Select first.
    ///
    /// - Throws: ``AnnotatorError`` for a name that no transcript has, with those that it is likely to mean.
    package func resolved(
        in models: [GeneModel]
    ) throws(AnnotatorError) -> (choice: TranscriptChoice, warnings: [InputWarning]) {
        guard case .named(let names) = self else { return (self, []) }
        let known = models.flatMap(\.transcripts)
        var resolved: [String] = []
        var warnings: [InputWarning] = []
        for name in names {
            if known.contains(where: { $0.isNamed(name) }) {
                resolved.append(name)
            } else if let other = known.lazy.compactMap({ $0.accession(ofOtherVersion: name) }).first {
                resolved.append(other)
                warnings.append(.otherVersion(name, readAs: other))
            } else {
                throw .unknownTranscript(name, models: models)
            }
        }
        return (.named(resolved), warnings)
    }
}

extension AnnotatorError {
    fileprivate static func unknownTranscript(_ name: String, models: [GeneModel]) -> AnnotatorError {
        AnnotatorError(
            code: .usage,
            message: "there is no transcript '\(name)' in the annotation set; \(hint(name, models: models))")
    }

    /// What a name that no transcript has is likely to mean.
    private static func hint(_ name: String, models: [GeneModel]) -> String {
        // A gene stands once for each assembly, mostly with the same transcripts.
        func once(_ words: [String]) -> String { words.uniqued().joined(separator: ", ") }
        func list(_ transcripts: [Transcript]) -> String { once(transcripts.map { "\($0.accession) (\($0.gene))" }) }
        let known = models.flatMap(\.transcripts)
        let ofGene = known.filter { $0.gene == name.uppercased() }
        if !ofGene.isEmpty { return "of the gene \(name.uppercased()) it has \(list(ofGene))" }
        if let coding = known.first(where: { $0.hasProtein(named: name) }) {
            return "that is the protein of \(list([coding]))"
        }
        let near = known.map { (transcript: $0, distance: $0.lettersDiffering(from: name)) }
            .filter { $0.distance <= 2 }.sorted { $0.distance < $1.distance }.prefix(4).map(\.transcript)
        let expected = "mtorvar explain GENE lists those of a gene (\(once(models.map(\.gene.symbol))))"
        return near.isEmpty ? expected : "did you mean \(list(near))? \(expected)"
    }
}
