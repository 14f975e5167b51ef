import Genome
import Reports
import TestSupport
import Testing

@testable import Annotator
@testable import ByteStreams

/// Whatever is read of a file, the output is that of reading all of it.
@Suite struct ReadingPlanTests {
    /// Packs text in blocks of random sizes, some of them empty.
    private static func packed(_ text: [UInt8], sizes: ClosedRange<Int>, _ random: inout SeededGenerator) -> [UInt8] {
        var packed: [UInt8] = []
        var start = 0
        while start < text.count {
            if Int.random(in: 0..<40, using: &random) == 0 { packed += BlockDeflater.endMarker }
            let end = min(start + Int.random(in: sizes, using: &random), text.count)
            packed += BlockDeflater.block(of: text[start..<end])
            start = end
        }
        return packed + BlockDeflater.endMarker
    }

    private struct Output {
        let bytes: [UInt8]
        let plan: ReadingPlan
    }

    private static func annotate(
        _ path: String, scan: ReadingPlan.Choice, _ change: (inout AnnotateRun.Options) -> Void = { _ in }
    ) async throws -> Output {
        var options = AnnotateRun.Options()
        options.input.scan = scan
        change(&options)
        let output = "\(path).out"
        let summary = try await AnnotateRun(
            annotations: #require(RandomFile.annotations), options: options, annotator: RandomFile.annotator
        )
        .run(input: path, output: output, progress: nil)
        let reader = try ContainerReader(source: FileSource.open(path: output))
        var bytes: [UInt8] = []
        while try reader.read(into: &bytes) {}
        FileSystem.remove(output)
        return Output(bytes: bytes, plan: summary.plan)
    }

    /// What happens to the records of a file before it is packed.
    enum Mutation: CaseIterable {
        case none, unsorted, splitContig, symbolic, longLines, noLineEnd, tinyBlocks, oneBlock, noRecord
    }

    private static func mutated(
        _ lines: [String], by mutation: Mutation, _ random: inout SeededGenerator
    ) -> (lines: [String], sizes: ClosedRange<Int>) {
        var lines = lines
        let index = Int.random(in: 1..<lines.count - 1, using: &random)
        var sizes = 400...6_000
        switch mutation {
        case .none: break
        // As many lines as take several blocks, so that it shows where blocks begin.
        case .unsorted:
            let start = Int.random(in: 0..<lines.count - 300, using: &random)
            lines.replaceSubrange(start..<start + 300, with: lines[start..<start + 300].reversed())
        case .splitContig:
            let start = Int.random(in: 0..<lines.count - 300, using: &random)
            let moved = lines[start..<start + 200]
            lines.removeSubrange(start..<start + 200)
            lines += moved
        case .symbolic:
            var columns = lines[index].split(separator: "\t").map(String.init)
            columns[4] = "<DEL>"
            columns[7] = "END=\((Int(columns[1]) ?? 0) + 5_000_000)"
            lines[index] = columns.joined(separator: "\t")
        case .longLines: lines[index] += String(repeating: "0", count: 70_000)
        case .noLineEnd: break
        case .tinyBlocks: sizes = 1...90
        case .oneBlock: sizes = 60_000...60_000
        case .noRecord: lines.insert("a line that is no record", at: index)
        }
        return (lines, sizes)
    }

