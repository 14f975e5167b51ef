package import Genome

/// What the segments of a sample say about a chromosome arm.
package struct ArmAssessment: Sendable, Hashable {
    /// The call. Definitions: ``CopyNumberThresholds``.
    package enum Call: String, Sendable, Hashable, Codable {
        /// The share lost reaches the threshold of an arm loss.
        case armLoss = "arm_loss"
        /// A large part is lost, not the arm.
        case partialLoss = "partial_loss"
        /// A large part is lost or the arm, in fewer than half of the tumour's cells.
        case subclonalLoss = "subclonal_loss"
        /// A small part is lost, and an exon of a gene that was asked for with it.
        case focalLoss = "focal_loss"
        /// Assessed, and at most a small part is lost that holds no exon of these genes.
        case intact
        /// Too little of the arm lies in segments.
        case notAssessed = "not_assessed"

        /// Whether the arm or a part of it is lost.
        package var isLoss: Bool { self != .intact && self != .notAssessed }
    }

    package let arm: ChromosomeArm
    /// The share of the arm, without the centromere, that lies in segments whose state is known; 0 to 1.
    package let breadth: Double
    /// The share of the assessed bases that is lost in most of the tumour's cells, or nothing where no base is
    /// assessed. Where no caller tells of cells, that is taken for all.
    package let lostFraction: Double?
    /// What fewer than half of the tumour's cells have lost besides; nothing where no caller tells of such a loss.
    package let subclonalLoss: SubclonalChange?
    /// The share of the assessed bases whose copies are not whole, and lie below the baseline but nearer to it than to
    /// a loss (``GeneCopyNumber/hasNonIntegerCopyNumber``).
    package let nonIntegerFraction: Double
    /// The share of the bases with known minor copies that has lost heterozygosity, or nothing where no minor copies
    /// are given.
    package let lohFraction: Double?
    package let call: Call

    /// A loss in fewer than half of the tumour's cells.
    package struct SubclonalChange: Sendable, Hashable {
        /// The share of the assessed bases that is lost in these cells or in most, 0 to 1.
        package let lostFraction: Double
        /// The smallest and the greatest share of the tumour's cells that such a loss is told for.
        package let cells: ClosedRange<Double>
    }
    /// The segments that measure copies, in order of position.
    package let segments: [CopyNumberSegment]
    /// Deletions on the arm that rest on a junction alone, in order of position.
    package let junctions: [CopyNumberSegment]
}

extension CopyNumberProfile {
    /// Judges an arm. Segments that cross the centromere count with the part that lies on the arm. Where segments
    /// overlap, a base counts as lost if any of them says so. Junctions alone assess no arm.
    ///
    /// - Parameter exons: the exons on the arm of the genes that matter, which tell a focal loss from a loss of other sequence.
    package func assessment(
        of arm: ChromosomeArm, exons: [Interval], thresholds: CopyNumberThresholds, includingFiltered: Bool
    ) -> ArmAssessment {
        let all = segments(over: arm.assessable, of: arm.chromosome, includingFiltered: includingFiltered)
        if let told = assessment(of: arm, thresholds: thresholds, beside: all) { return told }
        // A deletion junction does not prove that copies are missing (VCF 4.4, SVCLAIM), and says nothing of the rest
        // of the arm.
        let used = all.filter { !$0.evidence.isJunction }
        let known = used.filter {
            state(of: $0, thresholds: thresholds) != .unknown && !$0.isInNormal && !$0.isOfGermlineCaller
        }
        let assessed = coverage(of: known, on: arm)
        let losses = known.filter { stateInMostCells(of: $0, thresholds: thresholds).isLoss }
        let lost = coverage(of: losses, on: arm)
        let partial = known.filter { !isOfMostCells($0) && state(of: $0, thresholds: thresholds).isLoss }
        let lostInAny = coverage(of: losses + partial, on: arm)
        let phased = known.filter { $0.hasLossOfHeterozygosity != nil && isOfMostCells($0) }
        let phasedBases = coverage(of: phased, on: arm)
        let loh = coverage(of: phased.filter { $0.hasLossOfHeterozygosity == true }, on: arm)
        let between = coverage(of: known.filter { hasNonIntegerCopyNumber($0, thresholds: thresholds) }, on: arm)
        let breadth = Double(assessed) / Double(max(arm.assessable.count, 1))
        func share(_ bases: Int) -> Double? { assessed > 0 ? Double(bases) / Double(assessed) : nil }
        let lostFraction = share(lost)
        let cells = partial.compactMap(\.cancerCellFraction)
        var inSome: ArmAssessment.SubclonalChange?
        if lostInAny > lost, let least = cells.min(), let most = cells.max(), let fraction = share(lostInAny) {
            inSome = .init(lostFraction: fraction, cells: least...most)
        }

        let call: ArmAssessment.Call
        if breadth < thresholds.armBreadth {
            call = .notAssessed
        } else if let lostFraction, lostFraction >= thresholds.armLoss {
            call = .armLoss
        } else if let lostFraction, lostFraction >= thresholds.partialArmLoss {
            call = .partialLoss
        } else if let inSome, inSome.lostFraction >= thresholds.partialArmLoss {
            call = .subclonalLoss
        } else {
            // A junction too short for the measurement counts here, and nowhere else on the arm.
            let short = telling(all, thresholds: thresholds).junctions.filter {
                state(of: $0, thresholds: thresholds).isLoss && !$0.isInNormal && !$0.isOfGermlineCaller
            }
            let takesExon = (losses + partial + short).contains { loss in exons.contains { $0.overlaps(loss.interval) }
            }
            call = takesExon ? .focalLoss : .intact
        }
        return ArmAssessment(
            arm: arm, breadth: breadth, lostFraction: lostFraction, subclonalLoss: inSome,
            nonIntegerFraction: share(between) ?? 0,
            lohFraction: phasedBases > 0 ? Double(loh) / Double(phasedBases) : nil, call: call, segments: used,
            junctions: all.filter { $0.evidence.isJunction && $0.call == .deletion })
    }

