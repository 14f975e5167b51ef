import Annotator
import ByteStreams
import Reports

/// The folder that reports are written into.
struct ReportFolder {
    private let path: String

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

    /// Writes each report in its forms. Names of samples that would collide, or that no file can have, are told apart by a number.
    ///
    /// - Throws: `ByteStreamError` where a file cannot be written; the other forms of the same report may be there then.
    func write(_ reports: [SampleReport]) async throws {
        var used: Set<String> = []
        for report in reports {
            let base = Self.fileName(of: report.sample.name)
            var number = 1
            var unused: String { number == 1 ? base : "\(base)-\(number)" }
            while !used.insert(unused.lowercased()).inserted { number += 1 }
            let name = unused
            async let json: Void = write(ReportJSON.encode(report), to: "\(name).report.json")
            async let page: Void = write(Array(HTMLReport.render(report).utf8), to: "\(name).report.html")
            async let markdown: Void = write(Array(MarkdownReport.render(report).utf8), to: "\(name).report.md")
            async let table: Void = write(Array(FindingsTable.render(report).utf8), to: "\(name).findings.tsv")
            _ = try await (table, json, page, markdown)
        }
    }

    private func write(_ bytes: [UInt8], to name: String) throws {
        let sink = try FileSink(path: "\(path)/\(name)")
        try sink.write(bytes)
        try sink.finish()
    }

    /// A sample's name as a file's: letters, digits, `.`, `-` and `_`, everything else `_`.
    static func fileName(of sample: String) -> String {
        let safe = String(sample.map { $0.isLetter || $0.isNumber || "._-".contains($0) ? $0 : "_" })
        var name = safe.drop { $0 == "." }
        // Most file systems take 255 bytes, the ending included.
        while name.utf8.count > 200 { name.removeLast() }
        return name.isEmpty ? "sample" : String(name)
    }
}
