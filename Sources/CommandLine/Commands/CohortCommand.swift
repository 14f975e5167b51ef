import Annotations
import Annotator
import ArgumentParser
import ByteStreams
import Cohorts
import Reports

/// `mtorvar cohort`: many reports as one cohort.
struct CohortCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cohort",
        abstract:
            "Counts the reports of many tumours: oncoprint, frequencies beside the literature's, arms, quality, as HTML, TSV and JSON.",
        discussion: """
            mtorvar cohort reports/*.report.json -o cohort --group-by site

            Into the folder of --outdir: cohort.html, a page that needs no network and no script; cohort.tsv, a line a sample; genes.tsv, a line for each \
            sample and gene; cohort.json. NA is what was not assessed. Each count stands beside the number of tumours that were assessed for it.

            A report that cannot be read is named, and the others are counted; the exit code is 65 then.
            """)

    @Argument(help: ArgumentHelp("Reports of mtorvar report: NAME.report.json.", valueName: "report"))
    var reports: [String]

    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp("The folder to write into; made where it is missing.", valueName: "folder"))
    var outdir: String

    @Option(
        help: ArgumentHelp(
            "Compare groups of samples: site, assembly, sex, wgd, quality, callers, a field of the specimen, or a column of --samples.",
            valueName: "column"))
    var groupBy: String?

    @Option(
        help: ArgumentHelp(
            "A tab-separated table with a row a sample: a column sample, and any others to group by; NA is no value.",
            valueName: "file"))
    var samples: String?

    @Option(
        help: ArgumentHelp("Threads to work with; the output does not depend on it.", valueName: "number"),
        transform: NumberRange.threads.read)
    var threads: Int = InputOptions().threads

    @Flag(help: "Show no summary; reports that cannot be read are named all the same.")
    var quiet = false

    @OptionGroup(title: "Annotations")
    var annotations: AnnotationOptions

    func validate() throws {
        var seen: Set<String> = []
        if let twice = reports.first(where: { !seen.insert($0).inserted }) {
            throw ValidationError("\(twice) is given twice; a report counts once.")
        }
    }

    func run() async throws {
        try await Failure.reported {
            let set = try annotations.load(threads: threads)
            let folder = try CohortFolder(path: outdir)
            var reading = CohortReading(reports, threads: threads, page: folder.page) { try ReportRun.bytes(of: $0) }
            for fault in reading.unreadable { Terminal.write("mtorvar: error: \(fault)") }
            guard !reading.samples.isEmpty else {
                Terminal.write("mtorvar: error: none of the reports could be read; nothing was written")
                throw ExitCode.badData
            }
            if let samples {
                try reading.apply(CohortTable(parsing: try ReportRun.bytes(of: samples, upTo: .sheet), file: samples))
            }
            let report = CohortReport(
                samples: reading.samples, variants: reading.pool.sorted(), unreadable: reading.unreadable,
                program: ProgramReport(name: Program.name, version: Program.version, annotations: set),
                knowledge: set.knowledge, grouping: try grouping(of: reading.samples))
            try folder.write(report, drawn: reading.pool.genes)
            if !quiet { try Terminal.writeData(CohortSummary.render(report, folder: outdir)) }
            if !reading.unreadable.isEmpty { throw ExitCode.badData }
        }
    }

    private func grouping(of samples: [CohortSample]) throws -> (column: String, value: (CohortSample) -> String?)? {
        guard let groupBy else { return nil }
        let known = CohortColumns.known(in: samples)
        guard known.contains(groupBy) else {
            throw ValidationError("--group-by: no sample has '\(groupBy)'; known are \(known.joined(separator: ", ")).")
        }
        return (groupBy, { CohortColumns.value(of: groupBy, in: $0) })
    }
}
