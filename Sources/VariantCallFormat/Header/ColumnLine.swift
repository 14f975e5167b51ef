/// The `#CHROM` line, read column by column.
struct ColumnLine {
    /// The fixed columns, in order.
    static let fixedNames = ["#CHROM", "POS", "ID", "REF", "ALT", "QUAL", "FILTER", "INFO"]

    let samples: [String]
    let hasFormat: Bool
    let warnings: [String]

    /// Reads the line.
    ///
    /// A column that is merely spelt otherwise (`QUALITY`, `Info`) is a warning; one that is missing or stands in another's place would give
    /// one column's values to another and is an error.
    ///
    /// - Throws: ``VCFError``.
    init(parsing text: String, line: Int, file: String) throws(VCFError) {
        var columns = text.fields("\t").map(String.init)
        var warnings: [String] = []
        func error(_ code: VCFError.Code, column: Int, _ hint: String) -> VCFError {
            VCFError(
                code, file: file, line: line, column: columns.prefix(column).reduce(1) { $0 + $1.count + 1 },
                excerpt: String(text.prefix(120)), hint: hint)
        }
        if columns.count < 8, text.split(separator: " ").count >= 8 {
            throw error(
                .badColumnLine, column: 0,
                "the columns separated by tabs; here they are separated by spaces (a paste from a terminal or an editor?)"
            )
        }
        if columns.count > 8, columns.last?.isEmpty == true {
            columns.removeLast()
            warnings.append("the #CHROM line ends in a tab")
        }
        for (index, name) in (Self.fixedNames + ["FORMAT"]).enumerated() {
            if index == 8, columns.count <= 8 { break }
            guard index < columns.count, columns[index] != name else {
                if index < columns.count { continue }
                throw error(
                    .badColumnLine, column: index,
                    "the columns \(Self.fixedNames.joined(separator: " ")) separated by tabs; '\(name)' is missing here"
                )
            }
            guard Self.isSpelling(columns[index], of: name) else {
                throw error(
                    .badColumnLine, column: index,
                    index == 8
                        ? "FORMAT as the ninth column, then the samples"
                        : "the columns \(Self.fixedNames.joined(separator: " ")) separated by tabs; '\(name)' is missing here"
                )
            }
            warnings.append("the column '\(columns[index])' is read as \(name)")
        }
        let samples = Array(columns.dropFirst(9))
        // By their bytes: names that differ only in how Unicode writes a letter are two.
        var seen: Set<[UInt8]> = []
        for (index, sample) in samples.enumerated() {
            if sample.isEmpty {
                throw error(.emptySample, column: 9 + index, "a name for each sample; rename with bcftools reheader -s")
            }
            if !seen.insert(Array(sample.utf8)).inserted {
                throw error(
                    .duplicateSample, column: 9 + index, "sample names that differ; rename with bcftools reheader -s")
            }
        }
        self.samples = samples
        hasFormat = columns.count > 8
        self.warnings = warnings
    }

    private static func isSpelling(_ text: String, of name: String) -> Bool {
        let (text, name) = (text.uppercased(), name.uppercased())
        return text.count >= 3 && (text.hasPrefix(name) || name.hasPrefix(text))
    }
}
