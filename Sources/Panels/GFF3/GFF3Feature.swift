package import Genome

/// One line of GFF3, decoded.
package struct GFF3Feature: Sendable, Hashable {
    /// The line, 1-based.
    package let line: Int
    /// The contig as the file writes it.
    package let contig: String
    /// Who says so: the second column.
    package let source: String
    /// What it is, `gene`, `mRNA`, `exon`, `CDS`, …
    package let type: String
    /// The positions, 1-based and closed.
    package let interval: Interval
    /// The strand; nothing where the file says none.
    package let strand: Strand?
    /// How many bases of a CDS belong to a codon that began before it.
    package let phase: Int?
    /// The ninth column.
    package let attributes: GFF3Attributes

    /// Reads a line of nine columns.
    ///
    /// - Throws: ``GFF3Error`` with what stands there and what was expected.
    package init(parsing text: String, line: Int, file: String) throws(GFF3Error) {
        let columns = text.split(separator: "\t", omittingEmptySubsequences: false)
        func failure(_ message: String) -> GFF3Error {
            GFF3Error(
                .lineForm, file: file, line: line, message: "\(message): '\(text.prefix(80))'",
                hint: "mend the line, or take the file anew from where it came from")
        }
        guard columns.count == 9 else { throw failure("\(columns.count) columns; GFF3 has nine, separated by tabs") }
        guard let start = Int(columns[3]), let end = Int(columns[4]), start >= 1, end >= start, end < 1 << 40 else {
            throw failure("start and end must be positions, 1-based, the end not before the start")
        }
        switch columns[6] {
        case "+": strand = .plus
        case "-": strand = .minus
        case ".", "?": strand = nil
        default: throw failure("the strand must be +, -, . or ?")
        }
        switch columns[7] {
        case "0", "1", "2": phase = Int(columns[7])
        case ".": phase = nil
        default: throw failure("the phase must be 0, 1, 2 or .")
        }
        guard let attributes = columns[8] == "." ? GFF3Attributes(parsing: "") : GFF3Attributes(parsing: columns[8])
        else {
            guard columns[8].contains(" \"") else { throw failure("attributes must be key=value, separated by ;") }
            throw GFF3Error(
                .notGFF3, file: file, line: line,
                message: "this is GTF, whose coding sequences lack the stop codon; expected GFF3",
                hint: "Ensembl, GENCODE, NCBI and MANE offer the same annotation as .gff3 or .gff: take that")
        }
        self.attributes = attributes
        self.line = line
        contig = GFF3Attributes.decoded(columns[0])
        source = GFF3Attributes.decoded(columns[1])
        type = String(columns[2])
        interval = Interval(start, end)
    }
}
