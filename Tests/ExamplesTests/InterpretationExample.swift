import Annotations
import Genome
import Interpretation
import Testing

@Suite struct InterpretationExample {
    @Test func `the example of Interpretation holds`() throws {
        // example
        let annotations = try AnnotationSet(files: .embedded(), assemblies: [.grch38])
        let interpreter = Interpreter(annotations: annotations, assembly: .grch38, policy: .standard)
        let nothingSeen = SampleEvidence(
            variants: [], coverage: ["TSC2": .callable(fraction: 1)], copyNumber: nil, hasNormal: true,
            hasGenotypes: true)
        let interpretation = interpreter.interpret(nothingSeen)

        #expect(interpretation.gene("TSC2")?.hits.isEmpty == true)
        #expect(interpretation.propagation.chains.isEmpty)
        #expect(interpretation.arms.allSatisfy { $0.assessment == nil })
        // end of example
    }
}
