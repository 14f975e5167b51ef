import Genome
import Glibc

/// What a row says of the copies of its segment, whatever kind of table it stands in.
struct SegmentValues {
    var total: Double?
    var minor: Double?
    var log2: Double?
    /// The share of the tumour's cells that have these copies.
    var fraction: Double?
    /// The share of all cells of the sample.
    var fractionOfSample: Double?
    /// The share of reads with the lesser allele.
    var minorAlleleFraction: Double?
    /// What the caller says the segment is.
    var call: CopyNumberSegment.Call?
    /// Whether the table says that the germline has it.
    var isInNormal = false
    /// The state of the other cells, where the table tells one.
    var others: Clone?

    /// The state of a part of the tumour's cells.
    struct Clone {
        let total: Double
        let minor: Double
        let fraction: Double
    }

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
        let share = try row.number(.fraction, in: Self.shares)
        // FACETS counts the normal cells too: a change of every tumour cell has the purity there.
        if kind == .facets { fractionOfSample = share } else { fraction = share }
        minorAlleleFraction = try row.number(.minorAlleleFraction, in: 0...0.5)
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
            isInNormal = row.fields.contains("germline")
        case .gatkCalled:
            switch row.text(.status) {
            case "-": call = .deletion
            case "+": call = .duplication
            case "0": call = .unchanged
            default: break
            }
        case .seg, .cnvkit, .gatkModelled, .purplePurity: break
        }
        if let total, let minor, minor > total - minor + 0.5 {
            throw row.fault(
                .minor,
                "\(row.text(.minor) ?? "") of \(row.text(.total) ?? "") copies is more than half; expected the copies of the allele that is there less often"
            )
        }
    }

    /// Battenberg's one or two states: the one of more cells, and the other.
    private mutating func readClones(_ row: SegmentRow) throws(RowFault) {
        let first = try Self.clone(row, .firstMajor, .firstMinor, .firstFraction)
        let second = try Self.clone(row, .secondMajor, .secondMinor, .secondFraction)
        let states = [first, second].compactMap { $0 }.sorted { $0.fraction > $1.fraction }
        guard let most = states.first else { return }
        total = most.total
        minor = most.minor
        fraction = most.fraction
        if states.count > 1 { others = states[1] }
    }

    private static func clone(
        _ row: SegmentRow, _ major: TableLayout.Column, _ minor: TableLayout.Column, _ fraction: TableLayout.Column
    ) throws(RowFault) -> Clone? {
        guard let major = try row.number(major, in: copies), let minor = try row.number(minor, in: copies) else {
            return nil
        }
        let share = try row.number(fraction, in: shares) ?? 1
        return Clone(total: major + minor, minor: min(major, minor), fraction: share)
    }

    /// The minor copies of a genotype like `AAB`; nothing for `-`, or where its letters are not the copies in all.
    private static func minor(ofGenotype text: Substring, total: Double?) -> Double? {
        guard text.allSatisfy({ $0 == "A" || $0 == "B" }), let total, Double(text.count) == total else { return nil }
        let first = text.count { $0 == "A" }
        return Double(min(first, text.count - first))
    }

    /// The row's segment; of two states a segment for each.
    func segments(
        _ chromosome: Chromosome, _ interval: Interval, file: String, line: Int, caller: String?
    ) -> [CopyNumberSegment] {
        func segment(_ total: Double?, _ minor: Double?, _ fraction: Double?) -> CopyNumberSegment {
            CopyNumberSegment(
                chromosome: chromosome, interval: interval, total: total, minor: minor, log2: log2, call: call,
                filters: [], file: file, line: line, cellularFraction: fraction, fractionOfSample: fractionOfSample,
                isOneOfClones: others != nil, minorAlleleFraction: minorAlleleFraction, caller: caller,
                inNormal: isInNormal ? .all : .none)
        }
        return [segment(total, minor, fraction)] + (others.map { [segment($0.total, $0.minor, $0.fraction)] } ?? [])
    }
}
