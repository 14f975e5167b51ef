/// A number that reads give, with its 95 % confidence interval.
package struct ReadEstimate: Sendable, Hashable {
    package let value: Double
    /// The ends of the interval; nothing where the depth is not known.
    package let interval: ClosedRange<Double>?

    package init(value: Double, interval: ClosedRange<Double>?) {
        self.value = value
        self.interval = interval
    }

    /// A share of reads, with the interval of Wilson's score, which keeps within 0 and 1 and holds for few reads (Wilson, J Am Stat Assoc
    /// 1927;22:209-212).
    init(vaf: Double, depth: Int?) {
        value = vaf
        guard let depth, depth > 0 else {
            interval = nil
            return
        }
        let (reads, z) = (Double(depth), 1.959964)
        let center = vaf + z * z / (2 * reads)
        let half = z * (vaf * (1 - vaf) / reads + z * z / (4 * reads * reads)).squareRoot()
        let width = 1 + z * z / reads
        interval = max((center - half) / width, 0)...min((center + half) / width, 1)
    }

    /// The estimate and both ends under a function that does not fall.
    func map(_ function: (Double) -> Double) -> ReadEstimate {
        ReadEstimate(
            value: function(value), interval: interval.map { function($0.lowerBound)...function($0.upperBound) })
    }
}
