import Genome
public import HGVS
public import Transcripts

/// The way back: from a name on one transcript to the change of the genome that it means. Made once for a transcript, then asked for each
/// name.
public struct TranscriptNames: Sendable {
    /// The transcript that the names count on.
    public let transcript: Transcript
    let layout: TranscriptLayout
    let sense: StrandedSequence
    let spliced: SplicedSequence?
    let plus: ReferenceSequence

    /// Makes the way back, or nothing for a transcript whose exons are not in order or do not hold its coding span.
    public init?(model: GeneModel, transcript: Transcript) {
        guard let layout = TranscriptLayout(transcript) else { return nil }
        self.transcript = transcript
        self.layout = layout
        plus = model.reference
        sense = StrandedSequence(model.reference(of: transcript), strand: transcript.strand)
        spliced = SplicedSequence(layout, reference: sense)
    }

    /// The change that a `c.` or `n.` name means, as VCF wants it. It need not be the 3'-most of the names that mean it.
    ///
    /// An intronic distance may be counted from either border of the intron. `=` gives a change whose alleles are the same.
    ///
    /// - Parameters:
    ///   - change: the change of a `c.` or `n.` name.
    ///   - repeated: what the name repeats of the sequence, which is held against it.
    /// - Throws: ``HGVSValidationError`` where the transcript has no such place, or other bases there.
    public func variant(
        of change: NucleotideChange<TranscriptPosition>, repeated: HGVSVariant.RepeatedSequence? = nil
    ) throws(HGVSValidationError) -> SequenceVariant {
        try onGenome(try spelled(change, repeated: repeated), change).normalised(in: plus)
    }

    /// The change with the genome's own bases removed, where the accession has others.
    private func onGenome(
        _ spelled: SequenceVariant, _ change: NucleotideChange<TranscriptPosition>
    ) throws(HGVSValidationError) -> SequenceVariant {
        let places = transcript.accessionBases.map(\.position)
        if places.isEmpty { return spelled }
        func mismatch(_ reason: HGVSValidationError.Reason, _ place: Int) -> HGVSValidationError {
            HGVSValidationError(sequence: transcript.accession, reason: reason, place: Interval(place, place))
        }
        let end = spelled.position + spelled.reference.count - 1
        if spelled.reference.isEmpty || spelled.alternate.isEmpty,
            let moving = StrandedEdit(spelled, strand: layout.strand)
        {
            // On the accession it could stand elsewhere, and would be another change of the genome there.
            let last = moving.shifted(along: sense)
            let window = layout.strand.sense(Interval(moving.start - 1, last.end + 1))
            let covers = places.contains { $0 >= spelled.position && $0 <= end }
            if !covers, let place = places.first(where: window.contains) {
                throw mismatch(.besideOtherBase(location: "c.\(change)", place: place), place)
            }
        }
        let found = withGenomeBases(spelled)
        if found.isIdentity, !spelled.isIdentity {
            throw mismatch(
                .carriedByGenome(location: "c.\(change)"), places.first { $0 >= spelled.position } ?? spelled.position)
        }
        return found
    }

    /// A change of the accession with the genome's own bases as the removed ones, as a record has them.
    func withGenomeBases(_ spelled: SequenceVariant) -> SequenceVariant {
        var reference = spelled.reference
        for own in transcript.accessionBases where reference.indices.contains(own.position - spelled.position) {
            if let base = plus[own.position] { reference[own.position - spelled.position] = base }
        }
        return SequenceVariant(
            chromosome: spelled.chromosome, position: spelled.position, reference: reference,
            alternate: spelled.alternate)
    }

    /// The change with the bases of the location that the name gives.
    func spelled(
        _ change: NucleotideChange<TranscriptPosition>, repeated: HGVSVariant.RepeatedSequence? = nil
    ) throws(HGVSValidationError) -> SequenceVariant {
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

    /// Where a deletion or duplication with uncertain ends lies on the genome.
    ///
    /// - Throws: ``HGVSValidationError`` where the transcript has no such places, or they are in no order.
    func bounds(of change: UncertainChange<TranscriptPosition>) throws(HGVSValidationError) -> ResolvedStretch.Bounds {
        func place(_ position: TranscriptPosition?) throws(HGVSValidationError) -> Int? {
            guard let position else { return nil }
            return try sensePosition(of: position)
        }
        let latestStart = try sensePosition(of: change.latestStart)
        let earliestEnd = try sensePosition(of: change.earliestEnd)
        let (first, last) = (try place(change.earliestStart), try place(change.latestEnd))
        guard (first ?? latestStart) <= latestStart, latestStart <= earliestEnd, earliestEnd <= last ?? earliestEnd
        else {
            throw HGVSValidationError(
                sequence: transcript.accession, reason: .endBeforeStart(location: change.location))
        }
        func genomic(_ position: Int?) -> Int? { position.map { layout.strand.sense($0) } }
        let isPlus = layout.strand == .plus
        return ResolvedStretch.Bounds(
            certain: layout.strand.sense(Interval(latestStart, earliestEnd)), first: genomic(isPlus ? first : last),
            last: genomic(isPlus ? last : first))
    }

    // MARK: Positions

    /// The sense position of a place that a name gives.
    func sensePosition(of position: TranscriptPosition) throws(HGVSValidationError) -> Int {
        let text = (position.datum == .transcriptStart ? "n." : "c.") + position.description
        func mismatch(_ reason: HGVSValidationError.Reason, _ place: Int? = nil) -> HGVSValidationError {
            HGVSValidationError(
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
