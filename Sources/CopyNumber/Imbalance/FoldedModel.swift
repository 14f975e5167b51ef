/// What shares of reads are expected of heterozygous sites.
///
/// One allele has the share c + d and the other c - d, and which of them is ALT is chance: half of the sites lie about either, with the variance
/// c (1 - c) (1/depth + r) of balanced sites, less where the share nears 0 or 1. c is below 0.5 where reads with ALT are lost in mapping; r is what the
/// reads scatter more than chance would have them (overdispersion), by class of depth. Two in a hundred sites are taken to lie anywhere, as those do
/// of repeats, so that a few of them make no imbalance. Where sites were chosen by their own share, as in a tumour without a normal, the distributions
/// end at the window of the choice.
struct FoldedModel: Sendable {
    /// The share of sites that may lie anywhere.
    static let stray = 0.02
    /// No deviation is larger.
    static let most = 0.5

    /// The share of reads with ALT where both alleles are there alike.
    var centre: Double
    /// For each class of depth, the overdispersion.
    var dispersion: [Double]
    let window: ClosedRange<Double>

    init(
        centre: Double = 0.5, dispersion: [Double] = Array(repeating: 0, count: ImbalanceTally.depths.count),
        window: ClosedRange<Double>
    ) {
        (self.centre, self.dispersion, self.window) = (centre, dispersion, window)
    }

    /// The variance of the share of reads at balanced sites.
    func variance(of row: ImbalanceTally.Row) -> Double {
        max(centre * (1 - centre) * (row.inverseDepth + dispersion[row.depthClass]), 2.5e-5)
    }

    private var isCut: Bool { window.lowerBound > 0 || window.upperBound < 1 }

    /// The logarithm of the likelihood of sites whose alleles deviate from the centre by `deviation`, up to a constant.
    func logLikelihood(_ rows: [ImbalanceTally.Row], deviation: Double) -> Double {
        rows.reduce(0) { sum, row in
            let density = density(row, deviation: deviation)
            return row.shares.reduce(sum) { sum, share in
                sum + share.count * NormalDistribution.logarithm(density(share.vaf))
            }
        }
    }

    /// The density of the share of reads of such a site.
    private func density(_ row: ImbalanceTally.Row, deviation: Double) -> (Double) -> Double {
        let spread = max(variance(of: row) * (1 - 4 * deviation * deviation), 2.5e-5).squareRoot()
        let (low, high) = (centre - deviation, centre + deviation)
        let anywhere = Self.stray / (window.upperBound - window.lowerBound)
        let mass = isCut ? max((mass(about: low, spread) + mass(about: high, spread)) / 2, 1e-6) : 1
        return { share in
            let density =
                (NormalDistribution.density(share, mean: low, deviation: spread)
                    + NormalDistribution.density(share, mean: high, deviation: spread)) / 2
            return anywhere + (1 - Self.stray) * density / mass
        }
    }

    private func mass(about mean: Double, _ spread: Double) -> Double {
        NormalDistribution.cumulative((window.upperBound + 0.005 - mean) / spread)
            - NormalDistribution.cumulative((window.lowerBound - 0.005 - mean) / spread)
    }

    /// A deviation that fits best.
    struct Fit: Sendable, Hashable {
        let deviation: Double
        /// Twice the logarithm of the likelihood against no deviation.
        let ratio: Double
        /// The logarithm of its likelihood.
        let logLikelihood: Double
    }

    /// The deviation that fits best.
    func fit(_ rows: [ImbalanceTally.Row]) -> Fit {
        let balanced = logLikelihood(rows, deviation: 0)
        var best = (deviation: 0.0, value: balanced)
        for step in 1...50 {
            let deviation = Double(step) / 100
            let value = logLikelihood(rows, deviation: deviation)
            if value > best.value { best = (deviation, value) }
        }
        let refined = Golden.maximum(max(best.deviation - 0.01, 0), min(best.deviation + 0.01, Self.most)) {
            logLikelihood(rows, deviation: $0)
        }
        if refined.value > best.value { best = (refined.argument, refined.value) }
        return Fit(deviation: best.deviation, ratio: max(2 * (best.value - balanced), 0), logLikelihood: best.value)
    }

    /// The deviations whose likelihood is not lower than the best by more than `drop`.
    func interval(_ rows: [ImbalanceTally.Row], about fit: Fit, drop: Double) -> ClosedRange<Double> {
        let least = fit.logLikelihood - drop
        func boundary(inside: Double, outside: Double) -> Double {
            var (inside, outside) = (inside, outside)
            if logLikelihood(rows, deviation: outside) >= least { return outside }
            for _ in 0..<24 {
                let middle = (inside + outside) / 2
                if logLikelihood(rows, deviation: middle) >= least { inside = middle } else { outside = middle }
            }
            return inside
        }
        return boundary(inside: fit.deviation, outside: 0)...boundary(inside: fit.deviation, outside: Self.most)
    }

    /// Twice the logarithm of the likelihood against no deviation that sites like these are expected to have where their alleles deviate so.
    func expectedRatio(_ rows: [ImbalanceTally.Row], deviation: Double) -> Double {
        let steps = (0...ImbalanceTally.steps).map { Double($0) / Double(ImbalanceTally.steps) }
        return rows.reduce(0) { sum, row in
            let (deviating, balanced) = (density(row, deviation: deviation), density(row, deviation: 0))
            var (weight, ratio) = (0.0, 0.0)
            for share in steps where window.contains(share) {
                let probability = deviating(share)
                weight += probability
                ratio += probability * NormalDistribution.logarithm(probability / balanced(share))
            }
            return sum + 2 * Double(row.sites) * ratio / weight
        }
    }
}

/// The search by the golden section.
enum Golden {
    /// The maximum between two arguments of a function that has one.
    static func maximum(
        _ low: Double, _ high: Double, steps: Int = 24, _ value: (Double) -> Double
    ) -> (argument: Double, value: Double) {
        let ratio = 0.618_033_988_749_894_9
        var (low, high) = (low, high)
        var (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
        var (atLeft, atRight) = (value(left), value(right))
        for _ in 0..<steps {
            if atLeft >= atRight {
                (high, right, atRight) = (right, left, atLeft)
                left = high - ratio * (high - low)
                atLeft = value(left)
            } else {
                (low, left, atLeft) = (left, right, atRight)
                right = low + ratio * (high - low)
                atRight = value(right)
            }
        }
        return atLeft >= atRight ? (left, atLeft) : (right, atRight)
    }
}
