package import Genome
package import HGVS
package import Transcripts

/// Finds what a name means among the genes of an annotation set, on each assembly.
package struct NameResolver: Sendable {
    let models: [GeneModel]
    let assemblies: [Assembly]
    private let differences: [ReferenceDifference]

    /// Makes a resolver.
    ///
    /// - Parameters:
    ///   - models: the genes on all assemblies.
    ///   - differences: the places where an assembly is known to differ from a transcript, which errors explain.
    ///   - assemblies: the assemblies to look at, in the order in which they are answered.
    package init(
        models: [GeneModel], differences: [ReferenceDifference] = [], assemblies: [Assembly] = [.grch38, .grch37]
    ) {
        self.differences = differences
        self.models = models
        self.assemblies = assemblies
    }

    /// What a name means.
    ///
    /// A gene's symbol stands for MANE Select; where its sequence is not what the name says, the gene's other transcripts are tried, which
    /// finds names in an older numbering.
    ///
    /// - Parameter declared: the assembly of a name on a chromosome that does not tell it; without one it is read on each that fits.
    /// - Throws: ``HGVSValidationError`` where it fits no sequence that it can mean.
    package func resolve(
        _ name: HGVSVariant, on sequence: SequenceName, assembly declared: Assembly? = nil
    ) throws(HGVSValidationError) -> ResolvedName {
        let resolved = try resolved(name, on: sequence, assembly: sequence.assembly ?? declared)
        if let stated = name.statedProtein { try hold(stated, against: resolved, of: name) }
        return resolved
    }

    private func resolved(
        _ name: HGVSVariant, on sequence: SequenceName, assembly: Assembly?
    ) throws(HGVSValidationError) -> ResolvedName {
        func wrong(_ prefix: String, _ expected: String) -> HGVSValidationError {
            HGVSValidationError(sequence: sequence.text, reason: .otherKind(prefix: prefix, expected: expected))
        }
        func chromosome() throws(HGVSValidationError) -> Chromosome {
            guard let chromosome = sequence.chromosome else {
                throw wrong("g.", "a chromosome before the colon, such as NC_000010.11 or chr10")
            }
            return chromosome
        }
        switch (name.change, sequence.kind) {
        case (.coding, .protein), (.transcript, .protein), (.uncertainTranscript, .protein):
            throw wrong("c. or n.", "p. on a protein")
        case (.coding, .chromosome), (.transcript, .chromosome), (.uncertainTranscript, .chromosome),
            (.protein, .chromosome):
            throw wrong("c., n. or p.", "g. on a chromosome")
        case (.coding(let change), _), (.transcript(let change), _):
            return .changes([try transcriptChange(change, name.repeated, on: sequence)])
        case (.uncertainTranscript(let change), _):
            return .uncertain([try stretch(change, on: sequence)])
        case (.protein(let change), _):
            return .protein(
                try protein(change, on: sequence, notes: name.spellsStopAsX ? [.stopAsX(change)] : []))
        case (.genomic(let change), _):
            let place = Interval(min(change.start.base, change.end.base), max(change.start.base, change.end.base))
            return .changes(
                try genomic(on: try chromosome(), assembly, at: place, text: "g.\(change.start)") {
                    (names) throws(HGVSValidationError) in try names.variant(of: change, repeated: name.repeated)
                })
        case (.uncertainGenomic(let change), _):
            return .uncertain(try stretches(change, on: try chromosome(), assembly))
        }
    }

    /// What the alleles of a record mean, on the assemblies whose sequence has REF there.
    ///
    /// - Parameter declared: the assembly of the record, where it is known.
    /// - Throws: ``HGVSValidationError`` where no sequence holds the place, or none has REF there.
    package func resolve(
        _ spelled: SequenceVariant, assembly declared: Assembly? = nil
    ) throws(HGVSValidationError) -> [ResolvedChange] {
        let place = Interval(spelled.position, spelled.position + max(spelled.reference.count, 1) - 1)
        return try genomic(
            on: spelled.chromosome, declared, at: place, text: "\(spelled.chromosome):\(spelled.position)"
        ) {
            (names) throws(HGVSValidationError) in try names.variant(of: spelled)
        }
    }

    func models(of gene: String) -> [GeneModel] {
        assemblies.compactMap { assembly in
            models.first { $0.gene.symbol == gene && $0.reference.assembly == assembly }
        }
    }

    // MARK: c. and n.

    private func transcriptChange(
        _ change: NucleotideChange<TranscriptPosition>, _ repeated: HGVSVariant.RepeatedSequence?,
        on sequence: SequenceName
    ) throws(HGVSValidationError) -> ResolvedChange {
        let models = models(of: sequence.gene ?? "")
        var mismatch: HGVSValidationError?
        for accession in accessions(meantBy: sequence, in: models) {
            let places = models.compactMap { model in
                Self.names(accession, model).map { names in
                    ResolvedChange.Place(
                        model: model,
                        outcome: outcome(model) { () throws(HGVSValidationError) in
                            try names.variant(of: change, repeated: repeated)
                        })
                }
            }
            guard let first = places.first(where: { $0.variant != nil }) else {
                if mismatch == nil, case .failure(let reason) = places.first?.outcome { mismatch = reason }
                // Where the genome is known to differ from a transcript, a fit elsewhere would be chance.
                guard let mismatch, mismatch.comesOfNumbering else { break }
                if mismatch.isDocumented { throw Self.toldApart(mismatch, from: change.edit) }
                continue
            }
            // A name on a chromosome of one assembly is a claim on the bases there.
            if let assembly = sequence.assembly,
                case .failure(let reason) = places.first(where: { $0.assembly == assembly })?.outcome
            {
                throw reason
            }
            var notes = sequence.notes
            if sequence.isOtherVersion, [change.start, change.end].contains(where: { !$0.isInCodingSequence }) {
                notes.append(.untranslatedEndOfOtherVersion)
            }
            if let mismatch {
                notes = [.fitsOther(mismatch, accession: accession)]
            } else if sequence.kind == .gene, let note = otherReading(of: change, repeated, than: first, accession) {
                notes.append(note)
            }
            return ResolvedChange(
                gene: first.model.gene, transcript: accession, assembly: sequence.assembly,
                places: places.map { agreeing($0, with: first, on: accession, change) }, notes: notes)
        }
        throw mismatch
            ?? HGVSValidationError(sequence: sequence.text, reason: .notBundled(location: "the transcript", known: []))
    }

    /// The mismatch, with a word on a name whose changed base is what the genome has.
    private static func toldApart(_ mismatch: HGVSValidationError, from edit: NucleotideEdit) -> HGVSValidationError {
        var mismatch = mismatch
        if case .otherBases(_, let found, _) = mismatch.reason, case .substitution(_, let base) = edit,
            found.utf8.elementsEqual([base])
        {
            mismatch.remarks.append(.carriedByGenome)
        }
        return mismatch
    }

    func accessions(meantBy sequence: SequenceName, in models: [GeneModel]) -> [String] {
        switch sequence.kind {
        case .transcript(let accession), .protein(let accession): [accession]
        case .gene: models.first?.transcripts.map(\.accession) ?? []
        case .chromosome: []
        }
    }

    /// What the same text means on the gene's other transcripts, where that is another change.
    private func otherReading(
        of change: NucleotideChange<TranscriptPosition>, _ repeated: HGVSVariant.RepeatedSequence?,
        than first: ResolvedChange.Place, _ accession: String
    ) -> NameNote? {
        guard let own = first.variant, !own.isIdentity else { return nil }
        var found: [NameNote.Numbering] = []
        for transcript in first.model.transcripts where transcript.accession != accession {
            guard let names = TranscriptNames(model: first.model, transcript: transcript),
                let other = try? names.variant(of: change, repeated: repeated), other != own
            else { continue }
            // A fit outside of the coding sequence is chance: nobody counts so.
            guard let name = Self.codingName(of: other, on: accession, first.model),
                case .coding(let named) = name.change, named.start.isInCodingSequence
            else { continue }
            found.append(.init(accession: transcript.accession, meaning: .coding(name)))
        }
        return found.isEmpty ? nil : .otherNumbering(found)
    }

    static func codingName(
        of variant: SequenceVariant, on accession: String, _ model: GeneModel
    ) -> HGVSVariant? {
        model.transcripts.first { $0.accession == accession }.flatMap {
            ConsequenceCaller(model: model, transcript: $0)?.consequence(of: variant)?.codingName
        }
    }

    static func names(_ accession: String, _ model: GeneModel) -> TranscriptNames? {
        model.transcripts.first { $0.accession == accession }.flatMap { TranscriptNames(model: model, transcript: $0) }
    }

    func outcome(
        _ model: GeneModel, _ body: () throws(HGVSValidationError) -> SequenceVariant
    ) -> Result<SequenceVariant, HGVSValidationError> {
        do throws(HGVSValidationError) { return .success(try body()) } catch {
            return .failure(explained(error, in: model))
        }
    }

    /// The mismatch with what is documented of its place.
    func explained(_ mismatch: HGVSValidationError, in model: GeneModel) -> HGVSValidationError {
        var mismatch = mismatch
        for difference in differences
        where difference.gene == model.gene.symbol && difference.assembly == model.reference.assembly
            && mismatch.place?.contains(difference.position) == true
        {
            mismatch.isDocumented = true
            mismatch.remarks.append(
                .documented(
                    difference.assembly, model.gene.chromosome, position: difference.position, difference.text))
        }
        return mismatch
    }
}

extension TranscriptPosition {
    /// Whether the base is counted within the coding sequence, and not in an untranslated end.
    fileprivate var isInCodingSequence: Bool { datum == .codingStart && base > 0 }
}
