/// Where lines are drawn between copy-number states. Printed in every report; each can be set by an option.
package struct CopyNumberThresholds: Sendable, Hashable {
    /// A log2 ratio below this is a loss. -0.2 as in ASCETS; right only for fairly pure tumours.
    package var lossLog2 = -0.2
    /// A log2 ratio below this is a homozygous loss. -1.1 as in CNVkit's defaults.
    package var homozygousLossLog2 = -1.1
    /// From this log2 ratio up to the line of a homozygous loss a ratio alone shows that both copies are gone as
    /// possible only. The loss of one copy in a pure tumour is -1, and the noise of a ratio is 0.1 to 0.2: -1.5 is more
    /// than twice that away. Our choice.
    package var likelyHomozygousLossLog2 = -1.5
    /// A log2 ratio above this is a gain. 0.2, as far from 0 as the loss.
    package var gainLog2 = 0.2
    /// The share of an arm, without the centromere, that must be assessed before anything is said of the arm. 0.5 as in
    /// ASCETS.
    package var armBreadth = 0.5
    /// The share of the assessed bases that must be lost for an arm loss. 0.8, as the TCGA aneuploidy score and
    /// facets-suite have it.
    package var armLoss = 0.8
    /// The share from which a loss is called partial. 0.25 as in PCGR. Below it, a loss is focal where it takes an exon
    /// of a gene, and else none.
    package var partialArmLoss = 0.25
    /// Copies from which an oncogene counts as amplified where the baseline is two; as many times more where it is
    /// higher. 5 as in PCGR.
    package var amplification = 5.0
    /// The share of a gene's coding bases that must lie in segments before its copies count as assessed.
    package var geneBreadth = 0.9

    /// The length from which any measurement of copies would have shown a deletion. A shorter junction is believed
    /// against a segment that is more than ten times as long: such a segment averages over it. A megabase is what
    /// arrays, exomes and genomes all resolve; our choice.
    package var resolvedLength = 1_000_000

    /// The defaults.
    package static let standard = CopyNumberThresholds()
}
