import FoundationEssentials
import Genome
import Interpretation
import TestSupport
import Testing

@testable import Annotator
@testable import ByteStreams
@testable import Reports

/// However the blocks of a file lie, and whatever is wrong with its records, output and reports are those of reading all of it.
@Suite struct BlockLayoutTests {
    /// Files of each mutation: five, or as many as `MTORVAR_RANDOM_FILES` wants (CI: 20).
    private static let filesOfEach =
        ProcessInfo.processInfo.environment["MTORVAR_RANDOM_FILES"].flatMap { UInt64($0) } ?? 5

    @Test(arguments: RandomFile.Mutation.allCases)
    func `plans agree on random blocks`(mutation: RandomFile.Mutation) async throws {
        let number = UInt64(RandomFile.Mutation.allCases.firstIndex(of: mutation) ?? 0)
        var plans: [RunReport.Plan: Int] = [:]
        try await TemporaryFolder.with { folder in
            for seed in 0..<Self.filesOfEach {
                let file = try RandomFile(seed: seed + 1_000 * number, mutation: mutation)
                let path = "\(folder)/in.vcf.gz"
                try file.write(to: path, indexed: file.isSorted && seed.isMultiple(of: 2), seed: seed)
                let note = "seed \(seed), \(file.layout)"
                let full = try await Self.annotate(path, scan: .full, rewrites: true)
                // Blocks of which no record is changed are copied.
                #expect(try await Self.annotate(path, scan: .full).bytes == full.bytes, "\(note)")
                let some = try await Self.annotate(path, scan: .skip)
                plans[some.plan.reported, default: 0] += 1
                // A line that is no record is left out where it is read, and stays where its block is copied.
                let text = String(decoding: some.bytes, as: UTF8.self)
                let isSame =
                    mutation == .noRecord && !some.plan.isFull
                    ? Array(text.replacing("a line that is no record\n", with: "").utf8) == full.bytes
                    : some.bytes == full.bytes
                #expect(isSame, "\(note), \(some.plan)")
                let whole = try await Self.report(path, scan: .full, checksums: seed == 0)
                let part = try await Self.report(path, scan: .skip, checksums: seed == 0)
                #expect(whole.plan == .full)
                if mutation == .noRecord, part.plan != .full { continue }
                #expect(part.report == whole.report, "\(note), \(part.plan)")
                // All forms are made of the report; a few are enough to show it.
                if seed < 2 { #expect(try Self.forms(of: part.report) == Self.forms(of: whole.report), "\(note)") }
            }
        }
        let full = plans[.full] ?? 0
        switch mutation {
        case .none, .referenceBlocks, .longDeletions:
            #expect((plans[.skipping] ?? 0) > 0)
            #expect((plans[.indexed] ?? 0) > 0)
        // Whether anything else is seen lies in how large the blocks are.
        case .unsorted, .splitContig, .noRecord: #expect(full > 0)
        case .symbolic, .undeclaredSymbolic, .longLine, .noLineEnd: #expect(full == Self.filesOfEach)
        }
    }

    @Test(arguments: [RandomFile.Mutation.none, .referenceBlocks, .longDeletions])
    func `the index of an output with copied blocks leads to the records`(mutation: RandomFile.Mutation) async throws {
        var copiedFiles = 0
        try await TemporaryFolder.with { folder in
            for seed in 0..<UInt64(4) {
                let file = try RandomFile(seed: seed + 50_000, mutation: mutation)
                let path = "\(folder)/in.vcf.gz"
                try file.write(to: path, indexed: seed.isMultiple(of: 2), seed: seed)
                let copied = try await Self.annotateWithIndex(path, to: "\(folder)/copied.vcf.gz", scan: .skip)
                let whole = try await Self.annotateWithIndex(path, to: "\(folder)/whole.vcf.gz", scan: .full)
                if !copied.plan.isFull { copiedFiles += 1 }
                #expect(copied.index.contigs.map(\.name) == whole.index.contigs.map(\.name))
                #expect(copied.index.contigs.map(\.recordCount) == whole.index.contigs.map(\.recordCount))
                #expect(try copied.index.problems(file: copied.file) == [])
                var random = SeededGenerator(seed: seed)
                for contig in RandomFile.contigs {
                    for _ in 0..<6 {
                        let start = Int.random(in: 1...contig.length, using: &random)
                        let interval = Interval(start, start + [0, 1_000, 5_000_000].randomElement(using: &random)!)
                        #expect(
                            try Self.lines(copied, contig.name, interval) == Self.lines(whole, contig.name, interval),
                            "seed \(seed), \(contig.name):\(interval)")
                    }
                }
            }
        }
        // Lines longer than small blocks make a few be read whole.
        #expect(copiedFiles >= 3)
    }

