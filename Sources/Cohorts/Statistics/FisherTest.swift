/// Fisher's exact test of a table of two by two, two-sided: the probability, with the margins as they are, of all tables that are no more likely
/// than the one seen.
package struct FisherTest: Sendable, Equatable {
    /// Both, the first alone, the second alone, neither.
    package let table: [Int]
    /// The two-sided p.
    package let pValue: Double

    /// Tests a table; nothing where a margin is empty, so that no other table was possible.
    package init?(both: Int, first: Int, second: Int, neither: Int) {
        table = [both, first, second, neither]
        let row = both + first
        let column = both + second
        let total = row + second + neither
        guard row > 0, column > 0, row < total, column < total else { return nil }
        let least = max(0, row + column - total)
        let most = min(row, column)
        // The likeliest table has weight 1; the others follow from their neighbours, so that nothing overflows.
        let mode = min(max((row + 1) * (column + 1) / (total + 2), least), most)
        var weights = [Double](repeating: 0, count: most - least + 1)
        weights[mode - least] = 1
        func ratio(from x: Int) -> Double {
            Double(row - x) * Double(column - x) / (Double(x + 1) * Double(total - row - column + x + 1))
        }
        for x in mode..<most { weights[x + 1 - least] = weights[x - least] * ratio(from: x) }
        for x in stride(from: mode, to: least, by: -1) {
            weights[x - 1 - least] = weights[x - least] / ratio(from: x - 1)
        }
        let seen = weights[both - least] * (1 + 1e-7)
        let extreme = weights.filter { $0 <= seen }.reduce(0, +)
        pValue = min(1, extreme / weights.reduce(0, +))
    }

    /// The odds ratio of the table; nothing where a zero makes it endless or undefined.
    package var oddsRatio: Double? {
        table[1] > 0 && table[2] > 0 ? Double(table[0] * table[3]) / Double(table[1] * table[2]) : nil
    }
}
