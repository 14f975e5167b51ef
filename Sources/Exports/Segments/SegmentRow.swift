import CopyNumber
import Reports

/// A segment with the ratio that tables of segments have.
struct SegmentRow {
    let chromosome: String
    let start: Int
    let end: Int
    /// How many segments of the caller it stands for.
    let joined: Int
    /// log2 of the copies by those that are no change.
    let ratio: Double

    /// The copies that stand for none, since none have no logarithm.
    static let fewestCopies = 0.05

    /// The segments of a sample, and how many of them have no ratio: nothing is known of their copies, or of the copies that the person was born with.
    ///
    /// Of several states of the same bases the one of most cells counts, the first of equals.
    static func all(of sample: ExportSample) -> (rows: [SegmentRow], withoutRatio: Int) {
        guard let profile = sample.report.genomeProfile else { return ([], 0) }
        var kept: [ProfileSegmentReport] = []
        for segment in profile.measured ?? profile.segments {
            guard let last = kept.last, last.chromosome == segment.chromosome, segment.start <= last.end else {
                kept.append(segment)
                continue
            }
            if (segment.cancerCellFraction ?? 1) > (last.cancerCellFraction ?? 1) { kept[kept.count - 1] = segment }
        }
        let rows = kept.compactMap { SegmentRow($0, of: sample.report.tumour) }
        return (rows, kept.count - rows.count)
    }

    private init?(_ segment: ProfileSegmentReport, of tumour: TumourReport?) {
        guard let ratio = segment.log2 ?? Self.ratio(of: segment, tumour) else { return nil }
        self.ratio = ratio
        (chromosome, start, end) = (segment.chromosome, segment.start, segment.end)
        joined = segment.joined ?? 1
    }

    /// The caller's copies against the baseline, on X against the share of it that the person was born with.
    private static func ratio(of segment: ProfileSegmentReport, _ tumour: TumourReport?) -> Double? {
        guard let total = segment.total, let tumour, tumour.baseline > 0 else { return nil }
        var expected = Double(tumour.baseline)
        if segment.chromosome == "X" {
            guard let copies = tumour.copiesOfX else { return nil }
            expected *= Double(copies) / 2
        }
        return PurityPloidy.log2(max(total, fewestCopies) / expected)
    }

    /// The ratio with four decimals.
    var ratioText: String {
        let rounded = (ratio * 10_000).rounded() / 10_000
        return rounded == 0 ? "0.0" : "\(rounded)"
    }
}
