/// How much a consequence is expected to change the product, in Ensembl's four classes; the first is the most severe.
public enum Impact: String, Sendable, Hashable, Codable, Comparable, CaseIterable {
    /// The product is likely lost or cut short.
    case high = "HIGH"
    /// The product is likely changed.
    case moderate = "MODERATE"
    /// The product is likely the same.
    case low = "LOW"
    /// Outside of the coding sequence, or no effect can be told.
    case modifier = "MODIFIER"

    /// HIGH stands first.
    public static func < (left: Impact, right: Impact) -> Bool {
        (ranks[left] ?? 0) < (ranks[right] ?? 0)
    }

    private static let ranks = Dictionary(uniqueKeysWithValues: zip(allCases, 0...))
}

/// A consequence of the Sequence Ontology, in Ensembl VEP's vocabulary.
///
/// The order of declaration is the order of severity: the one place where the ranking is written.
public enum SequenceOntologyTerm: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// SO:0001893: a deletion takes the whole transcript.
    case transcriptAblation = "transcript_ablation"
    /// SO:0001574: the two bases at the 3' end of an intron are changed.
    case spliceAcceptorVariant = "splice_acceptor_variant"
    /// SO:0001575: the two bases at the 5' end of an intron are changed.
    case spliceDonorVariant = "splice_donor_variant"
    /// SO:0001587: a codon becomes a stop before the usual one.
    case stopGained = "stop_gained"
    /// SO:0001589: bases are inserted or deleted, not a multiple of three.
    case frameshiftVariant = "frameshift_variant"
    /// SO:0001578: the stop codon is changed into another.
    case stopLost = "stop_lost"
    /// SO:0002012: the start codon is changed.
    case startLost = "start_lost"
    /// SO:0001889: a duplication takes the whole transcript.
    case transcriptAmplification = "transcript_amplification"
    /// SO:0001907: a part of the transcript is duplicated.
    case featureElongation = "feature_elongation"
    /// SO:0001906: a part of the transcript is deleted.
    case featureTruncation = "feature_truncation"
    /// SO:0001821: residues are inserted, the others are the same.
    case inframeInsertion = "inframe_insertion"
    /// SO:0001822: residues are deleted, the others are the same.
    case inframeDeletion = "inframe_deletion"
    /// SO:0001583: residues are replaced, their number is the same.
    case missenseVariant = "missense_variant"
    /// SO:0001818: the protein is changed in another way.
    case proteinAlteringVariant = "protein_altering_variant"
    /// SO:0001787: the fifth base of an intron is changed.
    case spliceDonor5thBaseVariant = "splice_donor_5th_base_variant"
    /// SO:0001630: within 3 bases of the exon's or 3 to 8 bases of the intron's side of a border.
    case spliceRegionVariant = "splice_region_variant"
    /// SO:0002170: bases 3 to 6 of an intron are changed.
    case spliceDonorRegionVariant = "splice_donor_region_variant"
    /// SO:0002169: bases 3 to 17 before the end of an intron are changed.
    case splicePolypyrimidineTractVariant = "splice_polypyrimidine_tract_variant"
    /// SO:0001626: the last codon, which is not whole in the annotation, is changed.
    case incompleteTerminalCodonVariant = "incomplete_terminal_codon_variant"
    /// SO:0002019: the start codon is touched and stays a start.
    case startRetainedVariant = "start_retained_variant"
    /// SO:0001567: the stop codon is touched and stays a stop.
    case stopRetainedVariant = "stop_retained_variant"
    /// SO:0001819: codons are changed, the residues are the same.
    case synonymousVariant = "synonymous_variant"
    /// SO:0001580: the coding sequence is changed, and no more can be said surely.
    case codingSequenceVariant = "coding_sequence_variant"
    /// SO:0001620: within a mature microRNA.
    case matureMiRNAVariant = "mature_miRNA_variant"
    /// SO:0001623: before the start codon.
    case fivePrimeUTRVariant = "5_prime_UTR_variant"
    /// SO:0001624: after the stop codon.
    case threePrimeUTRVariant = "3_prime_UTR_variant"
    /// SO:0001792: in an exon of a transcript without coding sequence.
    case nonCodingTranscriptExonVariant = "non_coding_transcript_exon_variant"
    /// SO:0001627: in an intron.
    case intronVariant = "intron_variant"
    /// SO:0001621: in a transcript that is itself subject to nonsense-mediated decay.
    case nmdTranscriptVariant = "NMD_transcript_variant"
    /// SO:0001619: in a transcript without coding sequence.
    case nonCodingTranscriptVariant = "non_coding_transcript_variant"
    /// SO:0001968: in a transcript with coding sequence, no more is known.
    case codingTranscriptVariant = "coding_transcript_variant"
    /// SO:0001631: up to 5,000 bases before the transcript.
    case upstreamGeneVariant = "upstream_gene_variant"
    /// SO:0001632: up to 5,000 bases after the transcript.
    case downstreamGeneVariant = "downstream_gene_variant"
    /// SO:0001060: a change, no more is known.
    case sequenceVariant = "sequence_variant"

    /// The impact class, as Ensembl VEP has it.
    public var impact: Impact {
        switch self {
        case .transcriptAblation, .spliceAcceptorVariant, .spliceDonorVariant, .stopGained, .frameshiftVariant,
            .stopLost, .startLost, .transcriptAmplification, .featureElongation, .featureTruncation:
            .high
        case .inframeInsertion, .inframeDeletion, .missenseVariant, .proteinAlteringVariant: .moderate
        case .spliceDonor5thBaseVariant, .spliceRegionVariant, .spliceDonorRegionVariant,
            .splicePolypyrimidineTractVariant, .incompleteTerminalCodonVariant, .startRetainedVariant,
            .stopRetainedVariant, .synonymousVariant:
            .low
        default: .modifier
        }
    }

    /// More severe stands first.
    public static func < (left: SequenceOntologyTerm, right: SequenceOntologyTerm) -> Bool {
        (ranks[left] ?? 0) < (ranks[right] ?? 0)
    }

    private static let ranks = Dictionary(uniqueKeysWithValues: zip(allCases, 0...))
}
