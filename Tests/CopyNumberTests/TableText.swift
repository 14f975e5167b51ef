import ByteStreams
import CopyNumber

/// A small table as a test writes it: fields separated by single blanks or tabs.
enum TableText {
    /// Reads lines whose fields are separated by blanks as if tabs stood between them.
    static func read(
        _ lines: [String], dialect: TableDialect? = nil, scale: RatioScale? = nil, tabs: Bool = true
    ) throws -> SegmentTable {
        var text = lines.joined(separator: "\n") + "\n"
        if tabs { text = text.replacing(" ", with: "\t") }
        let reader = try ContainerReader(source: MemorySource(Array(text.utf8), name: "t"))
        return try SegmentTable(reading: reader, file: "t", dialect: dialect, scale: scale)
    }

    /// A segment on one line: `10:1001-2000 total/minor log2 fraction`, a dash for what is unknown.
    static func line(_ segment: CopyNumberSegment) -> String {
        func text(_ value: Double?) -> String {
            value.map { "\(($0 * 1000).rounded() / 1000)" } ?? "-"
        }
        return "\(segment.chromosome):\(segment.interval) \(text(segment.total))/\(text(segment.minor)) "
            + "\(text(segment.log2)) \(text(segment.cancerCellFraction))"
            + (segment.fractionOfSample.map { ", \($0) of all cells" } ?? "")
    }

    static func segments(_ table: SegmentTable) -> [String] {
        table.samples.flatMap { sample in sample.segments.map { "\(sample.name ?? "-") \(line($0))" } }
    }
}
