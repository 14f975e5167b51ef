import Annotations
import Genome
import Testing
import Transcripts

@Suite struct AnnotationsExample {
    @Test func `the example of Annotations holds`() throws {
        // example
        let annotations = try AnnotationSet(files: .embedded())

        #expect(annotations.gene("tsc2")?.band == "16p13.3")
        #expect(annotations.model(of: "MEN1", assembly: .grch37)?.maneSelect?.accession == "NM_001370259.2")
        #expect(annotations.verify().filter { !$0.passed }.isEmpty)
        // end of example
    }
}
