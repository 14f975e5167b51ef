public import Genome

/// All copy-number segments of one sample.
public struct CopyNumberProfile: Sendable {
    /// The segments in order of chromosome and position.
    public let segments: [CopyNumberSegment]
    /// Copies of the X chromosome that the sample's germline has (2 or 1), or nothing where the sex is not given.
    public let copiesOfX: Int?
    /// What is known of the tumour as a whole.
    public let fit: TumourFit

    /// Makes a profile; segments may come in any order. Ratios are turned into copies where the fit gives purity and ploidy, on the
    /// chromosomes of which the germline has two.
    public init(segments: [CopyNumberSegment], copiesOfX: Int? = nil, fit: TumourFit = TumourFit()) {
        self.fit = fit
        let segments = segments.map {
            Self.germlineCopies(of: $0.chromosome, copiesOfX: copiesOfX) == 2 ? $0.withCopies(by: fit) : $0
        }
        self.segments = segments.sorted {
            ($0.chromosome, $0.interval.start, $0.interval.end, $0.line)
                < ($1.chromosome, $1.interval.start, $1.interval.end, $1.line)
        }
        self.copiesOfX = copiesOfX
    }

    /// How many copies a chromosome has where the tumour changed nothing: the baseline of the fit for the autosomes, in proportion for X and
    /// Y, and unknown (`nil`) for them without the sex.
    public func copiesExpected(of chromosome: Chromosome) -> Int? {
        Self.germlineCopies(of: chromosome, copiesOfX: copiesOfX).map { $0 * fit.baseline / 2 }
    }

    private static func germlineCopies(of chromosome: Chromosome, copiesOfX: Int?) -> Int? {
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

    /// The segment's state against this sample's baseline. Unknown where it rests on a ratio that the sample is too impure for
    /// (``TumourFit/hidesLoss(_:)``): a loss could not have shown, so its absence says nothing.
    public func state(of segment: CopyNumberSegment, thresholds: CopyNumberThresholds) -> CopyNumberState {
        switch segment.evidence {
        case .log2, .log2WithPurity:
            if fit.hidesLoss(thresholds) || Self.germlineCopies(of: segment.chromosome, copiesOfX: copiesOfX) != 2 {
                return .unknown
            }
        case .totalCopyNumber, .symbolicAllele: break
        }
        return segment.state(thresholds: thresholds, copiesExpected: copiesExpected(of: segment.chromosome))
    }

    /// The mean log2 ratio over an interval, each segment counted by its bases there; nothing where no segment with a ratio lies over it.
    public func meanLog2(over interval: Interval, of chromosome: Chromosome, includingFiltered: Bool) -> Double? {
        var bases = 0
        var sum = 0.0
        for segment in segments(over: interval, of: chromosome, includingFiltered: includingFiltered) {
            guard let log2 = segment.log2, let shared = segment.interval.intersection(interval) else { continue }
            bases += shared.count
            sum += log2 * Double(shared.count)
        }
        return bases > 0 ? sum / Double(bases) : nil
    }

    /// The mean of the copies that callers give over the autosomes, each segment counted by its bases; nothing where none gives copies. Where
    /// the segments cover the genome, this is the ploidy that the caller fitted.
    public var meanCopies: Double? {
        var bases = 0.0
        var sum = 0.0
        for segment in segments where segment.evidence == .totalCopyNumber && segment.chromosome.rawValue <= 22 {
            guard let total = segment.total else { continue }
            bases += Double(segment.interval.count)
            sum += total * Double(segment.interval.count)
        }
        return bases > 0 ? sum / bases : nil
    }
}
