import Annotations
import CopyNumber
import Genome
import Interpretation
import Pathway
import Transcripts
import VariantCallFormat

extension AnswerReport {
    /// The first half page.
    init(_ interpretation: SampleInterpretation, pathway: PathwayReport, arms: [ArmReport], context: ReportContext) {
        let altered = interpretation.genes.filter { $0.state.kind != .intact && $0.state.kind != .notAssessed }
        let contradicted = Set(interpretation.conflicts.map(\.gene))
        self.init(
            verdict: interpretation.verdict,
            headline: Self.headline(interpretation, arms: arms, context: context),
            pathway: pathway.summary.joined(separator: " "),
            findings: (altered.filter { $0.gene.pathwayNode != nil } + altered.filter { $0.gene.pathwayNode == nil })
                .map { AnswerLine(subject: $0.gene.symbol, status: .found, text: $0.line(contradicted)) }
                + arms.map { AnswerLine(subject: $0.name, status: $0.status, text: $0.line) },
            notLookedAt: Self.notLookedAt(interpretation, context: context),
            germline: GermlineParagraph(interpretation, context: context).text,
            caution: Self.caution,
            conflicts: interpretation.conflicts.isEmpty
                ? nil : interpretation.conflicts.map { "\($0.gene): \($0.text)" },
            withoutFinding: Self.withoutFinding(interpretation),
            notLookedAtInShort: Self.inShort(interpretation, arms: arms, context: context))
    }

    /// The sentence about treatment that stands on every report, with the claims that it rests on.
    static let caution =
        "Nothing here is evidence for or against a drug: everolimus showed benefit in trials that "
        + "did not select by mutation (C090, C091, C120, C122); later ones in other tumours that did had few responses "
        + "(L001, L002)."

    private static func headline(
        _ interpretation: SampleInterpretation, arms: [ArmReport], context: ReportContext
    ) -> String {
        let pathway = "PI3K/AKT/mTOR pathway"
        let genes = interpretation.genes.filter { $0.gene.pathwayNode != nil }
        let states = StateWords(genes, conflicts: interpretation.conflicts)
        let sentence: String
        switch interpretation.verdict {
        case .alteredTwoHits: sentence = "The \(pathway) is altered: \(states.all)\(leftOut(genes))."
        case .alteredOneHit: sentence = "The \(pathway) has \(states.all)\(leftOut(genes))\(unseen(genes))."
        case .uncertain:
            sentence =
                "Only alterations of uncertain effect were found in the \(pathway): \(states.uncertain)\(leftOut(genes))\(unseen(genes))."
        case .noAlterationFound: sentence = nothingFound(genes, arms: arms, in: pathway, context: context)
        case .notAssessable: sentence = "The input could not have shown an alteration of the \(pathway)."
        }
        return sentence + beside(interpretation)
    }

    /// The headline where nothing was found, no firmer than what it rests on.
    private static func nothingFound(
        _ genes: [GeneInterpretation], arms: [ArmReport], in pathway: String, context: ReportContext
    ) -> String {
        let seen = genes.filter { $0.state.kind != .notAssessed }
        let filtered = leftOut(genes)
        let losses = arms.filter { $0.status == .found }.map {
            "\(Words.code($0.call)) of \($0.name)"
        }
        let lost = losses.isEmpty ? "" : "; \(StateWords.list(losses))"
        let assumed = seen.contains { $0.coverage == .assumed } ? "; coverage was assumed, not shown" : ""
        if seen.count <= genes.count - seen.count {
            let symbols = StateWords.list(seen.map(\.gene.symbol))
            let what =
                context.copyNumber == nil
                ? "the small variants of \(symbols) were" : "\(symbols) \(seen.count == 1 ? "was" : "were")"
            return
                "Of the \(pathway) only \(what) looked at: no alteration was found\(filtered)\(lost)\(assumed)."
        }
        return
            "No alteration of the \(pathway) was found\(seen.count < genes.count ? " in what was looked at" : "")\(filtered)\(lost)\(unseen(genes))\(assumed)."
    }

