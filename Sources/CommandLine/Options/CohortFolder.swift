import ByteStreams
import Cohorts
import FoundationEssentials
import Reports

/// The folder that a cohort is written into.
struct CohortFolder: Sendable {
    private let path: String
    private let current = FileManager.default.currentDirectoryPath

    /// Makes the folder where it is missing.
    ///
    /// - Throws: `ByteStreamError` where it cannot be made.
    init(path: String) throws {
        self.path = path
        do {
            try FileSystem.makeFolder(path)
        } catch {
            throw ByteStreamError(.cannotCreate, path: path, errno: error)
        }
    }

    /// The page beside a report, from this folder; nothing where there is none.
    @Sendable func page(_ report: String) -> String? {
        let ending = ".report.json"
        guard report.hasSuffix(ending) else { return nil }
        let page = report.dropLast(ending.count) + ".report.html"
        guard FileSystem.exists(String(page)) else { return nil }
        return RelativePath.path(of: String(page), from: path, current: current)
    }

    /// Writes the cohort in its forms: they appear together, or none does.
    ///
    /// - Throws: `ByteStreamError` where a file cannot be written.
    func write(_ report: CohortReport, drawn genes: [GeneReport]) throws {
        let forms = [
            ("cohort.html", Array(CohortPage.render(report, drawn: genes).utf8)),
            ("cohort.tsv", Array(SampleTable.render(report).utf8)),
            ("genes.tsv", Array(GeneTable.render(report).utf8)), ("cohort.json", try CohortJSON.encode(report)),
        ]
        let sinks = try forms.map { name, bytes in
            let sink = try FileSink(path: "\(path)/\(name)")
            try sink.write(bytes)
            return sink
        }
        try FileSink.finish(sinks)
    }
}
