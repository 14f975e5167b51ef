import FoundationEssentials
import TestSupport

@testable import Reports

/// The reports that were read and committed: those of the sample data and of the constructed cases.
enum ReviewedReport {
    /// Their paths from the root of the repository.
    static let paths = ["SampleData/expected", "Tests/EndToEndTests/Cases"].flatMap { folder in
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: Fixture.path(folder))) ?? []
        return names.filter { $0.hasSuffix("report.json") }.sorted().map { "\(folder)/\($0)" }
    }

    static func read(_ path: String) throws -> SampleReport {
        try ReportJSON.decode(SharedFile.bytes(Fixture.path(path)))
    }
}
