import Annotator
import ArgumentParser
import Conformance

/// `mtorvar check`: is this VCF sound, and what is in it.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Reads VCF files whole and says what they are and what is wrong with them.",
        discussion: """
            mtorvar check calls.vcf.gz

            Container, version, assembly, samples and records of each file; every record that cannot be read, with line and reason; every \
            other fault by kind, with how often it stands in the file and where first. Nothing is changed.

            Exit codes: 0 every file can be read whole; 65 one cannot, or with --strict, one has a warning.
            """)

    @Argument(help: ArgumentHelp("The VCF files; - for standard input.", valueName: "input"), completion: .file())
    var inputs: [String]

    @Option(help: ArgumentHelp("text, or json as described by check.schema.json.", valueName: "text|json"))
    var format = CheckFormat.text

    @Flag(help: "Exit with 65 where there is a warning, too.")
    var strict = false

    @OptionGroup(title: "Reading")
    var reading: ReadingOptions

    @OptionGroup(title: "Reference genome")
    var reference: ReferenceOptions

    @OptionGroup(title: "Annotations")
    var annotations: AnnotationOptions

    func run() async throws {
        try await Failure.reported {
            var options = CheckRun.Options()
            options.input = reading.input
            let annotations = try annotations.load(threads: reading.threads)
            options.input.genome = try reference.genome(annotations)
            Log.writeInputs(inputs + (reference.path.map { [$0] } ?? []), quiet: reading.quiet)
            let progress = ProgressDisplay.standard(quiet: reading.quiet)
            let report = try await CheckRun(annotations: annotations, options: options)
                .run(inputs: inputs, progress: progress)
            progress.finish()
            switch format {
            case .text: try Terminal.writeData(report.files.map(\.text).joined(separator: "\n\n") + "\n")
            case .json: try Terminal.writeData(String(decoding: report.json(), as: UTF8.self), isJSON: true)
            }
            if !report.passes(strict: strict) { throw ExitCode.badData }
        }
    }
}

/// How `check` answers.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
}
