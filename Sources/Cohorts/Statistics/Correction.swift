/// The correction for the number of tests: Benjamini and Hochberg's control of the false discovery rate (J R Stat Soc B 1995;57:289-300).
package enum Correction: String, Codable, Sendable, CaseIterable {
    case benjaminiHochberg = "benjamini_hochberg"

    /// The adjusted values of all tests that were made, in their order.
    package func adjusted(_ pValues: [Double]) -> [Double] {
        let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
        var adjusted = pValues
        var least = 1.0
        for (rank, index) in order.enumerated().reversed() {
            least = min(least, pValues[index] * Double(pValues.count) / Double(rank + 1))
            adjusted[index] = least
        }
        return adjusted
    }
}
