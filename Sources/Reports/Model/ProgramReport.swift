/// The program and its annotation set.
public struct ProgramReport: Codable, Sendable, Equatable {
    /// `mtorvar`.
    public var name: String
    /// The program's version.
    public var version: String
    /// The version of the annotation set.
    public var annotationsVersion: String
    /// SHA-256 of the annotation set's manifest.
    public var annotationsSHA256: String
    /// The date up to which the literature of the annotation set reaches.
    public var evidenceDate: String
}

/// Who the report is about.
public struct SampleIdentity: Codable, Sendable, Equatable {
    /// The sample's name as its file gives it.
    public var name: String
    /// The column read as the tumour; absent in a file without samples.
    public var tumourColumn: String?
    /// The column read as the matched normal.
    public var normalColumn: String?
    /// How the roles of the columns were known.
    public var roleBasis: String
    /// `pancreas`, `midgut`, … or `unknown`.
    public var primarySite: String

    /// Makes the value of its parts.
    public init(
        name: String, tumourColumn: String?, normalColumn: String?, roleBasis: String, primarySite: String
    ) {
        self.name = name
        self.tumourColumn = tumourColumn
        self.normalColumn = normalColumn
        self.roleBasis = roleBasis
        self.primarySite = primarySite
    }
}

/// The assembly and how it was proved.
public struct AssemblyReport: Codable, Sendable, Equatable {
    /// `GRCh37` or `GRCh38`.
    public var name: String
    /// What pointed to it, in words.
    public var evidence: [String]
    /// How many REF bases were held against the bundled sequence.
    public var basesCompared: Int
    /// How many of them differed.
    public var basesDiffering: Int
    /// Differences at bases that are inferred in the bundled sequence.
    public var warnings: [String]

    /// Makes the value of its parts.
    public init(
        name: String, evidence: [String], basesCompared: Int, basesDiffering: Int, warnings: [String]
    ) {
        self.name = name
        self.evidence = evidence
        self.basesCompared = basesCompared
        self.basesDiffering = basesDiffering
        self.warnings = warnings
    }
}

/// A file that was read.
public struct InputReport: Codable, Sendable, Equatable {
    /// The path as the user gave it; `-` for standard input.
    public var path: String
    /// `small variants`, `copy number`, `structural` or `segments`.
    public var role: String
    /// `text`, `gzip` or `BGZF`.
    public var container: String
    /// The `##fileformat` of a VCF file; the kind of a table of segments in words.
    public var format: String
    /// Programs that the header names.
    public var callers: [String]
    /// Records read; absent for a file of small variants, of which `recordsNearGenes` is counted however much of it is read.
    public var records: Int?
    /// Records of a file of small variants that touch a gene or the bases around it.
    public var recordsNearGenes: Int?
    /// Records that could not be read, each with its reason; of small variants only those that were looked at, as `run` says.
    public var rejected: [RejectedReport]
    /// How many records could not be read; of very many only the first are listed.
    public var rejectedCount: Int
    /// Records in a locus of interest that do not pass their FILTER.
    public var filtered: Int
    /// SHA-256 of the file's bytes, where asked for.
    public var sha256: String?
    /// What is known of a table of segments; absent for VCF.
    public var table: TableReport?
    /// Who wrote the structural variants or copies of a VCF file; absent for a file without any.
    public var caller: CallerReport?

    /// Makes the value of its parts.
    public init(
        path: String, role: String, container: String, format: String, callers: [String], records: Int?,
        recordsNearGenes: Int? = nil, rejected: [RejectedReport], rejectedCount: Int, filtered: Int, sha256: String?,
        table: TableReport? = nil, caller: CallerReport? = nil
    ) {
        self.caller = caller
        self.path = path
        self.role = role
        self.container = container
        self.format = format
        self.callers = callers
        self.records = records
        self.recordsNearGenes = recordsNearGenes
        self.rejected = rejected
        self.rejectedCount = rejectedCount
        self.filtered = filtered
        self.sha256 = sha256
        self.table = table
    }
}

/// A record that could not be read.
public struct RejectedReport: Codable, Sendable, Equatable {
    /// Its line number, 1-based.
    public var line: Int
    /// What is wrong with it.
    public var reason: String
    /// Its beginning.
    public var excerpt: String

    /// Makes the value of its parts.
    public init(
        line: Int, reason: String, excerpt: String
    ) {
        self.line = line
        self.reason = reason
        self.excerpt = excerpt
    }
}

/// How the files were read.
public struct RunReport: Codable, Sendable, Equatable {
    /// The reading plan of the small variants: `full`, `skipping` or `indexed`; `full` without any.
    public var plan: String
    /// Why the plan was taken, and what was not looked at.
    public var text: String
    /// Records read in all files; absent for a plan that skips.
    public var recordsRead: Int?
    /// Absent unless a plan depends on it.
    public var threads: Int?

    /// Makes the value of its parts.
    public init(
        plan: String, text: String, recordsRead: Int?, threads: Int?
    ) {
        self.plan = plan
        self.text = text
        self.recordsRead = recordsRead
        self.threads = threads
    }
}

/// A threshold or a rule that was used.
public struct MethodReport: Codable, Sendable, Equatable {
    /// What it is.
    public var name: String
    /// Its value with units.
    public var value: String
    /// Where it comes from.
    public var source: String?
}

/// Something that the report cannot say, and why here.
public struct LimitReport: Codable, Sendable, Equatable {
    /// What it is about: a gene, an arm, or `report`.
    public var subject: String
    /// One or two sentences.
    public var text: String
}

/// The program that wrote structural variants or copies.
public struct CallerReport: Codable, Sendable, Equatable {
    /// The name that people use; `unknown` where the file does not tell.
    public var name: String
    /// What tells it, in words.
    public var basis: String

    /// Makes the value of its parts.
    public init(name: String, basis: String) {
        self.name = name
        self.basis = basis
    }
}