    @Test(arguments: Mutation.allCases)
    func `blocks that are not read change nothing`(mutation: Mutation) async throws {
        try await TemporaryFolder.with { folder in
            var plans: Set<String> = []
            for seed in 0..<2 {
                var random = SeededGenerator(
                    seed: UInt64(seed) * 1_000 + UInt64(Mutation.allCases.firstIndex(of: mutation) ?? 0))
                let (lines, sizes) = Self.mutated(try RandomFile.records(&random), by: mutation, &random)
                var text =
                    RandomFile.header(
                        declaring: mutation == .symbolic ? "##ALT=<ID=DEL,Description=\"Deletion\">\n" : "")
                    + lines.joined(separator: "\n") + "\n"
                if mutation == .noLineEnd { text.removeLast() }
                let path = "\(folder)/in.vcf.gz"
                let sink = try FileSink(path: path)
                try sink.write(Self.packed(Array(text.utf8), sizes: sizes, &random))
                try sink.finish()
                for flaggedOnly in [false, true] {
                    let full = try await Self.annotate(path, scan: .full) { $0.flaggedOnly = flaggedOnly }
                    #expect(full.plan.isFull)
                    for (compresses, rewrites) in [(false, false), (true, false), (true, true)] {
                        let some = try await Self.annotate(path, scan: .skip) {
                            $0.flaggedOnly = flaggedOnly
                            $0.compresses = compresses
                            $0.rewrites = rewrites
                        }
                        // A line that is no record is left out where it is read, and stays where it is copied; a file that is cut off is not.
                        if mutation == .noRecord, !some.plan.isFull, !flaggedOnly {
                            #expect(
                                Self.withoutStrangeLine(some.bytes) == full.bytes,
                                "\(seed) \(some.plan)")
                        } else {
                            #expect(some.bytes == full.bytes, "\(seed) \(some.plan)")
                        }
                        plans.insert(some.plan.reported.rawValue)
                    }
                }
            }
            switch mutation {
            case .none, .oneBlock: #expect(plans == ["skipping"])
            case .noLineEnd: #expect(plans == ["full"])
            case .unsorted, .splitContig, .symbolic, .longLines, .tinyBlocks, .noRecord: #expect(plans.contains("full"))
            }
        }
    }

    private static func withoutStrangeLine(_ bytes: [UInt8]) -> [UInt8] {
        Array(
            String(decoding: bytes, as: UTF8.self).replacing("a line that is no record\n", with: "").utf8)
    }

    @Test(arguments: 0..<3)
    func `an index leads to the same output`(seed: Int) async throws {
        try await TemporaryFolder.with { folder in
            var random = SeededGenerator(seed: UInt64(seed) + 99)
            let path = "\(folder)/in.vcf.gz"
            var index = RegionIndexBuilder(name: path)
            let sink = BlockGzipSink(target: try FileSink(path: path))
            let header = Array(RandomFile.header().utf8)
            try sink.write(header)
            var offset = header.count
            for line in try RandomFile.records(&random) {
                let columns = line.split(separator: "\t")
                let start = try #require(Int(columns[1]))
                let bytes = Array("\(line)\n".utf8)
                try index.add(
                    contig: String(columns[0]), interval: Interval(start, start + columns[3].count - 1),
                    text: offset..<offset + bytes.count)
                try sink.write(bytes)
                offset += bytes.count
            }
            try sink.finish()
            let indexSink = BlockGzipSink(target: try FileSink(path: "\(path).tbi"))
            try indexSink.write(index.finish { sink.virtualOffset(ofText: $0) }.encoded())
            try indexSink.finish()
            for compresses in [false, true] {
                for flaggedOnly in [false, true] {
                    let full = try await Self.annotate(path, scan: .full) { $0.flaggedOnly = flaggedOnly }
                    let some = try await Self.annotate(path, scan: .skip) {
                        $0.compresses = compresses
                        $0.flaggedOnly = flaggedOnly
                    }
                    #expect(some.plan == .indexed("\(path).tbi"))
                    #expect(some.bytes == full.bytes)
                }
            }
        }
    }

    @Test func `a damaged block that is not read is found by --verify`() async throws {
        try await TemporaryFolder.with { folder in
            var random = SeededGenerator(seed: 7)
            let text = Array(
                (RandomFile.header() + (try RandomFile.records(&random, perContig: 300)).joined(separator: "\n") + "\n")
                    .utf8)
            var bytes = Self.packed(text, sizes: 2_000...2_000, &random)
            let path = "\(folder)/in.vcf.gz"
            // In the CRC of one block after another, to one that is not read.
            var address = 0
            var isRead = true
            while isRead {
                let next = address + Int(bytes[address + 16]) + Int(bytes[address + 17]) << 8 + 1
                try #require(next < bytes.count)
                bytes[next - 8] ^= 1
                let sink = try FileSink(path: path)
                try sink.write(bytes)
                try sink.finish()
                let some = try? await Self.annotate(path, scan: .skip) { $0.flaggedOnly = true }
                isRead = some?.plan != .skipping
                if isRead { bytes[next - 8] ^= 1 }
                address = next
            }
            await #expect(throws: ContainerError.self) {
                try await Self.annotate(path, scan: .skip) {
                    $0.flaggedOnly = true
                    $0.input.verifiesBlocks = true
                }
            }
        }
    }
}
