package import Consequences
package import VariantCallFormat

/// The reads behind an allele in one column.
package struct ReadCounts: Sendable, Hashable {
    /// Reads at the position, where given.
    package let depth: Int?
    /// Reads with the allele, where given.
    package let alternate: Int?
    /// Reads with the reference, where counted for themselves.
    package let reference: Int?
    /// The variant allele fraction, 0 to 1: as the caller gives it, else `alternate` by `depth`.
    package let vaf: Double?

    package init(depth: Int?, alternate: Int?, reference: Int? = nil, vaf: Double?) {
        self.depth = depth
        self.alternate = alternate
        self.reference = reference
        self.vaf = vaf
    }
}

/// What one record says of an allele in a sample.
package struct AlleleCall: Sendable, Hashable {
    /// The file as the user named it.
    package let file: String
    /// The line of the record, 1-based.
    package let line: Int
    /// The allele as the record writes it.
    package let allele: RecordAllele
    /// FILTER, with that of the sample.
    package let filters: [String]
    /// GT as written, or nothing in a file without genotypes.
    package let genotype: String?
    /// The reads in the tumour's column.
    package let reads: ReadCounts
    /// Whether the sample has the allele by this record.
    package let presence: AllelePresence
}

/// One alternate allele, as it stands in one sample. Of several records of it the one that says most speaks.
package struct ObservedVariant: Sendable, Hashable {
    /// The file as the user named it.
    package let file: String
    /// The line of the record, 1-based.
    package let line: Int
    /// CHROM as the record writes it.
    package let chromosome: String
    /// POS, 1-based.
    package let position: Int
    /// REF as the record writes it.
    package let reference: String
    /// The ALT allele as the record writes it.
    package let alternate: String
    /// FILTER; empty for `.`.
    package let filters: [String]
    /// What the allele does to the transcript that names are given on (MANE Select).
    package let consequence: AlleleConsequence
    /// What the allele does to the transcript of the gene that it hits harder, by class of impact, where there is one.
    package let onWorstTranscript: AlleleConsequence?
    /// What the allele does together with others of the sample.
    package var joint: [JointConsequence]
    /// GT as written, or nothing in a file without genotypes.
    package let genotype: String?
    /// The reads in the tumour's column.
    package let tumour: ReadCounts
    /// The reads in the matched normal's column, where there is one.
    package var normal: ReadCounts?
    /// Whether the matched normal's genotype holds the allele, where there is one that says it.
    package var isInNormalGenotype: Bool?
    /// What the record and files of sites say of the allele.
    package var sites: AlleleAnnotations

    /// On which copies the tumour has the allele, where its genotype says anything of it.
    package var phase: AllelePhase?
    /// Whether the sample has the allele.
    package let presence: AllelePresence
    /// Where the caller says that it comes from, outside of FILTER.
    package var statedOrigin: StatedOrigin?
    /// What further records say of the same allele.
    package var otherCalls: [AlleleCall] = []

    /// What its record says.
    package var call: AlleleCall {
        AlleleCall(
            file: file, line: line, allele: allele, filters: filters, genotype: genotype, reads: tumour,
            presence: presence)
    }

    /// What all its records say, the one that speaks first.
    package var calls: [AlleleCall] { [call] + otherCalls }

    /// Whether a record of a file is one of its records.
    func isOf(file: String, line: Int) -> Bool { calls.contains { $0.file == file && $0.line == line } }

    /// What the allele does together with others that are known to lie on its copy.
    package var cisHaplotypeConsequence: JointConsequence? { joint.first { $0.phase == .cis } }

    /// Whether FILTER is PASS or missing.
    package var passesFilter: Bool { filters.isEmpty || filters == ["PASS"] }

    /// What callers write in FILTER for a variant that they take for inherited: Mutect2 (`germline`, before GATK 4.1 `germline_risk`), Mutect1
    /// (`alt_allele_in_normal`), and callers that write `GERMLINE`.
    private static let filtersOfOrigin: Set<String> = ["germline", "germline_risk", "alt_allele_in_normal"]

    /// The entries of FILTER that state an origin in the germline, and no fault of quality.
    package var originFilters: [String] { filters.filter(Self.statesOrigin) }

    /// Whether an entry of FILTER states an origin in the germline.
    package static func statesOrigin(_ filter: String) -> Bool { filtersOfOrigin.contains(filter.lowercased()) }

    /// Makes an observation.
    package init(
        file: String, line: Int, chromosome: String, position: Int, reference: String, alternate: String,
        filters: [String], consequence: AlleleConsequence, genotype: String?, tumour: ReadCounts, normal: ReadCounts?,
        isInNormalGenotype: Bool?, onWorstTranscript: AlleleConsequence? = nil, joint: [JointConsequence] = [],
        phase: AllelePhase? = nil, sites: AlleleAnnotations = AlleleAnnotations(), presence: AllelePresence = .present,
        statedOrigin: StatedOrigin? = nil
    ) {
        self.file = file
        self.line = line
        self.chromosome = chromosome
        self.position = position
        self.reference = reference
        self.alternate = alternate
        self.filters = filters
        self.consequence = consequence
        self.genotype = genotype
        self.tumour = tumour
        self.normal = normal
        self.isInNormalGenotype = isInNormalGenotype
        self.onWorstTranscript = onWorstTranscript
        self.joint = joint
        self.phase = phase
        self.sites = sites
        self.presence = presence
        self.statedOrigin = statedOrigin
    }
}
