import CopyNumber
import TestSupport
import Testing

@testable import Reports

@Suite struct ProfileTests {
    private static let chromosomes = (1...23).map { number in
        ProfileChromosomeReport(
            name: number == 23 ? "X" : "\(number)", length: 250_000_000 - number * 8_000_000, endOfShortArm: 60_000_000)
    }

    /// Segments of a genome that nobody has: one chromosome without any, holes, many short ones, some of few cells.
    static func segments(_ count: Int, seed: UInt64, hasCopies: Bool = true) -> [ProfileSegmentReport] {
        var generator = SeededGenerator(seed: seed)
        return chromosomes.filter { $0.name != "8" }.flatMap { chromosome -> [ProfileSegmentReport] in
            let cuts = (0..<max(count / 22, 1)).map { _ in Int.random(in: 1...chromosome.length, using: &generator) }
                .sorted()
            return zip([1] + cuts, cuts + [chromosome.length]).compactMap { start, end -> ProfileSegmentReport? in
                guard end > start + 1, Int.random(in: 0..<12, using: &generator) > 0 else { return nil }
                let total = [0, 1, 1, 2, 2, 2, 3, 4, 14].randomElement(using: &generator) ?? 2
                let call: CopyNumberState =
                    total == 0 ? .homozygousLoss : total == 1 ? .loss : total == 2 ? .neutral : .gain
                return ProfileSegmentReport(
                    chromosome: chromosome.name, start: start, end: end - 1, call: call,
                    total: hasCopies ? Double(total) : nil, minor: hasCopies ? Double(total / 2) : nil,
                    log2: hasCopies ? nil : Double(total) / 2 - 1,
                    cancerCellFraction: Int.random(in: 0..<9, using: &generator) == 0 ? 0.3 : nil)
            }
        }
    }

    static func report(_ segments: [ProfileSegmentReport]) -> SampleReport {
        var report = ExampleReport.full
        let genes = [
            ("PTEN", "10", 87_863_625), ("TSC1", "9", 132_891_349), ("TSC2", "16", 2_047_985),
            ("PIK3CA", "3", 179_148_357),
            ("MEN1", "11", 64_803_516), ("DAXX", "6", 33_318_558), ("ATRX", "X", 60_000_000), ("NF1", "17", 31_094_927),
            ("MTOR", "1", 11_106_535), ("AKT1", "14", 104_769_349),
        ]
        report.genomeProfile = GenomeProfileReport(
            chromosomes: chromosomes, segments: ProfileThinning(most: 300).thinned(segments),
            segmentsInFiles: segments.count,
            genes: genes.map { ProfileGeneReport(symbol: $0.0, chromosome: $0.1, start: $0.2, end: $0.2 + 90_000) })
        return report
    }

