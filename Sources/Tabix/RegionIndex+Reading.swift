import BlockGzip
import ByteStreams

extension RegionIndex {
    /// Reads an index file, which is BGZF.
    ///
    /// - Parameters:
    ///   - isWanted: the contigs that are kept; what the index has of others is passed over.
    ///   - threads: how many blocks are inflated at once.
    /// - Throws: ``RegionIndexError`` where it is no sound index of VCF; `ContainerError`, `ByteStreamError`.
    public static func open(
        path: String, threads: Int = 1, contigs isWanted: (String) -> Bool = { _ in true }
    ) throws -> RegionIndex {
        let reader = try ContainerReader(source: FileSource.open(path: path), indexName: path, threads: threads)
        var bytes: [UInt8] = []
        // Memory that is not written to costs nothing; growing costs a copy each time.
        bytes.reserveCapacity(min(reader.size ?? 0, 1 << 26) * 4)
        while try reader.read(into: &bytes) {}
        return try RegionIndex(parsing: bytes, name: path, contigs: isWanted)
    }

    /// Reads an index from its unpacked bytes.
    ///
    /// - Parameter isWanted: the contigs that are kept.
    /// - Throws: ``RegionIndexError`` where they are no sound index of VCF.
    public init(
        parsing bytes: [UInt8], name: String, contigs isWanted: (String) -> Bool = { _ in true }
    ) throws(RegionIndexError) {
        var cursor = Cursor(bytes: bytes, name: name)
        switch Array(bytes.prefix(4)) {
        case Array("TBI\u{1}".utf8): kind = .tabix
        case Array("CSI\u{1}".utf8): kind = .csi
        default: throw RegionIndexError("it is no index (neither TBI nor CSI)", name: name, hint: "tabix -f makes one")
        }
        cursor.offset = 4
        let contigCount: Int
        let names: [String]
        if kind == .csi {
            minShift = try cursor.number()
            depth = try cursor.number()
            guard (1...30).contains(minShift), (0...15).contains(depth), minShift + 3 * depth <= 60 else {
                throw cursor.error("bins of \(minShift) bits and depth \(depth)")
            }
            let auxiliary = try cursor.count(of: 1, what: "auxiliary bytes")
            let end = cursor.offset + auxiliary
            guard auxiliary >= 28 else {
                throw cursor.error("the names of contigs are missing, as in an index of BCF")
            }
            names = try cursor.header()
            guard cursor.offset <= end else { throw cursor.error("the names of contigs are longer than their field") }
            cursor.offset = end
            contigCount = try cursor.count(of: 4, what: "contigs")
        } else {
            (minShift, depth) = (14, 5)
            contigCount = try cursor.count(of: 8, what: "contigs")
            names = try cursor.header()
        }
        guard names.count == contigCount else {
            throw cursor.error("\(contigCount) contigs, but \(names.count) names")
        }
        var contigs: [ContigIndex] = []
        for contig in names {
            guard isWanted(contig) else {
                try cursor.passContig(kind: kind)
                continue
            }
            contigs.append(try cursor.contig(contig, kind: kind, metadataBin: Self.metadataBin(depth: depth)))
        }
        self.contigs = contigs
    }

    /// Reads numbers off the bytes; no count is believed that the bytes left could not hold.
    private struct Cursor {
        let bytes: [UInt8]
        let name: String
        var offset = 0

        func error(_ message: String) -> RegionIndexError {
            RegionIndexError(
                "the index is damaged near byte \(offset): \(message)", name: name, hint: "tabix -f makes it anew")
        }

        mutating func unsigned(_ width: Int) throws(RegionIndexError) -> UInt64 {
            guard bytes.count - offset >= width else { throw error("it ends too early") }
            var value: UInt64 = 0
            var shift: UInt64 = 0
            for index in offset..<offset + width {
                value |= UInt64(bytes[index]) &<< shift
                shift &+= 8
            }
            offset += width
            return value
        }

        mutating func number() throws(RegionIndexError) -> Int {
            Int(Int32(truncatingIfNeeded: try unsigned(4)))
        }

        /// A count of things that take at least so many bytes each.
        mutating func count(of width: Int, what: String) throws(RegionIndexError) -> Int {
            let count = try number()
            guard count >= 0, count <= (bytes.count - offset) / width else { throw error("\(count) \(what)") }
            return count
        }

        mutating func virtualOffset() throws(RegionIndexError) -> VirtualOffset {
            VirtualOffset(rawValue: try unsigned(8))
        }

        /// The columns, which must be those of VCF, and the names.
        mutating func header() throws(RegionIndexError) -> [String] {
            let format = try number()
            let columns = (try number(), try number(), try number())
            let comment = try number()
            _ = try number()
            guard format & 0xffff == 2 || columns == (1, 2, 0), comment == Int(UInt8(ascii: "#")) else {
                throw error("it is not an index of VCF (format \(format), columns \(columns.0), \(columns.1))")
            }
            let length = try count(of: 1, what: "bytes of names")
            let text = bytes[offset..<offset + length]
            offset += length
            if text.isEmpty { return [] }
            guard text.last == 0 else { throw error("the last name has no end") }
            return text.dropLast().split(separator: 0, omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
        }

        /// Passes over what the index has of a contig.
        mutating func passContig(kind: Kind) throws(RegionIndexError) {
            for _ in 0..<(try count(of: kind == .csi ? 16 : 8, what: "bins")) {
                _ = try unsigned(4)
                if kind == .csi { _ = try unsigned(8) }
                offset += 16 * (try count(of: 16, what: "chunks"))
            }
            if kind == .tabix { offset += 8 * (try count(of: 8, what: "intervals")) }
        }

        mutating func contig(_ name: String, kind: Kind, metadataBin: UInt32) throws(RegionIndexError) -> ContigIndex {
            var contig = ContigIndex(name: name, bins: [], chunks: [], linear: [])
            // The bins of a deep index may have larger numbers than a mark for each would be worth.
            var isThere = [Bool](repeating: false, count: Int(min(metadataBin, 1 << 20)))
            var further: Set<UInt32> = []
            for _ in 0..<(try count(of: kind == .csi ? 16 : 8, what: "bins")) {
                let bin = UInt32(truncatingIfNeeded: try unsigned(4))
                let first = kind == .csi ? try virtualOffset() : VirtualOffset(rawValue: 0)
                let start = contig.chunks.count
                for _ in 0..<(try count(of: 16, what: "chunks")) {
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
                let windows = try count(of: 8, what: "intervals")
                contig.linear.reserveCapacity(windows)
                for _ in 0..<windows { contig.linear.append(try virtualOffset()) }
            }
            return contig
        }
    }
}

extension ContainerReader {
    /// Opens an index, which would be refused as a VCF.
    fileprivate convenience init(source: any ByteSource, indexName: String, threads: Int) throws {
        var options = Options()
        options.threads = threads
        options.allowsIndex = true
        try self.init(source: source, options: options)
    }
}
