package import Annotations
package import ByteStreams
package import CopyNumber
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
        /// What the user says of the samples.
        package var samples = SampleChoice()
        /// Files with the copy number of the same sample.
        package var copyNumberFiles: [String] = []
        /// Files with structural variants of the same sample.
        package var structuralFiles: [String] = []
        /// Tables of copy-number segments, and PURPLE's purity.
        package var segmentFiles: [String] = []
        /// The kind of the tables of segments, where it is not to be recognised.
        package var segmentKind: TableDialect?
        /// What the ratios are of tables that many programs write; nothing where they are to be found log2.
        package var ratioScale: RatioScale?
        /// Purity, ploidy and whole-genome doubling as the user gives them; they go before those of a file.
        package var fit = PurityPloidy()
        /// Files of sites to annotate from.
        package var annotationSources: [AnnotationSourceChoice] = []
        /// A BED file of where the sample could be called.
        package var callable: String?
        package var site = PrimarySite.unknown
        /// The key of FORMAT or INFO with the tumour's share of reads, where it is not one that callers use.
        package var fractionKey: String?
        /// The key of FORMAT or INFO with the tumour's reads at the position.
        package var depthKey: String?
        /// What is known of single samples; it goes before the other options.
        package var sheet: SampleSheet?
        /// The copies of X that are expected, where the sex is given.
        package var copiesOfX: Int?
        /// Whether what no record of copies covers is unchanged; without it, as the caller of each file is known to mean it.
        package var neutralImplied: Bool?
        /// Whether the allelic imbalance of the arms is assessed from small variants; every record is read for it.
        package var assessesImbalance = false {
            didSet { input.needsEveryRecord = assessesImbalance }
        }
        /// What counts.
        package var policy = InterpretationPolicy.standard
        /// Whether the inputs' checksums are shown.
        package var checksums = false
        /// Whether the output has place for one report.
        package var isOfOneTumour = false
        /// Whether an error says which file was being read, as ``InputFailure``.
        var tellsInput = false
        /// ISO 8601, where a date is wanted.
        package var timestamp: String?
        /// What the laboratory tells of patient and specimen.
        package var details = SpecimenReport()

        /// Makes the defaults.
        package init() {}
    }

    let annotations: AnnotationSet
    let options: Options

    package init(annotations: AnnotationSet, options: Options) {
        self.annotations = annotations
        self.options = options
    }

    /// Reads the inputs and makes the reports, in the order of files and columns.
    ///
    /// - Throws: ``AnnotatorError``, `VCFError`, `ContainerError`, `ByteStreamError`.
    package func run(inputs: [String], progress: (any RunProgress)?) async throws -> [SampleReport] {
        let names = FileNames(
            inputs + options.copyNumberFiles + options.structuralFiles + options.segmentFiles
                + options.annotationSources.map(\.path))
        try requireOneTumour(inputs)
        let bed = try options.callable.map { path in
            try telling(path) {
                try CallableIntervals(bed: ContainerReader(source: try FileSource.open(path: path)), file: path)
            }
        }
        let tables = try options.segmentFiles.map { path in
            try telling(path) {
                try SegmentFile(
                    path: path, name: names[path], dialect: options.segmentKind, scale: options.ratioScale,
                    input: options.input, checksums: options.checksums)
            }
        }
        var small: [ReadFile] = []
        for path in inputs {
            small.append(
                try await read(
                    path, names: names, role: .smallVariants, assembly: options.input.assembly, progress: progress))
        }
        let assemblies = small.map(\.evidence.assembly).uniqued()
        let further = try await furtherFiles(
            assembly: assemblies.count == 1 ? assemblies[0] : options.input.assembly, names: names,
            progress: progress)
        if small.isEmpty, !options.annotationSources.isEmpty { throw AnnotatorError.noVariantsToAnnotate }
        var choice = options.samples
        choice.aliases += options.sheet?.aliases ?? []
        let tumours = try SampleSorting(
            small: small, further: further, tables: tables, choice: choice, input: options.input
        ).tumours
        if options.isOfOneTumour, tumours.count > 1 { throw AnnotatorError.severalForOneOutput(tumours.map(\.name)) }
        try requireOneFit(tumours, tables: tables)
        try options.sheet?.requireSamples(tumours.map(\.name))
        var sites: [String: SourceLookup] = [:]
        for file in small {
            sites[file.path] = try SourceLookup(
                file, choices: options.annotationSources, names: names, annotations: annotations, input: options.input,
                checksums: options.checksums)
        }
        return try tumours.map { tumour in
            try ReportRun(annotations: annotations, options: options.forSample(tumour.name))
                .report(tumour, bed: bed, sites: sites)
        }
    }

    /// An error with the file that was being read.
    struct InputFailure: Error {
        let path: String
        let underlying: any Error
    }

    private func telling<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        do { return try body() } catch { throw failure(of: path, error) }
    }

    private func read(
        _ path: String, names: FileNames, role: ReadFile.Role, assembly: Assembly?, progress: (any RunProgress)?
    ) async throws -> ReadFile {
        do {
            return try await ReadFile(
                path: path, name: names[path], role: role, run: self, assembly: assembly, progress: progress)
        } catch {
            throw failure(of: path, error)
        }
    }

    private func failure(of path: String, _ error: any Error) -> any Error {
        options.tellsInput ? InputFailure(path: path, underlying: error) : error
    }

    /// Refuses several tumours where the output has place for one, before any record is read.
    private func requireOneTumour(_ inputs: [String]) throws {
        guard options.isOfOneTumour, options.samples.name == nil else { return }
        for path in inputs where FileSystem.isFile(path) {
            let reader = try VCFReader(text: options.input.container(FileSource.open(path: path)))
            // What the header alone does not tell, or tells wrongly, the run itself finds.
            guard
                let pairing = try? TumourNormalPairing(
                    header: reader.header, choice: options.samples, fileName: path)
            else { continue }
            let names = pairing.pairings.map(\.name).uniqued()
            if names.count > 1 { throw AnnotatorError.severalForOneOutput(names) }
        }
    }

    private func furtherFiles(
        assembly: Assembly?, names: FileNames, progress: (any RunProgress)?
    ) async throws -> [ReadFile] {
        var further: [ReadFile] = []
        let byRole: [(files: [String], role: ReadFile.Role)] = [
            (options.copyNumberFiles, .copyNumber), (options.structuralFiles, .structural),
        ]
        for (files, role) in byRole {
            for path in files {
                further.append(
                    try await read(
                        path, names: names, role: role, assembly: assembly ?? further.first?.evidence.assembly,
                        progress: progress))
            }
        }
        return further
    }

    /// Purity and ploidy are those of one tumour.
    private func requireOneFit(_ tumours: [TumourSample], tables: [SegmentFile]) throws(AnnotatorError) {
        guard tumours.count > 1 else { return }
        let table = tables.first { $0.table.fit != nil }?.table.file
        guard !options.fit.isEmpty || table != nil else { return }
        throw .fitOfSeveral(
            file: table ?? tumours[0].anchors.first?.file.path ?? tables[0].table.file, samples: tumours.map(\.name))
    }

    /// The assembly of a sample's files, and how it was known.
    private func assembly(
        of sample: TumourSample
    ) throws(AnnotatorError) -> (assembly: Assembly, reasons: [AssemblyReason]) {
        let anchorTable = sample.tables.first { $0.file.table.dialect.givesSegments }?.file
        guard let first = sample.anchors.first?.file else {
            guard let anchorTable else { throw .nothingToReport }
            let (assembly, reasons) = try anchorTable.assembly(
                declared: options.input.assembly, contigs: annotations.contigs)
            let others = sample.tables.map(\.file).filter { $0.table.file != anchorTable.table.file }
            return (
                assembly, reasons + (try verify(others, assembly: assembly, as: anchorTable.table.file))
            )
        }
        let assembly = first.evidence.assembly
        if let other = sample.files.first(where: { $0.file.evidence.assembly != assembly })?.file {
            throw .differentAssemblies([first.path, other.path], tumour: sample.name)
        }
        return (
            assembly,
            sample.anchors.flatMap { $0.file.evidence.reasons + $0.file.genomeEvidence }.uniqued()
                + (try verify(sample.tables.map(\.file), assembly: assembly, as: first.name))
        )
    }

    private func verify(
        _ tables: [SegmentFile], assembly: Assembly, as file: String
    ) throws(AnnotatorError) -> [AssemblyReason] {
        var reasons: [AssemblyReason] = []
        for table in tables where table.table.fit == nil {
            reasons += try table.verify(assembly, basis: .otherFile(file), contigs: annotations.contigs)
        }
        return reasons
    }

    private func report(
        _ sample: TumourSample, bed: CallableIntervals?, sites: [String: SourceLookup]
    ) throws(AnnotatorError) -> SampleReport {
        let (assembly, reasons) = try assembly(of: sample)
        let segments = SegmentEvidence(sample, fit: options.fit)
        let own = sample.main.compactMap { sites[$0.file.path] }
        let files = sample.files.map(\.file)
        let inputs = sample.files.map { $0.report(of: sample.name) } + segments.inputs + (own.first?.inputs ?? [])
        let evidence = SampleEvidenceBuilder(
            annotations: annotations, options: options, sample: sample, assembly: assembly, segments: segments,
            bed: bed, sites: sites
        ).evidence(rejectedRecords: inputs.reduce(0) { $0 + $1.rejectedCount })
        let interpretation = Interpreter(
            annotations: annotations, assembly: assembly, policy: options.policy, site: options.site
        ).interpret(evidence, threads: options.input.threads)
        let context = ReportContext(
            annotations: annotations, program: (Program.name, Program.version), timestamp: options.timestamp,
            sample: SampleIdentity(sample, site: options.site, details: options.details), remarks: sample.remarks,
            assembly: assembly,
            assemblyReport: AssemblyReport(
                name: assembly,
                evidence: reasons.map(\.words),
                basesCompared: files.reduce(0) { $0 + $1.collected.proof.own.basesCompared },
                basesDiffering: files.reduce(0) { $0 + $1.collected.proof.own.basesDiffering },
                warnings: files.flatMap(\.warnings) + segments.warnings + own.flatMap(\.warnings).uniqued()),
            inputs: inputs,
            policy: options.policy,
            site: options.site, copyNumber: evidence.copyNumber, imbalance: evidence.imbalance,
            hasNormal: evidence.hasNormal,
            run: RunReport(sample, rows: segments.rows))
        return SampleReport(interpretation, context: context, threads: options.input.threads)
    }

    /// The bytes of a file, decompressed where it is compressed.
    ///
    /// - Parameter isInput: whether it is an input, which no output may overwrite; not so an earlier report.
    /// - Parameter limit: the most that it may have.
    package static func bytes(
        of path: String, isInput: Bool = true, upTo limit: InputLimit = .report
    ) throws -> [UInt8] {
        try ContainerReader(source: try FileSource.open(path: path, isInput: isInput)).readAll(upTo: limit)
    }
}
