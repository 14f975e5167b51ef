import Genome

extension RegionIndex {
    /// Reads an index file, which is BGZF.
    ///
    /// - Parameter threads: how many blocks are inflated at once.
    /// - Throws: ``RegionIndexError`` where it is no sound index of VCF; `ContainerError`, `ByteStreamError`.
    public static func open(path: String, threads: Int = 1) throws -> RegionIndex {
        if let file = try? BlockGzipFile(path: path), (try? file.hasEndMarker()) == true {
            do {
                return try file.withTexts(threads: threads) { next in
                    try withoutActuallyEscaping(next) { next in
                        try RegionIndex(Cursor(bytes: [], rest: next, name: path))
                    }
                }
            } catch is ContainerError {}
        }
        // An index that is packed in another way, or is damaged: of which this says where and how.
        let reader = try ContainerReader(source: FileSource.open(path: path), indexName: path)
        let rest = {
            var text: [UInt8] = []
            return try reader.read(into: &text) ? text : nil
        }
        return try RegionIndex(Cursor(bytes: [], rest: rest, name: path))
    }

    /// Reads an index from its unpacked bytes.
    ///
    /// - Throws: ``RegionIndexError`` where they are no sound index of VCF.
    public init(parsing bytes: [UInt8], name: String) throws {
        try self.init(Cursor(bytes: bytes, rest: nil, name: name))
    }

    private init(_ cursor: consuming Cursor) throws {
        switch try cursor.bytes(upTo: 4) {
        case Array("TBI\u{1}".utf8): kind = .tabix
        case Array("CSI\u{1}".utf8): kind = .csi
        default:
            throw RegionIndexError(
                "it is no index (neither TBI nor CSI)", name: cursor.name, hint: "tabix -f makes one")
        }
        let contigCount: Int
        let names: [String]
        if kind == .csi {
            minShift = try cursor.number()
            depth = try cursor.number()
            guard (1...30).contains(minShift), (0...RegionIndex.largestDepth).contains(depth),
                minShift + 3 * depth <= 60
            else {
                throw cursor.error("bins of \(minShift) bits and depth \(depth)")
            }
            let auxiliary = try cursor.count(what: "auxiliary bytes")
            let end = cursor.offset + auxiliary
            guard auxiliary >= 28 else {
                throw cursor.error("the names of contigs are missing, as in an index of BCF")
            }
            names = try cursor.header()
            guard cursor.offset <= end else { throw cursor.error("the names of contigs are longer than their field") }
            try cursor.skip(end - cursor.offset)
            contigCount = try cursor.count(what: "contigs")
        } else {
            (minShift, depth) = (14, 5)
            contigCount = try cursor.count(what: "contigs")
            names = try cursor.header()
        }
        guard names.count == contigCount else {
            throw cursor.error("\(contigCount) contigs, but \(names.count) names")
        }
        let metadataBin = Self.metadataBin(depth: depth)
        var contigs: [ContigIndex] = []
        for name in names { contigs.append(try cursor.contig(name, kind: kind, metadataBin: metadataBin)) }
        self.contigs = contigs
    }

    /// Reads numbers off the bytes, which come piece by piece.
    private struct Cursor {
        private var bytes: [UInt8]
        /// What follows on the bytes; nothing where they are all.
        private let rest: (() throws -> [UInt8]?)?
        let name: String
        /// Where it stands in the bytes.
        private var place = 0
        /// How many bytes came before those that are there.
        private var passed = 0

        init(bytes: [UInt8], rest: (() throws -> [UInt8]?)?, name: String) {
            self.bytes = bytes
            self.rest = rest
            self.name = name
        }

        /// Where it stands in the index.
        var offset: Int { passed + place }

        func error(_ message: String) -> RegionIndexError {
            RegionIndexError(
                "the index is damaged near byte \(offset): \(message)", name: name, hint: "tabix -f makes it anew")
        }

        /// Adds the next piece; what was read goes. False at the end.
        private mutating func refill() throws -> Bool {
            guard let piece = try rest?() else { return false }
            passed += place
            guard offset <= InputLimit.regionIndex.most else { throw InputLimitError(.regionIndex, file: name) }
            if place == bytes.count {
                bytes = piece
            } else {
                bytes.removeSubrange(..<place)
                bytes += piece
            }
            place = 0
            return true
        }

        private mutating func require(_ count: Int) throws {
            while bytes.count - place < count {
                guard try refill() else { throw error("it ends too early") }
            }
        }

