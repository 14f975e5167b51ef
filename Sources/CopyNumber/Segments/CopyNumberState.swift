/// The state of a segment against its baseline.
package enum CopyNumberState: String, Sendable, Hashable, Codable {
    /// No copy is left.
    case homozygousLoss = "homozygous_loss"
    /// Fewer copies than the baseline.
    case loss
    /// As many copies as the baseline, and both alleles there as far as is known.
    case neutral
    /// As many copies as the baseline, all of one allele. LOH, not a deletion.
    case copyNeutralLOH = "loh_copy_neutral"
    /// More copies than the baseline.
    case gain
    /// More copies than the baseline, all of one allele. LOH, not a deletion.
    case gainWithLOH = "loh_gain"
    /// One allele is lost, and the copies are not told. Not taken for a deletion.
    case lossOfHeterozygosity = "loh"
    /// The record does not say it surely.
    case unknown

    /// Whether the state takes copies away.
    package var isLoss: Bool { self == .loss || self == .homozygousLoss }

    /// Whether there are more copies.
    package var isGain: Bool { self == .gain || self == .gainWithLOH }
}

extension CopyNumberSegment {
    /// The state of the segment.
    ///
    /// Copies are held against `referencePloidy`, which the profile knows (``CopyNumberProfile/referencePloidy(of:)``).
    /// On X and Y it depends on sex: where it is unknown (`nil`) only the absence of every copy is called. A ratio is
    /// relative to the mean of the genome, and is called by thresholds.
    package func state(thresholds: CopyNumberThresholds, referencePloidy: Int?) -> CopyNumberState {
        switch evidence {
        case .totalCopyNumber, .log2WithPurity: return state(referencePloidy: referencePloidy)
        case .log2:
            // The caller's own word counts where it says what a ratio cannot, and makes the state unknown where it
            // contradicts the ratio.
            if let call, call.isLossOfHeterozygosity { return statedByCall }
            guard let log2, let referencePloidy, referencePloidy >= 2 else { return .unknown }
            let state: CopyNumberState =
                log2 < thresholds.homozygousLossLog2
                ? .homozygousLoss
                : log2 < thresholds.lossLog2 ? .loss : log2 > thresholds.gainLog2 ? .gain : .neutral
            // The caller tested the ratio against the noise of the sample.
            if call == .unchanged { return .neutral }
            let agrees =
                switch call {
                case .deletion: state.isLoss
                case .duplication, .amplification: state == .gain
                default: true
                }
            return agrees ? state : .unknown
        case .calledByDepth, .impliedNeutral: return statedByCall
        case .breakends, .symbolicAllele, .sequence:
            guard total != nil else { return statedByCall }
            let state = state(referencePloidy: referencePloidy)
            // A deletion of one of many copies is one all the same; against which baseline is not known here.
            return call == .deletion && !state.isLoss ? .loss : state
        }
    }

    private func state(referencePloidy: Int?) -> CopyNumberState {
        guard let total else { return .unknown }
        let copies = total.rounded()
        if copies <= 0 { return .homozygousLoss }
        guard let referencePloidy else { return .unknown }
        let baseline = Double(referencePloidy)
        if copies < baseline { return .loss }
        let hasOneAllele = referencePloidy > 1 && hasLossOfHeterozygosity == true
        if copies > baseline { return hasOneAllele ? .gainWithLOH : .gain }
        return hasOneAllele ? .copyNeutralLOH : .neutral
    }

    private var statedByCall: CopyNumberState {
        switch call {
        case .deletion: isHomozygous ? .homozygousLoss : .loss
        case .duplication, .amplification: .gain
        case .copyNeutralLOH: .copyNeutralLOH
        case .gainWithLOH: .gainWithLOH
        case .lossOfHeterozygosity: .lossOfHeterozygosity
        case .unchanged: .neutral
        case .unspecified, nil: .unknown
        }
    }

    /// Whether one allele is lost (minor copies 0, or the caller says so), or nothing where the caller tells neither.
    package var hasLossOfHeterozygosity: Bool? {
        // Copies that are not whole lie between one and none.
        if let minor { return abs(minor - 0.5) < 0.05 ? nil : minor < 0.5 }
        return call?.isLossOfHeterozygosity == true ? true : nil
    }
}
