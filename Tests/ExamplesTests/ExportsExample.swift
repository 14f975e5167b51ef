import Annotations
import Exports
import Reports
import TestSupport
import Testing

@Suite struct ExportsExample {
    @Test func `the example of Exports holds`() throws {
        let path = Fixture.path("SampleData/expected/pnet.GRCh38/PNET-01-T.report.json")
        let report = try ReportJSON.decode(SharedFile.bytes(path))
        // example
        let exporter = Exporter(.maf, annotations: try .embedded())
        let export = try exporter.export([ExportSample(report, path: "PNET-01-T.report.json")])
        let lines = try #require(export.files.first).text.split(separator: "\n")

        #expect(lines[1].hasPrefix("Hugo_Symbol\tEntrez_Gene_Id\tCenter\tNCBI_Build\tChromosome\tStart_Position"))
        #expect(lines.contains { $0.hasPrefix("TSC2\t7249\tNA\tGRCh38\tchr16\t2079159\t") })
        // end of example
    }
}
