public import Genome

/// A protein-coding transcript placed on one assembly.
public struct Transcript: Sendable, Hashable, Identifiable {
    /// The transcript's standing in MANE.
    public enum Status: String, Sendable, Hashable, Codable, Comparable {
        /// The one transcript that NCBI and Ensembl chose together.
        case maneSelect = "MANE Select"
        /// A further one that clinical reporting needs.
        case manePlusClinical = "MANE Plus Clinical"
        /// Any other.
        case other

        private var rank: Int {
            switch self {
            case .maneSelect: 0
            case .manePlusClinical: 1
            case .other: 2
            }
        }

        /// MANE Select stands first.
        public static func < (left: Status, right: Status) -> Bool { left.rank < right.rank }
    }

    /// The gene's symbol.
    public let gene: String
    /// The accession that names are given on, with version where the source gave one: RefSeq where one is known, `NM_000314.8`, else Ensembl.
    public let accession: String
    /// The Ensembl transcript with version, where one is the same.
    public let ensembl: String?
    /// The RefSeq protein with version, where known.
    public let protein: String?
    /// The standing in MANE.
    public let status: Status
    /// The assembly that the coordinates belong to.
    public let assembly: Assembly
    /// The chromosome that the exons lie on.
    public let chromosome: Chromosome
    /// The strand that the transcript is read from.
    public let strand: Strand
    /// The exons in the order of transcription (exon 1 first), as genomic intervals, 1-based and closed.
    public let exons: [Interval]
    /// The genomic span from start codon to stop codon, both included, whatever the strand.
    public let codingSpan: Interval
    /// The bases of the accession where the genome of the assembly has others, in order of position.
    public let accessionBases: [AccessionBase]

    /// The accession that names are given on.
    public var id: String { accession }

    /// The genomic span of the transcript.
    public var span: Interval {
        guard let first = exons.first, let last = exons.last else { return codingSpan }
        return Interval(min(first.start, last.start), max(first.end, last.end))
    }

    /// Makes a transcript. `exons` stand in the order of transcription.
    public init(
        gene: String, accession: String, ensembl: String?, protein: String?, status: Status, assembly: Assembly,
        chromosome: Chromosome, strand: Strand, exons: [Interval], codingSpan: Interval,
        accessionBases: [AccessionBase] = []
    ) {
        self.gene = gene
        self.accession = accession
        self.ensembl = ensembl
        self.protein = protein
        self.status = status
        self.assembly = assembly
        self.chromosome = chromosome
        self.strand = strand
        self.exons = exons
        self.codingSpan = codingSpan
        self.accessionBases = accessionBases
    }
}
