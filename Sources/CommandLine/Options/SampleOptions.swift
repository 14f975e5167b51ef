import Annotator
import ArgumentParser

/// Whose data the files hold, where they do not tell it.
struct SampleOptions: ParsableArguments {
    @Option(
        name: [.long, .customLong("tumor")],
        help: ArgumentHelp(
            "The tumour's column; otherwise as the header and the columns' names say, or every sample for itself.",
            valueName: "name"))
    var tumour: String?

    @Option(help: ArgumentHelp("The matched normal's column.", valueName: "name"))
    var normal: String?

    @Option(
        help: ArgumentHelp(
            "The name of the report and of its files; all inputs are of this one tumour.", valueName: "name"))
    var sampleName: String?

    @Option(
        help: ArgumentHelp(
            "The tumour NAME is OTHER in another file; may be given again.", valueName: "NAME=OTHER"))
    var alias: [SampleAlias] = []

    /// Whether nothing is said.
    var isEmpty: Bool { tumour == nil && normal == nil && sampleName == nil && alias.isEmpty }

    var choice: SampleChoice {
        var choice = SampleChoice()
        choice.tumour = tumour
        choice.normal = normal
        choice.name = sampleName
        choice.aliases = alias
        return choice
    }

    func validate() throws {
        if sampleName?.isEmpty == true { throw ValidationError("--sample-name takes a name.") }
    }
}

extension SampleAlias: ExpressibleByArgument {
    /// Reads `NAME=OTHER`.
    package init?(argument: String) { self.init(argument) }
}
