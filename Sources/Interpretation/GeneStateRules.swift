import CopyNumber
import Genome
import Transcripts
import VariantCallFormat

/// The rules that turn hits into a gene state. Labels A to G are those of the two-hit table in the documentation of the reports.
struct GeneStateRules {
    let gene: Gene
    let hits: [Hit]
    let variants: [InterpretedVariant]
    let rearrangements: [Rearrangement]
    let copyNumber: GeneCopyNumber?
    /// The calls that would be findings and cannot be read.
    let unreadable: [InterpretedVariant]
    /// The rearrangements that may part or lose it and are not read.
    let unreadRearrangements: [UnreadRearrangement]
    let coverage: SampleEvidence.Coverage
    /// The copies of X that the person was born with, where they are known.
    let copiesOfX: Int?
    /// Whether the files leave no copy of so much of the genome that their fit is doubtful.
    let isFitDoubtful: Bool
    let policy: InterpretationPolicy

    /// The state of the gene from its hits, its other findings and how much of it was assessed.
    var state: GeneState {
        var state = stateOfTumour
        if state.kind == .twoHits, state.altersFunction, hits.contains(where: \.isPossible),
            !withoutPossibleHits.stateOfTumour.altersFunction
        {
            state.certainty = .possible
        }
        state.lostInherited = variants.filter { $0.testOfLoss != nil }
        return state
    }

    /// The same gene without the hits that are no more than possible.
    private var withoutPossibleHits: GeneStateRules {
        GeneStateRules(
            gene: gene, hits: hits.filter { !$0.isPossible }, variants: variants, rearrangements: rearrangements,
            copyNumber: copyNumber, unreadable: unreadable, unreadRearrangements: unreadRearrangements,
            coverage: coverage, copiesOfX: copiesOfX, isFitDoubtful: isFitDoubtful, policy: policy)
    }

    private var stateOfTumour: GeneState {
        switch gene.role {
        case .oncogene:
            let gains = hits.filter { $0.kind == .activatingVariant || $0.kind == .amplification }
            if let dispute = copyNumber?.disagreement, !gains.isEmpty, gains.allSatisfy({ $0.kind == .amplification }) {
                var state = GeneState(kind: .uncertain, reason: .disputedAmplification(gains))
                state.dispute = dispute
                return state
            }
            // A gain that is no more than possible predicts nothing for the pathway: its variant stands as one of uncertain effect.
            if !gains.allSatisfy(\.isPossible) { return GeneState(kind: .gainedFunction, reason: .gain(gains)) }
        case .tumourSuppressor:
            if var state = tumourSuppressor {
                dispute(&state)
                state.uncertainDeletions = copyNumber?.uncertainDeletions ?? []
                state.isHemizygousLoss =
                    hasSingleX && (state.kind == .oneHit ? state.copiesOfX == .one : state.certainty == .certain)
                return state
            }
        case .undetermined: break
        }
        if variants.contains(where: { $0.isFinding && $0.testOfLoss == nil }) {
            return GeneState(kind: .uncertain, reason: .uncertainVariants(germlineFiltered: germlineFiltered))
        }
        let uncertain = rearrangements.filter { !$0.cutsCodingSequence || gene.role != .tumourSuppressor }
        if !uncertain.isEmpty { return GeneState(kind: .uncertain, reason: .uncertainRearrangements(uncertain)) }
        if let deletions = copyNumber?.uncertainDeletions, !deletions.isEmpty, gene.role == .tumourSuppressor {
            return GeneState(kind: .uncertain, reason: .uncertainDeletions(deletions))
        }
        if !unreadable.isEmpty || !unreadRearrangements.isEmpty {
            return GeneState(kind: .notAssessed, reason: .unreadable(unreadable, unreadRearrangements))
        }
        if case .none(let gap) = coverage { return GeneState(kind: .notAssessed, reason: .notAssessed(gap)) }
        return GeneState(kind: .intact, reason: .intact(unchanged, germlineFiltered: germlineFiltered))
    }

    /// The variants that a FILTER of their origin keeps from counting.
    private var germlineFiltered: [InterpretedVariant] { variants.filter(\.isGermlineFiltered) }

