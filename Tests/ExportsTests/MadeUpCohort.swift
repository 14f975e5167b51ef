import Annotations
import Annotator
import Interpretation
import Reports
import TestSupport
import Testing

@testable import Exports

/// Three made-up samples: T with small variants of each kind and with copies, U with a genotype alone, V with junctions alone.
enum MadeUpCohort {
    static let folder = "Tests/ExportsTests/Tables"

    static func path(_ name: String) -> String { Fixture.path("\(folder)/\(name)") }

    /// The reports, as `mtorvar report` makes them.
    static func reports() async throws -> [SampleReport] {
        var options = ReportRun.Options()
        options.input.threads = 1
        func run(
            _ inputs: [String], _ change: (inout ReportRun.Options) -> Void = { _ in }
        ) async throws -> SampleReport {
            var own = options
            change(&own)
            return try #require(
                try await ReportRun(annotations: .embedded(), options: own).run(inputs: inputs, progress: nil).first)
        }
        return [
            try await run([path("T.vcf")]) {
                $0.segmentFiles = [path("T.segments.tsv")]
                $0.site = .pancreas
            },
            try await run([path("U.vcf")]),
            try await run([]) { $0.structuralFiles = [path("V.structural.vcf")] },
        ]
    }

    /// The reports as exports read them: through their JSON.
    static func samples() async throws -> [ExportSample] {
        try await reports().map {
            ExportSample(try ReportJSON.decode(ReportJSON.encode($0)), path: "\($0.sample.name).report.json")
        }
    }

    /// The study of the three.
    static func study(_ change: (inout StudyDescription) -> Void = { _ in }) async throws -> Export {
        var description = StudyDescription(identifier: "made_up")
        change(&description)
        return try Exporter(.cbioportal, annotations: .embedded(), center: "Here", study: description)
            .export(try await samples())
    }
}

/// A table with a header line, its rows by column.
struct TextTable {
    let columns: [String]
    let rows: [[String: String]]

    init(_ text: String) throws {
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        columns = try #require(lines.first)
        for line in lines { #expect(line.count == columns.count, "\(line)") }
        let names = columns
        rows = lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
    }

    init(file: String) throws { try self.init(SharedFile.text(MadeUpCohort.path(file))) }
}
