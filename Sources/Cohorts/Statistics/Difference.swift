/// The difference of two proportions with its 95 % interval by Newcombe's hybrid score method (Newcombe, Stat Med 1998;17:873-890, method 10):
/// the ends of the two Wilson intervals are put together.
package struct Difference: Codable, Sendable, Equatable {
    /// The first share less the second, -1 to 1.
    package let value: Double
    /// The lower end of the interval.
    package let lower: Double
    /// The upper end.
    package let upper: Double

    /// Makes the difference; nothing where one of them has no denominator.
    package init?(_ first: Proportion, _ second: Proportion) {
        guard let p1 = first.share, let p2 = second.share, first.lower != nil, second.lower != nil else { return nil }
        let a = WilsonEnds(first)
        let b = WilsonEnds(second)
        func root(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
        value = (p1 - p2).rounded(toDecimals: 6)
        lower = (p1 - p2 - root(p1 - a.lower, b.upper - p2)).rounded(toDecimals: 6)
        upper = (p1 - p2 + root(a.upper - p1, p2 - b.lower)).rounded(toDecimals: 6)
    }
}

/// Wilson's ends without rounding.
private struct WilsonEnds {
    let lower: Double
    let upper: Double

    init(_ proportion: Proportion) {
        let z = 1.959_963_984_540_054
        let (k, n) = (Double(proportion.count), Double(proportion.assessed))
        let centre = (k + z * z / 2) / (n + z * z)
        let half = z / (n + z * z) * (k * (n - k) / n + z * z / 4).squareRoot()
        lower = max(0, centre - half)
        upper = min(1, centre + half)
    }
}
