package import CopyNumber
package import VariantCallFormat

/// Choices that decide what counts. Each is an option of the program and is printed in the report.
package struct InterpretationPolicy: Sendable {
    /// Whether records that fail their FILTER may make hits.
    package var includesFiltered = false
    /// Fewer reads at the position than this mark a variant as `low_support`; also the least depth of a normal that can show
    /// the absence of an allele.
    package var lowDepth = 10
    /// Fewer reads with the allele than this mark it as `low_support`.
    package var lowAlternateReads = 3
    /// A lower share of reads than this marks it as `low_support`.
    package var lowFraction = 0.05
    /// A genotype of nothing but the allele (`1/1`) says that no other is left where at least this share of the reads has it: VarScan's line for
    /// a homozygous call. Some callers write `1/1` for every somatic variant.
    package var homozygousFraction = 0.75
    /// Variants with fewer reads than this at the position are left out of the findings; without it they are only marked.
    package var minimumDepth: Int?
    /// Variants with fewer reads than this with the allele are left out; without it they are only marked.
    package var minimumAlternateReads: Int?
    /// Variants with a lower share of reads than this are left out; without it they are only marked.
    package var minimumFraction: Double?
    /// A truncation that leaves at least this share of the protein unchanged is not called a loss. The last 2.5 % of the coding
    /// sequence, as PCGR's filter of loss-of-function variants has it.
    package var fractionKeptOfUncertainTruncation = 0.975
    /// Where nonsense-mediated decay is not expected, a truncation that removes less than this share of the protein is not called
    /// a loss. 10 %, as the decision tree for null variants has it (Abou Tayoun et al., Hum Mutat 2018;39:1517-1524).
    package var fractionLostWithoutDecay = 0.1
    /// Where the purity is not known, VAFs are held against this one, taken as the lowest at which callers count copies at all: in a
    /// purer tumour a variant on the copies that are left has more reads, so that fewer than here never fit. Our choice.
    package var lowestPurity = 0.2
    /// A gene is assessed for small variants where callable intervals cover at least this share of its coding bases, as arms are from
    /// half of theirs.
    package var callableBreadth = 0.5
    /// The lines between copy-number states.
    package var copyNumber = CopyNumberThresholds.standard

    /// From how many reads on an allele is taken as seen.
    package var support: SupportThresholds {
        SupportThresholds(alternateReads: lowAlternateReads, fraction: lowFraction, depth: lowDepth)
    }

    /// The defaults.
    package static let standard = InterpretationPolicy()

    /// Makes the defaults.
    package init() {}
}
