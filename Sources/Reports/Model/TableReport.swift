package import CopyNumber

/// What a table of segments is, and what became of its rows.
package struct TableReport: Codable, Sendable, Equatable {
    /// `neutral`, `seg`, `cnvkit`, … as the option `--segments-kind` names it.
    package var kind: TableDialect
    /// How the kind was known, in words.
    package var recognition: String
    /// The sample of the table whose rows were taken; absent where the table names none.
    package var sample: String?
    /// How many samples the table has.
    package var samples: Int
    /// Rows that became segments, of all samples.
    package var taken: Int
    /// Rows on contigs that are no chromosome.
    package var elsewhere: Int
    /// Rows without copies and without a ratio.
    package var withoutState: Int

    /// Makes the value of its parts.
    package init(
        kind: TableDialect, recognition: String, sample: String?, samples: Int, taken: Int, elsewhere: Int,
        withoutState: Int
    ) {
        self.kind = kind
        self.recognition = recognition
        self.sample = sample
        self.samples = samples
        self.taken = taken
        self.elsewhere = elsewhere
        self.withoutState = withoutState
    }
}
