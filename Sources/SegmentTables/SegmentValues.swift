import CopyNumber
import Glibc

/// What a row says of the copies of its segment, whatever kind of table it stands in.
struct SegmentValues {
    var total: Double?
    var minor: Double?
    var log2: Double?
    var fraction: Double?
    var clones: [CopyNumberSegment.Clone] = []

    private static let copies = 0.0...100_000
    private static let ratios = -100.0...100
    private static let shares = 0.0...1

    /// Whether nothing is known of the copies.
    var isEmpty: Bool { total == nil && log2 == nil }

    /// Reads a row. A minor copy number that is missing stays unknown: it is not zero.
    ///
    /// - Throws: ``RowFault`` where a value cannot be what its column holds.
    init(_ row: SegmentRow, kind: SegmentTableKind) throws(RowFault) {
        log2 = try row.number(.log2, in: Self.ratios)
        fraction = try row.number(.fraction, in: Self.shares)
        switch kind {
        case .neutral, .facets, .sequenza:
            total = try row.number(.total, in: Self.copies)
            minor = try row.number(.minor, in: Self.copies)
            if let ratio = try row.number(.ratio, in: Self.copies), ratio > 0 { log2 = Glibc.log2(ratio) }
        case .purple:
            // PURPLE's copy numbers are not whole and lie a little below 0 where nothing is left.
            total = try row.number(.total, in: -10...100_000).map { max($0, 0) }
            minor = try row.number(.minor, in: -10...100_000).map { max($0, 0) }
        case .ascat:
            if let major = try row.number(.major, in: -10...100_000),
                let other = try row.number(.minor, in: -10...100_000)
            {
                total = max(major, 0) + max(other, 0)
                minor = max(min(major, other), 0)
            }
        case .cnvkitCall:
            total = try row.number(.total, in: Self.copies)
            if let first = try row.number(.firstAllele, in: Self.copies),
                let second = try row.number(.secondAllele, in: Self.copies)
            {
                minor = min(first, second)
            }
        case .battenberg: try readClones(row)
        case .controlFREEC:
            total = try row.number(.total, in: Self.copies)
            minor = row.text(.genotype).flatMap { Self.minor(ofGenotype: $0, total: total) }
        case .seg, .cnvkit, .gatkCalled, .gatkModelled, .purplePurity: break
        }
        if let total, let minor, minor > total - minor + 0.5 {
            throw row.fault(
                .minor,
                "\(row.text(.minor) ?? "") of \(row.text(.total) ?? "") copies is more than half; expected the copies of the allele that is there less often"
            )
        }
    }

    /// Battenberg's one or two states; the copies are their mean, weighted by their shares.
    private mutating func readClones(_ row: SegmentRow) throws(RowFault) {
        let first = try Self.clone(row, .firstMajor, .firstMinor, .firstFraction)
        let second = try Self.clone(row, .secondMajor, .secondMinor, .secondFraction)
        let states = [first, second].compactMap { $0 }
        let shares = states.reduce(0) { $0 + $1.fraction }
        guard shares > 0 else { return }
        total = states.reduce(0) { $0 + $1.total * $1.fraction } / shares
        minor = states.reduce(0) { $0 + $1.minor * $1.fraction } / shares
        fraction = states.map(\.fraction).max()
        if states.count > 1 { clones = states }
    }

    private static func clone(
        _ row: SegmentRow, _ major: TableLayout.Column, _ minor: TableLayout.Column, _ fraction: TableLayout.Column
    ) throws(RowFault) -> CopyNumberSegment.Clone? {
        guard let major = try row.number(major, in: copies), let minor = try row.number(minor, in: copies) else {
            return nil
        }
        let share = try row.number(fraction, in: shares) ?? 1
        return CopyNumberSegment.Clone(total: major + minor, minor: min(major, minor), fraction: share)
    }

    /// The minor copies of a genotype like `AAB`; nothing for `-`, or where its letters are not the copies in all.
    private static func minor(ofGenotype text: Substring, total: Double?) -> Double? {
        guard text.allSatisfy({ $0 == "A" || $0 == "B" }), let total, Double(text.count) == total else { return nil }
        let first = text.count { $0 == "A" }
        return Double(min(first, text.count - first))
    }
}
