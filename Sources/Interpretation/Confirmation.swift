import CopyNumber
import Transcripts

/// What another method could confirm, by a rule on the findings. It says what would settle a question, not what should be done for a patient.
package enum Confirmation: Sendable, Hashable {
    /// Whose sample it is and what its copies are, where reads and copies contradict each other in these genes.
    case sampleAndCopies([String])
    /// Data that cover these genes: none of the pathway was assessed.
    case data([String])
    /// Staining of the products of these genes, whose loss it shows.
    case immunohistochemistry([String])
    /// Staining of the products of these genes, of which one changed in a single residue may still be stained.
    case immunohistochemistryOfMissense([String])
    /// Alternative lengthening of telomeres, which DNA calls cannot show, beside a loss of these genes.
    case telomeres([String])
    /// The origin of alterations in these genes, whose inherited loss is a known tumour syndrome.
    case germlineTest([String])
    /// The copies of these genes by another method: no copy is left, exons are deleted, or files and reads contradict each other.
    case copyNumber([String])
    /// The other copy of these genes: one hit was found, and their copies were not assessed.
    case otherCopy([String])
    /// Whether two hits in these genes lie on different copies.
    case phase([String])
    /// The alteration itself, which few reads carry.
    case lowConfidence([String])
    /// The calls of these genes that could not be read.
    case unreadable([String])
}

extension SampleInterpretation {
    /// The genes whose loss of the product staining shows in neuroendocrine tumours.
    private static let stained = ["PTEN", "DAXX", "ATRX"]
    /// The genes whose loss goes with alternative lengthening of telomeres.
    private static let ofTelomeres = ["DAXX", "ATRX"]

    /// What another method could confirm, in the order in which it weighs.
    ///
    /// - Parameter hasSyndrome: whether the inherited loss of a gene is a known tumour syndrome.
    package func confirmations(hasSyndrome: (String) -> Bool) -> [Confirmation] {
        func symbols(_ holds: (GeneInterpretation) -> Bool) -> [String] { genes.filter(holds).map(\.gene.symbol) }
        func losses(_ names: [String]) -> [String] {
            symbols { names.contains($0.gene.symbol) && ($0.state.kind == .oneHit || $0.state.kind == .twoHits) }
        }
        let discordant = Set(discordances.map(\.gene))
        let missense = Set(symbols { $0.hasMissenseHit })
        let all: [(Confirmation, [String])] = [
            symbols { discordant.contains($0.gene.symbol) }.mapped { .sampleAndCopies($0) },
            (verdict == .notAssessable ? symbols { $0.gene.pathwayNode != nil } : []).mapped { .data($0) },
            germline(hasSyndrome).mapped { .germlineTest($0) },
            symbols { $0.needsOtherCopyNumber || discordant.contains($0.gene.symbol) }.mapped { .copyNumber($0) },
            symbols(\.hasUnknownOtherCopy).mapped { .otherCopy($0) },
            symbols(\.hasUnknownPhase).mapped { .phase($0) },
            symbols { $0.variants.contains { $0.isHit && $0.hasLowSupport } }.mapped { .lowConfidence($0) },
            symbols { !$0.unreadable.filter(\.isFinding).isEmpty }.mapped { .unreadable($0) },
            losses(Self.stained).filter { !missense.contains($0) }.mapped { .immunohistochemistry($0) },
            losses(Self.stained).filter(missense.contains).mapped { .immunohistochemistryOfMissense($0) },
            losses(Self.ofTelomeres).mapped { .telomeres($0) },
        ]
        return all.filter { !$0.1.isEmpty }.map(\.0)
    }

    private func germline(_ hasSyndrome: (String) -> Bool) -> [String] {
        genes.filter { gene in
            let ofOrigin = gene.variants.contains { variant in
                let counts = variant.isHit || variant.testOfLoss != nil
                let isOpen =
                    variant.origin == .germline || variant.origin == .possibleGermline
                    || variant.originSign == .contradiction
                return counts && isOpen
            }
            let copies = gene.hits.contains { $0.isInNormal && $0.kind != .smallVariant }
            return hasSyndrome(gene.gene.symbol) && (ofOrigin || copies)
                || gene.variants.contains(where: \.isGermlineFiltered)
        }.map(\.gene.symbol)
    }
}

