import ByteStreams

/// The header of a VCF file: every line as it stands, and what the program needs of them by name.
public struct VCFHeader: Sendable {
    /// A contig that the header declares.
    public struct Contig: Sendable, Hashable {
        /// The name that CHROM uses.
        public let id: String
        /// The length in bases, where given.
        public let length: Int?
        /// The value of `assembly=`, where given.
        public let assembly: String?
    }

    /// The bytes of the whole header as they stand in the file, line ends included.
    public let bytes: [UInt8]
    /// The `##` lines, in order.
    public let metaLines: [MetaLine]
    /// The `#CHROM` line without its line end.
    public let columnLine: String
    /// The number of the `#CHROM` line in the file, 1-based.
    public let columnLineNumber: Int
    /// What the first `##fileformat` line gives, as written; nothing where the line is missing.
    public let fileformat: String?
    /// The version; nothing where no line names one.
    public let version: VCFVersion?
    /// The contigs, in order; of two with one name the first counts.
    public let contigs: [Contig]
    /// How INFO keys are declared; of two lines for one key the first counts.
    public let infoDefinitions: [String: FieldDefinition]
    /// How FORMAT keys are declared.
    public let formatDefinitions: [String: FieldDefinition]
    /// The samples, in the order of their columns.
    public let sampleNames: [String]
    /// Whether the `#CHROM` line has the column FORMAT.
    package let hasFormat: Bool
    /// Things that are wrong with the header and do not stop reading, each with file and line.
    public let warnings: [String]
    /// The line end of the `#CHROM` line: `\n` or `\r\n`.
    package let lineEnd: [UInt8]

    /// How many columns each record must have.
    public var columnCount: Int { hasFormat ? 9 + sampleNames.count : 8 }

    /// The value of the first unstructured line `##key=value`.
    public func metaValue(of key: String) -> String? { metaLines.first { $0.key == key }?.value }

    /// The lines `##key=…`, in order.
    public func metaLines(of key: String) -> [MetaLine] { metaLines.filter { $0.key == key } }

    /// Whether an ALT, INFO, FORMAT or FILTER line declares the identifier.
    public func declares(_ id: String, in kind: String) -> Bool {
        metaLines.contains { $0.key == kind && $0.structured?["ID"] == id }
    }

    /// The programs that the header names: `##source` lines, and the tools of lines such as `##GATKCommandLine`, without repetition.
    public var callers: [String] {
        var names: [String] = []
        var known: Set<String> = []
        func add(_ name: String) { if !name.isEmpty, known.insert(name).inserted { names.append(name) } }
        for line in metaLines {
            guard let value = line.value else { continue }
            if line.key == "source" { add(value) }
            if line.key.hasPrefix("GATKCommandLine") { add(line.structured?["ID"] ?? "GATK") }
        }
        return names
    }

    /// The header with lines added before the `#CHROM` line, and lines with these beginnings left out, as bytes.
    package func bytes(adding added: [String], replacing prefixes: [String]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + added.reduce(0) { $0 + $1.utf8.count + 2 })
        let prefixes = prefixes.map { Array($0.utf8) }
        var start = 0
        while start < bytes.count {
            let end =
                ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: bytes.span, from: start).map { $0 + 1 } ?? bytes.count
            let line = bytes[start..<end]
            if Self.isColumnLine(line) {
                for text in added { output += Array(text.utf8) + lineEnd }
            }
            if !prefixes.contains(where: { line.starts(with: $0) }) { output += line }
            start = end
        }
        return output
    }

    /// Whether a line begins as the `#CHROM` line does, in whatever case: `#chrom` is a warning, and no reason to refuse a file.
    static func isColumnLine(_ line: ArraySlice<UInt8>) -> Bool {
        line.count >= columnLineStart.count && zip(line, columnLineStart).allSatisfy { $0 & 0xdf == $1 & 0xdf }
            && line.first == UInt8(ascii: "#")
    }

    private static let columnLineStart = Array("#CHROM".utf8)
}
