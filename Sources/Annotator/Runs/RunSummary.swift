package import Reports
package import VariantCallFormat

/// What a run did: every record is accounted for.
package struct RunSummary: Sendable, Equatable {
    /// The name of the input.
    package var input: String
    /// Record lines read, rejected ones included.
    package var recordsRead = 0
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
    /// How many records were held against a genome; nothing where none was given.
    package var reference: GenomeTally?
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
}
