import Annotations
import Annotator
import ArgumentParser
import CopyNumber
package import Interpretation
import Reports

/// `mtorvar report`: one report per sample.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Writes what was found in each sample, as HTML, JSON, Markdown and TSV.",
        discussion: """
            mtorvar report calls.vcf.gz --copy-number cn.vcf --site pancreas --outdir reports

            For each tumour NAME: NAME.report.html, NAME.report.json, NAME.report.md and NAME.findings.tsv in the folder of --outdir; of one tumour \
            the names can be chosen with --prefix, or each with --html, --json, --md and --tsv; a summary on standard output. Files whose \
            columns have one name are one tumour's. An earlier report is replaced where it is of the \
            same inputs.

            Of a BGZF file of small variants only what can lie near the genes is read, by its index or by looking into its blocks; where more \
            is needed, the whole file. All other files are read whole. The report says which way was taken; it is the same for all of them, \
            but for that and for the number of records, which is counted where all are read.
            """)

    @Argument(
        help: ArgumentHelp(
            "VCF files with small variants; - for standard input; none for copies and structural variants alone.",
            valueName: "input"), completion: .file())
    var inputs: [String] = []

    @OptionGroup(title: "Inputs")
    var files: ReportInputOptions

    @OptionGroup(title: "Segments")
    var segments: SegmentOptions

    @OptionGroup(title: "The tumour")
    var tumour: TumourSiteOptions

    @OptionGroup(title: "Outputs")
    var output: ReportOutputOptions

    @OptionGroup(title: "Samples")
    var names: SampleOptions

    @OptionGroup(title: "Sample sheet")
    var sheet: SheetOptions

    @OptionGroup(title: "Site annotations")
    var sites: AnnotationSourceOptions

    @OptionGroup(title: "What counts")
    var policy: PolicyOptions

    @OptionGroup(title: "Allelic imbalance")
    var imbalance: ImbalanceOptions

    @OptionGroup(title: "Patient and specimen, as they are to be printed")
    var specimen: SpecimenOptions

    @OptionGroup(title: "Page")
    var page: PageForm

    @OptionGroup(title: "Reading")
    var reading: ReadingOptions

    @OptionGroup(title: "Reference genome")
    var reference: ReferenceOptions

    @OptionGroup(title: "Annotations")
    var annotations: AnnotationOptions

    func validate() throws {
        if inputs.isEmpty, sheet.path == nil, files.copyNumber.isEmpty, files.structural.isEmpty,
            segments.segments.isEmpty
        {
            throw ValidationError(
                "Give a VCF file with small variants, or --copy-number, --structural, --segments or --sheet.")
        }
    }

    func run() async throws {
        try await Failure.reported {
            var options = ReportRun.Options()
            options.input = reading.input
            let annotations = try annotations.load(threads: reading.threads)
            options.input.genome = try reference.genome(annotations)
            options.samples = names.choice
            options.samples.tableSample = segments.segmentsSample
            options.copyNumberFiles = files.copyNumber
            options.structuralFiles = files.structural
            options.annotationSources = sites.choices
            options.fractionKey = files.vafTag
            options.depthKey = files.depthTag
            options.segmentFiles = segments.segments
            options.segmentKind = segments.segmentsKind
            options.ratioScale = segments.segmentsScale
            options.fit = segments.tumour.fit
            options.callable = files.callable
            options.site = tumour.site
            options.assessesImbalance = imbalance.allelicImbalance
            options.sheet = try sheet.read()
            if options.sheet?.namesFiles == true { try refuseBesideSheet() }
            options.copiesOfX = tumour.sex?.copiesOfX
            options.details = specimen.details
            options.policy = policy.policy
            options.neutralImplied = tumour.neutralImplied.map { $0 == .yes }
            options.checksums = output.checksum
            options.timestamp = try output.timestamp ?? Timestamp.ofSourceDateEpoch()
            options.isOfOneTumour = output.place.isOfOneReport
            let outputs = try ReportFiles(output.place, page: page.options(), hasMultiQC: output.multiqc)
            Log.writeInputs(paths, quiet: reading.quiet)
            let progress = ProgressDisplay.standard(quiet: reading.quiet)
            if let sheet = options.sheet, sheet.namesFiles {
                return try await write(
                    sheet, to: outputs, options: options, annotations: annotations, progress: progress)
            }
            if sheet.resume || sheet.jobs > 1 {
                throw ValidationError("--jobs and --resume belong to a --sheet that has the files of its samples.")
            }
            let reports = try await ReportRun(annotations: annotations, options: options)
                .run(inputs: inputs, progress: progress)
            progress.finish()
            try output.place.makeFolders()
            try await outputs.write(reports, overwriting: output.overwrite)
            if !reading.quiet, !output.writesToStandardOutput {
                try Terminal.writeData(
                    Terminal.isOutputInteractive
                        ? TerminalSummary.render(reports, width: Terminal.width) : TerminalSummary.lines(reports))
            }
            try reading.judge(rejected: listRejected(of: reports))
        }
    }
}

