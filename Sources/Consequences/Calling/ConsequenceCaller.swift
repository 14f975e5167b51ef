import Genome
import HGVS
public import Transcripts

/// Tells what changes do to one transcript. Made once for a transcript, then asked for each change.
public final class ConsequenceCaller: Sendable {
    /// How far from the transcript a change is still called upstream or downstream of it: 5,000 bases, as VEP has it.
    public static let flank = 5_000

    /// The transcript that alleles are called on.
    public let transcript: Transcript
    let model: GeneModel
    let proteinAccession: String
    let layout: TranscriptLayout
    /// The bases that names on the transcript speak of; those of the genome but for the accession's own.
    let sense: StrandedSequence
    private let plus: StrandedSequence
    let spliced: SplicedSequence?
    private let isTranslatable: Bool

    /// Makes a caller, or nothing for a transcript whose exons are not in order or do not hold its coding span.
    public convenience init?(model: GeneModel, transcript: Transcript) {
        self.init(model: model, transcript: transcript, minus: nil)
    }

    /// Makes a caller with bases that were made for other transcripts of the gene.
    ///
    /// - Parameter minus: the bases of the gene's stretch read along the minus strand.
    package init?(model: GeneModel, transcript: Transcript, minus: StrandedSequence?) {
        guard let layout = TranscriptLayout(transcript) else { return nil }
        self.model = model
        self.transcript = transcript
        self.layout = layout
        proteinAccession = transcript.protein ?? transcript.accession
        if let minus, transcript.strand == .minus, transcript.accessionBases.isEmpty {
            sense = minus
        } else {
            sense = StrandedSequence(model.reference(of: transcript), strand: transcript.strand)
        }
        plus = StrandedSequence(model.reference, strand: .plus)
        spliced = SplicedSequence(layout, reference: sense)
        isTranslatable = spliced?.isComplete == true
    }

    /// What a change does, or nothing where it lies further than ``flank`` from the transcript or is no change.
    ///
    /// Bases other than A, C, G and T in the alternate give terms as far as they can be told, and no names.
    public func consequence(of variant: SequenceVariant) -> AlleleConsequence? {
        guard let statement = statement(of: variant) else { return nil }
        guard case .change(let unshifted, let isNamed) = statement else {
            return unchanged(statement.stretch, genomicName: genomicName(variant, naming: nil))
        }
        let isKnown = variant.alternate.allSatisfy(Nucleotide.isBase) && variant.reference.allSatisfy(Nucleotide.isBase)
        let span = layout.span
        let change = isKnown ? unshifted.shifted(along: sense, upTo: span.end) : unshifted
        guard change.end >= span.start - Self.flank, change.start <= span.end + Self.flank else { return nil }
        let naming = isKnown && isNamed ? NucleotideNaming(change, reference: sense) : nil
        // On the chromosome nothing ends with the transcript.
        let genomicName = isKnown ? genomicName(variant, naming: change.end == span.end ? nil : naming) : nil
        if change.end < span.start || change.start > span.end {
            if let naming, naming.edit == .duplication, layout.offset(of: naming.last) == layout.length - 1 {
                return repeatedEnd(naming, genomicName: genomicName)
            }
            return AlleleConsequence(
                gene: transcript.gene, transcript: transcript.accession,
                terms: change.end < span.start ? [.upstreamGeneVariant] : [.downstreamGeneVariant],
                genomicName: genomicName, codingName: naming.flatMap { codingName($0) })
        }
        if !change.isInsertion, change.start <= span.start, change.end >= span.end, !change.isEqualLengthSubstitution {
            return AlleleConsequence(
                gene: transcript.gene, transcript: transcript.accession, terms: [.transcriptAblation],
                lostExons: 1...layout.exons.count, genomicName: genomicName, source: .genomic(self, change))
        }
        return inside(change, naming: naming, genomicName: genomicName)
    }

