import Annotations
import ByteStreams
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

        let text = """
            chrom\tstart\tend\tcn_total\tcn_minor\tlog2\tcf
            chr10\t42300001\t133797422\t1\t0\t-0.62\tNA
            """
        let reader = try ContainerReader(source: MemorySource(Array(text.utf8), name: "x.tsv"))
        let table = try SegmentTable(reading: reader, file: "x.tsv")

        #expect(table.dialect == .neutral)
        #expect(table.samples[0].segments[0].total == 1)
        #expect(table.rows == table.taken)
        // end of example
    }
}
