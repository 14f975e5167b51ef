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

    /// Writes the index beside the output and gives its path. An index of the other kind, which a former output left, goes: it would lead
    /// to the wrong places.
    ///
    /// - Throws: `ByteStreamError`.
    func write(_ packer: BlockGzipSink) throws -> String? {
        guard let builder else { return nil }
        let index = builder.finish { packer.virtualOffset(ofText: $0) }
        for kind in [RegionIndex.Kind.tabix, .csi] where kind != index.kind {
            FileSystem.remove("\(output).\(kind.rawValue)")
        }
        let path = "\(output).\(index.kind.rawValue)"
        let sink = BlockGzipSink(target: try FileSink(path: path))
        try sink.write(index.encoded())
        try sink.finish()
        return path
    }
}
