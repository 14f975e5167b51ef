import AnnotationFiles
import Annotations
import Annotator
import ArgumentParser
import Genome

/// Options that every command with annotations has.
struct AnnotationOptions: ParsableArguments {
    @Option(
        name: .customLong("annotations"),
        help: ArgumentHelp(
            "Use the annotation set in this folder instead of the one inside the program.", valueName: "folder"))
    var folder: String?

    func load() throws -> AnnotationSet {
        guard let folder else { return try AnnotationSet(files: .embedded()) }
        return try AnnotationSet(files: AnnotationFiles(folder: folder))
    }
}

/// Options of the commands that read VCF.
struct ReadingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The assembly of the input, GRCh37 or GRCh38; needed where the header does not tell it.", valueName: "name")
    )
    var assembly: AssemblyName?

    @Option(help: ArgumentHelp("Threads to work with; the output does not depend on it.", valueName: "number"))
    var threads: Int = 2

    @Flag(help: "Accept a BGZF file without its end marker (it may have lost its end).")
    var allowMissingEof = false

    @Flag(help: "Show no progress and no summary.")
    var quiet = false

    func validate() throws {
        guard (1...256).contains(threads) else { throw ValidationError("--threads takes a number from 1 to 256.") }
    }
}

/// An assembly's name as the user may write it: `GRCh38`, `hg19`, `b37`, …
struct AssemblyName: ExpressibleByArgument {
    let assembly: Assembly

    init?(argument: String) {
        guard let assembly = Assembly(naming: argument) else { return nil }
        self.assembly = assembly
    }

    static var allValueStrings: [String] { Assembly.allCases.map(\.rawValue) }
}
