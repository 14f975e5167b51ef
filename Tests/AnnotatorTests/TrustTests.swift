import FoundationEssentials
import Genome
import Reports
import TestSupport
import Testing

@testable import Annotator
@testable import ByteStreams

/// What is read of a file is never less than its records need, whatever its index says, and no damaged block passes.
@Suite struct TrustTests {
    /// How many seeded trials of each kind: some, or as many as `MTORVAR_TRIALS` wants.
    private static let trials = ProcessInfo.processInfo.environment["MTORVAR_TRIALS"].flatMap { UInt64($0) } ?? 4

    /// What lies beside a file.
    enum Companion: CaseIterable {
        case nothing, rightIndex, staleIndex, contigsPoisoned, binsPoisoned, chunksPoisoned
    }

    @Test(arguments: Companion.allCases)
    func `one record out of its place is never lost`(companion: Companion) async throws {
        try await TemporaryFolder.with { folder in
            for seed in 0..<Self.trials {
                var random = SeededGenerator(
                    seed: seed &* 31 &+ UInt64(Companion.allCases.firstIndex(of: companion) ?? 0))
                let sorted = try RandomFile(seed: seed, mutation: .none)
                let path = "\(folder)/in.vcf.gz"
                var lines = sorted.lines
                // A right index exists of a sorted file alone.
                if companion != .rightIndex {
                    let line = lines.remove(at: Int.random(in: 0..<lines.count, using: &random))
                    lines.insert(line, at: Int.random(in: 0...lines.count, using: &random))
                }
                try sorted.write(to: path, indexed: companion != .nothing, seed: seed)
                try Self.poison("\(path).tbi", companion, &random)
                if companion != .rightIndex {
                    let index = companion == .nothing ? nil : try SharedFile.bytes("\(path).tbi")
                    try sorted.with(lines: lines).write(to: path, indexed: false, seed: seed)
                    if let index { try SharedFile.write(index, to: "\(path).tbi") }
                }
                let whole = try await Self.flagged(path) { $0.scan = .full }
                let some = try await Self.flagged(path) { _ in }
                #expect(some.bytes == whole.bytes, "\(companion), seed \(seed)")
                // As it is with a file that is too large to be read whole for safety alone.
                let trusting = try await Self.flagged(path) { $0.wholeUpTo = 0 }
                #expect(
                    trusting.bytes == whole.bytes || trusting.summary.warnings.count > whole.summary.warnings.count,
                    "\(companion), seed \(seed), \(trusting.summary.plan)")
            }
        }
    }

    /// The file is as the index was made for it; the index itself is changed.
    @Test(arguments: [Companion.contigsPoisoned, .binsPoisoned, .chunksPoisoned])
    func `a poisoned index loses nothing of a sorted file`(companion: Companion) async throws {
        try await TemporaryFolder.with { folder in
            for seed in 0..<Self.trials {
                var random = SeededGenerator(seed: seed)
                let path = "\(folder)/in.vcf.gz"
                try RandomFile(seed: seed, mutation: .none).write(to: path, indexed: true, seed: seed)
                let whole = try await Self.flagged(path) { $0.scan = .full }
                try Self.poison("\(path).tbi", companion, &random)
                let trusting = try await Self.flagged(path) { $0.wholeUpTo = 0 }
                #expect(trusting.bytes == whole.bytes, "\(companion), seed \(seed), \(trusting.summary.plan)")
            }
        }
    }

    /// Where a bit of a block is turned over.
    enum Part: CaseIterable {
        case deflated, checksum, size
    }

    @Test(arguments: Part.allCases)
    func `a damaged block makes no output, or was not read, and that is said`(part: Part) async throws {
        try await TemporaryFolder.with { folder in
            var random = SeededGenerator(seed: 3)
            let file = try RandomFile(seed: 3, mutation: .none)
            let path = "\(folder)/in.vcf.gz"
            try file.write(to: path, indexed: true, seed: 3)
            let sound = try SharedFile.bytes(path)
            var blocks: [Range<Int>] = []
            try BlockGzipFile(path: path).forEachBlock { address, _ in blocks.append(address..<sound.count) }
            for number in Set((0..<Self.trials).map { _ in Int.random(in: 0..<blocks.count - 1, using: &random) }) {
                let next = blocks[number + 1].lowerBound
                var bytes = sound
                switch part {
                case .deflated: bytes[(blocks[number].lowerBound + 18 + next - 8) / 2] ^= 4
                case .checksum: bytes[next - 7] ^= 1
                case .size: bytes[next - 4] ^= 1
                }
                try SharedFile.write(bytes, to: path)
                for scan in ReadingPlan.Choice.allCases {
                    for (compresses, rewrites, flaggedOnly) in [
                        (false, false, false), (true, false, false), (true, true, false), (false, false, true),
                    ] {
                        let output = "\(folder)/out"
                        let note = "block \(number), \(scan), \(compresses) \(rewrites) \(flaggedOnly)"
                        do {
                            let summary = try await Self.annotate(path, to: output) {
                                $0.input.scan = scan
                                $0.input.wholeUpTo = scan == .auto ? 0 : 32 << 20
                                $0.compresses = compresses
                                $0.rewrites = rewrites
                                $0.flaggedOnly = flaggedOnly
                            }
                            #expect(flaggedOnly && summary.plan.assumption != nil, "\(note)")
                            FileSystem.remove(output)
                        } catch is ContainerError {
                            #expect(!FileSystem.exists(output), "\(note)")
                        }
                    }
                }
            }
        }
    }

    private static func poison(
        _ path: String, _ companion: Companion, _ random: inout SeededGenerator
    ) throws {
        guard [.contigsPoisoned, .binsPoisoned, .chunksPoisoned].contains(companion) else { return }
        let index = try RegionIndex.open(path: path)
        var contigs = index.contigs
        let one = Int.random(in: 0..<contigs.count, using: &random)
        switch companion {
        case .contigsPoisoned:
            let other = (one + Int.random(in: 1..<contigs.count, using: &random)) % contigs.count
            let renamed = contigs[one].named(contigs[other].name)
            contigs[other] = contigs[other].named(contigs[one].name)
            contigs[one] = renamed
        case .binsPoisoned:
            // The records of all its bins are said to lie in one place.
            contigs[one].bins = contigs[one].bins.enumerated().map { place, bin in
                RegionIndex.Bin(
                    number: UInt32(4681 + 30_000 + place), chunks: bin.chunks, firstOverlapping: bin.firstOverlapping)
            }
        default:
            let chunk = Int.random(in: 0..<contigs[one].chunks.count, using: &random)
            let other = contigs.randomElement(using: &random)?.chunks.randomElement(using: &random)
            contigs[one].chunks[chunk] = try #require(other)
        }
        let sink = BlockGzipSink(target: try FileSink(path: path))
        try sink.write(
            RegionIndex(kind: index.kind, minShift: index.minShift, depth: index.depth, contigs: contigs).encoded())
        try sink.finish()
    }

    private static func flagged(
        _ path: String, _ change: (inout InputOptions) -> Void
    ) async throws -> (bytes: [UInt8], summary: RunSummary) {
        let output = "\(path).out"
        let summary = try await annotate(path, to: output) {
            change(&$0.input)
            $0.flaggedOnly = true
        }
        defer { FileSystem.remove(output) }
        return (try SharedFile.bytes(output), summary)
    }

    private static func annotate(
        _ path: String, to output: String, _ change: (inout AnnotateRun.Options) -> Void
    ) async throws -> RunSummary {
        var options = AnnotateRun.Options()
        change(&options)
        return try await AnnotateRun(annotations: #require(RandomFile.annotations), options: options)
            .run(input: path, output: output, progress: nil)
    }
}

extension RegionIndex.ContigIndex {
    fileprivate func named(_ name: String) -> RegionIndex.ContigIndex {
        RegionIndex.ContigIndex(
            name: name, bins: bins, chunks: chunks, linear: linear, recordCount: recordCount, extent: extent)
    }
}
