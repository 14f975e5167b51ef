import ByteStreams
import CopyNumber
import SegmentTables
import Testing

@Suite struct SegmentTablesExample {
    @Test func `the example of SegmentTables holds`() throws {
        // example
        let text = """
            chrom\tstart\tend\tcn_total\tcn_minor\tlog2\tcf
            chr10\t42300001\t133797422\t1\t0\t-0.62\tNA
            """
        let reader = try ContainerReader(source: MemorySource(Array(text.utf8), name: "x.tsv"))
        let table = try SegmentTable(reading: reader, file: "x.tsv")

        #expect(table.kind == .neutral)
        #expect(table.samples[0].segments[0].total == 1)
        #expect(table.rows == table.taken)
        // end of example
    }
}
