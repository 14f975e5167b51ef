import Transcripts

/// A spliced transcript with a change in it, read without copying what the change leaves alone.
struct MutantTranscript {
    let spliced: SplicedSequence
    let change: TranscriptEdit

    private static let stop = UInt8(ascii: "*")

    /// The number of bases of the changed mRNA.
    var count: Int { spliced.bases.count + change.growth }

    /// The codons before the first one that is touched: their residues are those of the reference.
    var unchangedCodons: Int { max(change.offset - spliced.coding.lowerBound, 0) / 3 }

    /// A base of the changed mRNA.
    subscript(index: Int) -> UInt8 {
        if index < change.offset { return spliced.bases[index] }
        let inside = index - change.offset
        return inside < change.inserted.count ? change.inserted[inside] : spliced.bases[index - change.growth]
    }

    /// A stretch of the changed mRNA.
    func bases(_ range: Range<Int>) -> [UInt8] { range.map { self[$0] } }

    /// The residue that the codon with this number (from 0) codes for, or nothing where the mRNA ends before it does. The first is methionine.
    func residue(_ codon: Int) -> UInt8? {
        if codon == 0 { return UInt8(ascii: "M") }
        let index = spliced.coding.lowerBound + codon * 3
        guard index + 2 < count else { return nil }
        return GeneticCode.residue(self[index], self[index + 1], self[index + 2])
    }

    /// Whether the coding sequence from its first base on is the same, base by base, wherever it now starts.
    var keepsCodingSequence: Bool {
        (spliced.coding.lowerBound..<max(change.end, spliced.coding.lowerBound)).allSatisfy {
            $0 + change.growth >= 0 && self[$0 + change.growth] == spliced.bases[$0]
        }
    }

    /// The first codon in which the residues differ, read up to the end of the reference's protein; nothing where all are the same.
    var firstDifference: Int? {
        let reference = spliced.protein
        var codon = unchangedCodons
        // Behind a change that takes as many bases as it puts in, the codons are the old ones.
        let end = change.growth == 0 && spliced.isComplete ? min(firstOldCodon, reference.count) : reference.count
        while codon < end {
            guard residue(codon) == reference[codon] else { return codon }
            codon += 1
        }
        return nil
    }

    /// The number of the first codon from this one on (from 0) that is a stop, or nothing where the mRNA ends without one.
    func stop(from codon: Int) -> Int? {
        var codon = codon
        // Behind a change that keeps the frame, the codons are the old ones up to the old stop.
        let grown = change.growth / 3
        let old = change.growth % 3 == 0 && spliced.isComplete ? max(firstOldCodon, grown) : .max
        let oldStop = spliced.protein.count - 1 + grown
        while let residue = residue(codon) {
            if residue == Self.stop { return codon }
            codon += 1
            if codon >= old, codon <= oldStop { return oldStop }
        }
        return nil
    }

    /// The number of the first codon behind the change, where the frame is kept.
    private var firstOldCodon: Int {
        (max(change.offset + change.inserted.count - spliced.coding.lowerBound, 0) + 2) / 3
    }
}

/// A change in the spliced mRNA.
struct TranscriptEdit {
    /// The mRNA offset of the first removed base; of an insertion, of the base after it.
    let offset: Int
    /// How many bases are removed.
    let removedCount: Int
    /// The inserted bases.
    let inserted: [UInt8]

    /// The mRNA offset behind the last removed base.
    var end: Int { offset + removedCount }
    var isInsertion: Bool { removedCount == 0 }
    /// By how many bases the mRNA grows.
    var growth: Int { inserted.count - removedCount }
}
