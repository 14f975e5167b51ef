/// A record that cannot be read: listed and counted, never dropped in silence.
public struct RejectedRecord: Sendable, Hashable {
    /// The line, 1-based.
    public let line: Int
    /// The column that is wrong, by its name in the `#CHROM` line; `columns` or `samples` where their number is.
    public let field: String
    /// What is wrong with it, and what was expected.
    public let reason: String
    /// The beginning of the line.
    public let excerpt: String

    /// Makes a rejection.
    public init(line: Int, field: String, reason: String, excerpt: String) {
        self.line = line
        self.field = field
        self.reason = reason
        self.excerpt = excerpt
    }
}

/// The rejected records of a file: all counted, the first of them listed, so that a file of nothing but broken lines does not fill the memory.
public struct RejectedRecords: Sendable, Hashable {
    /// How many are listed.
    public static let longestList = 10_000

    /// How many there are.
    public private(set) var count = 0
    /// The first ``longestList`` of them, in the order of the file.
    public private(set) var listed: [RejectedRecord] = []

    /// Makes an empty list.
    package init() {}

    /// Adds a later record.
    package mutating func add(_ record: RejectedRecord) {
        count += 1
        if listed.count < Self.longestList { listed.append(record) }
    }

    /// Adds those of a later part of the file.
    package mutating func add(_ later: RejectedRecords) {
        count += later.count
        listed += later.listed.prefix(Self.longestList - listed.count)
    }

    /// Whether there is none.
    public var isEmpty: Bool { count == 0 }
}

/// The lines among the records that hold none, counted by kind with the first of each.
public struct StrayLines: Sendable, Hashable {
    /// How often a kind was met, and where first.
    public struct Tally: Sendable, Hashable {
        /// How many lines.
        public var count: Int
        /// The first line, 1-based.
        public let firstLine: Int
    }

    /// The kinds that were met.
    public private(set) var tallies: [RecordBatch.StrayLine: Tally] = [:]

    /// Makes an empty tally.
    package init() {}

    /// Adds a later line.
    package mutating func add(_ kind: RecordBatch.StrayLine, line: Int) {
        tallies[kind, default: Tally(count: 0, firstLine: line)].count += 1
    }

    /// Adds those of a later part of the file.
    package mutating func add(_ later: StrayLines) {
        for (kind, tally) in later.tallies {
            tallies[kind, default: Tally(count: 0, firstLine: tally.firstLine)].count += tally.count
        }
    }

    /// One sentence for each kind, in the order of their first lines.
    public func warnings(file: String) -> [String] {
        tallies.sorted { ($0.value.firstLine, "\($0.key)") < ($1.value.firstLine, "\($1.key)") }.map { kind, tally in
            let what =
                switch kind {
                case .blank: "blank"
                case .header: "of a header, among the records,"
                case .controlZ: "of a Ctrl-Z (the end of a file in DOS)"
                }
            let lines =
                tally.count == 1 ? "a line \(what) was passed over" : "\(tally.count) lines \(what) were passed over"
            return "\(file):\(tally.firstLine): \(lines)"
        }
    }
}
