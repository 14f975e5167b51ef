import Annotator
import ArgumentParser
import ByteStreams

struct SheetOptions: ParsableArguments {
    @Option(
        name: [.customLong("sheet"), .customLong("samples")],
        help: ArgumentHelp(
            "A table (CSV or TSV) with a row a sample: column sample, and any of \(Self.columns); several aliases or files in a cell between semicolons, NA leaves a value to the options. --samples is its name until the next release.",
            valueName: "file"), completion: .file(extensions: ["csv", "tsv"]))
    var path: String?

    @Option(
        help: ArgumentHelp(
            "So many samples of the sheet at once; the output does not depend on it.", valueName: "number"),
        transform: NumberRange.jobs.read)
    var jobs: Int = 1

    @Flag(
        help:
            "Pass over the samples of the sheet whose files are there, whole, of the same inputs, options and version, as NAME.run.json says."
    )
    var resume = false

    func validate() throws {
        if path == nil, resume || jobs > 1 { throw ValidationError("--jobs and --resume belong to --sheet.") }
    }

    private static let columns =
        SampleSheet.Column.allCases.filter { $0 != .sample }.map(\.rawValue).joined(separator: ", ")

    /// The sheet, where one is given.
    func read() throws -> SampleSheet? {
        try path.map { try SampleSheet(parsing: try ReportRun.bytes(of: $0, upTo: .sheet), file: $0) }
    }
}
