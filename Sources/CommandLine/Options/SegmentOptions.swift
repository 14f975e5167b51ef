import ArgumentParser
package import CopyNumber

/// Tables of copy-number segments beside the variants.
struct SegmentOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A table of copy-number segments, matched to the tumours by name, or of purity and ploidy; may be given again.",
            valueName: "file"), completion: .file())
    var segments: [String] = []

    @Option(
        help: ArgumentHelp(
            "The kind of the tables, where it is not to be recognised: \(TableDialect.allValueStrings.joined(separator: ", ")).",
            valueName: "name"))
    var segmentsKind: TableDialect?

    @Option(help: RatioScale.help)
    var segmentsScale: RatioScale?

    @Option(help: ArgumentHelp("The sample of the tables, where it has another name there.", valueName: "name"))
    var segmentsSample: String?

    @OptionGroup
    var tumour: TumourOptions

    func validate() throws {
        if segments.isEmpty, segmentsKind != nil || segmentsSample != nil || segmentsScale != nil {
            throw ValidationError("--segments-kind, --segments-scale and --segments-sample belong to --segments.")
        }
    }
}

/// The option that says what the want of a record means.
enum NeutralImplied {
    static let help = ArgumentHelp(
        "Whether what no record of copies covers is unchanged: yes or no; without it, yes for callers that are known to write no unchanged segment (CNVkit, DRAGEN without REF rows)."
    )
}

/// What is known of the tumour as a whole.
struct TumourOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The tumour purity.", valueName: "above 0 to 1"),
        transform: NumberRange.positiveShare.read)
    var purity: Double?

    @Option(
        help: ArgumentHelp("The copies of the tumour's genome on average.", valueName: "copies"),
        transform: NumberRange.ploidy.read)
    var ploidy: Double?

    @Option(help: "Whether the tumour doubled its genome: yes or no.")
    var wholeGenomeDoubling: Answer?

    /// Yes or no.
    enum Answer: String, ExpressibleByArgument, CaseIterable {
        case yes, no
    }

    /// What the options say.
    var fit: PurityPloidy {
        var sources: [PurityPloidy.Source] = []
        if let purity { sources.append(.purity(purity, .option)) }
        if let ploidy { sources.append(.ploidy(ploidy, .option)) }
        if let wholeGenomeDoubling { sources.append(.doubling(wholeGenomeDoubling == .yes)) }
        return PurityPloidy(
            purity: purity, ploidy: ploidy, hasDoubledGenome: wholeGenomeDoubling.map { $0 == .yes }, sources: sources)
    }
}

extension TableDialect: ExpressibleByArgument {}

extension RatioScale: ExpressibleByArgument {
    /// What the option says of itself.
    static let help = ArgumentHelp(
        "What the ratios of a bare .seg are: log2, or linear where 1 is unchanged; without it log2, and a table that can only be linear is refused.",
        valueName: "log2|linear")
}
