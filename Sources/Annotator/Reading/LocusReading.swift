import ByteStreams
import Genome
import Reports
import VariantCallFormat

/// The records of a BGZF file in and near the genes, read without the rest of the file.
///
/// It is exact for files whose records are sorted and have small alleles alone; a file of which that is not known, or that turns out to be
/// another, is to be read whole (``Obstacle``).
struct LocusReading {
    /// Records that stand together, and where.
    struct Run {
        /// Where the first line begins.
        let begin: VirtualOffset
        /// Where the line after the last one begins.
        var end: VirtualOffset
        /// The lines, line ends included.
        var text: [UInt8]
    }

    /// Why a file must be read whole.
    struct Obstacle: Error {
        let reason: WholeFileReason
    }

    /// The most text that is held; a file that has more of it near the genes is read whole.
    static let limit = 12 << 20

    let plan: ReadingPlan
    let file: BlockGzipFile
    /// Where the first record begins.
    let first: VirtualOffset
    /// In the order of the file.
    let runs: [Run]
    /// How many blocks the file has, where they were counted.
    let blockCount: Int?

    /// Reads what lies near the genes.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - header: its header, and how many bytes of text that has.
    /// - Throws: ``Obstacle`` where the file must be read whole; `ContainerError`, `ByteStreamError`.
    init(
        path: String, header: VCFHeader, headerLength: Int, annotator: AlleleAnnotator, contigs: ContigTable,
        input: InputOptions
    ) throws {
        if let reason = Self.structuralVariants(in: header) { throw Obstacle(reason: reason) }
        file = try BlockGzipFile(path: path)
        guard try input.allowsMissingEndMarker || file.hasEndMarker() else {
            throw Obstacle(reason: .noEndMarker)
        }
        first = try Self.place(ofText: headerLength, in: file)
        let names = ContigNames(contigs: contigs, assembly: annotator.assembly)
        if let (index, indexPath) = Self.index(of: path, annotator: annotator, names: names, threads: input.threads) {
            plan = .indexed(indexPath)
            runs = try IndexedReading(file: file, index: index, first: first)
                .runs(annotator: annotator, names: names, threads: input.threads)
            blockCount = nil
        } else {
            plan = .skipping
            do {
                let zones = try BlockIndex(path: path, first: first, threads: input.threads)
                runs = try Self.runs(of: zones, file: file, annotator: annotator, names: names)
                blockCount = zones.blockCount
            } catch let obstacle as BlockIndex.Obstacle {
                throw Obstacle(reason: obstacle.reason)
            }
        }
        for checked in concurrentMap(runs, width: input.threads, { run in Result { try Self.check(run) } }) {
            try checked.get()
        }
    }

    /// What in a header speaks of records whose end REF does not tell. `END` alone does not: GATK declares it in every file.
    static func structuralVariants(in header: VCFHeader) -> WholeFileReason? {
        for key in ["SVTYPE", "SVLEN"] where header.declares(key, in: "INFO") {
            return .declaresStructure("INFO/\(key)")
        }
        for line in header.metaLines(of: "ALT") {
            let id = line.structured?["ID"] ?? ""
            if AlternateAllele(parsing: "<\(id)>") != .unspecified { return .declaresStructure("ALT/\(id)") }
        }
        return nil
    }

    /// Where a place in the text lies in the file.
    private static func place(ofText offset: Int, in file: BlockGzipFile) throws -> VirtualOffset {
        var (address, passed) = (0, 0)
        while address < file.size {
            let sizes = try file.sizes(ofBlockAt: address)
            if offset < passed + sizes.text {
                return VirtualOffset(blockAddress: address, offsetInBlock: offset - passed)
            }
            passed += sizes.text
            address += sizes.packed
        }
        throw Obstacle(reason: .noRecords)
    }

