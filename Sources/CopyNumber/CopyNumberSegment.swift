public import Genome

/// A run of positions with one copy-number state in one sample.
public struct CopyNumberSegment: Sendable, Hashable {
    /// What the state rests on, best first.
    public enum Evidence: String, Sendable, Hashable, Codable, Comparable {
        /// The caller gives the number of copies.
        case totalCopyNumber = "total_copy_number"
        /// The caller gives a ratio, turned into copies with the purity and the ploidy that are known.
        case log2WithPurity = "log2_with_purity"
        /// The caller gives a ratio to a baseline; the state is relative.
        case log2
        /// The record only says `<DEL>` or `<DUP>`: a junction or a call without a number of copies.
        case symbolicAllele = "symbolic_allele"

        /// The better evidence stands first.
        public static func < (left: Evidence, right: Evidence) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .totalCopyNumber: 0
            case .log2WithPurity: 1
            case .log2: 2
            case .symbolicAllele: 3
            }
        }
    }

    /// The chromosome.
    public let chromosome: Chromosome
    /// The positions, 1-based and closed.
    public let interval: Interval
    /// The state of a part of the tumour's cells, where the caller tells several.
    public struct Clone: Sendable, Hashable {
        /// The copies in all.
        public let total: Double
        /// The copies of the allele that is there less often.
        public let minor: Double
        /// The share of the tumour's cells, 0 to 1.
        public let fraction: Double

        /// Makes a state.
        public init(total: Double, minor: Double, fraction: Double) {
            self.total = total
            self.minor = minor
            self.fraction = fraction
        }
    }

    /// The copies in all, where the caller gives them, or where purity and ploidy turn the ratio into them. Over several clones, their mean.
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
    /// The share of the cells that have the state, 0 to 1, where the caller gives it.
    public let cellularFraction: Double?
    /// The states of the clones, where the caller tells more than one; else none.
    public let clones: [Clone]
    /// The program that wrote the segment, where it is known.
    public let caller: String?

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
        allele: SymbolicAllele?, filters: [String], file: String, line: Int, cellularFraction: Double? = nil,
        clones: [Clone] = [], caller: String? = nil
    ) {
        self.init(
            chromosome: chromosome, interval: interval, total: total, minor: minor, log2: log2, allele: allele,
            evidence: total != nil ? .totalCopyNumber : log2 != nil ? .log2 : .symbolicAllele, filters: filters,
            file: file, line: line, cellularFraction: cellularFraction, clones: clones, caller: caller)
    }

    private init(
        chromosome: Chromosome, interval: Interval, total: Double?, minor: Double?, log2: Double?,
        allele: SymbolicAllele?, evidence: Evidence, filters: [String], file: String, line: Int,
        cellularFraction: Double?, clones: [Clone], caller: String?
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
        self.evidence = evidence
        self.cellularFraction = cellularFraction
        self.clones = clones
        self.caller = caller
    }

    /// The segment with its ratio turned into copies; itself where it has copies already, or where purity or ploidy is not known.
    ///
    /// A caller's own copies are never replaced: a call that knew the purity may have rewritten the ratio (CNVkit's does).
    func withCopies(by fit: TumourFit) -> CopyNumberSegment {
        guard evidence == .log2, let log2, let copies = fit.copies(ofLog2: log2) else { return self }
        return CopyNumberSegment(
            chromosome: chromosome, interval: interval, total: copies, minor: minor, log2: log2, allele: allele,
            evidence: .log2WithPurity, filters: filters, file: file, line: line, cellularFraction: cellularFraction,
            clones: clones, caller: caller)
    }
}
