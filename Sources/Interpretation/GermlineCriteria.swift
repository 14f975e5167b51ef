package import Annotations

/// The criteria of ACMG/AMP that count for a variant if it is inherited, as far as they can be decided. They are no class: most criteria ask for families
/// and patients.
package struct GermlineCriteria: Sendable, Hashable {
    /// A criterion that counts.
    package struct Met: Sendable, Hashable {
        /// The criterion.
        package let code: GermlineCode
        /// How much it weighs here.
        package let strength: GermlineStrength
        /// Why it counts.
        package let reason: GermlineReason
        /// Where the criterion, or what it rests on, stands.
        package let source: String
    }

    /// The criteria that count, in the order of ``GermlineCode``.
    package let met: [Met]
}

/// Why a criterion for the germline counts.
package enum GermlineReason: Sendable, Hashable {
    /// A null variant, by the rule for its kind.
    case nullVariant(FunctionalAssessment)
    /// A site is lost, and without its exon the frame is not kept.
    case exonOutOfFrame(exon: Int)
    /// A site is lost, and without its exon so great a share of the protein is missing, and no more.
    case exonInFrame(exon: Int, share: Double)
    /// ClinVar's pathogenic variants that make the same change, or another of the residue, by their coding names.
    case pathogenic([String])
    /// The residues lie in a critical part, described in the words of the annotation set.
    case criticalPart(ClosedRange<Int>, description: String)
    /// A deep mutational scan shows the loss of the activity.
    case deepScan(ScannedResidue)
    /// gnomAD does not have it.
    case absentFromPopulation
    /// The frequency, and the line that it is held against.
    case frequency(AlleleFrequencies.Frequency, line: Double)
}