    /// The variants of some genes that a FILTER or a minimum alone keeps from being hits, for a headline.
    private static func leftOut(_ genes: [GeneInterpretation]) -> String {
        let dropped = genes.filter { $0.variants.contains(where: \.isHitButForFilter) }
        let count = dropped.reduce(0) { $0 + $1.variants.count(where: \.isHitButForFilter) }
        guard count > 0 else { return "" }
        let symbols = StateWords.list(dropped.map(\.gene.symbol))
        return count == 1
            ? "; 1 variant of \(symbols) that would be a hit was left out"
            : "; \(count) variants of \(symbols) that would be hits were left out"
    }

    /// The genes of the pathway that were not assessed, for a headline: what was not looked at is not unaltered.
    private static func unseen(_ genes: [GeneInterpretation]) -> String {
        let symbols = genes.filter { $0.state.kind == .notAssessed }.map(\.gene.symbol)
        return symbols.isEmpty ? "" : "; \(symbols.joined(separator: ", ")) not assessed"
    }

    /// A sentence on the findings beside the pathway.
    private static func beside(_ interpretation: SampleInterpretation) -> String {
        let genes = interpretation.genes.filter { $0.gene.pathwayNode == nil }
        let words = StateWords(genes, conflicts: interpretation.conflicts).all
        let beside = " Beside it, without a link to mTOR in the literature used: "
        guard !words.isEmpty else {
            let dropped = leftOut(genes)
            return dropped.isEmpty ? "" : "\(beside)\(dropped.dropFirst(2))."
        }
        return "\(beside)\(words)\(leftOut(genes))."
    }

    /// The genes that have no line of their own, in two lines.
    private static func withoutFinding(_ interpretation: SampleInterpretation) -> [String]? {
        let intact = interpretation.genes.filter { $0.state.kind == .intact }.map(\.gene.symbol)
        let unseen = interpretation.genes.filter { $0.state.kind == .notAssessed }.map(\.gene.symbol)
        let lines = [("No hit found", intact), ("Not assessed", unseen)].filter { !$0.1.isEmpty }
            .map { "\($0): \($1.joined(separator: ", "))." }
        return lines.isEmpty ? nil : lines
    }

