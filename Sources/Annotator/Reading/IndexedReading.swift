import ByteStreams
import Genome
import Reports
import Synchronization
import VariantCallFormat

/// Reads the records near the genes by an index: of each stretch from where the index has its first record to the first record behind it.
struct IndexedReading {
    /// Where the records of one stretch are.
    private struct RegionScan: Sendable {
        let contig: [UInt8]
        /// Where the index has the first record.
        let begin: VirtualOffset
        /// The last position.
        let last: Int
    }

    private let file: BlockGzipFile
    private let index: RegionIndex
    private let first: VirtualOffset

    init(file: BlockGzipFile, index: RegionIndex, first: VirtualOffset) {
        self.file = file
        self.index = index
        self.first = first
    }

    /// The runs in the order of the file.
    ///
    /// - Parameter threads: how many stretches are read at once.
    func runs(annotator: AlleleAnnotator, names: ContigNames, threads: Int) throws -> [LocusReading.Run] {
        var names = names
        var stretches: [RegionScan] = []
        for contig in index.contigs {
            guard let chromosome = names.chromosome(named: contig.name) else { continue }
            for locus in annotator.lociOfAnyAssembly(on: chromosome) {
                guard let begin = index.firstOffset(onContig: contig.name, overlapping: locus) else { continue }
                guard begin >= first, begin.blockAddress < file.size, try file.hasBlock(at: begin.blockAddress) else {
                    throw Self.stale
                }
                stretches.append(RegionScan(contig: Array(contig.name.utf8), begin: begin, last: locus.end))
            }
        }
        let path = file.name
        let size = Mutex(0)
        let runs = concurrentMap(stretches, width: threads) { stretch in
            Result { try Self.lines(of: stretch, in: BlockGzipFile(path: path), size: size) }
        }
        // Which stretch is the one too many depends on which was read first; that one is does not.
        guard size.withLock({ $0 }) <= LocusReading.limit else { throw Self.tooMuch }
        return try joined(runs.map { try $0.get() }.filter { !$0.text.isEmpty })
    }

    private static var stale: LocusReading.Obstacle {
        LocusReading.Obstacle(reason: .staleIndex)
    }

    private static var tooMuch: LocusReading.Obstacle {
        LocusReading.Obstacle(reason: .muchNearGenes)
    }

    /// The lines from a stretch's first record to the last one on its contig that begins at or before its last position.
    ///
    /// - Parameter size: how much text was read, for all stretches.
    private static func lines(
        of stretch: RegionScan, in file: BlockGzipFile, size: borrowing Mutex<Int>
    ) throws -> LocusReading.Run {
        let begin = stretch.begin
        var text: [UInt8] = []
        // Where each block begins in the text that was read.
        var blocks: [(offset: Int, address: Int)] = []
        var address = begin.blockAddress
        var start = 0
        func place(_ offset: Int) -> VirtualOffset {
            guard let block = blocks.last(where: { $0.offset <= offset }) else { return begin }
            return VirtualOffset(blockAddress: block.address, offsetInBlock: offset - block.offset)
        }
        while address < file.size {
            let (block, next) = try file.block(at: address)
            if blocks.isEmpty {
                // By the byte before it in the same block, a line can begin there.
                guard begin.offsetInBlock <= block.count,
                    begin.offsetInBlock == 0 || block[begin.offsetInBlock - 1] == UInt8(ascii: "\n")
                else { throw stale }
                blocks.append((-begin.offsetInBlock, address))
                text += block[begin.offsetInBlock...]
            } else {
                blocks.append((text.count, address))
                text += block
            }
            let total = size.withLock { size in
                size += block.count
                return size
            }
            guard total <= LocusReading.limit else { throw tooMuch }
            address = next
            while let newline = ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: text.span, from: start) {
                guard let head = LineHead(in: text.span, from: start) else { throw stale }
                if text[head.contig] != stretch.contig[...] || head.position > stretch.last {
                    let end = place(start)
                    text.removeSubrange(start...)
                    return LocusReading.Run(begin: begin, end: end, text: text)
                }
                start = newline + 1
            }
        }
        // The file ends with them.
        return LocusReading.Run(begin: begin, end: place(start), text: text)
    }

    /// The runs in order; those that share lines as one.
    private func joined(_ runs: [LocusReading.Run]) throws -> [LocusReading.Run] {
        var result: [LocusReading.Run] = []
        for run in runs.sorted(by: { ($0.begin, $0.end) < ($1.begin, $1.end) }) {
            guard let last = result.last, run.begin <= last.end else {
                result.append(run)
                continue
            }
            guard run.end > last.end else { continue }
            result[result.count - 1].text += try file.text(from: last.end, to: run.end)
            result[result.count - 1].end = run.end
        }
        return result
    }
}
