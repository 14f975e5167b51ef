/// A kind of table with copy-number segments, by the program that writes it.
///
/// The raw value is the name that users give.
public enum SegmentTableKind: String, Sendable, Hashable, CaseIterable, Codable {
    /// The table that mtorvar defines: `chrom start end cn_total cn_minor log2 cf`, optionally `sample`; 1-based and closed, `NA` for missing.
    case neutral
    /// Segments of many samples as DNAcopy writes them and IGV, cBioPortal, TCGA and GISTIC read them: `ID chrom loc.start loc.end num.mark seg.mean`.
    case seg
    /// CNVkit's `.cns`: 0-based and half-open, log2 alone.
    case cnvkit
    /// CNVkit's `.call.cns`: the same with `cn`, sometimes `cn1` and `cn2`.
    case cnvkitCall = "cnvkit-call"
    /// PURPLE's `*.purple.cnv.somatic.tsv`.
    case purple
    /// PURPLE's `*.purple.purity.tsv`: no segments, but purity, ploidy and whole-genome doubling.
    case purplePurity = "purple-purity"
    /// FACETS and facets-suite: `tcn.em`, `lcn.em`, `cf.em`.
    case facets
    /// ASCAT: `nMajor`, `nMinor`, or `nAraw` and `nBraw` alone.
    case ascat
    /// Sequenza's segments: `CNt`, `A`, `B`.
    case sequenza
    /// Battenberg's subclones: one or two states with their shares.
    case battenberg
    /// Control-FREEC's `_CNVs`, without a header, and the same with p-values, with one.
    case controlFREEC = "control-freec"
    /// GATK's `called.seg` and `cr.seg`.
    case gatkCalled = "gatk-called"
    /// GATK's `modelBegin.seg` and `modelFinal.seg`.
    case gatkModelled = "gatk-modelled"

    /// The kind in words, as reports name it.
    public var title: String {
        switch self {
        case .neutral: "mtorvar's segment table"
        case .seg: "segments of DNAcopy (.seg)"
        case .cnvkit: "CNVkit segments (.cns)"
        case .cnvkitCall: "CNVkit called segments (.call.cns)"
        case .purple: "PURPLE copy number (cnv.somatic.tsv)"
        case .purplePurity: "PURPLE purity (purity.tsv)"
        case .facets: "FACETS segments"
        case .ascat: "ASCAT segments"
        case .sequenza: "Sequenza segments"
        case .battenberg: "Battenberg subclones"
        case .controlFREEC: "Control-FREEC CNVs"
        case .gatkCalled: "GATK called segments (called.seg)"
        case .gatkModelled: "GATK modelled segments (modelFinal.seg)"
        }
    }

    /// The program that writes the table; nothing where many do.
    public var caller: String? {
        switch self {
        case .neutral, .seg: nil
        case .cnvkit, .cnvkitCall: "CNVkit"
        case .purple, .purplePurity: "PURPLE"
        case .facets: "FACETS"
        case .ascat: "ASCAT"
        case .sequenza: "Sequenza"
        case .battenberg: "Battenberg"
        case .controlFREEC: "Control-FREEC"
        case .gatkCalled, .gatkModelled: "GATK"
        }
    }

    /// Whether starts are counted from 0 and ends are not included, as in BED.
    var isZeroBased: Bool {
        switch self {
        case .cnvkit, .cnvkitCall, .controlFREEC: true
        default: false
        }
    }
}
