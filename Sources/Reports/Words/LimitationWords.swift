import Annotations
import CopyNumber
import Genome
import Interpretation

/// The limitations of a report in the words of its places: each limitation with its subject, the first page's sentences in full and in short.
struct LimitationWords {
    private let limitations: [Limitation]

    init(_ limitations: [Limitation]) { self.limitations = limitations }

    /// Each limitation with what it is about: a gene, an arm, or a part of the report.
    var limits: [LimitReport] {
        limitations.compactMap { limitation in
            limitation.limit.map { LimitReport(subject: $0.subject, text: $0.text) }
        }
    }

    /// What was not assessed, not counted, or not to be seen, a sentence each with its reason.
    var inFull: [String] {
        // Genes that could not be seen for the same reason stand together, in the order in which the reasons come up.
        var lines = gaps.map(\.reason).uniqued().map { reason in
            "Small variants in \(gaps.filter { $0.reason == reason }.map(\.gene).joined(separator: ", ")): \(reason)."
        }
        if !assumed.isEmpty {
            lines.append(
                "Coverage data not supplied for \(assumed.joined(separator: ", ")): a file of variants alone does not show that the coding bases were covered."
            )
        }
        if !partlyCallable.isEmpty {
            lines.append("Coding bases that could not be called: \(partlyCallable.joined(separator: ", ")).")
        }
        if !notReadable.isEmpty {
            lines.append(
                "Calls that could not be read, so that the sample may have the variant or not: "
                    + Self.first(notReadable.map { "\($0.gene) \($0.variant.wordsWithDoubt)" }))
        }
        if !noCalls.isEmpty {
            lines.append(
                "No call of this sample at places where the file has a variant: "
                    + Self.first(
                        noCalls.map { gene, calls in
                            calls.count == 1
                                ? "\(gene) \(calls[0].words) (\(calls[0].allele.words))" : gene + calls.countInWords
                        }))
        }
        // Of very many (a file of breakends alone), the first tell what it is about.
        let ofUnknownEffect = unreadRearrangements.filter { $0.doubt == .effect }
        if !ofUnknownEffect.isEmpty {
            lines.append(
                "What rearrangements do whose alleles are not read yet: " + Self.first(ofUnknownEffect.map(\.words)))
        }
        let ofUnknownPresence = unreadRearrangements.filter { $0.doubt == .presence }
        if !ofUnknownPresence.isEmpty {
            lines.append(
                "Whether this sample has rearrangements of which no field tells it: "
                    + Self.first(ofUnknownPresence.map(\.words)))
        }
        lines += alternateRecords.map(\.words)
        if armsWithoutCopies != nil {
            lines.append("Copy number: no file gave any, so deletions, 10q and 16p were not assessed.")
        }
        if !genesWithoutCopies.isEmpty {
            lines.append("The number of copies of \(genesWithoutCopies.map(\.gene).joined(separator: ", ")).")
        }
        if !withoutHeterozygosity.isEmpty {
            lines.append(
                "Copy-neutral LOH in \(withoutHeterozygosity.joined(separator: ", ")): the files do not tell the two alleles apart there."
            )
        }
        if !notCounted.isEmpty {
            lines.append("Not counted, though \(wouldBe): \(notCounted.joined(separator: ", ")).")
        }
        if !filteredCopyChanges.isEmpty {
            lines.append(
                "Not counted, since they failed their FILTER: changes of copies and junctions over exons of \(filteredCopyChanges.joined(separator: ", "))."
            )
        }
        lines += readInPart.map { $0.words + "." }
        if hasNoNormal {
            lines.append("Origin: there was no matched normal, so inherited variants were not told apart.")
        }
        lines.append(
            "Promoters, deep introns, splicing beyond the canonical sites, methylation, expression, protein staining, fusions."
        )
        return lines
    }

    /// What was not assessed in a few sentences, for the upper half of the page: what weakens the answer, without the reasons.
    var inShort: String { ([missing] + doubts + listed).map { $0.capitalised + "." }.joined(separator: " ") }

    /// The same by what it is about: what was not assessed, how sure that is which was, and what is listed without being counted.
    var inThreeLines: [String] {
        func line(_ sentences: [String]) -> String? {
            sentences.isEmpty ? nil : sentences.map { $0.capitalised + "." }.joined(separator: " ")
        }
        return ["Not assessed: \(missing).", line(doubts), line(listed)].compactMap { $0 }
    }

