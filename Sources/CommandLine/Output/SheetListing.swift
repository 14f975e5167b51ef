import Annotator
import ArgumentParser

/// What is said of a sheet when all is done: the answers on standard output, the failures on standard error.
struct SheetListing {
    let sheet: SampleSheet
    let outcomes: [SheetReports.Outcome]

    /// Writes both.
    ///
    /// - Throws: `ExitCode` 65 where a sample failed, or lacks records that could not be read.
    func write(reading: ReadingOptions) throws {
        if !reading.quiet { try Terminal.writeData(table) }
        var failed = 0
        var rejected = 0
        for (entry, outcome) in zip(sheet.entries, outcomes) {
            switch outcome {
            case .reported(_, let count):
                guard count > 0 else { continue }
                rejected += count
                var event = Log.Event(
                    .warning, .rejected,
                    "\(sheet.file):\(entry.line): sample '\(entry.sample)': \(count) record\(count == 1 ? "" : "s") could not be read; the report lists them"
                )
                (event.sample, event.line) = (entry.sample, entry.line)
                Log.write(event)
            case .failed(let failure):
                failed += 1
                var event = Log.Event(.error, .error, "\(failure)")
                (event.sample, event.line) = (entry.sample, entry.line)
                event.exitCode = Failure.exitCode(for: failure).rawValue
                Log.write(event)
            }
        }
        if failed > 0 || !reading.quiet {
            Log.write(
                .init(
                    failed > 0 ? .error : .info, .summary,
                    "\(outcomes.count - failed) of \(outcomes.count) samples are reported; \(failed) failed"))
        }
        if failed > 0 { throw ExitCode.badData }
        try reading.judge(rejected: rejected)
    }

    /// A row a sample, in the order of the sheet.
    private var table: String {
        (["sample\tstatus\tanswer"]
            + zip(sheet.entries, outcomes).map { entry, outcome in
                switch outcome {
                case .reported(let answer, _): "\(entry.sample)\treported\t\(answer)"
                case .failed: "\(entry.sample)\tfailed\tNA"
                }
            }).joined(separator: "\n") + "\n"
    }
}
