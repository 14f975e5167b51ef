import CopyNumber

@testable import Reports

/// The arms of the example: 10q intact, 16p lost.
enum ExampleArms {
    static let loss16p = segment("16", 10_001, 35_300_000, .loss, total: 1, minor: 0, log2: -0.61234567, line: 44)

    static let all: [ArmReport] = [
        ArmReport(
            name: "10q", status: .notFound, call: .intact,
            text: "No loss: 0 % of the assessed bases lost; 98.2 % of the arm without the centromere assessed.",
            start: 41_600_001, end: 133_797_422, breadth: 0.98213, lostFraction: 0, lohFraction: 0.0712,
            locus: LocusReport(gene: "PTEN", status: .notFound, text: "PTEN: no copy-number loss."),
            segments: [
                segment("10", 41_600_001, 101_200_000, .neutral, total: 2, minor: 1, log2: 0.01, line: 30),
                segment("10", 101_200_001, 109_000_000, .copyNeutralLOH, total: 2, minor: 0, log2: 0.02, line: 31),
                segment("10", 109_000_001, 121_000_000, .gain, total: 3, minor: 1, log2: 0.38, line: 32),
                segment("10", 121_000_001, 124_100_000, .unknown, total: nil, minor: nil, log2: nil, line: 33),
                segment("10", 124_100_001, 133_797_422, .neutral, total: 2, minor: 1, log2: 0, line: 34),
            ],
            bands: ExampleBands.chromosome10),
        ArmReport(
            name: "16p", status: .found, call: .armLoss,
            text: "Arm loss: 97.4 % of the assessed bases lost; 99.1 % of the arm without the centromere assessed.",
            start: 1,
            end: 35_300_000, breadth: 0.991, lostFraction: 0.974, lohFraction: 0.974,
            locus: LocusReport(gene: "TSC2", status: .found, text: "TSC2: the whole gene lost in one copy."),
            segments: [loss16p], bands: ExampleBands.chromosome16),
    ]

    private static func segment(
        _ chromosome: String, _ start: Int, _ end: Int, _ call: CopyNumberState, total: Double?, minor: Double?,
        log2: Double?,
        line: Int
    ) -> SegmentReport {
        SegmentReport(
            chromosome: chromosome, start: start, end: end, call: call, total: total, minor: minor, log2: log2,
            evidence: total == nil ? .symbolicAllele : .totalCopyNumber, file: "SampleData/example-01.cnv.vcf",
            line: line, passesFilter: true)
    }
}
