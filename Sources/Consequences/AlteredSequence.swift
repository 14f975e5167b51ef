import Transcripts

/// A spliced transcript with a change in it, read without copying what the change leaves alone.
struct AlteredSequence {
    let spliced: SplicedSequence
    let change: SenseChange
    /// The mRNA offset of the first removed base; of an insertion, of the base after it.
    let offset: Int

    private static let stop = UInt8(ascii: "*")

    /// The number of bases of the changed mRNA.
    var count: Int { spliced.bases.count + change.growth }

    /// The codons before the first one that is touched: their residues are those of the reference.
    var unchangedCodons: Int { max(offset - spliced.coding.lowerBound, 0) / 3 }

    /// A base of the changed mRNA.
    subscript(index: Int) -> UInt8 {
        if index < offset { return spliced.bases[index] }
        let inside = index - offset
        return inside < change.inserted.count ? change.inserted[inside] : spliced.bases[index - change.growth]
    }

    /// A stretch of the changed mRNA.
    func bases(_ range: Range<Int>) -> [UInt8] { range.map { self[$0] } }

    /// The protein from the start codon to the first stop, included; without a stop, to the end of the transcript.
    func protein() -> [UInt8] {
        let reference = spliced.protein
        var residues = Array(reference[..<unchangedCodons])
        residues.reserveCapacity(reference.count)
        let start = spliced.coding.lowerBound
        // Behind a change that keeps the frame, in the coding sequence, the reference goes on as it was.
        let resumes =
            change.growth % 3 == 0 && offset >= start && offset + change.removed.count <= spliced.coding.upperBound
        let changedEnd = offset + change.inserted.count
        let codingEnd = spliced.coding.upperBound + change.growth
        var index = start + unchangedCodons * 3
        while index + 2 < count {
            // The reference ends in its stop, and so does the protein.
            if resumes, index >= changedEnd, index < codingEnd, (index - change.growth - start) % 3 == 0 {
                return residues + reference[((index - change.growth - start) / 3)...]
            }
            let residue =
                residues.isEmpty
                ? UInt8(ascii: "M") : GeneticCode.residue(self[index], self[index + 1], self[index + 2])
            residues.append(residue)
            if residue == Self.stop { break }
            index += 3
        }
        return residues
    }

    /// What the coding sequence codes for up to the place of the old stop, stops inside of it included; for a change that keeps the frame.
    func inFrameProtein() -> [UInt8] {
        let reference = spliced.protein
        let start = spliced.coding.lowerBound
        let lastTouched = max(offset - start + change.removed.count - 1, offset - start)
        let resumed = min(lastTouched / 3 + 1, reference.count)
        var residues = Array(reference[..<unchangedCodons])
        residues.reserveCapacity(reference.count + change.growth / 3)
        var index = start + unchangedCodons * 3
        while index < start + resumed * 3 + change.growth {
            residues.append(
                residues.isEmpty
                    ? UInt8(ascii: "M") : GeneticCode.residue(self[index], self[index + 1], self[index + 2]))
            index += 3
        }
        return residues + reference[resumed...]
    }
}
