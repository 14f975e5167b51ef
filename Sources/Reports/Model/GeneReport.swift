/// A gene: what was found and what it amounts to.
public struct GeneReport: Codable, Sendable, Equatable {
    /// The HGNC symbol.
    public var symbol: String
    /// The HGNC name.
    public var name: String
    /// `tumour_suppressor`, `oncogene` or `undetermined`.
    public var role: String
    /// `panel` or `context`.
    public var group: String
    /// `10q23.31`.
    public var band: String
    /// The node of the pathway graph; absent where the literature gives the gene no edge.
    public var pathwayNode: String?
    /// Whether a variant or a copy-number change that counts was found.
    public var status: FindingStatus
    /// What a `not_found` rests on.
    public var basis: NotFoundBasis?
    /// The share of coding bases that was callable, where it is known.
    public var callableFraction: Double?
    /// `intact`, `one_hit`, `two_hits`, `gained_function`, `uncertain` or `not_assessed`.
    public var state: String
    /// The state in words, with its certainty and why.
    public var stateText: String
    /// What takes out, or switches on, a copy.
    public var hits: [HitReport]
    /// Small variants listed as findings, in order of position.
    public var variants: [VariantReport]
    /// Whether small variants are listed, were looked for, or could not be seen, whatever is known of the copies.
    public var smallVariants: FindingStatus
    /// What is known of the gene's copies.
    public var copyNumber: GeneCopyNumberReport
    /// Identifiers of the claims that apply.
    public var claims: [String]
    /// The transcript that names are given on.
    public var transcript: String
    /// Residues of its protein.
    public var proteinLength: Int
    /// Domains of the protein.
    public var domains: [DomainReport]
    /// How sure two hits are: `certain`, `likely` or `possible`; nothing for other states.
    public var certainty: String?
    /// Junctions that break the gene or double a part of it; absent where there is none.
    public var rearrangements: [RearrangementReport]?
    /// The residue in which each coding exon begins, in order; absent in reports of earlier versions.
    public var exonStarts: [Int]?
    /// The number of the first coding exon, counted from the transcript's first.
    public var firstCodingExon: Int?
    /// `true` where the person was born with one copy of the gene and a hit takes it out; absent elsewhere.
    public var takesOutOnlyCopy: Bool?
}

extension GeneReport {
    /// Whether a hit takes part in the state: a loss of heterozygosity alone deletes nothing, and counts beside a variant only.
    func counts(_ hit: HitReport) -> Bool {
        hit.copies > 0 || state == "two_hits" || (hit.kind != "copy_neutral_loh" && hit.kind != "loh")
    }
}

/// A protein domain in residues, 1-based and closed.
public struct DomainReport: Codable, Sendable, Equatable {
    /// The short name.
    public var name: String
    /// The first residue.
    public var start: Int
    /// The last residue.
    public var end: Int
}

/// A finding that takes out one copy, or switches one on.
public struct HitReport: Codable, Sendable, Equatable {
    /// `small_variant`, `gene_deletion`, `exon_deletion`, `homozygous_deletion`, `copy_neutral_loh`, `loh`, `rearrangement`, `activating_variant` or
    /// `amplification`.
    public var kind: String
    /// What it is.
    public var text: String
    /// How many copies it takes out: 1, or 2 for a homozygous deletion; 0 for a gain, and for a loss of heterozygosity, which counts beside another
    /// hit alone.
    public var copies: Int
    /// Why it does not count as a hit of its own; absent where it does.
    public var remark: String?
}