    /// What was assessed and found unchanged, and what of the copies was not told.
    private var unchanged: GeneStateReason.Unchanged {
        guard isAssessed else { return .variantsAlone }
        guard gene.role == .tumourSuppressor else { return .variantsAndCopies }
        if let loss = hits.first(where: \.isOfHeterozygosity) { return .butHeterozygosity(loss) }
        if keepsBothAlleles, let copyNumber, let baseline = copyNumber.baseline {
            return .butCopies(copyNumber.total, of: baseline)
        }
        return .suppressor(isHeterozygosityTold: isHeterozygosityTold, nonInteger: nonIntegerCopies)
    }

    /// Whether the copies tell of both alleles, or there is one alone.
    private var isHeterozygosityTold: Bool {
        copyNumber?.hasLossOfHeterozygosity != nil || copyNumber?.hasTwoAlleles == false
    }

    /// The copies where they are not whole, between those of the baseline and a loss.
    private var nonIntegerCopies: Double? {
        guard let copyNumber, copyNumber.hasNonIntegerCopyNumber else { return nil }
        return copyNumber.total
    }

    private var tumourSuppressor: GeneState? {
        let losses = hits.filter { $0.copies > 0 && $0.kind != .smallVariant && !$0.isOwnEvent }
        let homozygous = losses.first { $0.copies == 2 }
        if let homozygous, !homozygous.isSubclonal { return withoutCopy(homozygous) }
        // What takes out one copy: small variants, rearrangements, and deletions beside the loss of copies.
        let events = hits.filter { $0.kind == .smallVariant || $0.isOwnEvent }
        let others =
            losses.filter { !$0.keepsBothAlleles && $0.isAlleleLossTold } + hits.filter { $0.isOfHeterozygosity }
        if !events.isEmpty, let other = others.first(where: { !$0.isSubclonal }) ?? others.first {
            return events.allSatisfy(\.isBesideLoss)
                ? withLossBeside(events, other) : withLossOfOther(events, other)
        }
        if homozygous != nil { return .twoHits(.possible, .noCopyLeftSubclonal(losses)) }
        if let state = withEventOnEveryCopy(events, losses: losses) { return state }
        if events.count > 1 { return several(events, losses: losses) }
        if let event = events.first {
            return oneHit(.event(event, other: hasSingleX ? nil : otherCopy(losses)), event)
        }
        if let loss = losses.first { return oneHit(.loss(loss, other: otherCopy(of: loss)), loss) }
        return nil
    }

    /// No copy is left in most of the cells (A).
    private func withoutCopy(_ loss: Hit) -> GeneState {
        func made(_ certainty: GeneState.Certainty, _ reason: GeneStateReason.CompleteLoss) -> GeneState {
            .twoHits(certainty, .noCopyLeft(loss, reason))
        }
        let contrary = hits.filter(\.contradictsCopies)
        if !contrary.isEmpty { return made(.possible, .contradicted(by: contrary)) }
        let isOnX = gene.chromosome.name == "X"
        if isOnX, copiesOfX == 1 {
            var state = made(.certain, .onlyCopy)
            if !isOnlyCopyDoubled { state.copiesOfX = .one }
            return state
        }
        if isFitDoubtful { return made(.possible, .doubtfulFit) }
        // A ratio alone does not count copies.
        let likely = policy.copyNumber.likelyHomozygousLossLog2
        if copyNumber?.evidence == .log2, let log2 = copyNumber?.log2, log2 >= likely {
            return made(.possible, .weakRatio(line: likely))
        }
        if copyNumber?.evidence == .log2 { return made(.likely, .ratio) }
        // Nor does a genotype: callers give 1/1 to what most reads show.
        if copyNumber?.evidence?.isJunction == true, copyNumber?.segments.contains(where: isCounted) != true {
            return made(.possible, .genotype)
        }
        if let total = copyNumber?.total, total > 0.3 { return made(.possible, .nonInteger) }
        return made(.certain, isOnX && copiesOfX == nil ? .everyCopyOfX : .bothCopies)
    }

    /// Whether a segment counts copies, and none is left.
    private func isCounted(_ segment: CopyNumberSegment) -> Bool { segment.total.map { $0.rounded() <= 0 } ?? false }