    @Test(arguments: [20, 200, 1000, 6000]) func `thinning keeps the genome and says how much it joined`(count: Int) {
        for seed in 0..<UInt64(12) {
            let segments = Self.segments(count, seed: seed)
            let thinned = ProfileThinning(most: 300).thinned(segments)
            #expect(thinned.count <= 300 && (segments.count > 300 || thinned.count > 0))
            #expect(thinned.reduce(0) { $0 + ($1.joined ?? 1) } == segments.count)
            #expect(Set(thinned.map(\.chromosome)) == Set(segments.map(\.chromosome)))
            #expect(Set(thinned.map(\.call)).isSubset(of: Set(segments.map(\.call))))
            for chromosome in Self.chromosomes {
                let before = segments.filter { $0.chromosome == chromosome.name }
                let after = thinned.filter { $0.chromosome == chromosome.name }
                #expect(before.map(\.start).min() == after.map(\.start).min())
                #expect(before.map(\.end).max() == after.map(\.end).max())
                for (segment, next) in zip(after, after.dropFirst()) { #expect(segment.end < next.start) }
            }
        }
    }

    @Test func `a short homozygous deletion stays where thousands of segments are joined`() {
        var segments = Self.segments(4000, seed: 3).filter { $0.call != .homozygousLoss && $0.chromosome != "9" }
        let part = { (start: Int, end: Int, call: CopyNumberState, total: Double) in
            ProfileSegmentReport(chromosome: "9", start: start, end: end, call: call, total: total, minor: 0)
        }
        segments += [
            part(1, 21_900_000, .loss, 1), part(21_900_001, 22_000_000, .homozygousLoss, 0),
            part(22_000_001, 138_000_000, .loss, 1),
        ]
        let thinned = ProfileThinning(most: 300).thinned(segments)
        #expect(thinned.count <= 300)
        #expect(thinned.contains { $0.call == .homozygousLoss && $0.start == 21_900_001 && $0.end == 22_000_000 })
    }

    @Test func `of several states of the same bases the first stays whole`() {
        let first = ProfileSegmentReport(
            chromosome: "1", start: 1, end: 100_000_000, call: .loss, total: 1, cancerCellFraction: 0.7)
        var second = first
        (second.call, second.total, second.cancerCellFraction) = (.neutral, 2, 0.3)
        #expect(ProfileThinning(most: 300).thinned([first, second]) == [first, second])
        #expect(ProfileThinning(most: 1).thinned([first, second]) == [first])
    }

    @Test(arguments: [true, false]) func `the profile keeps to its frame, and what is not assessed is hatched`(
        hasCopies: Bool
    ) throws {
        for seed in 0..<UInt64(6) {
            let report = Self.report(Self.segments(seed % 2 == 0 ? 60 : 3000, seed: seed, hasCopies: hasCopies))
            let drawing = try #require(GenomeProfile(report))
            #expect((drawing.axis.kind == .copies) == hasCopies)
            try DrawnText.check(drawing.genome, "seed \(seed)")
            try DrawnText.check(drawing.enlarged, "seed \(seed)")
            for gene in ["PTEN", "TSC2", "ATRX"] { #expect(drawing.genome.source.contains(">\(gene)</text>")) }
            #expect(drawing.enlarged.source.contains(">10q</text>") && drawing.enlarged.source.contains(">16p</text>"))
            #expect(drawing.genome.source.utf8.count < 22_000)
        }
    }

    @Test func `a chromosome without segments is hatched whole, and one that is covered is not`() {
        let plot = CopyPlot(
            windows: [], axis: CopyAxis([], baseline: 2), top: 0, bottom: 100, hatch: "h")
        let window = CopyPlot.Window(chromosome: "8", scale: Scale(first: 1, last: 1000, left: 10, right: 110))
        let whole = plot.unassessed(in: window, [])
        #expect(whole.count == 1 && whole[0].left == 10 && whole[0].right == 110)
        let part = ProfileSegmentReport(chromosome: "8", start: 1, end: 500, call: .neutral, total: 2)
        #expect(plot.unassessed(in: window, [part]).count == 1)
        #expect(plot.unassessed(in: window, [part])[0].left > 59)
        var unknown = part
        (unknown.call, unknown.total, unknown.end) = (.unknown, nil, 1000)
        #expect(plot.unassessed(in: window, [unknown]).count == 1)
        unknown.call = .neutral
        #expect(plot.unassessed(in: window, [unknown]).isEmpty)
    }

    @Test func `copies beyond the axis are marked, and a segment of no number is told by its call`() throws {
        let high = ProfileSegmentReport(chromosome: "7", start: 1, end: 90_000_000, call: .gain, total: 23, minor: 1)
        let drawing = try #require(GenomeProfile(Self.report([high])))
        #expect(drawing.axis.high == 8 && drawing.genome.source.contains("class=\"beyond\""))
        let called = ProfileSegmentReport(chromosome: "7", start: 1, end: 90_000_000, call: .loss)
        let other = try #require(GenomeProfile(Self.report([called]))).genome.source
        #expect(other.contains("class=\"call loss\"") && !other.contains("class=\"copies"))
    }
}
