/// A consequence of the Sequence Ontology, in Ensembl VEP's vocabulary (release 115) and by its rules, evaluated where the name of the
/// change stands: at the place to which it shifts furthest in the direction of the transcript.
///
/// The order of declaration is the order of severity, the one place where the ranking is written. `exon_loss_variant` is not in VEP's
/// vocabulary. The rules differ from VEP's where the ontology or the sequence says so:
///
/// - an insertion that brings a stop is `stop_gained`, never `stop_retained_variant`;
/// - a frame shift whose first changed residue is a stop is `stop_gained` as well;
/// - an insertion between the last base of an exon and the first of an intron changes neither of the intron's outer bases: it is a
///   coding change and a `splice_region_variant`;
/// - of a replacement by as many bases, the bases that stay the same touch nothing;
/// - a start codon is retained where the coding sequence from it on is kept base by base, and lost otherwise, never both.
public enum SequenceOntologyTerm: UInt8, Sendable, Hashable, CaseIterable, Comparable {
    /// SO:0001893. A deletion takes the whole transcript.
    case transcriptAblation
    /// SO:0001572. A deletion without sequence takes one or more whole exons.
    case exonLossVariant
    /// SO:0001574. One of the two bases at the 3' end of an intron is changed; an insertion only between the two.
    case spliceAcceptorVariant
    /// SO:0001575. One of the two bases at the 5' end of an intron is changed; an insertion only between the two.
    case spliceDonorVariant
    /// SO:0001587. A codon before the usual stop becomes one; beside `frameshift_variant` where the first changed residue is a stop.
    case stopGained
    /// SO:0001589. Bases are inserted or deleted in the coding sequence, not a multiple of three.
    case frameshiftVariant
    /// SO:0001578. The stop codon becomes a residue, or is deleted.
    case stopLost
    /// SO:0002012. The start codon is changed, and the coding sequence behind it is not kept as it was.
    case startLost
    /// SO:0001889. A duplication takes the whole transcript.
    case transcriptAmplification
    /// SO:0001907. A part of the transcript is duplicated, its sequence not given.
    case featureElongation
    /// SO:0001906. A part of the transcript is deleted, its sequence not given.
    case featureTruncation
    /// SO:0001821. Residues are inserted, the others are the same.
    case inframeInsertion
    /// SO:0001822. Residues are deleted, the others are the same.
    case inframeDeletion
    /// SO:0001583. Residues are replaced, their number is the same.
    case missenseVariant
    /// SO:0001818. The number of bases stays a multiple of three, and residues are both replaced and inserted or deleted.
    case proteinAlteringVariant
    /// SO:0001787. The fifth base of an intron is changed.
    case spliceDonor5thBaseVariant
    /// SO:0001630. Within 3 bases of the exon's or 3 to 8 bases of the intron's side of a border, where no narrower splice term holds.
    case spliceRegionVariant
    /// SO:0002170. One of bases 3 to 6 of an intron is changed, the fifth is not.
    case spliceDonorRegionVariant
    /// SO:0002169. One of the bases 3 to 17 before the end of an intron is changed, and no exon is touched.
    case splicePolypyrimidineTractVariant
    /// SO:0001626. The last codon, which is not whole in the annotation, is changed.
    case incompleteTerminalCodonVariant
    /// SO:0002019. The start codon is touched, and it and the coding sequence behind it are kept.
    case startRetainedVariant
    /// SO:0001567. The stop codon is touched and stays a stop.
    case stopRetainedVariant
    /// SO:0001819. Codons are changed, the residues are the same.
    case synonymousVariant
    /// SO:0001580. The coding sequence is changed, and no more can be said surely: across an exon border, or where a base is not known.
    case codingSequenceVariant
    /// SO:0001620. Within a mature microRNA.
    case matureMiRNAVariant
    /// SO:0001623. In an exon, before the start codon.
    case fivePrimeUTRVariant
    /// SO:0001624. In an exon, after the stop codon.
    case threePrimeUTRVariant
    /// SO:0001792. In an exon of a transcript without coding sequence.
    case nonCodingTranscriptExonVariant
    /// SO:0001627. In an intron, beyond its first and last two bases.
    case intronVariant
    /// SO:0001621. In a transcript that is itself subject to nonsense-mediated decay.
    case nmdTranscriptVariant
    /// SO:0001619. In a transcript without coding sequence.
    case nonCodingTranscriptVariant
    /// SO:0001968. In a transcript with coding sequence, no more is known.
    case codingTranscriptVariant
    /// SO:0001631. Up to 5,000 bases before the transcript.
    case upstreamGeneVariant
    /// SO:0001632. Up to 5,000 bases after the transcript.
    case downstreamGeneVariant
    /// SO:0001060. A change, no more is known.
    case sequenceVariant

