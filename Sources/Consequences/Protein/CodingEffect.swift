import HGVS
import Transcripts

/// What a change within the exons does to the protein: terms, name, codons.
struct CodingEffect {
    var terms = ConsequenceTerms()
    var protein: ProteinChange?
    var residues: ClosedRange<Int>?
    var aminoAcids: String?
    var codons: String?
    var truncation: AlleleConsequence.Truncation?

    /// No effect.
    init() {}

    /// Judges a change whose removed bases (or whose place) lie in the mRNA, at least partly in the coding sequence.
    ///
    /// - Parameter isTranslatable: whether every codon of the reference is known.
    init(_ change: TranscriptEdit, spliced: SplicedSequence, isTranslatable: Bool, layout: TranscriptLayout) {
        let coding = spliced.coding
        let mutated = MutantTranscript(spliced: spliced, change: change)
        if change.offset < coding.lowerBound || change.end > coding.upperBound - 3,
            let kept = StartStopRetention(mutated)
        {
            if let inside = kept.change {
                self = CodingEffect(inside, spliced: spliced, isTranslatable: isTranslatable, layout: layout)
                // A deletion that takes the stop codon is a frame shift by its name, wherever the next one stands (HGVS).
                if kept.term == .stopRetainedVariant, change.inserted.isEmpty, let first = mutated.firstDifference {
                    protein = mutated.nameOfReading(from: first)
                }
            } else if kept.term == .stopRetainedVariant {
                let last = spliced.protein.count - 1
                protein = .silent(
                    position(mutated.unchangedCodons, spliced.protein), through: position(last, spliced.protein))
            }
            if let term = kept.term { terms.insert(term) }
            if kept.term == .stopRetainedVariant { terms.remove(.synonymousVariant) }
            return
        }
        let isInside = change.offset >= coding.lowerBound && change.end <= coding.upperBound
        let touchesStart =
            change.offset < coding.lowerBound + 3
            && (change.isInsertion ? change.offset > coding.lowerBound : change.end > coding.lowerBound)
        let touchesStop =
            (change.isInsertion ? change.offset : change.end) > coding.upperBound - 3
            && change.offset < coding.upperBound
        if touchesStart {
            startCodon(mutated, isInside: isInside)
            if terms.contains(.startLost) || terms.contains(.startRetainedVariant) { return }
        }
        guard isTranslatable, change.offset >= coding.lowerBound else {
            terms.insert(touchesStop && change.offset < coding.lowerBound ? .stopLost : .codingSequenceVariant)
            return
        }
        if isInside { codonTexts(mutated) }
        let first: Int?
        if !isInside {
            first = mutated.firstDifference
            if let first { overStop(mutated, first) }
        } else if change.growth % 3 != 0 {
            first = mutated.firstDifference
            frameshift(mutated, first, touchesStop: touchesStop)
        } else {
            let naming = ProteinNaming(mutated, affected: residues)
            inFrame(change, naming: naming, touchesStop: touchesStop)
            first = naming.first
        }
        truncate(first, mutated, layout: layout)
    }

    private mutating func startCodon(_ mutated: MutantTranscript, isInside: Bool) {
        let start = mutated.spliced.coding.lowerBound
        if mutated.change.growth != 0, mutated.keepsCodingSequence {
            terms.insert(.startRetainedVariant)
            return
        }
        let isKept =
            isInside && start + 3 <= mutated.count
            && mutated.bases(start..<start + 3) == Array(mutated.spliced.bases[start..<start + 3])
        if isKept { return }
        protein = .startLost
        residues = 1...1
        terms.insert(.startLost)
        guard isInside else { return }
        if mutated.change.growth % 3 != 0, !mutated.change.isInsertion {
            terms.insert(.frameshiftVariant)
        } else if mutated.change.growth < 0, mutated.change.growth % 3 == 0, mutated.change.inserted.isEmpty {
            terms.insert(.inframeDeletion)
        }
    }

    /// A change that runs from the coding sequence over its end and takes the stop codon: named by the first residue that changes (HGVS: a
    /// deletion that takes the stop is described as a frame shift, a changed stop as an extension).
    private mutating func overStop(_ mutated: MutantTranscript, _ first: Int) {
        protein = mutated.nameOfReading(from: first) ?? .unknown
        // For a replacement that keeps the frame and loses the stop there is no rule.
        if mutated.change.growth % 3 == 0, !mutated.change.inserted.isEmpty, case .frameshift = protein {
            protein = nil
        }
        residues = first + 1...mutated.spliced.protein.count
        terms.insert(protein.map { if case .nonsense = $0 { true } else { false } } == true ? .stopGained : .stopLost)
    }