extension [String] {
    fileprivate func mapped(_ confirmation: ([String]) -> Confirmation) -> (Confirmation, [String]) {
        (confirmation(self), self)
    }
}

extension GeneInterpretation {
    /// Whether its state rests on copies that another method would show better: no copy left, a part of the gene, an amplification, a dispute.
    fileprivate var needsOtherCopyNumber: Bool {
        let isUnsure = state.kind == .twoHits && state.certainty ?? .certain != .certain
        let losses = hits.filter { $0.copies > 0 && $0.kind != .smallVariant }
        // A loss that stands alone rests on one method.
        let isLossAlone = state.kind == .oneHit && hits.allSatisfy { $0.kind != .smallVariant }
        return state.dispute != nil || copyNumber?.disagreement != nil
            || losses.contains { isUnsure || isLossAlone || $0.isSubclonal }
            || hits.contains { [.homozygousDeletion, .exonDeletion, .amplification, .rearrangement].contains($0.kind) }
    }

    /// Whether one hit stands alone because copies were not assessed.
    fileprivate var hasUnknownOtherCopy: Bool {
        if state.kind == .twoHits, state.certainty ?? .certain != .certain,
            case .eventAndLoss(_, let loss, _) = state.reason
        {
            return loss.isOfHeterozygosity
        }
        guard state.kind == .oneHit, !state.isHemizygousLoss else { return false }
        switch state.reason {
        case .event(_, other: .notAssessed), .eventsInCis(_, other: .notAssessed): return true
        case .event(_, other: .heterozygosityUntold), .event(_, other: .alleleLossUntold): return true
        default: return false
        }
    }

    /// Whether a change of a single residue is among its hits.
    fileprivate var hasMissenseHit: Bool {
        variants.contains { $0.isHit && MissenseChange($0.observation.consequence) != nil }
    }

    private var isOfUnknownPhase: Bool {
        if case .eventsOfUnknownPhase = state.reason { true } else { false }
    }

    fileprivate var hasUnknownPhase: Bool {
        if case .eventsBesideLoss = state.reason { return state.kind == .twoHits }
        return isOfUnknownPhase
    }
}

extension Confirmation {
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// Staining of the gene's product.
        case immunohistochemistry
        /// The same, where the product may still be stained.
        case immunohistochemistryOfMissense = "immunohistochemistry_of_missense"
        /// Whose sample it is, and its copies.
        case sampleAndCopies = "sample_and_copies"
        /// Data that cover the genes.
        case data
        /// Alternative lengthening of telomeres.
        case telomeres
        /// The origin in the germline.
        case germlineTest = "germline_test"
        /// Copies by another method.
        case copyNumber = "copy_number"
        /// The other copy, which was not assessed.
        case otherCopy = "other_copy"
        /// On which copies two hits lie.
        case phase
        /// An alteration that few reads carry.
        case lowConfidence = "low_confidence"
        /// A call that could not be read.
        case unreadable
    }

    package var parts: (kind: Kind, genes: [String]) {
        switch self {
        case .immunohistochemistry(let genes): (.immunohistochemistry, genes)
        case .immunohistochemistryOfMissense(let genes): (.immunohistochemistryOfMissense, genes)
        case .sampleAndCopies(let genes): (.sampleAndCopies, genes)
        case .data(let genes): (.data, genes)
        case .telomeres(let genes): (.telomeres, genes)
        case .germlineTest(let genes): (.germlineTest, genes)
        case .copyNumber(let genes): (.copyNumber, genes)
        case .otherCopy(let genes): (.otherCopy, genes)
        case .phase(let genes): (.phase, genes)
        case .lowConfidence(let genes): (.lowConfidence, genes)
        case .unreadable(let genes): (.unreadable, genes)
        }
    }
}
