/// A run of positions, 1-based and closed (both ends belong to it), as in VCF, GFF3 and HGVS.
///
/// `start` may exceed `end` by one: the empty interval between two bases, the place of an insertion.
public struct Interval: Hashable, Sendable {
    /// The first position, 1-based.
    public let start: Int
    /// The last position, 1-based; `start - 1` in the empty interval.
    public let end: Int

    /// Makes the interval of `start` to `end`, both 1-based and included.
    public init(_ start: Int, _ end: Int) {
        precondition(end >= start - 1, "an interval ends before it starts")
        self.start = start
        self.end = end
    }

    /// Makes an interval of 0-based, half-open coordinates, as BED and UCSC tables write them.
    public init(zeroBasedStart: Int, end: Int) {
        self.init(zeroBasedStart + 1, end)
    }

    /// The number of positions.
    public var count: Int { end - start + 1 }

    /// Whether the interval holds no position.
    public var isEmpty: Bool { end < start }

    /// Whether the position lies within.
    public func contains(_ position: Int) -> Bool { position >= start && position <= end }

    /// Whether all of the other interval lies within.
    public func contains(_ other: Interval) -> Bool { other.start >= start && other.end <= end }

    /// Whether the two share at least one position.
    public func overlaps(_ other: Interval) -> Bool { start <= other.end && other.start <= end }

    /// The positions that both hold, or nothing where they share none.
    public func intersection(_ other: Interval) -> Interval? {
        overlaps(other) ? Interval(max(start, other.start), min(end, other.end)) : nil
    }

    /// The interval with `bases` more positions on either side, never starting below 1.
    public func widened(by bases: Int) -> Interval { Interval(max(1, start - bases), end + bases) }
}

extension Interval: CustomStringConvertible {
    /// `start-end`.
    public var description: String { "\(start)-\(end)" }
}

extension Interval {
    /// What of the interval lies in none of the others, in order of position.
    public func gaps(between others: some Sequence<Interval>) -> [Interval] {
        var gaps: [Interval] = []
        var next = start
        for interval in Interval.union(others.compactMap { intersection($0) }) {
            if interval.start > next { gaps.append(Interval(next, interval.start - 1)) }
            next = interval.end + 1
        }
        if next <= end { gaps.append(Interval(next, end)) }
        return gaps
    }

    /// Joins overlapping and touching intervals and returns them in order of position.
    public static func union(_ intervals: some Sequence<Interval>) -> [Interval] {
        var joined: [Interval] = []
        for interval in intervals.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) where !interval.isEmpty {
            if let last = joined.last, interval.start <= last.end + 1 {
                joined[joined.count - 1] = Interval(last.start, max(last.end, interval.end))
            } else {
                joined.append(interval)
            }
        }
        return joined
    }
}
