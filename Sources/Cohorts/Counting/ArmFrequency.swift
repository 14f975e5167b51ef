/// How often an arm is lost, of the tumours in which it was assessed.
package struct ArmFrequency: Codable, Sendable, Equatable {
    /// `10q`.
    package var arm: String
    /// Lost, by the threshold of the reports.
    package var lost: Proportion
    /// Lost in part, or in a part of the cells, and not as an arm.
    package var partlyLost: Proportion
    /// LOH over at least the share that makes an arm loss, with or without a loss of copies; of tumours with minor copies.
    package var heterozygosityLost: Proportion
    /// Lost by further shares of the arm, in the order of ``ArmFrequency/shares``.
    package var byShare: [Proportion]

    /// The shares that papers and programs use.
    package static let shares = [0.5, 0.7, 0.9]

    init(_ arm: String, samples: [CohortSample], lossShare: Double) {
        self.arm = arm
        let cells = samples.compactMap { $0.arm(arm) }.filter { $0.alteration != .notAssessed }
        lost = Proportion(cells.map { $0.alteration == .loss })
        partlyLost = Proportion(cells.map { $0.alteration == .partialLoss })
        heterozygosityLost = Proportion(cells.map { $0.lohFraction.map { $0 >= lossShare } })
        byShare = Self.shares.map { share in Proportion(cells.map { $0.lostFraction.map { $0 >= share } }) }
    }

    /// The arms that the reports have, in order of chromosome; those of Y, which most callers leave out, where any sample shows them.
    static func all(_ samples: [CohortSample], lossShare: Double) -> [ArmFrequency] {
        Set(samples.flatMap { $0.arms.map(\.arm) }).sorted(by: ArmOrder.isBefore).map {
            ArmFrequency($0, samples: samples, lossShare: lossShare)
        }.filter { !$0.arm.hasPrefix("Y") || $0.lost.assessed > 0 }
    }
}
