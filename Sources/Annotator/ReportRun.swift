public import Annotations
import BlockGzip
import ByteStreams
public import CopyNumber
import Crypto
import Genome
public import Interpretation
import ReferenceGenome
public import Reports
public import SegmentTables
import Transcripts
import VariantCallFormat

/// Makes one report for each sample of the inputs.
public struct ReportRun: Sendable {
    /// What a run can be told.
    public struct Options: Sendable {
        /// How the inputs are read.
        public var input = InputOptions()
        /// The tumour's column.
        public var tumour: String?
        /// The matched normal's column.
        public var normal: String?
        /// Files with the copy number of the same sample.
        public var copyNumberFiles: [String] = []
        /// Files with structural variants of the same sample.
        public var structuralFiles: [String] = []
        /// Tables of copy-number segments, and PURPLE's purity.
        public var segmentFiles: [String] = []
        /// The kind of the tables of segments, where it is not to be recognised.
        public var segmentKind: SegmentTableKind?
        /// The sample of the tables, where it has another name there.
        public var segmentSample: String?
        /// Purity, ploidy and whole-genome doubling as the user gives them; they go before those of a file.
        public var fit = TumourFit()
        /// Files of sites to annotate from.
        public var siteFiles: [SiteFileChoice] = []
        /// A BED file of where the sample could be called.
        public var callable: String?
        /// The primary site.
        public var site = PrimarySite.unknown
        /// The copies of X that are expected, where the sex is given.
        public var copiesOfX: Int?
        /// What counts.
        public var policy = InterpretationPolicy.standard
        /// Whether the inputs' checksums are shown.
        public var checksums = false
        /// ISO 8601, where a date is wanted.
        public var timestamp: String?

        /// Makes the defaults.
        public init() {}
    }

    let annotations: AnnotationSet
    let options: Options

    /// Makes a run.
    public init(annotations: AnnotationSet, options: Options) {
        self.annotations = annotations
        self.options = options
    }

    /// Reads the inputs and makes the reports, in the order of files and columns.
    ///
    /// - Throws: ``AnnotatorError``, `VCFError`, `ContainerError`, `ByteStreamError`.
    public func run(inputs: [String], progress: (any RunProgress)?) async throws -> [SampleReport] {
        var reports: [SampleReport] = []
        let bed = try options.callable.map { try CallableIntervals(bed: try Self.text(of: $0), file: $0) }
        let tables = try options.segmentFiles.map {
            try SegmentFile(
                path: $0, kind: options.segmentKind, input: options.input, checksums: options.checksums)
        }
        for path in inputs {
            let main = try await ReadFile(
                path: path, role: "small variants", run: self, assembly: options.input.assembly, progress: progress)
            var further: [ReadFile] = []
            for (files, role) in [(options.copyNumberFiles, "copy number"), (options.structuralFiles, "structural")] {
                for path in files {
                    further.append(
                        try await ReadFile(
                            path: path, role: role, run: self, assembly: main.evidence.assembly, progress: progress))
                }
            }
            let roles = try SampleRoles(
                header: main.header, tumour: options.tumour, normal: options.normal, fileName: path)
            let segments = try SegmentEvidence(
                tables, options: options, assembly: main.evidence.assembly, mainFile: path, roles: roles,
                contigs: annotations.contigs)
            let sites = try SiteLookup(
                main, choices: options.siteFiles, annotations: annotations, input: options.input)
            for pairing in roles.pairings {
                let builder = SampleEvidenceBuilder(
                    annotations: annotations, options: options, main: main, further: further, segments: segments,
                    bed: bed, sites: sites)
                reports.append(
                    try report(
                        pairing, evidence: builder.evidence(for: pairing), unread: builder.unreadAlleles(for: pairing),
                        main: main, further: further, segments: segments, sites: sites))
            }
        }
        return reports
    }

