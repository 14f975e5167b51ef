import ByteStreams
import Genome
import Reports
import VariantCallFormat

/// The records of a BGZF file in and near the genes, read without the rest of the file.
///
/// 1. ``BlockLines`` knows where the blocks begin, and looks into one for the first line that begins in it.
/// 2. ``LocusPlaces`` finds by these lines, in all blocks or along an index, from where to where records can lie near a gene.
/// 3. Here those places are read, checked, and joined to runs; what is between them is left, or copied.
///
/// It is exact for files whose records are sorted and have small alleles alone; a file of which that is not known, or that turns out to be
/// another, is to be read whole (``Obstacle``).
struct LocusReading {
    /// Records that stand together, and where.
    struct Run {
        /// Where the first line begins.
        let begin: VirtualOffset
        /// Where the line after the last one begins.
        let end: VirtualOffset
        /// The lines, line ends included.
        let text: [UInt8]
    }

    /// Why a file must be read whole.
    struct Obstacle: Error {
        /// Nothing where a file is read whole as a rule.
        let reason: WholeFileReason?

        init(_ reason: WholeFileReason?) { self.reason = reason }
    }

    /// The most text that is held; a file that has more of it near the genes is read whole.
    static let limit = 12 << 20

    let plan: ReadingPlan
    let file: BlockGzipFile
    let lines: BlockLines
    /// In the order of the file.
    let runs: [Run]

    /// Where the first record begins.
    var first: VirtualOffset { lines.first }

    /// Reads what lies near the genes.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - way: how the places are found.
    ///   - header: its header, and how many bytes of text that has.
    /// - Throws: ``Obstacle`` where the file must be read whole; `ContainerError`, `ByteStreamError`.
    init(
        path: String, by way: InputOptions.PartialReading, header: VCFHeader, headerLength: Int,
        annotator: AlleleAnnotator, contigs: ContigTable, input: InputOptions
    ) throws {
        if let reason = Self.structuralVariants(in: header) { throw Obstacle(reason) }
        file = try BlockGzipFile(path: path)
        guard try input.allowsMissingEndMarker || file.hasEndMarker() else {
            throw Obstacle(.noEndMarker)
        }
        do {
            lines = try BlockLines(path: path, headerLength: headerLength)
            let places = LocusPlaces(
                lines: lines, path: path, annotator: annotator,
                names: ContigNames(contigs: contigs, annotator: annotator), threads: input.threads)
            switch way {
            case .index(let index):
                plan = .indexed(index)
                runs = try Self.runs(places.found(byIndex: index), in: file)
            case .blocks:
                plan = .skipping
                runs = try Self.runs(places.foundInAllBlocks(), in: file)
            }
        } catch let obstacle as BlockLines.Obstacle {
            throw Obstacle(obstacle.reason)
        } catch let error as RegionIndexError {
            throw Obstacle(.staleIndex(error.description))
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

    /// Reads the places, those that touch as one.
    private static func runs(_ places: [Range<VirtualOffset>], in file: BlockGzipFile) throws -> [Run] {
        let tooMuch = Obstacle(.muchNearGenes)
        var joined: [Range<VirtualOffset>] = []
        for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) where !place.isEmpty {
            if let last = joined.last, place.lowerBound <= last.upperBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
            } else {
                joined.append(place)
            }
        }
        var size = 0
        return try joined.map { place in
            guard place.upperBound.blockAddress - place.lowerBound.blockAddress < limit else { throw tooMuch }
            let text = try file.text(from: place.lowerBound, to: place.upperBound)
            size += text.count
            guard size <= limit else { throw tooMuch }
            return Run(begin: place.lowerBound, end: place.upperBound, text: text)
        }
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
            else { throw Obstacle(.noRecordLineOrEnd) }
            guard head.isSmall else { throw Obstacle(.structuralVariants(at: nil)) }
            if run.text[head.contig] == run.text[lastContig] {
                guard head.position >= lastPosition else { throw Obstacle(.unsorted(at: nil)) }
            } else {
                guard passed.insert(Array(run.text[head.contig])).inserted else {
                    throw Obstacle(.unsorted(at: nil))
                }
                lastContig = head.contig
            }
            lastPosition = head.position
            start = newline + 1
        }
    }
}

extension BlockLines.Obstacle {
    fileprivate var reason: WholeFileReason {
        switch self {
        case .noRecords: .noRecords
        case .noLineStart: .longLines
        case .longBlock: .longBlocks
        case .noRecord: .noRecordLineOrEnd
        case .structural(let place): .structuralVariants(at: place)
        case .unsorted(let place): .unsorted(at: place)
        }
    }
}