    /// The first record line, with its line end.
    func firstLine() throws -> [UInt8] {
        var text: [UInt8] = []
        var address = first.blockAddress
        while address < file.size {
            let (block, next) = try file.block(at: address)
            text += address == first.blockAddress ? block[first.offsetInBlock...] : block[...]
            if let newline = ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: text.span) {
                return Array(text[...newline])
            }
            guard text.count <= Self.limit else { break }
            address = next
        }
        return text
    }

    /// The index beside a file, where it is there, sound, and not older than the file.
    private static func index(
        of path: String, annotator: AlleleAnnotator, names: ContigNames, threads: Int
    ) -> (RegionIndex, String)? {
        @Sendable func nearGenes(_ contig: String) -> RegionIndex.Part {
            var names = names
            let loci = names.chromosome(named: contig).map { annotator.lociOfAnyAssembly(on: $0) } ?? []
            return loci.isEmpty ? .nothing : .near(loci)
        }
        for kind in [RegionIndex.Kind.tabix, .csi] {
            let indexPath = "\(path).\(kind.rawValue)"
            guard FileSystem.exists(indexPath), !FileSystem.isOlder(indexPath, than: path),
                let index = try? RegionIndex.open(path: indexPath, threads: threads, part: nearGenes)
            else { continue }
            return (index, indexPath)
        }
        return nil
    }

    /// The zones that can hold a record near a gene of either assembly, those that lie together as one.
    private static func runs(
        of zones: BlockIndex, file: BlockGzipFile, annotator: AlleleAnnotator, names: ContigNames
    ) throws -> [Run] {
        var names = names
        let chromosomes = zones.contigs.map { names.chromosome(named: $0) }
        var places: [(begin: VirtualOffset, end: VirtualOffset)] = []
        for (index, zone) in zones.zones.enumerated() {
            let next = index + 1 < zones.zones.count ? zones.zones[index + 1] : nil
            let end = zones.end(ofZone: index)
            if let next, next.contig == zone.contig {
                guard let chromosome = chromosomes[zone.contig], annotator.loci.holdsLoci(on: chromosome),
                    annotator.touchesAnyAssembly(
                        from: zone.position, to: next.position + BlockIndex.longestReference, on: chromosome)
                else { continue }
            }
            // Where the contig changes, others may lie between.
            if let last = places.last, last.end == zone.begin {
                places[places.count - 1].end = end
            } else {
                places.append((zone.begin, end))
            }
        }
        var runs: [Run] = []
        var size = 0
        for place in places {
            guard place.end.blockAddress - place.begin.blockAddress < limit else {
                throw Obstacle(reason: .muchNearGenes)
            }
            let text = try file.text(from: place.begin, to: place.end)
            size += text.count
            guard size <= limit else { throw Obstacle(reason: .muchNearGenes) }
            runs.append(Run(begin: place.begin, end: place.end, text: text))
        }
        return runs
    }

    /// The lines of a run must be in order and have small alleles alone; where one is no record, that is said with its number by a full read.
    private static func check(_ run: Run) throws(Obstacle) {
        let text = run.text.span
        var start = 0
        var lastContig = 0..<0
        var lastPosition = 0
        var passed: Set<[UInt8]> = []
        while start < text.count {
            guard let head = LineHead(in: text, from: start),
                let newline = ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: text, from: start)
            else { throw Obstacle(reason: .noRecordLineOrEnd) }
            guard head.isSmall else { throw Obstacle(reason: .structuralVariants(at: nil)) }
            if run.text[head.contig] == run.text[lastContig] {
                guard head.position >= lastPosition else { throw Obstacle(reason: .unsorted(at: nil)) }
            } else {
                guard passed.insert(Array(run.text[head.contig])).inserted else {
                    throw Obstacle(reason: .unsorted(at: nil))
                }
                lastContig = head.contig
            }
            lastPosition = head.position
            start = newline + 1
        }
    }
}

extension BlockIndex.Obstacle {
    fileprivate var reason: WholeFileReason {
        switch self {
        case .noLineStart: .longLines
        case .noRecord: .noRecordLineOrEnd
        case .structural(let place): .structuralVariants(at: place)
        case .unsorted(let place): .unsorted(at: place)
        }
    }
}
