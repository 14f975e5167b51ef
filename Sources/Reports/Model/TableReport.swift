/// What a table of segments is, and what became of its rows.
public struct TableReport: Codable, Sendable, Equatable {
    /// `neutral`, `seg`, `cnvkit`, … as the option `--segments-kind` names it.
    public var kind: String
    /// How the kind was known, in words.
    public var recognition: String
    /// The sample of the table whose rows were taken; absent where the table names none.
    public var sample: String?
    /// How many samples the table has.
    public var samples: Int
    /// Rows that became segments, of all samples.
    public var taken: Int
    /// Rows on contigs that are no chromosome.
    public var elsewhere: Int
    /// Rows without copies and without a ratio.
    public var withoutState: Int

    /// Makes the value of its parts.
    public init(
        kind: String, recognition: String, sample: String?, samples: Int, taken: Int, elsewhere: Int, withoutState: Int
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