    /// What a duplication of the last bases of the transcript does: it lengthens the last exon.
    private func repeatedEnd(_ naming: NucleotideNaming, genomicName: HGVSVariant?) -> AlleleConsequence {
        let last = layout.exons.count
        return AlleleConsequence(
            gene: transcript.gene, transcript: transcript.accession,
            terms: layout.coding.upperBound < layout.length ? [.threePrimeUTRVariant] : [.downstreamGeneVariant],
            exons: ExonRange(last...last, of: last), genomicName: genomicName, codingName: codingName(naming),
            cDNAPosition: PositionRange(layout.length, nil))
    }

    private func inside(
        _ change: StrandedEdit, naming: NucleotideNaming?, genomicName: HGVSVariant?
    ) -> AlleleConsequence {
        let place = ExonIntronLocation(change, layout: layout)
        let splice = SpliceEffects(change, layout: layout)
        var effect = CodingEffect()
        if place.isInCoding {
            if naming != nil, let spliced, let inExons = splicedChange(change, place: place, splice: splice) {
                effect = CodingEffect(inExons, spliced: spliced, isTranslatable: isTranslatable, layout: layout)
            } else {
                effect.terms = termsWithoutName(change, place: place, splice: splice)
            }
        }
        // What splicing makes of bases put between an exon and an intron is not known, unless they repeat the exon's own.
        let isAtExonBorder = place.isAtBorder && !isDuplicationOfExon(naming)
        if isAtExonBorder { effect.protein = nil }
        var terms = splice.terms
        terms.formUnion(effect.terms)
        if place.isBeforeCoding { terms.insert(.fivePrimeUTRVariant) }
        if place.isBehindCoding { terms.insert(.threePrimeUTRVariant) }
        if terms.isEmpty, place.exons == nil, place.introns == nil {
            // It reaches over the transcript, and leaves all of it as it was.
            if change.start < layout.span.start { terms.insert(.upstreamGeneVariant) }
            if change.end > layout.span.end { terms.insert(.downstreamGeneVariant) }
        }
        if terms.isEmpty { terms.insert(.codingSequenceVariant) }
        return AlleleConsequence(
            gene: transcript.gene, transcript: transcript.accession, terms: terms,
            exons: place.exons.map { ExonRange($0, of: layout.exons.count) },
            introns: place.introns.map { ExonRange($0, of: layout.exons.count - 1) }, lostExons: place.lostExons,
            genomicName: genomicName, codingName: naming.flatMap { codingName($0) },
            proteinName: effect.protein.map { HGVSVariant(accession: proteinAccession, change: .protein($0)) },
            cDNAPosition: PositionRange(place.first.map { $0 + 1 }, place.last.map { $0 + 1 }),
            cdsPosition: PositionRange(codingBase(place.first), codingBase(place.last)),
            proteinPosition: effect.residues, aminoAcids: effect.aminoAcids, codons: effect.codons,
            truncation: effect.truncation, isAtExonBorder: isAtExonBorder,
            removesIntron: removesIntron(change, place: place), isBesideSpliceSite: splice.isBesideSite,
            source: .genomic(self, change))
    }

    /// What is known of a change of coding bases of which nothing can be named: of bases that are not known, or one that takes a splice site or
    /// an end of the transcript with it. A start codon that is gone is gone, whatever splicing makes of the rest.
    private func termsWithoutName(
        _ change: StrandedEdit, place: ExonIntronLocation, splice: SpliceEffects
    ) -> ConsequenceTerms {
        let coding = layout.coding
        var terms = ConsequenceTerms()
        if change.inserted.allSatisfy(Nucleotide.isBase), let touched = place.touched {
            let isOverEnd = change.start < layout.span.start || change.end > layout.span.end
            let (start, stop) = (coding.prefix(3), coding.suffix(3))
            if touched.overlaps(start), !keeps(start, change) { terms.insert(.startLost) }
            // Whether the transcript is elongated, as SO has it, nobody knows where splicing is changed too.
            if isOverEnd, !splice.isAtSite, touched.overlaps(stop), !keeps(stop, change) { terms.insert(.stopLost) }
            if isOverEnd, !splice.isAtSite, !terms.isEmpty { return terms }
        }
        // The number of bases shifts the frame, or does not.
        let isInside =
            place.offset.map { $0 >= coding.lowerBound && $0 + change.removed.count <= coding.upperBound } ?? false
        terms.insert(isInside && change.growth % 3 != 0 ? .frameshiftVariant : .codingSequenceVariant)
        return terms
    }

