import Genome
public import HGVS
public import Transcripts

/// The way back: from a name on one transcript to the change of the genome that it means. Made once for a transcript, then asked for each
/// name.
public struct TranscriptNames: Sendable {
    /// The transcript.
    public let transcript: Transcript
    let layout: TranscriptLayout
    let sense: SenseReference
    let spliced: SplicedSequence?
    let plus: ReferenceSequence

    /// Makes the way back, or nothing for a transcript whose exons are not in order or do not hold its coding span.
    public init?(model: GeneModel, transcript: Transcript) {
        guard let layout = TranscriptLayout(transcript) else { return nil }
        self.transcript = transcript
        self.layout = layout
        plus = model.reference
        sense = SenseReference(model.reference, strand: transcript.strand)
        spliced = SplicedSequence(layout, reference: sense)
    }

    /// The change that a `c.` or `n.` name means, as VCF wants it. It need not be the 3'-most of the names that mean it.
    ///
    /// An intronic distance may be counted from either border of the intron. `=` gives a change whose alleles are the same.
    ///
    /// - Parameter repeated: what the name repeats of the sequence, which is held against it.
    /// - Throws: ``NameMismatch`` where the transcript has no such place, or other bases there.
    public func variant(
        of change: NucleotideChange<TranscriptPosition>, repeated: HGVSVariant.RepeatedSequence? = nil
    ) throws(NameMismatch) -> SequenceVariant {
        try spelled(change, repeated: repeated).normalised(in: plus)
    }

    /// The change with the bases of the location that the name gives.
    func spelled(
        _ change: NucleotideChange<TranscriptPosition>, repeated: HGVSVariant.RepeatedSequence? = nil
    ) throws(NameMismatch) -> SequenceVariant {
        let prefix = change.start.datum == .transcriptStart ? "n." : "c."
        let location =
            prefix + change.start.description + (change.start == change.end ? "" : "_\(change.end.description)")
        let start = try sensePosition(of: change.start)
        let end = change.start == change.end ? start : try sensePosition(of: change.end)
        let named = NamedLocation(
            sequence: transcript.accession, text: location, start: start, end: end, reference: sense,
            chromosome: transcript.chromosome)
        let isAcrossIntron =
            layout.offset(of: start).map { layout.position(ofOffset: $0 + 1) == end && end != start + 1 } ?? false
        return try named.variant(change.edit, repeated: repeated, isAcrossIntron: isAcrossIntron)
    }

    // MARK: Positions

    /// The sense position of a place that a name gives.
    func sensePosition(of position: TranscriptPosition) throws(NameMismatch) -> Int {
        let text = (position.datum == .transcriptStart ? "n." : "c.") + position.description
        func mismatch(_ reason: NameMismatch.Reason, _ place: Int? = nil) -> NameMismatch {
            NameMismatch(
                sequence: transcript.accession, reason: reason,
                place: place.map { layout.strand.sense(Interval($0, $0)) })
        }
        let coding = layout.coding
        let offset: Int
        switch position.datum {
        case .transcriptStart: offset = position.base - 1
        case .codingStart:
            offset = coding.lowerBound + (position.base > 0 ? position.base - 1 : position.base)
            if offset >= coding.upperBound {
                throw mismatch(
                    .behindStopCodon(position: text, last: name(of: coding.upperBound - 1, like: position.datum)))
            }
        case .codingEnd: offset = coding.upperBound + position.base - 1
        }
        let ends = (name(of: 0, like: position.datum), name(of: layout.length - 1, like: position.datum))
        guard let index = layout.exonIndex(ofOffset: offset) else {
            throw mismatch(.outside(position: text, first: ends.0, last: ends.1))
        }
        if let found = layout.position(of: SplicedPosition(offset: offset, intronic: position.offset)) { return found }
        let exon = layout.exons[index]
        let base = exon.start + offset - layout.exonOffsets[index]
        let isAfter = position.offset > 0
        guard base == (isAfter ? exon.end : exon.start) else {
            let first = name(of: layout.exonOffsets[index], like: position.datum)
            let last = name(of: layout.exonOffsets[index + 1] - 1, like: position.datum)
            throw mismatch(.noExonBorder(position: text, exon: index + 1, first: first, last: last), base)
        }
        guard isAfter ? index + 1 < layout.exons.count : index > 0 else {
            throw mismatch(.outside(position: text, first: ends.0, last: ends.1))
        }
        let intron = isAfter ? index : index - 1
        throw mismatch(
            .beyondIntron(position: text, intron: intron + 1, length: layout.intron(intron).count), base)
    }

    /// The name of an exonic place, counted from the transcript's start or as coding names are.
    private func name(of offset: Int, like datum: TranscriptPosition.Datum) -> String {
        guard datum != .transcriptStart, let position = layout.position(ofOffset: offset),
            let named = layout.codingPosition(of: position)
        else { return "n.\(offset + 1)" }
        return "c.\(named)"
    }
}