    private func report(
        _ pairing: SampleRoles.Pairing, evidence: SampleEvidence, unread: [UnreadAllele], main: ReadFile,
        further: [ReadFile], segments: SegmentEvidence, sites: SiteLookup
    ) throws(AnnotatorError) -> SampleReport {
        let assembly = main.evidence.assembly
        let interpretation = Interpreter(annotations: annotations, assembly: assembly, policy: options.policy)
            .interpret(evidence)
        let files = [main] + further
        let columns = main.header.sampleNames
        let context = ReportContext(
            annotations: annotations, program: (Program.name, Program.version), timestamp: options.timestamp,
            sample: SampleIdentity(
                name: pairing.name, tumourColumn: pairing.tumour.map { columns[$0] },
                normalColumn: pairing.normal.map { columns[$0] }, roleBasis: pairing.basis,
                primarySite: options.site.rawValue),
            assembly: assembly,
            assemblyReport: AssemblyReport(
                name: assembly.rawValue,
                evidence: main.evidence.reasons + main.genomeEvidence + segments.assemblyReasons,
                basesCompared: files.reduce(0) { $0 + $1.collected.proof.own.basesCompared },
                basesDiffering: files.reduce(0) { $0 + $1.collected.proof.own.basesDiffering },
                warnings: files.flatMap(\.warnings) + segments.warnings + sites.warnings),
            inputs: files.map(\.report) + (try segments.inputs(for: pairing)) + sites.inputs, policy: options.policy,
            site: options.site, copyNumber: evidence.copyNumber,
            hasNormal: pairing.normal != nil, unreadAlleles: unread.map(\.text),
            run: RunReport(
                plan: "full", recordsRead: files.reduce(0) { $0 + $1.collected.recordsRead } + segments.rows,
                threads: nil))
        return SampleReport(interpretation, context: context)
    }

    private static func text(of path: String) throws -> String {
        let reader = try ContainerReader(source: try FileSource.open(path: path))
        var bytes: [UInt8] = []
        while try reader.read(into: &bytes) {}
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// A file that was read whole for reports.
struct ReadFile: Sendable {
    let path: String
    let role: String
    let header: VCFHeader
    let container: Container
    let evidence: AssemblyEvidence
    let collected: CollectedFile
    let annotator: AlleleAnnotator
    let sha256: String?
    private let endWarnings: [String]
    private let genome: ReferenceGenome?
    private let genesInGenome: GenomeInUse?

    /// Reads a file; its assembly must be the one given, where one is.
    init(
        path: String, role: String, run: ReportRun, assembly: Assembly?, progress: (any RunProgress)?
    ) async throws {
        let options = run.options
        let source = DigestingSource(try FileSource.open(path: path), digests: options.checksums)
        var reader = try VCFReader(text: options.input.container(source))
        let evidence = try AssemblyEvidence(
            header: reader.header, declared: assembly, contigs: run.annotations.contigs, file: reader.name)
        let annotations = try run.annotations.inUse(
            options.input.genome, assembly: evidence.assembly, file: reader.name)
        annotator = AlleleAnnotator(annotations: annotations, assembly: evidence.assembly, policy: options.policy)
        let collector = BatchCollector(
            annotator: annotator, contigs: annotations.contigs, input: options.input,
            leastDepth: options.policy.lowDepth)
        var collected = CollectedFile()
        let name = reader.name
        let size = reader.size
        var bytesRead = 0
        try await orderedMap(width: options.input.threads) {
            let batch = try reader.nextBatch()
            bytesRead = reader.bytesRead
            return batch
        } transform: { batch in
            try collector.collect(batch)
        } consume: { part in
            collected.add(part)
            progress?.update(file: name, bytes: bytesRead, of: size, records: collected.recordsRead)
        }
        try collected.proof.verify(evidence, file: name)
        if let genome = options.input.genome { try collected.genomeProof.verify(file: name, genome: genome) }
        self.genome = options.input.genome
        genesInGenome = annotations.genome
        self.path = path
        self.role = role
        header = reader.header
        container = reader.container
        self.evidence = evidence
        self.collected = collected
        sha256 = source.digest()
        endWarnings = reader.endWarnings
    }

    var warnings: [String] {
        header.warnings + endWarnings + collected.strayLines.warnings(file: path)
            + collected.proof.own.warnings.map {
                "\(path):\($0.line): REF \($0.recorded) at \($0.chromosome):\($0.position) differs from the bundled \($0.bundled), which is inferred for this assembly"
            }
            + (genome.map {
                collected.genomeProof.warnings(file: path, genome: $0, recordsRead: collected.recordsRead)
            } ?? []) + (genesInGenome?.warnings ?? [])
    }

    /// What the genome that was given says of the assembly, in words.
    var genomeEvidence: [String] {
        guard let genome, let genes = genesInGenome else { return [] }
        return [
            "\(genes.basesCompared - genes.basesDiffering) of \(genes.basesCompared) bases of \(genes.genes.count) genes agree with \(genome.path)",
            "records: \(collected.genomeProof.text(genome))",
        ]
    }

    var report: InputReport {
        let filtered = collected.geneRecords.reduce(0) { $0 + ($1.record.passesFilter ? 0 : 1) }
        return InputReport(
            path: path, role: role, container: container.rawValue, format: header.fileformat ?? "not declared",
            callers: header.callers, records: collected.recordsRead,
            rejected: collected.rejected.listed.map {
                RejectedReport(line: $0.line, reason: "\($0.field): \($0.reason)", excerpt: $0.excerpt)
            },
            rejectedCount: collected.rejected.count, filtered: filtered, sha256: sha256)
    }
}
