import Genome
package import HGVS
import Transcripts

/// A codon of a transcript and where it lies on the genome.
package struct Codon: Sendable, Hashable {
    /// The number of its residue, 1-based; the stop's is one more than the protein has residues.
    package let number: Int
    /// The residue that it codes for.
    package let residue: AminoAcid
    /// Its three bases in the direction of the transcript, upper case.
    package let bases: [UInt8]
    /// The genomic positions of the three, 1-based, in the direction of the transcript; an intron may lie between two of them.
    package let positions: [Int]
    /// The numbers of the exons that hold it, 1-based.
    package let exons: ClosedRange<Int>

    /// The coding bases, `c.388_390`, counted from the start codon.
    package var codingBases: ClosedRange<Int> { number * 3 - 2...number * 3 }

    /// The fewest bases of the codon that must change to give a residue, and the codons that so many changes give; the number is 0 where
    /// the codon gives it already.
    package func nearestCodons(for residue: AminoAcid) -> (changes: Int, codons: [[UInt8]]) {
        let letters = Array("ACGT".utf8)
        var nearest: (changes: Int, codons: [[UInt8]]) = (4, [])
        for first in letters {
            for second in letters {
                for third in letters where GeneticCode.residue(first, second, third) == residue.rawValue {
                    let codon = [first, second, third]
                    let changes = zip(codon, bases).count { $0 != $1 }
                    if changes < nearest.changes { nearest = (changes, []) }
                    if changes == nearest.changes { nearest.codons.append(codon) }
                }
            }
        }
        return nearest
    }
}

extension TranscriptNames {
    /// The accession that names of the protein are given on: the protein's where it is known, else the transcript's.
    package var proteinAccession: String { transcript.protein ?? transcript.accession }

    /// The number of residues, without the stop; nothing where the coding sequence cannot be translated.
    package var residueCount: Int? { spliced.map { $0.protein.count - 1 } }

    /// The codon with this number, 1-based, the stop codon included; nothing outside of the protein.
    package func codon(_ number: Int) -> Codon? {
        guard let spliced, number >= 1, number <= spliced.protein.count else { return nil }
        let offset = spliced.coding.lowerBound + (number - 1) * 3
        guard offset + 3 <= spliced.coding.upperBound, let first = layout.exonIndex(ofOffset: offset),
            let last = layout.exonIndex(ofOffset: offset + 2)
        else { return nil }
        return Codon(
            number: number, residue: AminoAcid(oneLetter: spliced.protein[number - 1]),
            bases: Array(spliced.bases[offset..<offset + 3]),
            positions: (offset..<offset + 3).compactMap {
                layout.position(ofOffset: $0).map { layout.strand.sense($0) }
            },
            exons: first + 1...last + 1)
    }

    /// The codon that has the same three genomic positions as one of another transcript, or nothing.
    package func codon(at codon: Codon) -> Codon? {
        guard let first = codon.positions.first, let offset = layout.offset(of: layout.strand.sense(first)) else {
            return nil
        }
        let place = offset - layout.coding.lowerBound
        guard place >= 0, place % 3 == 0, let own = self.codon(place / 3 + 1), own.positions == codon.positions else {
            return nil
        }
        return own
    }

    /// The changes of one base in a codon that give a residue, in the order of the bases.
    package func changesOfOneBase(in codon: Codon, giving residue: AminoAcid) -> [SequenceVariant] {
        var found: [SequenceVariant] = []
        for place in codon.bases.indices {
            for base in "ACGT".utf8 where base != codon.bases[place] {
                var changed = codon.bases
                changed[place] = base
                guard GeneticCode.residue(changed[0], changed[1], changed[2]) == residue.rawValue else { continue }
                let variant = withGenomeBases(
                    SequenceVariant(
                        chromosome: transcript.chromosome, strand: layout.strand,
                        start: layout.strand.sense(codon.positions[place]), removed: [codon.bases[place]],
                        inserted: [base]))
                // What the genome has already is no record.
                if !variant.isIdentity { found.append(variant) }
            }
        }
        return found
    }

    /// Holds the residues that a `p.` name gives against the protein.
    ///
    /// - Returns: the codons of the first and the last residue named; nothing for a name without a residue (`p.=`, `p.?`, `p.0`).
    /// - Throws: ``HGVSValidationError`` where the protein has other residues, or none, there, or the residues of a range are in no order.
    package func codons(of change: ProteinChange) throws(HGVSValidationError) -> CodonRange? {
        let (first, last): (ProteinPosition, ProteinPosition)
        switch change {
        case .missense(let position, _), .nonsense(let position), .frameshift(let position, _, _),
            .shortFrameshift(let position, _), .stopExtension(let position, _, _):
            (first, last) = (position, position)
        case .silent(let from, let to), .deletion(let from, let to), .duplication(let from, let to),
            .insertion(let from, let to, _), .deletionInsertion(let from, let to, _):
            (first, last) = (from, to)
        case .startLost, .startExtension:
            (first, last) = (ProteinPosition(.methionine, 1), ProteinPosition(.methionine, 1))
        case .noProtein, .probablyNoProtein, .unknown, .identity: return nil
        }
        let codons = CodonRange(first: try codon(of: first), last: try codon(of: last))
        let location = "p.\(first)_\(last)"
        guard last.number >= first.number else {
            throw HGVSValidationError(sequence: proteinAccession, reason: .endBeforeStart(location: location))
        }
        if case .insertion = change, last.number != first.number + 1 {
            throw HGVSValidationError(
                sequence: proteinAccession, reason: .noNeighbours(location: location, acrossIntron: false))
        }
        return codons
    }

    private func codon(of position: ProteinPosition) throws(HGVSValidationError) -> Codon {
        guard let codon = codon(position.number) else {
            throw HGVSValidationError(
                sequence: proteinAccession,
                reason: .outsideOfProtein(position: position.number, length: residueCount ?? 0))
        }
        guard codon.residue == position.residue || position.residue == .unknown else {
            throw HGVSValidationError(
                sequence: proteinAccession,
                reason: .otherResidue(
                    position: position.number, found: codon.residue.threeLetter, named: position.residue.threeLetter),
                place: Interval(codon.positions.min() ?? 1, codon.positions.max() ?? 1))
        }
        return codon
    }
}

/// The codons of the first and the last residue that a name gives; the same where it gives one.
package struct CodonRange: Sendable, Hashable {
    package let first: Codon
    package let last: Codon
}
