import Annotations
import CopyNumber
import Genome
import Testing

@Suite struct CopyNumberExample {
    @Test func `the example of CopyNumber holds`() throws {
        // example
        let annotations = try AnnotationSet(files: .embedded(), assemblies: [.grch38])
        let arm = try #require(annotations.arms(of: .grch38).first { $0.name == "16p" })
        let segment = CopyNumberSegment(
            chromosome: arm.chromosome, interval: arm.interval, total: 1, minor: 0, log2: nil, call: nil,
            filters: ["PASS"],
            file: "copies.vcf", line: 12)
        let assessment = CopyNumberProfile(segments: [segment]).assessment(
            of: arm, exons: [], thresholds: .standard, includingFiltered: false)

        #expect(assessment.call == .armLoss)
        #expect(assessment.breadth == 1)
        // end of example
    }
}
