import Annotations
import Reports
import TestSupport
import Testing

@testable import Exports

@Suite struct ExportTests {
    @Test(arguments: ExportFormat.allCases)
    func `the same reports give the same bytes`(format: ExportFormat) async throws {
        let exporter = Exporter(format, annotations: try .embedded())
        let first = try exporter.export(try await MadeUpCohort.samples())
        let second = try exporter.export(try await MadeUpCohort.samples())
        #expect(first.files == second.files && first.notes == second.notes)
        #expect(first.files.map(\.name) == first.files.map(\.name).sorted() && !first.files.isEmpty)
    }

    @Test(arguments: ExportFormat.allCases)
    func `two reports of one sample are refused`(format: ExportFormat) async throws {
        let samples = try await MadeUpCohort.samples()
        let exporter = Exporter(format, annotations: try .embedded())
        let error = #expect(throws: ExportError.self) {
            try exporter.export(samples + [ExportSample(samples[0].report, path: "again.json")])
        }
        #expect(error?.description.hasPrefix("again.json: it is a report of 'T', and so is T.report.json") == true)
    }

    @Test(arguments: ExportFormat.allCases)
    func `reports of both assemblies stand together only where rows name the sequence`(
        format: ExportFormat
    ) async throws {
        let path = Fixture.path("SampleData/expected/pnet.GRCh37/PNET-01-T.report.json")
        let other = ExportSample(try ReportJSON.decode(SharedFile.bytes(path)), path: path)
        let samples = try await MadeUpCohort.samples() + [other]
        let exporter = Exporter(format, annotations: try .embedded())
        if format == .vrs {
            let table = try TextTable(try exporter.export(samples).files[0].text)
            #expect(Set(table.rows.compactMap { $0["assembly"] }) == ["GRCh37", "GRCh38"])
        } else {
            #expect(throws: ExportError.self) { try exporter.export(samples) }
        }
    }

    @Test func `segments are those written by hand`() async throws {
        let export = try Exporter(.seg, annotations: .embedded()).export(try await MadeUpCohort.samples())
        #expect(try export.files[0].text == SharedFile.text(MadeUpCohort.path("segments.seg")))
    }

    @Test func `no report at all gives a table without rows`() throws {
        let exporter = Exporter(.maf, annotations: try .embedded())
        #expect(try TextTable(exporter.export([]).files[0].text).rows.isEmpty)
    }

    @Test func `a track has its findings where they lie`() async throws {
        let text = try Exporter(.bed, annotations: .embedded()).export(try await MadeUpCohort.samples()).files[0].text
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines[0] == #"track name="mtorvar" description="mtorvar GRCh38" itemRgb="On""#)
        for expected in [
            // BED counts from 0, and its end is open: a base, two bases, an insertion over the bases at its sides, four bases, a segment, a breakend.
            "chr10\t87925557\t87925558\tT:PTEN:c.209+1G>T\t1000\t.\t87925557\t87925558\t178,24,43",
            "chr10\t87933146\t87933148\tT:PTEN:p.Arg130Ile\t",
            "chr11\t64804619\t64804621\tT:MEN1:p.Arg516ProfsTer15\t1000\t",
            "chr11\t64809857\t64809861\tT:MEN1:p.Ile85SerfsTer33\t1000\t",
            "chr9\t132000000\t134000000\tT:TSC1:homozygous_loss\t1000\t.\t132000000\t134000000\t178,24,43",
            "chr18\t23999999\t24000000\tV:PTEN:translocation\t1000\t",
        ] {
            #expect(lines.contains { $0.hasPrefix(expected) }, "\(expected)")
        }
        for line in lines.dropFirst() { #expect(line.split(separator: "\t").count == 9) }
    }

    @Test func `what was not assessed is no zero`() async throws {
        for format in [ExportFormat.maf, .vrs] {
            let table = try TextTable(
                try Exporter(format, annotations: .embedded()).export(try await MadeUpCohort.samples()).files[0].text)
            let rows = table.rows.filter { ($0["Tumor_Sample_Barcode"] ?? $0["sample"]) == "U" }
            #expect(rows.count == 1)
            for row in rows { #expect(!row.values.contains("0") && !row.values.contains("")) }
        }
    }
}
