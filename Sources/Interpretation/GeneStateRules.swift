import CopyNumber
import Genome
import Transcripts
import VariantCallFormat

/// The rules that turn hits into a gene state. Labels A to F are those of the two-hit table in the documentation of the reports.
struct GeneStateRules {
    let gene: Gene
    let hits: [Hit]
    let variants: [InterpretedVariant]
    let disruptions: [GeneDisruption]
    let copyNumber: GeneCopyNumber?
    let coverage: SampleEvidence.Coverage
    /// The copies of X that the person was born with, where they are known.
    let copiesOfX: Int?

    /// The state of the gene from its hits, its other findings and how far it could be looked at.
    var state: GeneState {
        switch gene.role {
        case .oncogene:
            let gains = hits.filter { $0.kind == .activatingVariant || $0.kind == .amplification }
            if !gains.isEmpty {
                return GeneState(
                    kind: .gainedFunction, certainty: nil, text: "Gained function: \(list(gains)).")
            }
        case .tumourSuppressor:
            if let state = tumourSuppressor { return state }
        case .undetermined: break
        }
        if variants.contains(where: \.isFinding) {
            return GeneState(
                kind: .uncertain, certainty: nil, text: "Only variants of uncertain effect were found.")
        }
        let uncertain = disruptions.filter { !$0.cutsCodingSequence || gene.role != .tumourSuppressor }
        if !uncertain.isEmpty {
            return GeneState(
                kind: .uncertain, certainty: nil,
                text: "Of uncertain effect: \(uncertain.map(\.words).joined(separator: "; ")).")
        }
        if case .none(let reason) = coverage {
            return GeneState(kind: .notAssessed, certainty: nil, text: "Not assessed: \(reason).")
        }
        return GeneState(
            kind: .intact, certainty: nil,
            text: isAssessed
                ? "No variant and no loss of copies that counts was found."
                : "No variant that counts was found; the number of copies was not assessed.")
    }

    private var tumourSuppressor: GeneState? {
        let losses = hits.filter { $0.copies > 0 && $0.kind != .smallVariant && !$0.isOwnEvent }
        if let homozygous = losses.first(where: { $0.copies == 2 }) {
            if gene.chromosome.name == "X", copiesOfX == 1 {
                return GeneState(
                    kind: .twoHits, certainty: .certain, text: "The only copy is deleted (A): \(homozygous.text).\(ofX)"
                )
            }
            // A ratio alone does not count copies.
            return copyNumber?.evidence == .log2
                ? GeneState(
                    kind: .twoHits, certainty: .likely,
                    text: "Two hits, likely: both copies deleted (A) by a ratio alone: \(homozygous.text).")
                : GeneState(
                    kind: .twoHits, certainty: .certain, text: "Two hits, both copies deleted (A): \(homozygous.text).")
        }
        // What takes out one copy: small variants, rearrangements, and deletions beside the loss of copies.
        let events = hits.filter { $0.kind == .smallVariant || $0.isOwnEvent }
        let other =
            losses.first { !$0.keepsBothAlleles && $0.isAlleleLossTold }
            ?? hits.first { $0.copies == 0 && $0.isOfHeterozygosity }
        if !events.isEmpty, let other {
            return events.allSatisfy(\.isBesideLoss)
                ? withLossBeside(events, other) : withLossOfOther(events, other)
        }
        if events.count > 1 { return several(events, losses: losses) }
        if let event = events.first { return one(event, losses: losses) }
        if let loss = losses.first {
            var rest = "no variant that counts was found in the other copy (E)"
            if case .none(let reason) = coverage {
                rest = "the other copy was not looked at for small variants: \(reason) (E)"
            }
            return GeneState(kind: .oneHit, certainty: nil, text: "One hit: \(loss.text); \(rest).\(ofX)")
        }
        return nil
    }