    /// Far from the genes no block is packed anew, though every record is read.
    @Test func `blocks without a changed record are copied where all is read`() async throws {
        try await TemporaryFolder.with { folder in
            var copied = 0
            for seed in UInt64(0)..<6 {
                let path = "\(folder)/in.vcf.gz"
                try RandomFile(seed: seed, mutation: .none).write(to: path, indexed: false, seed: seed)
                var options = AnnotateRun.Options()
                options.compresses = true
                let output = "\(folder)/out.vcf.gz"
                let summary = try await AnnotateRun(
                    annotations: #require(RandomFile.annotations), options: options, annotator: RandomFile.annotator
                )
                .run(input: path, output: output, progress: nil)
                #expect(summary.plan.isFull)
                let ours = try Set(Self.packedBlocks(of: output))
                for block in try Self.packedBlocks(of: path) where ours.contains(block) { copied += 1 }
            }
            #expect(copied > 60)
        }
    }

    private static func packedBlocks(of path: String) throws -> [[UInt8]] {
        let file = try BlockGzipFile(path: path)
        var blocks: [[UInt8]] = []
        try file.forEachBlock { address, _ in
            if let block = try? file.packedBlock(at: address) { blocks.append(block.bytes) }
        }
        return blocks
    }

    /// Deletions far from the genes, in a file whose header says that it has some.
    @Test func `every plan keeps the records of copies on the arms`() async throws {
        try await TemporaryFolder.with { folder in
            let sorted = try RandomFile(seed: 11, mutation: .symbolic)
            var lines = sorted.lines
            let added = (0..<50).map { 100_000_000 + $0 * 500_000 }.map {
                "chr10\t\($0)\t.\tN\t<DEL>\t.\tPASS\tEND=\($0 + 9_000)\tGT:DP\t0|1:30"
            }
            let behind = try #require(lines.firstIndex { $0.hasPrefix("chr11\t") })
            lines.insert(contentsOf: added, at: behind)
            let path = "\(folder)/in.vcf.gz"
            try sorted.with(lines: lines).write(to: path, indexed: false, seed: 11)
            var outputs: Set<[String]> = []
            for scan in ReadingPlan.Choice.allCases {
                let output = "\(folder)/out"
                var options = AnnotateRun.Options()
                options.input.scan = scan
                options.input.wholeUpTo = 0
                options.flaggedOnly = true
                _ = try await AnnotateRun(
                    annotations: #require(RandomFile.annotations), options: options, annotator: RandomFile.annotator
                )
                .run(input: path, output: output, progress: nil)
                outputs.insert(
                    try SharedFile.text(output).split(separator: "\n").map(String.init).filter { !$0.hasPrefix("##") })
            }
            #expect(outputs.count == 1)
            #expect(try #require(outputs.first).count { $0.contains("|10q|") } >= added.count)
        }
    }

    /// A deletion of a part of 10q, far from the genes, of which no line of the header tells.
    @Test(arguments: [1_500_000, 9_000_000])
    func `a long event that no header tells of is seen by an index`(length: Int) async throws {
        try await TemporaryFolder.with { folder in
            let sorted = try RandomFile(seed: 12, mutation: .none)
            var lines = sorted.lines
            let behind = try #require(
                lines.firstIndex { line in
                    let columns = line.split(separator: "\t", maxSplits: 2)
                    return columns[0] == "chr11" || columns[0] == "chr10" && (Int(columns[1]) ?? 0) > 110_000_000
                })
            lines.insert(
                "chr10\t110000000\t.\tN\t<DEL>\t.\tPASS\tEND=\(110_000_000 + length)\tGT:DP\t0|1:30", at: behind)
            let path = "\(folder)/in.vcf.gz"
            try sorted.with(lines: lines).write(to: path, indexed: true, seed: 12)
            for scan in [ReadingPlan.Choice.full, .auto] {
                let output = "\(folder)/out"
                var options = AnnotateRun.Options()
                options.input.scan = scan
                options.input.wholeUpTo = 0
                options.flaggedOnly = true
                _ = try await AnnotateRun(annotations: #require(RandomFile.annotations), options: options)
                    .run(input: path, output: output, progress: nil)
                #expect(try SharedFile.text(output).split(separator: "\n").contains { $0.contains("|10q|") }, "\(scan)")
            }
        }
    }

