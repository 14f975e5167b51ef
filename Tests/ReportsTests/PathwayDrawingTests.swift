import Interpretation
import Testing

@testable import Reports

@Suite struct PathwayDrawingTests {
    @Test func `every node of the graph has its place, and none lies on another`() {
        let layout = PathwayLayout(ExampleReport.full.pathway)
        let nodes = ExamplePathway.nodes.map(\.id)
        #expect(Set(layout.boxes.keys) == Set(nodes))
        for (index, first) in nodes.enumerated() {
            for second in nodes.dropFirst(index + 1) {
                guard let a = layout.boxes[first], let b = layout.boxes[second] else { continue }
                let apart =
                    (a.x - b.x).magnitude >= (a.width + b.width) / 2 + a.margin + b.margin
                    || (a.y - b.y).magnitude >= (a.height + b.height) / 2 + a.margin + b.margin
                #expect(apart, "\(first) lies on \(second)")
            }
        }
        for box in layout.boxes.values {
            #expect(box.left >= 0 && box.left + box.width <= layout.width)
            #expect(box.top >= 0 && box.top + box.height <= layout.height)
        }
    }

    @Test func `a gene without an edge stands beside the pathway`() throws {
        let layout = PathwayLayout(ExampleReport.full.pathway)
        let beside = try #require(layout.beside)
        for id in ["MEN1", "DAXX", "ATRX"] {
            let box = try #require(layout.boxes[id])
            #expect(box.left > beside.left && box.left + box.width < beside.left + beside.width)
            #expect(box.top > beside.top && box.top + box.height < beside.top + beside.height)
        }
        #expect(PathwayDrawing.render(ExampleReport.full.pathway).source.contains("in the source review"))
    }

    @Test func `a node that the layout does not know gets a place of its own`() throws {
        var pathway = ExampleReport.full.pathway
        let known = PathwayLayout(pathway)
        for name in ["GATOR1", "AMPK"] {
            pathway.nodes.append(
                NodeReport(id: name, label: name, state: .raised, certain: true, genes: [], reason: "new"))
            pathway.edges.append(
                EdgeReport(
                    source: name, target: "mTORC1", sign: -1, label: "new", claims: [], outsideReview: false,
                    carries: false))
        }
        let layout = PathwayLayout(pathway)
        let new = try #require(layout.boxes["GATOR1"])
        #expect(new.left > known.width)
        #expect(layout.boxes["AMPK"].map(\.y) != new.y)
        #expect(HTMLScanner(PathwayDrawing.render(pathway).source).problems == [])
    }

    @Test func `edges to nodes that do not exist, from a node to itself, and nodes given twice draw nothing wrong`() {
        var pathway = ExampleReport.full.pathway
        pathway.nodes += pathway.nodes
        for (source, target) in [("AKT", "AKT"), ("AKT", "nowhere")] {
            pathway.edges.append(
                EdgeReport(
                    source: source, target: target, sign: 1, label: "", claims: [], outsideReview: false, carries: false
                ))
        }
        let drawing = HTMLScanner(PathwayDrawing.render(pathway).source)
        #expect(drawing.problems == [])
        #expect(drawing.tags.count { $0.attributes["class"]?.hasPrefix("node ") == true } == ExamplePathway.nodes.count)
    }

    @Test func `a node below findings that predict nothing is not predicted, rather than unreached`() {
        let unreached = NodeReport(id: "AKT", label: "AKT", state: .unchanged, certain: false, genes: [], reason: "")
        var open = unreached
        open.openGenes = ["PTEN"]
        #expect(unreached.stateWords(.full) == "no finding reaches it")
        #expect(NodeDrawing.strip(of: unreached) == nil)
        #expect(open.stateWords(.full) == "not predicted")
        #expect(NodeDrawing.strip(of: open) == "not predicted")
    }

    @Test(arguments: NodeState.allCases) func `a state without certainty says that it may be`(state: NodeState) {
        let certain = NodeReport(id: "AKT", label: "AKT", state: state, certain: true, genes: [], reason: "")
        var possible = certain
        possible.certain = false
        #expect(!certain.stateWords(.full).contains("may"))
        if [.lost, .gained, .raised, .lowered].contains(state) {
            #expect(possible.stateWords(.full).contains("may"))
            #expect(NodeDrawing.strip(of: possible)?.contains("may be") == true)
        }
    }
}
