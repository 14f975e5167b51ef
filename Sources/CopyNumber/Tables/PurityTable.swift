/// What a table of purity says of the tumour.
struct PurityRow {
    var purity: Double?
    var ploidy: Double?
    var hasDoubledGenome: Bool?
    /// The copies of X in the germline, by the sex.
    var copiesOfX: Int?
    /// Whether the caller found no tumour in the sample: its purity was not measured then.
    var hasNoTumour = false

    /// Reads the columns that every such table has, by the names that its layout gives them.
    init(_ row: SegmentRow) throws(RowFault) {
        purity = try row.number("purity", in: 0...1)
        ploidy = try row.number("ploidy", in: 0...100)
        hasDoubledGenome = row.flag("doubled")
    }

    /// Which row of a table speaks of the tumour.
    enum Choice: Sendable {
        /// The only one. A second row is another sample.
        case only
        /// The first of several solutions.
        case first
        /// The second, the estimate between its limits.
        case second
        /// The one with this name.
        case named(Substring)
    }
}

extension SegmentTable {
    /// Reads purity, ploidy, doubling and sex from the row under the header that speaks of the tumour. What stands
    /// behind an empty line is another table.
    ///
    /// - Throws: ``SegmentTableError`` where the row is missing or its purity and ploidy are no such numbers.
    mutating func readPurity(
        _ lines: [String], _ recognition: TableRecognition, _ choice: PurityRow.Choice,
        _ read: (SegmentRow) throws(RowFault) -> PurityRow
    ) throws(SegmentTableError) {
        let header = recognition.headerIndex
        let indices = lines.indices.dropFirst(header + 1)
            .drop { lines[$0].isEmpty }.prefix { !lines[$0].isEmpty }
        func refused(_ index: Int, _ expected: String, _ remedy: String) -> SegmentTableError {
            SegmentTableError(
                .badPurity, file: file, line: index + 1, excerpt: lines[index], expected: expected, remedy: remedy)
        }
        func fields(_ index: Int) -> [Substring] { TableLines.fields(of: lines[index], by: recognition.delimiter) }
        rows = indices.count
        let found: Int?
        switch choice {
        case .only:
            if indices.count > 1, let second = indices.dropFirst().first {
                throw refused(
                    second, "one row: purity and ploidy are those of one tumour",
                    "give a table with the row of the sample alone")
            }
            found = indices.first
        case .first: found = indices.first
        case .second: found = indices.dropFirst().first
        case .named(let name): found = indices.first { fields($0).first == name }
        }
        guard let index = found else {
            throw refused(header, "the row of the tumour under the header", "give the whole file")
        }
        var values = fields(index)
        // R writes names of rows without a name for their column.
        if values.count == recognition.names.count + 1 { values.removeFirst() }
        let row = SegmentRow(fields: values, places: recognition.places, names: recognition.names)
        let told: PurityRow
        do throws(RowFault) {
            told = try read(row)
        } catch {
            throw refused(index, "\(error.field): \(error.reason)", "give them with --purity and --ploidy instead")
        }
        guard let purity = told.purity, let ploidy = told.ploidy, purity > 0 || told.hasNoTumour, ploidy > 0 else {
            throw refused(index, "a purity and a ploidy above 0", "give them with --purity and --ploidy instead")
        }
        taken = 1
        copiesOfX = told.copiesOfX
        fit = PurityPloidy(
            purity: told.hasNoTumour ? nil : purity, ploidy: ploidy, hasDoubledGenome: told.hasDoubledGenome,
            sources: [
                .table(
                    purity: purity, ploidy: ploidy, hasDoubledGenome: told.hasDoubledGenome, file: file,
                    hasNoTumour: told.hasNoTumour)
            ])
        if told.hasNoTumour { warnings.append(.noTumour(line: index + 1, caller: dialect.program)) }
    }
}
