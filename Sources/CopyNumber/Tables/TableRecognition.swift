/// What a table is, where its header stands, and how that was known.
struct TableRecognition {
    let dialect: TableDialect
    let places: [TableLayout.Column: Int]
    /// The columns' names as they are written; for a table without a header those that messages have.
    let names: [String]
    let delimiter: TableLines.Delimiter
    /// The index of the header; -1 where there is none.
    let headerIndex: Int
    /// Where the first line stands that is no comment, counted from 0.
    let firstIndex: Int
    let basis: SegmentTable.Recognition

    /// How far down a header is looked for: R and its wrappers write warnings above it.
    private static let linesLookedAt = 50

    /// Recognises a table by its columns, or finds the header of the kind that was named. A table of purity is
    /// recognised in any case.
    ///
    /// - Throws: ``SegmentTableError`` where no header of a known kind, or of the named kind, is there.
    init(_ lines: [String], file: String, named: TableDialect?) throws(SegmentTableError) {
        let isNote = { (line: String) in line.isEmpty || line.hasPrefix("@") || line.hasPrefix("##") }
        if let line = lines.first, line.hasPrefix("##fileformat=VCF") {
            throw SegmentTableError(
                .noTable, file: file, line: 1, excerpt: line, expected: "a table of segments; this is VCF",
                remedy: "give it with --copy-number or --structural")
        }
        guard let first = lines.firstIndex(where: { !isNote($0) }) else {
            throw .unknownKind(file: file, line: 1, excerpt: "(no row)")
        }
        firstIndex = first
        for index in lines.indices.prefix(first + Self.linesLookedAt) where !isNote(lines[index]) {
            let delimiter = TableLines.Delimiter(of: lines[index])
            let fields = TableLines.fields(of: lines[index], by: delimiter)
            let header = fields.map(TableLayout.normalised)
            try Self.refuse(header, isOfLastResort: false, file: file, line: index + 1, excerpt: lines[index])
            var isOfAnotherKind = false
            for (dialect, layout) in TableDialect.layouts {
                guard let places = layout.places(in: header) else { continue }
                if let named, named != dialect, dialect.givesSegments {
                    isOfAnotherKind = true
                    // A kind whose columns tell it is read as no other.
                    guard dialect.precedence < named.precedence else { continue }
                    throw SegmentTableError(
                        .otherKind, file: file, line: index + 1, excerpt: lines[index],
                        expected: "the columns of \(named.id); these are those of \(dialect.id)",
                        remedy: "leave --segments-kind away, so that the kind is recognised")
                }
                self.dialect = dialect
                self.places = places
                names = fields.map(String.init)
                self.delimiter = delimiter
                headerIndex = index
                basis = .init(
                    isNamed: named == dialect,
                    sign: .columns(layout.required.compactMap { places[$0.column] }.map { String(fields[$0]) }))
                return
            }
            if !isOfAnotherKind {
                try Self.refuse(header, isOfLastResort: true, file: file, line: index + 1, excerpt: lines[index])
            }
        }
        let delimiter = TableLines.Delimiter(of: lines[first])
        let fields = TableLines.fields(of: lines[first], by: delimiter)
        for dialect in TableDialect.all where named == nil || named == dialect {
            guard let found = dialect.withoutHeader?(fields) else { continue }
            self.dialect = dialect
            places = found.places
            names = found.names
            self.delimiter = delimiter
            headerIndex = -1
            basis = .init(isNamed: named == dialect, sign: .rows(found.names))
            return
        }
        let header = fields.map(TableLayout.normalised)
        if let named {
            let missing = named.layouts.map { $0.missing(in: header).joined(separator: ", ") }
            throw SegmentTableError(
                .otherKind, file: file, line: first + 1, excerpt: lines[first],
                expected: "the columns of \(named.id); missing are \(missing.joined(separator: ", or "))",
                remedy: "leave --segments-kind away, so that the kind is recognised, or name another kind")
        }
        throw .unknownKind(file: file, line: first + 1, excerpt: lines[first])
    }

    /// Refuses a table that is known and holds no segments, by its name.
    private static func refuse(
        _ header: [String], isOfLastResort: Bool, file: String, line: Int, excerpt: String
    ) throws(SegmentTableError) {
        guard let table = SegmentTableError.RefusedTable.table(of: header, isOfLastResort: isOfLastResort) else {
            return
        }
        throw SegmentTableError(
            .otherTable, file: file, line: line, excerpt: excerpt,
            expected: "a table of segments or of purity; this is \(table.name)", remedy: table.instead)
    }
}
