public import Genome

/// A run of positions with one copy-number state in one sample.
public struct CopyNumberSegment: Sendable, Hashable {
    /// What the state rests on, best first.
    public enum Evidence: String, Sendable, Hashable, Codable, Comparable {
        /// The caller gives the number of copies.
        case totalCopyNumber = "total_copy_number"
        /// The caller gives a ratio to a baseline; the state is relative.
        case log2
        /// The record only says `<DEL>` or `<DUP>`: a junction or a call without a number of copies.
        case symbolicAllele = "symbolic_allele"

        /// The better evidence stands first.
        public static func < (left: Evidence, right: Evidence) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .totalCopyNumber: 0
            case .log2: 1
            case .symbolicAllele: 2
            }
        }
    }

    /// The chromosome.
    public let chromosome: Chromosome
    /// The positions, 1-based and closed.
    public let interval: Interval
    /// The copies in all, where the caller gives them.
    public let total: Double?
    /// The copies of the allele that is there less often, where the caller gives them.
    public let minor: Double?
    /// The log2 of the ratio to the baseline, where the caller gives it.
    public let log2: Double?
    /// What the symbolic allele says by itself, where the record has one that says it.
    public let allele: SymbolicAllele?
    /// What the state rests on.
    public let evidence: Evidence
    /// FILTER as the record has it; empty for `.`.
    public let filters: [String]
    /// The file, as the user named it.
    public let file: String
    /// The line in the file, 1-based.
    public let line: Int

    /// What a symbolic ALT says.
    public enum SymbolicAllele: String, Sendable, Hashable, Codable {
        /// `<DEL>`
        case deletion
        /// `<DUP>`
        case duplication
        /// `<CNV>` without a number, or an allele of the reference.
        case unspecified
    }

    /// Whether FILTER is PASS or missing.
    public var passesFilter: Bool { filters.isEmpty || filters == ["PASS"] }

    /// Makes a segment.
    public init(
        chromosome: Chromosome, interval: Interval, total: Double?, minor: Double?, log2: Double?,
        allele: SymbolicAllele?, filters: [String], file: String, line: Int
    ) {
        self.chromosome = chromosome
        self.interval = interval
        self.total = total
        self.minor = minor
        self.log2 = log2
        self.allele = allele
        self.filters = filters
        self.file = file
        self.line = line
        evidence = total != nil ? .totalCopyNumber : log2 != nil ? .log2 : .symbolicAllele
    }
}
