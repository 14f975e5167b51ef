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

    /// All lines from the first to the `#CHROM` line, without line ends, in order.
    public let lines: [String]
    /// The bytes of the whole header as they stand in the file, line ends included.
    public let bytes: [UInt8]
    /// The version that `##fileformat` gives, `VCFv4.2`; nothing where the line is missing.
    public let version: String?
    /// The contigs, in order.
    public let contigs: [Contig]
    /// The samples, in the order of their columns.
    public let sampleNames: [String]
    /// Things that are wrong with the header and do not stop reading.
    public let warnings: [String]
    /// The line end of the `#CHROM` line: `\n` or `\r\n`.
    public let lineEnd: [UInt8]

    /// The value of the first unstructured line `##key=value`.
    public func metaValue(of key: String) -> String? {
        let prefix = "##\(key)="
        return lines.first { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    }

    /// The values of all lines `##key=…`, in order.
    public func metaValues(of key: String) -> [String] {
        let prefix = "##\(key)="
        return lines.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    }

    /// Whether an ALT, INFO, FORMAT or FILTER line declares the identifier.
    public func declares(_ id: String, in kind: String) -> Bool {
        metaValues(of: kind).contains { StructuredMetaValue(parsing: $0)?["ID"] == id }
    }

    /// The programs that the header names: `##source` lines, and the tools of lines such as `##GATKCommandLine` and
    /// `##bcftools_callCommand`, without repetition.
    public var callers: [String] {
        var names: [String] = []
        func add(_ name: String) { if !name.isEmpty, !names.contains(name) { names.append(name) } }
        for line in lines {
            guard line.hasPrefix("##"), let equals = line.firstIndex(of: "=") else { continue }
            let key = line[line.index(line.startIndex, offsetBy: 2)..<equals]
            let value = String(line[line.index(after: equals)...])
            if key == "source" { add(value) }
            if key.hasPrefix("GATKCommandLine") { add(StructuredMetaValue(parsing: value)?["ID"] ?? "GATK") }
        }
        return names
    }

    /// The header with lines added before the `#CHROM` line, and lines with these beginnings left out, as bytes.
    public func bytes(adding added: [String], replacing prefixes: [String]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + added.reduce(0) { $0 + $1.utf8.count + 2 })
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
            let line = bytes[start..<end]
            if line.starts(with: Array("#CHROM".utf8)) {
                for text in added { output += Array(text.utf8) + lineEnd }
            }
            if !prefixes.contains(where: { line.starts(with: Array($0.utf8)) }) { output += line }
            start = end
        }
        return output
    }
}
