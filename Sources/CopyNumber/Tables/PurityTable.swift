extension SegmentTable {
    /// Reads PURPLE's purity, ploidy, doubling and sex: one row under the header.
    ///
    /// - Throws: ``SegmentTableError`` where the row is missing or its purity and ploidy are no such numbers.
    mutating func readPurity(_ lines: [String], _ recognition: TableRecognition) throws(SegmentTableError) {
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
        var fit = TumourFit()
        do throws(RowFault) {
            fit.purity = try row.number(.purity, in: 0...1)
            fit.ploidy = try row.number(.ploidy, in: 0...100)
        } catch {
            throw SegmentTableError(
                .badPurity, file: file, line: index + 1, excerpt: lines[index],
                expected: "\(error.field): \(error.reason)", remedy: "give them with --purity and --ploidy instead")
        }
        guard let purity = fit.purity, let ploidy = fit.ploidy, purity > 0, ploidy > 0 else {
            throw SegmentTableError(
                .badPurity, file: file, line: index + 1, excerpt: lines[index],
                expected: "a purity and a ploidy above 0", remedy: "give them with --purity and --ploidy instead")
        }
        taken = 1
        if let text = row.text(.doubled) { fit.hasDoubledGenome = text.lowercased() == "true" }
        let words = fit.hasDoubledGenome.map { $0 ? ", whole-genome doubling" : ", no whole-genome doubling" } ?? ""
        fit.sources = ["purity \(purity), ploidy \(ploidy)\(words) (\(file))"]
        switch row.text(.sex)?.uppercased() {
        case "FEMALE": copiesOfX = 2
        case "MALE": copiesOfX = 1
        default: break
        }
        if row.text(.fitMethod)?.uppercased() == "NO_TUMOR" {
            // PURPLE then writes a purity that it did not measure.
            fit.purity = nil
            fit.sources = ["ploidy \(ploidy)\(words) (\(file)); PURPLE found no tumour in the sample"]
            warnings.append("\(file):\(index + 1): PURPLE found no tumour in the sample: its purity was not taken")
        }
        self.fit = fit
    }
}
