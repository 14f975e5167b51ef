import ArgumentParser
import CopyNumber

/// Options that draw the lines between states of copies.
struct ThresholdOptions: ParsableArguments {
    // Negative numbers look like options.
    @Option(parsing: .unconditional, help: ArgumentHelp("A log2 copy ratio below this is a loss.", valueName: "log2"))
    var lossLog2: Double = CopyNumberThresholds.standard.lossLog2

    @Option(help: ArgumentHelp("The share of an arm that must be assessed.", valueName: "0 to 1"))
    var armBreadth: Double = CopyNumberThresholds.standard.armBreadth

    @Option(help: ArgumentHelp("The share of the assessed bases that makes an arm loss.", valueName: "0 to 1"))
    var armLoss: Double = CopyNumberThresholds.standard.armLoss

    @Option(help: ArgumentHelp("The share of the assessed bases that makes a partial loss.", valueName: "0 to 1"))
    var partialArmLoss: Double = CopyNumberThresholds.standard.partialArmLoss

    func validate() throws {
        for (name, value) in [
            ("--arm-breadth", armBreadth), ("--arm-loss", armLoss), ("--partial-arm-loss", partialArmLoss),
        ] where !(0...1).contains(value) { throw ValidationError("\(name) takes a number from 0 to 1.") }
        if partialArmLoss > armLoss { throw ValidationError("--partial-arm-loss must not exceed --arm-loss.") }
        if lossLog2 >= 0 { throw ValidationError("--loss-log2 takes a negative number.") }
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
