import ArgumentParser
import Interpretation

/// What is known of the tumour and of the person it is from.
struct TumourSiteOptions: ParsableArguments {
    @Option(help: "The primary site: \(PrimarySite.allCases.map(\.rawValue).joined(separator: ", ")).")
    var site: PrimarySite = .unknown

    @Option(help: "The sex, for the copies of X that are expected: female or male.")
    var sex: Sex?

    @Option(help: NeutralImplied.help)
    var neutralImplied: TumourOptions.Answer?
}
