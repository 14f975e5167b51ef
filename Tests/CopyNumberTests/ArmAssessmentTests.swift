import CopyNumber
import Genome
import Testing

/// A toy arm of 1,000 assessable bases (positions 1 to 1,000), the centromere behind it.
@Suite struct ArmAssessmentTests {
    private let chromosome: Chromosome
    private let arm: ChromosomeArm

    init() throws {
        chromosome = try #require(Chromosome(name: "16"))
        arm = ChromosomeArm(
            assembly: .grch38, chromosome: chromosome, side: .p, interval: Interval(1, 1_200),
            assessable: Interval(1, 1_000))
    }

    private func segment(
        _ start: Int, _ end: Int, total: Double? = nil, minor: Double? = nil, log2: Double? = nil,
        call: CopyNumberSegment.Call? = nil, filters: [String] = []
    ) -> CopyNumberSegment {
        CopyNumberSegment(
            chromosome: chromosome, interval: Interval(start, end), total: total, minor: minor, log2: log2,
            call: call, filters: filters, file: "cn.vcf", line: start)
    }

    private func assess(_ segments: [CopyNumberSegment], includingFiltered: Bool = false) -> ArmAssessment {
        CopyNumberProfile(segments: segments)
            .assessment(
                of: arm, exons: [Interval(190, 201)], thresholds: .standard, includingFiltered: includingFiltered)
    }

    @Test func `an arm lost whole is an arm loss, with a segment that runs over the centromere`() {
        let result = assess([segment(1, 2_000, total: 1)])
        #expect(result.call == .armLoss)
        #expect(result.breadth == 1)
        #expect(result.lostFraction == 1)
    }

    @Test(arguments: [(200, ArmAssessment.Call.focalLoss), (250, .partialLoss), (799, .partialLoss), (800, .armLoss)])
    func `the lost share decides the call`(lost: Int, call: ArmAssessment.Call) {
        #expect(assess([segment(1, lost, total: 1), segment(lost + 1, 1_000, total: 2)]).call == call)
    }

    @Test(arguments: [
        (1, 189, ArmAssessment.Call.intact), (1, 190, .focalLoss), (201, 249, .focalLoss), (202, 400, .intact),
    ])
    func `a small loss is focal where it takes an exon of a gene`(start: Int, end: Int, call: ArmAssessment.Call) {
        let result = assess([segment(1, 1_000, total: 2), segment(start, end, total: 1)])
        #expect(result.call == call)
        #expect(result.lostFraction == Double(end - start + 1) / 1_000)
    }

    @Test func `the share is counted over assessed bases`() {
        let result = assess([segment(1, 480, total: 1), segment(481, 600, total: 2)])
        #expect(result.breadth == 0.6)
        #expect(result.lostFraction == 0.8)
        #expect(result.call == .armLoss)
    }

    @Test func `an arm that the file does not cover is not assessed`() {
        #expect(assess([segment(1, 499, total: 1)]).call == .notAssessed)
        #expect(assess([]).call == .notAssessed)
        #expect(assess([]).lostFraction == nil)
    }

    @Test func `copy-neutral LOH is no deletion`() {
        let result = assess([segment(1, 1_000, total: 2, minor: 0)])
        #expect(result.call == .intact)
        #expect(result.lohFraction == 1)
    }

    @Test func `a filtered segment counts only where it is wanted`() {
        let filtered = [segment(1, 1_000, total: 1, filters: ["LowQual"])]
        #expect(assess(filtered).call == .notAssessed)
        #expect(assess(filtered, includingFiltered: true).call == .armLoss)
    }

    @Test func `copy number beats a deletion junction`() {
        let result = assess([segment(1, 1_000, total: 2), segment(100, 900, call: .deletion)])
        #expect(result.call == .intact)
    }

    @Test func `a ratio is relative to the threshold`() {
        #expect(assess([segment(1, 1_000, log2: -0.21)]).call == .armLoss)
        #expect(assess([segment(1, 1_000, log2: -0.19)]).call == .intact)
    }
}

@Suite struct CopyNumberStateTests {
    private func state(
        total: Double? = nil, minor: Double? = nil, log2: Double? = nil, expected: Int?
    ) throws -> CopyNumberState {
        CopyNumberSegment(
            chromosome: try #require(Chromosome(name: "X")), interval: Interval(1, 10), total: total, minor: minor,
            log2: log2, call: nil, filters: [], file: "cn.vcf", line: 1
        ).state(thresholds: .standard, referencePloidy: expected)
    }

    @Test func `one X is a loss only where two are expected`() throws {
        #expect(try state(total: 1, expected: nil) == .unknown)
        #expect(try state(total: 1, expected: 1) == .neutral)
        #expect(try state(total: 1, expected: 2) == .loss)
        #expect(try state(total: 0, expected: nil) == .homozygousLoss)
    }

    @Test func `minor copies of zero are LOH at two copies and not at one expected`() throws {
        #expect(try state(total: 2, minor: 0, expected: 2) == .copyNeutralLOH)
        #expect(try state(total: 1, minor: 0, expected: 1) == .neutral)
        #expect(try state(total: 3, minor: 0, expected: 2) == .gainWithLOH)
    }

    @Test func `copies are rounded before they are judged`() throws {
        #expect(try state(total: 1.6, expected: 2) == .neutral)
        #expect(try state(total: 1.4, expected: 2) == .loss)
        #expect(try state(total: 0.3, expected: 2) == .homozygousLoss)
    }
}

@Suite struct GeneCopyNumberTests {
    private let exons = [Interval(101, 200), Interval(301, 400), Interval(501, 600)]

    private func judge(_ segments: [(Int, Int, Double)]) throws -> GeneCopyNumber {
        let chromosome = try #require(Chromosome(name: "10"))
        return CopyNumberProfile(
            segments: segments.map {
                CopyNumberSegment(
                    chromosome: chromosome, interval: Interval($0.0, $0.1), total: $0.2, minor: nil, log2: nil,
                    call: nil, filters: [], file: "cn.vcf", line: 1)
            }
        ).copyNumber(ofExons: exons, on: chromosome, thresholds: .standard, includingFiltered: false)
    }

    @Test func `a loss is told by its extent`() throws {
        #expect(try judge([(1, 1_000, 1)]).call == .deletion(.wholeGene))
        #expect(try judge([(1, 250, 2), (251, 450, 1), (451, 1_000, 2)]).call == .deletion(.exons([2])))
        #expect(try judge([(1, 1_000, 2), (210, 290, 1)]).call == .deletion(.noncoding))
        #expect(try judge([(1, 1_000, 0)]).call == .homozygousDeletion(.wholeGene))
    }

    @Test func `a gene outside of the segments is not assessed, and one inside is neutral`() throws {
        #expect(try judge([(1, 250, 2)]).call == .notAssessed)
        #expect(try judge([(1, 1_000, 2)]).call == .neutral)
    }

    @Test func `five copies of the whole gene are an amplification, of a part a gain`() throws {
        #expect(try judge([(1, 1_000, 5)]).call == .amplification)
        #expect(try judge([(1, 450, 8), (451, 1_000, 2)]).call == .gain)
    }
}
