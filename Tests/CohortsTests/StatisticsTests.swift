import Testing

@testable import Cohorts

@Suite struct StatisticsTests {
    /// Newcombe, Stat Med 1998;17:873-890, table II, method 10.
    @Test(arguments: [
        ([56, 70, 48, 80], 0.0524, 0.3339), ([9, 10, 3, 10], 0.1705, 0.8090), ([6, 7, 2, 7], 0.0582, 0.8062),
        ([5, 56, 0, 29], -0.0381, 0.1926), ([0, 10, 0, 20], -0.1611, 0.2775), ([0, 10, 0, 10], -0.2775, 0.2775),
        ([10, 10, 0, 20], 0.6791, 1.0000), ([10, 10, 0, 10], 0.6075, 1.0000),
    ])
    func `the interval of a difference is Newcombe's`(counts: [Int], lower: Double, upper: Double) throws {
        let difference = try #require(
            Difference(Proportion(counts[0], of: counts[1]), Proportion(counts[2], of: counts[3])))
        #expect((difference.lower - lower).magnitude < 0.00006, "\(difference)")
        #expect((difference.upper - upper).magnitude < 0.00006, "\(difference)")
    }

    /// Two-sided p of scipy 1.17 (scipy.stats.fisher_exact).
    @Test(arguments: [
        ([3, 1, 1, 3], 0.4857142857142857), ([10, 0, 0, 10], 1.0825088224469029e-05),
        ([1, 9, 11, 3], 0.0027594561852200836), ([5, 5, 5, 5], 1.0), ([0, 2, 3, 0], 0.1),
        ([12, 48, 30, 38], 0.004622972701700096), ([0, 5, 7, 20], 0.5602753058954394),
        ([150, 350, 200, 1300], 6.131094410562214e-16),
        ([2, 28, 30, 140], 0.1783609754461953),
    ])
    func `Fisher's test is that of scipy`(table: [Int], expected: Double) throws {
        let test = try #require(FisherTest(both: table[0], first: table[1], second: table[2], neither: table[3]))
        #expect((test.pValue - expected).magnitude <= 1e-9 * expected, "\(test.pValue)")
    }

    @Test(arguments: [[0, 0, 3, 4], [0, 3, 0, 4], [5, 0, 3, 0], [5, 3, 0, 0], [0, 0, 0, 0]])
    func `a table with an empty margin is no test`(table: [Int]) {
        #expect(FisherTest(both: table[0], first: table[1], second: table[2], neither: table[3]) == nil)
    }

    /// scipy.stats.false_discovery_control.
    @Test func `p is adjusted as Benjamini and Hochberg do`() {
        let adjusted = Correction.benjaminiHochberg.adjusted([0.01, 0.04, 0.03, 0.005, 0.8, 0.04])
        let expected = [0.03, 0.048, 0.048, 0.03, 0.8, 0.048]
        for (one, other) in zip(adjusted, expected) { #expect((one - other).magnitude < 1e-6) }
        #expect(Correction.benjaminiHochberg.adjusted([]) == [])
    }

    @Test func `what was not assessed is no denominator, and nothing of nothing has no share`() {
        #expect(Proportion([true, nil, false, nil, false]) == Proportion(1, of: 3))
        let nothing = Proportion([nil, nil])
        #expect(nothing.share == nil && nothing.lower == nil && nothing.assessed == 0)
        #expect(Difference(nothing, Proportion(1, of: 3)) == nil)
    }

    @Test func `an outlier is far from the median, and few values tell of none`() throws {
        let spread = try #require(Spread([10, 11, 12, 11, 10, 90]))
        #expect(spread.median == 11 && spread.isOutlier(90) && !spread.isOutlier(12))
        #expect(Spread([1, 2, 3, 90]) == nil)
        #expect(Spread([5, 5, 5, 5, 90])?.isOutlier(90) == false, "more than half are equal")
    }
}
