import Genome
import HGVS
import Transcripts

// Names of deletions and duplications whose ends are not known exactly.
extension NameResolver {
    func stretch(
        _ change: UncertainChange<TranscriptPosition>, on sequence: SequenceName
    ) throws(HGVSValidationError) -> ResolvedStretch {
        let models = models(of: sequence.gene ?? "")
        var mismatch: HGVSValidationError?
        for accession in accessions(meantBy: sequence, in: models) {
            let places = models.compactMap { model in
                Self.names(accession, model).map { names in
                    ResolvedStretch.Place(
                        model: model,
                        outcome: Result { () throws(HGVSValidationError) in try names.bounds(of: change) })
                }
            }
            guard places.contains(where: { $0.bounds != nil }) else {
                if mismatch == nil, case .failure(let reason) = places.first?.outcome { mismatch = reason }
                guard mismatch?.comesOfNumbering == true else { break }
                continue
            }
            return ResolvedStretch(
                isDeletion: change.kind == .deletion, transcript: accession, places: places,
                notes: mismatch.map { [.fitsOther($0, accession: accession)] } ?? sequence.notes)
        }
        throw mismatch
            ?? HGVSValidationError(sequence: sequence.text, reason: .notBundled(location: "the transcript", known: []))
    }

    /// The genes that the change takes a part of for certain, on the one assembly that its positions are of.
    func stretches(
        _ change: UncertainChange<GenomicPosition>, on chromosome: Chromosome, _ assembly: Assembly?
    ) throws(HGVSValidationError) -> [ResolvedStretch] {
        let name = "chromosome \(chromosome)"
        guard let assembly else {
            throw HGVSValidationError(sequence: name, reason: .assemblyNotTold(location: change.location))
        }
        let (first, last) = (change.earliestStart?.base, change.latestEnd?.base)
        let certain = Interval(change.latestStart.base, change.earliestEnd.base)
        guard (first ?? certain.start) <= certain.start, certain.start <= certain.end,
            certain.end <= last ?? certain.end
        else { throw HGVSValidationError(sequence: name, reason: .endBeforeStart(location: change.location)) }
        let here = models.filter { $0.gene.chromosome == chromosome && $0.reference.assembly == assembly }
        let held = here.filter { $0.span.overlaps(certain) }
        guard !held.isEmpty else {
            throw HGVSValidationError(
                sequence: name,
                reason: .notBundled(
                    location: change.location,
                    known: here.map { "\($0.gene.symbol) \($0.span) (\(assembly.rawValue))" }))
        }
        return held.map { model in
            ResolvedStretch(
                isDeletion: change.kind == .deletion, transcript: nil,
                places: [
                    ResolvedStretch.Place(
                        model: model,
                        outcome: .success(ResolvedStretch.Bounds(certain: certain, first: first, last: last)))
                ], notes: [])
        }
    }
}

extension UncertainChange {
    /// The location with its prefix, as names write it.
    var location: String {
        let prefix =
            switch latestStart {
            case let position as TranscriptPosition: position.datum == .transcriptStart ? "n." : "c."
            default: "g."
            }
        var text: [UInt8] = []
        writeLocation(to: &text)
        return prefix + String(decoding: text, as: UTF8.self)
    }
}
