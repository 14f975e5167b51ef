import Genome
import HGVS
public import Transcripts

/// Tells what changes do to one transcript. Made once for a transcript, then asked for each change.
public struct ConsequenceCaller: Sendable {
    /// How far from the transcript a change is still called upstream or downstream of it: 5,000 bases, as VEP has it.
    public static let flank = 5_000

    private let model: GeneModel
    private let transcript: Transcript
    private let layout: TranscriptLayout
    private let sense: SenseReference
    private let plus: SenseReference
    private let spliced: SplicedSequence?
    private let isTranslatable: Bool

    /// Makes a caller, or nothing for a transcript whose exons are not in order or do not hold its coding span.
    public init?(model: GeneModel, transcript: Transcript) {
        guard let layout = TranscriptLayout(transcript) else { return nil }
        self.model = model
        self.transcript = transcript
        self.layout = layout
        sense = SenseReference(model.reference, strand: transcript.strand)
        plus = SenseReference(model.reference, strand: .plus)
        spliced = SplicedSequence(layout, reference: sense)
        isTranslatable = spliced?.isComplete == true
    }

    /// What a change does, or nothing where it lies further than ``flank`` from the transcript or is no change.
    ///
    /// Bases other than A, C, G and T in the alternate give terms as far as they can be told, and no names.
    public func consequence(of variant: SequenceVariant) -> AlleleConsequence? {
        guard let unshifted = SenseChange(variant, strand: transcript.strand) else { return nil }
        let isKnown = variant.alternate.allSatisfy(Nucleotide.isBase) && variant.reference.allSatisfy(Nucleotide.isBase)
        let change = isKnown ? unshifted.shifted(along: sense) : unshifted
        let span = layout.span
        guard change.end >= span.start - Self.flank, change.start <= span.end + Self.flank else { return nil }
        let hgvsG = isKnown ? genomicName(variant) : nil
        if change.end < span.start || change.start > span.end {
            let term: SequenceOntologyTerm = change.end < span.start ? .upstreamGeneVariant : .downstreamGeneVariant
            return AlleleConsequence(gene: transcript.gene, transcript: transcript.refSeq, terms: [term], hgvsG: hgvsG)
        }
        if !change.isInsertion, change.start <= span.start, change.end >= span.end {
            return AlleleConsequence(
                gene: transcript.gene, transcript: transcript.refSeq, terms: [.transcriptAblation], hgvsG: hgvsG)
        }
        return inside(change, isKnown: isKnown, hgvsG: hgvsG)
    }

    private func inside(_ change: SenseChange, isKnown: Bool, hgvsG: String?) -> AlleleConsequence {
        let splice = SpliceEffects(change, layout: layout)
        let place = ExonPlace(change, layout: layout)
        var coding = CodingEffect()
        if let offset = place.offset, isKnown, let spliced, place.touches(layout.coding, coding: layout.coding) {
            coding = CodingEffect(
                change, offset: offset, spliced: spliced, isTranslatable: isTranslatable,
                layout: layout)
        } else if place.touches(layout.coding, coding: layout.coding) {
            coding.terms = [.codingSequenceVariant]
        }
        // What splicing makes of bases put between an exon and an intron is not known, unless they repeat the exon's own.
        if place.isAtBorder, !isDuplicationOfExon(change) { coding.protein = nil }
        var terms = splice.terms + coding.terms
        if place.touches(0..<layout.coding.lowerBound, coding: layout.coding) { terms.append(.fivePrimeUTRVariant) }
        if place.touches(layout.coding.upperBound..<layout.length, coding: layout.coding) {
            terms.append(.threePrimeUTRVariant)
        }
        if terms.isEmpty { terms = [.codingSequenceVariant] }
        let protein = coding.protein.map {
            HGVSVariant(accession: transcript.protein ?? transcript.refSeq, change: .protein($0)).description
        }
        let inTranscript = place.range.flatMap { range in positions(range, from: 0, to: layout.length) }
        return AlleleConsequence(
            gene: transcript.gene, transcript: transcript.refSeq, terms: Set(terms).sorted(),
            exon: place.exons.map { numbers($0, of: layout.exons.count) },
            intron: place.introns.map { numbers($0, of: layout.exons.count - 1) }, hgvsG: hgvsG,
            hgvsC: isKnown ? codingName(change) : nil, hgvsP: protein, cDNAPosition: inTranscript,
            cdsPosition: place.range.flatMap {
                positions($0, from: layout.coding.lowerBound, to: layout.coding.upperBound)
            },
            proteinPosition: coding.residues, aminoAcids: coding.aminoAcids, codons: coding.codons,
            truncation: coding.truncation)
    }

    private func isDuplicationOfExon(_ change: SenseChange) -> Bool {
        let naming = NucleotideNaming(change, reference: sense)
        guard naming.edit == .duplication, case .exon(let first) = layout.region(of: naming.first),
            case .exon(let last) = layout.region(of: naming.last)
        else { return false }
        return first == last
    }

    // MARK: Names

    private func codingName(_ change: SenseChange) -> String? {
        let naming = NucleotideNaming(change, reference: sense)
        guard let first = codingPosition(naming.first), let last = codingPosition(naming.last) else { return nil }
        return HGVSVariant(
            accession: transcript.refSeq,
            change: .coding(NucleotideChange(start: first, end: last, edit: naming.edit))
        ).description
    }

    /// The c. position of a sense position, or nothing outside of the transcript.
    private func codingPosition(_ position: Int) -> TranscriptPosition? {
        guard let place = layout.splicedPosition(of: position) else { return nil }
        let coding = layout.coding
        if place.offset >= coding.upperBound {
            return TranscriptPosition(
                datum: .codingEnd, base: place.offset - coding.upperBound + 1, offset: place.intronic)
        }
        let base = place.offset - coding.lowerBound
        return TranscriptPosition(datum: .codingStart, base: base >= 0 ? base + 1 : base, offset: place.intronic)
    }

    private func genomicName(_ variant: SequenceVariant) -> String? {
        guard let change = SenseChange(variant, strand: .plus)?.shifted(along: plus),
            plus[change.start - 1] != nil, plus[change.end + 1] != nil
        else { return nil }
        let naming = NucleotideNaming(change, reference: plus)
        return HGVSVariant(
            accession: model.chromosomeAccession,
            change: .genomic(
                NucleotideChange(
                    start: GenomicPosition(naming.first), end: GenomicPosition(naming.last), edit: naming.edit))
        ).description
    }

    private func numbers(_ range: ClosedRange<Int>, of count: Int) -> String {
        range.lowerBound == range.upperBound
            ? "\(range.lowerBound)/\(count)" : "\(range.lowerBound)-\(range.upperBound)/\(count)"
    }

    /// 1-based positions within a stretch of the mRNA, `?` for an end outside of it; nothing where both are.
    private func positions(_ range: ExonPlace.Ends, from start: Int, to end: Int) -> String? {
        func text(_ offset: Int?) -> String? {
            offset.flatMap { $0 >= start && $0 < end ? String($0 - start + 1) : nil }
        }
        let (first, last) = (text(range.first), text(range.last))
        if first == nil, last == nil { return nil }
        if first == last { return first }
        return "\(first ?? "?")-\(last ?? "?")"
    }
}
