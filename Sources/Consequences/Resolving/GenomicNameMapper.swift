package import Genome
package import HGVS
package import Transcripts

/// The way back from names on a chromosome, where the bundled sequence of a gene holds it.
package struct GenomicNameMapper: Sendable {
    private let model: GeneModel
    private let sense: StrandedSequence

    /// The positions that the sequence covers, 1-based and closed.
    package var interval: Interval { model.reference.interval }

    /// Makes the way back.
    package init(model: GeneModel) {
        self.model = model
        sense = StrandedSequence(model.reference, strand: .plus)
    }

    /// The change that a `g.` name means, as VCF wants it.
    ///
    /// - Throws: ``HGVSValidationError`` where the sequence does not hold the place, or has other bases there.
    package func variant(
        of change: NucleotideChange<GenomicPosition>, repeated: HGVSVariant.RepeatedSequence? = nil
    ) throws(HGVSValidationError) -> SequenceVariant {
        let location = "g.\(change.start)" + (change.start == change.end ? "" : "_\(change.end)")
        return try NamedLocation(
            sequence: model.chromosomeAccession, text: location, start: change.start.base, end: change.end.base,
            reference: sense, chromosome: model.gene.chromosome
        ).variant(change.edit, repeated: repeated).normalised(in: model.reference)
    }

    /// A record's alleles, as VCF wants them.
    ///
    /// - Throws: ``HGVSValidationError`` where the sequence does not hold the place, or has other bases there than REF.
    package func variant(of spelled: SequenceVariant) throws(HGVSValidationError) -> SequenceVariant {
        let place = Interval(spelled.position, spelled.position + spelled.reference.count - 1)
        let text = place.count == 1 ? "\(place.start)" : "\(place)"
        guard let found = model.reference.bases(in: place) else {
            throw HGVSValidationError(
                sequence: model.chromosomeAccession, reason: .notBundled(location: text, known: []), place: place)
        }
        guard found.elementsEqual(spelled.reference) else {
            throw HGVSValidationError(
                sequence: model.chromosomeAccession,
                reason: found.allSatisfy(Nucleotide.isBase)
                    ? .otherBases(
                        location: text, found: String(decoding: found, as: UTF8.self),
                        named: String(decoding: spelled.reference, as: UTF8.self)) : .unknownBases(location: text),
                place: place)
        }
        return spelled.normalised(in: model.reference)
    }
}
