package import ByteStreams
import Genome
import Transcripts

/// Where a sample could be called: from a BED file or from the blocks of a gVCF.
package struct CallableIntervals: Sendable {
    private var intervals: [Chromosome: [Interval]] = [:]

    init() {}

    /// Reads BED: contig, 0-based start, end; further columns are passed over, as are blank, `#`, `track` and `browser` lines.
    ///
    /// - Throws: ``AnnotatorError`` with the line and its text where a line has no such three columns; `InputLimitError`, `ContainerError`,
    ///   `ByteStreamError`.
    package init(bed reader: ContainerReader, file: String) throws {
        try reader.forEachLine(upTo: .bed) { bytes, number in
            if bytes.isEmpty || bytes.first == UInt8(ascii: "#") { return }
            let line = String(decoding: bytes, as: UTF8.self)
            if line.hasPrefix("track") || line.hasPrefix("browser") { return }
            let columns = line.split(whereSeparator: { $0 == "\t" || $0 == " " })
            guard columns.count >= 3, let start = Int(columns[1]), let end = Int32(columns[2]).map({ Int($0) }),
                start >= 0, end >= start
            else {
                throw AnnotatorError(
                    code: .badData,
                    message:
                        "\(file):\(number): '\(line.prefix(60))' is not a BED line: expected contig, start (0-based) and end"
                )
            }
            guard end > start, let chromosome = Chromosome(name: columns[0]) else { return }
            intervals[chromosome, default: []].append(Interval(zeroBasedStart: start, end: end))
        }
    }

    var isEmpty: Bool { intervals.isEmpty }

    mutating func insert(_ interval: Interval, on chromosome: Chromosome) {
        intervals[chromosome, default: []].append(interval)
    }

    mutating func add(_ other: CallableIntervals) {
        // In place: a sum of two would copy what is there each time.
        for (chromosome, more) in other.intervals { intervals[chromosome, default: []] += more }
    }

    /// The share of a transcript's coding bases that is callable, 0 to 1.
    func fraction(ofCodingBasesOf transcript: Transcript) -> Double {
        let coding = transcript.exons.compactMap { $0.intersection(transcript.codingSpan) }
        let bases = coding.reduce(0) { $0 + $1.count }
        guard bases > 0 else { return 0 }
        let callable = Interval.union(intervals[transcript.chromosome] ?? [])
        let covered = coding.reduce(0) { sum, exon in
            sum + callable.compactMap { $0.intersection(exon) }.reduce(0) { $0 + $1.count }
        }
        return Double(covered) / Double(bases)
    }
}
