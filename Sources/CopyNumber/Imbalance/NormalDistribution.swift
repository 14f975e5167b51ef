#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The standard normal distribution.
enum NormalDistribution {
    /// The probability of a value above `z`.
    static func upperTail(_ z: Double) -> Double { erfc(z / 2.0.squareRoot()) / 2 }

    /// The probability of a value up to `z`.
    static func cumulative(_ z: Double) -> Double { erfc(-z / 2.0.squareRoot()) / 2 }

    /// The value above which lies the probability, by halving.
    static func quantile(ofUpperTail probability: Double) -> Double {
        var (low, high) = (-40.0, 40.0)
        for _ in 0..<80 {
            let middle = (low + high) / 2
            if upperTail(middle) > probability { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// The normal value that has the tail of a value of Student's t distribution, by Wallace (Ann Math Stat 1959;30:1124-1130).
    static func value(ofT t: Double, degrees: Double) -> Double {
        (degrees * log1p(t * t / degrees)).squareRoot() * (8 * degrees + 1) / (8 * degrees + 3)
    }

    /// The reverse: the value of Student's t distribution that has the tail of a normal value.
    static func t(of value: Double, degrees: Double) -> Double {
        let scaled = value * (8 * degrees + 3) / (8 * degrees + 1)
        return (degrees * expm1(scaled * scaled / degrees)).squareRoot()
    }

    /// The density at `x` with a mean and a standard deviation.
    static func density(_ x: Double, mean: Double, deviation: Double) -> Double {
        let z = (x - mean) / deviation
        return exp(-z * z / 2) / (deviation * 2.506_628_274_631_000_2)
    }

    /// The natural logarithm.
    static func logarithm(_ value: Double) -> Double { log(value) }
}
