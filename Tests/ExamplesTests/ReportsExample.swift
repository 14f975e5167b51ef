import ByteStreams
import Reports
import TestSupport
import Testing

@Suite struct ReportsExample {
    @Test func `the example of Reports holds`() throws {
        let source = try FileSource.open(path: Fixture.path("SampleData/expected/pnet.GRCh38/PNET-01-T.report.json"))
        var json: [UInt8] = []
        while try source.read(upTo: 1 << 16, into: &json) > 0 {}
        // example
        let report = try ReportJSON.decode(json)

        #expect(report.genes.first { $0.symbol == "TSC2" }?.status == .found)
        #expect(HTMLReport.render(report).contains(report.notice))
        #expect(FindingsTable.render(report).hasPrefix(FindingsTable.columns[0]))
        // end of example
    }
}
