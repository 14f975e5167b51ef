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
    /// Whether the files leave no copy of so much of the genome that their fit is doubtful.
    let isFitDoubtful: Bool
    let policy: InterpretationPolicy

    /// The state of the gene from its hits, its other findings and how far it could be looked at.
    var state: GeneState {
        switch gene.role {
        case .oncogene:
            let gains = hits.filter { $0.kind == .activatingVariant || $0.kind == .amplification }
            if let words = copyNumber?.disagreement, !gains.isEmpty, gains.allSatisfy({ $0.kind == .amplification }) {
                return GeneState(
                    kind: .uncertain, certainty: nil,
                    text:
                        "Of uncertain effect: \(list(gains)). The files contradict each other about the copies: \(words)."
                )
            }
            if !gains.isEmpty {
                // That many copies of the gene mean more function is inferred; that a known change does was measured.
                let isInferred = gains.allSatisfy { $0.kind == .amplification }
                return GeneState(
                    kind: .gainedFunction, certainty: nil,
                    text: "Gained function\(isInferred ? ", inferred" : ""): \(list(gains)).")
            }
        case .tumourSuppressor:
            if let state = tumourSuppressor {
                var state = withUncertainDeletions(withDisagreement(state))
                state.takesOutOnlyCopy = hasOnlyCopy && (state.kind == .oneHit || state.certainty == .certain)
                return state
            }
        case .undetermined: break
        }
        if variants.contains(where: \.isFinding) {
            return GeneState(
                kind: .uncertain, certainty: nil,
                text: "Only variants of uncertain effect were found." + (heldBack.map { " \($0)." } ?? ""))
        }
        let uncertain = disruptions.filter { !$0.cutsCodingSequence || gene.role != .tumourSuppressor }
        if !uncertain.isEmpty {
            return GeneState(
                kind: .uncertain, certainty: nil,
                text: "Of uncertain effect: \(uncertain.map(\.words).joined(separator: "; ")).")
        }
        if let deletions = copyNumber?.uncertainDeletions, !deletions.isEmpty, gene.role == .tumourSuppressor {
            return GeneState(
                kind: .uncertain, certainty: nil,
                text: "Of uncertain effect: \(deletions.map(\.words).joined(separator: "; ")).")
        }
        if case .none(let reason) = coverage {
            return GeneState(kind: .notAssessed, certainty: nil, text: "Not assessed: \(reason).")
        }
        return GeneState(kind: .intact, certainty: nil, text: intact)
    }

    /// That no variant counts, with those named whose FILTER states no more than an origin.
    private var noVariant: String {
        heldBack.map { "\($0), and no other variant that counts was found" } ?? "no variant that counts was found"
    }

    /// The variants that a FILTER of their origin keeps from counting, in words.
    private var heldBack: String? {
        let held = variants.filter(\.isHeldBackByOrigin)
        guard !held.isEmpty else { return nil }
        return held.map {
            "\($0.observation.shortName) failed FILTER \($0.observation.filters.joined(separator: ";")) and is not counted"
        }.joined(separator: "; ")
    }

    /// What was looked at and found unchanged, and what of the copies was not told.
    private var intact: String { unchanged + (heldBack.map { " \($0)." } ?? "") }

    private var unchanged: String {
        guard isAssessed else { return "No variant that counts was found; the number of copies was not assessed." }
        if gene.role == .tumourSuppressor, let loss = hits.first(where: { $0.isOfHeterozygosity }) {
            return "No variant and no loss of copies that counts was found. There is \(loss.text): it counts only "
                + "beside a variant, as the loss of the other allele."
        }
        let text = "No variant and no loss of copies that counts was found."
        guard gene.role == .tumourSuppressor else { return text }
        let untold = isHeterozygosityTold ? "" : " Whether an allele is lost without loss of copies was not measured."
        return text + untold + (betweenCopies.map { " \($0.prefix(1).uppercased())\($0.dropFirst())." } ?? "")
    }

    /// Whether the copies tell of both alleles, or there is one alone.
    private var isHeterozygosityTold: Bool {
        copyNumber?.hasLossOfHeterozygosity != nil || copyNumber?.hasTwoAlleles == false
    }

    /// A word about copies that are not whole, where they are between those of the baseline and a loss.
    private var betweenCopies: String? {
        guard let copyNumber, copyNumber.isBetweenCopies, let total = copyNumber.total else { return nil }
        return "the copy number, \(number(total)), is not whole: a loss in a part of the tumour's cells is not excluded"
    }

    private var tumourSuppressor: GeneState? {
        let losses = hits.filter { $0.copies > 0 && $0.kind != .smallVariant && !$0.isOwnEvent }
        let homozygous = losses.first { $0.copies == 2 }
        if let homozygous, !homozygous.isInFewCells { return withoutCopy(homozygous) }
        // What takes out one copy: small variants, rearrangements, and deletions beside the loss of copies.
        let events = hits.filter { $0.kind == .smallVariant || $0.isOwnEvent }
        let others =
            losses.filter { !$0.keepsBothAlleles && $0.isAlleleLossTold } + hits.filter { $0.isOfHeterozygosity }
        if !events.isEmpty, let other = others.first(where: { !$0.isInFewCells }) ?? others.first {
            return events.allSatisfy(\.isBesideLoss)
                ? withLossBeside(events, other) : withLossOfOther(events, other)
        }
        if homozygous != nil {
            return GeneState(
                kind: .twoHits, certainty: .possible,
                text:
                    "Two hits are possible (A): \(list(losses)). Fewer than half of the tumour's cells have lost both copies."
            )
        }
        if events.count > 1 { return several(events, losses: losses) }
        if let event = events.first { return one(event, losses: losses) }
        if let loss = losses.first {
            var rest = "\(noVariant) in the other copy (E)"
            if loss.keepsBothAlleles {
                rest = "both alleles are still there (E)"
            } else if !loss.isAlleleLossTold {
                rest = "whether an allele is lost is not told without the minor copies (E)"
            } else if hasOnlyCopy {
                rest = "\(noVariant) (E)"
            } else if case .none(let reason) = coverage {
                rest = "the other copy was not looked at for small variants: \(reason) (E)"
            }
            return GeneState(kind: .oneHit, certainty: nil, text: "One hit: \(loss.text); \(rest).\(ofX)")
        }
        return nil
    }

    /// No copy is left in most of the cells (A).
    private func withoutCopy(_ loss: Hit) -> GeneState {
        let contrary = hits.filter(\.contradictsCopies)
        if !contrary.isEmpty {
            return GeneState(
                kind: .twoHits, certainty: .possible,
                text:
                    "Two hits are possible (A): \(loss.text). Reads lie where no copy should be left: \(list(contrary)). Both cannot hold in all cells."
            )
        }
        let isOnX = gene.chromosome.name == "X"
        if isOnX, copiesOfX == 1 {
            return GeneState(
                kind: .twoHits, certainty: .certain,
                text: "The only copy is deleted (A): \(loss.text).\(isOnlyCopyDoubled ? "" : ofX)")
        }
        if isFitDoubtful {
            return GeneState(
                kind: .twoHits, certainty: .possible,
                text:
                    "Two hits are possible (A): \(loss.text). No copy is left of more of the genome than cells can lose: a wrong purity or ploidy is likelier."
            )
        }
        // A ratio alone does not count copies.
        let likely = policy.copyNumber.likelyHomozygousLossLog2
        if copyNumber?.evidence == .log2, let log2 = copyNumber?.log2, log2 >= likely {
            return GeneState(
                kind: .twoHits, certainty: .possible,
                text:
                    "Two hits are possible (A): \(loss.text). That no copy is left rests on a ratio alone, which is not below \(number(likely)): with noise, the loss of one copy in a pure tumour, -1, can look so."
            )
        }
        if copyNumber?.evidence == .log2 {
            return GeneState(
                kind: .twoHits, certainty: .likely,
                text: "Two hits, likely: both copies deleted (A) by a ratio alone: \(loss.text).")
        }
        // Nor does a genotype: callers give 1/1 to what most reads show.
        if copyNumber?.evidence?.isJunction == true, copyNumber?.segments.contains(where: isCounted) != true {
            return GeneState(
                kind: .twoHits, certainty: .possible,
                text: "Two hits are possible (A): \(loss.text). That no copy is left rests on the genotype alone.")
        }
        if let total = copyNumber?.total, total > 0.3 {
            return GeneState(
                kind: .twoHits, certainty: .possible,
                text:
                    "Two hits are possible (A): \(loss.text). The copy number is not whole: a copy may be left in a part of the tumour's cells."
            )
        }
        if isOnX, copiesOfX == nil {
            return GeneState(
                kind: .twoHits, certainty: .certain,
                text: "Every copy is deleted (A), of which a male has one and a female two: \(loss.text).")
        }
        return GeneState(
            kind: .twoHits, certainty: .certain, text: "Two hits, both copies deleted (A): \(loss.text).")
    }

    /// Whether a segment counts copies, and none is left.
    private func isCounted(_ segment: CopyNumberSegment) -> Bool { segment.total.map { $0.rounded() <= 0 } ?? false }

    /// The state with a word where the files contradict each other about the copies; what rests on one of them is no more than possible then.
    private func withDisagreement(_ state: GeneState) -> GeneState {
        guard let words = copyNumber?.disagreement, hits.contains(where: { $0.kind != .smallVariant && !$0.isOwnEvent })
        else { return state }
        let isSure = state.kind == .twoHits && state.certainty != .possible
        let text =
            isSure
            ? state.text.replacing("Two hits, likely (", with: "Two hits are possible (")
                .replacing("Two hits, likely:", with: "Two hits are possible:")
                .replacing("Two hits, both copies deleted (A)", with: "Two hits are possible (A)") : state.text
        return GeneState(
            kind: state.kind, certainty: isSure ? .possible : state.certainty,
            text: "\(text) The files contradict each other about the copies: \(words).")
    }

    /// The state with the deletions of uncertain effect that stand beside it.
    private func withUncertainDeletions(_ state: GeneState) -> GeneState {
        guard let deletions = copyNumber?.uncertainDeletions, !deletions.isEmpty else { return state }
        return GeneState(
            kind: state.kind, certainty: state.certainty,
            text: "\(state.text) Beside that, of uncertain effect: \(deletions.map(\.words).joined(separator: "; ")).")
    }

    /// A variant and the loss of the other allele: likely (B), or in too few reads for that (C).
    private func withLossOfOther(_ events: [Hit], _ loss: Hit) -> GeneState {
        if loss.isInFewCells {
            return GeneState(
                kind: .twoHits, certainty: .possible,
                text:
                    "Two hits are possible (C): \(list(events)), and \(loss.text). The loss is in fewer than half of the tumour's cells."
            )
        }
        let tests = events.compactMap(\.readFraction)
        let isTested = tests.count == events.count
        if isTested, tests.allSatisfy({ $0.canFail && !$0.fits }),
            let test = tests.max(by: { $0.greatestShareOfCells < $1.greatestShareOfCells })
        {
            return GeneState(
                kind: .twoHits, certainty: .possible,
                text:
                    "Two hits are possible (C): \(list(events)), and \(loss.text). \(words(ofTooFew: test)). \(test.readings)"
            )
        }
        return GeneState(
            kind: .twoHits, certainty: .likely,
            text: "Two hits, likely (B): \(list(events)), and \(loss.text). "
                + "That the loss took the other allele is an inference\(basis(of: isTested ? tests : []))")
    }

    private func words(ofTooFew test: ReadFractionTest) -> String {
        guard let unknown = test.unknown else {
            return "The read fraction is lower than it would be on the copies that are left: \(test.words)"
        }
        let name = unknown.rawValue
        return
            "\(name.prefix(1).uppercased())\(name.dropFirst()) is not known. Already at \(percent(test.purity)) purity, taken as the lowest "
            + "at which copies are counted, one copy with the variant in every tumour cell would give \(percent(test.expected)) of reads: "
            + "there are fewer"
    }

    /// What the inference that the loss took the other allele rests on. What was not tested stands before the colon: the first page ends there.
    private func basis(of tests: [ReadFractionTest]) -> String {
        if let test = tests.first(where: \.exceeds) {
            return
                ": there are more reads than a somatic variant can have (\(test.wordsOfMost)), as an inherited one would have."
        }
        if let test = tests.first(where: { $0.unknown != nil && $0.fits }) {
            let what =
                test.unknown == .purity
                ? "purity, which is not known" : "purity and copies, since how many are left is not known"
            return
                "; the read fraction was not tested against \(what): it is not below the \(percent(test.expected)) that one copy with the "
                + "variant in every tumour cell gives at \(percent(test.purity)) purity, taken as the lowest at which copies are counted."
        }
        if let test = tests.first(where: { $0.canFail && $0.fits }) {
            return
                ": the read fraction fits it: \(test.words), and up to \(number(ReadFractionTest.tolerance * 100)) points less still fit."
        }
        if let test = tests.first { return ": the read fraction cannot tell: \(test.words)." }
        return "; no read fraction was there to be tested against purity and copy number."
    }

    /// A variant, and a loss in the gene that does not reach its place.
    private func withLossBeside(_ events: [Hit], _ loss: Hit) -> GeneState {
        guard loss.copies > 0 || events.count > 1 else {
            return GeneState(
                kind: .oneHit, certainty: nil,
                text:
                    "One hit: \(list(events)); \(loss.text) in the gene \(reaches(events)) it (E).\(ofX)")
        }
        return GeneState(
            kind: .twoHits, certainty: .possible,
            text:
                "Two hits are possible (D): \(list(events)), and \(loss.text), which \(reaches(events)) \(events.count == 1 ? "it" : "them"). "
                + "Whether they lie on different copies is not known.")
    }

    private func reaches(_ events: [Hit]) -> String {
        events.contains(where: \.isAtUnknownCopies) ? "is not known to reach" : "does not reach"
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
                text:
                    "One hit: \(list(events)). Their phase is known: they lie on one copy\(hasOnlyCopy ? "" : "; \(rest(losses))").\(ofX)"
            )
        }
        return GeneState(
            kind: .twoHits, certainty: .possible,
            text: "Two hits are possible (D): \(list(events)). Whether they lie on different copies is not known.")
    }

    private func one(_ event: Hit, losses: [Hit]) -> GeneState {
        let rest = hasOnlyCopy ? "" : "; \(rest(losses))"
        return GeneState(kind: .oneHit, certainty: nil, text: "One hit: \(event.text)\(rest).\(ofX)")
    }

    /// Whether the person was born with one copy of the gene.
    private var hasOnlyCopy: Bool { gene.chromosome.name == "X" && copiesOfX == 1 && !isOnlyCopyDoubled }

    /// Whether the single X was doubled with the genome.
    private var isOnlyCopyDoubled: Bool { (copyNumber?.baseline ?? 1) > 1 }

    /// What is known of the other copy.
    private func rest(_ losses: [Hit]) -> String {
        if losses.contains(where: { $0.keepsBothAlleles }) {
            return "copies are lost, and both alleles are still there (E)"
        }
        if losses.contains(where: { !$0.isAlleleLossTold }) {
            return "copies are lost; whether an allele is, is not told without the minor copies (E)"
        }
        guard isAssessed else { return "the other copy was not assessed, for want of copy-number data (F)" }
        if let betweenCopies { return "\(betweenCopies) (E)" }
        return copyNumber?.hasLossOfHeterozygosity == false
            ? "the other copy shows no loss (E)"
            : "no copy is lost; loss of the other allele without loss of copies was not measured (E)"
    }

    private var ofX: String {
        guard gene.chromosome.name == "X" else { return "" }
        switch copiesOfX {
        case 1 where isOnlyCopyDoubled:
            return
                " The gene lies on X, of which a male has one, doubled with the genome: whether a copy is left without the hit is not told."
        case 1: return " The gene lies on X, of which a male has one: the hit takes out the only copy."
        case nil: return " The gene lies on X: in a tumour with a single X chromosome one hit takes out the only copy."
        default:
            return " The gene lies on X, of which a female has two; which of them is inactive does not show in DNA."
        }
    }

    private var isAssessed: Bool { copyNumber?.isMeasured ?? false }

    private func list(_ hits: [Hit]) -> String { hits.map(\.text).joined(separator: "; ") }
}

extension Hit {
    /// Whether it takes out the other allele without deleting it.
    public var isOfHeterozygosity: Bool { kind == .copyNeutralLOH || kind == .lossOfHeterozygosity }
}
