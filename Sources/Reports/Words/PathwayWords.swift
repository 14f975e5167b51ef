import Annotations
import Genome
import Interpretation
import Transcripts

/// What the findings do to AKT and mTORC1.
struct PathwayWords {
    private let interpretation: SampleInterpretation
    private let graph: PathwayGraph

    init(_ interpretation: SampleInterpretation, graph: PathwayGraph) {
        self.interpretation = interpretation
        self.graph = graph
    }

    /// A sentence or two on each.
    var summary: [String] {
        let propagation = interpretation.propagation
        let rationale = RationaleWords(graph: graph, alterations: propagation.alterations)
        func state(_ node: String, _ name: String) -> String {
            let state = propagation.state(of: node)
            if let predicted = rationale.prediction(of: node, name, state: state) { return predicted }
            switch state {
            case .conflict: return "\(name) is pushed both ways by the findings; which prevails cannot be told."
            case nil, .raised, .lowered:
                let unseen = interpretation.unseenGenes(reaching: node, graph: graph)
                let open = interpretation.openGenes(above: node, graph: graph, includingOutside: false)
                var text = unseen.isEmpty && open.isEmpty ? "No \(name)-activating alteration detected" : ""
                if !open.isEmpty { text = "Effect on \(name) of the findings in \(ListWords.list(open)) not predicted" }
                let parts = interpretation.genesOfOtherNodes(actingOn: node, graph: graph).map { gene in
                    "\(gene.gene.symbol) is also part of \(ListWords.list(gene.alsoIn))"
                }
                if !parts.isEmpty { text += " (\(parts.joined(separator: "; ")))" }
                if !unseen.isEmpty {
                    text +=
                        "\(open.isEmpty ? "Effect on \(name) not assessed in full" : ""); \(unseen.joined(separator: ", ")) not assessed"
                }
                return text + "."
            }
        }
        if interpretation.verdict == .notAssessable {
            return ["Nothing can be said of AKT and mTORC1: no gene of the pathway was assessed."]
        }
        let notCounted = interpretation.feedbacks(in: graph).map(\.words)
        if propagation.alterations.isEmpty { return withoutAlteration + subclonal + notCounted }
        return [state("mTORC1", "mTORC1"), state("AKT", "AKT")] + subclonal + notCounted
    }

    /// What is said where no gene of the pathway lost both copies or gained function: that nothing acts on AKT and mTORC1, or why nothing can be
    /// predicted from what was found. A prediction of no change would be one, too.
    private var withoutAlteration: [String] {
        let inPathway = interpretation.genes.filter { $0.gene.pathwayNode != nil }
        let uncertain = inPathway.filter { $0.state.kind == .uncertain }.map(\.gene.symbol)
        var reasons: [String] = []
        let contradicted = Set(interpretation.discordances.map(\.gene))
        let isDoubtful = { (gene: GeneInterpretation) in contradicted.contains(gene.gene.symbol) }
        let discordant = inPathway.filter { $0.isAltered && isDoubtful($0) }.map(\.gene.symbol)
        let possible = inPathway.filter { $0.state.kind == .twoHits && !isDoubtful($0) }.map(\.gene.symbol)
        let single = inPathway.filter { $0.state.kind == .oneHit && !isDoubtful($0) }
        let untold = single.filter { $0.smallVariantsWereNotAssessed }.map(\.gene.symbol)
        let alone = single.filter { !$0.smallVariantsWereNotAssessed }.map(\.gene.symbol)
        if !discordant.isEmpty {
            reasons.append("reads and copies contradict each other in \(ListWords.list(discordant))")
        }
        if !possible.isEmpty {
            reasons.append("biallelic inactivation of \(ListWords.list(possible)) is possible, not established")
        }
        if !untold.isEmpty {
            reasons.append("small variants of the other copy of \(ListWords.list(untold)) were not assessed")
        }
        if !alone.isEmpty { reasons.append("no second hit was found in \(ListWords.list(alone))") }
        if !single.isEmpty {
            reasons.append("the effect of losing one copy is not established in the literature used")
        }
        if !uncertain.isEmpty {
            reasons.append("the effect of what was found in \(ListWords.list(uncertain)) is not known")
        }
        let unseen = ["AKT", "mTORC1"].map { ($0, interpretation.unseenGenes(reaching: $0, graph: graph)) }
        let told = unseen.filter(\.1.isEmpty).map(\.0)
        var sentences: [String] = []
        if !told.isEmpty {
            let nodes = ListWords.list(told, "or")
            sentences.append(
                reasons.isEmpty
                    ? "No pathway-activating alteration detected (\(nodes))."
                    : "Nothing can be predicted for \(nodes): \(reasons.joined(separator: "; ")).")
        }
        for genes in unseen.map(\.1).uniqued() where !genes.isEmpty {
            let names = unseen.filter { $0.1 == genes }.map(\.0)
            sentences.append(
                "Whether \(ListWords.list(names, "or")) is changed cannot be said: \(genes.joined(separator: ", ")) not assessed."
            )
        }
        if told.isEmpty {
            sentences += reasons.map { "\($0.capitalised)." }
        }
        return sentences
    }