    /// A variant and the loss of the other allele: likely (B), or in too few reads for that (C).
    private func withLossOfOther(_ events: [Hit], _ loss: Hit) -> GeneState {
        if let share = loss.cellularFraction, share < 0.5 {
            return GeneState(
                kind: .twoHits, certainty: .possible,
                text:
                    "Two hits are possible (C): \(list(events)), and \(loss.text). The loss is in a part of the tumour's cells."
            )
        }
        let tests = events.compactMap(\.readFraction)
        let isTested = tests.count == events.count
        if isTested, tests.allSatisfy({ $0.canFail && !$0.fits }), let test = tests.first {
            return GeneState(
                kind: .twoHits, certainty: .possible,
                text:
                    "Two hits are possible (C): \(list(events)), and \(loss.text). The read fraction is lower than it would be on the "
                    + "copies that are left: \(test.words). It can mean that the variant lies on the lost allele; that it came late, in a "
                    + "part of the cells; that the loss is in a part of the cells; or that the two are in separate clones."
            )
        }
        let basis: String
        if isTested, let test = tests.first(where: { $0.canFail && $0.fits }) {
            basis =
                "the read fraction fits it: \(test.words), and up to \(number(ReadFractionTest.tolerance * 100)) points less still fit."
        } else if isTested, let test = tests.first {
            basis = "the read fraction cannot tell: \(test.words)."
        } else {
            basis = "the read fraction was not tested against purity and copy number."
        }
        return GeneState(
            kind: .twoHits, certainty: .likely,
            text: "Two hits, likely (B): \(list(events)), and \(loss.text). "
                + "That the loss took the other allele is an inference: \(basis)")
    }

    /// A variant, and a loss in the gene that does not reach its place.
    private func withLossBeside(_ events: [Hit], _ loss: Hit) -> GeneState {
        guard loss.copies > 0 || events.count > 1 else {
            return GeneState(
                kind: .oneHit, certainty: nil,
                text: "One hit: \(list(events)); \(loss.text) in the gene does not reach it (E).\(ofX)")
        }
        return GeneState(
            kind: .twoHits, certainty: .possible,
            text:
                "Two hits are possible (D): \(list(events)), and \(loss.text), which does not reach \(events.count == 1 ? "it" : "them"). "
                + "Whether they lie on different copies is not known.")
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
            return GeneState(
                kind: .twoHits, certainty: .likely,
                text: "Two hits, likely (D): \(list(events)). Their phase is known: they lie on different copies.")
        }
        if shares.allSatisfy({ $0 == true }) {
            return GeneState(
                kind: .oneHit, certainty: nil,
                text: "One hit: \(list(events)). Their phase is known: they lie on one copy; \(rest(losses)).\(ofX)")
        }
        return GeneState(
            kind: .twoHits, certainty: .possible,
            text: "Two hits are possible (D): \(list(events)). Whether they lie on different copies is not known.")
    }

    private func one(_ event: Hit, losses: [Hit]) -> GeneState {
        GeneState(kind: .oneHit, certainty: nil, text: "One hit: \(event.text); \(rest(losses)).\(ofX)")
    }

    /// What is known of the other copy.
    private func rest(_ losses: [Hit]) -> String {
        losses.contains { $0.keepsBothAlleles }
            ? "copies are lost, and both alleles are still there (E)"
            : losses.contains { !$0.isAlleleLossTold }
                ? "copies are lost; whether an allele is, is not told without the minor copies (E)"
                : isAssessed
                    ? "the other copy shows no loss (E)"
                    : "the other copy was not assessed, for want of copy-number data (F)"
    }

    private var ofX: String {
        guard gene.chromosome.name == "X" else { return "" }
        switch copiesOfX {
        case 1: return " The gene lies on X, of which a male has one: the hit takes out the only copy."
        case nil: return " The gene lies on X: in a tumour with a single X chromosome one hit takes out the only copy."
        default:
            return " The gene lies on X, of which a female has two; which of them is inactive does not show in DNA."
        }
    }

    private var isAssessed: Bool { copyNumber.map { $0.call != .notAssessed } ?? false }

    private func list(_ hits: [Hit]) -> String { hits.map(\.text).joined(separator: "; ") }
}

extension Hit {
    /// Whether it takes out the other allele without deleting it.
    var isOfHeterozygosity: Bool { kind == .copyNeutralLOH || kind == .lossOfHeterozygosity }
}
