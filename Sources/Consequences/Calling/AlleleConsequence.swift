public import HGVS
import Transcripts

/// What one alternate allele does to one transcript.
///
/// A field that cannot be said surely is `nil`: less, never wrong. Nothing of it changes once it is made, so that all who speak of it share it.
public final class AlleleConsequence: Sendable, Hashable {
    /// The gene's symbol.
    public let gene: String
    /// The accession of the transcript.
    public let transcript: String
    /// The Sequence Ontology terms; never empty.
    public let terms: ConsequenceTerms
    /// The exons touched.
    public let exons: ExonRange?
    /// The introns touched.
    public let introns: ExonRange?
    /// The exons that the change removes from their first base to their last, by number.
    public let lostExons: ClosedRange<Int>?
    /// The genomic name, `NC_000010.11:g.87933147C>T`.
    public let genomicName: HGVSVariant?
    /// The coding name with its transcript, `NM_000314.8:c.388C>T`.
    public let codingName: HGVSVariant?
    /// The protein name with its accession (or the transcript's where none is known), `NP_000305.3:p.Arg130Ter`.
    public let proteinName: HGVSVariant?
    /// Positions in the transcript.
    public let cDNAPosition: PositionRange?
    /// Positions in the coding sequence.
    public let cdsPosition: PositionRange?
    /// Residues of the protein touched, 1-based and closed.
    public let proteinPosition: ClosedRange<Int>?
    /// The change of residues as VEP writes it, `R/*`.
    public let aminoAcids: String?
    /// The change of codons as VEP writes it, changed bases in upper case, `Cga/Tga`.
    public let codons: String?
    /// Where the product ends too early, where it does.
    public let truncation: Truncation?
    /// Whether it is an insertion right between an exon and an intron, of which it is not known what splicing makes.
    public let isAtExonBorder: Bool
    /// Whether it removes an intron from its first base to its last, and nothing else.
    public let removesIntron: Bool
    /// Whether it touches one of the last three bases of an exon, or the third base before the end of an intron.
    public let isBesideSpliceSite: Bool
    /// The change itself, from which further facts are computed when they are asked for; nothing where the consequence was put together by hand.
    let source: Source?

    /// What a consequence was computed from.
    enum Source: Sendable {
        /// A change of the gene's sequence, at the place where its name stands.
        case genomic(ConsequenceCaller, StrandedEdit)
        /// A change of the spliced mRNA.
        case spliced(ConsequenceCaller, TranscriptEdit)
        /// A deletion of whole exons whose bases are not given.
        case exons(Transcript)
    }

    /// Where a premature stop falls, for judging whether the product is lost.
    public struct Truncation: Sendable, Hashable {
        /// The residue number of the new stop codon, 1-based, where it is known.
        public let stopResidue: Int?
        /// The share of the reference protein that is kept unchanged before the first changed residue, 0 to 1.
        public let fractionKept: Double
        /// Whether nonsense-mediated decay is expected; nothing where no stop follows.
        public let decay: DecayPrediction?

        package init(stopResidue: Int?, fractionKept: Double, decay: DecayPrediction?) {
            self.stopResidue = stopResidue
            self.fractionKept = fractionKept
            self.decay = decay
        }
    }

    /// The impact of the most severe term.
    public var impact: Impact { terms.impact }
    /// The genomic name as VEP and ClinVar print it.
    public var hgvsG: String? { genomicName?.description }
    /// The coding name as VEP and ClinVar print it.
    public var hgvsC: String? { codingName?.description }
    /// The protein name as VEP and ClinVar print it.
    public var hgvsP: String? { proteinName?.description }

    /// Makes a consequence. Facts that need the sequence, such as ``spliceSites``, are known only of those that a ``ConsequenceCaller`` makes.
    package convenience init(
        gene: String, transcript: String, terms: ConsequenceTerms, exons: ExonRange? = nil,
        introns: ExonRange? = nil, lostExons: ClosedRange<Int>? = nil, genomicName: HGVSVariant? = nil,
        codingName: HGVSVariant? = nil, proteinName: HGVSVariant? = nil, cDNAPosition: PositionRange? = nil,
        cdsPosition: PositionRange? = nil, proteinPosition: ClosedRange<Int>? = nil, aminoAcids: String? = nil,
        codons: String? = nil, truncation: Truncation? = nil, isAtExonBorder: Bool = false, removesIntron: Bool = false,
        isBesideSpliceSite: Bool = false
    ) {
        self.init(
            gene: gene, transcript: transcript, terms: terms, exons: exons, introns: introns, lostExons: lostExons,
            genomicName: genomicName, codingName: codingName, proteinName: proteinName, cDNAPosition: cDNAPosition,
            cdsPosition: cdsPosition, proteinPosition: proteinPosition, aminoAcids: aminoAcids, codons: codons,
            truncation: truncation, isAtExonBorder: isAtExonBorder, removesIntron: removesIntron,
            isBesideSpliceSite: isBesideSpliceSite, source: nil)
    }

    /// Makes a consequence of what it is computed from.
    init(
        gene: String, transcript: String, terms: ConsequenceTerms, exons: ExonRange? = nil,
        introns: ExonRange? = nil, lostExons: ClosedRange<Int>? = nil, genomicName: HGVSVariant? = nil,
        codingName: HGVSVariant? = nil, proteinName: HGVSVariant? = nil, cDNAPosition: PositionRange? = nil,
        cdsPosition: PositionRange? = nil, proteinPosition: ClosedRange<Int>? = nil, aminoAcids: String? = nil,
        codons: String? = nil, truncation: Truncation? = nil, isAtExonBorder: Bool = false, removesIntron: Bool = false,
        isBesideSpliceSite: Bool = false, source: Source?
    ) {
        self.gene = gene
        self.transcript = transcript
        self.terms = terms
        self.exons = exons
        self.introns = introns
        self.lostExons = lostExons
        self.genomicName = genomicName
        self.codingName = codingName
        self.proteinName = proteinName
        self.cDNAPosition = cDNAPosition
        self.cdsPosition = cdsPosition
        self.proteinPosition = proteinPosition
        self.aminoAcids = aminoAcids
        self.codons = codons
        self.truncation = truncation
        self.isAtExonBorder = isAtExonBorder
        self.removesIntron = removesIntron
        self.isBesideSpliceSite = isBesideSpliceSite
        self.source = source
    }
}

extension AlleleConsequence {
    /// Whether every part is the same.
    public static func == (left: AlleleConsequence, right: AlleleConsequence) -> Bool {
        left === right
            || left.transcript == right.transcript && left.gene == right.gene && left.terms == right.terms
                && left.codingName == right.codingName && left.genomicName == right.genomicName
                && left.proteinName == right.proteinName && left.exons == right.exons && left.introns == right.introns
                && left.lostExons == right.lostExons && left.cDNAPosition == right.cDNAPosition
                && left.cdsPosition == right.cdsPosition && left.proteinPosition == right.proteinPosition
                && left.aminoAcids == right.aminoAcids && left.codons == right.codons
                && left.truncation == right.truncation && left.isAtExonBorder == right.isAtExonBorder
                && left.removesIntron == right.removesIntron && left.isBesideSpliceSite == right.isBesideSpliceSite
    }

    /// Hashes the names and terms.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(transcript)
        hasher.combine(terms)
        hasher.combine(genomicName)
        hasher.combine(codingName)
    }
}