    /// Whether a codon of one exon reads as before in the changed sequence, counted on from what stands before the change or back from what
    /// stands behind it.
    private func keeps(_ codon: Range<Int>, _ change: StrandedEdit) -> Bool {
        guard let first = layout.position(ofOffset: codon.lowerBound),
            layout.position(ofOffset: codon.upperBound - 1) == first + codon.count - 1
        else { return false }
        func reads(_ base: (Int) -> UInt8?) -> Bool {
            (first..<first + codon.count).allSatisfy { base($0) == sense[$0] }
        }
        let inserted = change.inserted
        return reads { position in
            let index = position - change.start
            if index < 0 { return sense[position] }
            return index < inserted.count ? inserted[index] : sense[position - change.growth]
        }
            || reads { position in
                let index = inserted.count - 1 - (change.end - position)
                if index >= inserted.count { return sense[position] }
                return index >= 0 ? inserted[index] : sense[position + change.growth]
            }
    }

    /// The change of the mRNA, where splicing is not known to be another: all of the change lies in one exon, or it is one of bases for bases
    /// that leaves the outer bases of the introns as they are.
    func splicedChange(
        _ change: StrandedEdit, place: ExonIntronLocation, splice: SpliceEffects
    ) -> TranscriptEdit? {
        if let offset = place.offset {
            return TranscriptEdit(offset: offset, removedCount: change.removed.count, inserted: change.inserted)
        }
        guard change.isEqualLengthSubstitution, !splice.isAtSite, let touched = place.touched else { return nil }
        let inserted = touched.compactMap { layout.position(ofOffset: $0) }.map { change.inserted[$0 - change.start] }
        return TranscriptEdit(offset: touched.lowerBound, removedCount: touched.count, inserted: inserted)
    }

    /// Whether a deletion takes one intron alone, at the intron's own place or at one where the sequence lets it be written as well.
    private func removesIntron(_ change: StrandedEdit, place: ExonIntronLocation) -> Bool {
        guard change.inserted.isEmpty, let introns = place.introns, introns.count == 1 else { return false }
        let intron = layout.intron(introns.lowerBound - 1)
        let shift = change.start - intron.start
        return change.removed.count == intron.count && shift >= 0
            && (0..<shift).allSatisfy { sense[intron.start + $0] == sense[intron.end + 1 + $0] }
    }

    // MARK: Changes of one haplotype

    /// The coding sequence with its stop codon as mRNA offsets, where it can be translated.
    var coding: Range<Int>? { isTranslatable ? layout.coding : nil }

    func senseChange(of variant: SequenceVariant) -> StrandedEdit? {
        guard variant.alternate.allSatisfy(Nucleotide.isBase), variant.reference.allSatisfy(Nucleotide.isBase) else {
            return nil
        }
        guard case .change(let change, isNamed: true) = statement(of: variant) else { return nil }
        return change
    }

    func shifted(_ change: StrandedEdit) -> StrandedEdit { change.shifted(along: sense, upTo: layout.span.end) }

    /// The mRNA offset of a change that lies in one exon's coding sequence.
    func codingOffset(of change: StrandedEdit) -> Int? {
        guard isTranslatable else { return nil }
        let place = ExonIntronLocation(change, layout: layout)
        let coding = layout.coding
        guard !place.isAtBorder, let offset = place.offset, place.isInCoding,
            offset >= coding.lowerBound, offset + change.removed.count <= coding.upperBound
        else { return nil }
        return offset
    }

