package import CopyNumber
package import Genome

/// Everything that was seen in one sample, and what could be seen.
package struct SampleEvidence: Sendable {
    /// How much of a gene's coding bases was assessed for small variants.
    package enum Coverage: Sendable, Hashable {
        /// Callable intervals (a BED file, gVCF blocks) cover this share of the coding bases, 0 to 1.
        case callable(fraction: Double)
        /// A file of variants alone: that the bases were covered is an assumption.
        case assumed
        /// The input could not have shown a variant here.
        case none(CoverageGap)
    }

    /// Why the input could not have shown a small variant in a gene.
    package enum CoverageGap: Sendable, Hashable {
        /// No file with small variants was given.
        case noFile
        /// The panel has no transcript of the gene on the assembly.
        case noTranscript(Assembly)
        /// The header does not list the chromosome.
        case chromosomeNotListed(Chromosome)
        /// The file holds structural variants and copies alone.
        case structuralVariantsAlone
        /// No coding base lies in a block of the gVCF that counts as called.
        case noCalledBlock
        /// No coding base lies in the callable intervals.
        case noCallableInterval
        /// The share of the coding bases that was callable is below the least that is needed.
        case notCallable(fraction: Double, least: Double)
    }

    /// The small variants that touch a gene, in the order of the files.
    package let variants: [ObservedVariant]
    /// How much of each gene (by symbol) was assessed.
    package let coverage: [String: Coverage]
    /// The sample's copy number, or nothing where no file gave any.
    package let copyNumber: CopyNumberProfile?
    /// The purity, where it is given though no file gives copies; a profile of copies has its own.
    package let purity: Double?
    /// Whether a matched normal stands beside the tumour.
    package let hasNormal: Bool
    /// Whether the input has genotypes; a file of sites alone has not.
    package let hasGenotypes: Bool

    /// The copies of X that the person was born with, where the sex is given; a profile of copies may tell it, too.
    package let copiesOfX: Int?
    /// The alleles of the files that the sample's genotype gives no call of.
    package let noCalls: [NoCall]
    /// The alleles of which the files have a call for the sample that cannot be read.
    package let unreadable: [ObservedVariant]
    /// The rearrangements that end in a gene and are not read.
    package let unreadRearrangements: [UnreadRearrangement]
    /// The records on contigs beside the chromosomes that have a gene once more: they are not read.
    package let alternateRecords: [AlternateRecords]
    /// How many records of the files could not be read.
    package let rejectedRecords: Int

    /// How the records near the genes were found in the file of small variants; nothing where all of it was read.
    package let partialReading: PartialReading?

    /// The allelic imbalance of the arms from small variants, where it was asked for. It stands beside what is found and decides no state.
    package let imbalance: ImbalanceAssessment?

    /// What is taken for granted of a file that was not read whole.
    package enum PartialReading: Sendable, Hashable {
        /// That its index, which fits it, leads to every record near the genes.
        case index
        /// That its records are sorted.
        case sortOrder
    }

    package init(
        variants: [ObservedVariant], coverage: [String: Coverage], copyNumber: CopyNumberProfile?, hasNormal: Bool,
        hasGenotypes: Bool, purity: Double? = nil, copiesOfX: Int? = nil, noCalls: [NoCall] = [],
        unreadable: [ObservedVariant] = [],
        unreadRearrangements: [UnreadRearrangement] = [], alternateRecords: [AlternateRecords] = [],
        rejectedRecords: Int = 0,
        partialReading: PartialReading? = nil, imbalance: ImbalanceAssessment? = nil
    ) {
        self.variants = variants
        self.coverage = coverage
        self.copyNumber = copyNumber
        self.purity = purity
        self.hasNormal = hasNormal
        self.hasGenotypes = hasGenotypes
        self.copiesOfX = copiesOfX
        self.noCalls = noCalls
        self.unreadable = unreadable
        self.unreadRearrangements = unreadRearrangements
        self.alternateRecords = alternateRecords
        self.rejectedRecords = rejectedRecords
        self.partialReading = partialReading
        self.imbalance = imbalance
    }
}

/// An arm's assessment beside the state of the gene that it is asked for.
package struct ArmInterpretation: Sendable, Hashable {
    /// The arm: `10q` or `16p` first.
    package let arm: ChromosomeArm
    /// What the segments say; nothing where no copy number was given.
    package let assessment: ArmAssessment?
    /// The gene whose locus is told apart from the arm (PTEN on 10q, TSC2 on 16p).
    package let locusGene: String
    /// The gene's copies; nothing where no copy number was given.
    package let locus: GeneCopyNumber?
}