    /// What was not looked at in a few sentences, for the upper half of the page: what weakens the answer, without the reasons.
    private static func inShort(
        _ interpretation: SampleInterpretation, arms: [ArmReport], context: ReportContext
    ) -> String {
        func few(_ items: [String]) -> String {
            items.count > 4
                ? "\(items.prefix(3).joined(separator: ", ")) and \(items.count - 3) more"
                : items.joined(separator: ", ")
        }
        var missing: [String] = []
        let unseen = interpretation.genes.filter { if case .none = $0.coverage { true } else { false } }
        if !unseen.isEmpty {
            missing.append(
                "small variants in \(unseen.count == interpretation.genes.count ? "any gene" : unseen.map(\.gene.symbol).joined(separator: ", "))"
            )
        }
        let unseenArms = arms.filter { $0.status == .notAssessed }.map(\.name)
        if context.copyNumber == nil {
            missing.append("copy number (deletions, \(StateWords.list(arms.map(\.name))))")
        } else {
            let genes = interpretation.genes.filter { $0.copyNumber?.call == .notAssessed }.map {
                let isForWantOfSex = $0.gene.chromosome.name == "X" && context.copyNumber?.copiesOfX == nil
                return $0.gene.symbol + (isForWantOfSex ? " (sex not given)" : "")
            }
            let copies =
                genes.isEmpty
                ? []
                : [
                    "copies of \(genes.count == interpretation.genes.count ? "any gene" : genes.joined(separator: ", "))"
                ]
            if !genes.isEmpty || !unseenArms.isEmpty {
                missing.append((copies + unseenArms.map { "loss of \($0)" }).joined(separator: ", "))
            }
        }
        if interpretation.genes.contains(where: \.mayHaveUntoldLoss) {
            missing.append("loss of heterozygosity without loss of copies")
        }
        if !context.unreadAlleles.isEmpty {
            let count = context.unreadAlleles.count
            missing.append("\(count) \(count == 1 ? "rearrangement" : "rearrangements") of a kind that is not read yet")
        }
        if !context.hasNormal { missing.append("origin (no matched normal)") }
        missing.append("promoters, deep introns, splicing beyond the canonical sites")
        var sentences = [missing.joined(separator: "; ")]
        let assumed = interpretation.genes.filter { $0.coverage == .assumed }.map(\.gene.symbol)
        if !assumed.isEmpty {
            let genes = assumed.count == interpretation.genes.count ? "" : " of \(assumed.joined(separator: ", "))"
            sentences.append("Coverage\(genes) was assumed, not shown")
        }
        let partly = partlyCallable(interpretation)
        if !partly.isEmpty { sentences.append("Callable in part: \(partly.joined(separator: ", "))") }
        let noCalls = context.noCalls.map { "\($0.gene) \($0.name)" }
        if !noCalls.isEmpty {
            sentences.append("No call, so that the sample may have it or not: \(few(noCalls))")
        }
        let notJudged = interpretation.genes.reduce(0) { count, gene in
            count + gene.variants.count { !$0.function.isJudged && !$0.isFinding }
        }
        if notJudged > 0 {
            sentences.append(
                "\(notJudged) \(notJudged == 1 ? "variant" : "variants") outside of coding sequences and splice sites \(notJudged == 1 ? "is" : "are") listed, not judged"
            )
        }
        let dropped = dropped(interpretation, context: context)
        if !dropped.isEmpty { sentences.append("Not counted, though \(Self.wouldBe(dropped)): \(few(dropped))") }
        return sentences.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }.joined(separator: " ")
    }

    private static func partlyCallable(_ interpretation: SampleInterpretation) -> [String] {
        interpretation.genes.compactMap { gene in
            guard case .callable(let fraction) = gene.coverage, fraction < 1 else { return nil }
            return "\(gene.gene.symbol) (\(percent(fraction)) callable)"
        }
    }

    private static func wouldBe(_ dropped: [String]) -> String {
        dropped.count == 1 ? "it would be a hit" : "they would be hits"
    }

    /// The variants that would be hits, each with the filter or the minimum that it failed.
    private static func dropped(_ interpretation: SampleInterpretation, context: ReportContext) -> [String] {
        interpretation.genes.flatMap { gene in
            gene.variants.filter(\.isHitButForFilter).map {
                "\(gene.gene.symbol) \($0.observation.shortName) (\($0.observation.failures(context.policy).joined(separator: ", ")))"
            }
        }
    }

    private static func notLookedAt(_ interpretation: SampleInterpretation, context: ReportContext) -> [String] {
        var lines: [String] = []
        // Genes that could not be seen for the same reason stand together, in the order in which the reasons come up.
        var reasons: [(reason: String, genes: [String])] = []
        for gene in interpretation.genes {
            guard case .none(let reason) = gene.coverage else { continue }
            if let index = reasons.firstIndex(where: { $0.reason == reason }) {
                reasons[index].genes.append(gene.gene.symbol)
            } else {
                reasons.append((reason, [gene.gene.symbol]))
            }
        }
        lines += reasons.map { "Small variants in \($0.genes.joined(separator: ", ")): \($0.reason)." }
        let assumed = interpretation.genes.filter { $0.coverage == .assumed }.map(\.gene.symbol)
        if !assumed.isEmpty {
            lines.append(
                "Whether the coding bases of \(assumed.joined(separator: ", ")) were covered: a file of variants alone cannot show it; "
                    + "\"not found\" there is an assumption.")
        }
        let partly = partlyCallable(interpretation)
        if !partly.isEmpty { lines.append("Coding bases that could not be called: \(partly.joined(separator: ", ")).") }
        if !context.noCalls.isEmpty {
            let listed = context.noCalls.prefix(10).map { "\($0.gene) \($0.name) (\($0.allele))" }
            let more = context.noCalls.count - listed.count
            lines.append(
                "No call of this sample at places where the file has a variant: \(listed.joined(separator: ", "))"
                    + (more > 0 ? ", and \(more) more." : "."))
        }
        if !context.unreadAlleles.isEmpty {
            // Of very many (a file of breakends alone), the first tell what it is about.
            let listed = context.unreadAlleles.prefix(10)
            let more = context.unreadAlleles.count - listed.count
            lines.append(
                "What rearrangements do whose alleles are not read yet: \(listed.joined(separator: ", "))"
                    + (more > 0 ? ", and \(more) more." : "."))
        }
        if context.copyNumber == nil {
            lines.append("Copy number: no file gave any, so deletions, 10q and 16p were not assessed.")
        } else {
            let missing = interpretation.genes.filter { $0.copyNumber?.call == .notAssessed }.map(\.gene.symbol)
            if !missing.isEmpty { lines.append("The number of copies of \(missing.joined(separator: ", ")).") }
            let untold = interpretation.genes.filter(\.mayHaveUntoldLoss).map(\.gene.symbol)
            if !untold.isEmpty {
                lines.append(
                    "Loss of heterozygosity without loss of copies in \(untold.joined(separator: ", ")): the files do not tell the two alleles apart there."
                )
            }
        }
        let dropped = dropped(interpretation, context: context)
        if !dropped.isEmpty {
            lines.append("Not counted, though \(Self.wouldBe(dropped)): \(dropped.joined(separator: ", ")).")
        }
        let filtered = interpretation.genes.compactMap { gene -> String? in
            guard let model = context.annotations.model(of: gene.gene.symbol, assembly: context.assembly),
                let exons = model.namingTranscript?.exons
            else { return nil }
            let records = context.copyNumber?.filteredChanges(
                of: exons, on: gene.gene.chromosome, context.policy.copyNumber)
            guard let records, !records.isEmpty, !context.policy.includesFiltered else { return nil }
            return "\(gene.gene.symbol) (\(records.joined(separator: "; ")))"
        }
        if !filtered.isEmpty {
            lines.append(
                "Not counted, since they failed their FILTER: changes of copies and junctions over exons of \(filtered.joined(separator: ", "))."
            )
        }
        if !context.hasNormal {
            lines.append("Origin: there was no matched normal, so inherited variants were not told apart.")
        }
        lines.append(
            "Promoters, deep introns, splicing beyond the canonical sites, methylation, expression, protein staining, fusions."
        )
        return lines
    }
}

