/// What a table of purity says of the tumour.
struct PurityRow {
    var purity: Double?
    var ploidy: Double?
    var hasDoubledGenome: Bool?
    /// The copies of X in the germline, by the sex.
    var copiesOfX: Int?
    /// Whether the caller found no tumour in the sample: its purity was not measured then.
    var hasNoTumour = false
}

extension SegmentTable {
    /// Reads purity, ploidy, doubling and sex: one row under the header.
    ///
    /// - Throws: ``SegmentTableError`` where the row is missing or its purity and ploidy are no such numbers.
    mutating func readPurity(
        _ lines: [String], _ recognition: TableRecognition, _ read: (SegmentRow) throws(RowFault) -> PurityRow
    ) throws(SegmentTableError) {
        let header = recognition.headerIndex
        guard let index = lines.indices.dropFirst(header + 1).first(where: { !lines[$0].isEmpty }) else {
            throw SegmentTableError(
                .badPurity, file: file, line: header + 1, excerpt: lines[header], expected: "one row under the header",
                remedy: "give the whole file")
        }
        rows = 1
        let row = SegmentRow(
            fields: TableLines.fields(of: lines[index], by: recognition.delimiter), places: recognition.places,
            names: recognition.names)
        let found: PurityRow
        do throws(RowFault) {
            found = try read(row)
        } catch {
            throw SegmentTableError(
                .badPurity, file: file, line: index + 1, excerpt: lines[index],
                expected: "\(error.field): \(error.reason)", remedy: "give them with --purity and --ploidy instead")
        }
        guard let purity = found.purity, let ploidy = found.ploidy, purity > 0, ploidy > 0 else {
            throw SegmentTableError(
                .badPurity, file: file, line: index + 1, excerpt: lines[index],
                expected: "a purity and a ploidy above 0", remedy: "give them with --purity and --ploidy instead")
        }
        taken = 1
        copiesOfX = found.copiesOfX
        fit = PurityPloidy(
            purity: found.hasNoTumour ? nil : purity, ploidy: ploidy, hasDoubledGenome: found.hasDoubledGenome,
            sources: [
                .table(
                    purity: purity, ploidy: ploidy, hasDoubledGenome: found.hasDoubledGenome, file: file,
                    hasNoTumour: found.hasNoTumour)
            ])
        if found.hasNoTumour { warnings.append(.noTumour(line: index + 1, caller: dialect.program)) }
    }
}
