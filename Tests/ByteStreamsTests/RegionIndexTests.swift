import ByteStreams
import Genome
import TestSupport
import Testing
import VariantCallFormat

/// A record of a generated file.
struct Place: Hashable {
    let contig: String
    let start: Int
    let end: Int

    var line: String {
        let info = end > start ? "END=\(end)" : "."
        return "\(contig)\t\(start)\t.\tA\t\(end > start ? "<DEL>" : "C")\t.\t.\t\(info)"
    }

    func overlaps(_ interval: Interval) -> Bool { start <= interval.end && end >= interval.start }
}

/// A generated BGZF file with its index.
struct IndexedFile {
    let path: String
    let places: [Place]
    let index: RegionIndex

    /// Some thousand records: at the borders of bins and windows, close together, far apart, with long deletions among them.
    static func places(furthest: Int = 1 << 28) -> [Place] {
        var places: [Place] = []
        for contig in ["chr1", "HLA-A*01:01", "chr3"] {
            var starts: Set<Int> = [0, 1]
            for shift in [14, 17, 20, 23, 26] {
                for step in 1...3 { for near in -1...2 { starts.insert((step << shift) + near) } }
            }
            for index in 1...2_000 { starts.insert(index * 37) }
            for index in 1...500 { starts.insert(index * (furthest / 501)) }
            for (index, start) in starts.sorted().enumerated() {
                places.append(Place(contig: contig, start: start, end: index % 97 == 5 ? start + index * 5_000 : start))
            }
        }
        return places
    }

    init(path: String, places: [Place], contigLengths: [Int] = []) throws {
        let sink = BlockGzipSink(target: try FileSink(path: path))
        var builder = RegionIndexBuilder(name: path, contigLengths: contigLengths)
        var offset = 0
        for place in places {
            // Long lines, so that many blocks are needed.
            let line = Array((place.line + ";NOTE=" + String(repeating: "x", count: 300) + "\n").utf8)
            try sink.write(line)
            try builder.add(
                contig: place.contig, interval: Interval(place.start, place.end), text: offset..<offset + line.count)
            offset += line.count
        }
        try sink.finish()
        index = builder.finish { sink.virtualOffset(ofText: $0) }
        self.path = path
        self.places = places
    }

    /// The records that a query gives, told from their columns.
    func query(_ contig: String, _ interval: Interval, with index: RegionIndex) throws -> [Place] {
        var found: [Place] = []
        try RegionReader(file: BlockGzipFile(path: path), index: index).forEachLine(
            onContig: contig, overlapping: interval
        ) { line in
            let columns = String(decoding: line, as: UTF8.self).split(separator: "\t")
            // A damaged index may lead into the middle of a line.
            guard columns.count > 7 else { return }
            let start = Int(columns[1]) ?? -1
            let end = columns[7].hasPrefix("END=") ? Int(columns[7].dropFirst(4).prefix { $0 != ";" }) ?? start : start
            let place = Place(contig: String(columns[0]), start: start, end: end)
            if place.contig == contig, place.overlaps(interval) { found.append(place) }
        }
        return found
    }
}

@Suite struct RegionIndexTests {
    static let intervals = [
        Interval(1, 1), Interval(1, 100), Interval(16_384, 16_384), Interval(16_385, 16_385), Interval(16_383, 16_386),
        Interval(70_000, 80_000), Interval(131_072, 131_073), Interval(1 << 20, (1 << 20) + 1),
        Interval(1 << 26, 1 << 27),
        Interval(1, 1 << 28), Interval((1 << 28) - 1_000_000, 1 << 29), Interval((1 << 29) - 1, 1 << 29),
    ]

    @Test(arguments: [0, 1 << 30]) func `a query gives what a linear scan gives`(contigLength: Int) throws {
        try TemporaryFolder.with { folder in
            let file = try IndexedFile(
                path: folder + "/x.vcf.gz", places: IndexedFile.places(), contigLengths: [contigLength])
            #expect(file.index.kind == (contigLength > 1 << 29 ? .csi : .tabix))
            let read = try RegionIndex(parsing: file.index.encoded(), name: "x")
            #expect(read == file.index)
            for contig in ["chr1", "HLA-A*01:01", "chr3", "chr9"] {
                for interval in Self.intervals {
                    let expected = file.places.filter { $0.contig == contig && $0.overlaps(interval) }
                    #expect(try file.query(contig, interval, with: read) == expected, "\(contig):\(interval)")
                }
            }
            #expect(try read.problems(file: BlockGzipFile(path: file.path)).isEmpty)
        }
    }

