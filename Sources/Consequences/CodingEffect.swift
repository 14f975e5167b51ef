import Genome
import HGVS
import Transcripts

/// What a change within the exons does to the protein: terms, name, codons.
struct CodingEffect {
    var terms: [SequenceOntologyTerm] = []
    var protein: ProteinChange?
    var residues: ClosedRange<Int>?
    var aminoAcids: String?
    var codons: String?
    var truncation: AlleleConsequence.Truncation?

    private static let stop = UInt8(ascii: "*")

    /// No effect.
    init() {}

    /// Judges a change whose removed bases (or whose place) lie in the mRNA, at least partly in the coding sequence.
    ///
    /// - Parameters:
    ///   - offset: the mRNA offset of the first removed base; of an insertion, of the base after it.
    ///   - isTranslatable: whether every codon of the reference is known.
    init(
        _ change: SenseChange, offset: Int, spliced: SplicedSequence, isTranslatable: Bool, layout: TranscriptLayout
    ) {
        let coding = spliced.coding
        let removedEnd = offset + change.removed.count
        let mutated = AlteredSequence(spliced: spliced, change: change, offset: offset)
        let isInside = offset >= coding.lowerBound && removedEnd <= coding.upperBound
        let touchesStart =
            offset < coding.lowerBound + 3
            && (change.isInsertion ? offset > coding.lowerBound : removedEnd > coding.lowerBound)
        let stopCodon = coding.upperBound - 3
        let touchesStop =
            change.isInsertion
            ? offset > stopCodon && offset < coding.upperBound : removedEnd > stopCodon && offset < coding.upperBound
        let isFrameshift = isInside && change.growth % 3 != 0
        let reference = spliced.protein

        if touchesStart {
            startCodon(mutated, coding: coding, change: change, isInside: isInside, isFrameshift: isFrameshift)
            if terms.contains(.startLost) { return }
        }
        guard isInside else {
            // Over the stop codon into the 3' UTR: lost unless the frame still ends in the same place.
            if touchesStop {
                terms.append(mutated.protein() == reference ? .stopRetainedVariant : .stopLost)
            } else {
                terms.append(.codingSequenceVariant)
            }
            return
        }
        guard isTranslatable else {
            terms.append(.codingSequenceVariant)
            return
        }
        let altered = mutated.protein()
        let first = (mutated.unchangedCodons..<min(reference.count, altered.count)).first {
            reference[$0] != altered[$0]
        }
        codonTexts(change, offset: offset, spliced: spliced, mutated: mutated, isFrameshift: isFrameshift)
        if isFrameshift {
            frameshift(first, reference: reference, altered: altered, touchesStop: touchesStop)
        } else {
            let naming = ProteinNaming(
                reference: reference, altered: mutated.inFrameProtein(), extended: altered, affected: residues,
                unchanged: mutated.unchangedCodons)
            inFrame(change, naming: naming, touchesStop: touchesStop)
        }
        truncate(
            first, reference: reference, altered: altered, change: change, offset: offset, layout: layout,
            coding: coding)
    }

    private mutating func startCodon(
        _ mutated: AlteredSequence, coding: Range<Int>, change: SenseChange, isInside: Bool, isFrameshift: Bool
    ) {
        let start = coding.lowerBound
        let isKept = start + 3 <= mutated.count && isInside && mutated.bases(start..<start + 3) == Array("ATG".utf8)
        if isKept { return }
        protein = .startLost
        residues = 1...1
        terms.append(.startLost)
        if isFrameshift, !change.isInsertion {
            terms.append(.frameshiftVariant)
        } else if isInside, change.growth < 0, change.growth % 3 == 0 {
            terms.append(.inframeDeletion)
        }
    }

    private mutating func frameshift(_ first: Int?, reference: [UInt8], altered: [UInt8], touchesStop: Bool) {
        guard let first else {
            terms.append(touchesStop ? .stopRetainedVariant : .frameshiftVariant)
            return
        }
        let position = ProteinPosition(AminoAcid(oneLetter: reference[first]), first + 1)
        let stopIndex = altered.firstIndex(of: Self.stop)
        if reference[first] == Self.stop {
            terms += [.frameshiftVariant, .stopLost]
            protein = .stopExtension(
                position: position, to: AminoAcid(oneLetter: altered[first]), stop: stopIndex.map { $0 - first })
        } else if altered[first] == Self.stop {
            terms += [.stopGained, .frameshiftVariant]
            protein = .nonsense(position)
        } else {
            terms.append(.frameshiftVariant)
            if touchesStop { terms.append(.stopLost) }
            protein = .frameshift(
                position, to: AminoAcid(oneLetter: altered[first]), stop: stopIndex.map { $0 - first + 1 })
        }
    }

