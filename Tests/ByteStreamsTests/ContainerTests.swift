import ByteStreams
import Testing

@Suite struct ContainerTests {
    private let text = Array((0..<40_000).map { "line \($0) of some text that repeats\n" }.joined().utf8)

    private func packed(_ bytes: [UInt8]) throws -> [UInt8] {
        let memory = MemorySink()
        let sink = BlockGzipSink(target: memory)
        try sink.write(bytes)
        try sink.finish()
        return memory.bytes
    }

    private func unpacked(
        _ bytes: [UInt8], piece: Int = .max, options: ContainerReader.Options = .init()
    ) throws -> [UInt8] {
        let reader = try ContainerReader(source: MemorySource(bytes, piece: piece), options: options)
        var text: [UInt8] = []
        while try reader.read(into: &text) {}
        return text
    }

    @Test(arguments: [7, 4_096, Int.max])
    func `what is packed comes back, read in any pieces`(piece: Int) throws {
        #expect(try unpacked(packed(text), piece: piece) == text)
    }

    @Test func `blocks do not depend on how the text was handed over`() throws {
        let memory = MemorySink()
        let sink = BlockGzipSink(target: memory)
        var start = 0
        while start < text.count {
            try sink.write(Array(text[start..<min(start + 977, text.count)]))
            start += 977
        }
        try sink.finish()
        #expect(memory.bytes == (try packed(text)))
    }

    @Test func `many members and empty ones are read to the end`() throws {
        let one = try packed(Array("one\n".utf8))
        let two = try packed(Array("two\n".utf8))
        #expect(try unpacked(one + two) == Array("one\ntwo\n".utf8))
        #expect(try unpacked(one + packed([]) + two) == Array("one\ntwo\n".utf8))
    }

    @Test func `plain text passes, one byte at a time too`() throws {
        #expect(try unpacked(text, piece: 1) == text)
    }

    @Test func `a file cut at any byte is an error`() throws {
        let whole = try packed(Array("##fileformat=VCFv4.2\nsome text\n".utf8))
        for length in 18..<whole.count {
            #expect(throws: ContainerError.self, "cut after \(length) of \(whole.count) bytes") {
                try unpacked(Array(whole.prefix(length)))
            }
        }
    }

    @Test func `a missing end marker is an error unless it is allowed`() throws {
        let whole = try packed(text)
        let cut = Array(whole.dropLast(28))
        let error = #expect(throws: ContainerError.self) { try unpacked(cut) }
        #expect(error?.code == .missingEndMarker)
        var options = ContainerReader.Options()
        options.allowsMissingEndMarker = true
        #expect(try unpacked(cut, options: options) == text)
    }

    @Test func `damage to data, CRC or size is an error`() throws {
        let whole = try packed(Array("some text that is damaged\n".utf8))
        // The last block is the end marker of 28 bytes; the 8 bytes before it are CRC and size of the block before.
        for index in [25, whole.count - 28 - 8, whole.count - 28 - 1] {
            var damaged = whole
            damaged[index] ^= 0x10
            #expect(throws: ContainerError.self, "byte \(index)") { try unpacked(damaged) }
        }
    }

    @Test func `bytes after the last member are an error`() throws {
        let error = try #require(throws: ContainerError.self) { try unpacked(packed(text) + Array("junk".utf8)) }
        #expect(error.code == .trailingGarbage)
    }

    @Test(arguments: [
        (Array("BCF\u{2}\u{2}".utf8), "BCF"), (Array("PK\u{3}\u{4}".utf8), "a zip archive"),
        (Array("BZh9".utf8), "bzip2"),
        ([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0], "xz"), ([0x28, 0xb5, 0x2f, 0xfd], "zstd"),
        ([0xff, 0xfe, 0x23, 0], "UTF-16 text"),
        (Array("CRAM".utf8), "CRAM (alignments)"),
    ])
    func `another kind of file is refused by its name`(bytes: [UInt8], kind: String) throws {
        let padded = bytes + [UInt8](repeating: 0, count: 32)
        let error = #expect(throws: ContainerError.self) { try unpacked(padded) }
        #expect(error?.code == .foreignKind(kind))
    }

    @Test func `packed BCF is refused by its name too, and an empty file is said to be empty`() throws {
        let packedBCF = try packed(Array("BCF\u{2}\u{2}".utf8) + [UInt8](repeating: 0, count: 64))
        let error = #expect(throws: ContainerError.self) { try unpacked(packedBCF) }
        #expect(error?.code == .foreignKind("BCF"))
        #expect(error?.hint?.contains("bcftools view") == true)
        let empty = #expect(throws: ContainerError.self) { try unpacked([]) }
        #expect(empty?.code == .empty)
    }
}