extension GeneInterpretation {
    /// The gene's state in one line, with the origin of its hits.
    ///
    /// - Parameter contradicted: the genes of which two pieces of evidence cannot both hold.
    fileprivate func line(_ contradicted: Set<String>) -> String {
        var text = state.kind == .uncertain ? uncertainLine : withOrigin(state.textInShort)
        // Where the state itself rests on the contradiction, it says so already.
        if contradicted.contains(gene.symbol), !hits.contains(where: \.contradictsCopies) {
            text += " The reads contradict the copies."
        }
        return text
    }

    /// The variants of uncertain effect, those with one reason together.
    private var uncertainLine: String {
        var reasons: [(reason: String, variants: [InterpretedVariant])] = []
        for variant in variants.filter(\.isFinding) {
            if let index = reasons.firstIndex(where: { $0.reason == variant.function.reasonInShort }) {
                reasons[index].variants.append(variant)
            } else {
                reasons.append((variant.function.reasonInShort, [variant]))
            }
        }
        guard !reasons.isEmpty else { return state.textInShort }
        let words = reasons.map { "\(names(of: $0.variants).joined(separator: ", ")): \($0.reason)" }
        return "Uncertain effect: \(words.joined(separator: "; "))."
    }

    /// The text with the origin of the variants that are hits, where the normal shows it or the reads raise the question.
    private func withOrigin(_ text: String) -> String {
        let hits = variants.filter(\.isHit)
        let origins = hits.compactMap { variant in variant.originInWords.map { (variant, $0) } }
        guard !origins.isEmpty else { return text }
        // Nobody inherits loss of both copies of such a gene.
        if origins.count == 2, origins.allSatisfy({ $0.0.origin == .possibleGermline }),
            let first = hits[0].observation.phase, let second = hits[1].observation.phase,
            first.sharesCopy(with: second) == false
        {
            return "\(text) One of the two, not both, is possibly inherited."
        }
        let beginning = "One hit: "
        if hits.count == 1, let (_, origin) = origins.first, text.hasPrefix(beginning) {
            return "One hit, \(origin): \(text.dropFirst(beginning.count))"
        }
        return "\(text) \(origins.map { "\($0.observation.shortName) is \($1)" }.joined(separator: "; "))."
    }

