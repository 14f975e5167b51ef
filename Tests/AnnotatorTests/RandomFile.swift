import Annotations
import Genome
import Interpretation
import TestSupport
import Testing
import Transcripts

@testable import Annotator
@testable import ByteStreams

/// A made-up file of small variants: its lines, and how they are packed into blocks.
struct RandomFile {
    /// What is done to the records of a sorted file of small variants.
    enum Mutation: CaseIterable {
        case none, unsorted, splitContig, symbolic, undeclaredSymbolic, longLine, noLineEnd, noRecord, referenceBlocks,
            longDeletions
    }

    /// How text falls into blocks.
    struct Layout {
        /// The bytes of text in each block.
        var sizes: ClosedRange<Int>
        /// Whether lines are cut where blocks end, or each block ends with a line.
        var cutsLines: Bool
        /// One in so many blocks is empty; 0 for none.
        var emptyOneIn: Int
        /// How the header is packed.
        var header: Header

        enum Header: CaseIterable {
            /// In blocks of its own, one for all of it.
            case ownBlock
            /// In blocks of its own, of a few dozen bytes.
            case manyBlocks
            /// As the records are, and with the first of them in one block.
            case shared
        }
    }

    static let annotations = try? AnnotationSet(files: .embedded())

    /// One for all runs: making one takes longer than a run on a small file.
    static let annotator = annotations.map {
        AlleleAnnotator(annotations: $0, assembly: .grch38, policy: .standard, threads: 2)
    }

    static let contigs: [(name: String, length: Int)] = [
        ("chr1", 248_956_422), ("chr3", 198_295_559), ("chr6", 170_805_979), ("chr9", 138_394_717),
        ("chr10", 133_797_422), ("chr11", 135_086_622), ("chr14", 107_043_718), ("chr16", 90_338_345),
        ("chr17", 83_257_441), ("chrUn_KI270302v1", 2_274), ("chrX", 156_040_895),
    ]

    static func header(declaring lines: String = "") -> String {
        "##fileformat=VCFv4.2\n##INFO=<ID=END,Number=1,Type=Integer,Description=\"End\">\n" + lines
            + contigs.map { "##contig=<ID=\($0.name),length=\($0.length)>\n" }.joined()
            + "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tT\n"
    }

    let mutation: Mutation
    let layout: Layout
    let header: String
    /// The record lines, without line ends.
    let lines: [String]

    /// Makes a file; the same seed makes the same one.
    init(seed: UInt64, mutation: Mutation) throws {
        var random = SeededGenerator(seed: seed)
        self.mutation = mutation
        let sizes = [1...90, 60...900, 400...6_000, 3_000...40_000, 65_280...65_280]
        layout = Layout(
            // Blocks of a few bytes hold no line start, so that most files have larger ones.
            sizes: seed % 16 == 15 ? sizes[0] : sizes[Int.random(in: 1..<sizes.count, using: &random)],
            cutsLines: Bool.random(using: &random), emptyOneIn: [0, 30, 4].randomElement(using: &random) ?? 0,
            header: Layout.Header.allCases.randomElement(using: &random) ?? .shared)
        header = Self.header(
            declaring: mutation == .symbolic ? "##ALT=<ID=DEL,Description=\"Deletion\">\n" : "")
        lines = Self.mutated(
            try Self.records(
                &random, perContig: 40, perGene: 5, longDeletions: mutation == .longDeletions,
                referenceBlocks: mutation == .referenceBlocks), by: mutation, &random)
    }

    /// The same file with other records.
    func with(lines: [String]) -> RandomFile {
        RandomFile(mutation: mutation, layout: layout, header: header, lines: lines)
    }

    private init(mutation: Mutation, layout: Layout, header: String, lines: [String]) {
        (self.mutation, self.layout, self.header, self.lines) = (mutation, layout, header, lines)
    }

    /// The text of the file.
    var text: String { header + lines.joined(separator: "\n") + (mutation == .noLineEnd ? "" : "\n") }

    /// Whether an index can be made of it.
    var isSorted: Bool {
        switch mutation {
        case .none, .referenceBlocks, .longDeletions: true
        default: false
        }
    }

