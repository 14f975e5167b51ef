import Genome
import Transcripts

/// Where a change lies among exons and introns. Of a replacement by as many bases, those that stay the same are not touched.
struct ExonIntronLocation {
    /// The mRNA offset of the first removed base (of an insertion, the base after it), where all of the change lies in one exon or between
    /// an exon and an intron; nothing where it takes in a border.
    let offset: Int?
    /// The mRNA offsets of the first and the last base of the change (of an insertion, its neighbours); nothing for one in an intron.
    let first: Int?
    let last: Int?
    /// The numbers of the exons touched, 1-based.
    private(set) var exons: ClosedRange<Int>?
    /// The numbers of the introns touched, 1-based.
    private(set) var introns: ClosedRange<Int>?
    /// The numbers of the exons that are removed from their first base to their last, 1-based.
    private(set) var lostExons: ClosedRange<Int>?
    /// The first and the last mRNA offset touched.
    private(set) var touched: ClosedRange<Int>?
    /// Whether the coding sequence is touched, and what stands before and behind it. An insertion belongs to the stretch on whose inside it
    /// stands; one between the coding sequence and a UTR is the UTR's.
    private(set) var isInCoding = false
    private(set) var isBeforeCoding = false
    private(set) var isBehindCoding = false
    /// Whether an insertion stands right between an exon and an intron, where what splicing makes of it is not known.
    let isAtBorder: Bool

    init(_ change: StrandedEdit, layout: TranscriptLayout) {
        let low = change.isInsertion ? change.start - 1 : change.start
        let high = change.isInsertion ? change.start : change.end
        first = layout.offset(of: low)
        last = low == high ? first : layout.offset(of: high)
        guard !change.isInsertion else {
            let isOutside = low < layout.span.start || high > layout.span.end
            isAtBorder = (first == nil) != (last == nil) && !isOutside
            offset = last ?? (isOutside ? nil : first.map { $0 + 1 })
            touch(low, high, layout: layout)
            let coding = layout.coding
            if let offset {
                isInCoding = offset > coding.lowerBound && offset < coding.upperBound
                isBeforeCoding = coding.lowerBound > 0 && offset <= coding.lowerBound
                isBehindCoding = coding.upperBound < layout.length && offset >= coding.upperBound
            }
            return
        }
        isAtBorder = false
        if let first, let last, last - first == high - low {
            offset = first
        } else {
            offset = nil
        }
        change.forEachChangedStretch { touch($0, $1, layout: layout) }
        if let touched {
            isInCoding = touched.overlaps(layout.coding)
            isBeforeCoding = touched.lowerBound < layout.coding.lowerBound
            isBehindCoding = touched.upperBound >= layout.coding.upperBound
        }
        if offset == nil, !change.isEqualLengthSubstitution { lostExons = layout.exonsWithin(low, high) }
    }

    /// Notes what lies between two sense positions.
    private mutating func touch(_ low: Int, _ high: Int, layout: TranscriptLayout) {
        var index = max(layout.lastExonStarting(atOrBefore: low), 0)
        while index < layout.exons.count, layout.exons[index].start <= high {
            let exon = layout.exons[index]
            if exon.end >= low {
                exons = (exons?.lowerBound ?? index + 1)...index + 1
                let from = layout.exonOffsets[index] + max(low, exon.start) - exon.start
                let to = layout.exonOffsets[index] + min(high, exon.end) - exon.start
                touched = (touched?.lowerBound ?? from)...to
            }
            if index + 1 < layout.exons.count, exon.end < high, layout.exons[index + 1].start > low {
                introns = (introns?.lowerBound ?? index + 1)...index + 1
            }
            index += 1
        }
    }
}

extension TranscriptLayout {
    /// The numbers of the exons that lie wholly between two sense positions, 1-based.
    fileprivate func exonsWithin(_ low: Int, _ high: Int) -> ClosedRange<Int>? {
        let next = lastExonStarting(atOrBefore: low - 1) + 1
        let last = lastExonStarting(atOrBefore: high)
        guard next < exons.count, last >= 0 else { return nil }
        let end = exons[last].end <= high ? last : last - 1
        return next <= end ? next + 1...end + 1 : nil
    }
}
