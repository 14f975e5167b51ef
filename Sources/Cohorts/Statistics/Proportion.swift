import Annotations

/// How many of those that were assessed have something.
package struct Proportion: Codable, Sendable, Equatable {
    /// How many have it.
    package let count: Int
    /// How many were assessed for it: the denominator.
    package let assessed: Int
    /// The lower end of Wilson's 95 % interval, 0 to 1; absent where none was assessed.
    package let lower: Double?
    /// The upper end.
    package let upper: Double?

    /// Makes a proportion with its interval.
    package init(_ count: Int, of assessed: Int) {
        self.count = count
        self.assessed = assessed
        guard assessed > 0 else {
            (lower, upper) = (nil, nil)
            return
        }
        let interval = CohortFrequency.wilson(count, of: assessed)
        (lower, upper) = (interval.lower.ofHundred, interval.upper.ofHundred)
    }

    /// Counts answers; those that are missing were not assessed.
    package init(_ answers: some Sequence<Bool?>) {
        var (count, assessed) = (0, 0)
        for case let answer? in answers {
            assessed += 1
            if answer { count += 1 }
        }
        self.init(count, of: assessed)
    }

    /// The share, 0 to 1; nothing where none was assessed.
    package var share: Double? { assessed > 0 ? Double(count) / Double(assessed) : nil }
}

extension Double {
    /// A percentage as a share with six decimals.
    fileprivate var ofHundred: Double { (self / 100).rounded(toDecimals: 6) }

    /// The nearest number with so many decimals; negative zero becomes zero.
    func rounded(toDecimals decimals: Int) -> Double {
        let scale = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
        let rounded = (self * scale).rounded() / scale
        return rounded == 0 ? 0 : rounded
    }
}
