import ArgumentParser
import ByteStreams
import CommandLine

@main
struct Main {
    static func main() async {
        takeFailedWritesAsErrors()
        await MtorvarCommand.main()
    }
}
