import Consequences

/// `Variant_Classification` of MAF, which follows from the most severe consequence as vcf2maf has it, with which the GDC's files are made.
enum VariantClassification: String, Hashable, CaseIterable {
    case frameShiftDeletion = "Frame_Shift_Del"
    case frameShiftInsertion = "Frame_Shift_Ins"
    case inFrameDeletion = "In_Frame_Del"
    case inFrameInsertion = "In_Frame_Ins"
    case missense = "Missense_Mutation"
    case nonsense = "Nonsense_Mutation"
    case silent = "Silent"
    case spliceSite = "Splice_Site"
    case spliceRegion = "Splice_Region"
    case translationStart = "Translation_Start_Site"
    case nonstop = "Nonstop_Mutation"
    case fivePrimeUTR = "5'UTR"
    case threePrimeUTR = "3'UTR"
    case fivePrimeFlank = "5'Flank"
    case threePrimeFlank = "3'Flank"
    case intron = "Intron"
    case rna = "RNA"
    case targetedRegion = "Targeted_Region"

    /// - Parameters:
    ///   - term: the most severe consequence; nothing where none is known.
    ///   - allele: a frame shift, and a change of the protein that nothing narrower is said of, are told apart by it.
    init(_ term: SequenceOntologyTerm?, _ allele: MAFAllele) {
        let isInsertion = allele.kind == .insertion
        self =
            switch term {
            case .spliceAcceptorVariant, .spliceDonorVariant, .transcriptAblation, .exonLossVariant: .spliceSite
            case .stopGained: .nonsense
            case .frameshiftVariant: isInsertion ? .frameShiftInsertion : .frameShiftDeletion
            case .stopLost: .nonstop
            case .startLost: .translationStart
            case .inframeInsertion: .inFrameInsertion
            case .inframeDeletion: .inFrameDeletion
            case .proteinAlteringVariant where allele.kind != .insertion && allele.kind != .deletion: .missense
            case .proteinAlteringVariant where allele.keepsFrame: isInsertion ? .inFrameInsertion : .inFrameDeletion
            case .proteinAlteringVariant: isInsertion ? .frameShiftInsertion : .frameShiftDeletion
            case .missenseVariant, .codingSequenceVariant: .missense
            case .transcriptAmplification, .intronVariant: .intron
            case .spliceRegionVariant, .spliceDonor5thBaseVariant, .spliceDonorRegionVariant,
                .splicePolypyrimidineTractVariant:
                .spliceRegion
            case .incompleteTerminalCodonVariant, .synonymousVariant, .stopRetainedVariant, .startRetainedVariant,
                .nmdTranscriptVariant:
                .silent
            case .matureMiRNAVariant, .nonCodingTranscriptExonVariant, .nonCodingTranscriptVariant: .rna
            case .fivePrimeUTRVariant: .fivePrimeUTR
            case .threePrimeUTRVariant: .threePrimeUTR
            case .upstreamGeneVariant: .fivePrimeFlank
            case .downstreamGeneVariant: .threePrimeFlank
            case .featureElongation, .featureTruncation, .codingTranscriptVariant, .sequenceVariant, nil:
                .targetedRegion
            }
    }
}
