import Annotations
import ByteStreams
import CopyNumber
import Genome
import Interpretation
import ReferenceGenome
import Reports
import VariantCallFormat

/// A file that was read for reports.
struct ReadFile: Sendable {
    /// What a file is read for.
    enum Role: Sendable {
        case smallVariants
        case copyNumber
        case structural

        var reported: InputReport.Role {
            switch self {
            case .smallVariants: .smallVariants
            case .copyNumber: .copyNumber
            case .structural: .structural
            }
        }
    }

    let path: String
    /// What outputs call it.
    let name: String
    let role: Role
    let header: VCFHeader
    let container: Container
    let evidence: AssemblyEvidence
    let collected: CollectedFile
    /// How much of it was read.
    let plan: ReadingPlan
    let annotator: AlleleAnnotator
    /// Who wrote the file's structural variants or copies; nothing where it has none.
    let caller: VariantCaller?
    let sha256: String?
    /// What tells the file from others.
    let fingerprint: String
    private let verifiedBlocks: Bool
    private let readingWarnings: [String]
    private let genome: ReferenceGenome?
    private let genesInGenome: GenomeInUse?

    /// Reads a file; its assembly must be the one given, where one is.
    init(
        path: String, name: String, role: Role, run: ReportRun, assembly: Assembly?, progress: (any RunProgress)?
    ) async throws {
        let options = run.options
        let source = DigestingSource(try FileSource.open(path: path), digests: options.checksums)
        var reader = try VCFReader(text: options.input.container(source))
        let evidence = try AssemblyEvidence(
            header: reader.header, declared: assembly, contigs: run.annotations.contigs, file: reader.name)
        let annotations = try run.annotations.inUse(
            options.input.genome, assembly: evidence.assembly, file: reader.name)
        annotator = AlleleAnnotator(
            annotations: annotations, assembly: evidence.assembly, policy: options.policy,
            threads: options.input.threads)
        let named = VariantCaller(header: reader.header, records: [VCFRecord]())
        var collector = BatchCollector(
            annotator: annotator, contigs: annotations.contigs, input: options.input,
            leastDepth: options.policy.lowDepth, keepsSegments: role == .copyNumber || named.dialect.measuresCopies,
            keepsDistantDeletions: role != .smallVariants || LocusReading.structuralVariants(in: reader.header) != nil)
        if options.assessesImbalance, role == .smallVariants {
            collector.balance = BalanceReader(
                header: reader.header, choice: options.samples, options: options,
                map: ImbalanceMap(annotations.arms(of: evidence.assembly)), file: path)
        }
        verifiedBlocks = options.input.verifiesBlocks && reader.container == .blockGzip && path != "-"
        if verifiedBlocks { try await BlockVerification(path: path, input: options.input).run(progress) }
        let (collected, plan) = try await Self.collect(
            &reader, path: path, name: name, role: role, caller: named, collector: collector, progress: progress)
        if !plan.isFull { try source.drain() }
        try collected.proof.verify(evidence, file: reader.name)
        try Self.verifyEnds(of: collected, against: evidence, contigs: run.annotations.contigs, file: reader.name)
        if let genome = options.input.genome { try collected.genomeProof.verify(file: reader.name, genome: genome) }
        self.genome = options.input.genome
        genesInGenome = annotations.genome
        self.path = path
        self.name = name
        self.role = role
        self.plan = plan
        header = reader.header
        container = reader.container
        self.evidence = evidence
        self.collected = collected
        let isStructural = collected.structuralRecords.contains {
            !$0.record.forms.areSmall
        }
        caller =
            role != .smallVariants || named.dialect.measuresCopies || isStructural
            ? VariantCaller(header: reader.header, records: collected.structuralRecords.lazy.map(\.record)) : nil
        sha256 = source.digest()
        readingWarnings = plan.warnings + reader.endWarnings
        fingerprint = try source.fingerprint(path: path)
    }

    /// Collects from the records near the genes where the rest need not be read, else from all.
    private static func collect(
        _ reader: inout VCFReader, path: String, name: String, role: Role, caller: VariantCaller,
        collector: BatchCollector,
        progress: (any RunProgress)?
    ) async throws -> (CollectedFile, ReadingPlan) {
        do {
            let way = try collector.input.partialReading(of: path, called: name, reader)
            guard role == .smallVariants else { throw LocusReading.Obstacle(.noSmallVariantFile) }
            if caller.dialect.measuresCopies {
                throw LocusReading.Obstacle(.measuresCopies(caller.program))
            }
            let near = try LocusReading(
                path: path, by: way, header: reader.header, headerLength: reader.headerLength,
                annotator: collector.annotator,
                contigs: collector.contigs, input: collector.input)
            return (try await CollectedFile(near, collector: collector, layout: reader.recordLayout), near.plan)
        } catch let obstacle as LocusReading.Obstacle {
            let collected = try await collectAll(
                &reader, collector: collector, threads: collector.input.threads, progress: progress)
            return (collected, .full(reason: obstacle.reason))
        }
    }