extension ReportCommand {
    /// Refuses what a sheet that has the files of its samples says itself.
    private func refuseBesideSheet() throws {
        guard inputs.isEmpty, files.copyNumber.isEmpty, files.structural.isEmpty, segments.segments.isEmpty else {
            throw ValidationError("The sheet has the files of its samples: give no others beside it.")
        }
        guard names.isEmpty, segments.tumour.fit.isEmpty, tumour.sex == nil else {
            throw ValidationError(
                "The sheet has the columns tumour, normal, alias, sex, purity, ploidy and whole_genome_doubling: give no such option beside it."
            )
        }
        guard case .folder = output.place else {
            throw ValidationError("--sheet writes into a folder: give --outdir.")
        }
    }

    /// Writes the reports of a sheet that has the files of its samples.
    private func write(
        _ sheet: SampleSheet, to outputs: ReportFiles, options: ReportRun.Options, annotations: AnnotationSet,
        progress: ProgressDisplay
    ) async throws {
        var options = options
        options.input.threads = max(1, reading.threads / self.sheet.jobs)
        try output.place.makeFolders()
        let reports = SheetReports(
            run: SheetRun(sheet, annotations: annotations, options: options),
            files: outputs, jobs: self.sheet.jobs, resumes: self.sheet.resume, overwrites: output.overwrite)
        let outcomes = await reports.write(progress: progress)
        progress.finish()
        try SheetListing(sheet: sheet, outcomes: outcomes).write(reading: reading)
    }

    /// All files that are read.
    private var paths: [String] {
        inputs + files.copyNumber + files.structural + segments.segments + sites.choices.map(\.path)
            + [files.callable, sheet.path, reference.path, page.template].compactMap { $0 }
    }

    /// Lists the rejected records of each input once, and counts them.
    private func listRejected(of reports: [SampleReport]) -> Int {
        var seen: Set<String> = []
        var count = 0
        for input in reports.flatMap(\.inputs) where seen.insert(input.path).inserted {
            for record in input.rejected {
                Log.write(
                    .rejected(input.path, line: record.line, reason: record.reason, excerpt: record.excerpt))
            }
            count += input.rejectedCount
        }
        return count
    }
}

extension PrimarySite: ExpressibleByArgument {}

/// The sex of the person, as far as it decides the copies of X.
enum Sex: String, ExpressibleByArgument, CaseIterable {
    case female, male

    var copiesOfX: Int { self == .female ? 2 : 1 }
}

/// Options that decide what counts.
struct PolicyOptions: ParsableArguments {
    @Flag(help: "Let records that fail their FILTER make hits.")
    var includeFiltered = false

    @Option(
        help: ArgumentHelp("Leave out variants with fewer reads than this at the position.", valueName: "reads"),
        transform: NumberRange.reads.read)
    var minDepth: Int?

    @Option(
        help: ArgumentHelp("Leave out variants with fewer reads than this with the allele.", valueName: "reads"),
        transform: NumberRange.reads.read)
    var minAltReads: Int?

    @Option(
        help: ArgumentHelp("Leave out variants with a lower share of reads than this.", valueName: "0 to 1"),
        transform: NumberRange.share.read)
    var minVaf: Double?

    @OptionGroup
    var thresholds: ThresholdOptions

    var policy: InterpretationPolicy {
        var policy = InterpretationPolicy.standard
        policy.includesFiltered = includeFiltered
        policy.minimumDepth = minDepth
        policy.minimumAlternateReads = minAltReads
        policy.minimumFraction = minVaf
        policy.copyNumber = thresholds.thresholds
        return policy
    }
}
