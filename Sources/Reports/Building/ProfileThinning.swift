import CopyNumber

/// Joins neighbouring segments until no more are left than a drawing needs: first those that say the same, then the shortest with a neighbour,
/// from shorter to longer ones. What no copy is left of stays, unless it is everywhere. Of several states of the same bases all but the first lie over it;
/// where there are too many of them, the shortest are left out.
struct ProfileThinning {
    /// The most segments that are left.
    let most: Int
    /// The greatest distance of two segments that count as neighbours: callers leave gaps between bins.
    private static let gap = 2_000_000

    /// - Parameter segments: in order of the genome.
    func thinned(_ segments: [ProfileSegmentReport]) -> [ProfileSegmentReport] {
        var (first, others): ([ProfileSegmentReport], [ProfileSegmentReport]) = ([], [])
        for segment in segments {
            if let last = first.last, last.chromosome == segment.chromosome, last.end >= segment.start {
                others.append(segment)
            } else {
                first.append(segment)
            }
        }
        first = joined(first, where: Self.saysTheSame)
        others = joined(others, where: Self.saysTheSame)
        // So many in real tumours are those of a wrong fit.
        let keepsAbsence = segments.count { $0.call == .homozygousLoss } <= most / 4
        var length = 50_000
        while first.count + others.count > most, length < 300_000_000 {
            let isShort = { (left: ProfileSegmentReport, right: ProfileSegmentReport) in
                let shorter = left.length < right.length ? left : right
                return shorter.length < length && !(keepsAbsence && shorter.call == .homozygousLoss)
            }
            first = joined(joined(first, where: isShort), where: Self.saysTheSame)
            others = joined(joined(others, where: isShort), where: Self.saysTheSame)
            length *= 2
        }
        let room = max(most - first.count, 0)
        if others.count > room { others = Array(others.sorted { $0.length > $1.length }.prefix(room)) }
        return Self.inOrder(first + others, as: segments)
    }

    private static func saysTheSame(_ left: ProfileSegmentReport, _ right: ProfileSegmentReport) -> Bool {
        func near(_ first: Double?, _ second: Double?, _ distance: Double) -> Bool {
            switch (first, second) {
            case (let first?, let second?): abs(first - second) <= distance
            case (nil, nil): true
            default: false
            }
        }
        return left.call == right.call && near(left.total, right.total, 0.15) && near(left.minor, right.minor, 0.15)
            && near(left.log2, right.log2, 0.1) && near(left.cancerCellFraction, right.cancerCellFraction, 0.1)
    }

    private func joined(
        _ segments: [ProfileSegmentReport], where isJoined: (ProfileSegmentReport, ProfileSegmentReport) -> Bool
    ) -> [ProfileSegmentReport] {
        var result: [ProfileSegmentReport] = []
        for segment in segments {
            if let last = result.last, last.chromosome == segment.chromosome, last.end < segment.start,
                segment.start - last.end <= Self.gap, isJoined(last, segment)
            {
                result[result.count - 1] = last.joined(with: segment)
            } else {
                result.append(segment)
            }
        }
        return result
    }

    private static func inOrder(
        _ thinned: [ProfileSegmentReport], as segments: [ProfileSegmentReport]
    ) -> [ProfileSegmentReport] {
        let ranks = Dictionary(
            segments.map(\.chromosome).enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: min)
        return thinned.enumerated().sorted {
            (ranks[$0.element.chromosome] ?? 0, $0.element.start, $0.offset)
                < (ranks[$1.element.chromosome] ?? 0, $1.element.start, $1.offset)
        }.map(\.element)
    }
}

extension ProfileSegmentReport {
    fileprivate var length: Int { end - start + 1 }

    /// Both as one: from the first base to the last, with the state of the longer, and with the mean of the copies only where both say the same;
    /// else the copies of the longer, so that no number appears that no segment has.
    fileprivate func joined(with next: ProfileSegmentReport) -> ProfileSegmentReport {
        var result = length >= next.length ? self : next
        func mean(_ key: KeyPath<ProfileSegmentReport, Double?>) -> Double? {
            guard call == next.call, let first = self[keyPath: key], let second = next[keyPath: key],
                abs(first - second) <= 0.15
            else { return result[keyPath: key] }
            return (first * Double(length) + second * Double(next.length)) / Double(length + next.length)
        }
        let (total, minor, log2) = (mean(\.total), mean(\.minor), mean(\.log2))
        (result.total, result.minor, result.log2) = (total, minor, log2)
        (result.start, result.end) = (start, max(end, next.end))
        result.joined = (joined ?? 1) + (next.joined ?? 1)
        return result
    }
}
