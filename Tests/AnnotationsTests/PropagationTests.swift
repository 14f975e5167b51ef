import Annotations
import Testing
import Transcripts

@Suite struct PropagationTests {
    private let graph: PathwayGraph

    init() throws {
        graph = try Knowledge(files: .embedded()).graph
    }

    private func reached(_ node: String, _ direction: PathwayGraph.Direction) -> PathwayPropagation {
        graph.propagate([.init(gene: node, node: node, direction: direction)])
    }

    @Test func `loss of TSC raises mTORC1 through RHEB and does not reach AKT`() {
        let propagation = reached("TSC", .lowered)
        #expect(propagation.state(of: "RHEB") == .raised)
        #expect(propagation.state(of: "mTORC1") == .raised)
        #expect(propagation.state(of: "AKT") == nil)
        #expect(propagation.state(of: "mTORC2") == nil)
        let chain = propagation.chains.first { $0.target == "mTORC1" }
        #expect(chain?.steps.map(\.edge.target) == ["RHEB", "mTORC1"])
        #expect(chain?.steps.flatMap(\.edge.claims) == ["C026", "C026"])
    }

    @Test(arguments: [
        ("PTEN", PathwayGraph.Direction.lowered), ("p110", .raised), ("NF1", .lowered),
    ])
    func `AKT and mTORC1 are both raised`(node: String, direction: PathwayGraph.Direction) {
        let propagation = reached(node, direction)
        #expect(propagation.state(of: "AKT") == .raised)
        #expect(propagation.state(of: "mTORC1") == .raised)
        #expect(propagation.state(of: "FOXO") == .lowered)
    }

    @Test func `gain of AKT lowers TSC and raises mTORC1`() {
        let propagation = reached("AKT", .raised)
        #expect(propagation.state(of: "TSC") == .lowered)
        #expect(propagation.state(of: "PRAS40") == .lowered)
        #expect(propagation.state(of: "mTORC1") == .raised)
    }

    @Test func `AKT reaches mTORC1 by PRAS40 and by TSC and RHEB, the shorter way first`() {
        let ways = graph.ways(from: .init(gene: "PTEN", node: "PTEN", direction: .lowered), to: "mTORC1")
        #expect(
            ways.map { $0.map(\.edge.target) } == [
                ["PIP3", "AKT", "PRAS40", "mTORC1"], ["PIP3", "AKT", "TSC", "RHEB", "mTORC1"],
            ])
        #expect(ways.allSatisfy { $0.last?.effect == .raised })
        #expect(graph.ways(from: .init(gene: "TSC2", node: "TSC", direction: .lowered), to: "AKT").isEmpty)
    }

    @Test func `a node is upstream along edges outside of the review, too`() {
        #expect(graph.isUpstream("PTEN", of: "mTORC1"))
        #expect(graph.isUpstream("TSC", of: "AKT") && graph.isUpstream("MEN1", of: "AKT"))
        #expect(!graph.isUpstream("translation", of: "AKT"))
        #expect(!graph.isUpstream("AKT", of: "NF1"))
    }

    @Test func `gain of mTORC1 inhibits 4EBP1 and so raises eIF4E`() {
        let propagation = reached("mTORC1", .raised)
        #expect(propagation.state(of: "4EBP1") == .lowered)
        #expect(propagation.state(of: "eIF4E") == .raised)
        #expect(propagation.state(of: "AKT") == nil)
    }

    @Test(arguments: ["MEN1", "DAXX", "ATRX"])
    func `genes without an edge reach nothing`(node: String) {
        #expect(reached(node, .lowered).chains.isEmpty)
    }

    @Test(arguments: [("GATOR1", ["RAG", "mTORC1"]), ("LKB1", ["TSC", "RHEB", "mTORC1"])])
    func `loss of a gene that is not bundled raises mTORC1 and does not reach AKT`(node: String, way: [String]) {
        let propagation = reached(node, .lowered)
        #expect(propagation.state(of: "mTORC1") == .raised)
        #expect(propagation.state(of: "AKT") == nil)
        #expect(propagation.chains.first { $0.target == "mTORC1" }?.steps.map(\.edge.target) == way)
    }

    @Test func `loss of PIK3R1 raises its node, and AKT with it`() throws {
        let rule = try #require(try Knowledge(files: .embedded()).rule(of: "PIK3R1")?.context)
        #expect(rule.role == .tumourSuppressor && rule.node == "p85" && rule.direction == .raised)
        #expect(reached("p85", .raised).state(of: "AKT") == .raised)
    }

    @Test func `an edge without a sign predicts nothing, and no edge of nutrients is followed`() {
        #expect(reached("FLCN", .lowered).chains.isEmpty)
        #expect(reached("nutrients", .raised).chains.isEmpty)
    }

    @Test func `opposite pushes are shown as a conflict`() {
        let propagation = graph.propagate([
            .init(gene: "TSC2", node: "TSC", direction: .lowered),
            .init(gene: "AKT1", node: "AKT", direction: .lowered),
        ])
        #expect(propagation.state(of: "mTORC1") == .conflict)
    }

    @Test func `nothing reaches a drug, and edges that do not count carry nothing`() {
        for node in graph.nodes {
            let propagation = reached(node.id, .raised)
            #expect(propagation.state(of: "EVE_FKBP12") == nil || node.kind == .drug || node.kind == .drugTarget)
            #expect(propagation.chains.allSatisfy { $0.steps.allSatisfy(\.edge.isCounted) })
        }
    }
}
