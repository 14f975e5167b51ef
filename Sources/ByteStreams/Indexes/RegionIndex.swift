public import Genome

/// An index of a BGZF file of VCF by contig and position: `.tbi` (tabix) or `.csi` (hts-specs, tabix and CSIv1).
public struct RegionIndex: Sendable, Hashable {
    /// The format.
    public enum Kind: String, Sendable, Hashable {
        /// Bins of a fixed scheme, up to position 2^29.
        case tabix = "tbi"
        /// Bins of any depth.
        case csi
    }

    /// A run of records in the file.
    public struct Chunk: Sendable, Hashable {
        /// Where its first record begins.
        public let begin: VirtualOffset
        /// Where the record after its last one begins.
        public let end: VirtualOffset
    }

    /// A bin: an interval of a contig with the records that no smaller bin holds.
    struct Bin: Sendable, Hashable {
        let number: UInt32
        /// The indexes of its runs in ``ContigIndex/chunks``.
        var chunks: Range<Int>
        /// Where the first record that overlaps the bin begins (`.csi` alone).
        var firstOverlapping: VirtualOffset
    }

    /// What the index has of a contig.
    public struct ContigIndex: Sendable, Hashable {
        /// The contig's name, as the file's records write it.
        public let name: String
        /// The bins in the order of the index; one array holds the runs of all, as a whole genome has some ten thousand bins a contig.
        var bins: [Bin]
        var chunks: [Chunk]
        /// Where the first record that overlaps each 16,384 bases begins (`.tbi` alone).
        var linear: [VirtualOffset]
        /// How many records the contig has, where the index says it.
        public var recordCount: Int?
        /// From the first to the last record.
        var extent: Chunk?

        /// All runs of records.
        public var places: [Chunk] { chunks }
        /// Where the first record begins that touches a part of the contig, for each part of which the index tells it.
        package var windows: [VirtualOffset] {
            (linear + bins.map(\.firstOverlapping)).filter { $0.rawValue != 0 }
        }
    }

    /// The format.
    public let kind: Kind
    /// The bits of a position that the smallest bin spans: 14 for 16,384 bases.
    let minShift: Int
    /// How many times bins are divided by eight.
    let depth: Int
    /// The numbers of bins have 32 bits: of more levels than these, they would not fit.
    static let largestDepth = 9
    /// The contigs, in the order of the file.
    public let contigs: [ContigIndex]

    /// The bin number that holds counts and no records.
    ///
    /// - Parameter depth: up to ``largestDepth``.
    static func metadataBin(depth: Int) -> UInt32 { UInt32(((1 << (3 * depth + 3)) - 1) / 7 + 1) }

    /// The number of the first bin of a level, 0 being the one that holds the whole contig.
    static func firstBin(ofLevel level: Int) -> Int { ((1 << (3 * level)) - 1) / 7 }

    /// The runs that can hold records that share a position with the interval, in the order of the file and joined where they touch. Every
    /// such record begins in one of them; other records may, too.
    public func chunks(onContig name: String, overlapping interval: Interval) -> [Chunk] {
        guard let contig = contigs.first(where: { $0.name == name }), !interval.isEmpty else { return [] }
        let bins = Self.bins(over: interval, minShift: minShift, depth: depth)
        let earliest = earliestOffset(in: contig, from: max(interval.start - 1, 0))
        var found: [Chunk] = []
        for bin in contig.bins where bins.contains(where: { $0.contains(Int(bin.number)) }) {
            found += contig.chunks[bin.chunks].filter { $0.end > earliest }
        }
        return Self.joined(found)
    }

    /// The numbers of the bins that can hold a record over an interval, of each level one range; none where the bins do not reach so far.
    static func bins(over interval: Interval, minShift: Int, depth: Int) -> [ClosedRange<Int>] {
        let start = max(interval.start - 1, 0)
        let last = min(max(interval.end - 1, start), (1 << (minShift + 3 * depth)) - 1)
        guard start <= last else { return [] }
        return (0...depth).map { level in
            let shift = minShift + 3 * (depth - level)
            return firstBin(ofLevel: level) + (start >> shift)...firstBin(ofLevel: level) + (last >> shift)
        }
    }

    /// No record that ends at or after a 0-based position begins before this.
    private func earliestOffset(in contig: ContigIndex, from start: Int) -> VirtualOffset {
        let none = VirtualOffset(rawValue: 0)
        switch kind {
        case .tabix:
            if contig.linear.isEmpty { return none }
            return contig.linear[min(start >> 14, contig.linear.count - 1)]
        case .csi:
            // The smallest bin that is there and holds the position.
            let numbers = (0...depth).map {
                UInt32(clamping: Self.firstBin(ofLevel: $0) + (start >> (minShift + 3 * (depth - $0))))
            }
            return contig.bins.filter { numbers.contains($0.number) }.max { $0.number < $1.number }?.firstOverlapping
                ?? none
        }
    }

    /// Runs in order, joined where they touch or lie in one block.
    static func joined(_ chunks: [Chunk]) -> [Chunk] {
        var result: [Chunk] = []
        for chunk in chunks.sorted(by: { ($0.begin, $0.end) < ($1.begin, $1.end) }) {
            if let last = result.last, chunk.begin.blockAddress <= last.end.blockAddress {
                result[result.count - 1] = Chunk(begin: last.begin, end: max(last.end, chunk.end))
            } else {
                result.append(chunk)
            }
        }
        return result
    }
}

extension RegionIndex {
    /// Where the first record begins that can share a position with the interval; nothing where no record does. In a sorted file every such
    /// record begins there or later.
    public func firstOffset(onContig name: String, overlapping interval: Interval) -> VirtualOffset? {
        guard let contig = contigs.first(where: { $0.name == name }),
            let begin = chunks(onContig: name, overlapping: interval).map(\.begin).min()
        else { return nil }
        return max(begin, earliestOffset(in: contig, from: max(interval.start - 1, 0)))
    }
}

extension RegionIndex {
    /// The runs of records that no bin of less than a million bases holds: long ones, where the index was made with their ends, and the few that lie
    /// over a border between such bins.
    public func longRecords(onContig name: String) -> [Chunk] {
        guard let contig = contigs.first(where: { $0.name == name }),
            let level = (0...depth).last(where: { minShift + 3 * (depth - $0) >= 20 })
        else { return [] }
        let smaller = Self.firstBin(ofLevel: level + 1)
        return Self.joined(contig.bins.filter { Int($0.number) < smaller }.flatMap { contig.chunks[$0.chunks] })
    }
}
