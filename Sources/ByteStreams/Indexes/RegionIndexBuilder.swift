public import Genome

/// Makes an index while a file is written: takes the records in their order, with their places in the text.
public struct RegionIndexBuilder: Sendable {
    /// A bin of the smallest size that holds a record: so many times eight times 16,384 bases, and the number among those of its size.
    fileprivate struct BinKey: Hashable {
        let height: Int
        let number: Int
    }

    /// A contig with its records, places being offsets in the text.
    fileprivate struct Contig {
        let name: String
        var bins: [BinKey: [Range<Int>]] = [:]
        var linear: [Int] = []
        var extent: Range<Int>
        var recordCount = 0
        var furthest = 0
    }

    private static let minShift = 14
    private static let tabixDepth = 5
    private let name: String
    private var contigs: [Contig] = []
    private var indexes: [String: Int] = [:]
    private var position = 0
    private var longestContig = 0

    /// Begins an index of a file; the lengths of contigs decide whether `.tbi` can hold it.
    public init(name: String, contigLengths: [Int] = []) {
        self.name = name
        longestContig = contigLengths.max() ?? 0
    }

    /// Adds the next record: its interval, and where its line lies in the text.
    ///
    /// - Throws: ``RegionIndexError`` where the records are not in the order that an index needs.
    public mutating func add(contig: String, interval: Interval, text: Range<Int>) throws(RegionIndexError) {
        if contigs.last?.name != contig {
            guard indexes[contig] == nil else {
                throw unsorted("\(contig):\(interval.start) comes after records of \(contigs.last?.name ?? "")")
            }
            indexes[contig] = contigs.count
            contigs.append(Contig(name: contig, extent: text))
            position = 0
        } else if interval.start < position {
            throw unsorted("\(contig):\(interval.start) comes after \(contig):\(position)")
        }
        guard interval.end <= Self.furthestPosition else {
            throw RegionIndexError(
                "\(contig):\(interval) reaches beyond position \(Self.furthestPosition), the last that VCF has and an index is made of",
                name: name, hint: "write the output without its index")
        }
        position = interval.start
        let start = max(interval.start - 1, 0)
        let last = max(interval.end - 1, start)
        contigs[contigs.count - 1].add(start: start, last: last, text: text, minShift: Self.minShift)
    }

    /// POS has 31 bits (VCF 4.3, section 1.6.1).
    private static let furthestPosition = Int(Int32.max)

    private func unsorted(_ what: String) -> RegionIndexError {
        RegionIndexError(
            "the records are not sorted by contig and position, which an index needs: \(what)", name: name,
            hint: "bcftools sort")
    }

    /// The index, when all is written; `.csi` where a contig or a record reaches beyond position 2^29.
    public func finish(offset: (Int) -> VirtualOffset) -> RegionIndex {
        let furthest = min(max(contigs.map(\.furthest).max() ?? 0, longestContig), Self.furthestPosition)
        var depth = Self.tabixDepth
        while furthest > 1 << (Self.minShift + 3 * depth) { depth += 1 }
        let kind: RegionIndex.Kind = depth > Self.tabixDepth ? .csi : .tabix
        return RegionIndex(
            kind: kind, minShift: Self.minShift, depth: depth,
            contigs: contigs.map { $0.index(kind: kind, depth: depth, minShift: Self.minShift, offset: offset) })
    }
}

extension RegionIndexBuilder.Contig {
    fileprivate mutating func add(start: Int, last: Int, text: Range<Int>, minShift: Int) {
        var height = 0
        while start >> (minShift + 3 * height) != last >> (minShift + 3 * height) { height += 1 }
        let key = RegionIndexBuilder.BinKey(height: height, number: start >> (minShift + 3 * height))
        var runs = bins[key] ?? []
        if let run = runs.last, run.upperBound == text.lowerBound {
            runs[runs.count - 1] = run.lowerBound..<text.upperBound
        } else {
            runs.append(text)
        }
        bins[key] = runs
        // A window that no record touched is given the place of the one before it.
        while linear.count <= last >> minShift {
            linear.append(linear.count < start >> minShift ? -1 : text.lowerBound)
        }
        extent = extent.lowerBound..<text.upperBound
        recordCount += 1
        furthest = max(furthest, last + 1)
    }

    fileprivate func index(
        kind: RegionIndex.Kind, depth: Int, minShift: Int, offset: (Int) -> VirtualOffset
    ) -> RegionIndex.ContigIndex {
        var filled: [VirtualOffset] = []
        for place in linear { filled.append(place < 0 ? filled.last ?? offset(extent.lowerBound) : offset(place)) }
        var numbered: [RegionIndex.Bin] = []
        var chunks: [RegionIndex.Chunk] = []
        let keys = bins.keys.map { (key: $0, number: RegionIndex.firstBin(ofLevel: depth - $0.height) + $0.number) }
        for (key, number) in keys.sorted(by: { $0.number < $1.number }) {
            let window = key.number << (3 * key.height)
            let first = chunks.count
            chunks += RegionIndex.joined(
                (bins[key] ?? []).map { .init(begin: offset($0.lowerBound), end: offset($0.upperBound)) })
            numbered.append(
                RegionIndex.Bin(
                    number: UInt32(number), chunks: first..<chunks.count,
                    firstOverlapping: kind == .csi && window < filled.count
                        ? filled[window] : VirtualOffset(rawValue: 0)))
        }
        return RegionIndex.ContigIndex(
            name: name, bins: numbered, chunks: chunks, linear: kind == .tabix ? filled : [], recordCount: recordCount,
            extent: .init(begin: offset(extent.lowerBound), end: offset(extent.upperBound)))
    }
}
