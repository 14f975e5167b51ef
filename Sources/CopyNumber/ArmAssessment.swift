public import Genome

/// What the segments of a sample say about a chromosome arm.
public struct ArmAssessment: Sendable, Hashable {
    /// The call. Definitions: ``CopyNumberThresholds``.
    public enum Call: String, Sendable, Hashable, Codable {
        /// The share lost reaches the threshold of an arm loss.
        case armLoss = "arm_loss"
        /// A large part is lost, not the arm.
        case partialLoss = "partial_loss"
        /// A small part is lost, and an exon of a gene that was asked for with it.
        case focalLoss = "focal_loss"
        /// Assessed, and at most a small part is lost that holds no exon of these genes.
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
    /// The segments that measure copies, in order of position.
    public let segments: [CopyNumberSegment]
    /// Deletions on the arm that rest on a junction alone, in order of position.
    public let junctions: [CopyNumberSegment]
}

extension CopyNumberProfile {
    /// Judges an arm. Segments that cross the centromere count with the part that lies on the arm. Where segments overlap, a
    /// base counts as lost if any of them says so. Junctions alone assess no arm.
    ///
    /// - Parameter exons: the exons on the arm of the genes that matter, which tell a focal loss from a loss of other sequence.
    public func assessment(
        of arm: ChromosomeArm, exons: [Interval], thresholds: CopyNumberThresholds, includingFiltered: Bool
    ) -> ArmAssessment {
        let all = segments(over: arm.assessable, of: arm.chromosome, includingFiltered: includingFiltered)
        // A deletion junction does not prove that copies are missing (VCF 4.4, SVCLAIM), and says nothing of the rest of the arm.
        let used = all.filter { !$0.evidence.isJunction }
        let known = used.filter { state(of: $0, thresholds: thresholds) != .unknown && !$0.isInNormal }
        let assessed = coverage(of: known, on: arm)
        let losses = known.filter { state(of: $0, thresholds: thresholds).isLoss }
        let lost = coverage(of: losses, on: arm)
        let phased = known.filter { $0.hasLossOfHeterozygosity != nil }
        let phasedBases = coverage(of: phased, on: arm)
        let loh = coverage(of: phased.filter { $0.hasLossOfHeterozygosity == true }, on: arm)
        let breadth = Double(assessed) / Double(max(arm.assessable.count, 1))
        let lostFraction = assessed > 0 ? Double(lost) / Double(assessed) : nil

        let call: ArmAssessment.Call
        if breadth < thresholds.armBreadth {
            call = .notAssessed
        } else if let lostFraction, lostFraction >= thresholds.armLoss {
            call = .armLoss
        } else if let lostFraction, lostFraction >= thresholds.partialArmLoss {
            call = .partialLoss
        } else {
            // A junction too short for the measurement counts here, and nowhere else on the arm.
            let short = telling(all, thresholds: thresholds).junctions.filter {
                state(of: $0, thresholds: thresholds).isLoss && !$0.isInNormal
            }
            let takesExon = (losses + short).contains { loss in exons.contains { $0.overlaps(loss.interval) } }
            call = takesExon ? .focalLoss : .intact
        }
        return ArmAssessment(
            arm: arm, breadth: breadth, lostFraction: lostFraction,
            lohFraction: phasedBases > 0 ? Double(loh) / Double(phasedBases) : nil, call: call, segments: used,
            junctions: all.filter { $0.evidence.isJunction && $0.call == .deletion })
    }

    private func coverage(of segments: [CopyNumberSegment], on arm: ChromosomeArm) -> Int {
        Interval.union(segments.compactMap { $0.interval.intersection(arm.assessable) }).reduce(0) { $0 + $1.count }
    }
}
