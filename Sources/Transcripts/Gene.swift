public import Genome

/// A gene of the panel or of its pathway context.
public struct Gene: Sendable, Hashable, Identifiable {
    /// What kind of change in the gene drives a tumour.
    public enum Role: String, Sendable, Hashable, Codable {
        /// Loss of function drives.
        case tumourSuppressor = "tumour_suppressor"
        /// Gain of function drives.
        case oncogene
        /// Not stated: no change is called a loss or a gain of function.
        case undetermined
    }

    /// What a driving change in the gene does to the node of its product.
    public enum NodeDirection: String, Sendable, Hashable, Codable {
        /// The node is more active.
        case raised
        /// The node is less active.
        case lowered
    }

    /// Why the gene is assessed.
    public enum Group: String, Sendable, Hashable, Codable {
        /// One of the genes that the report is about.
        case panel
        /// A gene that explains the state of the pathway.
        case context
    }

    /// The HGNC symbol, `PTEN`.
    public let symbol: String
    /// The HGNC name.
    public let name: String
    /// `HGNC:9588`, where known.
    public let hgncID: String?
    /// The NCBI Gene number, where known.
    public let entrezID: String?
    /// The Ensembl gene with version, where known.
    public let ensemblID: String?
    /// The UniProt accession, where known.
    public let uniProtID: String?
    /// Tumour suppressor or oncogene.
    public let role: Role
    /// Panel or context.
    public let group: Group
    /// The node of the pathway graph that the gene's product is part of (`TSC` for TSC1 and TSC2), or nothing where the
    /// literature of the annotation set gives the gene no edge (MEN1, DAXX, ATRX).
    public let pathwayNode: String?
    /// What a driving change does to the node, where the role does not say: loss of the regulatory p85 releases what it restrains.
    public let statedDirection: NodeDirection?
    /// The chromosome, the same in both assemblies.
    public let chromosome: Chromosome
    /// The strand of its transcripts.
    public let strand: Strand
    /// The cytogenetic band with its chromosome, `10q23.31`.
    public let band: String

    /// The symbol, which is unique in an annotation set.
    public var id: String { symbol }

    /// What a driving change does to the node: as stated, else raised by an oncogene and lowered by a lost suppressor.
    public var nodeDirection: NodeDirection { statedDirection ?? (role == .oncogene ? .raised : .lowered) }

    /// Makes a gene; without a stated direction its role decides ``nodeDirection``.
    public init(
        symbol: String, name: String, hgncID: String?, entrezID: String?, ensemblID: String?, uniProtID: String?,
        role: Role,
        group: Group, pathwayNode: String?, statedDirection: NodeDirection? = nil, chromosome: Chromosome,
        strand: Strand, band: String
    ) {
        self.symbol = symbol
        self.name = name
        self.hgncID = hgncID
        self.entrezID = entrezID
        self.ensemblID = ensemblID
        self.uniProtID = uniProtID
        self.role = role
        self.group = group
        self.pathwayNode = pathwayNode
        self.statedDirection = statedDirection
        self.chromosome = chromosome
        self.strand = strand
        self.band = band
    }
}
