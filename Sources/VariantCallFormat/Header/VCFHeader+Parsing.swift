extension VCFHeader {
    /// Reads the header from its bytes, the `#CHROM` line being the last.
    ///
    /// - Throws: ``VCFError`` where the `#CHROM` line is wrong or the version is one that cannot be read; anything else that is wrong is a
    ///   warning.
    public init(bytes: [UInt8], file: String) throws(VCFError) {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        let endsInCarriageReturn = lines.last?.last == UInt8(ascii: "\r")
        var warnings: [String] = []
        var metaLines: [MetaLine] = []
        for (index, bytes) in lines.dropLast().enumerated() {
            var text = String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
            if index == 0, text.unicodeScalars.first == "\u{FEFF}" {
                text.unicodeScalars.removeFirst()
                warnings.append("\(file):1: the file begins with a byte order mark, which VCF does not have")
            }
            if text.hasPrefix("##") { metaLines.append(MetaLine(number: index + 1, text: text)) }
        }
        let fileformat = metaLines.first { $0.key == "fileformat" }
        version = fileformat?.value.flatMap { VCFVersion(fileformat: $0) }
        self.fileformat = fileformat?.value
        try Self.checkVersion(version, line: fileformat, file: file)
        if fileformat == nil || fileformat?.number != 1 {
            warnings.append("\(file):1: the first line is not ##fileformat=VCFv4.x")
        } else if let version, version > .latest {
            warnings.append("\(file):1: \(version) is later than \(VCFVersion.latest), by which it is read")
        }
        let contigLines = metaLines.filter { $0.key == "contig" }
        for line in contigLines where line.structured?["ID"] == nil {
            warnings.append("\(file):\(line.number): a ##contig line without ID: \(line.text.prefix(80))")
        }
        var seen: Set<String> = []
        contigs = contigLines.compactMap { line in
            guard let value = line.structured, let id = value["ID"], seen.insert(id).inserted else { return nil }
            return Contig(id: id, length: value["length"].flatMap { Self.length($0) }, assembly: value["assembly"])
        }
        infoDefinitions = Self.definitions(in: metaLines, of: "INFO")
        formatDefinitions = Self.definitions(in: metaLines, of: "FORMAT")
        self.metaLines = metaLines
        self.bytes = bytes
        lineEnd = endsInCarriageReturn ? [13, 10] : [10]
        columnLineNumber = lines.count
        columnLine = (lines.last.map { String(decoding: $0, as: UTF8.self) } ?? "").trimmingCarriageReturn
        let columns = try ColumnLine(parsing: columnLine, line: lines.count, file: file)
        sampleNames = columns.samples
        hasFormat = columns.hasFormat
        self.warnings = warnings + columns.warnings.map { "\(file):\(lines.count): \($0)" }
    }

    /// Files of VCF 3 have other columns and alleles; what a version 5 will be, nobody knows.
    private static func checkVersion(_ version: VCFVersion?, line: MetaLine?, file: String) throws(VCFError) {
        guard let version, let line, version.major != 4 else { return }
        throw VCFError(
            .unknownVersion, file: file, line: line.number, excerpt: String(line.text.prefix(100)),
            hint: "VCFv4.0 to \(VCFVersion.latest)"
                + (version.major < 4 ? "; convert it with vcf-convert of vcftools" : ""))
    }

    /// The length of a contig; nothing where it is no number, or one to which nothing can be added.
    private static func length(_ text: String) -> Int? {
        Int(text).flatMap { (0...VCFRecordView.largestPosition).contains($0) ? $0 : nil }
    }

    private static func definitions(in lines: [MetaLine], of kind: String) -> [String: FieldDefinition] {
        var definitions: [String: FieldDefinition] = [:]
        for line in lines where line.key == kind {
            guard let value = line.structured, let id = value["ID"], definitions[id] == nil else { continue }
            definitions[id] = FieldDefinition(
                number: value["Number"].flatMap { FieldDefinition.Number(parsing: $0) } ?? .any,
                type: value["Type"].flatMap { FieldDefinition.ValueType(rawValue: $0) } ?? .string, line: line.number)
        }
        return definitions
    }
}

extension String {
    fileprivate var trimmingCarriageReturn: String {
        // "\r" may have been joined with what stands before it to one Character.
        unicodeScalars.last == "\r" ? String(String.UnicodeScalarView(unicodeScalars.dropLast())) : self
    }
}
