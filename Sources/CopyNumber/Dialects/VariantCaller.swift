/// The program that wrote a VCF file of structural variants or copy number, as far as the file tells.
///
/// Callers use the same words for different things; what is read from a record depends on who wrote it.
public struct VariantCaller: Sendable, Hashable {
    /// The programs that are told apart.
    public enum Program: String, Sendable, Hashable, CaseIterable, Codable {
        /// DELLY's structural variants.
        case delly
        /// DELLY's copy numbers, `delly cnv`.
        case dellyCopyNumber = "delly_cnv"
        /// Manta.
        case manta
        /// GRIDSS.
        case gridss
        /// Esvee.
        case esvee
        /// PURPLE, over GRIDSS or Esvee.
        case purple
        /// LUMPY.
        case lumpy
        /// smoove, which runs LUMPY.
        case smoove
        /// Sniffles2.
        case sniffles
        /// cuteSV.
        case cuteSV = "cutesv"
        /// CNVkit, `export vcf`.
        case cnvkit
        /// GATK's germline copy numbers (GermlineCNVCaller).
        case gatkGermlineCopyNumber = "gatk_gcnv"
        /// GATK-SV, and GATK's older discovery of structural variants.
        case gatkStructural = "gatk_sv"
        /// DRAGEN's copy numbers.
        case dragenCopyNumber = "dragen_cnv"
        /// Canvas.
        case canvas
        /// ASCAT or Battenberg as the Sanger Institute's pipelines write them.
        case cgpCopyNumber = "cgp_cnv"
        /// cnv_facets.
        case cnvFacets = "cnv_facets"
        /// Pindel.
        case pindel
        /// BreakDancer.
        case breakDancer = "breakdancer"
        /// CREST.
        case crest
        /// HYDRA.
        case hydra
        /// TIGRA.
        case tigra
        /// Severus.
        case severus
        /// PAV.
        case pav
        /// SVanalyzer, which merges what others called.
        case svAnalyzer = "svanalyzer"
        /// The file does not tell. It is read by the specification.
        case unknown
    }

    /// The program.
    public let program: Program
    /// What tells it, in words.
    public let basis: String
    /// Whether the caller's numbers of copies rest on a model of the tumour. A caller that found none (DRAGEN's `DEGENERATE_DIPLOID`) writes
    /// copies all the same; they are then no more than a ratio.
    public let hasModel: Bool
    /// What the header says of the tumour as a whole.
    public let fit: TumourFit

    /// Makes a caller.
    public init(_ program: Program, basis: String, hasModel: Bool = true, fit: TumourFit = TumourFit()) {
        self.program = program
        self.basis = basis
        self.hasModel = hasModel
        self.fit = fit
    }

    /// The name that people use.
    public var title: String { program.title }
}

extension VariantCaller.Program {
    /// The name that people use.
    public var title: String {
        switch self {
        case .delly: "DELLY"
        case .dellyCopyNumber: "DELLY cnv"
        case .manta: "Manta"
        case .gridss: "GRIDSS"
        case .esvee: "Esvee"
        case .purple: "PURPLE"
        case .lumpy: "LUMPY"
        case .smoove: "smoove"
        case .sniffles: "Sniffles2"
        case .cuteSV: "cuteSV"
        case .cnvkit: "CNVkit"
        case .gatkGermlineCopyNumber: "GATK gCNV"
        case .gatkStructural: "GATK-SV"
        case .dragenCopyNumber: "DRAGEN CNV"
        case .canvas: "Canvas"
        case .cgpCopyNumber: "cgp ASCAT or Battenberg"
        case .cnvFacets: "cnv_facets"
        case .pindel: "Pindel"
        case .crest: "CREST"
        case .hydra: "HYDRA"
        case .tigra: "TIGRA"
        case .severus: "Severus"
        case .pav: "PAV"
        case .breakDancer: "BreakDancer"
        case .svAnalyzer: "SVanalyzer (svmerge)"
        case .unknown: "unknown"
        }
    }

    /// Whether the program measures copies, so that its records are segments and not junctions.
    public var measuresCopies: Bool {
        switch self {
        case .cnvkit, .dellyCopyNumber, .gatkGermlineCopyNumber, .dragenCopyNumber, .canvas, .cgpCopyNumber, .cnvFacets:
            true
        default: false
        }
    }

    /// Whether the program's model is that of the germline, so that its calls are not those of a tumour.
    public var isGermlineOnly: Bool { self == .gatkGermlineCopyNumber }

    /// Whether what the program leaves out is unchanged, rather than not looked at: it writes no record for such segments.
    ///
    /// CNVkit's `export vcf` writes segments with a change alone. DRAGEN may be told to leave out the `REF` rows.
    public var leavesOutUnchanged: Bool { self == .cnvkit || self == .dragenCopyNumber }

    /// Whether POS of a symbolic allele is the first base of the event rather than the base before it.
    var startsAtPosition: Bool { self == .gatkGermlineCopyNumber || self == .sniffles }
}
