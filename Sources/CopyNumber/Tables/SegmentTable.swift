package import ByteStreams
package import Genome
package import VariantCallFormat

/// A table of copy-number segments that was read whole.
package struct SegmentTable: Sendable {
    /// The segments of one sample.
    package struct Sample: Sendable {
        /// Its name; nothing where the table names none.
        package let name: String?
        /// Its segments in the order of the table.
        package internal(set) var segments: [CopyNumberSegment]
        /// The copies of arms, of a table of arms.
        package internal(set) var arms: [ArmCopies] = []
        /// The levels of genes, of a matrix of them.
        package internal(set) var levels: [GeneLevel] = []

        init(name: String?, segments: [CopyNumberSegment]) {
            self.name = name
            self.segments = segments
        }
    }

    /// A contig with its length, as the lines `@SQ` of GATK's tables give it.
    package struct ContigLength: Sendable, Hashable {
        /// The contig's name.
        package let name: String
        /// The number of bases.
        package let length: Int
        /// `AS`, where it is given.
        package let assembly: String?
    }

    /// What is odd about a table that can be read.
    package enum Warning: Sendable, Hashable {
        /// A line above the header that is neither a note nor the header.
        case lineAboveHeader(line: Int, String)
        /// Rows on contigs that are no chromosome; some of their names.
        case elsewhere(rows: Int, contigs: [String])
        /// Rows with neither copies nor a ratio.
        case withoutState(rows: Int)
        /// None of so many ratios lies below zero, as those do that are no logarithms.
        case noNegativeRatio(of: Int)
        /// A table of purity whose caller found no tumour.
        case noTumour(line: Int, caller: CallingProgram?)
    }

    package struct Place: Sendable, Hashable {
        /// The last position of a segment, 1-based.
        package let end: Int
        /// Its line, 1-based.
        package let line: Int
    }

    /// How the kind of a table was known.
    package struct Recognition: Sendable, Hashable {
        /// Whether the user named it.
        package let isNamed: Bool
        /// What tells it.
        package let sign: Sign

        /// What tells the kind.
        package enum Sign: Sendable, Hashable {
            /// These columns.
            case columns([String])
            /// The shape of the rows, without a header: what their columns are taken to be.
            case rows([String])
        }
    }

    /// What outputs call the file.
    package let file: String
    /// How it is packed.
    package let container: Container
    /// What it is.
    package let dialect: TableDialect
    /// How that was known.
    package let recognition: Recognition
    /// The samples in the order in which they are first met; one without a name where the table has no such column.
    package internal(set) var samples: [Sample] = []
    /// All rows: those taken, those elsewhere, those without a state, and those rejected.
    package internal(set) var rows = 0
    /// Rows that became segments.
    package internal(set) var taken = 0
    /// Rows on contigs that are no chromosome, by the contig's name.
    package internal(set) var elsewhere: [String: Int] = [:]
    /// Rows in which every number is missing: nothing is known there.
    package internal(set) var withoutState = 0
    /// Rows that cannot be read.
    package internal(set) var rejected = RejectedRecords()
    /// Contig lengths that the table gives.
    package internal(set) var contigLengths: [ContigLength] = []
    /// The contigs' names as they are written, in order of appearance.
    package internal(set) var contigNames: [String] = []
    /// On each chromosome, the segment that reaches furthest.
    package internal(set) var furthest: [Chromosome: Place] = [:]
    /// Purity, ploidy and whole-genome doubling, where the table gives them.
    package internal(set) var fit: PurityPloidy?
    /// The copies of X in the germline, where the table gives the sex.
    package internal(set) var copiesOfX: Int?
    /// What is odd about the table.
    package internal(set) var warnings: [Warning] = []
    /// What is odd about how it is packed, as messages say it.
    package internal(set) var containerWarnings: [String] = []

    init(file: String, container: Container, dialect: TableDialect, recognition: Recognition) {
        self.file = file
        self.container = container
        self.dialect = dialect
        self.recognition = recognition
    }

    package func sample(_ name: String) -> Sample? { samples.first { $0.name == name } }
}
