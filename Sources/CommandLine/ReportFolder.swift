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
    func write(_ reports: [SampleReport]) async throws {
        var used: Set<String> = []
        for report in reports {
            let base = Self.fileName(of: report.sample.name)
            var name = base
            var number = 2
            while !used.insert(name.lowercased()).inserted {
                name = "\(base)-\(number)"
                number += 1
            }
            async let json = ReportJSON.encode(report)
            async let page = Array(HTMLReport.render(report).utf8)
            async let markdown = Array(MarkdownReport.render(report).utf8)
            async let table = Array(FindingsTable.render(report).utf8)
            try write(await table, to: "\(name).findings.tsv")
            try write(await json, to: "\(name).report.json")
            try write(await page, to: "\(name).report.html")
            try write(await markdown, to: "\(name).report.md")
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
