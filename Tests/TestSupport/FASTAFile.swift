import SystemPackage

/// A FASTA file with its `.fai` for tests. Contigs may be as long as real ones: what is in no stretch is a hole in the file, which reads as
/// zero bytes and takes no room.
public struct FASTAFile {
    /// Known bases of a contig.
    public struct Stretch {
        let start: Int
        let bases: [UInt8]

        /// Makes a stretch whose first base stands at `start` (1-based).
        public init(start: Int, bases: [UInt8]) {
            self.start = start
            self.bases = bases
        }
    }

    private struct Contig {
        let name: String
        let length: Int
        let stretches: [Stretch]
    }

    private let width: Int
    private let lineEnd: [UInt8]
    private var contigs: [Contig] = []

    /// Makes an empty file with lines of so many bases.
    public init(width: Int = 60, lineEnd: String = "\n") {
        self.width = width
        self.lineEnd = Array(lineEnd.utf8)
    }

    /// Adds a contig of which all bases are given.
    public mutating func add(_ name: String, bases: [UInt8]) {
        add(name, length: bases.count, stretches: [Stretch(start: 1, bases: bases)])
    }

    /// Adds a contig of which some stretches are given.
    public mutating func add(_ name: String, length: Int, stretches: [Stretch]) {
        contigs.append(Contig(name: name, length: length, stretches: stretches))
    }

    /// Writes the file and its index.
    ///
    /// - Throws: `Errno`.
    public func write(to path: String, index: Bool = true) throws {
        let file = try FileDescriptor.open(
            FilePath(path), .writeOnly, options: [.create, .truncate],
            permissions: [.ownerReadWrite, .groupRead, .otherRead])
        var lines = ""
        try file.closeAfter {
            var offset = 0
            for contig in contigs {
                let header = Array(">\(contig.name) made up".utf8) + lineEnd
                try file.writeAll(toAbsoluteOffset: Int64(offset), header)
                offset += header.count
                lines += "\(contig.name)\t\(contig.length)\t\(offset)\t\(width)\t\(width + lineEnd.count)\n"
                for stretch in contig.stretches {
                    let column = (stretch.start - 1) % width
                    let place = offset + (stretch.start - 1) / width * (width + lineEnd.count) + column
                    var text: [UInt8] = []
                    for (index, base) in stretch.bases.enumerated() {
                        if index > 0, (column + index) % width == 0 { text += lineEnd }
                        text.append(base)
                    }
                    try file.writeAll(toAbsoluteOffset: Int64(place), text)
                }
                let last = contig.length - 1
                offset += last / width * (width + lineEnd.count) + last % width + 1
                try file.writeAll(toAbsoluteOffset: Int64(offset), lineEnd)
                offset += lineEnd.count
            }
        }
        if index { try SharedFile.write(Array(lines.utf8), to: path + ".fai") }
    }

    /// Bases that look like any sequence and are the same each time.
    public static func madeUpBases(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
        var state = seed
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Array("ACGT".utf8)[Int(state >> 62)]
        }
    }
}
