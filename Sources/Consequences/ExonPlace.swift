import Genome
import Transcripts

/// Where a change lies among exons and introns.
struct ExonPlace {
    /// The mRNA offsets of the first and the last base touched (of an insertion, its neighbours); nothing for one in an intron.
    struct Ends {
        let first: Int?
        let last: Int?
    }

    /// The mRNA offset of the first removed base (of an insertion, the base after it), where all of the change lies in one exon or between
    /// an exon and an intron; nothing where it takes in a border.
    let offset: Int?
    /// The ends in the mRNA, nothing where neither lies in an exon.
    let range: Ends?
    /// The numbers of the exons touched, 1-based.
    let exons: ClosedRange<Int>?
    /// The numbers of the introns touched, 1-based.
    let introns: ClosedRange<Int>?
    /// Whether an insertion stands right between an exon and an intron, where what splicing makes of it is not known.
    let isAtBorder: Bool

    private let touched: [Range<Int>]

    init(_ change: SenseChange, layout: TranscriptLayout) {
        let low = change.isInsertion ? change.start - 1 : change.start
        let high = change.isInsertion ? change.start : change.end
        var exons: [Int] = []
        var introns: [Int] = []
        var touched: [Range<Int>] = []
        var index = max(layout.lastExonStarting(atOrBefore: low), 0)
        while index < layout.exons.count, layout.exons[index].start <= high {
            let exon = layout.exons[index]
            if exon.end >= low {
                exons.append(index + 1)
                let from = layout.exonOffsets[index] + max(low, exon.start) - exon.start
                let to = layout.exonOffsets[index] + min(high, exon.end) - exon.start
                touched.append(from..<to + 1)
            }
            if index + 1 < layout.exons.count {
                let intron = layout.intron(index)
                if intron.start <= high, intron.end >= low { introns.append(index + 1) }
            }
            index += 1
        }
        let ends = Ends(first: layout.offset(of: low), last: layout.offset(of: high))
        range = ends.first == nil && ends.last == nil ? nil : ends
        self.exons = exons.first.flatMap { first in exons.last.map { first...$0 } }
        self.introns = introns.first.flatMap { first in introns.last.map { first...$0 } }
        let isOutside = low < layout.span.start || high > layout.span.end
        if change.isInsertion {
            isAtBorder = (ends.first == nil) != (ends.last == nil) && !isOutside
            offset = ends.last ?? (isOutside ? nil : ends.first.map { $0 + 1 })
        } else {
            isAtBorder = false
            offset = ends.first != nil && ends.last != nil && introns.isEmpty ? ends.first : nil
        }
        self.touched = touched
        self.isInsertion = change.isInsertion
    }

    private let isInsertion: Bool

    /// Whether the change touches a stretch of the mRNA. An insertion belongs to the stretch on whose inside it stands; one between the coding
    /// sequence and a UTR is the UTR's.
    func touches(_ stretch: Range<Int>, coding: Range<Int>) -> Bool {
        guard !stretch.isEmpty, !touched.isEmpty else { return false }
        guard isInsertion else { return touched.contains { $0.overlaps(stretch) } }
        guard let offset else { return false }
        if stretch == coding { return offset > coding.lowerBound && offset < coding.upperBound }
        return stretch.upperBound <= coding.lowerBound ? offset <= coding.lowerBound : offset >= coding.upperBound
    }
}