    private struct IndexedOutput {
        let file: BlockGzipFile
        let index: RegionIndex
        let plan: ReadingPlan
    }

    private static func annotateWithIndex(
        _ path: String, to output: String, scan: ReadingPlan.Choice
    ) async throws -> IndexedOutput {
        var options = AnnotateRun.Options()
        options.input.scan = scan
        options.compresses = true
        options.writesIndex = true
        let summary = try await AnnotateRun(
            annotations: #require(RandomFile.annotations), options: options, annotator: RandomFile.annotator
        )
        .run(input: path, output: output, progress: nil)
        return IndexedOutput(
            file: try BlockGzipFile(path: output), index: try RegionIndex.open(path: #require(summary.index)),
            plan: summary.plan)
    }

    /// The lines of a region as tabix gives them: those that begin at or before its end and reach its start.
    private static func lines(_ output: IndexedOutput, _ contig: String, _ interval: Interval) throws -> [String] {
        var lines: [String] = []
        try RegionReader(file: output.file, index: output.index).forEachLine(onContig: contig, overlapping: interval) {
            let line = String(decoding: $0, as: UTF8.self)
            let columns = line.split(separator: "\t")
            let start = try #require(Int(columns[1]))
            let end = columns[7].hasPrefix("END=") ? Int(columns[7].dropFirst(4).prefix { $0 != ";" }) : nil
            guard columns[0] == contig, start <= interval.end, end ?? (start + columns[3].count - 1) >= interval.start
            else { return }
            lines.append(line)
        }
        return lines
    }

    private static func annotate(
        _ path: String, scan: ReadingPlan.Choice, rewrites: Bool = false
    ) async throws -> (bytes: [UInt8], plan: ReadingPlan) {
        var options = AnnotateRun.Options()
        options.input.scan = scan
        options.compresses = true
        options.rewrites = rewrites
        let output = "\(path).out"
        let summary = try await AnnotateRun(
            annotations: #require(RandomFile.annotations), options: options, annotator: RandomFile.annotator
        )
        .run(input: path, output: output, progress: nil)
        let reader = try ContainerReader(source: FileSource.open(path: output))
        var bytes: [UInt8] = []
        while try reader.read(into: &bytes) {}
        return (bytes, summary.plan)
    }

    /// The report, but for what says how the file was read.
    private static func report(
        _ path: String, scan: ReadingPlan.Choice, checksums: Bool
    ) async throws -> (report: SampleReport, plan: RunReport.Plan) {
        var options = ReportRun.Options()
        options.input.scan = scan
        options.checksums = checksums
        let reports = try await ReportRun(annotations: #require(RandomFile.annotations), options: options)
            .run(inputs: [path], progress: nil)
        var report = try #require(reports.first)
        let plan = report.run.plan
        #expect((report.run.recordsRead != nil) == (plan == .full))
        #expect((report.inputs.first?.sha256 != nil) == checksums)
        report.run = RunReport(plan: .full, text: "", recordsRead: nil, threads: nil)
        if let assumption = (plan == .indexed ? ReadingPlan.indexed("") : plan == .skipping ? .skipping : nil)?
            .assumption
        {
            let text = try #require(LimitationWords([.readInPart(assumption)]).limits.first?.text)
            #expect(report.limits.contains { $0.text == text } && report.answer.notLookedAt.contains(text))
            report.limits.removeAll { $0.text == text }
            report.answer.notLookedAt.removeAll { $0 == text }
            report.answer.notLookedAtInShort?.replace(" \(text)", with: "")
            report.answer.limits = report.answer.limits?.compactMap { line in
                line == text ? nil : line.replacing(" \(text)", with: "").replacing("\(text) ", with: "")
            }
        }
        return (report, plan)
    }

    private static func forms(of report: SampleReport) throws -> [String] {
        [
            String(decoding: try ReportJSON.encode(report), as: UTF8.self), FindingsTable.render(report),
            MarkdownReport.render(report), HTMLReport.render(report),
        ]
    }
}