    /// Of the places from one to another in which a change can be written, the first that begins in the exon and the coding sequence of the last.
    func firstCodingPlace(from spelled: StrandedEdit, to last: StrandedEdit) -> (change: StrandedEdit, offset: Int)? {
        guard let lastOffset = codingOffset(of: last), let exon = layout.exonIndex(ofOffset: lastOffset) else {
            return nil
        }
        let offset = max(layout.exonOffsets[exon], layout.coding.lowerBound)
        guard let start = layout.position(ofOffset: offset), spelled.start <= start, start <= last.start else {
            return nil
        }
        let change = spelled.shifted(along: sense, upTo: start + spelled.removed.count - 1)
        return change.start == start ? (change, offset) : (last, lastOffset)
    }

    /// Changes in order of place as one replacement of everything from the first to the last; nothing where two change the same bases.
    func merged(_ changes: [CodingChange]) -> TranscriptEdit? {
        guard let spliced, let first = changes.first, let last = changes.last else { return nil }
        var inserted: [UInt8] = []
        var end = first.offset
        // The last one stands where its own name has it; the others cannot pass those behind them.
        for change in changes.dropLast() + [shifted(last)] {
            guard change.offset >= end else { return nil }
            inserted += spliced.bases[end..<change.offset]
            inserted += change.inserted
            end = change.end
        }
        return TranscriptEdit(offset: first.offset, removedCount: end - first.offset, inserted: inserted)
    }

    /// An insertion or deletion as far along its exon's coding sequence as it goes.
    private func shifted(_ change: CodingChange) -> CodingChange {
        let isInsertion = change.removedCount == 0
        guard let spliced, isInsertion || change.inserted.isEmpty,
            let exon = layout.exonIndex(ofOffset: change.offset)
        else { return change }
        let end = min(layout.exonOffsets[exon + 1], layout.coding.upperBound)
        var moving = isInsertion ? change.inserted : Array(spliced.bases[change.offset..<change.end])
        var offset = change.offset
        while offset + change.removedCount < end, spliced.bases[offset + change.removedCount] == moving[0] {
            moving.append(moving.removeFirst())
            offset += 1
        }
        return CodingChange(
            offset: offset, removedCount: change.removedCount, inserted: isInsertion ? moving : change.inserted)
    }

    /// The mRNA offset in the reference behind the stop to which the frame comes after changes in order of place.
    func endOfReading(_ changes: [CodingChange]) -> Int {
        guard let spliced, let merged = merged(changes) else { return .max }
        let altered = MutantTranscript(spliced: spliced, change: merged)
        guard let stop = altered.stop(from: altered.unchangedCodons) else { return .max }
        return layout.coding.lowerBound + stop * 3 + 3 - merged.growth
    }

    /// The coding name of changes in order of place that meet in one codon of one exon, as one change; nothing for others, which stand apart.
    ///
    /// - Parameter areEntangled: whether their own names speak of the same bases, so that they cannot stand apart.
    private func codingName(ofMerged change: TranscriptEdit, areEntangled: Bool) -> HGVSVariant? {
        let coding = layout.coding
        guard let spliced, change.removedCount > 0 || areEntangled,
            let first = layout.position(ofOffset: change.offset), let exon = layout.exonIndex(ofOffset: change.offset),
            exon == layout.exonIndex(ofOffset: max(change.end - 1, change.offset)),
            areEntangled || (change.offset - coding.lowerBound) / 3 == (change.end - 1 - coding.lowerBound) / 3
        else { return nil }
        let whole = StrandedEdit(
            start: first, removed: Array(spliced.bases[change.offset..<change.end]), inserted: change.inserted)
        return whole.trimmed.flatMap {
            codingName(NucleotideNaming($0.shifted(along: sense, upTo: layout.span.end), reference: sense))
        }
    }

