/// Free text in a cell of a table that people open in a spreadsheet.
package enum SpreadsheetText {
    /// The text, which no spreadsheet takes for a formula: an apostrophe stands before `=`, `+`, `-` and `@`, by which formulas begin. A number
    /// stays one.
    ///
    /// For file names, remarks and what users write of their samples. Names of samples, alleles, strands and HGVS names are never altered: they are
    /// read by programs, and matched.
    package static func harmless(_ text: String) -> String {
        guard let first = text.utf8.first, "=+-@".utf8.contains(first), Double(text) == nil else { return text }
        return "'" + text
    }
}
