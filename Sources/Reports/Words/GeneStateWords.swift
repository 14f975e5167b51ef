import CopyNumber
import Interpretation

extension GeneState {
    /// The state and its reason, in some sentences; in short without the label of the rule, and without what reads were held against.
    func words(_ form: WordForm = .full) -> String {
        var text = reason.words(certainty: certainty, form)
        if let copiesOfX { text += " \(copiesOfX.words(form))" }
        for variant in lostInherited {
            if let test = variant.testOfLoss {
                text += " \(variant.observation.shortName), germline: \(test.wordsOfLoss(form))."
            }
        }
        if let dispute { text += " The files contradict each other about the copies: \(dispute.words)." }
        if !uncertainDeletions.isEmpty {
            text +=
                " Beside that, of uncertain significance: \(uncertainDeletions.map(\.words).joined(separator: "; "))."
        }
        return text
    }

    /// The same where its one hit has an origin: `Monoallelic alteration, germline (30 of 60 reads of the normal): …`; nothing for other states.
    func words(ofOneHit origin: String) -> String? {
        let text = words(.short)
        guard kind == .oneHit else { return nil }
        return "\(StateName.alone(.oneHit).capitalised), \(origin): \(text.dropFirst(GeneStateReason.oneHit.count))"
    }
}

extension GeneState.CopiesOfX {
    fileprivate func words(_ form: WordForm) -> String {
        switch self {
        case .oneInPart(let test):
            "\(test.wordsOfSingleX) There are fewer: subclonal\(test.copies == 1 ? "" : ", or not on every copy")\(test.multiplicityInBrackets(form))."
        case .oneUntold(let test):
            "\(test.wordsOfSingleX) Whether all cells have it, the reads do not tell\(test.multiplicityInBrackets(form))."
        case .oneDoubled:
            "The gene lies on X, of which a male has one, in several copies: whether a copy is left without the hit is not told."
        case .one:
            "The gene lies on X, of which a male has one: the hit takes out the only copy (hemizygous inactivation)."
        case .unknown:
            "The gene lies on X: in a tumour with a single X chromosome one hit takes out the only copy (hemizygous inactivation)."
        case .two: "The gene lies on X; X inactivation was not assessed (female)."
        }
    }
}

extension GeneStateReason {
    /// `Biallelic inactivation, probable`.
    fileprivate static func twoHits(_ certainty: GeneState.Certainty?) -> String {
        "\(StateName.alone(.twoHits).capitalised), \((certainty ?? .possible).words)"
    }

    fileprivate static let oneHit = StateName.alone(.oneHit).capitalised + ": "

    fileprivate func words(certainty: GeneState.Certainty?, _ form: WordForm) -> String {
        let label = form == .full ? label.map { " (\($0.rawValue))" } ?? "" : ""
        let likely = GeneStateReason.twoHits(certainty)
        switch self {
        case .gain(let hits):
            // That many copies of the gene mean more function is inferred; that a known change does was measured.
            let isInferred = hits.allSatisfy { $0.kind == .amplification }
            return "\(isInferred ? "Gain of function inferred" : "Activating variant"): \(hits.words)."
        case .disputedAmplification(let hits): return "Of uncertain significance: \(hits.words)."
        case .noCopyLeft(let loss, let extent): return extent.words(loss, certainty: certainty, label)
        case .noCopyLeftSubclonal(let losses):
            return "\(likely)\(label): \(losses.words). The loss of both copies is subclonal."
        case .eventAndLoss(let events, let loss, let allele):
            return "\(likely)\(label): \(events.words), and \(loss.words). \(allele.words(form))"
        case .eventsBesideLoss(let events, let loss, let isReachKnown):
            let reaches = isReachKnown ? "does not reach" : "is not known to reach"
            guard loss.copies > 0 || events.count > 1 else {
                return "\(Self.oneHit)\(events.words); \(loss.words) in the gene \(reaches) it\(label)."
            }
            return
                "\(likely)\(label): \(events.words), and \(loss.words), which \(reaches) \(events.count == 1 ? "it" : "them"). "
                + "Whether they lie on different copies is not known."
        case .eventsInTrans(let events, let isSubclonal):
            return "\(likely)\(label): \(events.words). Their phase is known: they lie on different copies."
                + (isSubclonal ? " By its reads one of them is subclonal (CCF below 0.5)." : "")
        case .eventsInCis(let events, let other):
            let rest = other.map { "; \($0.words)\(label)" } ?? ""
            return "\(Self.oneHit)\(events.words). Their phase is known: they lie on one copy\(rest)."
        case .eventsOfUnknownPhase(let events):
            return "\(likely)\(label): \(events.words). Whether they lie on different copies is not known."
        case .eventOnEveryCopy(let events, let how): return "\(likely)\(label): \(events.words). \(how.words)"
        case .event(let event, let other):
            return "\(Self.oneHit)\(event.words)\(other.map { "; \($0.words)\(label)" } ?? "")."
        case .loss(let loss, let other): return "\(Self.oneHit)\(loss.words); \(other.words)\(label)."
        case .uncertainVariants(let filtered):
            return "Only variants of uncertain significance (VUS) were found."
                + (filtered.germlineFilterWords.map { " \($0)." } ?? "")
        case .uncertainRearrangements(let rearrangements):
            return "Of uncertain significance: \(rearrangements.map(\.words).joined(separator: "; "))."
        case .uncertainDeletions(let deletions):
            return "Of uncertain significance: \(deletions.map(\.words).joined(separator: "; "))."
        case .unreadable(let variants, let rearrangements):
            let calls = variants.map(\.observation.wordsWithDoubt) + rearrangements.map(\.wordsWithDoubt)
            return "Not readable: \(calls.joined(separator: "; "))."
        case .notAssessed(let gap): return "Not assessed: \(gap.words)."
        case .intact(let unchanged, let filtered):
            return unchanged.words + (filtered.germlineFilterWords.map { " \($0)." } ?? "")
        }
    }
}

