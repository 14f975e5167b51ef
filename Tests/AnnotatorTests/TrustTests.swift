import FoundationEssentials
import Genome
import Interpretation
import Reports
import TestSupport
import Testing
import VariantCallFormat

@testable import Annotator
@testable import ByteStreams

/// What is read of a file is never less than its records need, whatever its index says, and no damaged block passes.
@Suite struct TrustTests {
    /// How many seeded trials of a test, over all of its kinds; nothing for a few.
    private static let wanted = ProcessInfo.processInfo.environment["MTORVAR_TRIALS"].flatMap { UInt64($0) }

    /// The seeds of one of so many kinds.
    private static func seeds(kinds: Int) -> Range<UInt64> {
        0..<(wanted.map { ($0 + UInt64(kinds) - 1) / UInt64(kinds) } ?? 4)
    }

    /// What lies beside a file.
    enum Companion: CaseIterable {
        case nothing, rightIndex, staleIndex, contigsPoisoned, binsPoisoned, chunksPoisoned

        /// Those with an index that was made for the file and changed.
        static let poisoned: [Self] = [.contigsPoisoned, .binsPoisoned, .chunksPoisoned]
    }

    @Test(arguments: Companion.allCases)
    func `one record out of its place is never lost`(companion: Companion) async throws {
        try await TemporaryFolder.with { folder in
            for seed in Self.seeds(kinds: Companion.allCases.count) {
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
    @Test(arguments: Companion.poisoned)
    func `a poisoned index loses nothing of a sorted file`(companion: Companion) async throws {
        try await TemporaryFolder.with { folder in
            for seed in Self.seeds(kinds: Companion.poisoned.count) {
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

    /// As files of sites are read: no record over an interval is missed without a word, whatever the index says.
    @Test(arguments: Companion.allCases)
    func `an interval is read whole by any index, or the index is refused`(companion: Companion) throws {
        try TemporaryFolder.with { folder in
            for seed in Self.seeds(kinds: Companion.allCases.count) {
                var random = SeededGenerator(seed: seed)
                let path = "\(folder)/in.vcf.gz"
                let file = try RandomFile(seed: seed, mutation: .none)
                try file.write(to: path, indexed: true, seed: seed)
                let index = try SharedFile.bytes("\(path).tbi")
                try Self.poison("\(path).tbi", companion, &random)
                var lines = file.lines
                if companion == .staleIndex {
                    // Without a record, or with some of them once more.
                    let one = Int.random(in: 0..<lines.count - 20, using: &random)
                    if Bool.random(using: &random) { lines.remove(at: one) } else { lines += lines.suffix(20) }
                    try file.with(lines: lines).write(to: path, indexed: false, seed: seed)
                    try SharedFile.write(index, to: "\(path).tbi")
                }
                do {
                    var records = try IndexedRecords(
                        file: BlockGzipFile(path: path), index: RegionIndex.open(path: "\(path).tbi"),
                        headerLength: file.header.utf8.count)
                    for _ in 0..<12 {
                        let columns = lines.randomElement(using: &random)!.split(separator: "\t")
                        let position = try #require(Int(columns[1]))
                        let start = position + Int.random(in: -400...100, using: &random)
                        let interval = Interval(start, start + [0, 300, 4_000_000].randomElement(using: &random)!)
                        let wanted = lines.filter { Self.isOver(interval, contig: columns[0], $0) }
                        var found: [String] = []
                        try records.forEachLine(onContig: String(columns[0]), overlapping: interval) {
                            let line = String(decoding: $0, as: UTF8.self)
                            if Self.isOver(interval, contig: columns[0], line) { found.append(line) }
                        }
                        #expect(found == wanted, "\(companion), seed \(seed), \(columns[0]):\(interval)")
                    }
                } catch is RegionIndexError {
                    #expect(companion != .nothing && companion != .rightIndex, "seed \(seed)")
                }
            }
        }
    }

    private static func isOver(_ interval: Interval, contig: Substring, _ line: String) -> Bool {
        let columns = line.split(separator: "\t", maxSplits: 4)
        guard columns[0] == contig, let start = Int(columns[1]) else { return false }
        return start <= interval.end && start + columns[3].count - 1 >= interval.start
    }

    /// Where a bit of a block is turned over.
    enum Part: CaseIterable {
        case deflated, checksum, size
    }

    /// Every block of some files where `MTORVAR_TRIALS` is set, else some blocks of one.
    @Test(arguments: Part.allCases)
    func `a damaged block makes no output, or was not read, and that is said`(part: Part) async throws {
        try await TemporaryFolder.with { folder in
            for seed in Self.wanted == nil ? [3] : Array(UInt64(0)..<8) {
                var random = SeededGenerator(seed: seed)
                let file = try RandomFile(seed: seed, mutation: .none)
                let path = "\(folder)/in.vcf.gz"
                try file.write(to: path, indexed: true, seed: seed)
                let sound = try SharedFile.bytes(path)
                var starts: [Int] = []
                try BlockGzipFile(path: path).forEachBlock { address, _ in starts.append(address) }
                let blocks = zip(starts, starts.dropFirst()).map { $0..<$1 }
                let damaged = Self.wanted == nil ? Array(blocks.shuffled(using: &random).prefix(4)) : blocks
                for block in damaged {
                    guard let bytes = Self.damaged(sound, block: block, part: part, &random) else { continue }
                    try SharedFile.write(bytes, to: path)
                    try await Self.expectNoOutput(of: path, "seed \(seed), block \(block)")
                }
            }
        }
    }

    /// The file with one bit of a block turned over; nothing where the part has no bit that matters.
    private static func damaged(
        _ sound: [UInt8], block: Range<Int>, part: Part, _ random: inout SeededGenerator
    ) -> [UInt8]? {
        let places =
            switch part {
            // The last byte of what is deflated may have bits behind its end.
            case .deflated: block.lowerBound + 18..<block.upperBound - 9
            case .checksum: block.upperBound - 8..<block.upperBound - 4
            case .size: block.upperBound - 4..<block.upperBound
            }
        guard let place = places.randomElement(using: &random) else { return nil }
        var bytes = sound
        bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        return bytes
    }

    /// Annotates a damaged file in every way.
    private static func expectNoOutput(of path: String, _ note: String) async throws {
        let output = "\(path).out"
        for scan in ReadingPlan.Choice.allCases {
            for (compresses, rewrites, flaggedOnly) in [
                (false, false, false), (true, false, false), (true, true, false), (false, false, true),
            ] {
                let note = "\(note), \(scan), \(compresses) \(rewrites) \(flaggedOnly)"
                do {
                    let summary = try await annotate(path, to: output) {
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

    private static func poison(
        _ path: String, _ companion: Companion, _ random: inout SeededGenerator
    ) throws {
        guard Companion.poisoned.contains(companion) else { return }
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
        return try await AnnotateRun(
            annotations: #require(RandomFile.annotations), options: options, annotator: RandomFile.annotator
        ).run(input: path, output: output, progress: nil)
    }
}

extension RegionIndex.ContigIndex {
    fileprivate func named(_ name: String) -> RegionIndex.ContigIndex {
        RegionIndex.ContigIndex(
            name: name, bins: bins, chunks: chunks, linear: linear, recordCount: recordCount, extent: extent)
    }
}
