package import Annotations
package import CopyNumber

/// Something that a report cannot say, did not count, or rests on without having shown it. The list is made once, and every page takes its
/// words from it.
package enum Limitation: Sendable {
    /// The report is for research.
    case researchUse
    /// The literature reaches to this date.
    case literature(to: EvidenceDate)
    /// These genes are covered, and no other.
    case genesCovered([String])
    /// Promoters, untranslated regions, deep introns, and splicing beyond the canonical sites are not judged.
    case placesNotModelled
    /// The input could not have shown a small variant in the gene.
    case coverageGap(gene: String, SampleEvidence.CoverageGap)
    /// This share of the gene's coding bases was callable.
    case partlyCallable(gene: String, fraction: Double)
    /// No callable intervals were given for these genes: that they were covered is an assumption.
    case coverageAssumed(genes: [String])
    /// No file gave copies: neither deletions nor these arms were assessed.
    case noCopyNumber(arms: [String])
    /// The sample is too impure for log2 ratios to show a loss.
    case lowPurity(LowPurity)
    /// Purity, ploidy and whole-genome doubling were taken as given.
    case fitTakenAsGiven
    /// Copies are held against two: nothing is known of purity, ploidy and whole-genome doubling.
    case baselineOfTwo
    /// The mean of the copies speaks of a higher ploidy than two, and none was given.
    case ploidyNotGiven(meanCopies: Double)
    /// The shares of cells in a file count normal cells, and the purity was not given.
    case cellFractionsOfUnknownPurity
    /// No copy is left of so many bases of the autosomes that the fit is doubtful.
    case doubtfulFit(lostBases: Int)
    /// A caller of the germline gave the copies.
    case germlineCaller(CallingProgram)
    /// The copies of X that are no change are not known, which matters for this gene.
    case sexNotGiven(gene: String)
    /// The copies of the gene were not assessed; for a gene on X where the sex is not given.
    case copiesNotAssessed(gene: String, isForWantOfSex: Bool)
    /// The arm was not assessed.
    case armNotAssessed(String)
    /// Copy-neutral LOH of the gene would not have shown.
    case heterozygosityNotMeasured(gene: String)
    /// No matched normal was compared.
    case noNormal
    /// The primary site was not given.
    case siteNotGiven
    /// Reads and copies contradict each other.
    case discordance(Discordance)
    /// No claim was measured in tumours of this site.
    case noClaimsOfSite(PrimarySite)
    /// Claims that were measured in tumours of other sites than this are not shown.
    case claimsOfOtherSites(PrimarySite, [CohortClaims])
    /// Whether the sample has these alleles of the gene, which others of the file have, is not known.
    case noCalls(gene: String, [NoCall])
    /// A call for the sample, of an allele that would be a finding, cannot be read.
    case notReadable(gene: String, ObservedVariant)
    /// A rearrangement that ends in a gene is not read.
    case rearrangementNotRead(UnreadRearrangement)
    /// Records on an alternate contig that has a gene once more were not read.
    case alternateContig(AlternateRecords)
    /// So many records could not be read.
    case recordsRejected(Int)
    /// Records and blocks far from the genes were not read, nor checked.
    case readInPart(SampleEvidence.PartialReading)
    /// So many variants lie outside of coding sequences and splice sites: they are listed, not judged.
    case variantsNotJudged(Int)
    /// A variant that would be a hit is not counted.
    case notCounted(gene: String, ObservedVariant, [CallFailure])
    /// Changes of copies and junctions over the gene's exons failed their FILTER.
    case filteredCopyChanges(gene: String, [CopyNumberProfile.FilteredChange])
    /// What this kind of data cannot show: methylation, expression, protein, fusions.
    case otherAssays
}

/// Records on a contig beside the chromosomes, an alternate haplotype or a patch, that has a gene once more.
package struct AlternateRecords: Sendable, Hashable {
    /// The contig, as the file names it.
    package let contig: String
    package let gene: String
    /// How many records lie on it.
    package let count: Int

    /// Makes the value of its parts.
    package init(contig: String, gene: String, count: Int) {
        self.contig = contig
        self.gene = gene
        self.count = count
    }
}

/// Why a call does not count.
package enum CallFailure: Sendable, Hashable {
    /// It failed these filters.
    case filters([String])
    /// Its depth is below this minimum.
    case depth(below: Int)
    /// Its reads with the allele are below this minimum.
    case alternateReads(below: Int)
    /// Its VAF is below this minimum.
    case vaf(below: Double)
}

/// A purity at which the loss of one copy lowers the log2 ratio by less than counts as a loss.
package struct LowPurity: Sendable, Hashable {
    /// The purity, 0 to 1.
    package let purity: Double
    /// The copies that are no change.
    package let baseline: Int
    /// How far the loss of one copy lowers log2.
    package let singleCopyShift: Double
    /// How far a loss lowers it at least.
    package let leastShift: Double

    /// Judges a fit; nothing where ratios can show a loss.
    package init?(_ fit: PurityPloidy, _ thresholds: CopyNumberThresholds) {
        guard fit.hidesLoss(thresholds), let purity = fit.purity, let shift = fit.singleCopyLog2Shift else {
            return nil
        }
        self.purity = purity
        baseline = fit.baseline
        singleCopyShift = shift
        leastShift = -thresholds.lossLog2
    }
}

/// An allele of a file, in a gene, at a place where the sample's genotype is no call.
package struct NoCall: Sendable {
    package let gene: String
    /// What the allele would be: the HGVS name without its accession; nothing where it has none.
    package let name: String?
    package let allele: RecordAllele
    /// GT as written.
    package let genotype: String
    /// The path as given.
    package let file: String

    /// Makes a no-call of its parts.
    package init(gene: String, name: String?, allele: RecordAllele, genotype: String, file: String) {
        self.gene = gene
        self.name = name
        self.allele = allele
        self.genotype = genotype
        self.file = file
    }
}

/// An allele as its record writes it.
package struct RecordAllele: Sendable, Hashable {
    /// CHROM.
    package let chromosome: String
    /// POS, 1-based.
    package let position: Int
    /// REF.
    package let reference: String
    /// The ALT allele.
    package let alternate: String

    /// Makes an allele of its parts.
    package init(chromosome: String, position: Int, reference: String, alternate: String) {
        self.chromosome = chromosome
        self.position = position
        self.reference = reference
        self.alternate = alternate
    }
}

/// An allele with an end in a gene of which nothing is said: an insertion without its bases, a deletion, duplication, inversion or
/// translocation without its other end, or any of them where no field tells whether the sample has it.
package struct UnreadRearrangement: Sendable, Hashable {
    /// CHROM as the record writes it.
    package let chromosome: String
    /// POS, 1-based.
    package let position: Int
    /// The ALT allele.
    package let alternate: String
    /// The genes in which one of its ends lies.
    package let genes: [String]
    /// Those of the genes that it may part or lose, if the sample has it: nobody can say that they are unaltered.
    package let genesAtStake: [String]
    /// What of it is not told.
    package let doubt: Doubt

    /// Why a rearrangement is not read.
    package enum Doubt: Sendable, Hashable {
        /// What it does: its kind, its bases or its other end.
        case effect
        /// Whether the sample has it: no field of its column, and no other, says so.
        case presence
    }

    /// Makes the value of its parts.
    package init(
        chromosome: String, position: Int, alternate: String, genes: [String], genesAtStake: [String],
        doubt: Doubt
    ) {
        self.chromosome = chromosome
        self.position = position
        self.alternate = alternate
        self.genes = genes
        self.genesAtStake = genesAtStake
        self.doubt = doubt
    }
}