    /// Variants that change the protein together have one name.
    private func names(of variants: [InterpretedVariant]) -> [String] {
        var names: [String] = []
        for variant in variants {
            // Of variants with one name each has reads of its own.
            let reads = variant.observation.jointOnCopy == nil ? variant.observation.tumour.words : nil
            let name =
                variant.observation.shortName + (reads.map { " (\($0))" } ?? "")
                + (variant.hasLowSupport ? ", low support" : "")
                + (variant.originInWords.map { ", \($0)" } ?? "")
            if !names.contains(name) { names.append(name) }
        }
        return names
    }
}

extension GeneInterpretation {
    /// Whether the loss of an allele that leaves the number of copies as it is would not have shown, and would matter.
    fileprivate var mayHaveUntoldLoss: Bool {
        guard gene.role == .tumourSuppressor, let copyNumber, copyNumber.isMeasured, copyNumber.call == .neutral else {
            return false
        }
        return copyNumber.hasLossOfHeterozygosity == nil && copyNumber.hasTwoAlleles
    }
}

extension InterpretedVariant {
    /// Whether the FILTER or a minimum of reads alone keeps it from being a hit.
    fileprivate var isHitButForFilter: Bool {
        !isHit && !isFinding && (function.effect == .loss || function.effect == .gain)
    }

    /// `inherited (30 of 60 reads of the normal)`; nothing where the columns do not raise the question.
    fileprivate var originInWords: String? {
        switch origin {
        case .somatic, .notEstablished: return nil
        case .possibleGermline: return "possibly inherited"
        case .germline:
            guard let reads = observation.normal else { return "inherited (in the matched normal)" }
            if let alternate = reads.alternate, let depth = reads.depth {
                return "inherited (\(alternate) of \(depth) reads of the normal)"
            }
            return "inherited (\(reads.words.map { "\($0) of the normal" } ?? "in the matched normal"))"
        }
    }
}

extension ObservedVariant {
    /// The filters and the minima that it fails.
    fileprivate func failures(_ policy: InterpretationPolicy) -> [String] {
        func below<Value: Comparable>(_ value: Value?, _ minimum: Value?, _ option: String) -> String? {
            guard let value, let minimum, value < minimum else { return nil }
            return "below \(option) \(minimum)"
        }
        return [
            passesFilter || policy.includesFiltered ? nil : "FILTER \(filters.joined(separator: ", "))",
            below(tumour.depth, policy.minimumDepth, "--min-depth"),
            below(tumour.alternate, policy.minimumAlternateReads, "--min-alt-reads"),
            below(tumour.fraction, policy.minimumFraction, "--min-vaf"),
        ].compactMap { $0 }
    }
}

extension FunctionalAssessment {
    /// The reason without the term of the Sequence Ontology before it, or with it in words.
    fileprivate var reasonInShort: String {
        let term = reason.prefix { !" :,;".contains($0) }
        let rest = reason.dropFirst(term.count)
        return rest.hasPrefix(": ") ? String(rest.dropFirst(2)) : String(term).replacing("_", with: " ") + rest
    }
}

extension GeneState {
    /// The state without what the reads are held against and without the label of its rule: both stand with the gene, where there is room.
    fileprivate var textInShort: String {
        let sentences = text.split(separator: ". ").map { $0.last == "." ? String($0.dropLast()) : String($0) }
        let kept = sentences.filter { !$0.hasPrefix("It can mean") }.map { sentence in
            guard sentence.hasPrefix("That the loss") || sentence.hasPrefix("The read fraction"),
                let colon = sentence.firstRange(of: ": ")
            else { return sentence }
            return String(sentence[..<colon.lowerBound])
        }
        return "ABCDEF".reduce(kept.joined(separator: ". ") + ".") { $0.replacing(" (\($1))", with: "") }
    }
}
