import Foundation
import TestSupport

/// Random values of the distributions that reads follow, repeatable by their seed.
struct Chance {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// Above 0 and below 1.
    mutating func uniform() -> Double { (Double(generator.next() >> 11) + 0.5) / 9_007_199_254_740_992 }

    /// Of mean 0 and variance 1.
    mutating func normal() -> Double { sqrt(-2 * log(uniform())) * cos(2 * .pi * uniform()) }

    /// Of mean 1; `spread` is the standard deviation of its logarithm.
    mutating func logNormal(_ spread: Double) -> Double { exp(spread * normal() - spread * spread / 2) }

    /// By Marsaglia and Tsang (ACM Trans Math Softw 2000;26:363-372).
    mutating func gamma(_ shape: Double) -> Double {
        if shape < 1 { return gamma(shape + 1) * pow(uniform(), 1 / shape) }
        let d = shape - 1 / 3.0
        let c = 1 / sqrt(9 * d)
        while true {
            let x = normal()
            let v = pow(1 + c * x, 3)
            if v > 0, log(uniform()) < 0.5 * x * x + d - d * v + d * log(v) { return d * v }
        }
    }

    /// - Parameter dispersion: the correlation between reads, 0 for none.
    mutating func beta(mean: Double, dispersion: Double) -> Double {
        guard dispersion > 0, mean > 0, mean < 1 else { return mean }
        let size = 1 / dispersion - 1
        let one = gamma(mean * size)
        return one / (one + gamma((1 - mean) * size))
    }

    mutating func binomial(_ count: Int, _ probability: Double) -> Int {
        (0..<count).reduce(0) { sum, _ in sum + (uniform() < probability ? 1 : 0) }
    }
}
