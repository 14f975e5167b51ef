public import VariantCallFormat

/// A finding that takes out copies of a gene or switches it on.
public struct Hit: Sendable, Hashable {
    /// What kind of finding it is.
    public enum Kind: String, Sendable, Hashable, Codable {
        /// A small variant that likely ends the function.
        case smallVariant = "small_variant"
        /// A deletion of the whole gene.
        case geneDeletion = "gene_deletion"
        /// A deletion of exons.
        case exonDeletion = "exon_deletion"
        /// A deletion of both copies.
        case homozygousDeletion = "homozygous_deletion"
        /// One allele alone in the usual number of copies: takes out the other allele, deletes nothing.
        case copyNeutralLOH = "copy_neutral_loh"
        /// One allele alone in more copies, or in a number that is not told: takes out the other allele, deletes nothing.
        case lossOfHeterozygosity = "loh"
        /// A translocation or inversion that parts the coding sequence.
        case rearrangement
        /// A known activating change.
        case activatingVariant = "activating_variant"
        /// Amplification of an oncogene.
        case amplification
    }

    /// What kind of finding it is.
    public let kind: Kind
    /// The finding in words.
    public let text: String
    /// How many copies it takes out: 1 or 2; 0 for a gain, and for a copy-neutral LOH, which only counts beside another hit.
    public let copies: Int
    /// Whether both alleles are still there although copies are lost: such a loss takes no second allele out.
    public var keepsBothAlleles = false
    /// Whether it is told that one allele is gone: of four copies three can be left of both, where the minor copies are not given.
    public var isAlleleLossTold = true
    /// The share of the tumour's cells that a loss of copies is in, where the file gives it.
    public var cellularFraction: Double?
    /// Whether fewer than half of the tumour's cells have the loss of copies.
    var isInFewCells: Bool { cellularFraction.map { $0 < 0.5 } ?? false }
    /// Whether the matched normal has it too.
    public var isInNormal = false
    /// Whether a small variant has reads where no copy should be left.
    public var contradictsCopies = false
    /// Whether nothing is known of the copies where a small variant lies, while the gene loses some elsewhere.
    public var isAtUnknownCopies = false
    /// Whether a small variant lies where the copies that are lost elsewhere in the gene are still there.
    public var isBesideLoss = false
    /// Whether it is an event of its own beside the loss of copies over the gene: a deletion too short for the measurement of copies to show.
    public var isOwnEvent = false
    /// What the reads of a small variant say against the purity and the copies that are there; nothing where it cannot be said.
    public var readFraction: ReadFractionTest?
    /// On which copies a small variant lies, where the genotype says anything of it.
    public var phase: AllelePhase?
}

/// What the hits of a gene amount to.
public struct GeneState: Sendable, Hashable {
    /// The kinds of state.
    public enum Kind: String, Sendable, Hashable, Codable {
        /// Looked at, and nothing that counts.
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
    public enum Certainty: String, Sendable, Hashable, Codable {
        /// Both copies are deleted (A).
        case certain
        /// A loss-of-function variant and the loss of the other allele (B).
        case likely
        /// A loss-of-function variant in too few reads for the loss of the other allele (C), or two variants whose phase is not known (D).
        case possible
    }

    /// The kind.
    public let kind: Kind
    /// How sure two hits are; nothing for other kinds.
    public let certainty: Certainty?
    /// The state and its reason, in one or two sentences.
    public let text: String
    /// Whether the person was born with one copy of the gene and a hit takes it out.
    public var takesOutOnlyCopy = false
    /// Whether the state makes the pathway's propagation certain enough to draw: two hits other than `possible`, or a gain.
    public var altersFunction: Bool {
        kind == .gainedFunction || (kind == .twoHits && certainty != .possible)
    }
}
