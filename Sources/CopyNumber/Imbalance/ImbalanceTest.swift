/// An arm held against the balanced ones, by the ratio of the likelihoods with and without a deviation.
///
/// The ratio is divided by what the balanced arms differ among themselves and by what the baseline is uncertain, for arms that are no part of it. Its
/// root is held against Student's t distribution, one-sided, since a deviation has no sign (Self and Liang, J Am Stat Assoc 1987;82:605-610), with
/// one degree of freedom less than there are balanced arms, since their differences are estimated.
struct ImbalanceTest: Sendable {
    /// The chance to find what can be found, that ``smallestDetectable(amongArms:)`` is for.
    static let wantedPower = 0.8

    /// The deviation.
    let fit: FoldedModel.Fit
    /// Its 95 % interval.
    let interval: ClosedRange<Double>
    /// The probability of such a ratio without a deviation.
    let p: Double
    private let inflation: Double
    private let degrees: Double
    private let model: FoldedModel
    private let rows: [ImbalanceTally.Row]

    init(_ arm: ImbalanceBaseline.Arm, baseline: ImbalanceBaseline) {
        let sites = Double(arm.sites)
        inflation =
            1 + baseline.betweenArms * sites / 2
            + (baseline.arms.contains(arm.number) ? 0 : sites / Double(max(baseline.sites, 1)))
        degrees = Double(max(baseline.arms.count - 1, 1))
        let model = baseline.model
        fit = model.fit(arm.rows)
        let bound = NormalDistribution.t(of: 1.959_964, degrees: degrees)
        interval = model.interval(arm.rows, about: fit, drop: bound * bound / 2 * inflation)
        let root = (fit.ratio / inflation).squareRoot()
        p =
            fit.ratio > 0
            ? NormalDistribution.upperTail(NormalDistribution.value(ofT: root, degrees: degrees)) : 1
        (self.model, rows) = (model, arm.rows)
    }

    private func critical(_ arms: Int) -> Double {
        NormalDistribution.t(
            of: NormalDistribution.quantile(ofUpperTail: ImbalanceAssessment.significance / Double(max(arms, 1))),
            degrees: degrees)
    }

    /// By how much the root of the ratio is expected to lie above nothing where the alleles deviate so.
    private func expected(_ deviation: Double) -> Double {
        (max(model.expectedRatio(rows, deviation: deviation), 0) / inflation).squareRoot()
    }

    /// The chance that a deviation is found where so many arms are tested, to a first approximation.
    func power(against deviation: Double, amongArms arms: Int) -> Double {
        deviation < ImbalanceAssessment.leastDeviation
            ? 0 : NormalDistribution.cumulative(expected(deviation) - critical(arms))
    }

    /// The smallest deviation that is found with ``wantedPower``.
    func smallestDetectable(amongArms arms: Int) -> Double {
        let wanted = critical(arms) + NormalDistribution.quantile(ofUpperTail: 1 - Self.wantedPower)
        var (low, high) = (ImbalanceAssessment.leastDeviation, FoldedModel.most)
        if expected(low) >= wanted { return low }
        for _ in 0..<14 {
            let middle = (low + high) / 2
            if expected(middle) >= wanted { high = middle } else { low = middle }
        }
        return high
    }
}
