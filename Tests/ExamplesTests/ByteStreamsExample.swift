import ByteStreams
import Testing

@Suite struct ByteStreamsExample {
    @Test func `the example of ByteStreams holds`() throws {
        // example
        let source = MemorySource(Array("chr10\t87933147\n".utf8), piece: 4)
        var bytes: [UInt8] = []
        while source.read(upTo: 1 << 16, into: &bytes) > 0 {}

        #expect(ByteSearch.firstIndex(of: UInt8(ascii: "\t"), in: bytes.span) == 5)
        // end of example
    }
}
