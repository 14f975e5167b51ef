package import VariantCallFormat

/// What a run did: every record is accounted for.
package struct RunSummary: Sendable, Equatable {
    /// The name of the input.
    package var input: String
    /// Record lines read, rejected ones included.
    package var recordsRead = 0
    /// Records written.
    package var recordsWritten = 0
    /// Records that carry an MTOR entry.
    package var recordsAnnotated = 0
    /// Records that were left out because only flagged ones were wanted.
    package var recordsLeftOut = 0
    /// Records that could not be read, in order.
    package var rejected = RejectedRecords()
    /// Warnings about the header and inferred bases.
    package var warnings: [String] = []
    /// The index that was written, by its path.
    package var index: String?
    /// The genome that REF was held against, how many records could be, and how many of them differ; empty where none was given.
    package var reference = ""
    /// The assembly and how it was known.
    package var assembly = ""

    /// How the file was read.
    package var plan = ReadingPlan.full(reason: nil)
    /// Whether all blocks were checked, also those that were not read.
    package var verifiedBlocks = false

    init(input: String) { self.input = input }

    /// Counts the records of a part of the file.
    mutating func add(_ part: BatchAnnotator.Result) {
        recordsRead += part.recordsRead
        recordsAnnotated += part.recordsAnnotated
        recordsLeftOut += part.recordsLeftOut
        recordsWritten += part.recordsWritten
        rejected.add(part.rejected)
    }

    /// The summary in a few lines, for standard error. All rejected records are counted; of very many the first are listed.
    package var text: String {
        var lines = warnings.map { "mtorvar: warning: \($0)" }
        for record in rejected.listed {
            lines.append(
                "mtorvar: rejected: \(input):\(record.line): \(record.field): \(record.reason)\n    \(record.excerpt)")
        }
        if rejected.count > rejected.listed.count {
            lines.append("mtorvar: and \(rejected.count - rejected.listed.count) more rejected records")
        }
        var counts = "mtorvar: \(input) (\(assembly)): \(recordsRead) records read, \(recordsWritten) written"
        if recordsLeftOut > 0 { counts += ", \(recordsLeftOut) left out (not flagged)" }
        counts += ", \(rejected.count) rejected; \(recordsAnnotated) carry MTOR"
        if !reference.isEmpty { counts += "; \(reference)" }
        return (lines + [counts, "mtorvar: \(plan.sentence(verified: verifiedBlocks))"]).joined(separator: "\n")
    }
}
