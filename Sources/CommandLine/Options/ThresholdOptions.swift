import ArgumentParser
import CopyNumber

/// Options that draw the lines between states of copies.
struct ThresholdOptions: ParsableArguments {
    // Negative numbers look like options.
    @Option(
        parsing: .unconditional, help: ArgumentHelp("A log2 copy ratio below this is a loss.", valueName: "log2"),
        transform: NumberRange.lossLog2.read)
    var lossLog2: Double = CopyNumberThresholds.standard.lossLog2

    @Option(
        help: ArgumentHelp("The share of an arm that must be assessed.", valueName: "0 to 1"),
        transform: NumberRange.share.read)
    var armBreadth: Double = CopyNumberThresholds.standard.armBreadth

    @Option(
        help: ArgumentHelp("The share of the assessed bases that makes an arm loss.", valueName: "0 to 1"),
        transform: NumberRange.share.read)
    var armLoss: Double = CopyNumberThresholds.standard.armLoss

    @Option(
        help: ArgumentHelp("The share of the assessed bases that makes a partial loss.", valueName: "0 to 1"),
        transform: NumberRange.share.read)
    var partialArmLoss: Double = CopyNumberThresholds.standard.partialArmLoss

    func validate() throws {
        if partialArmLoss > armLoss { throw ValidationError("--partial-arm-loss must not exceed --arm-loss.") }
    }

    /// The lines as the options draw them.
    var thresholds: CopyNumberThresholds {
        var thresholds = CopyNumberThresholds.standard
        thresholds.lossLog2 = lossLog2
        thresholds.armBreadth = armBreadth
        thresholds.armLoss = armLoss
        thresholds.partialArmLoss = partialArmLoss
        return thresholds
    }
}
