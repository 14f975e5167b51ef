/// The frequency in the population above which an allele of a gene causes no tumour syndrome, and makes no hit.
package struct FrequencyLines: Sendable {
    private let lines: [String: Double]
    /// The line of genes that have none of their own.
    private let general: Double

    /// Loads the lines.
    ///
    /// - Throws: `AnnotationFileError` where a fraction is no number from 0 to 1, or the general line is missing.
    package init(files: AnnotationFiles) throws(AnnotationFileError) {
        var lines: [String: Double] = [:]
        let table = try files.table("known/frequency_lines.tsv")
        for row in table.rows {
            let text = try row.text("fraction")
            // A line without its source is none.
            _ = try row.text("source")
            guard let fraction = Double(text), (0...1).contains(fraction) else {
                throw row.error("'fraction' is '\(text)'; expected a number from 0 to 1")
            }
            lines[try row.text("gene")] = fraction
        }
        guard let general = lines["any"] else {
            throw AnnotationFileError(
                file: files.path(of: "known/frequency_lines.tsv"), line: nil,
                message: "the line of all other genes is missing: a row with 'any' as its gene")
        }
        self.general = general
        self.lines = lines
    }

    /// The line of a gene, 0 to 1.
    package subscript(gene: String) -> Double { lines[gene] ?? general }
}
