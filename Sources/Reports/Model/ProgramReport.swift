package import ByteStreams
package import Genome
package import Interpretation

/// The program and its annotation set.
package struct ProgramReport: Codable, Sendable, Equatable {
    /// `mtorvar`.
    package var name: String
    /// The program's version.
    package var version: String
    /// The version of the annotation set.
    package var annotationsVersion: String
    /// SHA-256 of the annotation set's manifest.
    package var annotationsSHA256: String
    /// The date up to which the literature of the annotation set reaches.
    package var evidenceDate: String
}

/// Who the report is about.
package struct SampleIdentity: Codable, Sendable, Equatable {
    /// The sample's name as its file gives it.
    package var name: String
    /// The column read as the tumour; absent in a file without samples.
    package var tumourColumn: String?
    /// The column read as the matched normal.
    package var normalColumn: String?
    /// How the roles of the columns were known.
    package var roleBasis: String
    /// `pancreas`, `midgut`, … or `unknown`.
    package var primarySite: PrimarySite
    /// Other names under which files know the sample; absent where all have its name, or one that any sample may have.
    package var otherNames: [OtherName]?
    /// What tells the files that the report was made of from others: a digest of their sizes and of their first and last bytes. An earlier report
    /// is replaced without being asked where it has the same.
    package var fingerprint: String?
    /// What the laboratory tells of patient and specimen; absent where it tells nothing.
    package var details: SpecimenReport?

    /// Makes the value of its parts.
    package init(
        name: String, tumourColumn: String?, normalColumn: String?, roleBasis: String, primarySite: PrimarySite,
        otherNames: [OtherName]? = nil, fingerprint: String? = nil
    ) {
        self.otherNames = otherNames
        self.fingerprint = fingerprint
        self.name = name
        self.tumourColumn = tumourColumn
        self.normalColumn = normalColumn
        self.roleBasis = roleBasis
        self.primarySite = primarySite
    }
}

/// Another name under which a file knows the sample.
package struct OtherName: Codable, Sendable, Equatable {
    /// The name in the file.
    package var name: String
    package var file: String

    /// Makes the value of its parts.
    package init(name: String, file: String) {
        self.name = name
        self.file = file
    }
}

/// The assembly and how it was proved.
package struct AssemblyReport: Codable, Sendable, Equatable {
    /// `GRCh37` or `GRCh38`.
    package var name: Assembly
    /// What pointed to it, in words.
    package var evidence: [String]
    /// How many REF bases were held against the bundled sequence.
    package var basesCompared: Int
    /// How many of them differed.
    package var basesDiffering: Int
    /// Differences at bases that are inferred in the bundled sequence.
    package var warnings: [String]

    /// Makes the value of its parts.
    package init(
        name: Assembly, evidence: [String], basesCompared: Int, basesDiffering: Int, warnings: [String]
    ) {
        self.name = name
        self.evidence = evidence
        self.basesCompared = basesCompared
        self.basesDiffering = basesDiffering
        self.warnings = warnings
    }
}

/// A file that was read.
package struct InputReport: Codable, Sendable, Equatable {
    /// What a file was read for.
    package enum Role: String, Codable, Sendable, Equatable, CaseIterable {
        case smallVariants = "small variants"
        /// The copies of the same sample.
        case copyNumber = "copy number"
        /// The structural variants of the same sample.
        case structural
        /// A table of segments.
        case segments
        /// What is known of sites, to annotate from.
        case siteAnnotations = "site annotations"
    }

    /// The name of the file without its folder; `-` for standard input.
    package var path: String
    /// `small variants`, `copy number`, `structural` or `segments`.
    package var role: Role
    /// `text`, `gzip` or `BGZF`.
    package var container: Container
    /// The `##fileformat` of a VCF file; the kind of a table of segments in words.
    package var format: String
    /// Programs that the header names.
    package var callers: [String]
    /// Records read; absent for a file of small variants, of which `recordsNearGenes` is counted however much of it is read.
    package var records: Int?
    /// Records of a file of small variants that touch a gene or the bases around it.
    package var recordsNearGenes: Int?
    /// Records that could not be read, each with its reason; of small variants only those that were evaluated, as `run` says.
    package var rejected: [RejectedReport]
    /// How many records could not be read; of very many only the first are listed.
    package var rejectedCount: Int
    /// Records in a locus of interest that do not pass their FILTER.
    package var filtered: Int
    /// SHA-256 of the file's bytes, where asked for.
    package var sha256: String?
    /// What is known of a table of segments; absent for VCF.
    package var table: TableReport?
    /// Who wrote the structural variants or copies of a VCF file; absent for a file without any.
    package var caller: CallerReport?
    /// The tumour's column of a VCF file, where its name is not that of the sample.
    package var column: String?
    /// The columns of a VCF file that are callers of the sample; absent where it has a column of its own.
    package var callerColumns: [String]?

    /// Makes the value of its parts.
    package init(
        path: String, role: Role, container: Container, format: String?, callers: [String], records: Int?,
        recordsNearGenes: Int? = nil, rejected: [RejectedReport], rejectedCount: Int, filtered: Int, sha256: String?,
        table: TableReport? = nil, caller: CallerReport? = nil
    ) {
        self.caller = caller
        self.path = path
        self.role = role
        self.container = container
        self.format = format ?? Words.notDeclared
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
package struct RejectedReport: Codable, Sendable, Equatable {
    /// Its line number, 1-based.
    package var line: Int
    /// What is wrong with it.
    package var reason: String
    /// Its beginning.
    package var excerpt: String

    /// Makes the value of its parts.
    package init(
        line: Int, reason: String, excerpt: String
    ) {
        self.line = line
        self.reason = reason
        self.excerpt = excerpt
    }
}

/// How the files were read.
package struct RunReport: Codable, Sendable, Equatable {
    /// How much of a file was read.
    package enum Plan: String, Codable, Sendable, Equatable, CaseIterable {
        /// All of it.
        case full
        /// Blocks that lie between two others far from the genes were passed over.
        case skipping
        /// What an index names for the genes.
        case indexed
    }

    /// The reading plan of the small variants: `full`, `skipping` or `indexed`; `full` without any.
    package var plan: Plan
    /// Why the plan was taken, and what was not assessed.
    package var text: String
    /// Records read in all files; absent for a plan that skips.
    package var recordsRead: Int?
    /// Absent unless a plan depends on it.
    package var threads: Int?

    /// Makes the value of its parts.
    package init(
        plan: Plan, text: String, recordsRead: Int?, threads: Int?
    ) {
        self.plan = plan
        self.text = text
        self.recordsRead = recordsRead
        self.threads = threads
    }
}

/// A threshold or a rule that was used.
package struct MethodReport: Codable, Sendable, Equatable {
    /// What it is.
    package var name: String
    /// Its value with units.
    package var value: String
    /// Where it comes from.
    package var source: String?
}

/// Something that the report cannot say, and why here.
package struct LimitReport: Codable, Sendable, Equatable {
    /// What it is about: a gene, an arm, or `report`.
    package var subject: String
    /// One or two sentences.
    package var text: String
}

/// The program that wrote structural variants or copies.
package struct CallerReport: Codable, Sendable, Equatable {
    /// The name that people use; `unknown` where the file does not tell.
    package var name: String
    /// What tells it, in words.
    package var recognition: String

    private enum CodingKeys: String, CodingKey {
        case name
        case recognition = "basis"
    }

    /// Makes the value of its parts.
    package init(name: String, recognition: String) {
        self.name = name
        self.recognition = recognition
    }
}
