package import Annotations
package import Consequences

/// What is to be minded of a variant: why it does not count, or what makes a reader ask further.
package enum VariantRemark: Sendable, Hashable {
    /// It failed these filters.
    case failedFilter([String])
    /// Few reads carry it.
    case fewReads
    /// The matched normal has it.
    case inNormal
    /// FILTER states an origin in the germline.
    case germlineFilter
    /// The caller states an origin in the germline, outside of FILTER.
    case statedGermline
    /// It shares a codon with another variant, and whether they lie on one copy is not known.
    case sharesCodon(JointConsequence)
    /// So many people carry it that it is no finding.
    case common(OncogenicityAssessment)
    /// Its effect on function is known by evidence that the procedure for oncogenicity does not count, or counts for too little.
    case classedLower(OncogenicityClass, EvidenceLevel)
    /// It is below a minimum that the user set.
    case belowMinimum
    /// It is a deletion of more than 50 bases, which counts among the deletions of the gene.
    case countsAmongDeletions
    /// Reads and copies contradict each other, so that its origin cannot be judged.
    case originContradicted
    /// Its VAF would fit an inherited allele, and no normal was compared.
    case fitsInherited(GermlineVAFModel.Fit)
    /// The normal has it, and the tumour has lost the copy with it: its reads are those of the normal cells alone.
    case lostByTumour(ClonalVAFTest)
    /// Something misleads there, or by such reads.
    case caution(KnownRegion)
    /// More reads carry it than can carry a somatic variant.
    case exceedsSomatic(ClonalVAFTest)
}