    private mutating func inFrame(_ change: SenseChange, naming: ProteinNaming, touchesStop: Bool) {
        protein = naming.change
        let lostStop = touchesStop && naming.losesStop
        if lostStop { terms.append(.stopLost) }
        let gainsStop = naming.gainsStop
        if gainsStop { terms.append(.stopGained) }
        if case .silent = naming.change {
            terms.append(touchesStop ? .stopRetainedVariant : .synonymousVariant)
            return
        }
        if touchesStop, !naming.losesStop { terms.append(.stopRetainedVariant) }
        let (before, after) = peptides
        if change.growth == 0 {
            if !gainsStop, !lostStop { terms.append(.missenseVariant) }
        } else if change.growth > 0 {
            let isPure = before == "-" || after.hasPrefix(before) || after.hasSuffix(before)
            terms.append(isPure ? .inframeInsertion : .proteinAlteringVariant)
        } else {
            let isPure = change.inserted.isEmpty || after == "-" || before.hasPrefix(after) || before.hasSuffix(after)
            terms.append(isPure ? .inframeDeletion : .proteinAlteringVariant)
        }
    }

    private var peptides: (before: String, after: String) {
        let parts = aminoAcids?.split(separator: "/", maxSplits: 1).map(String.init) ?? []
        return (parts.first ?? "", parts.count > 1 ? parts[1] : parts.first ?? "")
    }

    /// Codons and residues of the stretch from the first to the last codon touched, as VEP prints them.
    private mutating func codonTexts(
        _ change: SenseChange, offset: Int, spliced: SplicedSequence, mutated: AlteredSequence, isFrameshift: Bool
    ) {
        let coding = spliced.coding
        let place = offset - coding.lowerBound
        let isBetweenCodons = change.isInsertion && place % 3 == 0
        let firstCodon = place / 3
        let lastCodon =
            isBetweenCodons ? firstCodon - 1 : change.isInsertion ? firstCodon : (place + change.removed.count - 1) / 3
        let start = coding.lowerBound + firstCodon * 3
        let end = coding.lowerBound + (lastCodon + 1) * 3
        let before = Self.text(spliced.bases[start..<end], changed: offset - start, count: change.removed.count)
        let changed = mutated.bases(start..<end + change.growth)
        let after = Self.text(changed[...], changed: offset - start, count: change.inserted.count)
        codons = "\(before.isEmpty ? "-" : before)/\(after.isEmpty ? "-" : after)"
        func peptide(_ bases: ArraySlice<UInt8>) -> String {
            var text = String(
                decoding: GeneticCode.translate(bases[bases.startIndex..<bases.startIndex + bases.count / 3 * 3]),
                as: UTF8.self)
            if bases.count % 3 != 0 { text += "X" }
            return text.isEmpty ? "-" : text
        }
        let old = peptide(spliced.bases[start..<end])
        let new = peptide(changed[...])
        aminoAcids = old == new ? old : "\(old)/\(new)"
        residues = firstCodon + 1...max(lastCodon + 1, firstCodon + 1)
        if isBetweenCodons { residues = max(firstCodon, 1)...firstCodon + 1 }
    }

    private static func text(_ bases: ArraySlice<UInt8>, changed: Int, count: Int) -> String {
        String(
            decoding: bases.enumerated().map { index, base in
                index >= changed && index < changed + count ? base : base | 0x20
            }, as: UTF8.self)
    }

    /// Where a premature stop falls. Decay is not expected for a stop in the last exon or in the last 50 bases of the exon before it.
    private mutating func truncate(
        _ first: Int?, reference: [UInt8], altered: [UInt8], change: SenseChange, offset: Int, layout: TranscriptLayout,
        coding: Range<Int>
    ) {
        guard let first, terms.contains(.stopGained) || terms.contains(.frameshiftVariant) else { return }
        let stopIndex = altered.firstIndex(of: Self.stop)
        var escapes: Bool?
        if let stopIndex {
            let stopOffset = coding.lowerBound + stopIndex * 3
            let lastExon = layout.exonOffsets[layout.exons.count - 1]
            let border = offset < lastExon ? lastExon + change.growth : lastExon
            escapes = layout.exons.count == 1 || stopOffset + 3 > border - 50
        }
        truncation = AlleleConsequence.Truncation(
            stopResidue: stopIndex.map { $0 + 1 }, fractionKept: Double(first) / Double(max(reference.count - 1, 1)),
            escapesDecay: escapes)
    }
}
