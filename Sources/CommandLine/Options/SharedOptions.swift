import Annotations
import Annotator
import ArgumentParser
import Genome
import ReferenceGenome
import Reports

/// Options that every command with annotations has.
struct AnnotationOptions: ParsableArguments {
    @Option(
        name: .customLong("annotations"),
        help: ArgumentHelp(
            "Use the annotation set in this folder instead of the one inside the program.", valueName: "folder"),
        completion: .directory)
    var folder: String?

    @Option(
        help: ArgumentHelp(
            "Use the genes and transcripts of this folder under the same knowledge; a genes.tsv without rows is an empty panel.",
            valueName: "folder"), completion: .directory)
    var panel: String?

    func load(threads: Int = InputOptions().threads) throws -> AnnotationSet {
        if folder == nil, panel == nil { return try AnnotationSet.embedded(threads: threads) }
        let files = try folder.map { try AnnotationFiles(folder: $0) } ?? .embedded()
        return try AnnotationSet(
            files: try panel.map { try files.withPanel(folder: $0) } ?? files, threads: threads)
    }
}

/// The reference genome, for the commands that read VCF.
struct ReferenceOptions: ParsableArguments {
    @Option(
        name: .customLong("reference"),
        help: ArgumentHelp(
            "The FASTA that the variants were called on, with its .fai (text or BGZF): REF is held against it everywhere, and names in the genes rest on its bases.",
            valueName: "file"), completion: .file())
    var path: String?

    /// The genome, where one is given.
    ///
    /// - Throws: `ReferenceGenomeError`, `ContainerError`, `ByteStreamError`.
    func genome(_ annotations: AnnotationSet) throws -> ReferenceGenome? {
        try path.map { try ReferenceGenome(path: $0, contigs: annotations.contigs) }
    }
}

/// Options of the commands that read VCF.
struct ReadingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The assembly of the input, GRCh37 or GRCh38; needed where the header does not tell it.", valueName: "name")
    )
    var assembly: AssemblyName?

    @Option(
        name: [.customShort("@", allowingJoined: true), .long],
        help: ArgumentHelp("Threads to work with; the output does not depend on it.", valueName: "number"),
        transform: NumberRange.threads.read)
    var threads: Int = InputOptions().threads

    @Option(
        help: ArgumentHelp(
            "Bytes to read at once; the output does not depend on it.", valueName: "bytes", visibility: .hidden),
        transform: NumberRange.readSize.read)
    var readSize: Int = 1 << 18

    @Option(
        help: ArgumentHelp(
            "auto reads every record, but of a BGZF file of more than 32 MiB with an index that fits it only those near the genes; full reads every record; skip inflates only the blocks that can hold records near the genes, and takes your word that the file is sorted.",
            valueName: "auto|full|skip"))
    var scan: ReadingPlan.Choice = .auto

    @Flag(help: "Check every block of a BGZF file, also those that need not be read.")
    var verify = false

    @Flag(help: "Accept a BGZF file without its end marker (it may have lost its end).")
    var allowMissingEof = false

    @Flag(help: "Exit with 0 although records were rejected; they are listed all the same.")
    var allowRejected = false

    @Flag(help: "Show no progress and no summary; what was rejected is listed all the same.")
    var quiet = false

    @Option(
        help: ArgumentHelp(
            "How messages are written to standard error: text, or json with one object a line.",
            valueName: "text|json"))
    var logFormat = LogFormat.text

    /// The options as the runs take them.
    var input: InputOptions {
        var input = InputOptions()
        input.assembly = assembly?.assembly
        input.threads = threads
        input.readSize = readSize
        input.allowsMissingEndMarker = allowMissingEof
        input.scan = scan
        input.verifiesBlocks = verify
        return input
    }

    /// Ends the run with 65 where records were rejected and that was not allowed.
    func judge(rejected: Int) throws {
        guard rejected > 0, !allowRejected else { return }
        Log.write(
            .init(
                .error, .summary,
                "the output lacks \(rejected) record\(rejected == 1 ? "" : "s") that could not be read; --allow-rejected takes that as success"
            ))
        throw ExitCode.badData
    }
}

extension ReadingPlan.Choice: ExpressibleByArgument {}

/// An assembly's name as the user may write it: `GRCh38`, `hg19`, `b37`, …
struct AssemblyName: ExpressibleByArgument {
    let assembly: Assembly

    init?(argument: String) {
        guard let assembly = Assembly(naming: argument) else { return nil }
        self.assembly = assembly
    }

    static var allValueStrings: [String] { Assembly.allCases.map(\.rawValue) }
}