    /// What was not assessed.
    private var missing: String {
        var missing: [String] = []
        if !gaps.isEmpty { missing.append("small variants in \(anyGene(or: gaps.map(\.gene)))") }
        if let arms = armsWithoutCopies {
            missing.append("copy number (deletions, \(ListWords.list(arms)))")
        }
        let copies =
            genesWithoutCopies.isEmpty
            ? []
            : [
                "copies of "
                    + anyGene(or: genesWithoutCopies.map { $0.gene + ($0.isForWantOfSex ? " (sex not given)" : "") })
            ]
        let measured = copies + armsNotAssessed.map { "loss of \($0)" }
        if !measured.isEmpty { missing.append(measured.joined(separator: ", ")) }
        if !withoutHeterozygosity.isEmpty { missing.append("copy-neutral LOH") }
        for doubt in [UnreadRearrangement.Doubt.effect, .presence] {
            let count = unreadRearrangements.count { $0.doubt == doubt }
            if count > 0 {
                missing.append(
                    "\(ListWords.count(count, "rearrangement", "rearrangements")) \(doubt.words(isOne: count == 1))")
            }
        }
        missing += alternateRecords.map { "\($0.gene) on \($0.contig)" }
        if hasNoNormal { missing.append("origin (no matched normal)") }
        missing.append("promoters, deep introns, splicing beyond the canonical sites")
        return missing.joined(separator: "; ")
    }

    /// How sure that is which was assessed.
    private var doubts: [String] {
        var sentences: [String] = []
        if !assumed.isEmpty {
            let genes = assumed.count == covered.count ? "" : " for \(assumed.joined(separator: ", "))"
            sentences.append("Coverage data not supplied\(genes)")
        }
        sentences += readInPart.map(\.words)
        if !partlyCallable.isEmpty { sentences.append("Callable in part: \(partlyCallable.joined(separator: ", "))") }
        return sentences
    }

    /// What is listed without being counted.
    private var listed: [String] {
        var sentences: [String] = []
        if !notReadable.isEmpty {
            let names = notReadable.map { "\($0.gene) \($0.variant.shortName)" }
            sentences.append("Not readable, so that the sample may have it or not: \(Self.few(names))")
        }
        if !noCalls.isEmpty {
            let names = noCalls.map { gene, calls in
                calls.count == 1 ? "\(gene) \(calls[0].words)" : gene + calls.countInWords
            }
            sentences.append("No call, so that the sample may have it or not: \(Self.few(names))")
        }
        if let count = countNotJudged {
            sentences.append(
                "\(ListWords.count(count, "variant", "variants")) outside of coding sequences and splice sites \(count == 1 ? "is" : "are") listed, not judged"
            )
        }
        if !notCounted.isEmpty { sentences.append("Not counted, though \(wouldBe): \(Self.few(notCounted))") }
        return sentences
    }

    private static func few(_ items: [String]) -> String {
        items.count > 4
            ? "\(items.prefix(3).joined(separator: ", ")) and \(items.count - 3) more" : items.joined(separator: ", ")
    }

    private static func first(_ items: [String]) -> String {
        let more = items.count - 10
        return items.prefix(10).joined(separator: ", ") + (more > 0 ? ", and \(more) more." : ".")
    }

    private var wouldBe: String { notCounted.count == 1 ? "it would be a hit" : "they would be hits" }

    private func anyGene(or genes: [String]) -> String {
        genes.count == covered.count ? "any gene" : genes.joined(separator: ", ")
    }
}

// The limitations by their kinds.
extension LimitationWords {
    private func each<Value>(_ value: (Limitation) -> Value?) -> [Value] { limitations.compactMap(value) }

    private var covered: [String] {
        each { if case .genesCovered(let genes) = $0 { genes } else { nil } }.joined().map { $0 }
    }

    private var gaps: [(gene: String, reason: String)] {
        each { if case .coverageGap(let gene, let gap) = $0 { (gene, gap.words) } else { nil } }
    }

    private var readInPart: [SampleEvidence.PartialReading] {
        each { if case .readInPart(let assumption) = $0 { assumption } else { nil } }
    }

    private var assumed: [String] {
        each { if case .coverageAssumed(let genes) = $0 { genes } else { nil } }.flatMap { $0 }
    }

    private var partlyCallable: [String] {
        each {
            if case .partlyCallable(let gene, let fraction) = $0 {
                "\(gene) (\(NumberText.percent(fraction)) callable)"
            } else {
                nil
            }
        }
    }

    private var noCalls: [(gene: String, calls: [NoCall])] {
        each { if case .noCalls(let gene, let calls) = $0 { (gene, calls) } else { nil } }
    }

    private var notReadable: [(gene: String, variant: ObservedVariant)] {
        each { if case .notReadable(let gene, let variant) = $0 { (gene, variant) } else { nil } }
    }

    private var unreadRearrangements: [UnreadRearrangement] {
        each { if case .rearrangementNotRead(let rearrangement) = $0 { rearrangement } else { nil } }
    }

    private var alternateRecords: [AlternateRecords] {
        each { if case .alternateContig(let records) = $0 { records } else { nil } }
    }

