public import Annotations
public import CopyNumber
public import Genome
public import SegmentTables
import Transcripts

/// Reads tables of segments alone and judges every arm and gene of each sample: how a table was read, before it is used for a report.
public struct SegmentsRun: Sendable {
    /// What a run can be told.
    public struct Options: Sendable {
        /// How the tables are read, and their assembly where they do not tell it.
        public var input = InputOptions()
        /// The kind of the tables, where it is not to be recognised.
        public var kind: SegmentTableKind?
        /// Purity, ploidy and whole-genome doubling.
        public var fit = TumourFit()
        /// The copies of X that are expected, where the sex is given.
        public var copiesOfX: Int?
        /// The lines between states.
        public var thresholds = CopyNumberThresholds.standard
        /// Further intervals whose mean ratio is wanted.
        public var regions: [Region] = []

        /// Makes the defaults.
        public init() {}
    }

    /// An interval of a chromosome.
    public struct Region: Sendable, Hashable {
        /// The chromosome.
        public let chromosome: Chromosome
        /// The positions, 1-based and closed.
        public let interval: Interval

        /// Reads `10:89623195-89728532`, 1-based and closed; nothing for any other text.
        public init?(_ text: String) {
            let parts = text.split(separator: ":")
            let ends = parts.last?.split(separator: "-").map { Int($0) } ?? []
            guard parts.count == 2, let chromosome = Chromosome(name: parts[0]), ends.count == 2,
                let start = ends[0], let end = ends[1], start >= 1, end >= start
            else { return nil }
            self.chromosome = chromosome
            interval = Interval(start, end)
        }

        /// `10:89623195-89728532`.
        public var name: String { "\(chromosome):\(interval)" }
    }

    /// An arm, judged.
    public struct JudgedArm: Sendable {
        /// Without the centromere, as reports judge it.
        public let assessment: ArmAssessment
        /// The share that is lost of the assessed bases of the arm with its part of the centromere, as some cohorts are counted.
        public let lostFractionWithCentromere: Double?
    }

    /// A gene, judged by the exons of the transcript that names it.
    public struct JudgedGene: Sendable {
        /// The symbol.
        public let symbol: String
        /// From the first to the last base of the transcript.
        public let region: Region
        /// What the segments say.
        public let copyNumber: GeneCopyNumber
        /// The mean ratio over the region.
        public let meanLog2: Double?
    }

    /// A sample of a table, judged.
    public struct JudgedSample: Sendable {
        /// Its name, where the table gives one.
        public let name: String?
        /// How many segments it has.
        public let segments: Int
        /// The mean of the copies that the table gives over the autosomes.
        public let meanCopies: Double?
        /// All arms of the assembly.
        public let arms: [JudgedArm]
        /// All genes of the annotation set.
        public let genes: [JudgedGene]
        /// The mean ratio over each region that was asked for.
        public let regions: [(region: Region, meanLog2: Double?)]
    }

    /// A table, judged.
    public struct JudgedTable: Sendable {
        /// The table.
        public let table: SegmentTable
        /// The assembly that it was judged on.
        public let assembly: Assembly
        /// How the assembly was known.
        public let assemblyReasons: [String]
        /// What was known of the tumour.
        public let fit: TumourFit
        /// The samples.
        public let samples: [JudgedSample]
    }

    private let annotations: AnnotationSet
    private let options: Options

    /// Makes a run.
    public init(annotations: AnnotationSet, options: Options) {
        self.annotations = annotations
        self.options = options
    }

    /// Reads and judges the tables; one of purity alone tells it of the others.
    ///
    /// - Throws: ``AnnotatorError``, `SegmentTableError`, `ContainerError`, `ByteStreamError`.
    public func run(paths: [String]) throws -> [JudgedTable] {
        let files = try paths.map {
            try SegmentFile(path: $0, kind: options.kind, input: options.input, checksums: false)
        }
        let fit = files.compactMap(\.table.fit).reduce(options.fit) { $0.completed(by: $1) }
        let copiesOfX = options.copiesOfX ?? files.lazy.compactMap(\.table.copiesOfX).first
        return try files.filter { $0.table.kind != .purplePurity }.map { file in
            if !fit.isEmpty, file.table.samples.count > 1 {
                throw AnnotatorError.fitOfSeveral(
                    file: file.table.file, samples: file.table.samples.prefix(20).map { $0.name ?? "(no name)" })
            }
            let (assembly, reasons) = try assembly(of: file)
            return JudgedTable(
                table: file.table, assembly: assembly, assemblyReasons: reasons, fit: fit,
                samples: file.table.samples.map { judge($0, on: assembly, fit: fit, copiesOfX: copiesOfX) })
        }
    }

    private func assembly(of file: SegmentFile) throws(AnnotatorError) -> (Assembly, [String]) {
        let findings = file.findings(annotations.contigs)
        guard let assembly = options.input.assembly ?? findings.first?.assembly else {
            throw .unknownAssembly(
                file: file.table.file, lookedAt: ["contig lengths (@SQ): none", "names of chromosomes"])
        }
        let basis = options.input.assembly == nil ? "by its contigs" : "by --assembly"
        return (assembly, try file.verify(assembly, basis: basis, contigs: annotations.contigs))
    }

    private func judge(
        _ sample: SegmentTable.Sample, on assembly: Assembly, fit: TumourFit, copiesOfX: Int?
    ) -> JudgedSample {
        let profile = CopyNumberProfile(segments: sample.segments, copiesOfX: copiesOfX, fit: fit)
        let thresholds = options.thresholds
        let arms = annotations.arms(of: assembly).map { arm in
            let whole = ChromosomeArm(
                assembly: assembly, chromosome: arm.chromosome, side: arm.side, interval: arm.interval,
                assessable: arm.interval)
            return JudgedArm(
                assessment: profile.assessment(
                    of: arm, exons: annotations.exons(on: arm), thresholds: thresholds, includingFiltered: false),
                lostFractionWithCentromere: profile.assessment(
                    of: whole, exons: [], thresholds: thresholds, includingFiltered: false
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
                    ofExons: transcript.exons, on: transcript.chromosome, thresholds: thresholds,
                    includingFiltered: false),
                meanLog2: profile.meanLog2(
                    over: region.interval, of: region.chromosome, includingFiltered: false))
        }
        return JudgedSample(
            name: sample.name, segments: sample.segments.count, meanCopies: profile.meanCopies, arms: arms,
            genes: genes,
            regions: options.regions.map {
                ($0, profile.meanLog2(over: $0.interval, of: $0.chromosome, includingFiltered: false))
            })
    }
}
