public import Genome

/// All copy-number segments of one sample.
public struct CopyNumberProfile: Sendable {
    /// The segments in order of chromosome and position.
    public let segments: [CopyNumberSegment]
    /// Copies of the X chromosome that the sample's germline has (2 or 1), or nothing where the sex is not given.
    public let copiesOfX: Int?

    /// Makes a profile; segments may come in any order.
    public init(segments: [CopyNumberSegment], copiesOfX: Int? = nil) {
        self.segments = segments.sorted {
            ($0.chromosome, $0.interval.start, $0.interval.end, $0.line)
                < ($1.chromosome, $1.interval.start, $1.interval.end, $1.line)
        }
        self.copiesOfX = copiesOfX
    }

    /// How many copies a chromosome has before the tumour changes it: 2 for the autosomes, unknown (`nil`) for X and Y
    /// without the sex.
    public func copiesExpected(of chromosome: Chromosome) -> Int? {
        switch chromosome.rawValue {
        case 1...22: 2
        case 23: copiesOfX
        case 24: copiesOfX.map { 2 - $0 }
        default: nil
        }
    }

    /// The segments that share a position with an interval, those that fail their FILTER only if wanted.
    public func segments(
        over interval: Interval, of chromosome: Chromosome, includingFiltered: Bool
    )
        -> [CopyNumberSegment]
    {
        segments.filter {
            $0.chromosome == chromosome && $0.interval.overlaps(interval) && (includingFiltered || $0.passesFilter)
        }
    }

    /// The segment's state against this sample's baseline.
    public func state(of segment: CopyNumberSegment, thresholds: CopyNumberThresholds) -> CopyNumberState {
        segment.state(thresholds: thresholds, copiesExpected: copiesExpected(of: segment.chromosome))
    }
}
