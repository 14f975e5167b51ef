public import ByteStreams
public import Genome
public import VariantCallFormat

/// A table of copy-number segments that was read whole.
public struct SegmentTable: Sendable {
    /// The segments of one sample.
    public struct Sample: Sendable {
        /// Its name; nothing where the table names none.
        public let name: String?
        /// Its segments in the order of the table.
        public internal(set) var segments: [CopyNumberSegment]
    }

    /// A contig with its length, as the lines `@SQ` of GATK's tables give it.
    public struct ContigLength: Sendable, Hashable {
        /// The contig's name.
        public let name: String
        /// The number of bases.
        public let length: Int
        /// `AS`, where it is given.
        public let assembly: String?
    }

    /// A place in the table.
    public struct Place: Sendable, Hashable {
        /// The last position of a segment, 1-based.
        public let end: Int
        /// Its line, 1-based.
        public let line: Int
    }

    /// How the kind of a table was known.
    public struct Recognition: Sendable, Hashable {
        /// Whether the user named it.
        public let isNamed: Bool
        /// What tells it.
        public let sign: Sign

        /// What tells the kind.
        public enum Sign: Sendable, Hashable {
            /// These columns.
            case columns([String])
            /// The shape of the rows, without a header.
            case rows
        }
    }

    /// The file, as the user named it.
    public let file: String
    /// How it is packed.
    public let container: Container
    /// What it is.
    public let dialect: TableDialect
    /// How that was known.
    public let recognition: Recognition
    /// The samples in the order in which they are first met; one without a name where the table has no such column.
    public internal(set) var samples: [Sample] = []
    /// All rows: those taken, those elsewhere, those without a state, and those rejected.
    public internal(set) var rows = 0
    /// Rows that became segments.
    public internal(set) var taken = 0
    /// Rows on contigs that are no chromosome, by the contig's name.
    public internal(set) var elsewhere: [String: Int] = [:]
    /// Rows in which every number is missing: nothing is known there.
    public internal(set) var withoutState = 0
    /// Rows that cannot be read.
    public internal(set) var rejected = RejectedRecords()
    /// Contig lengths that the table gives.
    public internal(set) var contigLengths: [ContigLength] = []
    /// The contigs' names as they are written, in order of appearance.
    public internal(set) var contigNames: [String] = []
    /// On each chromosome, the segment that reaches furthest.
    public internal(set) var furthest: [Chromosome: Place] = [:]
    /// Purity, ploidy and whole-genome doubling, where the table gives them.
    public internal(set) var fit: TumourFit?
    /// The copies of X in the germline, where the table gives the sex.
    public internal(set) var copiesOfX: Int?
    /// What is odd about the table, each with its file.
    public internal(set) var warnings: [String] = []

    init(file: String, container: Container, dialect: TableDialect, recognition: Recognition) {
        self.file = file
        self.container = container
        self.dialect = dialect
        self.recognition = recognition
    }

    /// The sample with this name.
    public func sample(_ name: String) -> Sample? { samples.first { $0.name == name } }
}
