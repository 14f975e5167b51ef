import Genome
import Transcripts

/// Where a change lies among exons and introns.
struct ExonPlace {
    /// The mRNA offset of the first removed base (of an insertion, the base after it), where all of the change lies in one exon or between
    /// an exon and an intron; nothing where it takes in a border.
    let offset: Int?
    /// The mRNA offsets of the first and the last base touched (of an insertion, its neighbours); nothing for one in an intron.
    let first: Int?
    let last: Int?
    /// The numbers of the exons touched, 1-based.
    let exons: ClosedRange<Int>?
    /// The numbers of the introns touched, 1-based.
    let introns: ClosedRange<Int>?
    /// The numbers of the exons that are removed from their first base to their last, 1-based.
    let lostExons: ClosedRange<Int>?
    /// Whether an insertion stands right between an exon and an intron, where what splicing makes of it is not known.
    let isAtBorder: Bool

    /// From the first to the last mRNA offset touched; between them lies nothing that is not touched.
    private let touched: ClosedRange<Int>?
    private let isInsertion: Bool

    init(_ change: SenseChange, layout: TranscriptLayout) {
        let low = change.isInsertion ? change.start - 1 : change.start
        let high = change.isInsertion ? change.start : change.end
        var exons: ClosedRange<Int>?
        var introns: ClosedRange<Int>?
        var lost: ClosedRange<Int>?
        var touched: ClosedRange<Int>?
        func widen(_ range: inout ClosedRange<Int>?, to last: Int, from first: Int) {
            range = (range?.lowerBound ?? first)...last
        }
        var index = max(layout.lastExonStarting(atOrBefore: low), 0)
        while index < layout.exons.count, layout.exons[index].start <= high {
            let exon = layout.exons[index]
            if exon.end >= low {
                widen(&exons, to: index + 1, from: index + 1)
                let from = layout.exonOffsets[index] + max(low, exon.start) - exon.start
                let to = layout.exonOffsets[index] + min(high, exon.end) - exon.start
                widen(&touched, to: to, from: from)
                if !change.isInsertion, low <= exon.start, high >= exon.end {
                    widen(&lost, to: index + 1, from: index + 1)
                }
            }
            if index + 1 < layout.exons.count, exon.end < high, layout.exons[index + 1].start > low {
                widen(&introns, to: index + 1, from: index + 1)
            }
            index += 1
        }
        first = layout.offset(of: low)
        last = low == high ? first : layout.offset(of: high)
        self.exons = exons
        self.introns = introns
        lostExons = lost
        let isOutside = low < layout.span.start || high > layout.span.end
        if change.isInsertion {
            isAtBorder = (first == nil) != (last == nil) && !isOutside
            offset = last ?? (isOutside ? nil : first.map { $0 + 1 })
        } else {
            isAtBorder = false
            offset = last != nil && introns == nil ? first : nil
        }
        self.touched = touched
        self.isInsertion = change.isInsertion
    }

    /// Whether the change touches a stretch of the mRNA. An insertion belongs to the stretch on whose inside it stands; one between the coding
    /// sequence and a UTR is the UTR's.
    func touches(_ stretch: Range<Int>, coding: Range<Int>) -> Bool {
        guard !stretch.isEmpty, let touched else { return false }
        guard isInsertion else { return touched.overlaps(stretch) }
        guard let offset else { return false }
        if stretch == coding { return offset > coding.lowerBound && offset < coding.upperBound }
        return stretch.upperBound <= coding.lowerBound ? offset <= coding.lowerBound : offset >= coding.upperBound
    }
}
