import ArgumentParser
import CommandLine
import Testing

@Suite struct CommandLineExample {
    @Test func `the example of CommandLine holds`() throws {
        // example
        let command = try MtorvarCommand.parseAsRoot([
            "report", "tumour.vcf.gz", "--site", "pancreas", "--outdir", "reports",
        ])

        #expect(type(of: command).configuration.commandName == "report")
        #expect(MtorvarCommand.exitCode(for: CleanExit.helpRequest()) == .success)
        // end of example
    }
}
