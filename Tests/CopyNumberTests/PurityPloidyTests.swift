import CopyNumber
import Genome
import Testing

@Suite struct PurityPloidyTests {
    /// Purity, copies before and after, and the fall of log2, from the formula worked out by hand.
    @Test(arguments: [
        (0.8, 2.0, 1.0, -0.74), (0.8, 2.0, 0.0, -2.32), (0.6, 2.0, 1.0, -0.51), (0.6, 2.0, 0.0, -1.32),
        (0.4, 2.0, 1.0, -0.32), (0.3, 2.0, 1.0, -0.23), (0.2, 2.0, 1.0, -0.15), (0.8, 4.0, 3.0, -0.36),
        (0.8, 4.0, 2.0, -0.85), (0.2, 4.0, 2.0, -0.26),
    ])
    func `copies and ratios follow from purity and ploidy`(
        purity: Double, ploidy: Double, copies: Double, log2: Double
    ) throws {
        let fit = PurityPloidy(purity: purity, ploidy: ploidy)
        let ratio = try #require(fit.log2(ofCopies: copies))
        #expect(abs(ratio - log2) < 0.005)
        let back = try #require(fit.copies(ofLog2: ratio))
        #expect(abs(back - copies) < 1e-9)
    }

    @Test func `without purity or ploidy no ratio becomes copies, and none becomes fewer than none`() {
        #expect(PurityPloidy(purity: 0.5).copies(ofLog2: -0.4) == nil)
        #expect(PurityPloidy(ploidy: 2).copies(ofLog2: -0.4) == nil)
        #expect(PurityPloidy(purity: 0.5, ploidy: 2).copies(ofLog2: -10) == 0)
    }

    @Test func `the baseline is four after doubling, else the ploidy rounded, and two at least`() {
        #expect(PurityPloidy().baseline == 2)
        #expect(PurityPloidy(ploidy: 3.2, hasDoubledGenome: true).baseline == 4)
        #expect(PurityPloidy(ploidy: 2.6).baseline == 3)
        #expect(PurityPloidy(ploidy: 1.3).baseline == 2)
        #expect(PurityPloidy(ploidy: 2.1, hasDoubledGenome: false).baseline == 2)
    }

    @Test func `a sample too impure for the loss of one copy hides it`() throws {
        #expect(!PurityPloidy().hidesLoss(.standard))
        #expect(!PurityPloidy(purity: 0.3).hidesLoss(.standard))
        #expect(PurityPloidy(purity: 0.2).hidesLoss(.standard))
        #expect(PurityPloidy(purity: 0.3, ploidy: 4, hasDoubledGenome: true).hidesLoss(.standard))
        let segment = CopyNumberSegment(
            chromosome: try #require(Chromosome(name: "10")), interval: Interval(1, 9), total: nil, minor: nil,
            log2: -0.5, call: nil, filters: [], file: "t", line: 1)
        func state(_ fit: PurityPloidy) -> CopyNumberState {
            let profile = CopyNumberProfile(segments: [segment], fit: fit)
            return profile.state(of: profile.segments[0], thresholds: .standard)
        }
        #expect(state(PurityPloidy(purity: 0.2, ploidy: 2)) == .unknown)
        #expect(state(PurityPloidy(purity: 0.6, ploidy: 2)) == .loss)
        #expect(state(PurityPloidy(purity: 0.35, ploidy: 2)) == .homozygousLoss)
    }

    @Test func `what one source leaves open another fills`() {
        let fit = PurityPloidy(purity: 0.6, sources: [.purity(0.6, .option)]).completed(
            by: PurityPloidy(purity: 0.5, ploidy: 3, sources: [.ploidy(3, .header(of: "b"))]))
        #expect(
            fit == PurityPloidy(purity: 0.6, ploidy: 3, sources: [.purity(0.6, .option), .ploidy(3, .header(of: "b"))]))
    }

    @Test func `amplification is counted in proportion to the baseline`() throws {
        let chromosome = try #require(Chromosome(name: "3"))
        func call(_ copies: Double, _ fit: PurityPloidy) -> GeneCopyNumber.Call {
            let segment = CopyNumberSegment(
                chromosome: chromosome, interval: Interval(1, 900), total: copies, minor: nil, log2: nil, call: nil,
                filters: [], file: "t", line: 1)
            return CopyNumberProfile(segments: [segment], fit: fit).copyNumber(
                ofExons: [Interval(100, 200)], on: chromosome, thresholds: .standard, includingFiltered: false
            ).call
        }
        #expect(call(5, PurityPloidy()) == .amplification)
        #expect(call(5, PurityPloidy(hasDoubledGenome: true)) == .gain)
        #expect(call(10, PurityPloidy(hasDoubledGenome: true)) == .amplification)
    }

    @Test func `sources that do not agree are named, and the first counts`() {
        func table(_ purity: Double, _ ploidy: Double, _ doubled: Bool?, _ file: String) -> PurityPloidy {
            PurityPloidy(
                purity: purity, ploidy: ploidy, hasDoubledGenome: doubled,
                sources: [
                    .table(purity: purity, ploidy: ploidy, hasDoubledGenome: doubled, file: file, hasNoTumour: false)
                ])
        }
        let option = PurityPloidy(purity: 0.6, sources: [.purity(0.6, .option)])
        let agreed = option.completed(by: table(0.7, 2.1, nil, "a"))
        #expect(agreed.purity == 0.6 && agreed.ploidy == 2.1 && agreed.contradictions.isEmpty)
        let fit = agreed.completed(by: table(0.71, 2.7, nil, "b"))
            .completed(by: PurityPloidy(purity: 0.3, ploidy: 2), file: "c")
        #expect(fit.purity == 0.6 && fit.ploidy == 2.1)
        #expect(
            fit.contradictions.map(\.subject) == [
                .purity(used: 0.6, other: 0.71), .purity(used: 0.6, other: 0.3), .ploidy(used: 2.1, other: 2.7),
            ])
        #expect(fit.contradictions.map(\.used).first == .purity(0.6, .option))
        let doubled = table(0.6, 3.6, true, "a").completed(by: table(0.6, 3.6, false, "b"))
        #expect(doubled.contradictions.map(\.subject) == [.doubling(used: true)])
    }
}
