import ByteStreams
import Genome
import Reports
import VariantCallFormat

/// Where the records lie in an output whose blocks are copied: every block is inflated and its lines are looked at, none is packed anew.
struct CopiedPlaces {
    let near: LocusAnnotation
    let layout: RecordLayout
    let threads: Int

    /// The lines of some blocks: the places of those that begin and end in them, and what stands before and behind.
    private struct Lines: Sendable {
        /// What belongs to the line that began before; all of the text where no line ends in it.
        var head: [UInt8] = []
        var places: [BatchAnnotator.Place] = []
        /// The text from the first line that begins in it to the last line end.
        var count = 0
        var tail: [UInt8] = []
        var end = 0
    }

    /// Gives the index all records in the order of the output.
    ///
    /// - Throws: `LocusReading.Obstacle` where a line is no record, which an index cannot hold; `RegionIndexError` where records are out of
    ///   order; `ContainerError` where a block is damaged; `ByteStreamError`.
    func add(to index: inout IndexWriting, progress: (Int) -> Void) async throws {
        let end = VirtualOffset(blockAddress: try near.reading.file.endOfText(), offsetInBlock: 0)
        var place = near.reading.first
        for (number, run) in near.reading.runs.enumerated() {
            try await add(from: place, to: run.begin, to: &index, progress: progress)
            try index.add(near.places[number], of: near.outputs[number].count)
            place = run.end
        }
        try await add(from: place, to: end, to: &index, progress: progress)
    }

    private func add(
        from begin: VirtualOffset, to end: VirtualOffset, to index: inout IndexWriting, progress: (Int) -> Void
    ) async throws {
        let file = near.reading.file
        let layout = layout
        // What came of the line that is not ended yet.
        var carry: [UInt8] = []
        func add(_ text: [UInt8]) throws {
            try index.add(Self.places(in: text, layout: layout), of: text.count)
        }
        var address = begin.blockAddress
        if begin.offsetInBlock > 0, begin.blockAddress < end.blockAddress {
            let (text, next) = try file.block(at: begin.blockAddress)
            carry = Array(text[begin.offsetInBlock...])
            address = next
        }
        try await orderedMap(width: threads) { () -> PackedBlocks? in
            guard address < end.blockAddress else { return nil }
            let packed = try file.packedBlocks(at: address, upTo: end.blockAddress, count: 1 << 19)
            address = packed.end
            return packed
        } transform: { packed in
            try Self.lines(of: packed.text(), end: packed.end, layout: layout)
        } consume: { lines in
            carry += lines.head
            if lines.count > 0 || !lines.tail.isEmpty || lines.head.last == UInt8(ascii: "\n") {
                try add(carry)
                try index.add(lines.places, of: lines.count)
                carry = lines.tail
            }
            progress(lines.end)
        }
        if end.offsetInBlock > 0 {
            let text = try file.block(at: end.blockAddress).text
            let start = begin.blockAddress == end.blockAddress ? begin.offsetInBlock : 0
            carry += text[start..<end.offsetInBlock]
        }
        guard carry.isEmpty || carry.last == UInt8(ascii: "\n") else {
            throw LocusReading.Obstacle(.openLastLine)
        }
        try add(carry)
    }

    private static func lines(of text: [UInt8], end: Int, layout: RecordLayout) throws -> Lines {
        var lines = Lines()
        lines.end = end
        guard let first = ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: text.span),
            let last = text.lastIndex(of: UInt8(ascii: "\n"))
        else {
            lines.head = text
            return lines
        }
        lines.head = Array(text[...first])
        lines.count = last - first
        lines.places = try places(in: Array(text[(first + 1)..<(last + 1)]), layout: layout)
        lines.tail = Array(text[(last + 1)...])
        return lines
    }

    /// The places of the records of whole lines.
    private static func places(in text: [UInt8], layout: RecordLayout) throws -> [BatchAnnotator.Place] {
        var places: [BatchAnnotator.Place] = []
        try RecordBatch(bytes: text, firstLine: 1, layout: layout).forEachLine { content, _, range in
            guard case .record(let view) = content else {
                throw LocusReading.Obstacle(.noRecordLineForIndex)
            }
            places.append(
                .init(contig: view.chromosome, interval: Interval(view.position, view.end), text: range))
        }
        return places
    }
}
