import ArgumentParser
import ByteStreams
import CommandLine

@main
struct Main {
    static func main() async {
        sayFaults()
        // Even the program's name is missing where Swift's runtime cannot read /proc/self/cmdline.
        guard !CommandLine.arguments.isEmpty else { MtorvarCommand.endWithoutArguments() }
        MtorvarCommand.requireSystem(arguments: Array(CommandLine.arguments.dropFirst()))
        takeFailedWritesAsErrors()
        Signals.removeUnfinishedFiles()
        protectInputs()
        MtorvarCommand.prepare(arguments: Array(CommandLine.arguments.dropFirst()))
        await MtorvarCommand.start()
    }
}
