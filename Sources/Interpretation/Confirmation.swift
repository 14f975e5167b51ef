import CopyNumber
import Transcripts

/// What another method could confirm, by a rule on the findings. It says what would settle a question, not what should be done for a patient.
package enum Confirmation: Sendable, Hashable {
    /// Staining of the products of these genes, whose loss it shows.
    case immunohistochemistry([String])
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
        let all: [(Confirmation, [String])] = [
            germline(hasSyndrome).mapped { .germlineTest($0) },
            symbols { $0.needsOtherCopyNumber || discordant.contains($0.gene.symbol) }.mapped { .copyNumber($0) },
            symbols(\.hasUnknownOtherCopy).mapped { .otherCopy($0) },
            symbols(\.hasUnknownPhase).mapped { .phase($0) },
            symbols { $0.variants.contains { $0.isHit && $0.hasLowSupport } }.mapped { .lowConfidence($0) },
            losses(Self.stained).mapped { .immunohistochemistry($0) },
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
        state.dispute != nil || copyNumber?.disagreement != nil
            || hits.contains { [.homozygousDeletion, .exonDeletion, .amplification, .rearrangement].contains($0.kind) }
    }

    /// Whether one hit stands alone for want of copies.
    fileprivate var hasUnknownOtherCopy: Bool {
        guard state.kind == .oneHit, !state.isHemizygousLoss else { return false }
        switch state.reason {
        case .event(_, other: .notAssessed), .eventsInCis(_, other: .notAssessed): return true
        case .event(_, other: .heterozygosityUntold), .event(_, other: .alleleLossUntold): return true
        default: return false
        }
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
    /// The kinds of confirmation.
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// Staining of the gene's product.
        case immunohistochemistry
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
    }

    /// Its kind and the genes.
    package var parts: (kind: Kind, genes: [String]) {
        switch self {
        case .immunohistochemistry(let genes): (.immunohistochemistry, genes)
        case .telomeres(let genes): (.telomeres, genes)
        case .germlineTest(let genes): (.germlineTest, genes)
        case .copyNumber(let genes): (.copyNumber, genes)
        case .otherCopy(let genes): (.otherCopy, genes)
        case .phase(let genes): (.phase, genes)
        case .lowConfidence(let genes): (.lowConfidence, genes)
        }
    }
}