extension Hit.EveryCopy {
    fileprivate var words: String {
        let none = "Genotype and reads leave no copy without it in nearly all cells"
        switch self {
        case .unknown:
            return "\(none): the other allele was lost, or it was inherited on both copies; which, is not told."
        case .inheritedOnOne: return "\(none). The normal has it on one copy: the other allele was lost in the tumour."
        case .inheritedOnBoth: return "\(none). The normal has it on both copies, too."
        case .somatic: return "\(none). The normal does not have it: the other allele was lost in the tumour."
        }
    }
}

extension GeneStateReason.CompleteLoss {
    fileprivate func words(_ loss: Hit, certainty: GeneState.Certainty?, _ label: String) -> String {
        let name = GeneStateReason.twoHits(certainty)
        let possible = "\(name)\(label): \(loss.words)."
        switch self {
        case .contradicted(let hits):
            return "\(possible) Reads lie where no copy should be left: \(hits.words). Both cannot hold in all cells."
        case .onlyCopy:
            return "\(StateName.alone(.twoHits, isHemizygous: true).capitalised)\(label): \(loss.words)."
        case .doubtfulFit:
            return
                "\(possible) No copy is left of more of the genome than cells can lose: a wrong purity or ploidy is likelier."
        case .weakRatio(let line):
            return
                "\(possible) The homozygous deletion rests on a ratio alone, which is not below \(NumberText.number(line)): with noise, the loss of one copy in a pure tumour, -1, can look so."
        case .ratio: return "\(name)\(label), by a ratio alone: \(loss.words)."
        case .genotype: return "\(possible) The homozygous deletion rests on the genotype alone."
        case .nonInteger:
            return
                "\(possible) The copy number is not whole: the loss may be subclonal."
        case .everyCopyOfX:
            return "Hemizygous (male) or biallelic (female) inactivation\(label): \(loss.words)."
        case .bothCopies: return possible
        }
    }
}