/// A small variant in one sample.
public struct VariantReport: Codable, Sendable, Equatable {
    /// As the record writes it.
    public var chromosome: String
    /// POS, 1-based.
    public var position: Int
    /// REF as the record writes it.
    public var reference: String
    /// ALT as the record writes it.
    public var alternate: String
    /// The path of the file as given.
    public var file: String
    /// The transcript that names are given on.
    public var transcript: String
    /// HGVS g.
    public var hgvsG: String?
    /// HGVS c.
    public var hgvsC: String?
    /// HGVS p.
    public var hgvsP: String?
    /// Sequence Ontology terms, most severe first.
    public var consequences: [String]
    /// `HIGH`, `MODERATE`, `LOW` or `MODIFIER`.
    public var impact: String
    /// `5/9`.
    public var exon: String?
    /// `5/8`.
    public var intron: String?
    /// The first residue changed.
    public var proteinPosition: Int?
    /// The protein domain that holds it.
    public var domain: String?
    /// What is known of the residue, with its source.
    public var knownResidue: String?
    /// `loss`, `gain`, `uncertain` or `none`.
    public var function: String
    /// The rule that decided it.
    public var functionReason: String
    /// FILTER as given; `PASS` or names.
    public var filter: [String]
    /// Whether FILTER is PASS or missing.
    public var passesFilter: Bool
    /// GT as written.
    public var genotype: String?
    /// Reads at the position.
    public var depth: Int?
    /// Reads with the allele.
    public var alternateReads: Int?
    /// The share of reads with the allele, 0 to 1.
    public var vaf: Double?
    /// The same in the matched normal.
    public var normalVAF: Double?
    /// Whether the reads behind it are few.
    public var lowSupport: Bool
    /// `somatic`, `germline`, `possible_germline` or `not_established`, as far as the columns show it.
    public var origin: String
    /// Whether it counts as a hit.
    public var countsAsHit: Bool
    /// Why not, or what to mind.
    public var remark: String?
    /// Whether nonsense-mediated decay is expected, by the rule that tells it: `expected`, `escapes_last_exon`, `escapes_last_junction`,
    /// `escapes_single_exon`, `escapes_first_150_bases`; nothing where no premature stop follows.
    public var decay: String?
    /// The exons that are removed whole, `4` or `4-6`.
    public var exonsLost: String?
    /// What it does to the transcript of the gene that it hits harder than the one named on, where there is one.
    public var harderTranscript: HarderTranscriptReport?
    /// What it does together with other variants of the sample.
    public var joint: [JointReport] = []
    /// What its record and files of sites say of it.
    public var annotations: [SiteAnnotationReport] = []
    /// What the procedure for oncogenicity makes of it; absent in a report that was made before it was weighed.
    public var oncogenicity: OncogenicityReport?
}

/// What is known of a gene's copies.
public struct GeneCopyNumberReport: Codable, Sendable, Equatable {
    /// `found` for a loss or gain of the gene.
    public var status: FindingStatus
    /// In words.
    public var text: String
    /// Copies in all, where the caller gives them.
    public var total: Double?
    /// Copies of the minor allele.
    public var minor: Double?
    /// Relative copy ratio.
    public var log2: Double?
    /// The segments over the gene.
    public var segments: [SegmentReport]
}

/// A copy-number segment.
public struct SegmentReport: Codable, Sendable, Equatable {
    /// Without prefix.
    public var chromosome: String
    /// The first position, 1-based.
    public var start: Int
    /// The last position.
    public var end: Int
    /// `loss`, `homozygous_loss`, `neutral`, `gain`, `loh_copy_neutral`, `loh_gain`, `loh` or `unknown`.
    public var call: String
    /// Copies in all.
    public var total: Double?
    /// Copies of the minor allele.
    public var minor: Double?
    /// Relative copy ratio.
    public var log2: Double?
    /// What the call rests on: `total_copy_number`, `log2_with_purity`, `log2`, `called_by_depth`, `left_out`, `breakends`, `symbolic_allele` or `sequence`.
    public var evidence: String
    /// The path of the file as given.
    public var file: String
    /// The record's line number; absent for a file of small variants, which need not be read from its beginning.
    public var line: Int?
    /// Whether FILTER is PASS or missing.
    public var passesFilter: Bool
    /// The program that wrote the segment, where it is known.
    public var caller: String?
    /// The share of the tumour's cells that have the state, 0 to 1, where it is known. A caller may tell several states of the same bases.
    public var cellularFraction: Double?
}
