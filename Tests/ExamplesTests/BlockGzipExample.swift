import ByteStreams
import Testing

@Suite struct BlockGzipExample {
    @Test func `the example of BlockGzip holds`() throws {
        // example
        let packed = MemorySink()
        let sink = BlockGzipSink(target: packed)
        try sink.write(Array("##fileformat=VCFv4.4\n".utf8))
        try sink.finish()

        let reader = try ContainerReader(source: MemorySource(packed.bytes))
        var text: [UInt8] = []
        while try reader.read(into: &text) {}

        #expect(reader.container == .blockGzip)
        #expect(text == Array("##fileformat=VCFv4.4\n".utf8))
        // end of example
    }
}
