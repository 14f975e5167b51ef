/// The frequency in the population above which an allele of a gene causes no tumour syndrome, and makes no hit.
package struct FrequencyLines: Sendable {
    private let lines: [String: Line]
    /// The line of genes that have none of their own.
    private let general: Line

    package struct Line: Sendable, Hashable {
        /// 0 to 1.
        package let fraction: Double
        /// Whether it is one of filtering allele frequencies.
        package let isOfFilteringFrequency: Bool
    }

    private enum Measured: String, CaseIterable { case greatest, filtering }

    /// Loads the lines.
    ///
    /// - Throws: `AnnotationFileError` where a fraction is no number from 0 to 1, or the general line is missing.
    package init(files: AnnotationFiles) throws(AnnotationFileError) {
        var lines: [String: Line] = [:]
        let table = try files.table("known/frequency_lines.tsv")
        for row in table.rows {
            let text = try row.text("fraction")
            // A line without its source is none.
            _ = try row.text("source")
            guard let fraction = Double(text), (0...1).contains(fraction) else {
                throw row.error("'fraction' is '\(text)'; expected a number from 0 to 1")
            }
            let measured = try row.value("of", as: Measured.self)
            lines[try row.text("gene")] = Line(fraction: fraction, isOfFilteringFrequency: measured == .filtering)
        }
        guard let general = lines["any"] else {
            throw AnnotationFileError(
                file: files.path(of: "known/frequency_lines.tsv"), line: nil,
                message: "the line of all other genes is missing: a row with 'any' as its gene")
        }
        self.general = general
        self.lines = lines
    }

    package subscript(gene: String) -> Line { lines[gene] ?? general }
}
