import ByteStreams
import Testing
import TestSupport

@Suite struct StreamTests {
    @Test func `a file is read whole in any pieces, and a missing one is an error`() throws {
        let path = Fixture.path("LICENSE")
        let expected = try SharedFile.bytes(path)
        for size in [1, 7, 65_536] {
            let source = try FileSource.open(path: path)
            var bytes: [UInt8] = []
            while try source.read(upTo: size, into: &bytes) > 0 {}
            #expect(bytes == expected)
            #expect(source.size == expected.count)
        }
        let missing = #expect(throws: ByteStreamError.self) { try FileSource.open(path: path + ".none") }
        #expect(missing?.code == .cannotOpen)
        let folder = #expect(throws: ByteStreamError.self) { try FileSource.open(path: Fixture.root) }
        #expect(folder?.code == .cannotOpen)
    }

    @Test func `a file appears under its name only when it is finished`() throws {
        try TemporaryFolder.with { folder in
            let path = "\(folder)/out.txt"
            do {
                let sink = try FileSink(path: path)
                try sink.write(Array("half".utf8))
                #expect((try? SharedFile.bytes(path)) == nil)
            }
            #expect(try TemporaryFolder.names(in: folder) == [])
            let sink = try FileSink(path: path)
            try sink.write(Array("whole".utf8))
            try sink.finish()
            #expect(try SharedFile.text(path) == "whole")
            #expect(try TemporaryFolder.names(in: folder) == ["out.txt"])
        }
    }

    @Test func `a folder that is missing and a full disk are clear errors`() throws {
        let missing = #expect(throws: ByteStreamError.self) { try FileSink(path: "/nonexistent/folder/out.vcf") }
        #expect(missing?.code == .cannotCreate)
        #expect(missing?.hint != nil)
    }

    @Test func `a byte is found where it is`() {
        let bytes = Array("a\tb\tc".utf8)
        #expect(ByteSearch.firstIndex(of: 9, in: bytes.span) == 1)
        #expect(ByteSearch.firstIndex(of: 9, in: bytes.span, from: 2) == 3)
        #expect(ByteSearch.firstIndex(of: 9, in: bytes.span, from: 4) == nil)
        #expect(ByteSearch.firstIndex(of: 9, in: bytes.span, from: 99) == nil)
        #expect(ByteSearch.lastIndex(of: 9, in: bytes.span) == 3)
    }
}