    /// Says where the files contradict each other about the copies; what rests on one of them is no more than possible then.
    private func dispute(_ state: inout GeneState) {
        guard let dispute = copyNumber?.disagreement,
            hits.contains(where: { $0.kind != .smallVariant && !$0.isOwnEvent })
        else { return }
        state.dispute = dispute
        if state.kind == .twoHits { state.certainty = .possible }
    }

    /// A variant and the loss of the other allele: likely where its reads reach every copy that is left (B), else possible (C).
    private func withLossOfOther(_ events: [Hit], _ loss: Hit) -> GeneState {
        let allele = loss.isSubclonal ? .subclonal : alleleLoss(events, loss)
        return .twoHits(allele.isShown ? .likely : .possible, .eventAndLoss(events, loss: loss, allele))
    }

    /// What tells whether one of the events lies on every copy that is left, the surest first.
    private func alleleLoss(_ events: [Hit], _ loss: Hit) -> GeneStateReason.AlleleLoss {
        let ways = events.map { alleleLoss($0, loss) }
        if let shown = ways.first(where: \.isShown) { return shown }
        let tests = events.compactMap(\.vafTest)
        if ways.allSatisfy({ if case .tooFewReads = $0 { true } else { false } }),
            let test = tests.max(by: { $0.greatestCCF < $1.greatestCCF })
        {
            return .tooFewReads(test)
        }
        return ways.first { if case .tooFewReads = $0 { false } else { true } } ?? .copiesUntold
    }

    private func alleleLoss(_ event: Hit, _ loss: Hit) -> GeneStateReason.AlleleLoss {
        let isOneLeft = isOneCopyLeft(by: loss)
        guard let test = event.vafTest else {
            return event.onEveryCopy.map { .everyCopy($0) } ?? (isOneLeft ? .untested : .copiesUntold)
        }
        if let other = event.vafTests.dropFirst().first, test.outcome < .reaches, other.outcome == .reaches,
            other.unknown == nil || isOneLeft
        {
            return event.onEveryCopy.map { .everyCopy($0) } ?? .originUntold(test, other: other)
        }
        switch test.outcome {
        case .ofNormalCells, .below: return .tooFewReads(test)
        case .reaches where test.unknown == nil:
            return test.exceeds || test.mostOfSomatic != nil ? .moreReadsThanSomatic(test) : .fits(test)
        case .reaches where isOneLeft: return .untestedButFitting(test)
        case .reaches, .untold:
            if let how = event.onEveryCopy { return .everyCopy(how) }
            switch test.unknown {
            case .purity: return test.leavesNoCopyWithout ? .atAnyPurity(test) : .purityUnknown(test)
            case .copies: return .copiesUntold
            case nil: return .cannotTell(test)
            }
        }
    }

    /// Whether a loss leaves one copy, as far as is told: of two copies it takes one.
    private func isOneCopyLeft(by loss: Hit) -> Bool {
        guard let copyNumber else { return false }
        if let total = copyNumber.total { return total.rounded() <= 1 }
        return !loss.isOfHeterozygosity && (copyNumber.baseline ?? 2) <= 2
    }

    /// A variant, and a loss in the gene that does not reach its place.
    private func withLossBeside(_ events: [Hit], _ loss: Hit) -> GeneState {
        let reason = GeneStateReason.eventsBesideLoss(
            events, loss: loss, isReachKnown: !events.contains(where: \.isAtUnknownCopies))
        return loss.copies > 0 || events.count > 1 ? .twoHits(.possible, reason) : oneHit(reason, events.first)
    }

    /// A variant that has nearly all reads: likely where the normal shows that the other allele was there (G). Where the copies have both alleles,
    /// reads and copies contradict each other, and one hit is left.
    private func withEventOnEveryCopy(_ events: [Hit], losses: [Hit]) -> GeneState? {
        // On a single X every variant is on every copy.
        guard gene.chromosome.name != "X" || copiesOfX == 2 else { return nil }
        let everywhere = events.compactMap(\.onEveryCopy)
        guard let how = everywhere.first(where: { $0 != .unknown }) ?? everywhere.first else { return nil }
        if [.noLoss, .bothAllelesRemain].contains(otherCopy(losses)) { return nil }
        return .twoHits(how == .unknown ? .possible : .likely, .eventOnEveryCopy(events, how))
    }

