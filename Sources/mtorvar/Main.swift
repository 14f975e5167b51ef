import ArgumentParser
import CommandLine

@main
struct Main {
    static func main() async {
        await MtorvarCommand.main()
    }
}
