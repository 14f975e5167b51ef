/// The vertical axis of a profile: copies where most of the segments with a number have them, else the log2 of the ratio.
struct CopyAxis {
    /// What is drawn.
    enum Kind { case copies, log2 }

    let kind: Kind
    let low: Double
    let high: Double
    /// What counts as no change.
    let baseline: Double

    init(_ segments: [ProfileSegmentReport], baseline: Int) {
        let counted = segments.compactMap(\.total)
        if counted.count * 2 >= segments.count(where: { $0.log2 != nil || $0.total != nil }) {
            kind = .copies
            low = 0
            high = min(max((counted.max() ?? 0).rounded(.up), Double(baseline + 2), 4), 8)
            self.baseline = Double(baseline)
        } else {
            (kind, low, high, self.baseline) = (.log2, -2, 2, 0)
        }
    }

    func value(of segment: ProfileSegmentReport) -> Double? { kind == .copies ? segment.total : segment.log2 }

    /// The copies of the minor allele, where copies are drawn.
    func minor(of segment: ProfileSegmentReport) -> Double? { kind == .copies ? segment.minor : nil }

    /// Between the bottom and the top of a frame; what lies beyond is drawn at the end.
    func y(_ value: Double, top: Double, bottom: Double) -> Double {
        bottom - (min(max(value, low), high) - low) / (high - low) * (bottom - top)
    }

    var ticks: [Int] {
        kind == .log2 ? [-2, -1, 0, 1, 2] : Array(stride(from: 0, through: Int(high), by: high > 5 ? 2 : 1))
    }

    var title: String { kind == .copies ? "CN" : "log2" }
}
