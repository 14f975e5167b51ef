extension VCFHeader {
    /// The fixed columns, in order.
    static let fixedColumns = ["#CHROM", "POS", "ID", "REF", "ALT", "QUAL", "FILTER", "INFO"]

    /// Reads the header from its bytes, the `#CHROM` line being the last.
    ///
    /// - Throws: ``VCFError`` where the `#CHROM` line is wrong; anything else that is wrong is a warning.
    public init(bytes: [UInt8], file: String) throws(VCFError) {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        let endsInCarriageReturn = lines.last?.last == UInt8(ascii: "\r")
        let texts = lines.map { line in
            String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
        }
        var warnings: [String] = []
        let first = texts.first.map { $0.first == "\u{FEFF}" ? String($0.dropFirst()) : $0 } ?? ""
        let version = first.hasPrefix("##fileformat=") ? String(first.dropFirst("##fileformat=".count)) : nil
        if version == nil { warnings.append("\(file):1: the first line is not ##fileformat=VCFv4.x") }

        var contigs: [Contig] = []
        for (index, text) in texts.enumerated() where text.hasPrefix("##contig=") {
            guard let value = StructuredMetaValue(parsing: String(text.dropFirst("##contig=".count))),
                let id = value["ID"]
            else {
                warnings.append("\(file):\(index + 1): a ##contig line without ID: \(text.prefix(80))")
                continue
            }
            contigs.append(Contig(id: id, length: value["length"].flatMap { Int($0) }, assembly: value["assembly"]))
        }
        self.lines = texts
        self.bytes = bytes
        self.version = version
        self.contigs = contigs
        self.warnings = warnings
        lineEnd = endsInCarriageReturn ? [13, 10] : [10]
        sampleNames = try Self.samples(in: texts.last ?? "", line: texts.count, file: file)
    }

    private static func samples(in text: String, line: Int, file: String) throws(VCFError) -> [String] {
        let columns = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        let excerpt = String(text.prefix(120))
        for (index, name) in fixedColumns.enumerated() where index >= columns.count || columns[index] != name {
            let column = columns.prefix(index).reduce(1) { $0 + $1.count + 1 }
            throw VCFError(
                .badColumnLine, file: file, line: line, column: column, excerpt: excerpt,
                hint: "the columns \(fixedColumns.joined(separator: " ")) separated by tabs; '\(name)' is missing here")
        }
        guard columns.count > 8 else { return [] }
        guard columns[8] == "FORMAT" else {
            throw VCFError(
                .badColumnLine, file: file, line: line, excerpt: excerpt,
                hint: "FORMAT as the ninth column, then the samples")
        }
        let samples = Array(columns.dropFirst(9))
        var seen: Set<String> = []
        for sample in samples where !seen.insert(sample).inserted {
            throw VCFError(
                .duplicateSample, file: file, line: line, excerpt: String(sample.prefix(80)),
                hint: "sample names that differ; rename with bcftools reheader -s")
        }
        return samples
    }
}