    /// An index of some megabytes comes in several pieces.
    @Test(arguments: [0, 1 << 30]) func `a large index is read piece by piece`(contigLength: Int) throws {
        try TemporaryFolder.with { folder in
            var builder = RegionIndexBuilder(name: "x.vcf.gz", contigLengths: [contigLength])
            var offset = 0
            for contig in ["1", "2", "3"] {
                for record in 1...30_000 {
                    let start = record * 8_001
                    try builder.add(
                        contig: contig, interval: Interval(start, start + record % 3), text: offset..<offset + 5_000)
                    offset += 5_000
                }
            }
            let index = builder.finish {
                VirtualOffset(blockAddress: $0 / 60_000 * 20_000, offsetInBlock: $0 % 60_000)
            }
            let bytes = index.encoded()
            #expect(bytes.count > 1 << 20, "one piece is no test")
            let path = folder + "/x.index"
            func write(_ bytes: [UInt8]) throws {
                let sink = BlockGzipSink(target: try FileSink(path: path))
                try sink.write(bytes)
                try sink.finish()
            }
            try write(bytes)
            for threads in [1, 2] { #expect(try RegionIndex.open(path: path, threads: threads) == index) }
            var packed = try SharedFile.bytes(path)
            packed[packed.count / 2] ^= 0xFF
            try SharedFile.write(packed, to: path)
            #expect(throws: ContainerError.self) { try RegionIndex.open(path: path, threads: 2) }
            for count in [bytes.count - 9, bytes.count / 2, (1 << 20) + 3] {
                try write(Array(bytes.prefix(count)))
                #expect(throws: RegionIndexError.self, "\(count)") { try RegionIndex.open(path: path) }
            }
        }
    }

    /// A narrow query must not read the file whole, or the index would be of no use.
    @Test func `a narrow query reads little`() throws {
        try TemporaryFolder.with { folder in
            let file = try IndexedFile(path: folder + "/x.vcf.gz", places: IndexedFile.places())
            let chunks = file.index.chunks(onContig: "chr3", overlapping: Interval(70_000, 70_100))
            let bytes = chunks.reduce(0) { $0 + $1.end.blockAddress - $1.begin.blockAddress }
            #expect(bytes < (try BlockGzipFile(path: file.path)).size / 3)
        }
    }

    @Test func `records beyond 2 to the 29th make a csi, whatever the header says`() throws {
        try TemporaryFolder.with { folder in
            let places = [
                Place(contig: "1", start: 5, end: 5), Place(contig: "1", start: 600_000_000, end: 900_000_000),
            ]
            let file = try IndexedFile(path: folder + "/x.vcf.gz", places: places)
            #expect(file.index.kind == .csi)
            #expect(try file.query("1", Interval(800_000_000, 800_000_000), with: file.index) == [places[1]])
        }
    }

    @Test(arguments: [[("1", 9), ("1", 5)], [("1", 5), ("2", 5), ("1", 6)]])
    func `records out of order cannot be indexed`(records: [(String, Int)]) {
        var builder = RegionIndexBuilder(name: "x.vcf.gz")
        #expect(throws: RegionIndexError.self) {
            for (index, record) in records.enumerated() {
                try builder.add(
                    contig: record.0, interval: Interval(record.1, record.1), text: index * 10..<index * 10 + 10)
            }
        }
    }