extension GeneStateReason.AlleleLoss {
    fileprivate func words(_ form: WordForm) -> String {
        let inference = "Loss of the wild-type allele is inferred"
        func tested(_ words: String) -> String { form == .full ? "\(inference): \(words)." : "\(inference)." }
        switch self {
        case .subclonal: return "The loss is subclonal."
        case .tooFewReads(let test): return test.wordsOfTooFew(form)
        case .cannotTell(let test):
            let finding = "The VAF does not tell whether the variant is on every copy that is left"
            guard form == .full, let multiplicity = test.wordsOfMultiplicity else { return "\(finding)." }
            return "\(finding): \(multiplicity)\(test.wordsOfReading)."
        case .originUntold(let test, let other):
            let finding =
                "Origin not established: the VAF shows the variant on every copy that is left only if it is \(other.originWord)"
            guard form == .full, let multiplicity = test.wordsOfMultiplicity, let otherwise = other.wordsOfMultiplicity
            else { return "\(finding)." }
            return "\(finding): \(otherwise); if \(test.originWord), \(multiplicity)."
        case .purityUnknown(let test) where test.copies == 1:
            let finding = "Purity is not known: whether every tumour cell has the variant is not told"
            guard form == .full else { return "\(finding)." }
            return
                "\(finding). The 95 % CI of its VAF reaches below the \(NumberText.percent(test.expected)) that one copy in every tumour cell gives at \(NumberText.percent(test.purity)) purity."
        case .purityUnknown(let test):
            return
                "\(NumberText.number(test.copies)) copies are left, and purity is not known: how many of them have the variant is not told."
        case .copiesUntold:
            return "More than one copy may be left: how many of them have the variant is not told."
        case .everyCopy(let how): return how.words
        case .moreReadsThanSomatic(let test):
            return tested(
                "there are more reads than a somatic variant can have (\(test.wordsOfMost)), as an inherited one would have"
            )
        case .untestedButFitting(let test):
            let unknown =
                test.unknown == .purity
                ? "purity, which is not known" : "purity and copies, since how many are left is not known"
            let untested = "\(inference); the VAF was not tested against \(unknown)"
            guard form == .full else { return "\(untested)." }
            return
                "\(untested): its 95 % CI is not below \(NumberText.percent(test.expected)). That is what one copy in every "
                + "tumour cell gives at \(NumberText.percent(test.purity)) purity, the lowest at which copies are counted."
        case .atAnyPurity(let test):
            return tested(
                "at no purity would so many reads carry a variant that one of the \(NumberText.number(test.copies)) copies lacks"
            )
        case .fits(let test):
            guard let multiplicity = test.wordsOfMultiplicity else {
                return tested("VAF consistent with it: \(test.words)")
            }
            return tested("VAF consistent with it: \(multiplicity)\(test.wordsOfReading)")
        case .untested:
            return "\(inference); no VAF was there to be tested against purity and copy number."
        }
    }
}

extension GeneStateReason.OtherCopy {
    fileprivate var words: String {
        switch self {
        case .bothAllelesRemain: "copies are lost, heterozygosity retained"
        case .alleleLossUntold: "copies are lost; whether an allele is, is not told without the minor copies"
        case .notAssessed: "the other copy was not assessed, copy-number data not available"
        case .nonInteger(let total): CopyNumberWords.nonInteger(total)
        case .noLoss: "the other copy shows no loss"
        case .heterozygosityUntold:
            "no copy-number loss; copy-neutral LOH was not assessed"
        }
    }
}

extension GeneStateReason.OtherCopyOfLoss {
    fileprivate var words: String {
        func noVariant(_ filtered: [InterpretedVariant]) -> String {
            filtered.germlineFilterWords.map { "\($0), and no other variant that counts was found" }
                ?? "no variant that counts was found"
        }
        switch self {
        case .noVariant(let filtered): return "\(noVariant(filtered)) in the other copy"
        case .none(let filtered): return noVariant(filtered)
        case .bothAllelesRemain: return "heterozygosity retained"
        case .alleleLossUntold: return "whether an allele is lost is not told without the minor copies"
        case .notAssessed(let gap): return "the other copy was not assessed for small variants: \(gap.words)"
        }
    }
}

extension GeneStateReason.Unchanged {
    fileprivate var words: String {
        let nothing = "No variant and no loss of copies that counts was found."
        switch self {
        case .variantsAlone: return "No variant that counts was found; the number of copies was not assessed."
        case .variantsAndCopies: return nothing
        case .butHeterozygosity(let loss):
            return
                "\(nothing) There is \(loss.words): it counts only beside a variant, as the loss of the other allele."
        case .butCopies(let total, let baseline):
            let copies = total.map { "copy number \(NumberText.number($0)) of \(baseline)" } ?? "below \(baseline)"
            return
                "No variant and no loss of an allele that counts was found. Copies are lost (\(copies)), heterozygosity retained: no allele is taken out."
        case .suppressor(let isHeterozygosityTold, let nonInteger):
            let untold =
                isHeterozygosityTold ? "" : " Copy-neutral LOH was not assessed."
            return nothing + untold + (nonInteger.map { " \(CopyNumberWords.nonInteger($0).capitalised)." } ?? "")
        }
    }
}

/// Phrases on copies that several places share.
enum CopyNumberWords {
    /// That no file tells of copies.
    static let notGiven = "no copy-number data was given"

    /// That copies are not whole, between those of the baseline and a loss.
    static func nonInteger(_ total: Double) -> String {
        "the copy number, \(NumberText.number(total)), is not whole: a subclonal loss is not excluded"
    }
}
