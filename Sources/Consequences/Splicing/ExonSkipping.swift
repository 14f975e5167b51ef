import Transcripts

/// What an mRNA is that lacks one or more exons.
public struct ExonSkipping: Sendable, Hashable {
    /// The numbers of the exons, 1-based.
    public let exons: ClosedRange<Int>
    /// How many coding bases they hold, with those of the stop codon.
    public let codingBases: Int
    /// The residues that have a base in them, 1-based; nothing where none has.
    public let residues: ClosedRange<Int>?
    /// The share of the protein that they code for, 0 to 1.
    public let shareOfProtein: Double
    /// What is read of the rest; nothing where the coding sequence is not known.
    public let reading: ReadingEffect?

    /// Whether no coding base is lost.
    public var isNonCoding: Bool { codingBases == 0 }
    /// Whether a multiple of three coding bases is lost, neither the start nor the stop among them.
    public var keepsFrame: Bool { codingBases % 3 == 0 && !takesEnd }
    private let takesEnd: Bool

    /// Leaves out exons by their numbers; nothing for numbers that the transcript does not have.
    init?(_ exons: ClosedRange<Int>, layout: TranscriptLayout, spliced: SplicedSequence?) {
        guard exons.lowerBound >= 1, exons.upperBound <= layout.exons.count else { return nil }
        let removed = layout.exonOffsets[exons.lowerBound - 1]..<layout.exonOffsets[exons.upperBound]
        let coding = removed.clamped(to: layout.coding)
        self.exons = exons
        codingBases = coding.count
        takesEnd =
            !coding.isEmpty
            && (coding.lowerBound < layout.coding.lowerBound + 3 || coding.upperBound > layout.coding.upperBound - 3)
        let residueCount = max(layout.coding.count / 3 - 1, 1)
        if coding.isEmpty {
            residues = nil
        } else {
            let first = (coding.lowerBound - layout.coding.lowerBound) / 3 + 1
            let last = (coding.upperBound - 1 - layout.coding.lowerBound) / 3 + 1
            residues = min(first, residueCount)...min(last, residueCount)
        }
        shareOfProtein = min(Double(coding.count) / Double(residueCount * 3), 1)
        reading = spliced.flatMap {
            $0.isComplete
                ? ReadingEffect(
                    TranscriptEdit(offset: removed.lowerBound, removedCount: removed.count, inserted: []), spliced: $0,
                    layout: layout, exonCount: layout.exons.count - exons.count) : nil
        }
    }
}
