import Genome
import HGVS
import Transcripts

// Names of changes of protein.
extension NameResolver {
    func protein(
        _ change: ProteinChange, on sequence: SequenceName, notes spelling: [NameNote]
    ) throws(HGVSValidationError) -> ResolvedProtein {
        guard let model = models(of: sequence.gene ?? "").first else {
            throw HGVSValidationError(sequence: sequence.text, reason: .notBundled(location: "the protein", known: []))
        }
        let all = model.transcripts.compactMap { TranscriptNames(model: model, transcript: $0) }
        let meant = accessions(meantBy: sequence, in: [model])
        guard let first = all.first(where: { $0.transcript.accession == meant.first }) else {
            throw HGVSValidationError(sequence: sequence.text, reason: .notBundled(location: "the protein", known: []))
        }
        let select = all.first { $0.transcript.status == .maneSelect }
        var notes = spelling + sequence.notes
        let fits = all.compactMap { names -> (names: TranscriptNames, codons: CodonRange)? in
            (try? names.codons(of: change)).flatMap { $0 }.map { (names, $0) }
        }
        let codons: CodonRange?
        do throws(HGVSValidationError) { codons = try first.codons(of: change) } catch {
            let error = explained(error, in: model)
            guard sequence.kind == .gene, let other = fits.first else {
                var mismatch = error
                mismatch.remarks += fits.map {
                    .fits($0.names.transcript.accession, onSelect: onSelect(change, $0.codons, $0.names, select))
                }
                throw mismatch
            }
            notes =
                spelling + [.fitsOther(error, accession: other.names.transcript.accession)]
                + error.remarks.map(NameNote.remark)
            return resolved(change, other.codons, other.names, select, model, notes)
        }
        guard let codons else { return resolved(change, nil, first, select, model, notes) }
        if sequence.kind == .gene {
            for fit in fits where fit.codons.first.positions != codons.first.positions {
                guard let number = onSelect(change, fit.codons, fit.names, select) else { continue }
                notes.append(
                    .otherNumbering([.init(accession: fit.names.transcript.accession, meaning: .onSelect(number))]))
            }
        }
        return resolved(change, codons, first, select, model, notes)
    }

    /// What a change on another transcript's protein is called on MANE Select; nothing where it is that, or has no such codons.
    private func onSelect(
        _ change: ProteinChange, _ codons: CodonRange, _ names: TranscriptNames, _ select: TranscriptNames?
    ) -> ProteinChange? {
        guard let select, select.transcript != names.transcript, let low = select.codon(at: codons.first),
            let high = select.codon(at: codons.last)
        else { return nil }
        return change.renumbered(first: low.number, last: high.number)
    }

    /// The name on MANE Select where it has the same codons, else on the transcript that it was read on.
    private func resolved(
        _ change: ProteinChange, _ codons: CodonRange?, _ names: TranscriptNames, _ select: TranscriptNames?,
        _ model: GeneModel, _ notes: [NameNote]
    ) -> ResolvedProtein {
        var (change, codons, names, notes) = (change, codons, names, notes)
        if let own = codons, let select, let renumbered = onSelect(change, own, names, select),
            let low = select.codon(at: own.first), let high = select.codon(at: own.last)
        {
            if renumbered != change {
                notes.append(.renumbered(change, of: names.transcript.accession, onSelect: renumbered))
            }
            (change, codons, names) = (renumbered, CodonRange(first: low, last: high), select)
        }
        let changes = codons.flatMap { codons in
            change.substitute.map { names.changesOfOneBase(in: codons.first, giving: $0) }
        }
        return ResolvedProtein(
            model: model, name: HGVSVariant(accession: names.proteinAccession, change: .protein(change)),
            change: change, transcript: names.transcript, codons: codons, changesOfOneBase: changes ?? [], notes: notes)
    }
}
