import Annotations
import Testing

@Suite struct AnnotationFilesExample {
    @Test func `the example of AnnotationFiles holds`() throws {
        // example
        let files = try AnnotationFiles.embedded()
        let symbols = try files.table("genes.tsv").rows.map { try $0.text("symbol") }

        #expect(symbols.contains("TSC2"))
        #expect(files.manifest["genes.tsv"]?.licence.isEmpty == false)
        // end of example
    }
}
