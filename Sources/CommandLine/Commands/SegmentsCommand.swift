package import Annotator
import ArgumentParser
import CopyNumber
import VariantCallFormat

/// `mtorvar segments`: how a table of segments is read, and what it says of arms and genes.
struct SegmentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segments",
        abstract:
            "Reads copy-number segments and structural variants and says what wrote them, and what each arm and gene is in each sample.",
        discussion: """
            mtorvar segments tumour.cns --assembly GRCh38

            The kind of each table or the caller of each VCF file, how it was known, what became of its rows, and for each sample 10q, 16p and \
            the genes; as TSV every arm and gene of each sample, or every deletion on 10q, 16p and over the genes. No small variants are needed.
            """)

    @Argument(
        help: ArgumentHelp(
            "Tables of segments, VCF files; with them, tables of purity and ploidy; - for a table on standard input.",
            valueName: "file"), completion: .file())
    var tables: [String]

    @Option(
        help: ArgumentHelp(
            "text, tsv with a line for each sample, arm, gene and region, or deletions with a line for each on 10q, 16p and over the genes.",
            valueName: "text|tsv|deletions"))
    var format = SegmentListing.Format.text

    @Option(
        help: ArgumentHelp(
            "The kind of the tables, where it is not to be recognised: \(TableDialect.allValueStrings.joined(separator: ", ")).",
            valueName: "name"))
    var segmentsKind: TableDialect?

    @Option(help: RatioScale.help)
    var segmentsScale: RatioScale?

    @Option(
        help: ArgumentHelp(
            "A further interval whose mean log2 is wanted, 1-based and closed; may be given again.",
            valueName: "10:1001-2000"))
    var region: [SegmentsRun.Region] = []

    @Option(help: "The sex, for the copies of X that are expected: female or male.")
    var sex: Sex?

    @OptionGroup(title: "The tumour")
    var tumour: TumourOptions

    @Flag(help: "Let records that fail their FILTER count.")
    var includeFiltered = false

    @Option(help: NeutralImplied.help)
    var neutralImplied: TumourOptions.Answer?

    @OptionGroup(title: "What counts")
    var thresholds: ThresholdOptions

    @OptionGroup(title: "Reading")
    var reading: ReadingOptions

    @OptionGroup(title: "Annotations")
    var annotations: AnnotationOptions

    func run() async throws {
        try await Failure.reported {
            var options = SegmentsRun.Options()
            options.input = reading.input
            options.kind = segmentsKind
            options.ratioScale = segmentsScale
            options.fit = tumour.fit
            options.copiesOfX = sex?.copiesOfX
            options.thresholds = thresholds.thresholds
            options.regions = region
            options.includesFiltered = includeFiltered
            options.neutralImplied = neutralImplied.map { $0 == .yes }
            Log.writeInputs(tables, quiet: reading.quiet)
            let judged = try await SegmentsRun(
                annotations: annotations.load(threads: reading.threads), options: options
            ).run(paths: tables)
            try Terminal.writeData(
                SegmentListing(tables: judged, thresholds: options.thresholds).render(format))
            for file in judged {
                for warning in file.warnings where !reading.quiet { Log.write(.init(.warning, .warning, warning)) }
                for row in file.rejected {
                    Log.write(
                        .rejected(
                            file.file, line: row.line, reason: "\(row.field): \(row.reason)", excerpt: row.excerpt))
                }
            }
            try reading.judge(rejected: judged.reduce(0) { $0 + $1.rejectedCount })
        }
    }
}

extension SegmentsRun.Region: ExpressibleByArgument {
    /// Reads `10:1001-2000`.
    package init?(argument: String) { self.init(argument) }
}
