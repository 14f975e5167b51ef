import CopyNumber
import Genome
import Interpretation
import Transcripts

/// The verdict on the pathway: in a few words as the page's title, and in the sentence that the page begins with.
struct VerdictWords {
    let interpretation: SampleInterpretation
    let arms: [ArmReport]
    let context: ReportContext

    private var genes: [GeneInterpretation] { interpretation.genes.filter { $0.gene.pathwayNode != nil } }
    private var others: [GeneInterpretation] { interpretation.genes.filter { $0.gene.pathwayNode == nil } }
    private var assessed: [GeneInterpretation] { genes.filter { $0.state.kind != .notAssessed } }
    private var isMostUnseen: Bool { assessed.count <= genes.count - assessed.count }

    /// As sure as the genes behind it are, and of as many as were assessed.
    var title: String {
        let title =
            switch interpretation.verdict {
            case .alteredTwoHits, .alteredGainOfFunction, .alteredOneHit: "Altered: \(alteration)"
            case .uncertain where !genes.contains { $0.state.kind == .uncertain }: "Not known: calls could not be read"
            case .uncertain: "VUS only"
            case .noAlterationFound: nothingDetected
            case .notAssessable: "Not assessable"
            }
        return title + (interpretation.discordances.isEmpty ? "" : "; discordant findings")
    }

    /// The sentences.
    var headline: String {
        let pathway = "PI3K/AKT/mTOR pathway"
        let states = StateWords(genes, conflicts: interpretation.discordances)
        let sentence =
            switch interpretation.verdict {
            case .alteredTwoHits, .alteredGainOfFunction:
                "The \(pathway) is altered: \(states.all)."
            case .alteredOneHit: "The \(pathway) has a \(states.all)\(unseen)."
            case .uncertain where states.uncertain.isEmpty:
                "Whether the \(pathway) is altered is not known\(unseen)."
            case .uncertain:
                "Only variants of uncertain significance (VUS) were found in the \(pathway): \(states.uncertain)\(unseen)."
            case .noAlterationFound: nothingFound(in: pathway)
            case .notAssessable: "The \(pathway) could not be assessed from the input."
            }
        return sentence + otherDrivers + notCounted
    }

    /// The surest alterations, by their names.
    private var alteration: String {
        func isSure(_ gene: GeneInterpretation, _ certainty: GeneState.Certainty) -> Bool {
            gene.state.kind == .twoHits && gene.state.certainty ?? .certain == certainty
        }
        let gains = genes.filter { $0.state.kind == .gainedFunction }.map(\.stateName).uniqued()
        for certainty in [GeneState.Certainty.certain, .likely] {
            if let gene = genes.first(where: { isSure($0, certainty) }) {
                return (["\(gene.stateName) (\(certainty.words))"] + gains).joined(separator: ", ")
            }
        }
        if !gains.isEmpty { return gains.joined(separator: ", ") }
        let single = genes.filter { $0.state.kind == .oneHit }
        let possible = genes.filter { isSure($0, .possible) }
        if !possible.isEmpty {
            let name = "\(StateName.alone(.twoHits)) (possible)"
            return single.isEmpty ? name : "\(name), \(StateName.alone(.oneHit))"
        }
        return (single.first?.stateName ?? "")
            + (!single.isEmpty && single.allSatisfy(\.isOfLowConfidence) ? ", \(Words.lowConfidence)" : "")
    }

    /// That nothing was detected: in which genes, and whether they were covered; a finding in another gene is named with it.
    private var nothingDetected: String {
        let altered = others.filter(\.isAltered).map { gene in
            let certainty = gene.state.kind == .twoHits ? gene.state.certainty ?? .certain : .certain
            return "\(gene.gene.symbol) (\(gene.stateName)\(certainty == .certain ? "" : ", \(certainty.words)"))"
        }
        let rest = altered.isEmpty ? "" : "; other NET driver genes: \(altered.joined(separator: ", "))"
        return isMostUnseen
            ? "Only \(ListWords.list(assessed.map(\.gene.symbol))) assessed: no alteration detected\(gaps)\(rest)"
            : "No alteration detected\(altered.isEmpty ? "" : " in the pathway")\(gaps)\(unseen)\(rest)"
    }

    /// The sentence where nothing was found, no firmer than what it rests on.
    private func nothingFound(in pathway: String) -> String {
        let losses = arms.filter { $0.status == .found }.map { "\(Words.code($0.call)) of \($0.name)" }
        let lost = losses.isEmpty ? "" : "; \(ListWords.list(losses))"
        if isMostUnseen {
            let symbols = ListWords.list(assessed.map(\.gene.symbol))
            let what =
                context.copyNumber == nil
                ? "the small variants of \(symbols) were" : "\(symbols) \(assessed.count == 1 ? "was" : "were")"
            return
                "Of the \(pathway) only \(what) assessed: no alteration detected\(lost)\(coverage)."
        }
        return
            "No alteration of the \(pathway) was detected\(lost)\(unseen)\(gaps)."
    }

    /// What a negative answer does not rest on: a deletion that was not looked for is the graver gap.
    private var gaps: String { (context.copyNumber == nil ? "; copy number not assessed" : "") + coverage }

    private var coverage: String { assessed.contains { $0.coverage == .assumed } ? "; coverage data not supplied" : "" }

    /// Sentences on the calls that a FILTER or a minimum alone keeps from being hits, and on those that cannot be read.
    private var notCounted: String {
        let calls = interpretation.limitations.compactMap { limitation -> (gene: String, isFiltered: Bool)? in
            guard case .notCounted(let gene, _, let failures) = limitation else { return nil }
            return (gene, failures.allSatisfy { if case .filters = $0 { true } else { false } })
        }
        guard !calls.isEmpty else { return unreadable }
        let fault = calls.allSatisfy(\.isFiltered) ? "failed FILTER" : "failed FILTER or a set minimum"
        return
            " \(ListWords.count(calls.count, "call", "calls")) in \(ListWords.list(calls.map(\.gene).uniqued())) that \(fault) \(calls.count == 1 ? "is" : "are") listed, not counted.\(unreadable)"
    }

    /// The genes with calls that would be findings and cannot be read.
    private var unreadable: String {
        let all = genes + others
        let symbols = all.filter(\.hasUnreadableCall).map(\.gene.symbol)
        let count =
            all.reduce(0) { $0 + $1.unreadable.count(where: \.isFinding) }
            + Set(all.flatMap(\.unreadRearrangements)).count
        return symbols.isEmpty
            ? "" : " \(ListWords.count(count, "call", "calls")) of \(ListWords.list(symbols)) could not be read."
    }

    /// The genes of the pathway that were not assessed: what was not assessed is not unaltered.
    private var unseen: String {
        let symbols = genes.filter { $0.state.kind == .notAssessed && !$0.isUnreadable }.map(\.gene.symbol)
        return symbols.isEmpty ? "" : "; \(symbols.joined(separator: ", ")) not assessed"
    }

    /// A sentence on the findings in genes without a link to the pathway.
    private var otherDrivers: String {
        let words = StateWords(others, conflicts: interpretation.discordances).all
        return words.isEmpty ? "" : " Other NET driver genes: \(words)."
    }
}