    private var armsWithoutCopies: [String]? {
        each { if case .noCopyNumber(let arms) = $0 { arms } else { nil } }.first
    }

    private var genesWithoutCopies: [(gene: String, isForWantOfSex: Bool)] {
        each {
            if case .copiesNotAssessed(let gene, let isForWantOfSex) = $0 { (gene, isForWantOfSex) } else { nil }
        }
    }

    private var armsNotAssessed: [String] { each { if case .armNotAssessed(let arm) = $0 { arm } else { nil } } }

    private var withoutHeterozygosity: [String] {
        each { if case .heterozygosityNotMeasured(let gene) = $0 { gene } else { nil } }
    }

    private var notCounted: [String] {
        each {
            if case .notCounted(let gene, let variant, let failures) = $0 {
                "\(gene) \(variant.shortName) (\(failures.map(\.words).joined(separator: ", ")))"
            } else {
                nil
            }
        }
    }

    private var filteredCopyChanges: [String] {
        each {
            if case .filteredCopyChanges(let gene, let changes) = $0 {
                "\(gene) (\(changes.map(\.words).joined(separator: "; ")))"
            } else {
                nil
            }
        }
    }

    private var hasNoNormal: Bool { limitations.contains { if case .noNormal = $0 { true } else { false } } }

    private var countNotJudged: Int? {
        each { if case .variantsNotJudged(let count) = $0 { count } else { nil } }.first
    }
}

extension Limitation {
    /// Genes that a reader may look for in neuroendocrine tumours, but for those that are covered.
    private static func notCovered(beside genes: [String]) -> String {
        let missing = ["VHL", "MUTYH", "CHEK2", "BRCA2"].filter { !genes.contains($0) }
        guard let first = missing.first else { return "" }
        return missing.count == 1
            ? ": not \(first)" : ": not \(first), nor \(ListWords.list(Array(missing.dropFirst()), "or"))"
    }

    /// The limitation with what it is about; nothing for those that the first page alone tells.
    fileprivate var limit: (subject: String, text: String)? {
        switch self {
        case .researchUse:
            (
                "report",
                "Research use. Not a medical device, not validated for diagnosis; to be interpreted by a qualified professional."
            )
        case .literature(let date):
            (
                "evidence",
                "The literature reaches to \(date.words): one review whose figures are corrected where they are "
                    + "known to err, its primary papers as far as they could be checked, and later papers."
            )
        case .genesCovered(let genes):
            (
                "genes",
                "Assessed genes: \(genes.joined(separator: ", ")). No other gene is covered\(Self.notCovered(beside: genes))."
            )
        case .placesNotModelled:
            (
                "places",
                "Not judged: variants of promoters, of untranslated regions (UTR) and deep in introns, and what any variant does to splicing beyond the canonical sites. They stand among the calls evaluated."
            )
        case .coverageGap(let gene, let gap): (gene, "Small variants not assessed: \(gap.words).")
        case .partlyCallable(let gene, let fraction):
            (
                gene,
                "\(NumberText.percent(fraction)) of the coding bases were callable; a variant in the rest would not have been seen."
            )
        case .coverageAssumed:
            (
                "small variants",
                "No callable intervals were given. The absence of a variant does not show that its place was covered."
            )
        case .noCopyNumber:
            (
                "copy number",
                "No copy-number file was given: a second hit by deletion, and the arms 10q and 16p, were not assessed."
            )
        case .lowPurity(let purity):
            (
                "copy number",
                "Log2 ratios could not show a loss: \(purity.words). Copies that a caller gives were taken as they are."
            )
        case .fitTakenAsGiven:
            (
                "copy number",
                "Purity, ploidy and whole-genome doubling were taken as given; where they are wrong, so are the copies."
            )
        case .baselineOfTwo:
            (
                "copy number",
                "Baseline copy number 2; purity, ploidy and whole-genome doubling were not corrected for."
            )
        case .ploidyNotGiven(let mean):
            (
                "ploidy",
                "The copies given are \(NumberText.number(mean)) on average, and neither ploidy nor whole-genome doubling was given: losses against a higher baseline were not seen, and gains may be none. Give --ploidy or --whole-genome-doubling."
            )
        case .cellFractionsOfUnknownPurity:
            (
                "copy number",
                "The cell fractions in the file count normal cells, too, and the purity was not given: each cancer cell fraction (CCF) that is printed is the most that it can be. Give --purity."
            )
        case .doubtfulFit(let bases):
            (
                "copy number",
                "Homozygous deletion of \(NumberText.number(Double(bases) / 1e6)) megabases of the autosomes, by these files. So much is taken as a sign that the purity or the ploidy is wrong."
            )
        case .germlineCaller(let caller):
            (
                "copy number",
                "\(caller.title) calls the copies of the germline: what it finds may be inherited, and a subclonal loss is not shown."
            )
        case .sexNotGiven(let gene):
            (
                gene,
                "The sex was not given and the files do not tell it: how many copies of X are no change is not known. Give --sex."
            )
        case .noNormal:
            (
                "origin",
                "No matched normal: a germline origin is neither shown nor excluded, and VAFs shift with purity and copy number."
            )
        case .siteNotGiven:
            (
                "primary site",
                "The primary site was not given: frequencies are those of the cohorts named beside them and may not fit this tumour."
            )
        case .discordance(let discordance): (discordance.gene, discordance.words)
        case .noClaimsOfSite(let site):
            (
                "primary site",
                "None found for this site: the claims hold no frequency or prognosis of the altered genes in tumours of the \(site.rawValue)."
            )
        case .claimsOfOtherSites(let site, let cohorts):
            (
                "primary site",
                "Figures that were not measured in tumours of the \(site.rawValue) are not shown: "
                    + cohorts.map { "\($0.claims.joined(separator: ", ")) (\($0.cohort))" }.joined(separator: "; ")
                    + "."
            )
        case .noCalls(let gene, let calls):
            (
                gene,
                calls.count == 1
                    ? "No call at \(calls[0].allele.words): \(calls[0].reason). Whether the sample has it is not known."
                    : "No call of \(calls.count) variants that others of the file have. Whether the sample has them is not known."
            )
        case .notReadable(let gene, let variant):
            (
                gene,
                "A call could not be read: \(variant.wordsWithDoubt). Whether the sample has the variant is not known."
            )
        case .readInPart(let assumption): ("input", assumption.words + ".")
        case .alternateContig(let records): (records.gene, records.words)
        case .recordsRejected(let count):
            (
                "input",
                "\(ListWords.count(count, "record", "records")) could not be read; a finding in them would have been missed."
            )
        case .otherAssays, .variantsNotJudged, .notCounted, .copiesNotAssessed, .armNotAssessed,
            .heterozygosityNotMeasured, .filteredCopyChanges, .rearrangementNotRead:
            nil
        }
    }
}