    /// What a table of arms says, where no segment measures the arm: how much of it has the copies that it gives. The
    /// copies of the rest are not told: it is held for not assessed, and the loss against the whole arm.
    private func assessment(
        of arm: ChromosomeArm, thresholds: CopyNumberThresholds, beside all: [CopyNumberSegment]
    ) -> ArmAssessment? {
        let told = partialArms.filter { $0.arm == arm.name && $0.total != nil }
        guard !told.isEmpty, !all.contains(where: { !$0.evidence.isJunction }) else { return nil }
        func share(_ counts: (CopyNumberSegment) -> Bool) -> Double {
            min(told.filter { counts(segment($0, of: arm)) }.reduce(0) { $0 + $1.share }, 1)
        }
        let breadth = share { _ in true }
        let lost = share { state(of: $0, thresholds: thresholds).isLoss }
        let call: ArmAssessment.Call =
            // A part that is not told may be lost: where it is large, nothing was said against a loss.
            breadth < thresholds.armBreadth
                || lost < thresholds.partialArmLoss && 1 - breadth >= thresholds.partialArmLoss
            ? .notAssessed
            : lost >= thresholds.armLoss ? .armLoss : lost >= thresholds.partialArmLoss ? .partialLoss : .intact
        return ArmAssessment(
            arm: arm, breadth: breadth, lostFraction: breadth > 0 ? lost / breadth : nil, subclonalLoss: nil,
            nonIntegerFraction: 0,
            lohFraction: told.allSatisfy { $0.minor != nil } ? share { $0.hasLossOfHeterozygosity == true } : nil,
            call: call, segments: told.map { segment($0, of: arm) },
            junctions: all.filter { $0.evidence.isJunction && $0.call == .deletion })
    }

    private func segment(_ copies: ArmCopies, of arm: ChromosomeArm) -> CopyNumberSegment {
        CopyNumberSegment(
            chromosome: arm.chromosome, interval: arm.assessable, total: copies.total, minor: copies.minor, log2: nil,
            call: nil, filters: [], file: copies.file, line: copies.line, caller: copies.caller)
    }

    private func hasNonIntegerCopyNumber(_ segment: CopyNumberSegment, thresholds: CopyNumberThresholds) -> Bool {
        guard let total = segment.total, let baseline = referencePloidy(of: segment.chromosome), baseline > 1,
            !state(of: segment, thresholds: thresholds).isLoss
        else { return false }
        let below = Double(baseline) - total
        return below >= GeneCopyNumber.tolerance && below < 0.5
    }

    private func coverage(of segments: [CopyNumberSegment], on arm: ChromosomeArm) -> Int {
        Interval.union(segments.compactMap { $0.interval.intersection(arm.assessable) }).reduce(0) { $0 + $1.count }
    }
}
