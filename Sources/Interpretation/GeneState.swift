package import CopyNumber

/// What the hits of a gene amount to.
package struct GeneState: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, Codable {
        /// Assessed, and nothing that counts.
        case intact
        /// One copy is taken out.
        case oneHit = "one_hit"
        /// Both copies are taken out, or likely so.
        case twoHits = "two_hits"
        /// An oncogene is switched on.
        case gainedFunction = "gained_function"
        /// Only variants of uncertain effect.
        case uncertain
        /// The input could not have shown it.
        case notAssessed = "not_assessed"
    }

    /// How sure two hits are, with the label of the state's rule (A to F).
    package enum Certainty: String, Sendable, Hashable, Codable {
        /// Both copies are deleted (A).
        case certain
        /// A loss-of-function variant and the loss of the other allele (B), which reads alone show where a normal was compared (G).
        case likely
        /// A loss-of-function variant beside the loss of the other allele, which its reads do not show on every copy that is left (C), two variants
        /// whose phase is not known (D), or one in all reads, of unknown origin (G).
        case possible
    }

    package let kind: Kind
    /// How sure two hits are; nothing for other kinds.
    package internal(set) var certainty: Certainty?
    /// What decided it.
    package let reason: GeneStateReason
    /// What files say of the copies where they contradict each other, and the state rests on them.
    package var dispute: GeneCopyNumber.Disagreement?
    /// Deletions of uncertain effect beside the hits.
    package var uncertainDeletions: [GeneCopyNumber.UncertainDeletion] = []
    /// Inherited variants that the tumour has lost.
    package var lostInherited: [InterpretedVariant] = []
    /// What is known of X, where the gene lies on it and that decides what one hit means.
    package var copiesOfX: CopiesOfX?
    /// Whether the person was born with one copy of the gene and a hit takes it out.
    package var isHemizygousLoss = false

    /// What is known of the X chromosomes that the person was born with.
    package enum CopiesOfX: Sendable, Hashable {
        /// One: hemizygous inactivation.
        case one
        /// One, doubled with the genome: whether a copy is left without the hit is not told.
        case oneDoubled
        /// One, and fewer reads carry the hit than a variant on every copy gives: a part of the cells, or of the copies, is without it.
        case oneInPart(ClonalVAFTest)
        /// One, and the reads fit a hit on every copy in all cells, and less too.
        case oneUntold(ClonalVAFTest)
        /// Two, of which one is inactive.
        case two
        /// It is not known how many.
        case unknown
    }

    /// Whether the state makes the pathway's propagation certain enough to draw: two hits other than `possible`, or a gain.
    package var altersFunction: Bool {
        kind == .gainedFunction || (kind == .twoHits && certainty != .possible)
    }
}
