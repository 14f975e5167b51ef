import Annotations
import Annotator
package import ArgumentParser
import Dispatch

/// The program.
package struct MtorvarCommand: AsyncParsableCommand {
    /// What the program is and which commands it has.
    package static let configuration = CommandConfiguration(
        commandName: "mtorvar",
        abstract: "Annotates VCF files for the PI3K/AKT/mTOR pathway in neuroendocrine tumours.",
        discussion: """
            Research use only. Not a medical device; a report is to be read by a qualified professional.

            Exit codes: 0 done, findings or not; 64 usage; 65 bad data; 66 no input; 70 a fault of the program; \
            73 cannot create output; 74 input or output failed.
            """,
        version: "mtorvar \(Program.version)",
        subcommands: [
            AnnotateCommand.self, ReportCommand.self, CohortCommand.self, SegmentsCommand.self, CheckCommand.self,
            ExplainCommand.self, AnnotationsCommand.self,
        ])

    /// Makes the command.
    package init() {}

    /// Begins what most runs need before their arguments are read, which takes about as long as to load the annotations.
    package static func prepare(arguments: [String]) {
        let reading = [AnnotateCommand.configuration.commandName, ReportCommand.configuration.commandName]
        let others = ["--annotations", "--panel", "--help"]
        guard reading.contains(arguments.first), !arguments.contains("-h"),
            !arguments.contains(where: { argument in others.contains { argument.hasPrefix($0) } })
        else { return }
        // With one thread nothing may run beside the reading of the arguments.
        guard let threads = threads(in: arguments), threads > 1 else { return }
        // Whoever asks for the set is told what is wrong with it.
        DispatchQueue.global().async { _ = try? AnnotationSet.embedded(threads: threads) }
    }

    /// What `--threads` says before the arguments are checked: the default where it is not given, nothing where it is no number.
    static func threads(in arguments: [String]) -> Int? {
        let name = "--threads"
        guard let index = arguments.lastIndex(where: { $0 == name || $0.hasPrefix(name + "=") }) else {
            return InputOptions().threads
        }
        let argument = arguments[index]
        if argument != name { return Int(argument.dropFirst(name.count + 1)) }
        return arguments.indices.contains(index + 1) ? Int(arguments[index + 1]) : nil
    }
}
