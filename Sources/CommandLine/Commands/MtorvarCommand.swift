import Annotations
import Annotator
package import ArgumentParser
import ByteStreams
import Dispatch

/// The program.
package struct MtorvarCommand: AsyncParsableCommand {
    /// What the program is and which commands it has.
    package static let configuration = CommandConfiguration(
        commandName: "mtorvar",
        abstract: "Annotates VCF files for the PI3K/AKT/mTOR pathway in neuroendocrine tumours.",
        discussion: """
            mtorvar report calls.vcf.gz --site pancreas --outdir reports

            Research use only. Not a medical device; a report is to be read by a qualified professional.

            Exit codes: 0 done, findings or not; 64 usage; 65 bad data; 66 no input; 70 a fault of the program; \
            73 cannot create output; 74 input or output failed.
            """,
        version: "mtorvar \(Program.version)",
        subcommands: [
            ReportCommand.self, AnnotateCommand.self, CohortCommand.self, ExportCommand.self, SegmentsCommand.self,
            CheckCommand.self, ExplainCommand.self, AnnotationsCommand.self,
        ])

    package init() {}

    /// Begins what most runs need before their arguments are read, which takes about as long as to load the annotations.
    package static func prepare(arguments: [String]) {
        if value(of: ["--log-format"], in: arguments) == LogFormat.json.rawValue { Log.begin(.json) }
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
        guard let value = value(of: ["--threads", "-@"], in: arguments) else { return InputOptions().threads }
        return Int(value)
    }

    /// What an option with some names says before the arguments are checked; nothing where it is not given, and an empty text where its value
    /// is missing.
    private static func value(of names: [String], in arguments: [String]) -> String? {
        func joined(_ argument: String) -> Substring? {
            names.lazy.compactMap { name -> Substring? in
                let start = name.hasPrefix("--") ? name + "=" : name
                return argument.hasPrefix(start) && argument != name ? argument.dropFirst(start.count) : nil
            }.first
        }
        guard let index = arguments.lastIndex(where: { names.contains($0) || joined($0) != nil }) else { return nil }
        if let value = joined(arguments[index]) { return String(value) }
        return arguments.indices.contains(index + 1) ? arguments[index + 1] : ""
    }

    /// Ends the program where it cannot know what it was asked.
    package static func endWithoutArguments() -> Never {
        end(by: "the arguments cannot be read: /proc is not mounted here\n  what to do: mount -t proc proc /proc")
    }

    /// Ends the program where the system does not grant it what it needs.
    package static func requireSystem(arguments: [String]) {
        let threads = threads(in: arguments) ?? InputOptions().threads
        if let problem = SystemLimits.problem(threads: min(max(threads, 1), NumberRange.threads.bounds.upperBound)) {
            end(by: problem)
        }
    }

    /// Ends the program because of what the system does not grant it.
    private static func end(by problem: String) -> Never {
        Terminal.write("mtorvar: error: \(problem)")
        exit(withError: ExitCode.inputOutput)
    }

    /// Reads the arguments, runs the command that they name, and ends the program.
    package static func start() async {
        do {
            var command = try await asyncParseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            let code = exitCode(for: error)
            guard !(error is ExitCode) else { exit(withError: error) }
            guard Log.isJSON, code != .success else {
                // What the library of arguments says of them holds them as they were given.
                let text = fullMessage(for: error)
                if code == .success { try? Terminal.writeData(text) } else { Terminal.write(text) }
                exit(withError: code)
            }
            var event = Log.Event(.error, .error, message(for: error))
            event.exitCode = code.rawValue
            Log.write(event)
            exit(withError: code)
        }
    }
}
