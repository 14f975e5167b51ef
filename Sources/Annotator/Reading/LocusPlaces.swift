import ByteStreams
import Genome
import VariantCallFormat

/// Finds from where to where in a sorted BGZF file records can lie near a gene of either assembly, by the lines at which its blocks begin.
struct LocusPlaces {
    let lines: BlockLines
    let path: String
    let annotator: AlleleAnnotator
    let names: ContigNames
    let threads: Int

    /// Looks into every block. Where its lines show that the file is not sorted, that is an obstacle; within a block it does not show.
    func foundInAllBlocks() throws -> [Range<VirtualOffset>] {
        var names = names
        let found = try linesOfAllBlocks()
        var places: [Range<VirtualOffset>] = []
        var passed: Set<[UInt8]> = []
        for (index, line) in found.enumerated() {
            let next = index + 1 < found.count ? found[index + 1] : nil
            let contig = String(decoding: line.contig, as: UTF8.self)
            if index == 0 || found[index - 1].contig != line.contig {
                guard passed.insert(line.contig).inserted else {
                    throw BlockLines.Obstacle.unsorted(place: "\(contig):\(line.position)")
                }
            }
            if let next, next.contig == line.contig {
                guard line.position <= next.position else {
                    throw BlockLines.Obstacle.unsorted(place: "\(contig):\(next.position)")
                }
                let reach = Interval(line.position, next.position + BlockLines.longestReference)
                guard names.places(onContig: contig, annotator).contains(where: { $0.overlaps(reach) }) else {
                    continue
                }
            }
            // Where the contig changes, others may lie between.
            places.append(line.begin..<(next?.begin ?? lines.end))
        }
        return places
    }

    /// The first line of each block; a block in which none begins gives none.
    private func linesOfAllBlocks() throws -> [BlockLines.Line] {
        let blocks = lines.blocks
        let parts = max(min(threads, blocks.count / 64), 1)
        let found = try concurrentMap(Array(0..<parts), width: threads) { [lines, path] part in
            Result {
                let file = try BlockGzipFile(path: path)
                let start = blocks.lowerBound
                return try (start + blocks.count * part / parts..<start + blocks.count * (part + 1) / parts)
                    .compactMap { try lines.firstLine(fromBlock: $0, in: file) }
            }
        }.flatMap { try $0.get() }
        // A short block may give the line that the one before it gave.
        return found.indices.filter { $0 == 0 || found[$0].begin != found[$0 - 1].begin }.map { found[$0] }
    }

    /// Finds the genes within their contigs, which an index tells apart, by halving.
    ///
    /// - Throws: `RegionIndexError` where the index does not fit the file; `BlockLines.Obstacle`; `ContainerError`, `ByteStreamError`.
    func found(byIndex indexPath: String) throws -> [Range<VirtualOffset>] {
        let file = try BlockGzipFile(path: path)
        let index = try RegionIndex.open(path: indexPath, threads: threads)
        var names = names
        return try index.extents(in: lines, of: file).flatMap { extent in
            let places = try names.places(onContig: extent.contig, annotator).map { locus in
                let found = try place(of: locus, in: extent, file: file)
                // A record with a REF as long as blocks are may begin far before.
                guard let first = index.firstOffset(onContig: extent.contig, overlapping: locus) else { return found }
                return min(first, found.lowerBound)..<found.upperBound
            }
            // An event of a part of an arm can lie far from the genes, and no line of the header need tell of such.
            return places.isEmpty ? [] : places + index.longRecords(onContig: extent.contig).map { $0.begin..<$0.end }
        }
    }

    /// From the first record of a contig that can reach a locus to the last one that begins in it.
    private func place(
        of locus: Interval, in extent: RegionIndex.Extent, file: BlockGzipFile
    ) throws -> Range<VirtualOffset> {
        func place(ofText offset: Int) -> VirtualOffset { lines.index.virtualOffset(ofText: offset) ?? lines.end }
        let begin = place(ofText: extent.text.lowerBound)
        let end = place(ofText: extent.text.upperBound)
        let all = lines.index.blocks
        let blocks =
            all.partitioningIndex {
                $0.address >= begin.blockAddress
            }..<all.partitioningIndex {
                $0.address > end.blockAddress
            }
        func line(fromBlock block: Int) throws -> BlockLines.Line? {
            for next in block..<lines.blocks.upperBound {
                if let line = try lines.firstLine(fromBlock: next, in: file) { return line.begin < end ? line : nil }
            }
            return nil
        }
        func firstBlock(behind position: Int) throws -> Int {
            try blocks.partitioningIndex { block in
                guard let line = try line(fromBlock: block) else { return true }
                return line.begin >= begin && line.position > position
            }
        }
        // A record out of its place that begins a block leads the halving astray, and then that block is the one before the place that was found, or
        // the first behind it. So one block more is read on either side: where the records of a run are not in order, all of the file is read.
        func lineStart(ofBlock block: Int) throws -> VirtualOffset? {
            try blocks.contains(block) ? line(fromBlock: block)?.begin : nil
        }
        let behindStart = try firstBlock(behind: locus.start - BlockLines.longestReference)
        let start =
            try behindStart > blocks.lowerBound + 1
            ? lineStart(ofBlock: behindStart - 2) ?? end : begin
        let behindEnd = try lineStart(ofBlock: firstBlock(behind: locus.end) + 1) ?? end
        return max(start, begin)..<max(behindEnd, start, begin)
    }
}
