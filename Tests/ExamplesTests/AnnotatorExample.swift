import Annotations
import Annotator
import TestSupport
import Testing
import VariantCallFormat

@Suite struct AnnotatorExample {
    @Test func `the example of Annotator holds`() async throws {
        try await TemporaryFolder.with { folder in
            // example
            let annotations = try AnnotationSet(files: .embedded())
            let run = AnnotateRun(annotations: annotations, options: .init())
            let summary = try await run.run(
                input: Fixture.path("SampleData/pnet-tumour-normal.GRCh38.vcf"), output: folder + "/annotated.vcf",
                progress: nil)

            #expect(summary.recordsRead == summary.recordsWritten + summary.rejected.count)
            #expect(summary.recordsAnnotated > 0)
            // end of example
        }
    }
}
