import ArgumentParser
import ByteStreams
import CommandLine

@main
struct Main {
    static func main() async {
        takeFailedWritesAsErrors()
        Signals.removeUnfinishedFiles()
        protectInputs()
        // Even the program's name is missing where Swift's runtime cannot read /proc/self/cmdline.
        guard !CommandLine.arguments.isEmpty else { MtorvarCommand.endWithoutArguments() }
        MtorvarCommand.prepare(arguments: Array(CommandLine.arguments.dropFirst()))
        await MtorvarCommand.start()
    }
}
