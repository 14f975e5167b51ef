import ArgumentParser

/// Where `report` writes.
struct ReportOutputOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder to write into; made where it is missing.", valueName: "folder"), completion: .directory)
    var outdir: String?

    @Option(
        help: ArgumentHelp(
            "What the files of the one tumour are called before .report.html, .report.json, .report.md and .findings.tsv; in the folder of --outdir where that is given.",
            valueName: "prefix"))
    var prefix: String?

    @Option(
        help: ArgumentHelp(
            "Write the report of the one tumour to this file as HTML, in the place of --outdir; - for standard output.",
            valueName: "file"), completion: .file(extensions: ["html"]))
    var html: String?

    @Option(
        help: ArgumentHelp("The same as JSON.", valueName: "file"), completion: .file(extensions: ["json"]))
    var json: String?

    @Option(help: ArgumentHelp("The same as Markdown.", valueName: "file"), completion: .file(extensions: ["md"]))
    var md: String?

    @Option(
        help: ArgumentHelp("The table of findings.", valueName: "file"), completion: .file(extensions: ["tsv"]))
    var tsv: String?

    @Flag(help: "Replace earlier reports of other inputs that have the same names.")
    var overwrite = false

    @Flag(
        help:
            "Write beside each report NAME_mqc.json, NAME_general_mqc.json, NAME_genes_mqc.json and NAME_mqc_versions.yml, which MultiQC puts on its page."
    )
    var multiqc = false

    @Option(
        help: ArgumentHelp(
            "Write this date into the report (ISO 8601); without it, SOURCE_DATE_EPOCH or no date.", valueName: "date"))
    var timestamp: String?

    @Flag(help: "Write the SHA-256 of the inputs into the report.")
    var checksum = false

    private var files: [(form: ReportForm, path: String)] {
        let named: [(form: ReportForm, path: String?)] = [
            (.json, json), (.html, html), (.markdown, md), (.table, tsv),
        ]
        return named.compactMap { form, path in path.map { (form, $0) } }
    }

    /// Where the reports go.
    var place: ReportPlace {
        if !files.isEmpty { return .files(files) }
        guard let prefix else { return .folder(outdir ?? ".") }
        return .prefix(outdir.map { "\($0)/\(prefix)" } ?? prefix)
    }

    /// Whether a report goes to standard output, where nothing else may stand then.
    var writesToStandardOutput: Bool { files.contains { ["-", "/dev/stdout", "/dev/fd/1"].contains($0.path) } }

    func validate() throws {
        if files.isEmpty, outdir == nil, prefix == nil {
            throw ValidationError(
                "Give the folder to write into with --outdir; for one tumour, --prefix, or files with --html, --json, --md and --tsv."
            )
        }
        if !files.isEmpty, outdir != nil || prefix != nil {
            throw ValidationError("--html, --json, --md and --tsv stand in the place of --outdir and --prefix.")
        }
        if let twice = files.first(where: { file in files.count { $0.path == file.path } > 1 && file.path != "/dev/null"
        }) {
            throw ValidationError("Two forms of the report cannot be written to one file: \(twice.path)")
        }
        if multiqc, !files.isEmpty { throw ValidationError("--multiqc needs --outdir or --prefix.") }
        if let prefix, prefix.isEmpty || prefix.hasSuffix("/") || (outdir != nil && prefix.contains("/")) {
            throw ValidationError(
                "--prefix takes the beginning of names of files, beside --outdir without a folder: '\(prefix)'")
        }
    }
}
