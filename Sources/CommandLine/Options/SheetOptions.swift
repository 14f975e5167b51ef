import Annotator
import ArgumentParser

/// The options of a sheet.
struct SheetOptions: ParsableArguments {
    @Option(
        name: [.customLong("sheet"), .customLong("samples")],
        help: ArgumentHelp(
            "A table (CSV or TSV) with a row a sample: column sample, and any of patient, alias, site, sex, purity, ploidy, whole_genome_doubling, tumour, normal, and the files vcf, copy_number, structural, segments, purity_file, callable; several in a cell between semicolons, NA leaves a value to the options. --samples is its name until the next release.",
            valueName: "file"), completion: .file(extensions: ["csv", "tsv"]))
    var path: String?

    @Option(
        help: ArgumentHelp(
            "So many samples of the sheet at once; the output does not depend on it.", valueName: "number"))
    var jobs = 1

    @Flag(
        help:
            "Pass over the samples of the sheet whose files are there, whole, of the same inputs, options and version, as NAME.run.json says."
    )
    var resume = false

    func validate() throws {
        guard (1...256).contains(jobs) else { throw ValidationError("--jobs takes a number from 1 to 256.") }
        if path == nil, resume || jobs > 1 { throw ValidationError("--jobs and --resume belong to --sheet.") }
    }

    /// The sheet, where one is given.
    func read() throws -> SampleSheet? {
        try path.map { try SampleSheet(parsing: try ReportRun.bytes(of: $0), file: $0) }
    }
}