    private mutating func frameshift(_ mutated: MutantTranscript, _ first: Int?, touchesStop: Bool) {
        guard let first else {
            // The new frame reads the same residues and comes to a stop at the same place.
            let reference = mutated.spliced.protein
            let changed = position(mutated.unchangedCodons, reference)
            terms.insert(.stopRetainedVariant)
            if !touchesStop { terms.insert(.synonymousVariant) }
            protein = .silent(changed, through: touchesStop ? position(reference.count - 1, reference) : changed)
            return
        }
        protein = mutated.nameOfReading(from: first) ?? .unknown
        terms.insert(.frameshiftVariant)
        switch protein {
        case .stopExtension: terms.insert(.stopLost)
        case .nonsense: terms.insert(.stopGained)
        default: if touchesStop { terms.insert(.stopLost) }
        }
    }

    private func position(_ index: Int, _ reference: [UInt8]) -> ProteinPosition {
        let index = min(index, reference.count - 1)
        return ProteinPosition(AminoAcid(oneLetter: reference[index]), index + 1)
    }

    private mutating func inFrame(_ change: TranscriptEdit, naming: ProteinNaming, touchesStop: Bool) {
        protein = naming.change
        if naming.first == nil {
            terms.insert(touchesStop ? .stopRetainedVariant : .synonymousVariant)
            return
        }
        let losesStop = touchesStop && naming.losesStop
        if losesStop { terms.insert(.stopLost) }
        if naming.gainsStop { terms.insert(.stopGained) }
        if touchesStop, !naming.losesStop, !naming.gainsStop { terms.insert(.stopRetainedVariant) }
        let endsElsewhere = naming.gainsStop || losesStop
        if change.growth == 0 {
            if !endsElsewhere { terms.insert(.missenseVariant) }
            return
        }
        let (before, after) = peptides
        let isPure =
            change.growth > 0
            ? before == "-" || after.hasPrefix(before) || after.hasSuffix(before)
            : change.inserted.isEmpty || after == "-" || before.hasPrefix(after) || before.hasSuffix(after)
        if losesStop {
            if change.inserted.isEmpty { terms.insert(.inframeDeletion) }
        } else if isPure {
            terms.insert(change.growth > 0 ? .inframeInsertion : .inframeDeletion)
        } else if !naming.isNonsense {
            terms.insert(.proteinAlteringVariant)
        }
    }

    private var peptides: (before: String, after: String) {
        let parts = aminoAcids?.split(separator: "/", maxSplits: 1).map(String.init) ?? []
        return (parts.first ?? "", parts.count > 1 ? parts[1] : parts.first ?? "")
    }

    /// Codons and residues of the stretch from the first to the last codon touched, as VEP prints them.
    private mutating func codonTexts(_ mutated: MutantTranscript) {
        let (spliced, change) = (mutated.spliced, mutated.change)
        let coding = spliced.coding
        let place = change.offset - coding.lowerBound
        let isBetweenCodons = change.isInsertion && place % 3 == 0
        let firstCodon = place / 3
        let lastCodon =
            isBetweenCodons ? firstCodon - 1 : change.isInsertion ? firstCodon : (place + change.removedCount - 1) / 3
        let start = coding.lowerBound + firstCodon * 3
        let end = coding.lowerBound + (lastCodon + 1) * 3
        let inside = change.offset - start

        var codons: [UInt8] = []
        codons.reserveCapacity(2 * (end - start) + change.inserted.count + 1)
        func write(_ count: Int, changed: Int, base: (Int) -> UInt8) {
            if count == 0 { codons.append(UInt8(ascii: "-")) }
            for index in 0..<count {
                codons.append(base(start + index) | (index >= inside && index < inside + changed ? 0 : 0x20))
            }
        }
        write(end - start, changed: change.removedCount) { spliced.bases[$0] }
        codons.append(UInt8(ascii: "/"))
        write(end - start + change.growth, changed: change.inserted.count) { mutated[$0] }
        self.codons = String(decoding: codons, as: UTF8.self)

        var old: [UInt8] = []
        var new: [UInt8] = []
        func peptide(_ count: Int, into residues: inout [UInt8], base: (Int) -> UInt8) {
            var index = start
            while index + 2 < start + count {
                residues.append(GeneticCode.residue(base(index), base(index + 1), base(index + 2)))
                index += 3
            }
            if count % 3 != 0 { residues.append(UInt8(ascii: "X")) }
            if residues.isEmpty { residues.append(UInt8(ascii: "-")) }
        }
        peptide(end - start, into: &old) { spliced.bases[$0] }
        peptide(end - start + change.growth, into: &new) { mutated[$0] }
        if old != new {
            old.append(UInt8(ascii: "/"))
            old += new
        }
        aminoAcids = String(decoding: old, as: UTF8.self)
        residues = firstCodon + 1...max(lastCodon + 1, firstCodon + 1)
        if isBetweenCodons { residues = max(firstCodon, 1)...firstCodon + 1 }
    }

    /// Where a premature stop falls, and whether decay is expected.
    private mutating func truncate(_ first: Int?, _ mutated: MutantTranscript, layout: TranscriptLayout) {
        guard let first, terms.contains(.stopGained) || terms.contains(.frameshiftVariant) else { return }
        truncation = AlleleConsequence.Truncation(
            first, stop: mutated.stop(from: first), of: mutated, layout: layout, exonCount: layout.exons.count)
    }
}
