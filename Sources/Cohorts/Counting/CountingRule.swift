package import Annotations
import Interpretation
import Reports

/// A definition by which tumours with a finding are counted: that of a paper, or one of this program.
package struct CountingRule: Codable, Sendable, Hashable {
    /// What counts.
    package var counted: CohortFrequency.Counted
    /// Of which origin a variant must be.
    package var origin: CohortFrequency.Origin
    /// The share of an arm that must be lost, 0 to 1; absent for the threshold of each report.
    package var armShare: Double?

    package init(
        _ counted: CohortFrequency.Counted, origin: CohortFrequency.Origin = .notStated, armShare: Double? = nil
    ) {
        self.counted = counted
        self.origin = origin
        self.armShare = armShare
    }

    /// Whether a sample has it in any of some genes, or in an arm; nothing where one of them was not assessed for all that counts: what could be
    /// seen in part would add to the count and not to the denominator.
    package func answer(_ sample: CohortSample, subjects: [String]) -> Bool? {
        var hasIt = false
        for subject in subjects {
            guard let answer = answer(sample, subject) else { return nil }
            hasIt = hasIt || answer
        }
        return hasIt
    }

    private func answer(_ sample: CohortSample, _ subject: String) -> Bool? {
        if counted == .armLoss { return answer(sample.arm(subject)) }
        guard let cell = sample.cell(subject), cell.areVariantsAssessed else { return nil }
        let variants = cell.variants.filter(isOfOrigin)
        switch counted {
        case .nonSilent: return !variants.isEmpty
        case .lossOfFunction: return variants.contains { $0.function == .loss }
        case .variantOrCopies: return cell.areCopiesAssessed ? !variants.isEmpty || cell.hasCopyChange : nil
        case .variantWithLOH:
            return cell.isHeterozygosityAssessed ? !variants.isEmpty && cell.heterozygosityLost == .found : nil
        case .germline: return sample.hasNormal ? !variants.isEmpty : nil
        case .armLoss, .proteinLoss, .alternativeLengthening, .staining, .lowExpression, .notStated: return nil
        }
    }

    private func answer(_ arm: ArmCell?) -> Bool? {
        guard let arm, arm.alteration != .notAssessed else { return nil }
        guard let armShare else { return arm.alteration == .loss }
        return arm.lostFraction.map { $0 >= armShare }
    }

    /// Whether a variant is of the origin that counts: one that the normal has is not somatic, one that it was not shown to have is not germline.
    private func isOfOrigin(_ variant: VariantCell) -> Bool {
        switch counted == .germline ? .germline : origin {
        case .somatic: variant.origin != .germline
        case .germline: variant.origin == .germline
        case .notStated: true
        }
    }

    /// Why nothing in DNA can be counted by it; nothing where it can.
    package var obstacle: Obstacle? {
        switch counted {
        case .nonSilent, .lossOfFunction, .variantOrCopies, .variantWithLOH, .armLoss, .germline: nil
        case .proteinLoss, .staining, .lowExpression, .alternativeLengthening: .notOfDNA
        case .notStated: .notStated
        }
    }

    /// Why a figure cannot be compared.
    package enum Obstacle: String, Codable, Sendable, CaseIterable {
        /// It is about protein, RNA or telomeres.
        case notOfDNA = "not_of_dna"
        /// What was counted is not known.
        case notStated = "not_stated"
        /// It counts further genes, which the reports do not have.
        case otherGenes = "other_genes"
        /// No sample of the cohort's sites was assessed for it.
        case noneAssessed = "none_assessed"
    }
}
