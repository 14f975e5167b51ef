package import CopyNumber

/// What decided a gene's state, with the hits that it rests on. ``label`` gives the letter of the two-hit table.
package enum GeneStateReason: Sendable, Hashable {
    /// An oncogene is switched on.
    case gain([Hit])
    /// An oncogene would be amplified; the files contradict each other about the copies.
    case disputedAmplification([Hit])
    /// No copy is left in most of the tumour's cells.
    case noCopyLeft(Hit, CompleteLoss)
    /// No copy is left in fewer than half of the tumour's cells; all losses.
    case noCopyLeftSubclonal([Hit])
    /// Small variants or like events, and the loss of the other allele.
    case eventAndLoss([Hit], loss: Hit, AlleleLoss)
    /// Events, and a loss elsewhere in the gene: they are on different copies, or not; `isReachKnown` where the loss is known not to reach them.
    case eventsBesideLoss([Hit], loss: Hit, isReachKnown: Bool)
    /// Several events on different copies; `isSubclonal` where the reads of one put it in fewer than half of the tumour's cells.
    case eventsInTrans([Hit], isSubclonal: Bool)
    /// Several events on one copy.
    case eventsInCis([Hit], other: OtherCopy?)
    /// Several events, and whether they lie on different copies is not known.
    case eventsOfUnknownPhase([Hit])
    /// Events, of which one is on every copy that is left.
    case eventOnEveryCopy([Hit], Hit.EveryCopy)
    /// One event. Nothing is said of another copy where there is none.
    case event(Hit, other: OtherCopy?)
    /// A loss of copies alone.
    case loss(Hit, other: OtherCopyOfLoss)
    /// Variants of uncertain effect alone, and those that a FILTER of their origin keeps from counting.
    case uncertainVariants(germlineFiltered: [InterpretedVariant])
    /// Rearrangements of uncertain effect alone.
    case uncertainRearrangements([Rearrangement])
    /// Deletions of uncertain effect alone.
    case uncertainDeletions([GeneCopyNumber.UncertainDeletion])
    /// Calls that would be findings cannot be read: small variants, and rearrangements.
    case unreadable([InterpretedVariant], [UnreadRearrangement])
    /// The input could not have shown it.
    case notAssessed(SampleEvidence.CoverageGap)
    /// Nothing that counts was found.
    case intact(Unchanged, germlineFiltered: [InterpretedVariant])

    /// How far it is sure that no copy is left.
    package enum CompleteLoss: Sendable, Hashable {
        /// Reads lie where no copy should be left.
        case contradicted(by: [Hit])
        /// The only copy, of one X, is deleted.
        case onlyCopy
        /// No copy is left of more of the genome than cells can lose: the fit is doubtful.
        case doubtfulFit
        /// A ratio alone, not below this line.
        case weakRatio(line: Double)
        /// A ratio alone.
        case ratio
        /// A genotype alone.
        case genotype
        /// The copy number is not whole.
        case nonInteger
        /// Every copy on X, of which it is not known how many there were.
        case everyCopyOfX
        case bothCopies
    }

    /// What tells whether a loss took the allele without the event.
    package enum AlleleLoss: Sendable, Hashable {
        case subclonal
        /// Fewer reads carry the events than the copies that are left would give.
        case tooFewReads(ClonalVAFTest)
        /// The reads fit all copies that are left, and fewer too.
        case cannotTell(ClonalVAFTest)
        /// The origin is not known: by one origin the reads put the event on every copy that is left, by the other, which is given first, not.
        case originUntold(ClonalVAFTest, other: ClonalVAFTest)
        /// More than one copy is left, and without the purity nothing tells how many of them have the event.
        case purityUnknown(ClonalVAFTest)
        /// More copies than one may be left, and no VAF, or no number of copies, tells how many of them have the event.
        case copiesUntold
        /// More reads carry an event than a somatic variant can have.
        case moreReadsThanSomatic(ClonalVAFTest)
        /// One copy is left, and the VAF is not below that of the lowest purity; purity or copies are not known.
        case untestedButFitting(ClonalVAFTest)
        /// Purity is not known, and at none would so many reads carry an event that one of the copies lacks.
        case atAnyPurity(ClonalVAFTest)
        /// The VAF fits every copy that is left, and not one fewer.
        case fits(ClonalVAFTest)
        /// Genotype or reads leave no copy without the event.
        case everyCopy(Hit.EveryCopy)
        /// One copy is left, and there was no VAF to be tested.
        case untested

        /// Whether it makes two hits probable.
        package var isShown: Bool {
            switch self {
            case .subclonal, .tooFewReads, .cannotTell, .originUntold, .purityUnknown, .copiesUntold: false
            case .moreReadsThanSomatic, .untestedButFitting, .atAnyPurity, .fits, .everyCopy, .untested: true
            }
        }
    }

    /// What is known of the copy without the event.
    package enum OtherCopy: Sendable, Hashable {
        /// Copies are lost, and both alleles remain.
        case bothAllelesRemain
        /// Copies are lost; whether an allele is, is not told.
        case alleleLossUntold
        /// It was not assessed because copy-number data are not available.
        case notAssessed
        /// The copy number is not whole.
        case nonInteger(Double)
        /// It shows no loss.
        case noLoss
        /// No copy is lost; copy-neutral LOH was not measured.
        case heterozygosityUntold
    }

    /// What is known of the copy that a loss left.
    package enum OtherCopyOfLoss: Sendable, Hashable {
        /// No variant that counts was found in it, but for those that a FILTER of their origin keeps from counting.
        case noVariant(germlineFiltered: [InterpretedVariant])
        /// There is none.
        case none(germlineFiltered: [InterpretedVariant])
        case bothAllelesRemain
        /// Whether an allele is lost is not told.
        case alleleLossUntold
        /// Small variants were not assessed.
        case notAssessed(SampleEvidence.CoverageGap)
    }

    /// What was found unchanged.
    package enum Unchanged: Sendable, Hashable {
        /// The variants; copies were not assessed.
        case variantsAlone
        case variantsAndCopies
        /// Variants and copies of a tumour suppressor, one allele of which is lost without a deletion.
        case butHeterozygosity(Hit)
        /// Variants and alleles of a tumour suppressor, of which fewer copies than the baseline are left, of both alleles.
        case butCopies(Double?, of: Int)
        /// Variants and copies of a tumour suppressor: whether LOH was measured, and the copies where they are not whole.
        case suppressor(isHeterozygosityTold: Bool, nonInteger: Double?)
    }
}

extension GeneStateReason {
    /// The label of a rule in the two-hit table.
    package enum Label: String, Sendable, Hashable {
        /// Both copies are deleted.
        case A
        /// A variant and the loss of the other allele.
        case B
        /// A variant whose reads do not show it on every copy that is left, or a loss in too few cells.
        case C
        /// Two hits that may lie on different copies.
        case D
        /// One hit, and no loss of the other allele shown.
        case E
        /// One hit, and nothing known of the copies.
        case F
        /// A variant on every copy that is left, by genotype or reads.
        case G
    }

    /// The label of the rule; nothing for states that are none of the table.
    package var label: Label? {
        switch self {
        case .noCopyLeft, .noCopyLeftSubclonal: .A
        case .eventAndLoss(_, _, let allele): allele.isShown ? .B : .C
        case .eventsBesideLoss(let events, let loss, _): loss.copies > 0 || events.count > 1 ? .D : .E
        case .eventsInTrans, .eventsOfUnknownPhase: .D
        case .eventOnEveryCopy: .G
        case .eventsInCis(_, let other), .event(_, let other): other.map { $0 == .notAssessed ? .F : .E }
        case .loss: .E
        default: nil
        }
    }
}