    /// The name in the ontology: `missense_variant`.
    public var name: String { definition.name }
    /// The accession in the ontology: `SO:0001583`.
    public var accession: String { definition.accession }
    /// The impact class, as Ensembl VEP has it.
    public var impact: Impact { definition.impact }

    /// The term of a name of the Sequence Ontology, as VEP writes it: `stop_gained`.
    public init?(name: some StringProtocol) {
        guard let term = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = term
    }

    /// More severe stands first.
    public static func < (left: SequenceOntologyTerm, right: SequenceOntologyTerm) -> Bool {
        left.rawValue < right.rawValue
    }

    private var definition: (name: String, accession: String, impact: Impact) {
        switch self {
        case .transcriptAblation: ("transcript_ablation", "SO:0001893", .high)
        case .exonLossVariant: ("exon_loss_variant", "SO:0001572", .high)
        case .spliceAcceptorVariant: ("splice_acceptor_variant", "SO:0001574", .high)
        case .spliceDonorVariant: ("splice_donor_variant", "SO:0001575", .high)
        case .stopGained: ("stop_gained", "SO:0001587", .high)
        case .frameshiftVariant: ("frameshift_variant", "SO:0001589", .high)
        case .stopLost: ("stop_lost", "SO:0001578", .high)
        case .startLost: ("start_lost", "SO:0002012", .high)
        case .transcriptAmplification: ("transcript_amplification", "SO:0001889", .high)
        case .featureElongation: ("feature_elongation", "SO:0001907", .high)
        case .featureTruncation: ("feature_truncation", "SO:0001906", .high)
        case .inframeInsertion: ("inframe_insertion", "SO:0001821", .moderate)
        case .inframeDeletion: ("inframe_deletion", "SO:0001822", .moderate)
        case .missenseVariant: ("missense_variant", "SO:0001583", .moderate)
        case .proteinAlteringVariant: ("protein_altering_variant", "SO:0001818", .moderate)
        case .spliceDonor5thBaseVariant: ("splice_donor_5th_base_variant", "SO:0001787", .low)
        case .spliceRegionVariant: ("splice_region_variant", "SO:0001630", .low)
        case .spliceDonorRegionVariant: ("splice_donor_region_variant", "SO:0002170", .low)
        case .splicePolypyrimidineTractVariant: ("splice_polypyrimidine_tract_variant", "SO:0002169", .low)
        case .incompleteTerminalCodonVariant: ("incomplete_terminal_codon_variant", "SO:0001626", .low)
        case .startRetainedVariant: ("start_retained_variant", "SO:0002019", .low)
        case .stopRetainedVariant: ("stop_retained_variant", "SO:0001567", .low)
        case .synonymousVariant: ("synonymous_variant", "SO:0001819", .low)
        case .codingSequenceVariant: ("coding_sequence_variant", "SO:0001580", .modifier)
        case .matureMiRNAVariant: ("mature_miRNA_variant", "SO:0001620", .modifier)
        case .fivePrimeUTRVariant: ("5_prime_UTR_variant", "SO:0001623", .modifier)
        case .threePrimeUTRVariant: ("3_prime_UTR_variant", "SO:0001624", .modifier)
        case .nonCodingTranscriptExonVariant: ("non_coding_transcript_exon_variant", "SO:0001792", .modifier)
        case .intronVariant: ("intron_variant", "SO:0001627", .modifier)
        case .nmdTranscriptVariant: ("NMD_transcript_variant", "SO:0001621", .modifier)
        case .nonCodingTranscriptVariant: ("non_coding_transcript_variant", "SO:0001619", .modifier)
        case .codingTranscriptVariant: ("coding_transcript_variant", "SO:0001968", .modifier)
        case .upstreamGeneVariant: ("upstream_gene_variant", "SO:0001631", .modifier)
        case .downstreamGeneVariant: ("downstream_gene_variant", "SO:0001632", .modifier)
        case .sequenceVariant: ("sequence_variant", "SO:0001060", .modifier)
        }
    }
}

extension SequenceOntologyTerm: CustomStringConvertible {
    /// The name in the Sequence Ontology: `stop_gained`.
    public var description: String { name }
}

extension SequenceOntologyTerm: Codable {
    /// Encodes the name.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }

    /// Decodes the name.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let name = try container.decode(String.self)
        guard let term = Self(name: name) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "'\(name)' is no term of the Sequence Ontology")
        }
        self = term
    }
}
