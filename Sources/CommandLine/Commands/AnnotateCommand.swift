import Annotator
import ArgumentParser
import ByteStreams
import VariantCallFormat

/// `mtorvar annotate`: VCF in, annotated VCF out.
struct AnnotateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annotate",
        abstract: "Writes the input with what it means for the pathway in INFO/MTOR.",
        discussion: """
            mtorvar annotate calls.vcf.gz -o annotated.vcf.gz --write-index

            Every record that can be read passes; records that touch no gene come out byte for byte as they came in. \
            Plain, gzip and BGZF input is recognised by content. Read the field with \
            bcftools +split-vep -a MTOR -f '%CHROM %POS %Gene %HGVSp\\n'.
            """)

    @Argument(help: ArgumentHelp("The VCF file; - for standard input.", valueName: "input"), completion: .file())
    var input: String = "-"

    @Option(
        name: [.customShort("o", allowingJoined: true), .long],
        help: ArgumentHelp("The file to write; - for standard output.", valueName: "file"), completion: .file())
    var output: String = "-"

    @Option(
        name: [.customShort("O", allowingJoined: true), .long],
        help: ArgumentHelp(
            "v for text, z for BGZF; without it, BGZF where the output's name ends in .gz or .bgz.", valueName: "v|z"))
    var outputType: OutputType?

    @Flag(
        help:
            "Write an index beside the output, which must be BGZF in a file: .tbi, or .csi where a contig is too long for it."
    )
    var writeIndex = false

    @Flag(
        help:
            "Write INFO/CSQ too, with the names of VEP's fields, for programs that read no other; a header that declares CSQ already is refused."
    )
    var csq = false

    @Option(
        help: ArgumentHelp("The same under another key than CSQ, beside the CSQ of another program.", valueName: "key"))
    var csqKey: String?

    @Flag(help: "The same in the place of the entries that another program wrote under the key.")
    var replaceCsq = false

    @Flag(help: "Write only the records that carry an MTOR entry.")
    var flaggedOnly = false

    @Flag(
        help: ArgumentHelp(
            "Pack every block of the output anew. Without it, blocks of a BGZF input whose records are unchanged are copied as they are."
        ))
    var rewrite = false

    @OptionGroup(title: "Names")
    var names: NamingOptions

    @OptionGroup(title: "Reading")
    var reading: ReadingOptions

    @OptionGroup(title: "Reference genome")
    var reference: ReferenceOptions

    @OptionGroup(title: "Annotations")
    var annotations: AnnotationOptions

    private var compresses: Bool { outputType.map { $0 == .z } ?? OutputType.isBlockGzip(name: output) }

    func validate() throws {
        if let csqKey, csqKey == "MTOR" || csqKey.wholeMatch(of: /[A-Za-z_][0-9A-Za-z_.]*/) == nil {
            throw ValidationError(
                "--csq-key takes a key of INFO: letters, digits, _ and ., beginning with a letter or _, and not MTOR.")
        }
        if output.hasSuffix(".bcf") {
            throw ValidationError(
                "VCF is written, not BCF; for BCF: mtorvar annotate \(input) | bcftools view -Ob -o \(output)")
        }
        if writeIndex, FileSink.isWrittenDirectly(path: output) {
            throw ValidationError("--write-index needs an output file: \(output) is a device or a named pipe")
        }
        if writeIndex, output == "-" || !compresses {
            throw ValidationError("--write-index needs an output file in BGZF: -o name.vcf.gz")
        }
    }

    func run() async throws {
        try await Failure.reported {
            var options = AnnotateRun.Options()
            options.input = reading.input
            let annotations = try annotations.load(threads: reading.threads)
            options.input.genome = try reference.genome(annotations)
            options.flaggedOnly = flaggedOnly
            options.compresses = compresses
            options.writesIndex = writeIndex
            options.rewrites = rewrite
            options.csqKey = csqKey ?? (csq || replaceCsq ? "CSQ" : nil)
            options.replacesCSQ = replaceCsq
            options.transcripts = names.transcriptChoice
            options.style = names.style
            Log.writeInputs([input] + (reference.path.map { [$0] } ?? []), quiet: reading.quiet || !Log.isJSON)
            let progress = ProgressDisplay.standard(quiet: reading.quiet)
            let summary = try await AnnotateRun(annotations: annotations, options: options)
                .run(input: input, output: output, progress: progress)
            progress.finish()
            if !reading.quiet || !summary.rejected.isEmpty { summary.write() }
            try reading.judge(rejected: summary.rejected.count)
        }
    }
}

/// How `annotate` writes.
enum OutputType: String, ExpressibleByArgument, CaseIterable {
    /// Text.
    case v
    /// BGZF.
    case z

    static func isBlockGzip(name: String) -> Bool { name.hasSuffix(".gz") || name.hasSuffix(".bgz") }
}
