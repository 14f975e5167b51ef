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

    /// Writes each report in its forms, once none of them would replace a report of other inputs. Names of samples that no file can have, or that
    /// differ in what files do not tell apart, are told apart by a number.
    ///
    /// - Parameters:
    ///   - options: how the page is made.
    ///   - overwriting: whether reports of other inputs are replaced.
    /// - Throws: ``AnnotatorError`` where a report of other inputs is there; `ByteStreamError` where a file cannot be written: of the
    ///   report that it is of there is no form then.
    func write(_ reports: [SampleReport], page options: PageOptions, overwriting: Bool) async throws {
        let names = Self.names(of: reports)
        if !overwriting {
            for (report, name) in zip(reports, names) { try refuseOther(than: report, name: name) }
        }
        for (report, name) in zip(reports, names) {
            async let json = ReportJSON.encode(report)
            async let page = Array(HTMLReport.render(report, options: options).utf8)
            async let markdown = Array(MarkdownReport.render(report).utf8)
            async let table = Array(FindingsTable.render(report).utf8)
            // JSON comes first: it tells whose the others are.
            let forms = [
                ("report.json", try await json), ("report.html", await page), ("report.md", await markdown),
                ("findings.tsv", await table),
            ]
            let sinks = try forms.map { form, bytes in
                let sink = try FileSink(path: "\(path)/\(name).\(form)")
                try sink.write(bytes)
                return sink
            }
            try FileSink.finish(sinks)
        }
    }

    private static func names(of reports: [SampleReport]) -> [String] {
        var used: Set<String> = []
        return reports.map { report in
            let base = fileName(of: report.sample.name)
            var number = 1
            var unused: String { number == 1 ? base : "\(base)-\(number)" }
            while !used.insert(unused.lowercased()).inserted { number += 1 }
            return unused
        }
    }

    /// Refuses to replace what is there under a report's names, where it is not a report of the same inputs.
    private func refuseOther(than report: SampleReport, name: String) throws {
        let forms = ["report.json", "report.html", "report.md", "findings.tsv"].map { "\(path)/\(name).\($0)" }
        guard let there = forms.first(where: FileSystem.exists) else { return }
        let earlier = try? ReportJSON.decode(ReportRun.bytes(of: forms[0], isInput: false))
        if let earlier, earlier.sample.name == report.sample.name, earlier.isOfInputs(of: report) { return }
        throw AnnotatorError.wouldReplace(
            there, inputs: earlier?.inputs.map(\.path), sample: report.sample.name, by: report.inputs.map(\.path))
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

extension SampleReport {
    /// Whether both are of the same files; of reports without fingerprints, by their names.
    fileprivate func isOfInputs(of other: SampleReport) -> Bool {
        if let fingerprint = sample.fingerprint { return fingerprint == other.sample.fingerprint }
        return Set(inputs.map(\.path)) == Set(other.inputs.map(\.path))
    }
}
