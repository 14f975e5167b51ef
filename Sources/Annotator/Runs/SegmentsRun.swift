package import Annotations
import ByteStreams
package import CopyNumber
package import Genome
import Interpretation
package import Reports
import Transcripts
import VariantCallFormat

/// Reads files of segments and structural variants alone and judges every arm and gene of each sample: how a file was read, before it is used
/// for a report.
package struct SegmentsRun: Sendable {
    /// What a run can be told.
    package struct Options: Sendable {
        /// How the tables are read, and their assembly where they do not tell it.
        package var input = InputOptions()
        /// The kind of the tables, where it is not to be recognised.
        package var kind: TableDialect?
        /// What the ratios are of tables that many programs write; nothing where they are to be found log2.
        package var ratioScale: RatioScale?
        /// Purity, ploidy and whole-genome doubling.
        package var fit = PurityPloidy()
        /// The copies of X that are expected, where the sex is given.
        package var copiesOfX: Int?
        /// The lines between states.
        package var thresholds = CopyNumberThresholds.standard
        /// Whether what fails its filter counts.
        package var includesFiltered = false
        /// Whether what no record of copies covers is unchanged; without it, as the caller of each file is known to mean it.
        package var neutralImplied: Bool?
        /// Further intervals whose mean ratio is wanted.
        package var regions: [Region] = []

        /// Makes the defaults.
        package init() {}
    }

    /// An interval of a chromosome.
    package struct Region: Sendable, Hashable {
        package let chromosome: Chromosome
        /// The positions, 1-based and closed.
        package let interval: Interval

        /// Reads `10:89623195-89728532`, 1-based and closed; nothing for any other text.
        package init?(_ text: String) {
            let parts = text.split(separator: ":")
            let ends = parts.last?.split(separator: "-").map { Int32($0).map { Int($0) } } ?? []
            guard parts.count == 2, let chromosome = Chromosome(name: parts[0]), ends.count == 2,
                let start = ends[0], let end = ends[1], start >= 1, end >= start
            else { return nil }
            self.chromosome = chromosome
            interval = Interval(start, end)
        }

        /// `10:89623195-89728532`.
        package var name: String { "\(chromosome):\(interval)" }
    }

    package struct JudgedArm: Sendable {
        /// Without the centromere, as reports judge it.
        package let assessment: ArmAssessment
        /// The share that is lost of the assessed bases of the arm with its part of the centromere, as some cohorts are counted.
        package let lostFractionWithCentromere: Double?
    }

    /// A gene, judged by the exons of the transcript that names it.
    package struct JudgedGene: Sendable {
        package let symbol: String
        /// From the first to the last base of the transcript.
        package let region: Region
        /// What the segments say.
        package let copyNumber: GeneCopyNumber
        /// The junctions that break the gene, double a part of it or put bases into it.
        package let rearrangements: [Rearrangement]
        /// The mean ratio over the region.
        package let meanLog2: Double?
    }

    /// A deletion on an arm of interest or over a gene.
    package struct ListedDeletion: Sendable {
        package let segment: CopyNumberSegment
        /// Its state against the sample's baseline.
        package let state: CopyNumberState
        /// 10q or 16p, and the genes whose transcripts it touches.
        package let places: [String]
    }

    /// A sample of a file, judged.
    package struct JudgedSample: Sendable {
        /// Its name, where the file gives one.
        package let name: String?
        /// How many segments it has.
        package let segments: Int
        /// The mean of the copies that the file gives over the autosomes.
        package let meanCopies: Double?
        /// All arms of the assembly.
        package let arms: [JudgedArm]
        /// All genes of the annotation set.
        package let genes: [JudgedGene]
        /// The deletions on 10q and 16p and over the genes, those that fail their filter too, in order of position.
        package let deletions: [ListedDeletion]
        /// The mean ratio over each region that was asked for.
        package let regions: [(region: Region, meanLog2: Double?)]
    }

    /// What became of what was read, but for what was rejected.
    package enum Rows: Sendable {
        case table(read: Int, taken: Int, elsewhere: Int, withoutState: Int)
        /// The records of a VCF file, and those of copies and junctions among them.
        case records(read: Int, structural: Int)
    }

    package struct JudgedFile: Sendable {
        /// What outputs call the file.
        package let file: String
        /// The kind of the table, or the caller of a VCF file, in a word.
        package let kind: String
        /// The same as people say it.
        package let title: String
        /// How it was known.
        package let recognition: String
        /// What became of the rows or records.
        package let rows: Rows
        /// Rows that could not be read.
        package let rejected: [(line: Int, field: String, reason: String, excerpt: String)]
        /// How many.
        package let rejectedCount: Int
        /// What is to be minded.
        package let warnings: [String]
        /// The assembly that it was judged on.
        package let assembly: Assembly
        /// How the assembly was known.
        package let assemblyReasons: [AssemblyReason]
        /// What was known of the tumour.
        package let fit: PurityPloidy
        package let samples: [JudgedSample]
    }

    private let annotations: AnnotationSet
    private let options: Options

    package init(annotations: AnnotationSet, options: Options) {
        self.annotations = annotations
        self.options = options
    }

    /// Reads and judges the files; a table of purity alone tells it of the others.
    ///
    /// - Throws: ``AnnotatorError``, `SegmentTableError`, `VCFError`, `ContainerError`, `ByteStreamError`.
    package func run(paths: [String]) async throws -> [JudgedFile] {
        let names = FileNames(paths)
        var tables: [SegmentFile] = []
        var judged: [(order: Int, file: JudgedFile)] = []
        var places: [Int] = []
        var isVCF: [Bool] = []
        for path in paths { isVCF.append(try path != "-" && SegmentFile.isVCF(path: path, input: options.input)) }
        for (order, path) in paths.enumerated() where !isVCF[order] {
            tables.append(
                try SegmentFile(
                    path: path, name: names[path], dialect: options.kind, scale: options.ratioScale,
                    input: options.input,
                    checksums: false))
            places.append(order)
        }
        let fit = tables.compactMap(\.table.fit).reduce(options.fit) { $0.completed(by: $1) }
        let copiesOfX = options.copiesOfX ?? tables.lazy.compactMap(\.table.copiesOfX).first
        for (order, file) in zip(places, tables) where file.table.dialect.givesSegments {
            judged.append((order, try judge(file, fit: fit, copiesOfX: copiesOfX)))
        }
        for (order, path) in paths.enumerated() where isVCF[order] {
            judged.append((order, try await judge(vcf: path, called: names[path], fit: fit, copiesOfX: copiesOfX)))
        }
        return judged.sorted { $0.order < $1.order }.map(\.file)
    }

    private func judge(_ file: SegmentFile, fit: PurityPloidy, copiesOfX: Int?) throws(AnnotatorError) -> JudgedFile {
        let table = file.table
        if !fit.isEmpty, table.samples.count > 1 {
            throw .fitOfSeveral(file: file.path, samples: table.samples.prefix(20).map(\.name))
        }
        let (assembly, reasons) = try file.assembly(declared: options.input.assembly, contigs: annotations.contigs)
        return JudgedFile(
            file: table.file, kind: table.dialect.id, title: table.dialect.words,
            recognition: table.recognition.words,
            rows: .table(
                read: table.rows, taken: table.taken, elsewhere: table.elsewhere.values.reduce(0, +),
                withoutState: table.withoutState),
            rejected: table.rejected.listed.map { ($0.line, $0.field, $0.reason, $0.excerpt) },
            rejectedCount: table.rejected.count, warnings: table.warningWords + fit.contradictionWords,
            assembly: assembly, assemblyReasons: reasons, fit: fit,
            samples: table.samples.map { sample in
                let arms = annotations.arms(of: assembly)
                let segments = sample.segments(
                    on: annotations.genePlaces(of: assembly), arms, file: table.file, caller: table.dialect.program)
                let implied =
                    options.neutralImplied == true
                    ? CopyNumberSegment.impliedNeutral(beside: segments, on: arms, file: table.file, caller: .unknown)
                    : []
                return judge(
                    CopyNumberProfile(
                        segments: segments + implied, copiesOfX: copiesOfX, fit: fit,
                        partialArms: sample.partialArms),
                    name: sample.name, segments: segments.count + sample.partialArms.count, on: assembly)
            })
    }

    private func judge(
        vcf path: String, called name: String, fit: PurityPloidy, copiesOfX: Int?
    ) async throws -> JudgedFile {
        var report = ReportRun.Options()
        report.input = options.input
        report.fit = fit
        report.copiesOfX = copiesOfX
        report.policy.copyNumber = options.thresholds
        report.neutralImplied = options.neutralImplied
        let run = ReportRun(annotations: annotations, options: report)
        let file = try await ReadFile(
            path: path, name: name, role: .structural, run: run, assembly: options.input.assembly, progress: nil)
        // Of a tumour and its normal the tumour alone is judged, as a report does; of samples without roles each.
        let tumours = try SampleSorting(
            small: [], further: [file], tables: [], choice: SampleChoice(), input: options.input
        ).tumours
        if !fit.isEmpty, tumours.count > 1 {
            throw AnnotatorError.fitOfSeveral(file: path, samples: tumours.map(\.name))
        }
        let assembly = file.evidence.assembly
        let samples = tumours.compactMap { tumour -> JudgedSample? in
            let evidence = CopyNumberEvidence(
                files: tumour.files, segments: SegmentEvidence(tumour, fit: fit), options: report,
                arms: annotations.arms(of: assembly), genes: annotations.genePlaces(of: assembly))
            return evidence.profile.map { profile in
                judge(
                    profile, name: file.header.sampleNames.isEmpty ? nil : tumour.name,
                    segments: profile.segments.count { $0.evidence != .impliedNeutral }, on: assembly)
            }
        }
        let caller = file.caller ?? .unknown(.noRecord)
        let collected = file.collected
        return JudgedFile(
            file: name, kind: caller.program.id, title: "\(caller.program.title), VCF", recognition: caller.basis.words,
            rows: .records(read: collected.recordsRead, structural: collected.structuralRecords.count),
            rejected: collected.rejected.listed.map { ($0.line, $0.field, $0.reason, $0.excerpt) },
            rejectedCount: collected.rejected.count,
            warnings: file.warnings
                + tumours.flatMap { SegmentEvidence($0, fit: fit).fit.contradictionWords }.uniqued(),
            assembly: assembly, assemblyReasons: file.evidence.reasons,
            fit: SegmentEvidence(tumours[0], fit: fit).fit, samples: samples)
    }

    private func judge(
        _ profile: CopyNumberProfile, name: String?, segments: Int, on assembly: Assembly
    ) -> JudgedSample {
        let thresholds = options.thresholds
        let filtered = options.includesFiltered
        let arms = annotations.arms(of: assembly).map { arm in
            let whole = ChromosomeArm(
                assembly: assembly, chromosome: arm.chromosome, side: arm.side, interval: arm.interval,
                assessable: arm.interval)
            return JudgedArm(
                assessment: profile.assessment(
                    of: arm, exons: annotations.exons(on: arm), thresholds: thresholds, includingFiltered: filtered),
                lostFractionWithCentromere: profile.assessment(
                    of: whole, exons: [], thresholds: thresholds, includingFiltered: filtered
                ).lostFraction)
        }
        let genes = annotations.models(of: assembly).compactMap { model -> JudgedGene? in
            guard let transcript = model.namingTranscript, let first = transcript.exons.map(\.start).min(),
                let last = transcript.exons.map(\.end).max(),
                let region = Region("\(transcript.chromosome):\(first)-\(last)")
            else { return nil }
            return JudgedGene(
                symbol: model.gene.symbol, region: region,
                copyNumber: profile.copyNumber(
                    ofExons: transcript.exons, coding: transcript.codingSpan, on: transcript.chromosome,
                    thresholds: thresholds,
                    includingFiltered: filtered),
                rearrangements: profile.rearrangements(
                    ofExons: transcript.exons, coding: transcript.codingSpan, on: transcript.chromosome,
                    includingFiltered: filtered),
                meanLog2: profile.meanLog2(
                    over: region.interval, of: region.chromosome, includingFiltered: filtered))
        }
        return JudgedSample(
            name: name, segments: segments, meanCopies: profile.meanCopies, arms: arms, genes: genes,
            deletions: deletions(of: profile, genes: genes, on: assembly),
            regions: options.regions.map {
                ($0, profile.meanLog2(over: $0.interval, of: $0.chromosome, includingFiltered: filtered))
            })
    }

    private func deletions(
        of profile: CopyNumberProfile, genes: [JudgedGene], on assembly: Assembly
    ) -> [ListedDeletion] {
        let arms = annotations.arms(of: assembly).filter { $0.name == "10q" || $0.name == "16p" }
        return profile.segments.compactMap { segment in
            let state = profile.state(of: segment, thresholds: options.thresholds)
            guard state.isLoss else { return nil }
            let places =
                arms.filter { $0.chromosome == segment.chromosome && $0.interval.overlaps(segment.interval) }.map(
                    \.name)
                + genes.filter {
                    $0.region.chromosome == segment.chromosome && $0.region.interval.overlaps(segment.interval)
                }.map(\.symbol)
            return places.isEmpty ? nil : ListedDeletion(segment: segment, state: state, places: places)
        }
    }
}