    /// Whether the names of changes in order of place speak of the same bases: one of them is named further on, behind where the next begins.
    package func areEntangled(_ changes: [CodingChange]) -> Bool {
        let changes = changes.sorted()
        return zip(changes, changes.dropFirst()).contains { one, next in
            let named = shifted(one)
            return named.end > next.offset || (named != one && named.end == next.offset && named.removedCount == 0)
        }
    }

    func consequence(ofMerged change: TranscriptEdit, areEntangled: Bool) -> AlleleConsequence {
        guard let spliced else {
            return AlleleConsequence(
                gene: transcript.gene, transcript: transcript.accession, terms: [.codingSequenceVariant])
        }
        // What both begin with is no part of the change.
        let shared = zip(spliced.bases[change.offset..<change.end], change.inserted).prefix { $0 == $1 }.count
        // What would then stand behind the stop codon changes the coding sequence all the same: it is left as it was.
        let common = change.offset + shared < layout.coding.upperBound ? shared : 0
        let trimmed = TranscriptEdit(
            offset: change.offset + common, removedCount: change.removedCount - common,
            inserted: Array(change.inserted[common...]))
        let effect = CodingEffect(trimmed, spliced: spliced, isTranslatable: isTranslatable, layout: layout)
        return AlleleConsequence(
            gene: transcript.gene, transcript: transcript.accession,
            terms: effect.terms.isEmpty ? [.codingSequenceVariant] : effect.terms,
            codingName: codingName(ofMerged: trimmed, areEntangled: areEntangled),
            proteinName: effect.protein.map { HGVSVariant(accession: proteinAccession, change: .protein($0)) },
            proteinPosition: effect.residues, aminoAcids: effect.aminoAcids, codons: effect.codons,
            truncation: effect.truncation, source: .spliced(self, trimmed))
    }

    private func codingBase(_ offset: Int?) -> Int? {
        offset.flatMap { layout.coding.contains($0) ? $0 - layout.coding.lowerBound + 1 : nil }
    }

    private func isDuplicationOfExon(_ naming: NucleotideNaming?) -> Bool {
        guard let naming, naming.edit == .duplication, case .exon(let first) = layout.region(of: naming.first),
            case .exon(let last) = layout.region(of: naming.last)
        else { return false }
        return first == last
    }

    // MARK: Names

    func codingName(_ naming: NucleotideNaming) -> HGVSVariant? {
        guard let first = layout.codingPosition(of: naming.first),
            let last = naming.first == naming.last ? first : layout.codingPosition(of: naming.last)
        else { return nil }
        return HGVSVariant(
            accession: transcript.accession,
            change: .coding(NucleotideChange(start: first, end: last, edit: naming.edit)))
    }

    private func genomicName(_ variant: SequenceVariant, naming: NucleotideNaming?) -> HGVSVariant? {
        let plusNaming: NucleotideNaming
        if transcript.strand == .plus, transcript.accessionBases.isEmpty, let naming {
            plusNaming = naming
        } else {
            guard let change = StrandedEdit(variant, strand: .plus)?.shifted(along: plus) else { return nil }
            plusNaming = NucleotideNaming(change, reference: plus)
        }
        guard plus[plusNaming.first - 1] != nil, plus[plusNaming.last + 1] != nil else { return nil }
        return HGVSVariant(
            accession: model.chromosomeAccession,
            change: .genomic(
                NucleotideChange(
                    start: GenomicPosition(plusNaming.first), end: GenomicPosition(plusNaming.last),
                    edit: plusNaming.edit)))
    }
}

extension TranscriptLayout {
    /// The c. position of a sense position, or nothing outside of the transcript.
    func codingPosition(of position: Int) -> TranscriptPosition? {
        guard let place = splicedPosition(of: position) else { return nil }
        if place.offset >= coding.upperBound {
            return TranscriptPosition(
                datum: .codingEnd, base: place.offset - coding.upperBound + 1, offset: place.intronic)
        }
        let base = place.offset - coding.lowerBound
        return TranscriptPosition(datum: .codingStart, base: base >= 0 ? base + 1 : base, offset: place.intronic)
    }
}
