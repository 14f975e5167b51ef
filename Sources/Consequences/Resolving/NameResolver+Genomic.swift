import Genome
import HGVS
package import Transcripts

// Names on a chromosome, and the way from one assembly to the other.
extension NameResolver {
    func genomic(
        on chromosome: Chromosome, _ told: Assembly?, at place: Interval, text: String,
        _ read: (GenomicNameMapper) throws(HGVSValidationError) -> SequenceVariant
    ) throws(HGVSValidationError) -> [ResolvedChange] {
        let candidates = assemblies.filter { told == nil || $0 == told }.flatMap { assembly in
            models.filter {
                $0.gene.chromosome == chromosome && $0.reference.assembly == assembly
            }
        }
        let holding = candidates.filter { $0.reference.interval.overlaps(place) }
        guard !holding.isEmpty else {
            throw HGVSValidationError(
                sequence: "chromosome \(chromosome)",
                reason: .notBundled(
                    location: text,
                    known: candidates.map {
                        "\($0.gene.symbol) \($0.reference.interval) (\($0.reference.assembly.rawValue))"
                    }))
        }
        var found: [ResolvedChange] = []
        var mismatch: HGVSValidationError?
        for model in holding {
            switch outcome(model, { () throws(HGVSValidationError) in try read(GenomicNameMapper(model: model)) }) {
            case .success(let variant):
                let note =
                    told == nil && assemblies.count > 1
                    ? NameNote.assembly(model.reference.assembly, gene: model.gene.symbol) : nil
                found.append(placed(variant, in: model, notes: note.map { [$0] } ?? []))
            case .failure(let reason): if mismatch == nil { mismatch = reason }
            }
        }
        if found.isEmpty, let mismatch { throw mismatch }
        return found
    }

    /// A change on one assembly, carried over to the others by its name on a transcript that both have; the preferred one stands first.
    package func placed(_ variant: SequenceVariant, in model: GeneModel, notes: [NameNote] = []) -> ResolvedChange {
        let own = ResolvedChange.Place(model: model, outcome: .success(variant))
        var named: (accession: String, change: NucleotideChange<TranscriptPosition>)?
        for transcript in model.transcripts where named == nil {
            if case .coding(let change) = Self.codingName(of: variant, on: transcript.accession, model)?.change {
                named = (transcript.accession, change)
            }
        }
        let places = models(of: model.gene.symbol).map { other -> ResolvedChange.Place in
            if other.reference.assembly == model.reference.assembly { return own }
            guard let named, let names = Self.names(named.accession, other) else {
                return .init(
                    model: other,
                    outcome: .failure(
                        HGVSValidationError(
                            sequence: other.chromosomeAccession,
                            reason: .noNameToCarryOver(from: model.reference.assembly))))
            }
            let place = ResolvedChange.Place(
                model: other,
                outcome: outcome(other) { () throws(HGVSValidationError) in try names.variant(of: named.change) }
            )
            return agreeing(place, with: own, on: named.accession, named.change)
        }
        return ResolvedChange(
            gene: model.gene, transcript: named?.accession, assembly: model.reference.assembly, places: places,
            notes: notes)
    }

    /// Above how many bases a change is carried over although some of them differ.
    private static let largeChange = 50

    /// The place, or why it is none: a location of the same name may have other bases on another assembly.
    func agreeing(
        _ place: ResolvedChange.Place, with first: ResolvedChange.Place, on accession: String,
        _ change: NucleotideChange<TranscriptPosition>
    ) -> ResolvedChange.Place {
        guard place.variant != nil, place.assembly != first.assembly,
            let here = Self.names(accession, place.model), let there = Self.names(accession, first.model),
            let own = try? here.spelled(change), let other = try? there.spelled(change),
            own.reference != other.reference || own.alternate != other.alternate
        else { return place }
        // Introns differ here and there between assemblies; what is as large as an exon is the same deletion all the same.
        if own.reference.count > Self.largeChange || own.alternate.count > Self.largeChange {
            let (here, there) =
                own.reference.isEmpty ? (own.alternate, other.alternate) : (own.reference, other.reference)
            var place = place
            place.difference = .init(
                from: first.assembly, bases: here.count, otherBases: there.count,
                differing: zip(here, there).count { $0 != $1 })
            return place
        }
        func text(_ variant: SequenceVariant) -> String {
            let bases = variant.reference.isEmpty ? variant.alternate : variant.reference
            let read = here.transcript.strand == .plus ? bases : Nucleotide.reverseComplement(bases)
            return read.count > 20
                ? String(decoding: read.prefix(20), as: UTF8.self) + "… (\(read.count) bases)"
                : String(decoding: read, as: UTF8.self)
        }
        return ResolvedChange.Place(
            model: place.model,
            outcome: .failure(
                HGVSValidationError(
                    sequence: accession,
                    reason: .otherBases(
                        location: "c.\(change)", found: text(own),
                        named: "\(text(other)) as \(first.assembly.rawValue) has it"),
                    place: Interval(own.position, own.position + max(own.reference.count, 1) - 1))))
    }
}
