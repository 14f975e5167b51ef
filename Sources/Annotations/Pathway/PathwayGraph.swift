/// The signed, directed graph of the pathway.
package struct PathwayGraph: Sendable {
    /// The nodes, in order.
    package let nodes: [Node]
    /// The edges, in order.
    package let edges: [Edge]

    init(nodes nodeTable: TabTable, edges edgeTable: TabTable) throws(AnnotationFileError) {
        var nodes: [Node] = []
        for row in nodeTable.rows {
            nodes.append(
                Node(
                    id: try row.text("id"), label: try row.text("label"),
                    kind: try row.value("kind", as: Node.Kind.self),
                    place: try row.optionalText("x") == nil
                        ? nil : DrawingPoint(x: try row.integer("x"), y: try row.integer("y")),
                    drawing: try row.value("drawn", as: Drawing.self), claims: try row.list("claims")))
        }
        var edges: [Edge] = []
        for row in edgeTable.rows {
            let sign = try row.integer("sign")
            guard (-1...1).contains(sign) else { throw row.error("'sign' is \(sign); expected 1, -1 or 0") }
            edges.append(
                Edge(
                    source: try row.text("source"), target: try row.text("target"), sign: sign,
                    label: try row.text("label"), claims: try row.list("claims"),
                    isOutsideReview: try row.flag("outside_review"), isCounted: try row.flag("counted"),
                    drawing: try row.value("drawn", as: Drawing.self),
                    bends: try row.list("bends").map { text throws(AnnotationFileError) in
                        let parts = text.split(separator: ":").compactMap { Int($0) }
                        guard parts.count == 2 else {
                            throw row.error("'bends' has '\(text)'; expected places like 22:752, separated by commas")
                        }
                        return DrawingPoint(x: parts[0], y: parts[1])
                    }))
            for end in [try row.text("source"), try row.text("target")] where !nodes.contains(where: { $0.id == end }) {
                throw row.error("'\(end)' is no node; expected an id of graph_nodes.tsv")
            }
        }
        self.nodes = nodes
        self.edges = edges
    }

    /// What the alterations imply for other nodes, along signed edges that count.
    ///
    /// Each alteration is followed by itself along its shortest way to every node, so that each step can be shown; where two
    /// reach a node from opposite sides, both stand beside each other.
    package func propagate(_ alterations: [Alteration]) -> PathwayPropagation {
        PathwayPropagation(alterations: alterations, chains: alterations.flatMap(chains))
    }

    /// Every way along which an alteration reaches a node, along signed edges that count, none of which passes a node twice; shorter ways
    /// first. Ways that would push the node the other way than the shortest does are left out.
    package func ways(from alteration: Alteration, to target: String) -> [[PathwayPropagation.Step]] {
        let drawnOnly = Set(nodes.filter { !$0.propagates }.map(\.id))
        var ways: [[PathwayPropagation.Step]] = []
        func follow(_ node: String, _ direction: Direction, _ steps: [PathwayPropagation.Step], _ passed: Set<String>) {
            for edge in edges
            where edge.source == node && edge.sign != 0 && edge.isCounted && !passed.contains(edge.target)
                && !drawnOnly.contains(edge.target)
            {
                let effect = direction.through(sign: edge.sign)
                let way = steps + [PathwayPropagation.Step(edge: edge, effect: effect)]
                if edge.target == target {
                    ways.append(way)
                } else {
                    follow(edge.target, effect, way, passed.union([edge.target]))
                }
            }
        }
        follow(alteration.node, alteration.direction, [], [alteration.node])
        let sorted = ways.enumerated().sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }
            .map(\.element)
        return sorted.filter { $0.last?.effect == sorted.first?.last?.effect }
    }

    /// A chain and all other ways of the same effect between its ends: two ways lead from AKT to mTORC1.
    package func allWays(of chain: PathwayPropagation.Chain) -> [PathwayPropagation.Chain] {
        ways(from: chain.alteration, to: chain.target).map {
            PathwayPropagation.Chain(
                alteration: chain.alteration, target: chain.target, direction: chain.direction, steps: $0)
        }
    }

    /// Whether a node stands above another, along signed edges, also those that do not count.
    package func isUpstream(_ node: String, of target: String) -> Bool {
        let drawnOnly = Set(nodes.filter { !$0.propagates }.map(\.id))
        var reached: Set<String> = [node]
        var front = [node]
        while let next = front.popLast() {
            for edge in edges where edge.source == next && edge.sign != 0 && !drawnOnly.contains(edge.target) {
                if edge.target == target { return true }
                if reached.insert(edge.target).inserted { front.append(edge.target) }
            }
        }
        return false
    }

    private func chains(from alteration: Alteration) -> [PathwayPropagation.Chain] {
        let drawnOnly = Set(nodes.filter { !$0.propagates }.map(\.id))
        var chains: [PathwayPropagation.Chain] = []
        var seen: Set<String> = [alteration.node]
        var front: [(node: String, direction: Direction, steps: [PathwayPropagation.Step])] = [
            (alteration.node, alteration.direction, [])
        ]
        while !front.isEmpty {
            var next: [(String, Direction, [PathwayPropagation.Step])] = []
            for (node, direction, steps) in front {
                for edge in edges
                where edge.source == node && edge.sign != 0 && edge.isCounted && !drawnOnly.contains(edge.target) {
                    guard seen.insert(edge.target).inserted else { continue }
                    let reached = direction.through(sign: edge.sign)
                    let way = steps + [PathwayPropagation.Step(edge: edge, effect: reached)]
                    chains.append(
                        PathwayPropagation.Chain(
                            alteration: alteration, target: edge.target, direction: reached, steps: way))
                    next.append((edge.target, reached, way))
                }
            }
            front = next.map { (node: $0.0, direction: $0.1, steps: $0.2) }
        }
        return chains
    }
}