extension SampleEvidence.PartialReading {
    fileprivate var words: String {
        switch self {
        case .index: "Only records near the genes were read, by the file's index; the other blocks were not checked"
        case .sortOrder:
            "Only blocks that can hold records near the genes were read, on the assumption that the file is sorted; the others were not checked"
        }
    }
}

extension AlternateRecords {
    /// That the records were not read.
    var words: String {
        "\(ListWords.count(count, "record", "records")) on \(contig) \(count == 1 ? "was" : "were") not read: this alternate contig has \(gene) once more."
    }
}

extension CallFailure {
    fileprivate var words: String {
        switch self {
        case .filters(let filters): "FILTER \(filters.joined(separator: ", "))"
        case .depth(let minimum): "below --min-depth \(minimum)"
        case .alternateReads(let minimum): "below --min-alt-reads \(minimum)"
        case .vaf(let minimum): "below --min-vaf \(minimum)"
        }
    }
}

extension LowPurity {
    /// Why ratios say nothing in a sample with so little tumour.
    var words: String {
        "at a purity of \(NumberText.number(purity)) the loss of one of \(baseline) copies lowers log2 by \(NumberText.number(singleCopyShift)), less than the \(NumberText.number(leastShift)) that counts as a loss"
    }
}

extension NoCall {
    /// What the allele would be.
    var words: String { name ?? allele.words }

    /// Why it is not known whether the sample has it.
    var reason: String { "the genotype is \(genotype); the allele would be \(words)" }
}

extension RecordAllele {
    /// `chr10:87933147 C>T`; REF and ALT are cut after 60 characters.
    var words: String {
        func excerpt(_ allele: String) -> String { allele.utf8.count > 60 ? allele.prefix(60) + "…" : allele }
        return "\(chromosome):\(position) \(excerpt(reference))>\(excerpt(alternate))"
    }
}

extension UnreadRearrangement.Doubt {
    fileprivate func words(isOne: Bool) -> String {
        switch self {
        case .effect: "of a kind that is not read yet"
        case .presence: "of which no field tells whether this sample has \(isOne ? "it" : "them")"
        }
    }
}

extension UnreadRearrangement {
    /// `<INS> in PTEN (chr10:87925520)`.
    var words: String { "\(alternate) in \(genes.joined(separator: " and ")) (\(chromosome):\(position))" }

    /// `<DEL> (chr10:87925520): no field tells whether this sample has it`.
    var wordsWithDoubt: String {
        let what =
            switch doubt {
            case .effect: "its other end or its bases are not told"
            case .presence: "no field tells whether this sample has it"
            }
        return "\(alternate) (\(chromosome):\(position)): \(what)"
    }
}
