/// What a table is, where its header stands, and how that was known.
struct TableRecognition {
    let kind: SegmentTableKind
    let places: [TableLayout.Column: Int]
    /// The columns' names as they are written; empty for a table without a header.
    let names: [String]
    let delimiter: TableLines.Delimiter
    /// The index of the header; -1 where there is none.
    let headerIndex: Int
    /// Where the first line stands that is no comment, counted from 0.
    let firstIndex: Int
    let basis: String

    /// How far down a header is looked for: R and its wrappers write warnings above it.
    private static let linesLookedAt = 50

    /// Recognises a table by its columns, or finds the header of the kind that was named. A table of purity is recognised in any case.
    ///
    /// - Throws: ``SegmentTableError`` where no header of a known kind, or of the named kind, is there.
    init(_ lines: [String], file: String, named: SegmentTableKind?) throws(SegmentTableError) {
        let isNote = { (line: String) in line.isEmpty || line.hasPrefix("@") || line.hasPrefix("##") }
        if let line = lines.first, line.hasPrefix("##fileformat=VCF") {
            throw SegmentTableError(
                .noTable, file: file, line: 1, excerpt: line, expected: "a table of segments; this is VCF",
                remedy: "give it with --copy-number or --structural")
        }
        guard let first = lines.firstIndex(where: { !isNote($0) }) else {
            throw .unknownKind(file: file, line: 1, excerpt: "(no row)", isBins: false)
        }
        for index in lines.indices.prefix(first + Self.linesLookedAt) where !isNote(lines[index]) {
            let delimiter = TableLines.Delimiter(of: lines[index])
            let fields = TableLines.fields(of: lines[index], by: delimiter)
            let header = fields.map(TableLayout.normalised)
            for layout in TableLayout.all where named == nil || named == layout.kind || layout.kind == .purplePurity {
                guard let places = layout.places(in: header) else { continue }
                kind = layout.kind
                self.places = places
                names = fields.map(String.init)
                self.delimiter = delimiter
                headerIndex = index
                firstIndex = first
                let columns = layout.required.compactMap { places[$0.column] }.map { String(fields[$0]) }
                basis =
                    (named == layout.kind ? "named by option; " : "")
                    + "by the columns \(columns.joined(separator: ", "))"
                return
            }
        }
        let delimiter = TableLines.Delimiter(of: lines[first])
        let fields = TableLines.fields(of: lines[first], by: delimiter)
        if named == nil || named == .controlFREEC, Self.isControlFREEC(fields) {
            kind = .controlFREEC
            places = TableLayout.placesOfControlFREEC(columns: fields.count)
            names = ["chr", "start", "end", "copy number", "status", "genotype"]
            self.delimiter = delimiter
            headerIndex = -1
            firstIndex = first
            basis =
                (named == nil ? "" : "named by option; ")
                + "by the shape of its rows: no header, and chromosome, start, end, copies and gain, loss or normal"
            return
        }
        if let named {
            let layouts = TableLayout.all.filter { $0.kind == named }
            let missing = layouts.map { $0.missing(in: fields.map(TableLayout.normalised)).joined(separator: ", ") }
            throw SegmentTableError(
                .otherKind, file: file, line: first + 1, excerpt: lines[first],
                expected: "the columns of \(named.rawValue); missing are \(missing.joined(separator: ", or "))",
                remedy: "leave --segments-kind away, so that the kind is recognised, or name another kind")
        }
        let names = Set(fields.map(TableLayout.normalised))
        throw .unknownKind(
            file: file, line: first + 1, excerpt: lines[first],
            isBins: names.isSuperset(of: ["chromosome", "start", "end", "gene", "log2"]))
    }

    /// Whether a row is one of Control-FREEC's: the fifth column is one of three words, and nothing else writes them there.
    private static func isControlFREEC(_ fields: [Substring]) -> Bool {
        fields.count >= 5 && Int(fields[1]) != nil && Int(fields[2]) != nil && Int(fields[3]) != nil
            && ["gain", "loss", "normal", "neutral"].contains(fields[4].lowercased())
    }
}
