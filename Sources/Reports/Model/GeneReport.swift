package import Annotations
package import Consequences
package import CopyNumber
package import Interpretation
package import Transcripts

/// A gene: what was found and what it amounts to.
package struct GeneReport: Codable, Sendable, Equatable {
    /// The HGNC symbol.
    package var symbol: String
    /// The HGNC name.
    package var name: String
    /// `tumour_suppressor`, `oncogene` or `undetermined`.
    package var role: Gene.Role
    /// `panel` or `context`.
    package var group: Gene.Group
    /// `10q23.31`.
    package var band: String
    /// The node of the pathway graph; absent where the literature gives the gene no edge.
    package var pathwayNode: String?
    /// Whether a variant or a copy-number change that counts was found.
    package var status: FindingStatus
    /// What a `not_found` rests on.
    package var basis: NotFoundBasis?
    /// The share of coding bases that was callable, where it is known.
    package var callableFraction: Double?
    /// `intact`, `one_hit`, `two_hits`, `gained_function`, `uncertain` or `not_assessed`.
    package var state: GeneState.Kind
    /// The state in words, with its certainty and why.
    package var stateText: String
    /// What takes out, or switches on, a copy.
    package var hits: [HitReport]
    /// Small variants listed as findings, in order of position.
    package var variants: [VariantReport]
    /// Whether small variants are listed, were assessed, or were not, whatever is known of the copies.
    package var smallVariants: FindingStatus
    /// What is known of the gene's copies.
    package var copyNumber: GeneCopyNumberReport
    /// Identifiers of the claims that apply.
    package var claims: [String]
    /// The transcript that names are given on.
    package var transcript: String
    /// Residues of its protein.
    package var proteinLength: Int
    /// Domains of the protein.
    package var domains: [DomainReport]
    /// How sure two hits are: `certain`, `likely` or `possible`; nothing for other states.
    package var certainty: GeneState.Certainty?
    /// Junctions that break the gene or double a part of it; absent where there is none.
    package var rearrangements: [RearrangementReport]?
    /// The residue in which each coding exon begins, in order; absent in reports of earlier versions.
    package var exonStarts: [Int]?
    /// The number of the first coding exon, counted from the transcript's first.
    package var firstCodingExon: Int?
    /// `true` where the person was born with one copy of the gene and a hit takes it out; absent elsewhere.
    package var takesOutOnlyCopy: Bool?
    /// Calls that would be findings and cannot be read; absent where there is none.
    package var unreadable: [UnreadableCallReport]?
    /// Its exons on the genome; absent where no segment or junction ends within it, and in reports of earlier versions.
    package var track: GeneTrackReport?
    /// How often cohorts that counted the same saw such a finding; absent where none is known.
    package var frequencies: [FrequencyReport]?
    /// What tells that its coding bases were covered, whether a finding stands or not; absent in reports of earlier versions.
    package var coverage: CoverageStatus?
    /// How the reads of its variants contradict its copies, in short; absent where they do not.
    package var contradiction: String?
}

extension GeneReport {
    /// Whether a hit takes part in the state: an LOH alone deletes nothing, and counts beside a variant only.
    func counts(_ hit: HitReport) -> Bool {
        hit.copies > 0 || state == .twoHits || (hit.kind != .copyNeutralLOH && hit.kind != .lossOfHeterozygosity)
    }
}

/// A protein domain in residues, 1-based and closed.
package struct DomainReport: Codable, Sendable, Equatable {
    /// The short name.
    package var name: String
    /// The first residue.
    package var start: Int
    /// The last residue.
    package var end: Int
}

/// A finding that takes out one copy, or switches one on.
package struct HitReport: Codable, Sendable, Equatable {
    /// `small_variant`, `gene_deletion`, `exon_deletion`, `homozygous_deletion`, `copy_neutral_loh`, `loh`, `rearrangement`, `activating_variant` or
    /// `amplification`.
    package var kind: Hit.Kind
    /// What it is, with what it rests on.
    package var text: String
    /// The same without numbers, for tables; absent of a small variant, and in reports of earlier versions.
    package var event: String?
    /// How many copies it takes out: 1, or 2 for a homozygous deletion; 0 for a gain, and for an LOH, which counts beside another
    /// hit alone.
    package var copies: Int
    /// Why it does not count as a hit of its own; absent where it does.
    package var remark: String?
    /// On how many copies a small variant lies in each tumour cell, on average; absent where purity, copies or reads are not known.
    package var multiplicity: MultiplicityReport?
    /// The share of the tumour's cells that have it: of a small variant by its multiplicity, of a change of copies as the file gives it; absent
    /// where neither tells.
    package var cancerCellFraction: EstimateReport?
}

