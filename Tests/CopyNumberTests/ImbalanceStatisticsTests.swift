import Genome
import Testing

@testable import CopyNumber

/// The numbers were computed by SciPy 1.17 (`scipy.stats`, `scipy.optimize`), apart from this program.
@Suite struct ImbalanceStatisticsTests {
    private func isNear(_ value: Double, _ expected: Double, within tolerance: Double) -> Bool {
        abs(value - expected) <= tolerance
    }

    @Test func `tails and quantiles of the normal distribution`() {
        #expect(isNear(NormalDistribution.upperTail(3), 0.001_349_898_031_63, within: 1e-14))
        #expect(isNear(NormalDistribution.cumulative(-3), 0.001_349_898_031_63, within: 1e-14))
        #expect(isNear(NormalDistribution.quantile(ofUpperTail: 0.025), 1.959_963_984_54, within: 1e-9))
        #expect(isNear(NormalDistribution.quantile(ofUpperTail: 0.01 / 41), 3.487_365_134_72, within: 1e-9))
    }

    /// The normal values with the tails of Student's t, exact.
    @Test(arguments: [(2.0, 12.0, 1.820_683), (4, 34, 3.595_457), (6, 20, 4.486_399)])
    func `Student's t by Wallace`(t: Double, degrees: Double, exact: Double) {
        #expect(isNear(NormalDistribution.value(ofT: t, degrees: degrees), exact, within: 0.005))
        let back = NormalDistribution.t(
            of: NormalDistribution.value(ofT: t, degrees: degrees), degrees: degrees)
        #expect(isNear(back, t, within: 1e-9))
    }

    @Test func `Holm's correction`() {
        let adjusted = ImbalanceAssessment.holm([0.01, 0.04, 0.03, 0.005])
        for (value, expected) in zip(adjusted, [0.03, 0.06, 0.06, 0.02]) {
            #expect(isNear(value, expected, within: 1e-12))
        }
        #expect(ImbalanceAssessment.holm([]).isEmpty)
        #expect(ImbalanceAssessment.holm([0.7, 0.9]) == [1, 1])
    }

    /// 45 sites of 100 reads.
    private func rows(window: ClosedRange<Double>) throws -> [ImbalanceTally.Row] {
        let chromosome = try #require(Chromosome(name: "16"))
        let arm = ChromosomeArm(
            assembly: .grch38, chromosome: chromosome, side: .p, interval: Interval(1, 1_000),
            assessable: Interval(1, 1_000))
        let map = ImbalanceMap([arm])
        var tally = ImbalanceTally(map: map, window: window)
        for (vaf, count) in [(0.2, 3), (0.3, 10), (0.35, 9), (0.5, 2), (0.65, 11), (0.7, 8), (0.85, 2)] {
            for number in 0..<count {
                tally.add(
                    try #require(
                        HeterozygousSite(
                            chromosome: chromosome, position: number + 1, depth: 100, vaf: vaf, on: map)))
            }
        }
        #expect(tally.sites == 45)
        return tally.rows(ofArm: 0)
    }

    private func model(window: ClosedRange<Double>) -> FoldedModel {
        FoldedModel(
            centre: 0.5, dispersion: Array(repeating: 0.004, count: ImbalanceTally.depths.count), window: window)
    }

    @Test func `the likelihood, its maximum and the interval`() throws {
        let rows = try rows(window: 0...1)
        let model = model(window: 0...1)
        #expect(isNear(model.logLikelihood(rows, deviation: 0), -97.989_391, within: 1e-4))
        #expect(isNear(model.logLikelihood(rows, deviation: 0.1), -4.963_562, within: 1e-4))
        let fit = model.fit(rows)
        #expect(isNear(fit.deviation, 0.182_155, within: 1e-5))
        #expect(isNear(fit.ratio, 254.564_154, within: 1e-3))
        let interval = model.interval(rows, about: fit, drop: 1.920_729)
        #expect(isNear(interval.lowerBound, 0.163_160, within: 1e-4))
        #expect(isNear(interval.upperBound, 0.200_849, within: 1e-4))
        // Of 45 sites: the sum over shares of hundredths.
        #expect(isNear(model.expectedRatio(rows, deviation: 0.05), 7.225860, within: 1e-4))
    }

    @Test func `the likelihood where sites were chosen by their own reads`() throws {
        let rows = try rows(window: 0.15...0.85)
        let model = model(window: 0.15...0.85)
        #expect(isNear(model.logLikelihood(rows, deviation: 0), -92.255_075, within: 1e-4))
        #expect(isNear(model.logLikelihood(rows, deviation: 0.25), 0.750_423, within: 1e-4))
        let fit = model.fit(rows)
        #expect(isNear(fit.deviation, 0.182_509, within: 1e-5))
        #expect(isNear(fit.ratio, 244.727_259, within: 1e-3))
    }

    /// One copy lost at purity 0.6: 1 / (2 - 0.6) of reads against a half.
    @Test func `purity and deviation of a loss`() {
        #expect(isNear(ImbalanceAssessment.deviation(ofLossAt: 0.6), 1 / 1.4 - 0.5, within: 1e-12))
        for purity in [0.1, 0.35, 0.6, 1] {
            let deviation = ImbalanceAssessment.deviation(ofLossAt: purity)
            #expect(isNear(ImbalanceAssessment.purity(ofLossWith: deviation), purity, within: 1e-12))
        }
    }

    @Test func `a site counts where it lies on an arm and has reads`() throws {
        let chromosome = try #require(Chromosome(name: "10"))
        let mitochondrial = try #require(Chromosome(name: "MT"))
        let arm = ChromosomeArm(
            assembly: .grch38, chromosome: chromosome, side: .q, interval: Interval(100, 12_000_000),
            assessable: Interval(1_000, 12_000_000))
        let map = ImbalanceMap([arm])
        func site(_ chromosome: Chromosome, _ position: Int, depth: Int = 10, vaf: Double = 0.5) -> HeterozygousSite? {
            HeterozygousSite(chromosome: chromosome, position: position, depth: depth, vaf: vaf, on: map)
        }
        #expect(map.stretches.count == 3)
        #expect(site(chromosome, 1_000)?.stretch == 0)
        #expect(site(chromosome, 12_000_000)?.stretch == 2)
        #expect(site(chromosome, 999) == nil)
        #expect(site(mitochondrial, 1_000) == nil)
        #expect(site(chromosome, 1_000, depth: 9) == nil)
        #expect(site(chromosome, 1_000, vaf: 1.2) == nil)
    }

    @Test func `the order of sites shows in nothing, and the share outside of the window is kept`() throws {
        let chromosome = try #require(Chromosome(name: "16"))
        let arm = ChromosomeArm(
            assembly: .grch38, chromosome: chromosome, side: .p, interval: Interval(1, 1_000),
            assessable: Interval(1, 1_000))
        let map = ImbalanceMap([arm])
        let sites = (1...60).compactMap { number in
            HeterozygousSite(
                chromosome: chromosome, position: number, depth: 9 + number, vaf: Double(number) / 60, on: map)
        }
        var (forward, backward) = (
            ImbalanceTally(map: map, window: 0.15...0.85), ImbalanceTally(map: map, window: 0.15...0.85)
        )
        for site in sites { forward.add(site) }
        for site in sites.reversed() { backward.add(site) }
        #expect(forward == backward)
        // 9/60 to 51/60 lie in the window, nine above it.
        #expect(forward.sites == 43)
        #expect(forward.shareInWindow(ofArm: 0) == 43.0 / 52)
    }
}
