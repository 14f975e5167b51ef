public import Genome

/// A base that a transcript's accession has in the place of the genome's. Names on the accession speak of its own bases.
public struct AccessionBase: Sendable, Hashable {
    /// The position on the chromosome, 1-based.
    public let position: Int
    /// The base of the accession, turned onto the plus strand.
    public let base: UInt8

    /// Makes a base; `position` is that of the chromosome, 1-based.
    public init(position: Int, base: UInt8) {
        self.position = position
        self.base = base
    }
}

extension GeneModel {
    /// The bases that names on a transcript speak of: those of the genome, and the accession's own where it has others.
    public func reference(of transcript: Transcript) -> ReferenceSequence {
        if transcript.accessionBases.isEmpty { return reference }
        var bases = reference.bases
        for own in transcript.accessionBases where reference.interval.contains(own.position) {
            bases[own.position - reference.interval.start] = own.base
        }
        return ReferenceSequence(
            assembly: reference.assembly, chromosome: reference.chromosome, start: reference.interval.start,
            bases: bases, isInferred: reference.isInferred)
    }
}
