/// The state of a segment against its baseline.
public enum CopyNumberState: String, Sendable, Hashable, Codable {
    /// No copy is left.
    case homozygousLoss = "homozygous_loss"
    /// Fewer copies than the baseline.
    case loss
    /// As many copies as the baseline, and both alleles there as far as is known.
    case neutral
    /// As many copies as the baseline, all of one allele. Loss of heterozygosity, not a deletion.
    case copyNeutralLOH = "loh_copy_neutral"
    /// More copies than the baseline.
    case gain
    /// The record does not say it surely.
    case unknown

    /// Whether the state takes copies away.
    public var isLoss: Bool { self == .loss || self == .homozygousLoss }
}

extension CopyNumberSegment {
    /// The state of the segment.
    ///
    /// Copies are held against `copiesExpected`, which the profile knows (``CopyNumberProfile/copiesExpected(of:)``). On X and Y it
    /// depends on sex: where it is unknown (`nil`) only the absence of every copy is called. A ratio is relative to the mean of
    /// the genome, and is called by thresholds.
    public func state(thresholds: CopyNumberThresholds, copiesExpected: Int?) -> CopyNumberState {
        switch evidence {
        case .totalCopyNumber, .log2WithPurity:
            guard let total else { return .unknown }
            let copies = total.rounded()
            if copies <= 0 { return .homozygousLoss }
            guard let copiesExpected else { return .unknown }
            let baseline = Double(copiesExpected)
            if copies < baseline { return .loss }
            if copies > baseline { return .gain }
            return copiesExpected > 1 && minor.map { $0.rounded() <= 0 } == true ? .copyNeutralLOH : .neutral
        case .log2:
            guard let log2, let copiesExpected, copiesExpected >= 2 else { return .unknown }
            if log2 < thresholds.homozygousLossLog2 { return .homozygousLoss }
            if log2 < thresholds.lossLog2 { return .loss }
            return log2 > thresholds.gainLog2 ? .gain : .neutral
        case .symbolicAllele:
            switch allele {
            case .deletion: return .loss
            case .duplication: return .gain
            case .unspecified, nil: return .unknown
            }
        }
    }

    /// Whether one allele is lost (minor copies 0), or nothing where the caller gives no minor copies.
    public var hasLossOfHeterozygosity: Bool? { minor.map { $0.rounded() <= 0 } }
}
