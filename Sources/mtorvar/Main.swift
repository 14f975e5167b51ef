import ArgumentParser
import ByteStreams
import CommandLine

@main
struct Main {
    static func main() async {
        takeFailedWritesAsErrors()
        Signals.removeUnfinishedFiles()
        protectInputs()
        MtorvarCommand.prepare(arguments: Array(CommandLine.arguments.dropFirst()))
        await MtorvarCommand.start()
    }
}
