import Annotations
import CopyNumber
import Interpretation
import Pathway
import Transcripts

extension AnswerReport {
    /// The first half page.
    init(_ interpretation: SampleInterpretation, pathway: PathwayReport, arms: [ArmReport], context: ReportContext) {
        let altered = interpretation.genes.filter { $0.state.kind != .intact && $0.state.kind != .notAssessed }
        self.init(
            verdict: interpretation.verdict,
            headline: Self.headline(interpretation),
            pathway: pathway.summary.joined(separator: " "),
            findings: altered.map { AnswerLine(subject: $0.gene.symbol, status: .found, text: $0.line) }
                + arms.map { AnswerLine(subject: $0.name, status: $0.status, text: "\($0.text) \($0.locus.text)") },
            notLookedAt: Self.notLookedAt(interpretation, context: context),
            germline: GermlineParagraph(interpretation, context: context).text,
            caution: Self.caution,
            conflicts: interpretation.conflicts.isEmpty
                ? nil : interpretation.conflicts.map { "\($0.gene): \($0.text)" })
    }

    /// The sentence about treatment that stands on every report, with the claims that it rests on.
    static let caution =
        "Nothing here is evidence for or against a drug: everolimus showed benefit in trials that "
        + "did not select by mutation (C090, C091, C120, C122); later ones in other tumours that did had few responses "
        + "(L001, L002)."

    private static func headline(_ interpretation: SampleInterpretation) -> String {
        let pathway = "PI3K/AKT/mTOR pathway"
        let genes = interpretation.genes.filter { $0.gene.pathwayNode != nil }
        let states = StateWords(genes)
        switch interpretation.verdict {
        case .alteredTwoHits: return "The \(pathway) is altered: \(states.altered)."
        case .alteredOneHit: return "The \(pathway) has \(states.hits)\(unseen(genes))."
        case .uncertain:
            return
                "Only alterations of uncertain effect were found in the \(pathway): \(states.uncertain)\(unseen(genes))."
        case .noAlterationFound:
            let seen = genes.count { $0.state.kind != .notAssessed }
            guard seen == genes.count else {
                return
                    "No alteration was found in \(seen) of the \(genes.count) genes of the \(pathway)\(unseen(genes))\(beside(interpretation))."
            }
            return "No alteration of the \(pathway) was found in what could be looked at\(beside(interpretation))."
        case .notAssessable:
            return "The input could not have shown an alteration of the \(pathway)\(beside(interpretation))."
        }
    }

    /// The genes of the pathway that were not assessed, for a headline: what was not looked at is not unaltered.
    private static func unseen(_ genes: [GeneInterpretation]) -> String {
        let symbols = genes.filter { $0.state.kind == .notAssessed }.map(\.gene.symbol)
        return symbols.isEmpty ? "" : "; \(symbols.joined(separator: ", ")) not assessed"
    }

    /// The findings beside the pathway, for a headline that has none in it.
    private static func beside(_ interpretation: SampleInterpretation) -> String {
        let words = StateWords(interpretation.genes.filter { $0.gene.pathwayNode == nil }).all
        return words.isEmpty ? "" : "; beside it: \(words)"
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
        let partly = interpretation.genes.compactMap { gene -> String? in
            guard case .callable(let fraction) = gene.coverage, fraction < 1 else { return nil }
            return "\(gene.gene.symbol) (\(percent(fraction)) callable)"
        }
        if !partly.isEmpty { lines.append("Coding bases that could not be called: \(partly.joined(separator: ", ")).") }
        if !context.noCalls.isEmpty {
            let listed = context.noCalls.prefix(10).map {
                "\($0.gene) \($0.places)"
            }
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
        }
        let dropped = interpretation.genes.flatMap { gene in
            gene.variants.filter(\.isHitButForFilter).map { "\(gene.gene.symbol) \($0.observation.shortName)" }
        }
        if !dropped.isEmpty {
            lines.append(
                "Not counted, though they would be hits: \(dropped.joined(separator: ", ")) failed their FILTER or a minimum."
            )
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
            "Splicing beyond the canonical sites, methylation, expression, protein staining, fusions.")
        return lines
    }
}

extension GeneInterpretation {
    /// The gene's state in one line.
    fileprivate var line: String {
        let uncertain = names(of: variants.filter(\.isFinding)).joined(separator: ", ")
        let text =
            state.kind == .uncertain && !uncertain.isEmpty
            ? "Uncertain effect: \(uncertain)." : state.textWithoutReads
        return gene.pathwayNode == nil ? "\(text) No edge to mTOR in the review." : text
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
            if !names.contains(name) { names.append(name) }
        }
        return names
    }
}

extension InterpretedVariant {
    /// Whether the FILTER or a minimum of reads alone keeps it from being a hit.
    fileprivate var isHitButForFilter: Bool {
        !isHit && !isFinding && (function.effect == .loss || function.effect == .gain)
    }
}

extension GeneState {
    /// The state without what the reads are held against: that stands with the gene, and the first half page has no room for it.
    fileprivate var textWithoutReads: String {
        let sentences = text.split(separator: ". ").map { $0.last == "." ? String($0.dropLast()) : String($0) }
        let kept = sentences.filter { !$0.hasPrefix("It can mean") }.map { sentence in
            guard sentence.hasPrefix("That the loss") || sentence.hasPrefix("The read fraction"),
                let colon = sentence.firstRange(of: ": ")
            else { return sentence }
            return String(sentence[..<colon.lowerBound])
        }
        return kept.joined(separator: ". ") + "."
    }
}
