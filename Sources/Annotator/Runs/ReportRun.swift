package import Annotations
import ByteStreams
package import CopyNumber
import Crypto
import Genome
package import Interpretation
import ReferenceGenome
package import Reports
import Transcripts
import VariantCallFormat

/// Makes one report for each sample of the inputs.
package struct ReportRun: Sendable {
    /// What a run can be told.
    package struct Options: Sendable {
        /// How the inputs are read.
        package var input = InputOptions()
        /// The tumour's column.
        package var tumour: String?
        /// The matched normal's column.
        package var normal: String?
        /// Files with the copy number of the same sample.
        package var copyNumberFiles: [String] = []
        /// Files with structural variants of the same sample.
        package var structuralFiles: [String] = []
        /// Tables of copy-number segments, and PURPLE's purity.
        package var segmentFiles: [String] = []
        /// The kind of the tables of segments, where it is not to be recognised.
        package var segmentKind: TableDialect?
        /// The sample of the tables, where it has another name there.
        package var segmentSample: String?
        /// Purity, ploidy and whole-genome doubling as the user gives them; they go before those of a file.
        package var fit = PurityPloidy()
        /// Files of sites to annotate from.
        package var annotationSources: [AnnotationSourceChoice] = []
        /// A BED file of where the sample could be called.
        package var callable: String?
        /// The primary site.
        package var site = PrimarySite.unknown
        /// What is known of single samples; it goes before the other options.
        package var sheet: SampleSheet?
        /// The copies of X that are expected, where the sex is given.
        package var copiesOfX: Int?
        /// Whether what no record of copies covers is unchanged; without it, as the caller of each file is known to mean it.
        package var neutralImplied: Bool?
        /// What counts.
        package var policy = InterpretationPolicy.standard
        /// Whether the inputs' checksums are shown.
        package var checksums = false
        /// ISO 8601, where a date is wanted.
        package var timestamp: String?

        /// Makes the defaults.
        package init() {}
    }

    let annotations: AnnotationSet
    let options: Options

    /// Makes a run.
    package init(annotations: AnnotationSet, options: Options) {
        self.annotations = annotations
        self.options = options
    }

    /// Reads the inputs and makes the reports, in the order of files and columns.
    ///
    /// - Throws: ``AnnotatorError``, `VCFError`, `ContainerError`, `ByteStreamError`.
    package func run(inputs: [String], progress: (any RunProgress)?) async throws -> [SampleReport] {
        var reports: [SampleReport] = []
        let bed = try options.callable.map { try CallableIntervals(bed: try Self.text(of: $0), file: $0) }
        let tables = try options.segmentFiles.map {
            try SegmentFile(
                path: $0, dialect: options.segmentKind, input: options.input, checksums: options.checksums)
        }
        for path in inputs {
            let main = try await ReadFile(
                path: path, role: .smallVariants, run: self, assembly: options.input.assembly, progress: progress)
            let further = try await furtherFiles(assembly: main.evidence.assembly, progress: progress)
            let roles = try TumourNormalPairing(
                header: main.header, tumour: options.tumour, normal: options.normal, fileName: path)
            let subject = Subject(
                assembly: main.evidence.assembly, assemblyReasons: main.evidence.reasons + main.genomeEvidence,
                main: main, further: further, roles: roles, name: path)
            let sites = try SourceLookup(
                main, choices: options.annotationSources, annotations: annotations, input: options.input,
                checksums: options.checksums)
            reports += try self.reports(of: subject, tables: tables, bed: bed, sites: sites)
        }
        if inputs.isEmpty {
            guard options.annotationSources.isEmpty else { throw AnnotatorError.noVariantsToAnnotate }
            let further = try await furtherFiles(assembly: options.input.assembly, progress: progress)
            reports = try self.reports(
                of: try subject(without: further, tables: tables), tables: tables, bed: bed, sites: nil)
        }
        try options.sheet?.requireSamples(reports.map(\.sample.name))
        return reports
    }

    /// What one set of files is about.
    struct Subject {
        let assembly: Assembly
        let assemblyReasons: [AssemblyReason]
        /// The file with small variants, where one was given.
        let main: ReadFile?
        let further: [ReadFile]
        let roles: TumourNormalPairing
        /// The file that the samples are of, as messages name it.
        let name: String

        var files: [ReadFile] { (main.map { [$0] } ?? []) + further }
    }

    private func furtherFiles(assembly: Assembly?, progress: (any RunProgress)?) async throws -> [ReadFile] {
        var further: [ReadFile] = []
        let byRole: [(files: [String], role: ReadFile.Role)] = [
            (options.copyNumberFiles, .copyNumber), (options.structuralFiles, .structural),
        ]
        for (files, role) in byRole {
            for path in files {
                further.append(
                    try await ReadFile(
                        path: path, role: role, run: self, assembly: assembly ?? further.first?.evidence.assembly,
                        progress: progress))
            }
        }
        return further
    }

    /// The subject of files of copies and structure alone: the samples of the first VCF file, else those of the first table.
    private func subject(without further: [ReadFile], tables: [SegmentFile]) throws(AnnotatorError) -> Subject {
        if let first = further.first {
            return Subject(
                assembly: first.evidence.assembly, assemblyReasons: first.evidence.reasons + first.genomeEvidence,
                main: nil, further: further,
                roles: try TumourNormalPairing(
                    header: first.header, tumour: options.tumour, normal: options.normal, fileName: first.path),
                name: first.path)
        }
        guard let table = tables.first(where: { $0.table.dialect.givesSegments }) else { throw .nothingToReport }
        let (assembly, reasons) = try table.assembly(
            declared: options.input.assembly, contigs: annotations.contigs)
        let samples = table.table.samples.filter { options.segmentSample == nil || $0.name == options.segmentSample }
        if samples.isEmpty {
            guard let name = options.segmentSample, !table.table.samples.isEmpty else {
                throw .noSegments(table.table)
            }
            throw .unknownSegmentSample(
                name, file: table.table.file, samples: table.table.samples.map(\.name))
        }
        return Subject(
            assembly: assembly, assemblyReasons: reasons, main: nil, further: [],
            roles: TumourNormalPairing(
                pairings: samples.map {
                    .init(
                        name: $0.name ?? TumourNormalPairing.baseName(table.table.file), tumour: nil, normal: nil,
                        basis: $0.name == nil ? .unnamedInTable : .sampleOfTable)
                }), name: table.table.file)
    }

    private func reports(
        of subject: Subject, tables: [SegmentFile], bed: CallableIntervals?, sites: SourceLookup?
    ) throws(AnnotatorError) -> [SampleReport] {
        let segments = try SegmentEvidence(tables, options: options, subject: subject, contigs: annotations.contigs)
        var reports: [SampleReport] = []
        for pairing in subject.roles.pairings {
            let run = ReportRun(annotations: annotations, options: options.forSample(pairing.name))
            let builder = SampleEvidenceBuilder(
                annotations: annotations, options: run.options, subject: subject, segments: segments, bed: bed,
                sites: sites)
            reports.append(
                try run.report(
                    pairing, builder: builder, subject: subject, segments: segments, sites: sites))
        }
        return reports
    }

    private func report(
        _ pairing: TumourNormalPairing.Pairing, builder: SampleEvidenceBuilder, subject: Subject,
        segments: SegmentEvidence,
        sites: SourceLookup?
    ) throws(AnnotatorError) -> SampleReport {
        let assembly = subject.assembly
        let files = subject.files
        let inputs = files.map(\.report) + (try segments.inputs(for: pairing)) + (sites?.inputs ?? [])
        let evidence = try builder.evidence(
            for: pairing, rejectedRecords: inputs.reduce(0) { $0 + $1.rejectedCount })
        let interpretation = Interpreter(
            annotations: annotations, assembly: assembly, policy: options.policy, site: options.site
        ).interpret(evidence, threads: options.input.threads)
        let columns = (subject.main ?? subject.further.first)?.header.sampleNames ?? []
        let context = ReportContext(
            annotations: annotations, program: (Program.name, Program.version), timestamp: options.timestamp,
            sample: SampleIdentity(
                name: pairing.name, tumourColumn: pairing.tumour.map { columns[$0] },
                normalColumn: pairing.normal.map { columns[$0] }, roleBasis: pairing.basis.words,
                primarySite: options.site),
            assembly: assembly,
            assemblyReport: AssemblyReport(
                name: assembly,
                evidence: (subject.assemblyReasons + segments.assemblyReasons).map(\.words),
                basesCompared: files.reduce(0) { $0 + $1.collected.proof.own.basesCompared },
                basesDiffering: files.reduce(0) { $0 + $1.collected.proof.own.basesDiffering },
                warnings: files.flatMap(\.warnings) + segments.warnings + (sites?.warnings ?? [])),
            inputs: inputs,
            policy: options.policy,
            site: options.site, copyNumber: evidence.copyNumber,
            hasNormal: pairing.normal != nil,
            run: RunReport(
                plan: (subject.main?.plan ?? .full(reason: nil)).reported,
                text: subject.main?.planText ?? ReadingPlan.full(reason: nil).words(verified: false),
                recordsRead: files.allSatisfy(\.plan.isFull)
                    ? files.reduce(0) { $0 + $1.collected.recordsRead } + segments.rows : nil,
                threads: nil))
        return SampleReport(interpretation, context: context, threads: options.input.threads)
    }

    private static func text(of path: String) throws -> String {
        String(decoding: try bytes(of: path), as: UTF8.self)
    }

    /// The bytes of a file, decompressed where it is compressed.
    package static func bytes(of path: String) throws -> [UInt8] {
        let reader = try ContainerReader(source: try FileSource.open(path: path))
        var bytes: [UInt8] = []
        while try reader.read(into: &bytes) {}
        return bytes
    }
}
