import Cohorts
import Testing

@Suite struct CohortsExample {
    @Test func `the example of Cohorts holds`() throws {
        // example
        let seen = Proportion(30, of: 68)
        let here = Proportion(12, of: 60)
        let difference = try #require(Difference(here, seen))
        let test = try #require(FisherTest(both: 12, first: 48, second: 30, neither: 38))

        #expect(seen.lower == 0.329462 && seen.upper == 0.559181)
        #expect(difference.value == -0.241176 && difference.upper < 0)
        #expect(test.pValue < 0.005)
        // end of example
    }
}