/// A small variant in one sample.
package struct VariantReport: Codable, Sendable, Equatable {
    /// As the record writes it.
    package var chromosome: String
    /// POS, 1-based.
    package var position: Int
    /// REF as the record writes it.
    package var reference: String
    /// ALT as the record writes it.
    package var alternate: String
    /// The name of the file without its folder.
    package var file: String
    /// The transcript that names are given on.
    package var transcript: String
    package var hgvsG: String?
    package var hgvsC: String?
    package var hgvsP: String?
    /// Sequence Ontology terms, most severe first.
    package var consequences: [SequenceOntologyTerm]
    /// `HIGH`, `MODERATE`, `LOW` or `MODIFIER`.
    package var impact: Impact
    /// `5/9`.
    package var exon: String?
    /// `5/8`.
    package var intron: String?
    /// The first residue changed.
    package var proteinPosition: Int?
    /// The protein domain that holds it.
    package var domain: String?
    /// What is known of the residue, with its source.
    package var knownResidue: String?
    /// `loss`, `gain`, `uncertain` or `none`.
    package var function: FunctionalEffect
    /// The rule that decided it.
    package var functionReason: String
    /// What kind of evidence the effect rests on; absent in reports of earlier versions.
    package var functionLevel: EvidenceLevel?
    /// What ClinVar says of the allele in the germline; absent where nothing is known.
    package var clinVar: ClinVarReport?
    /// FILTER as given; `PASS` or names.
    package var filter: [String]
    /// Whether FILTER is PASS or missing.
    package var passesFilter: Bool
    /// GT as written.
    package var genotype: String?
    /// Reads at the position.
    package var depth: Int?
    /// Reads with the allele.
    package var alternateReads: Int?
    /// The share of reads with the allele, 0 to 1.
    package var vaf: Double?
    /// The same in the matched normal.
    package var normalVAF: Double?
    /// Whether the reads behind it are few.
    package var lowSupport: Bool
    /// `somatic`, `germline`, `possible_germline` or `not_established`, as far as the columns show it.
    package var origin: InterpretedVariant.Origin
    package var countsAsHit: Bool
    /// Why not, or what to mind.
    package var remark: String?
    /// Whether nonsense-mediated decay is expected, by the rule that tells it: `expected`, `escapes_last_exon`, `escapes_last_junction`,
    /// `escapes_single_exon`, `escapes_first_150_bases`; nothing where no premature stop follows.
    package var decay: DecayPrediction?
    /// The exons that are removed whole, `4` or `4-6`.
    package var exonsLost: String?
    /// What it does to the transcript of the gene that it hits harder than the one named on, where there is one.
    package var harderTranscript: WorstTranscriptReport?
    /// What it does together with other variants of the sample.
    package var joint: [JointReport] = []
    /// What its record and files of sites say of it; where they have no class of ClinVar, what the annotation set has of it.
    package var annotations: [AnnotationReport] = []
    /// What the procedure for oncogenicity makes of it; absent in a report that was made before it was weighed.
    package var oncogenicity: OncogenicityReport?
    /// The criteria of ACMG/AMP that count if it is inherited, as far as they can be decided; absent where it is somatic or none counts.
    package var germlineCriteria: [GermlineCriterionReport]?
    /// What each record says of the allele, the one first whose values stand above; absent where there is but one.
    package var calls: [CallReport]?
    /// Of a hit, on how many copies it lies in each tumour cell, on average; absent where purity, copies or reads are not known.
    package var multiplicity: MultiplicityReport?
    /// Of a hit, the share of the tumour's cells that have it, by its multiplicity; absent where that is.
    package var cancerCellFraction: EstimateReport?
    /// The last residue changed, where it is not the first.
    package var proteinEnd: Int?
    /// Of a hit, the VAF with its 95 % confidence interval; absent where the reads were not tested.
    package var vafEstimate: EstimateReport?
    /// Of a hit, the VAF that each candidate explanation expects; absent where purity or copies are not known.
    package var expectedVAF: [ExpectedVAFReport]?
    /// Reads with the reference, where the caller counts them for themselves.
    package var referenceReads: Int?
    /// Reads of the matched normal at the position.
    package var normalDepth: Int?
    /// Reads of the matched normal with the allele.
    package var normalAlternateReads: Int?
    /// Reads of the matched normal with the reference, where the caller counts them for themselves.
    package var normalReferenceReads: Int?
    /// GA4GH's identifier of the allele (VRS 2.0), `ga4gh:VA.…`; absent where the bases around it are not known as far as it could lie.
    package var vrs: String?
    /// Keys of the papers on the very change that ``functionReason`` rests on; absent where there is none.
    package var functionSources: [String]?
}