    /// Writes the file as BGZF, with an index where that is wanted.
    func write(to path: String, indexed: Bool, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed &+ 77)
        var packed: [UInt8] = []
        var blocks: [(text: Int, address: Int)] = []
        var offset = 0
        func add(_ bytes: ArraySlice<UInt8>) {
            if layout.emptyOneIn > 0, Int.random(in: 0..<layout.emptyOneIn, using: &random) == 0 {
                packed += BlockDeflater.endMarker
            }
            guard !bytes.isEmpty else { return }
            blocks.append((offset, packed.count))
            packed += BlockDeflater.block(of: bytes)
            offset += bytes.count
        }
        func add(_ text: [UInt8], sizes: ClosedRange<Int>, cutsLines: Bool) {
            var start = 0
            while start < text.count {
                var end = min(start + Int.random(in: sizes, using: &random), text.count)
                if !cutsLines, let newline = text[(end - 1)...].firstIndex(of: UInt8(ascii: "\n")),
                    newline - start < 65_280
                {
                    end = newline + 1
                }
                add(text[start..<end])
                start = end
            }
        }
        let headerBytes = Array(header.utf8)
        let recordBytes = Array(text.utf8.dropFirst(headerBytes.count))
        switch layout.header {
        case .ownBlock:
            add(headerBytes[...])
            add(recordBytes, sizes: layout.sizes, cutsLines: layout.cutsLines)
        case .manyBlocks:
            add(headerBytes, sizes: 20...90, cutsLines: true)
            add(recordBytes, sizes: layout.sizes, cutsLines: layout.cutsLines)
        case .shared: add(headerBytes + recordBytes, sizes: layout.sizes, cutsLines: layout.cutsLines)
        }
        packed += BlockDeflater.endMarker
        let sink = try FileSink(path: path)
        try sink.write(packed)
        try sink.finish()
        FileSystem.remove("\(path).tbi")
        guard indexed else { return }
        var index = RegionIndexBuilder(name: path)
        var place = headerBytes.count
        for line in lines {
            let columns = line.split(separator: "\t")
            let start = try #require(Int(columns[1]))
            let end =
                columns[7].hasPrefix("END=") ? try #require(Int(columns[7].dropFirst(4))) : start + columns[3].count - 1
            let length = line.utf8.count + 1
            try index.add(
                contig: String(columns[0]), interval: Interval(start, end), text: place..<place + length)
            place += length
        }
        let indexSink = BlockGzipSink(target: try FileSink(path: "\(path).tbi"))
        let encoded = index.finish { text in
            let block = blocks.last { $0.text <= text } ?? (0, 0)
            return VirtualOffset(blockAddress: block.address, offsetInBlock: text - block.text)
        }.encoded()
        try indexSink.write(encoded)
        try indexSink.finish()
    }

    /// Records all over the contigs, some of them in and near the genes, sorted.
    static func records(
        _ random: inout SeededGenerator, perContig: Int = 60, perGene: Int = 30, longDeletions: Bool = false,
        referenceBlocks: Bool = false
    ) throws -> [String] {
        let models = try #require(annotations).models(of: .grch38)
        var lines: [String] = []
        for contig in contigs {
            var positions = (0..<perContig).map { _ in Int.random(in: 1...contig.length - 400, using: &random) }
            let here = models.filter { "chr\($0.gene.chromosome.name)" == contig.name }
            for model in here {
                let near = model.span.widened(by: 8_000)
                positions += (0..<perGene).map { _ in Int.random(in: near.start...near.end, using: &random) }
            }
            var end = 0
            for position in Set(positions).sorted() {
                let longest = longDeletions && Int.random(in: 0..<6, using: &random) == 0 ? 300 : 4
                let bases = here.lazy.compactMap {
                    $0.reference.bases(in: Interval(position, position + longest - 1))
                }.first
                // Where the known bases of a gene begin or end within REF, not all of them are known here.
                let isAtEdge =
                    bases == nil
                    && here.contains { model in
                        [position, position + longest - 1].contains {
                            model.reference.bases(in: Interval($0, $0)) != nil
                        }
                    }
                if isAtEdge { continue }
                let known = bases.map(Array.init) ?? (0..<longest).map { Array("ACGT".utf8)[$0 % 4] }
                guard known.allSatisfy(Nucleotide.isBase) else { continue }
                if referenceBlocks, position > end + 1 {
                    let start = end + 1
                    let first = here.lazy.compactMap { $0.reference.bases(in: Interval(start, start)) }.first
                    let base = first.map { String(decoding: $0, as: UTF8.self) } ?? "N"
                    lines.append(
                        "\(contig.name)\t\(start)\t.\t\(base)\t<NON_REF>\t.\t.\tEND=\(position - 1)\tGT:DP\t0/0:\(Int.random(in: 0...40, using: &random))"
                    )
                }
                let count =
                    longest > 4
                    ? Int.random(in: 50...longest, using: &random) : [1, 1, 1, 2, 4].randomElement(using: &random) ?? 1
                // Where blocks of reference go from record to record, none may begin within another.
                if referenceBlocks, position <= end { continue }
                let reference = String(decoding: known.prefix(count), as: UTF8.self)
                let alternate = count == 1 ? (known[0] == UInt8(ascii: "A") ? "G" : "A") : String(reference.prefix(1))
                let note = String(repeating: "n", count: Int.random(in: 0...60, using: &random))
                let others = referenceBlocks ? ",<NON_REF>" : ""
                lines.append(
                    "\(contig.name)\t\(position)\t.\t\(reference)\t\(alternate)\(others)\t50\tPASS\tDP=30;N=\(note)\tGT:DP\t0|1:30"
                )
                end = position + count - 1
            }
        }
        return lines
    }

    private static func mutated(_ lines: [String], by mutation: Mutation, _ random: inout SeededGenerator) -> [String] {
        var lines = lines
        let index = Int.random(in: 1..<lines.count - 1, using: &random)
        // As many lines as take several blocks, so that it shows where blocks begin.
        let start = Int.random(in: 0..<lines.count - 200, using: &random)
        switch mutation {
        case .none, .noLineEnd, .referenceBlocks, .longDeletions: break
        case .unsorted: lines.replaceSubrange(start..<start + 200, with: lines[start..<start + 200].reversed())
        case .splitContig:
            let moved = lines[start..<start + 200]
            lines.removeSubrange(start..<start + 200)
            lines += moved
        case .symbolic, .undeclaredSymbolic:
            // Of symbolic alleles that no header declares only those in lines that are looked at are seen: all of them here.
            for place in mutation == .symbolic ? index..<index + 1 : lines.indices {
                var columns = lines[place].split(separator: "\t").map(String.init)
                columns[4] = "<DEL>"
                columns[7] = "END=\((Int(columns[1]) ?? 0) + 50)"
                lines[place] = columns.joined(separator: "\t")
            }
        case .longLine: lines[index] += String(repeating: "0", count: 140_000)
        case .noRecord: lines.insert("a line that is no record", at: index)
        }
        return lines
    }
}