    private func several(_ events: [Hit], losses: [Hit]) -> GeneState {
        let phases = events.map(\.phase)
        var shares: [Bool?] = []
        for (index, phase) in phases.enumerated() {
            for other in phases.dropFirst(index + 1) {
                if let phase, let other { shares.append(phase.sharesCopy(with: other)) } else { shares.append(nil) }
            }
        }
        if shares.contains(false) {
            // By whichever reading puts it in more cells.
            let isSubclonal = events.contains { event in
                let cells = event.vafTests.compactMap { $0.cancerCellFraction?.value }
                return !cells.isEmpty && cells.allSatisfy { $0 < 0.5 }
            }
            return .twoHits(isSubclonal ? .possible : .likely, .eventsInTrans(events, isSubclonal: isSubclonal))
        }
        if shares.allSatisfy({ $0 == true }) {
            return oneHit(.eventsInCis(events, other: hasSingleX ? nil : otherCopy(losses)), events.first)
        }
        return .twoHits(.possible, .eventsOfUnknownPhase(events))
    }

    /// Whether the person was born with one copy of the gene.
    private var hasSingleX: Bool { gene.chromosome.name == "X" && copiesOfX == 1 }

    /// Whether copies are lost after a doubling of the genome, and both alleles are still there.
    private var keepsBothAlleles: Bool {
        guard let copyNumber, case .deletion(let extent) = copyNumber.call, extent != .noncoding else { return false }
        return (copyNumber.baseline ?? 2) > 2 && copyNumber.hasLossOfHeterozygosity == false
            && copyNumber.evidence?.isJunction != true
    }

    /// Whether the single X was doubled with the genome.
    private var isOnlyCopyDoubled: Bool { (copyNumber?.baseline ?? 1) > 1 }

    /// What is known of the copy without the event.
    private func otherCopy(_ losses: [Hit]) -> GeneStateReason.OtherCopy {
        if keepsBothAlleles || losses.contains(where: \.keepsBothAlleles) { return .bothAllelesRemain }
        if losses.contains(where: { !$0.isAlleleLossTold }) { return .alleleLossUntold }
        guard isAssessed else { return .notAssessed }
        if let nonIntegerCopies { return .nonInteger(nonIntegerCopies) }
        return copyNumber?.hasLossOfHeterozygosity == false ? .noLoss : .heterozygosityUntold
    }

    /// What is known of the copy that a loss left.
    private func otherCopy(of loss: Hit) -> GeneStateReason.OtherCopyOfLoss {
        if loss.keepsBothAlleles { return .bothAllelesRemain }
        if !loss.isAlleleLossTold { return .alleleLossUntold }
        if hasSingleX { return .none(germlineFiltered: germlineFiltered) }
        if case .none(let gap) = coverage { return .notAssessed(gap) }
        return .noVariant(germlineFiltered: germlineFiltered)
    }

    private func oneHit(_ reason: GeneStateReason, _ hit: Hit?) -> GeneState {
        var state = GeneState(kind: .oneHit, reason: reason)
        if gene.chromosome.name == "X" {
            switch copiesOfX {
            case 1: state.copiesOfX = hit.map { ofSingleX($0) } ?? .one
            case nil: state.copiesOfX = .unknown
            default: state.copiesOfX = .two
            }
        }
        return state
    }

    /// What a hit means for the single X: where its reads tell, by them.
    private func ofSingleX(_ hit: Hit) -> GeneState.CopiesOfX {
        guard let test = hit.vafTest else { return isOnlyCopyDoubled ? .oneDoubled : .one }
        if test.outcome < .reaches, hit.vafTests.contains(where: { $0.outcome == .reaches }) { return .oneUntold(test) }
        switch test.outcome {
        case .reaches: return .one
        case .ofNormalCells, .below: return .oneInPart(test)
        case .untold: return test.unknown == nil || test.copies == 1 ? .oneUntold(test) : .oneDoubled
        }
    }

    private var isAssessed: Bool { copyNumber?.isMeasured ?? false }
}

extension GeneState {
    fileprivate init(kind: Kind, reason: GeneStateReason) {
        self.kind = kind
        self.reason = reason
    }

    fileprivate static func twoHits(_ certainty: Certainty, _ reason: GeneStateReason) -> GeneState {
        var state = GeneState(kind: .twoHits, reason: reason)
        state.certainty = certainty
        return state
    }
}
