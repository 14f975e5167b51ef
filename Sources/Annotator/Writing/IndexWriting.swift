import ByteStreams

/// The index of an output while it is written, or nothing where none is wanted.
struct IndexWriting {
    private let output: String
    private var builder: RegionIndexBuilder?
    private var offset = 0

    init(output: String, contigLengths: [Int], isWanted: Bool) {
        self.output = output
        builder = isWanted ? RegionIndexBuilder(name: output, contigLengths: contigLengths) : nil
    }

    /// Passes over text without records.
    mutating func skip(_ count: Int) { offset += count }

    /// Adds the records of the next part of the output.
    ///
    /// - Throws: `RegionIndexError` where they are not in the order that an index needs.
    mutating func add(_ places: [BatchAnnotator.Place], of count: Int) throws {
        for place in places {
            try builder?.add(
                contig: place.contig, interval: place.interval,
                text: offset + place.text.lowerBound..<offset + place.text.upperBound)
        }
        offset += count
    }

    /// Ends an output, with the index beside it where one is wanted: both get their names together, or neither does. Gives the path of the index. An
    /// index of the other kind, which a former output left, goes: it would lead to the wrong places.
    ///
    /// - Parameter end: ends the output, which ends `packer`.
    /// - Throws: `ByteStreamError`; what `end` throws.
    func finish(_ packer: BlockGzipSink, _ end: () throws -> Void) throws -> String? {
        guard let builder, let file = packer.target as? FileSink else {
            try end()
            return nil
        }
        let output = output
        var kind: RegionIndex.Kind?
        file.companions = { () throws(ByteStreamError) in
            let index = builder.finish { packer.virtualOffset(ofText: $0) }
            kind = index.kind
            let packed = MemorySink()
            let indexPacker = BlockGzipSink(target: packed)
            try indexPacker.write(index.encoded())
            try indexPacker.finish()
            let sink = try FileSink(path: "\(output).\(index.kind.rawValue)")
            try sink.write(packed.bytes)
            return [sink]
        }
        // What it holds on to would keep the unfinished file where the output fails.
        defer { file.companions = nil }
        try end()
        guard let kind else { return nil }
        for other in [RegionIndex.Kind.tabix, .csi] where other != kind {
            FileSystem.remove("\(output).\(other.rawValue)")
        }
        return "\(output).\(kind.rawValue)"
    }
}
