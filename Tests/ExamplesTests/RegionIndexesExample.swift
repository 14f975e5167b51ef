import ByteStreams
import Genome
import Testing

@Suite struct RegionIndexesExample {
    @Test func `the example of region indexes holds`() throws {
        // example
        let packed = MemorySink()
        let sink = BlockGzipSink(target: packed)
        var builder = RegionIndexBuilder(name: "calls.vcf.gz")
        var offset = 0
        for position in [100, 20_000, 5_000_000] {
            let line = Array("chr10\t\(position)\t.\tC\tT\t.\tPASS\t.\n".utf8)
            try sink.write(line)
            try builder.add(
                contig: "chr10", interval: Interval(position, position), text: offset..<offset + line.count)
            offset += line.count
        }
        try sink.finish()
        let index = builder.finish { sink.virtualOffset(ofText: $0) }

        #expect(index.kind == .tabix)
        #expect(try RegionIndex(parsing: index.encoded(), name: "calls.vcf.gz.tbi") == index)
        #expect(index.chunks(onContig: "chr10", overlapping: Interval(1, 50_000)).count == 1)
        #expect(index.chunks(onContig: "chr9", overlapping: Interval(1, 50_000)).isEmpty)
        // end of example
    }
}
