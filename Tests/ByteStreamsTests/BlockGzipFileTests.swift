import ByteStreams
import TestSupport
import Testing

@Suite struct BlockGzipFileTests {
    /// More blocks than are inflated before they are asked for.
    private let text =
        [UInt8](repeating: 0x41, count: 9 << 20) + Array((0..<9_000).map { "line \($0)\n" }.joined().utf8)

    private func withFile(damagedAt damage: Int? = nil, _ body: (BlockGzipFile, [Int]) throws -> Void) throws {
        try TemporaryFolder.with { folder in
            let memory = MemorySink()
            let packing = BlockGzipSink(target: memory)
            try packing.write(text)
            try packing.finish()
            var bytes = memory.bytes
            let path = folder + "/x.gz"
            if let damage {
                try SharedFile.write(bytes, to: path)
                bytes[try BlockGzipIndex(walking: BlockGzipFile(path: path)).blocks[damage].address + 20] ^= 0xFF
            }
            try SharedFile.write(bytes, to: path)
            let file = try BlockGzipFile(path: path)
            try body(file, BlockGzipIndex(walking: file).blocks.map(\.address))
        }
    }

    @Test(arguments: [1, 2, 3, 16])
    func `the texts of all blocks come in order, with any number of threads`(threads: Int) throws {
        try withFile { file, addresses in
            #expect(addresses.count > 140)
            let blocks = try file.withTexts(threads: threads) { next in
                var blocks: [[UInt8]] = []
                // So slow at first that the others have as much ready as they may.
                let start = ContinuousClock.now
                while ContinuousClock.now - start < .milliseconds(100) {}
                while let block = try next() { blocks.append(block) }
                let behind = try next()
                #expect(behind == nil)
                return blocks
            }
            #expect(blocks.filter { !$0.isEmpty }.count == addresses.count)
            #expect(Array(blocks.joined()) == text)
        }
    }

    @Test(arguments: [1, 2])
    func `who has enough need not take the rest, and may fail`(threads: Int) throws {
        struct Stop: Error {}
        try withFile { file, _ in
            let size = try file.withTexts(threads: threads) { next in try next()?.count }
            #expect(size == 0xFF00)
            #expect(throws: Stop.self) {
                try file.withTexts(threads: threads) { next in
                    _ = try next()
                    throw Stop()
                }
            }
        }
    }

    @Test(arguments: [1, 2])
    func `a damaged block is told with its place, behind the texts before it`(threads: Int) throws {
        try withFile(damagedAt: 5) { file, addresses in
            let (count, error) = try file.withTexts(threads: threads) { next in
                var count = 0
                do {
                    while try next() != nil { count += 1 }
                } catch let error as ContainerError {
                    #expect(throws: ContainerError.self, "it stays") { try next() }
                    return (count, error as ContainerError?)
                }
                return (count, nil)
            }
            #expect(count == 5)
            #expect(error?.description.contains("\(addresses[5])") == true, "\(String(describing: error))")
        }
    }
}
