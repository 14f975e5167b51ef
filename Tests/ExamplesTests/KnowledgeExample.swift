import Annotations
import Testing

@Suite struct KnowledgeExample {
    @Test func `the example of the knowledge holds`() throws {
        // example
        let knowledge = try Knowledge(files: .embedded())
        let reached = knowledge.graph.propagate([.init(gene: "TSC2", node: "TSC", direction: .lowered)])

        #expect(reached.state(of: "mTORC1") == .raised)
        #expect(reached.state(of: "AKT") == nil)
        // end of example
    }
}
