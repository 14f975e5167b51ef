import Transcripts

/// A table of cancerhotspots.org as its second version has it (`v2_multi_type_residue.txt`): one row for each residue, splice site or stretch, with the
/// tumours of each change as `R:1337|L:110`. It becomes the table of a set, one row for each change, of the set's genes alone.
package struct HotspotImport: Sendable {
    /// Its place in the set.
    package static let file = "known/hotspots.tsv"
    /// The rows in the form of `known/hotspots.tsv`, with its licence above them.
    package let text: String
    /// How many changes it has.
    package let count: Int
    /// The places whose amino acid is not that of the set's protein, as `GENE R130`: another transcript numbers them, and they are left out.
    package let leftOut: [String]

    private static let columns = [
        "gene", "kind", "start", "end", "reference", "change", "tumours_with_change", "tumours_at_residue",
    ]

    private struct Line {
        let gene: Int
        let residue: Int
        let count: Int
        let text: String
    }

    /// Reads a table.
    ///
    /// - Parameter notice: what the licence asks for, in lines that begin with `#`; it stands above the rows.
    /// - Throws: `AnnotationFileError` where the file is no such table, or a value is not what it should be.
    package init(
        parsing bytes: [UInt8], file: String, annotations: AnnotationSet, notice: String
    ) throws(AnnotationFileError) {
        let table = try TabTable(parsing: bytes, file: file)
        let wanted = [
            "Hugo_Symbol", "Reference_Amino_Acid", "Amino_Acid_Position", "Variant_Amino_Acid", "Tumor_Count",
        ]
        guard wanted.allSatisfy(table.columns.contains) else {
            throw AnnotationFileError(
                file: file, line: 1,
                message:
                    "this is no table of cancerhotspots.org; expected the columns \(wanted.joined(separator: ", ")), as in v2_multi_type_residue.txt"
            )
        }
        let genes = annotations.genes.map(\.symbol)
        var lines: [Line] = []
        var leftOut: [String] = []
        for row in table.rows {
            let symbol = try row.text("Hugo_Symbol")
            guard let gene = genes.firstIndex(of: symbol) else { continue }
            let place = try Place(row)
            let protein = annotations.protein(of: symbol) ?? []
            let isThere =
                place.residues.upperBound <= protein.count
                && (place.reference.map { Character(UnicodeScalar(protein[place.residues.lowerBound - 1])) == $0 }
                    ?? true)
            guard isThere else {
                leftOut.append("\(symbol) \(place.reference.map(String.init) ?? "")\(place.residues.lowerBound)")
                continue
            }
            for (change, count) in try Self.changes(row) {
                let columns = [
                    symbol, place.kind.rawValue, "\(place.residues.lowerBound)", "\(place.residues.upperBound)",
                    place.reference.map(String.init) ?? "NA", place.kind == .splice ? "sp" : change, "\(count)",
                    "\(try row.integer("Tumor_Count"))",
                ]
                lines.append(
                    Line(
                        gene: gene, residue: place.residues.lowerBound, count: count,
                        text: columns.joined(separator: "\t")))
            }
        }
        guard !lines.isEmpty else {
            throw AnnotationFileError(
                file: file, line: nil, message: "no row speaks of a gene of the set (\(genes.joined(separator: ", ")))")
        }
        let sorted = lines.sorted {
            ($0.gene, $0.residue, -$0.count, $0.text) < ($1.gene, $1.residue, -$1.count, $1.text)
        }
        text = ([notice, Self.columns.joined(separator: "\t")] + sorted.map(\.text)).joined(separator: "\n") + "\n"
        count = lines.count
        self.leftOut = leftOut
    }

    /// The changes of a row with their tumours: `R:1337|L:110`.
    private static func changes(_ row: TabTable.Row) throws(AnnotationFileError) -> [(String, Int)] {
        var changes: [(String, Int)] = []
        for part in try row.text("Variant_Amino_Acid").split(separator: "|") {
            guard let colon = part.lastIndex(of: ":"), let count = Int(part[part.index(after: colon)...]), count >= 0
            else {
                throw row.error("'Variant_Amino_Acid' has '\(part)'; expected changes with their tumours, R:1337|L:110")
            }
            changes.append((String(part[..<colon]), count))
        }
        return changes
    }

    /// Where a row lies: a residue (`1047`), a splice site (`X278_splice`), a stretch (`106-109`).
    private struct Place {
        let kind: Hotspot.Kind
        let residues: ClosedRange<Int>
        let reference: Character?

        init(_ row: TabTable.Row) throws(AnnotationFileError) {
            let text = try row.text("Amino_Acid_Position")
            let isSplice = text.hasSuffix("_splice")
            let digits = isSplice ? text.dropFirst().dropLast("_splice".count) : text[...]
            let ends = digits.split(separator: "-").map { Int($0) }
            guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first >= 1, last >= first
            else {
                throw row.error("'Amino_Acid_Position' is '\(text)'; expected 1047, 106-109 or X278_splice")
            }
            residues = first...last
            let reference = try row.optionalText("Reference_Amino_Acid")?.split(separator: ":").first ?? ""
            let isSingle = !isSplice && ends.count == 1 && reference.count == 1
            kind = isSplice ? .splice : isSingle ? .single : .indel
            self.reference = isSingle ? reference.first : nil
        }
    }
}