    @Test(arguments: [0, 1 << 30]) func `a damaged index is an error, never a crash`(contigLength: Int) throws {
        try TemporaryFolder.with { folder in
            let file = try IndexedFile(
                path: folder + "/x.vcf.gz", places: Array(IndexedFile.places().prefix(300)),
                contigLengths: [contigLength])
            let bytes = file.index.encoded()
            for count in 0..<bytes.count - 8 {
                #expect(throws: RegionIndexError.self) {
                    try RegionIndex(parsing: Array(bytes.prefix(count)), name: "x")
                }
            }
            // Whatever a changed byte makes of it, it is read or refused, and a query ends.
            var seed: UInt64 = 20_261_124
            for _ in 0..<1_200 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                var damaged = bytes
                damaged[Int(seed >> 33) % bytes.count] = UInt8(truncatingIfNeeded: seed >> 24)
                guard let index = try? RegionIndex(parsing: damaged, name: "x") else { continue }
                _ = try? file.query("chr1", Interval(1, 1 << 28), with: index)
                _ = try? index.problems(file: BlockGzipFile(path: file.path))
            }
        }
    }

    @Test func `an index of another file is told`() throws {
        try TemporaryFolder.with { folder in
            let file = try IndexedFile(path: folder + "/x.vcf.gz", places: IndexedFile.places())
            let other = try IndexedFile(path: folder + "/y.vcf.gz", places: Array(IndexedFile.places().prefix(1_500)))
            #expect(try !file.index.problems(file: BlockGzipFile(path: other.path)).isEmpty)
            #expect(
                file.index.problems(recordCounts: ["chr1": 5], file: "y.vcf.gz").first?.contains("tabix -f") == true)
            #expect(file.index.problems(recordCounts: ["chr1": 1, "new": 5], file: "y").first?.contains("new") == true)
        }
    }

    @Test(arguments: ["", "TBI", "TBI\u{2}", "BAI\u{1}", "\u{1f}"]) func `what is no index is refused`(text: String) {
        #expect(throws: RegionIndexError.self) { try RegionIndex(parsing: Array(text.utf8), name: "x") }
    }
}

/// Real indexes of other programs, which lie beside the project.
@Suite struct SharedIndexTests {
    @Test(.enabled(if: SharedFolder.path != nil, "MTORVAR_SHARED names no folder of shared data"))
    func `queries by others' indexes give what a linear scan gives`() throws {
        var queries = 0
        var files = 0
        for path in SharedFolder.files(below: ["vcf-suite/suite", "real-vcf"], endingIn: [".tbi", ".csi"]) {
            let vcf = String(path.dropLast(4))
            guard let file = try? BlockGzipFile(path: vcf), let index = try? RegionIndex.open(path: path),
                let records = try? Self.records(of: vcf), !records.isEmpty
            else { continue }
            files += 1
            for contig in Set(records.map(\.contig)) {
                let places = records.filter { $0.contig == contig }
                let middle = places[places.count / 2].start
                for interval in [
                    Interval(1, 1 << 28), Interval(middle, middle), Interval(middle, middle + 10_000),
                    Interval(places[0].start, places[0].start), Interval(places[places.count - 1].start, 1 << 28),
                ] {
                    var found: [String] = []
                    try RegionReader(file: file, index: index).forEachLine(onContig: contig, overlapping: interval) {
                        line in
                        found.append(String(decoding: line.last == 13 ? line.dropLast() : line, as: UTF8.self))
                    }
                    let expected = places.filter { $0.start <= interval.end && $0.end >= interval.start }
                    // What the index gives beyond the interval is for the caller to leave out.
                    let missing = Set(expected.map(\.line)).subtracting(found)
                    #expect(missing.isEmpty, "\(path) \(contig):\(interval): \(missing.count) records missing")
                    queries += 1
                }
            }
        }
        print("indexes: \(queries) queries of \(files) indexed files give all records of a linear scan")
        #expect(files > 10)
    }

    private struct Record {
        let contig: String
        let start: Int
        let end: Int
        let line: String
    }

    private static func records(of path: String) throws -> [Record] {
        var reader = try VCFReader(text: ContainerReader(source: FileSource.open(path: path)))
        var records: [Record] = []
        while let batch = try reader.nextBatch() {
            try batch.forEachLine { content, _, range in
                guard case .record(let view) = content else { return }
                var line = batch.bytes[range]
                while line.last == 10 || line.last == 13 { line = line.dropLast() }
                records.append(
                    Record(
                        contig: view.chromosome, start: view.position, end: view.end,
                        line: String(decoding: line, as: UTF8.self)))
            }
        }
        return records
    }

    @Test(arguments: [10, 11, 15, 16, Int(Int32.max)])
    func `levels whose bins no number can name are refused`(depth: Int) {
        func number(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(value >> (8 * $0) & 0xff) } }
        let bytes = Array("CSI\u{1}".utf8) + [14, depth, 28, 2, 1, 2, 0, 35, 0, 0, 0].flatMap(number)
        #expect(throws: RegionIndexError.self) { try RegionIndex(parsing: bytes, name: "a.csi") }
    }
}
