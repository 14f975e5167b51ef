import ArgumentParser

/// The files of copies and structural variants of a report, beside those of small variants.
struct ReportInputOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A VCF file with copy number, matched to the tumours by name; may be given again.", valueName: "file"),
        completion: .file()
    )
    var copyNumber: [String] = []

    @Option(
        help: ArgumentHelp(
            "A VCF file with structural variants, matched to the tumours by name; may be given again.",
            valueName: "file"), completion: .file())
    var structural: [String] = []

    @Option(
        help: ArgumentHelp("A BED file of the places where the sample could be called.", valueName: "file"),
        completion: .file())
    var callable: String?

    @Option(
        help: ArgumentHelp(
            "The key of FORMAT or INFO with the tumour's share of reads, where it is not a common caller's.",
            valueName: "key"))
    var vafTag: String?

    @Option(
        help: ArgumentHelp("The key of FORMAT or INFO with the tumour's reads at the position.", valueName: "key"))
    var depthTag: String?
}
