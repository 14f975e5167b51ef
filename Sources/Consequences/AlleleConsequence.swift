/// What one alternate allele does to one transcript.
///
/// A field that cannot be said surely is `nil`: less, never wrong.
public struct AlleleConsequence: Sendable, Hashable {
    /// The gene's symbol.
    public let gene: String
    /// The transcript's RefSeq accession.
    public let transcript: String
    /// The Sequence Ontology terms, most severe first; never empty.
    public let terms: [SequenceOntologyTerm]
    /// The exon touched, by number and of how many (`5/9`, `5-6/9`), 1-based in the order of transcription.
    public let exon: String?
    /// The intron touched, likewise.
    public let intron: String?
    /// The genomic name, `NC_000010.11:g.87933147C>T`.
    public let hgvsG: String?
    /// The coding name with its transcript, `NM_000314.8:c.388C>T`.
    public let hgvsC: String?
    /// The protein name with its accession (or the transcript's where none is known), `NP_000305.3:p.Arg130Ter`.
    public let hgvsP: String?
    /// Positions in the transcript, 1-based: `1233`, `1233-1235`.
    public let cDNAPosition: String?
    /// Positions in the coding sequence, 1-based.
    public let cdsPosition: String?
    /// Residues of the protein touched, 1-based and closed.
    public let proteinPosition: ClosedRange<Int>?
    /// The change of residues as VEP writes it, `R/*`.
    public let aminoAcids: String?
    /// The change of codons as VEP writes it, changed bases in upper case, `Cga/Tga`.
    public let codons: String?
    /// Whether the coding change starts in the last 2.5 % of the coding sequence, or in the last exon, or neither is known.
    public let truncation: Truncation?

    /// Where a premature stop falls, for judging whether the product is lost.
    public struct Truncation: Sendable, Hashable {
        /// The residue number of the new stop codon, 1-based, where it is known.
        public let stopResidue: Int?
        /// The share of the reference protein that is kept unchanged before the first changed residue, 0 to 1.
        public let fractionKept: Double
        /// Whether the new stop lies in the last exon or in the last 50 bases of the one before it, so that nonsense-mediated
        /// decay is not expected (the rule of 50 to 55 nucleotides).
        public let escapesDecay: Bool?

        /// Makes a truncation.
        public init(stopResidue: Int?, fractionKept: Double, escapesDecay: Bool?) {
            self.stopResidue = stopResidue
            self.fractionKept = fractionKept
            self.escapesDecay = escapesDecay
        }
    }

    /// The impact of the most severe term.
    public var impact: Impact { terms.map(\.impact).min() ?? .modifier }

    /// Makes a consequence.
    public init(
        gene: String, transcript: String, terms: [SequenceOntologyTerm], exon: String? = nil, intron: String? = nil,
        hgvsG: String? = nil, hgvsC: String? = nil, hgvsP: String? = nil, cDNAPosition: String? = nil,
        cdsPosition: String? = nil, proteinPosition: ClosedRange<Int>? = nil, aminoAcids: String? = nil,
        codons: String? = nil, truncation: Truncation? = nil
    ) {
        self.gene = gene
        self.transcript = transcript
        self.terms = terms
        self.exon = exon
        self.intron = intron
        self.hgvsG = hgvsG
        self.hgvsC = hgvsC
        self.hgvsP = hgvsP
        self.cDNAPosition = cDNAPosition
        self.cdsPosition = cdsPosition
        self.proteinPosition = proteinPosition
        self.aminoAcids = aminoAcids
        self.codons = codons
        self.truncation = truncation
    }
}
