package import ByteStreams
package import Genome

/// The records of a sorted BGZF file of VCF in intervals, found along an index that was held against the file.
///
/// The bins of the index are not believed: of the places at which it says that runs of records begin, those near an interval are found by the
/// records that stand there. So an index of another version of the file, or one with wrong bins, contigs or runs, shows or does no harm. It
/// takes a few looks into the file where a look at every block, as for the file that is annotated, would take long: files of sites
/// have some gigabytes.
package struct IndexedRecords {
    /// The places at which runs of records begin on a contig.
    private struct Runs {
        let begins: [VirtualOffset]
        let end: VirtualOffset
    }

    /// So many bases before an interval a record is looked for that reaches into it, beside those that the index knows to be longer.
    private static let longestReach = 1_000

    private let file: BlockGzipFile
    private let reader: RegionReader
    private let index: RegionIndex
    private var runs: [String: Runs] = [:]
    /// POS of the first record of a run.
    private var positions: [VirtualOffset: Int] = [:]

    /// Holds an index against its file: every record lies in a run of the index, and those of each contig begin with one of its own.
    ///
    /// - Parameter headerLength: how many bytes of text the file has before its first record.
    /// - Throws: ``RegionIndexError`` where index and file contradict each other; `ContainerError`, `ByteStreamError`.
    package init(file: BlockGzipFile, index: RegionIndex, headerLength: Int) throws {
        self.file = file
        self.index = index
        reader = RegionReader(file: file, index: index)
        var passed = try Self.place(ofText: headerLength, in: file)
        let contigs = index.contigs.filter { !$0.places.isEmpty }.map { contig in
            (name: contig.name, chunks: contig.places.sorted { ($0.begin, $0.end) < ($1.begin, $1.end) })
        }
        for (name, chunks) in contigs.sorted(by: { $0.chunks[0].begin < $1.chunks[0].begin }) {
            guard try normalised(chunks[0].begin) == normalised(passed) else {
                throw contradiction("the records of \(name) do not follow on those before them")
            }
            var end = chunks[0].begin
            for chunk in chunks {
                if chunk.begin > end, try normalised(chunk.begin) > normalised(end) {
                    throw contradiction("it leaves out records of \(name)")
                }
                end = max(end, chunk.end)
            }
            let begins = chunks.map(\.begin).uniqued()
            runs[name] = Runs(begins: begins, end: end)
            _ = try position(at: begins[0], on: name)
            passed = end
        }
        let last = VirtualOffset(blockAddress: try file.endOfText(), offsetInBlock: 0)
        guard try normalised(passed) >= normalised(last) else {
            throw contradiction("the file has records behind the last one")
        }
    }

    /// Calls `body` with each line, without its line end, that can hold a record over the interval, in the order of the file. Others may be
    /// among them, which the caller tells by their columns.
    ///
    /// - Throws: ``RegionIndexError`` where what stands in the file contradicts the index; `ContainerError`, `ByteStreamError`; what `body`
    ///   throws.
    package mutating func forEachLine(
        onContig contig: String, overlapping interval: Interval, _ body: (ArraySlice<UInt8>) throws -> Void
    ) throws {
        guard let runs = runs[contig] else { return }
        let behind = try firstRun(of: runs, on: contig) { $0 > interval.end }
        let reached = try firstRun(of: runs, on: contig) { $0 >= interval.start - Self.longestReach }
        var begin = runs.begins[max(reached - 1, 0)]
        // What the index alone can know: a record that begins far before and is very long.
        if let first = index.firstOffset(onContig: contig, overlapping: interval), first < begin {
            begin = runs.begins[max(runs.begins.partitioningIndex { $0 > first } - 1, 0)]
        }
        let end = behind < runs.begins.count ? runs.begins[behind] : runs.end
        guard begin < end else { return }
        try reader.forEachLine(from: begin, to: end, body)
    }

    /// The first run whose first record stands where `isWanted` says, by halving.
    private mutating func firstRun(
        of runs: Runs, on contig: String, where isWanted: (Int) -> Bool
    ) throws -> Int {
        var (low, high) = (0, runs.begins.count)
        while low < high {
            let middle = (low + high) / 2
            if isWanted(try position(at: runs.begins[middle], on: contig)) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// POS of the record that begins at a place.
    private mutating func position(at place: VirtualOffset, on contig: String) throws -> Int {
        if let known = positions[place] { return known }
        guard try file.hasBlock(at: place.blockAddress), place.blockAddress < file.size else {
            throw contradiction("\(contig) leads to byte \(place.blockAddress), where no block begins")
        }
        var (text, next) = try file.block(at: place.blockAddress)
        var start = place.offsetInBlock
        guard start <= text.count, start == 0 || text[start - 1] == UInt8(ascii: "\n") else {
            throw contradiction("\(contig) leads to a place where no record begins")
        }
        text.removeFirst(start)
        start = 0
        while true {
            if let head = LineHead(in: text.span, from: 0) {
                guard text[head.contig] == Array(contig.utf8)[...] else {
                    throw contradiction("a run of records of \(contig) begins with none of it")
                }
                positions[place] = head.position
                return head.position
            }
            guard next < file.size, text.count < 1 << 20 else {
                throw contradiction("\(contig) leads to a place where no record begins")
            }
            let more = try file.block(at: next)
            text += more.text
            next = more.next
        }
    }

    /// The same place of the text by the block that holds its byte: the end of a block is the beginning of the next one that has text.
    private func normalised(_ place: VirtualOffset) throws -> VirtualOffset {
        var (address, offset) = (place.blockAddress, place.offsetInBlock)
        while address < file.size {
            guard try file.hasBlock(at: address) else {
                throw contradiction("it leads to byte \(address), where no block begins")
            }
            let sizes = try file.sizes(ofBlockAt: address)
            if offset < sizes.text { break }
            guard offset == sizes.text else { throw contradiction("it leads beyond the end of a block") }
            (address, offset) = (address + sizes.packed, 0)
        }
        guard address <= file.size else { throw contradiction("it leads beyond the end of the file") }
        return VirtualOffset(blockAddress: address, offsetInBlock: offset)
    }

    private static func place(ofText offset: Int, in file: BlockGzipFile) throws -> VirtualOffset {
        var (address, left) = (0, offset)
        while address < file.size {
            let sizes = try file.sizes(ofBlockAt: address)
            if left < sizes.text { break }
            left -= sizes.text
            address += sizes.packed
        }
        return VirtualOffset(blockAddress: address, offsetInBlock: left)
    }

    private func contradiction(_ message: String) -> RegionIndexError {
        RegionIndexError(
            "the index does not fit \(file.name): \(message)", name: "\(file.name).\(index.kind.rawValue)",
            hint: "tabix -f \(file.name) makes it anew")
    }
}