    /// Collects from every record.
    private static func collectAll(
        _ reader: inout VCFReader, collector: BatchCollector, threads: Int, progress: (any RunProgress)?
    ) async throws -> CollectedFile {
        var collected = CollectedFile()
        let name = reader.name
        let size = reader.size
        var bytesRead = 0
        try await orderedMap(width: threads) {
            let batch = try reader.nextBatch()
            bytesRead = reader.bytesRead
            return batch
        } transform: { batch in
            try collector.collect(batch)
        } consume: { part in
            collected.add(part)
            try collected.requireRoom(file: name)
            progress?.update(file: name, bytes: bytesRead, of: size, records: collected.recordsRead)
        }
        return collected
    }

    /// Holds the segments of copies against the lengths of the chromosomes: files of copies have no bases that could tell the assembly.
    ///
    /// - Throws: ``AnnotatorError`` where a segment ends beyond its chromosome, or where it ends on the other assembly.
    private static func verifyEnds(
        of collected: CollectedFile, against evidence: AssemblyEvidence, contigs: ContigTable, file: String
    ) throws(AnnotatorError) {
        for entry in collected.structuralRecords where CopyNumberSegment.isCopyNumberRecord(entry.record) {
            guard let end = entry.record.infoValue(of: "END").flatMap({ Int32($0).map { Int($0) } }),
                entry.record.infoValue(of: "CHR2").flatMap({ Chromosome(name: $0) }) ?? entry.chromosome
                    == entry.chromosome,
                let length = contigs[evidence.assembly, entry.chromosome]?.length
            else { continue }
            let ending = Assembly.allCases.filter { contigs[$0, entry.chromosome]?.length == end }
            guard end > length || (!ending.isEmpty && !ending.contains(evidence.assembly)) else { continue }
            let fitting =
                end > length
                ? Assembly.allCases.filter { contigs[$0, entry.chromosome].map { $0.length >= end } ?? false } : ending
            throw .segmentBeyondChromosome(
                evidence.assembly, file: file, line: entry.record.lineNumber, chromosome: entry.chromosome, end: end,
                length: length, fitting: fitting, basis: .header(evidence.reasons))
        }
    }

    var warnings: [String] {
        header.warnings + readingWarnings + collected.strayLines.warnings(file: name)
            + collected.proof.own.warnings.map { $0.warning(file: name).words } + recordWarnings.map(\.words)
            + (genome.map {
                collected.genomeProof.warnings(file: name, genome: $0, recordsRead: collected.recordsRead)
            } ?? []) + (genesInGenome?.warnings ?? [])
    }

    private var recordWarnings: [InputWarning] {
        let differing = collected.anchorDisagreements.map {
            InputWarning.anchorDiffers(
                file: name, line: $0.line, recorded: $0.recorded, place: "\($0.chromosome):\($0.position)",
                bundled: $0.bundled)
        }
        let lines = collected.linesWithoutReferenceBases
        let withoutBase = lines.first.map { InputWarning.noReferenceBase(file: name, line: $0, count: lines.count) }
        let readable = plan.isFull ? collected.recordsRead - collected.rejected.count : nil
        return differing + (withoutBase.map { [$0] } ?? [])
            + collected.contigs.warnings(file: name, recordsRead: readable)
    }

    /// What the genome that was given says of the assembly.
    var genomeEvidence: [AssemblyReason] {
        guard let genome, let genes = genesInGenome else { return [] }
        return [
            .genome(
                FileNames.base(of: genome.path), genes: genes.genes.count, bases: genes.basesCompared,
                agreeing: genes.basesCompared - genes.basesDiffering),
            .records(collected.genomeProof.tally(genome)),
        ]
    }

    /// How the file was read, in words.
    var planText: String { plan.words(verified: verifiedBlocks) }

    var report: InputReport {
        let filtered = collected.geneRecords.reduce(0) { $0 + ($1.record.passesFilter ? 0 : 1) }
        return InputReport(
            path: name, role: role.reported, container: container, format: header.fileformat,
            callers: header.callers, records: role == .smallVariants ? nil : collected.recordsRead,
            recordsNearGenes: role == .smallVariants ? collected.recordsNearGenes : nil,
            rejected: collected.rejected.listed.map {
                RejectedReport(line: $0.line, reason: "\($0.field): \($0.reason)", excerpt: $0.excerpt)
            },
            rejectedCount: collected.rejected.count, filtered: filtered, sha256: sha256,
            caller: caller.map { CallerReport(name: $0.program.title, recognition: $0.basis.words) })
    }
}
