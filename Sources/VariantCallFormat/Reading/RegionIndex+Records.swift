package import ByteStreams
import Genome

extension RegionIndex {
    /// The records of a contig, in offsets of the text.
    package struct Extent: Sendable, Hashable {
        /// The contig's name in CHROM.
        package let contig: String
        /// From the first byte of its first record to the last byte of its last one.
        package let text: Range<Int>
    }

    /// Where the records of each contig lie, in the order of the file, as far as index and file agree.
    ///
    /// An index of another version of the file shows in places where no block begins, in records that it leaves out between contigs, before
    /// them or behind them, and in contigs whose first record is another's. What lies where within a contig is not held against the file.
    ///
    /// - Throws: ``RegionIndexError`` where index and file contradict each other; `BlockLines.Obstacle`; `ContainerError`; `ByteStreamError`.
    package func extents(in lines: BlockLines, of file: BlockGzipFile) throws -> [Extent] {
        func contradiction(_ message: String) -> RegionIndexError {
            RegionIndexError(
                "the index does not fit \(file.name): \(message)", name: "\(file.name).\(kind.rawValue)",
                hint: "tabix -f \(file.name) makes it anew")
        }
        var known: [VirtualOffset: Int] = [:]
        func textOffset(of place: VirtualOffset, _ contig: String) throws -> Int {
            if let offset = known[place] { return offset }
            guard let offset = try lines.index.textOffset(of: place, in: file) else {
                throw contradiction("\(contig) leads to byte \(place.blockAddress), where no such block begins")
            }
            known[place] = offset
            return offset
        }
        var extents: [Extent] = []
        for contig in contigs {
            let chunks = try contig.places.map { chunk in
                try (begin: textOffset(of: chunk.begin, contig.name), end: textOffset(of: chunk.end, contig.name))
            }
            guard let begin = chunks.map(\.begin).min(), let end = chunks.map(\.end).max() else { continue }
            for window in contig.windows where try !(begin..<end).contains(textOffset(of: window, contig.name)) {
                throw contradiction("a window of \(contig.name) begins outside of its records")
            }
            extents.append(Extent(contig: contig.name, text: begin..<max(begin, end)))
        }
        extents.sort { $0.text.lowerBound < $1.text.lowerBound }
        var passed = try textOffset(of: lines.first, "the first record")
        for extent in extents {
            guard extent.text.lowerBound == passed, !extent.text.isEmpty else {
                throw contradiction("the records of \(extent.contig) do not follow on those before them")
            }
            passed = extent.text.upperBound
            guard let place = lines.index.virtualOffset(ofText: extent.text.lowerBound),
                try lines.contig(at: place, in: file) == Array(extent.contig.utf8)
            else { throw contradiction("the first record of \(extent.contig) is none of it") }
        }
        guard passed == lines.index.textSize else { throw contradiction("the file has records behind the last one") }
        return extents
    }
}
