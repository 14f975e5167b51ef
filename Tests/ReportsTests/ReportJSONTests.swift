import Testing

@testable import Reports

@Suite struct ReportJSONTests {
    @Test(arguments: ExampleReport.allCases)
    func `decoding gives back what was encoded`(example: ExampleReport) throws {
        let report = example.report
        let bytes = try ReportJSON.encode(report)
        #expect(try ReportJSON.decode(bytes) == report.withRoundedFractions)
        #expect(try ReportJSON.encode(ReportJSON.decode(bytes)) == bytes)
    }

    @Test func `fractions have four decimals, keys are sorted, the text ends in one newline`() throws {
        let text = String(decoding: try ReportJSON.encode(ExampleReport.full), as: UTF8.self)
        #expect(text.contains("\"log2\" : -0.6123,"))
        #expect(text.contains("\"callableFraction\" : 0.9343,"))
        #expect(text.hasPrefix("{\n  \"answer\" : {\n    \"caution\""))
        #expect(text.hasSuffix("}\n") && !text.hasSuffix("\n\n"))
        #expect(text.contains("SampleData/example-01.somatic.vcf.gz"))
    }

    @Test func `what is unknown is absent`() throws {
        let text = String(decoding: try ReportJSON.encode(ExampleReport.full), as: UTF8.self)
        #expect(!text.contains("timestamp"))
        #expect(!text.contains("null"))
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity]) func `a number that is not finite is refused`(value: Double) {
        var report = ExampleReport.full
        report.arms[0].breadth = value
        #expect(throws: EncodingError.self) { try ReportJSON.encode(report) }
    }

    @Test func `another version of the format is refused`() throws {
        var report = ExampleReport.full
        report.schema = "mtorvar-report/2"
        let bytes = try ReportJSON.encode(report)
        #expect(throws: DecodingError.self) { try ReportJSON.decode(bytes) }
    }
}