        mutating func unsigned<Number: FixedWidthInteger & BitwiseCopyable>(_ type: Number.Type) throws -> Number {
            let width = Number.bitWidth / 8
            if bytes.count - place < width { try require(width) }
            defer { place += width }
            return ByteNumber.littleEndian(type, in: bytes.span, at: place)
        }

        /// So many bytes, or as many as there are.
        mutating func bytes(upTo count: Int) throws -> [UInt8] {
            while bytes.count - place < count, try refill() {}
            let end = place + min(count, bytes.count - place)
            defer { place = end }
            return Array(bytes[place..<end])
        }

        /// Passes over bytes, which must be there.
        mutating func skip(_ count: Int) throws {
            var count = count
            while count > bytes.count - place {
                count -= bytes.count - place
                place = bytes.count
                try require(1)
            }
            place += count
        }

        mutating func number() throws -> Int { Int(try unsigned(Int32.self)) }

        /// A count of things. One that is too large shows where they end too early.
        mutating func count(what: String) throws -> Int {
            let count = try number()
            guard count >= 0 else { throw error("\(count) \(what)") }
            return count
        }

        mutating func virtualOffset() throws -> VirtualOffset {
            VirtualOffset(rawValue: try unsigned(UInt64.self))
        }

        /// The columns, which must be those of VCF, and the names.
        mutating func header() throws -> [String] {
            let format = try number()
            let columns = (try number(), try number(), try number())
            let comment = try number()
            _ = try number()
            guard format & 0xffff == 2 || columns == (1, 2, 0), comment == Int(UInt8(ascii: "#")) else {
                throw error("it is not an index of VCF (format \(format), columns \(columns.0), \(columns.1))")
            }
            let length = try count(what: "bytes of names")
            let text = try bytes(upTo: length)
            guard text.count == length else { throw error("\(length) bytes of names") }
            if text.isEmpty { return [] }
            guard text.last == 0 else { throw error("the last name has no end") }
            return text.dropLast().split(separator: 0, omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
        }

        /// What the index has of a contig.
        mutating func contig(_ name: String, kind: Kind, metadataBin: UInt32) throws -> ContigIndex {
            var contig = ContigIndex(name: name, bins: [], chunks: [], linear: [])
            // The bins of a deep index may have larger numbers than a mark for each would be worth.
            var isThere = [Bool](repeating: false, count: Int(min(metadataBin, 1 << 20)))
            var further: Set<UInt32> = []
            for _ in 0..<(try count(what: "bins")) {
                let bin = try unsigned(UInt32.self)
                let first = kind == .csi ? try virtualOffset() : VirtualOffset(rawValue: 0)
                let start = contig.chunks.count
                for _ in 0..<(try count(what: "chunks")) {
                    contig.chunks.append(Chunk(begin: try virtualOffset(), end: try virtualOffset()))
                }
                let chunks = contig.chunks[start...]
                if bin == metadataBin {
                    // Two pairs: from the first to the last record; records with and without alignment.
                    if chunks.count == 2 {
                        contig.extent = chunks[start]
                        contig.recordCount = Int(clamping: chunks[start + 1].begin.rawValue)
                    }
                    contig.chunks.removeSubrange(start...)
                    continue
                }
                if let wrong = chunks.first(where: { $0.begin > $0.end }) {
                    throw error("a chunk of bin \(bin) ends before it begins (\(wrong.begin.rawValue))")
                }
                let isNew: Bool
                if Int(bin) < isThere.count {
                    isNew = !isThere[Int(bin)]
                    isThere[Int(bin)] = true
                } else {
                    isNew = further.insert(bin).inserted
                }
                guard isNew else { throw error("bin \(bin) stands twice") }
                contig.bins.append(Bin(number: bin, chunks: start..<contig.chunks.count, firstOverlapping: first))
            }
            if kind == .tabix {
                let windows = try count(what: "intervals")
                // The longest chromosome has some 15,000; a larger number is not believed before they are there.
                contig.linear.reserveCapacity(min(windows, 1 << 15))
                for _ in 0..<windows { contig.linear.append(try virtualOffset()) }
            }
            return contig
        }
    }
}

extension ContainerReader {
    /// Opens an index, which would be refused as a VCF.
    fileprivate convenience init(source: any ByteSource, indexName: String) throws {
        var options = Options()
        options.allowsIndex = true
        try self.init(source: source, options: options)
    }
}