/// ClinVar's germline class of an allele: for hereditary disease, and no statement on a tumour.
package struct ClinVarReport: Codable, Sendable, Equatable {
    package var germlineClass: GermlineClass
    /// The stars of the review status, 0 to 4; absent where they are not told.
    package var stars: Int?
    /// The date of the release; absent for a file of the user that does not tell it.
    package var release: String?
    /// The file of the user, or the record's own; absent for the annotation set.
    package var file: String?
    /// The conditions, in ClinVar's words.
    package var conditions: String?
}

/// An allele of which the files have a call for the sample that cannot be read.
package struct UnreadableCallReport: Codable, Sendable, Equatable {
    /// The shortest name of the allele.
    package var name: String
    package var hgvsC: String?
    package var hgvsP: String?
    /// Why it cannot be read.
    package var reason: String
    /// What the records say.
    package var calls: [CallReport]
}

/// What one record says of an allele in the sample.
package struct CallReport: Codable, Sendable, Equatable {
    /// The name of the file without its folder.
    package var file: String
    /// As the record writes it.
    package var chromosome: String
    /// POS, 1-based.
    package var position: Int
    /// REF as the record writes it.
    package var reference: String
    /// ALT as the record writes it.
    package var alternate: String
    /// FILTER, with that of the sample (`FT`).
    package var filter: [String]
    /// GT as written.
    package var genotype: String?
    /// Reads at the position.
    package var depth: Int?
    /// Reads with the allele.
    package var alternateReads: Int?
    /// The share of reads with the allele, 0 to 1.
    package var vaf: Double?
    /// `present`, `absent`, `no_call` or `unreadable`.
    package var presence: Presence

    /// Whether the sample has the allele by the record.
    package enum Presence: String, Codable, Sendable, Equatable, CaseIterable {
        case present
        /// It does not.
        case absent
        /// The record says nothing of the sample.
        case noCall = "no_call"
        /// It cannot be read.
        case unreadable
    }
}

/// What is known of a gene's copies.
package struct GeneCopyNumberReport: Codable, Sendable, Equatable {
    /// `found` for a loss or gain of the gene.
    package var status: FindingStatus
    /// In words.
    package var text: String
    /// Copies in all, where the caller gives them.
    package var total: Double?
    /// Copies of the minor allele.
    package var minor: Double?
    /// Relative copy ratio.
    package var log2: Double?
    /// The segments over the gene.
    package var segments: [SegmentReport]
    /// Whether one allele alone is left; absent in reports of earlier versions.
    package var lossOfHeterozygosity: FindingStatus?
    /// What the copies are; absent in reports of earlier versions.
    package var change: CopyChangeReport?
}

/// What the copies of a gene are, against its baseline.
package enum CopyChangeReport: String, Codable, Sendable, Equatable, CaseIterable {
    /// No copy of the gene, or of some of its exons, is left.
    case homozygousDeletion = "homozygous_deletion"
    /// Copies of the gene, or of some of its exons, are lost.
    case deletion
    /// Copies are lost of bases that surely code nothing, all of them or some.
    case noncodingDeletion = "noncoding_deletion"
    /// As many copies as the baseline, and both alleles there as far as is known.
    case neutral
    /// As many copies as the baseline, all of one allele.
    case copyNeutralLOH = "loh_copy_neutral"
    /// One allele alone, in a number of copies that is not told.
    case lossOfHeterozygosity = "loh"
    /// More copies, of the gene or a part.
    case gain
    /// So many copies of the whole gene that it counts as amplified.
    case amplification
    /// Not covered by segments of known state.
    case notAssessed = "not_assessed"
}

/// A copy-number segment.
package struct SegmentReport: Codable, Sendable, Equatable {
    /// Without prefix.
    package var chromosome: String
    /// The first position, 1-based.
    package var start: Int
    /// The last position.
    package var end: Int
    /// `loss`, `homozygous_loss`, `neutral`, `gain`, `loh_copy_neutral`, `loh_gain`, `loh` or `unknown`.
    package var call: CopyNumberState
    /// Copies in all.
    package var total: Double?
    /// Copies of the minor allele.
    package var minor: Double?
    /// Relative copy ratio.
    package var log2: Double?
    /// What the call rests on: `total_copy_number`, `log2_with_purity`, `log2`, `called_by_depth`, `left_out`, `breakends`, `symbolic_allele` or `sequence`.
    package var evidence: CopyNumberSegment.Evidence
    /// The name of the file without its folder.
    package var file: String
    /// The record's line number; absent for a file of small variants, which need not be read from its beginning.
    package var line: Int?
    /// Whether FILTER is PASS or missing.
    package var passesFilter: Bool
    /// The program that wrote the segment, where it is known.
    package var caller: String?
    /// The share of the tumour's cells that have the state, 0 to 1, where it is known. A caller may tell several states of the same bases.
    package var cellularFraction: Double?
}
