public import Genome

/// What the segments of a sample say about a chromosome arm.
public struct ArmAssessment: Sendable, Hashable {
    /// The call. Definitions: ``CopyNumberThresholds``.
    public enum Call: String, Sendable, Hashable, Codable {
        /// The share lost reaches the threshold of an arm loss.
        case armLoss = "arm_loss"
        /// A large part is lost, not the arm.
        case partialLoss = "partial_loss"
        /// A small part is lost.
        case focalLoss = "focal_loss"
        /// Assessed, and nothing is lost.
        case intact
        /// Too little of the arm lies in segments.
        case notAssessed = "not_assessed"
    }

    /// The arm.
    public let arm: ChromosomeArm
    /// The share of the arm, without the centromere, that lies in segments whose state is known; 0 to 1.
    public let breadth: Double
    /// The share of the assessed bases that is lost, or nothing where no base is assessed.
    public let lostFraction: Double?
    /// The share of the bases with known minor copies that has lost heterozygosity, or nothing where no minor copies are given.
    public let lohFraction: Double?
    /// The call.
    public let call: Call
    /// The segments that were used, in order of position.
    public let segments: [CopyNumberSegment]
}

extension CopyNumberProfile {
    /// Judges an arm. Segments that cross the centromere count with the part that lies on the arm. Where segments overlap, a
    /// base counts as lost if any of them says so with the best evidence there is on the arm.
    public func assessment(
        of arm: ChromosomeArm, thresholds: CopyNumberThresholds, includingFiltered: Bool
    ) -> ArmAssessment {
        let all = segments(over: arm.assessable, of: arm.chromosome, includingFiltered: includingFiltered)
        // Copy number beats junctions: a deletion junction does not prove that copies are missing (VCF 4.4, SVCLAIM).
        let measured = all.filter { $0.evidence != .symbolicAllele }
        let used = measured.isEmpty ? all : measured
        let known = used.filter { state(of: $0, thresholds: thresholds) != .unknown }
        let assessed = coverage(of: known, on: arm)
        let lost = coverage(of: known.filter { state(of: $0, thresholds: thresholds).isLoss }, on: arm)
        let phased = known.filter { $0.hasLossOfHeterozygosity != nil }
        let phasedBases = coverage(of: phased, on: arm)
        let loh = coverage(of: phased.filter { $0.hasLossOfHeterozygosity == true }, on: arm)
        let breadth = Double(assessed) / Double(max(arm.assessable.count, 1))
        let lostFraction = assessed > 0 ? Double(lost) / Double(assessed) : nil

        let call: ArmAssessment.Call
        if breadth < thresholds.armBreadth {
            call = .notAssessed
        } else if let lostFraction, lostFraction > 0 {
            call =
                lostFraction >= thresholds.armLoss
                ? .armLoss : lostFraction >= thresholds.partialArmLoss ? .partialLoss : .focalLoss
        } else {
            call = .intact
        }
        return ArmAssessment(
            arm: arm, breadth: breadth, lostFraction: lostFraction,
            lohFraction: phasedBases > 0 ? Double(loh) / Double(phasedBases) : nil, call: call, segments: used)
    }

    private func coverage(of segments: [CopyNumberSegment], on arm: ChromosomeArm) -> Int {
        Interval.union(segments.compactMap { $0.interval.intersection(arm.assessable) }).reduce(0) { $0 + $1.count }
    }
}
