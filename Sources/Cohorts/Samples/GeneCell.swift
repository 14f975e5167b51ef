package import Interpretation
package import Reports

/// A gene in a sample of a cohort.
package struct GeneCell: Codable, Sendable, Equatable {
    /// The HGNC symbol.
    package var gene: String
    /// What became of it.
    package var alteration: Alteration
    /// How sure two hits are; absent for other states.
    package var certainty: GeneState.Certainty?
    /// `true` where the person was born with one copy; absent elsewhere.
    package var isHemizygous: Bool?
    /// Whether small variants could be seen: `not_assessed` and `failed` are no denominator.
    package var smallVariants: FindingStatus
    /// Whether copies could be seen.
    package var copies: FindingStatus
    /// Whether one allele alone is left.
    package var heterozygosityLost: FindingStatus
    /// Copies in all, where they are given.
    package var total: Double?
    /// Copies of the minor allele.
    package var minor: Double?
    /// Whether copies are lost or gained so that it counts: deletions of the gene or of exons, rearrangements, amplification.
    package var hasCopyChange: Bool
    /// The small variants that change the protein and are not benign, in the order of the report.
    package var variants: [VariantCell]

    /// Whether small variants were assessed.
    package var areVariantsAssessed: Bool { smallVariants == .found || smallVariants == .notFound }
    /// Whether copies were assessed.
    package var areCopiesAssessed: Bool { copies == .found || copies == .notFound }
    /// Whether LOH was assessed.
    package var isHeterozygosityAssessed: Bool { heterozygosityLost == .found || heterozygosityLost == .notFound }
}

/// A small variant of a cell.
package struct VariantCell: Codable, Sendable, Equatable {
    /// Its shortest name, `p.Arg130Ter`.
    package var name: String
    /// `loss`, `gain` or `uncertain`.
    package var function: FunctionalEffect
    package var countsAsHit: Bool
    /// `somatic`, `germline`, `possible_germline` or `not_established`.
    package var origin: InterpretedVariant.Origin
    /// The share of reads with the allele, 0 to 1.
    package var vaf: Double?
}

/// An arm in a sample of a cohort.
package struct ArmCell: Codable, Sendable, Equatable {
    /// `10q`.
    package var arm: String
    /// What became of it.
    package var alteration: ArmAlteration
    /// The share of the assessed bases that is lost; absent where it was not assessed.
    package var lostFraction: Double?
    /// The share with LOH; absent where minor copies are not given.
    package var lohFraction: Double?
}
