import Annotations
import Genome

/// Why AKT or mTORC1 is predicted to be raised or lowered, in one sentence: what reaches it through AKT is told once for all genes.
struct RationaleWords {
    let graph: PathwayGraph
    let alterations: [PathwayGraph.Alteration]

    private static let akt = "AKT"

    /// `Predicted mTORC1 activation: through AKT (by PRAS40; by TSC1/TSC2 complex, then RHEB); loss of TSC2 releases RHEB.` Nothing where the
    /// findings push the node nowhere, or both ways.
    func prediction(of node: String, _ name: String, state: PathwayPropagation.State?) -> String? {
        let own = alterations.filter { $0.node == node }
        let direction: PathwayGraph.Direction? =
            own.first?.direction
            ?? (state == .raised ? .raised : state == .lowered ? .lowered : nil)
        guard let direction else { return nil }
        let head = "Predicted \(name) \(direction.effect)"
        let changed = own.map(\.gene).uniqued()
        let others = causes(of: node, direction)
        if others.isEmpty {
            return own.isEmpty
                ? "\(head)."
                : "\(head) by the change of \(ListWords.list(changed)) \(changed.count == 1 ? "itself" : "themselves")."
        }
        let itself = changed.map { "change of \($0) itself" }
        return "\(head): \((others + itself).joined(separator: "; "))."
    }

    /// What reaches a node from elsewhere: through AKT, told once, and the first step of each other way.
    private func causes(of node: String, _ direction: PathwayGraph.Direction) -> [String] {
        var throughAKT: [[String]] = []
        var steps: [(what: String, targets: [String], genes: [String])] = []
        for alteration in alterations where alteration.node != node {
            for way in graph.ways(from: alteration, to: node) where way.last?.effect == direction {
                let places = way.map(\.edge.target)
                if node != Self.akt, let rest = rest(of: places, behindAKTFrom: alteration.node) {
                    throughAKT.append(rest.dropLast().map(name))
                } else if let first = way.first {
                    add(first, of: alteration, through: places.dropFirst().dropLast().map(name), to: &steps)
                }
            }
        }
        let routes = throughAKT.uniqued().filter { !$0.isEmpty }.map { "by \($0.joined(separator: ", then "))" }
        let akt =
            throughAKT.isEmpty ? [] : ["through AKT" + (routes.isEmpty ? "" : " (\(routes.joined(separator: "; ")))")]
        return akt
            + steps.map { step in
                let change = alterations.first { $0.gene == step.genes[0] }?.change.words ?? ""
                let genes = step.genes.uniqued().map { "of \($0)" }
                return "\(change) \(ListWords.list(genes)) \(step.what) \(ListWords.list(step.targets.uniqued()))"
            }
    }

    /// The nodes that a way passes behind AKT; nothing where it does not pass AKT.
    private func rest(of places: [String], behindAKTFrom start: String) -> [String]? {
        if start == Self.akt { return places }
        return places.firstIndex(of: Self.akt).map { Array(places[($0 + 1)...]) }
    }

    /// Adds the first step of a way, beside genes of which the same is said.
    private func add(
        _ step: PathwayPropagation.Step, of alteration: PathwayGraph.Alteration, through: [String],
        to steps: inout [(what: String, targets: [String], genes: [String])]
    ) {
        let rest = through.isEmpty ? "" : " (then \(through.joined(separator: ", ")))"
        let target = name(step.edge.target) + rest
        let what = verb(step, alteration.change)
        func isSameChange(_ gene: String) -> Bool {
            alterations.first { $0.gene == gene }?.change == alteration.change
        }
        if let index = steps.firstIndex(where: { $0.what == what && $0.genes == [alteration.gene] }) {
            steps[index].targets.append(target)
        } else if let index = steps.firstIndex(where: {
            $0.what == what && $0.targets == [target] && isSameChange($0.genes[0])
        }) {
            steps[index].genes.append(alteration.gene)
        } else {
            steps.append((what, [target], [alteration.gene]))
        }
    }

    private func verb(_ step: PathwayPropagation.Step, _ change: PathwayGraph.Change) -> String {
        let isAmount = graph.nodes.first { $0.id == step.edge.target }?.kind == .lipid
        return switch (change, step.effect) {
        case (_, .raised) where isAmount: "raises"
        case (_, .lowered) where isAmount: "lowers"
        case (.loss, .raised): "releases"
        case (.gain, .raised): "activates"
        case (_, .lowered): "inhibits"
        }
    }

    private func name(_ id: String) -> String {
        let label = graph.nodes.first { $0.id == id }?.label ?? id
        return label.firstRange(of: " (").map { String(label[..<$0.lowerBound]) } ?? label
    }
}

extension PathwayGraph.Change {
    var words: String { self == .loss ? "loss" : "gain" }
}

extension PathwayGraph.Direction {
    fileprivate var effect: String { self == .raised ? "activation" : "inhibition" }
}