    /// What would follow in those of the tumour's cells that may have lost both copies of a gene.
    private var subclonal: [String] {
        interpretation.subclonalLosses.compactMap { loss in
            let alteration = loss.alteration
            let chains = graph.propagate([alteration]).chains
            let reached = ["AKT", "mTORC1"].compactMap { node in chains.first { $0.target == node } }
            let raised = reached.filter { $0.direction == .raised }
            guard !raised.isEmpty else { return nil }
            return
                "Subclonal biallelic inactivation of \(alteration.gene) is possible (CCF up to \(NumberText.number(loss.fraction))); there "
                + "\(ListWords.list(raised.map(\.target))) may be activated."
        }
    }
}

extension Feedback {
    /// What stands outside of the review and pushes AKT: said beside the answer, never counted in it.
    fileprivate var words: String {
        func verb(_ direction: PathwayGraph.Direction) -> String { direction == .raised ? "raises" : "lowers" }
        let cause = "\(alteration.change.words) of \(alteration.gene)"
        let acts = isAgainstFindings ? " (it acts the other way)" : ""
        if edge.target == "AKT" {
            let verb = onAKT == .lowered ? "lowers" : alteration.change == .loss ? "releases" : "raises"
            return "Reported by other papers, not counted here\(acts): \(cause) \(verb) AKT."
        }
        let (first, second) = (verb(onTarget), verb(onAKT))
        let through = first == second ? "AKT through it" : "\(second) AKT through it"
        return
            "Reported by other papers, not counted here\(acts): a feedback, by which \(cause) \(first) \(edge.target), and \(through)."
    }
}

extension GeneInterpretation {
    /// The state of a gene that stands beside the pathway.
    func wordsBeside(in graph: PathwayGraph) -> String {
        let isLinked = graph.edges.contains { $0.source == gene.symbol && !$0.isCounted }
        let link =
            isLinked ? "whose link to AKT is outside of the review" : "without a link to mTOR in the literature used"
        return "\(state.words()) Another NET driver gene, \(link): listed, not scored."
    }
}

extension NodeInterpretation {
    /// Why the node has its state.
    var words: String {
        openGenes.isEmpty
            ? reason.words : "nothing can be predicted from what was found in \(ListWords.list(openGenes))"
    }
}

extension NodeInterpretation.Reason {
    fileprivate var words: String {
        switch self {
        case .genes(let genes):
            // A node of several genes is a complex of their products: each gene that is hit is named.
            let words = genes.map { "\($0.gene.symbol): \($0.state.words())" }.joined(separator: " ")
            guard genes.count > 1 else { return words }
            return "\(words) \(genes.map(\.gene.symbol).joined(separator: " and ")) make one complex."
        case .chains(let chains):
            return chains.map { chain in
                "\(chain.direction.rawValue) through \(([chain.alteration.gene] + chain.steps.map(\.edge.target)).joined(separator: " → "))"
            }.joined(separator: "; ")
        case .genesNotAssessed(let genes):
            return genes.map { "\($0.gene.symbol): \($0.state.words())" }.joined(separator: " ")
        case .genesAboveNotAssessed(let genes):
            return "nothing found reaches it, but not assessed: \(genes.joined(separator: ", "))"
        case .nothingReachesIt: return "nothing found reaches it"
        }
    }
}

extension PathwayPropagation.Chain {
    /// `TSC2 loss: RHEB raised (C026), then mTORC1 raised (C026)`.
    func words(_ label: (String) -> String) -> String {
        let words = steps.map { step in
            "\(label(step.edge.target)) \(step.effect.rawValue) (\(step.edge.claims.joined(separator: ", ")))"
        }
        return
            "\(alteration.gene) \(alteration.change.words): \(words.joined(separator: ", then "))"
    }
}

extension NodeReport {
    /// The state of the node; in short as the drawing has room for it.
    func stateWords(_ form: WordForm) -> String {
        switch state {
        case .lost where doubt == .discordant, .oneCopyLost where doubt == .discordant: "discordant data"
        case .lost where doubt == .probable: "lost (\(GeneState.Certainty.likely.words))"
        case .lost: certain ? "lost" : "may be lost"
        case .oneCopyLost where doubt == .possible:
            form == .short ? "biallelic: possible" : "\(StateName.alone(.twoHits)): possible"
        case .oneCopyLost: "one copy altered"
        case .gained where form == .short: certain ? "gained" : "may be gained"
        case .gained: certain ? "gained function" : "may have gained function"
        case .raised: certain ? "raised" : "may be raised"
        case .lowered: certain ? "lowered" : "may be lowered"
        case .conflict: form == .short ? "both ways" : "pushed both ways"
        case .uncertain: "uncertain"
        case .notAssessed: "not assessed"
        case .unchanged: openGenes == nil ? "no finding reaches it" : "not predicted"
        }
    }

    /// The sign that tells the state without colour; nothing where nothing is told.
    var sign: String? {
        switch state {
        case .lost: "✕"
        case .oneCopyLost: "◐"
        case .gained: "+"
        case .raised: "▲"
        case .lowered: "▼"
        case .conflict: "▲▼"
        case .uncertain: "?"
        case .notAssessed, .unchanged: nil
        }
    }
}
