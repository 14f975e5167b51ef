package import CopyNumber
package import VariantCallFormat

/// A finding that takes out copies of a gene or switches it on.
package struct Hit: Sendable, Hashable {
    /// What kind of finding it is.
    package enum Kind: String, Sendable, Hashable, Codable {
        /// A small variant that likely ends the function.
        case smallVariant = "small_variant"
        /// A deletion of the whole gene.
        case geneDeletion = "gene_deletion"
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
    package let kind: Kind
    /// What was found.
    package let evidence: HitEvidence
    /// How many copies it takes out: 1 or 2; 0 for a gain, and for a copy-neutral LOH, which only counts beside another hit.
    package let copies: Int
    /// Whether both alleles are still there although a copy is said to be lost: such a loss takes no second allele out.
    package var keepsBothAlleles = false
    /// Whether one allele alone is left where copies are lost: LOH.
    package var leavesOneAllele = false
    /// Whether it is told that one allele is gone: of four copies three can be left of both, where the minor copies are not given.
    package var isAlleleLossTold = true
    /// The cancer cell fraction of a loss of copies, 0 to 1, where the file gives it.
    package var cancerCellFraction: Double?
    /// Whether fewer than half of the tumour's cells have the loss of copies.
    package var isSubclonal: Bool { cancerCellFraction.map { $0 < 0.5 } ?? false }
    /// Whether the effect of a small variant on function is no more than possible: one submitter's class, or a stop that need not end the product.
    package var isPossible = false
    /// Whether the matched normal has it too.
    package var isInNormal = false
    /// Whether a small variant has reads where no copy should be left.
    package var contradictsCopies = false
    /// Whether nothing is known of the copies where a small variant lies, while the gene loses some elsewhere.
    package var isAtUnknownCopies = false
    /// Whether a small variant lies where the copies that are lost elsewhere in the gene are still there.
    package var isBesideLoss = false
    /// Whether it is an event of its own beside the loss of copies over the gene: a deletion too short for the measurement of copies to show.
    package var isOwnEvent = false
    /// What the reads of a small variant say against the purity and the copies that are there, the reading that counts first: where its origin is
    /// not known, it is read as somatic and as inherited. Empty where it cannot be said.
    package var vafTests: [ClonalVAFTest] = []
    /// The reading of its reads that counts.
    package var vafTest: ClonalVAFTest? { vafTests.first }
    /// On which copies a small variant lies, where the genotype says anything of it.
    package var phase: AllelePhase?
    /// What is known of its origin where genotype or reads leave no copy without it; nothing where they leave one.
    package var onEveryCopy: EveryCopy?

    /// How a small variant came onto every copy, as far as the normal tells.
    package enum EveryCopy: Sendable, Hashable {
        /// The normal was not compared, or does not tell.
        case unknown
        /// It was inherited on one copy; the other allele was lost.
        case inheritedOnOne
        /// It was inherited on both copies.
        case inheritedOnBoth
        /// It arose in the tumour; the other allele was lost.
        case somatic

        init(_ origin: InterpretedVariant.Origin, _ normal: ReadCounts?) {
            self =
                switch origin {
                case .somatic: .somatic
                case .germline:
                    normal?.vaf.map { $0 > GermlineVAFModel.ofAll } == true ? .inheritedOnBoth : .inheritedOnOne
                case .possibleGermline, .notEstablished: .unknown
                }
        }
    }
}

extension ObservedVariant {
    /// Whether no copy without the allele is left in nearly all cells: the genotype has nothing else and the reads do not contradict it, or nearly
    /// all reads have it.
    func isOnEveryCopy(_ policy: InterpretationPolicy) -> Bool {
        guard tumour.depth.map({ $0 >= policy.lowDepth }) ?? true else { return false }
        if let vaf = tumour.vaf, vaf > GermlineVAFModel.ofAll { return true }
        guard phase == .everyCopy, genotype.flatMap({ Genotype(parsing: $0) }).map({ $0.ploidy > 1 }) == true else {
            return false
        }
        return tumour.vaf.map { $0 >= policy.homozygousFraction } ?? true
    }
}

extension Hit {
    /// Whether it takes out the other allele without deleting it.
    package var isOfHeterozygosity: Bool { kind == .copyNeutralLOH || kind == .lossOfHeterozygosity }
}

/// What a hit is, and what it rests on.
package enum HitEvidence: Sendable, Hashable {
    /// A small variant.
    case variant(ObservedVariant, hasLowSupport: Bool)
    case amplification(CopyNumberBasis)
    /// Junctions that part the coding sequence: the two of one translocation, say.
    case rearrangement([Rearrangement])
    /// A deletion that a junction shows, with the VAF of the record that spells it.
    case junctionDeletion(GeneCopyNumber.Extent, vaf: Double?, CopyNumberBasis)
    /// A change of the copies over the gene.
    case copies(CopyNumberChange, CopyNumberBasis, GermlineCopies)

    /// A change of the copies that takes out an allele.
    package enum CopyNumberChange: Sendable, Hashable {
        /// No copy is left over this extent.
        case homozygousDeletion(GeneCopyNumber.Extent)
        /// Copies are lost over this extent; one of two where the baseline is two.
        case deletion(GeneCopyNumber.Extent, isDiploid: Bool)
        /// One allele in the usual number of copies; in two where the baseline is two.
        case copyNeutralLOH(isDiploid: Bool)
        /// One allele in a number of copies that is not told.
        case lossOfHeterozygosity
        /// One allele in more copies than usual.
        case lossOfHeterozygosityWithGain
    }

    /// What the germline has of a loss of copies.
    package enum GermlineCopies: Sendable, Hashable {
        /// Nothing, as far as is known.
        case none
        /// The matched normal has the same.
        case sameInNormal
        /// A caller of the germline tells it.
        case calledInGermline
        /// The germline lacks one copy, the tumour more.
        case oneCopyLost
    }
}

/// What a change of copies rests on.
package enum CopyNumberBasis: Sendable, Hashable {
    /// A number of copies, of so many where the baseline is not two.
    case copies(Double, of: Int?)
    /// A number of copies made from a log2 ratio with purity and ploidy.
    case copiesOfRatio(Double, of: Int?)
    /// A log2 ratio alone.
    case ratio(Double)
    /// A call by depth, without a number of copies.
    case calledByDepth
    /// A junction, with the number of copies beside it where it is given.
    case junction(copies: Double?)
    /// A junction over less than the measurement of copies could show.
    case shortJunction
    /// Nothing that can be told.
    case untold
}
