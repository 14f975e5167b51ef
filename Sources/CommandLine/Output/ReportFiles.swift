import Annotator
import ByteStreams
import Reports

/// The forms that a report is written in.
enum ReportForm: CaseIterable {
    // JSON comes first: it tells whose the others are.
    case json, html, markdown, table

    /// What follows the name of the sample.
    var ending: String {
        switch self {
        case .json: "report.json"
        case .html: "report.html"
        case .markdown: "report.md"
        case .table: "findings.tsv"
        }
    }

    /// The form of a report.
    ///
    /// - Parameter page: how the page is made.
    /// - Throws: what the encoding of JSON throws.
    func bytes(of report: SampleReport, page: PageOptions) throws -> [UInt8] {
        switch self {
        case .json: try ReportJSON.encode(report)
        case .html: Array(HTMLReport.render(report, options: page).utf8)
        case .markdown: Array(MarkdownReport.render(report).utf8)
        case .table: Array(FindingsTable.render(report).utf8)
        }
    }
}

/// Where reports are written.
enum ReportPlace {
    /// A folder, in which each report has the name of its sample.
    case folder(String)
    /// Files of one report, by what stands before their endings.
    case prefix(String)
    /// Single files of one report.
    case files([(form: ReportForm, path: String)])

    /// Whether only one report can be written.
    var isOfOneReport: Bool { if case .folder = self { false } else { true } }

    /// Makes the folders that are missing.
    ///
    /// - Throws: `ByteStreamError` where one cannot be made.
    func makeFolders() throws(ByteStreamError) {
        let folder: String
        switch self {
        case .folder(let path): folder = path
        case .prefix(let prefix):
            folder = prefix.split(separator: "/", omittingEmptySubsequences: false)
                .dropLast().joined(separator: "/")
        case .files: return
        }
        guard !folder.isEmpty else { return }
        do {
            try FileSystem.makeFolder(folder)
        } catch {
            throw ByteStreamError(.cannotCreate, path: folder, errno: error)
        }
    }
}

/// The files of reports: which they are, and how they come to be.
struct ReportFiles {
    private let place: ReportPlace
    /// How the pages are made.
    let page: PageOptions
    /// Whether each report has files for MultiQC beside it.
    private let hasMultiQC: Bool

    /// Names the place; its folders must be there.
    init(_ place: ReportPlace, page: PageOptions = PageOptions(), hasMultiQC: Bool = false) {
        self.place = place
        self.page = page
        self.hasMultiQC = hasMultiQC
    }

    /// Writes each report in its forms, once none of them would replace a report of other inputs. Names of samples that no file can have, or that
    /// differ in what files do not tell apart, are told apart by a number.
    ///
    /// - Parameter overwriting: whether reports of other inputs are replaced.
    /// - Throws: ``AnnotatorError`` where a report of other inputs is there; `ByteStreamError` where a file cannot be written: of the
    ///   report that it is of there is no form then.
    func write(_ reports: [SampleReport], overwriting: Bool) async throws {
        let files = Self.names(of: reports).map(paths)
        if !overwriting {
            for (report, files) in zip(reports, files) { try refuseOther(than: report, files) }
        }
        for (report, files) in zip(reports, files) { try write(try await bytes(of: report, files: files)) }
    }

    /// The bytes of the files of one report, with those for MultiQC where they are wanted.
    func bytes(
        of report: SampleReport, files: [(form: ReportForm, path: String)]
    ) async throws -> [(path: String, bytes: [UInt8])] {
        let forms = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for (index, file) in files.enumerated() {
                group.addTask { (index, try file.form.bytes(of: report, page: page)) }
            }
            return try await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
        }
        let sections = try zip(multiQCPaths(beside: files), MultiQCSection.allCases).map { path, section in
            (path: path, bytes: try section.bytes(of: report))
        }
        return files.enumerated().map { (path: $1.path, bytes: forms[$0] ?? []) } + sections
    }

    /// Writes files: they appear together, in this order, or none does.
    func write(_ files: [(path: String, bytes: [UInt8])]) throws {
        let sinks = try files.map { path, bytes in
            let sink = try FileSink(path: path == "-" ? "/dev/stdout" : path)
            try sink.write(bytes)
            return sink
        }
        try FileSink.finish(sinks)
        if Log.isJSON { for file in files { Log.write(.file(.output, path: file.path)) } }
    }

    /// The files for MultiQC; none where they are not wanted.
    func multiQCPaths(beside files: [(form: ReportForm, path: String)]) -> [String] {
        guard hasMultiQC, let json = files.first(where: { $0.form == .json })?.path else { return [] }
        let stem = json.dropLast(ReportForm.json.ending.count + 1)
        return MultiQCSection.allCases.map { "\(stem)\($0.ending)" }
    }

    /// What stands before the endings.
    func stem(_ name: String) -> String {
        switch place {
        case .folder(let folder): "\(folder)/\(name)"
        case .prefix(let prefix): prefix
        case .files: name
        }
    }

    /// The files of a report of which the name is known.
    func paths(name: String) -> [(form: ReportForm, path: String)] {
        if case .files(let files) = place { return files }
        return ReportForm.allCases.map { (form: $0, path: "\(stem(name)).\($0.ending)") }
    }

    private static func names(of reports: [SampleReport]) -> [String] {
        names(of: reports.map(\.sample.name))
    }

    /// The names of files for some samples.
    static func names(of samples: [String]) -> [String] {
        var used: Set<String> = []
        return samples.map { sample in
            let base = fileName(of: sample)
            var number = 1
            var unused: String { number == 1 ? base : "\(base)-\(number)" }
            while !used.insert(unused.lowercased()).inserted { number += 1 }
            return unused
        }
    }

    /// Refuses to replace what is there under a report's names, where it is not a report of the same inputs.
    func refuseOther(than report: SampleReport, _ files: [(form: ReportForm, path: String)]) throws {
        // Of single files only that one is known to be a report that says whose it is.
        let own = if case .files = place { files.filter { $0.form == .json } } else { files }
        guard let there = own.first(where: { FileSystem.isFile($0.path) })?.path else { return }
        let json = files.first { $0.form == .json }?.path ?? there
        let earlier = try? ReportJSON.decode(ReportRun.bytes(of: json, isInput: false))
        if let earlier, earlier.sample.name == report.sample.name, earlier.isOfInputs(of: report) { return }
        throw AnnotatorError.wouldReplace(
            there, inputs: earlier?.inputs.map(\.path), sample: report.sample.name, by: report.inputs.map(\.path))
    }

    /// A sample's name as a file's: letters, digits, `.`, `-` and `_`, everything else `_`. None begins as a hidden file or an option does.
    static func fileName(of sample: String) -> String {
        let safe = String(sample.map { $0.isLetter || $0.isNumber || "._-".contains($0) ? $0 : "_" })
        var name = safe.drop { $0 == "." || $0 == "-" }
        // Most file systems take 255 bytes, the ending included.
        while name.utf8.count > 200 { name.removeLast() }
        return name.isEmpty ? "sample" : String(name)
    }
}

extension SampleReport {
    /// Whether both are of the same files; of reports without fingerprints, by their names.
    fileprivate func isOfInputs(of other: SampleReport) -> Bool {
        if let fingerprint = sample.fingerprint { return fingerprint == other.sample.fingerprint }
        return Set(inputs.map { FileNames.base(of: $0.path) }) == Set(other.inputs.map { FileNames.base(of: $0.path) })
    }
}
