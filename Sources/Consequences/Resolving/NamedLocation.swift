import Genome
import HGVS
import Transcripts

/// The location of a name on the genome, and what the name's edit makes of the bases there.
struct NamedLocation {
    /// The accession of the sequence that the name is given on.
    let sequence: String
    /// The location as the name writes it: `c.388`, `g.100_102`.
    let text: String
    /// The first and the last sense position.
    let start: Int
    let end: Int
    /// The sequence in the direction of the name.
    let reference: StrandedSequence
    let chromosome: Chromosome

    /// The change, not yet normalised.
    func variant(
        _ edit: NucleotideEdit, repeated: HGVSVariant.RepeatedSequence?, isAcrossIntron: Bool = false
    ) throws(HGVSValidationError) -> SequenceVariant {
        guard start <= end else {
            throw HGVSValidationError(sequence: sequence, reason: .endBeforeStart(location: text))
        }
        if case .insertion(let bases) = edit {
            guard end == start + 1 else {
                throw mismatch(.noNeighbours(location: text, acrossIntron: isAcrossIntron))
            }
            try checkNeighbours()
            return variant(start: end, removed: [], inserted: bases)
        }
        guard let stretch = reference.bases(start, through: end) else {
            throw mismatch(.notBundled(location: text, known: []))
        }
        let found = Array(stretch)
        switch edit {
        case .substitution(let from, let to):
            try compare(found, named: [from])
            return variant(start: start, removed: found, inserted: [to])
        case .identity:
            try check(found, repeated)
            return variant(start: start, removed: found, inserted: found)
        case .deletion:
            try check(found, repeated)
            try checkNeighbours()
            return variant(start: start, removed: found, inserted: [])
        case .duplication:
            try check(found, repeated)
            try checkNeighbours()
            return variant(start: end + 1, removed: [], inserted: found)
        case .inversion:
            try check(found, repeated)
            guard found.count > 1 else { throw mismatch(.inversionOfOneBase(location: text)) }
            return variant(start: start, removed: found, inserted: Nucleotide.reverseComplement(found))
        case .deletionInsertion(let bases):
            try check(found, repeated)
            return variant(start: start, removed: found, inserted: bases)
        case .insertion: throw mismatch(.noNeighbours(location: text, acrossIntron: isAcrossIntron))
        }
    }

    /// A record of an insertion or a deletion needs the base beside it.
    private func checkNeighbours() throws(HGVSValidationError) {
        guard reference[start - 1] != nil, reference[end + 1] != nil else {
            throw mismatch(.notBundled(location: text, known: []))
        }
    }

    private func check(_ found: [UInt8], _ repeated: HGVSVariant.RepeatedSequence?) throws(HGVSValidationError) {
        guard found.allSatisfy(Nucleotide.isBase) else { throw mismatch(.unknownBases(location: text)) }
        switch repeated {
        case nil: break
        case .bases(let bases): try compare(found, named: bases)
        case .count(let count):
            if count != found.count {
                throw mismatch(.otherLength(location: text, found: found.count, named: count))
            }
        }
    }

    private func compare(_ found: [UInt8], named: [UInt8]) throws(HGVSValidationError) {
        guard found.allSatisfy(Nucleotide.isBase) else { throw mismatch(.unknownBases(location: text)) }
        guard found != named else { return }
        if found.count != named.count {
            throw mismatch(.otherLength(location: text, found: found.count, named: named.count))
        }
        throw mismatch(
            .otherBases(
                location: text, found: String(decoding: found, as: UTF8.self),
                named: String(decoding: named, as: UTF8.self)))
    }

    private func mismatch(_ reason: HGVSValidationError.Reason) -> HGVSValidationError {
        HGVSValidationError(
            sequence: sequence, reason: reason, place: reference.strand.sense(Interval(start, max(end, start))))
    }

    private func variant(start: Int, removed: [UInt8], inserted: [UInt8]) -> SequenceVariant {
        SequenceVariant(
            chromosome: chromosome, strand: reference.strand, start: start, removed: removed, inserted: inserted)
    }
}

extension SequenceVariant {
    /// A change in sense positions, turned onto the plus strand. An insertion has no removed bases and stands before `start`.
    init(chromosome: Chromosome, strand: Strand, start: Int, removed: [UInt8], inserted: [UInt8]) {
        switch strand {
        case .plus: self.init(chromosome: chromosome, position: start, reference: removed, alternate: inserted)
        case .minus:
            self.init(
                chromosome: chromosome, position: -(start + removed.count - 1),
                reference: Nucleotide.reverseComplement(removed), alternate: Nucleotide.reverseComplement(inserted))
        }
    }
}
