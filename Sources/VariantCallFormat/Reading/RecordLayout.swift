import ByteStreams

/// What the header wants of each record line, and the check of a line against it.
package struct RecordLayout: Sendable, Hashable {
    /// How many columns a record has.
    package let columnCount: Int
    /// The version of the file.
    package let version: VCFVersion?

    /// Makes the layout of records without samples, or with so many.
    package init(sampleCount: Int, hasFormat: Bool? = nil, version: VCFVersion? = nil) {
        columnCount = hasFormat ?? (sampleCount > 0) ? 9 + sampleCount : 8
        self.version = version
    }

    /// Makes the layout of a header's records.
    package init(_ header: VCFHeader) {
        columnCount = header.columnCount
        version = header.version
    }

    /// The number of sample columns.
    package var sampleCount: Int { max(columnCount - 9, 0) }

    /// A column with what is wrong with it.
    struct Fault {
        let field: String
        let reason: String
    }

    /// Finds the ends of the fixed columns, the forms of the ALT alleles, and what keeps the line from being a record.
    func fault(
        in line: Span<UInt8>, ends: inout InlineArray<8, Int>, forms: inout AlternateAllele.Forms
    ) -> Fault? {
        var start = 0
        for column in 0..<8 {
            guard let tab = ByteSearch.firstIndex(of: UInt8(ascii: "\t"), in: line, from: start) else {
                if column < 7 { return tooFewColumns(in: line, found: column + 1) }
                break
            }
            ends[column] = tab
            start = tab + 1
        }
        if ByteSearch.firstIndex(of: 0, in: line) != nil {
            return Fault(field: "line", reason: "a NUL byte; expected text (is the file damaged?)")
        }
        // An allele and its comma take two bytes, so that hardly any column is counted.
        if ends[4] - ends[3] > InputLimit.alternates.most * 2,
            ByteSearch.count(of: UInt8(ascii: ","), in: line.extracting(ends[3] + 1..<ends[4]))
                >= InputLimit.alternates.most
        {
            return Fault(
                field: "ALT",
                reason: "more than \(InputLimit.alternates.words) alleles; split the record with bcftools norm -m -any")
        }
        forms = AlternateAllele.Forms(line.extracting(ends[3] + 1..<ends[4]))
        return faultInFixedColumns(of: line, ends: ends, forms: forms)
            ?? faultInColumnCount(
                of: line, infoEnd: ends[7],
                // novoBreak writes its counts in columns without a name, behind a dot for REF beside a symbolic ALT.
                mayHaveMore: forms.areAnchored && ends[3] == ends[2] + 2
                    && line[ends[2] + 1] == UInt8(ascii: "."))
    }

    private func tooFewColumns(in line: Span<UInt8>, found: Int) -> Fault {
        let hint =
            found == 1 && text(in: line, from: 0, to: min(line.count, 200)).split(separator: " ").count >= 8
            ? "; they are separated by spaces here" : ""
        return Fault(
            field: "columns", reason: "\(found) columns; expected \(columnCount), separated by tabs\(hint)")
    }

    private func faultInFixedColumns(
        of line: Span<UInt8>, ends: InlineArray<8, Int>, forms: AlternateAllele.Forms
    ) -> Fault? {
        if ends[0] == 0 { return Fault(field: "CHROM", reason: "an empty column; expected the name of a contig") }
        if line[0] == UInt8(ascii: "#") {
            return Fault(
                field: "CHROM", reason: "'#' before the columns of a record; expected a record, or no such line at all")
        }
        if line[0] == UInt8(ascii: " ") {
            return Fault(field: "CHROM", reason: "a space before the name; expected the name of a contig")
        }
        // Some callers write no base beside a symbolic allele: novoBreak a dot, QDNAseq <DIP>.
        if let reason = AlleleSyntax.fault(inReference: line.extracting(ends[2] + 1..<ends[3])),
            ends[3] == ends[2] + 1 || !forms.areAnchored
        {
            return Fault(field: "REF", reason: reason)
        }
        if let reason = AlleleSyntax.fault(
            inAlternates: line.extracting(ends[3] + 1..<ends[4]), forms: forms)
        {
            return Fault(field: "ALT", reason: reason)
        }
        return nil
    }

    /// Counts the columns after INFO. One empty column too many is a trailing tab and does no harm.
    private func faultInColumnCount(of line: Span<UInt8>, infoEnd: Int, mayHaveMore: Bool) -> Fault? {
        var found = 8
        var start = infoEnd
        var emptyColumn: Int?
        var formatEnd = line.count
        while start < line.count {
            let end = ByteSearch.firstIndex(of: UInt8(ascii: "\t"), in: line, from: start + 1) ?? line.count
            found += 1
            if found == 9 { formatEnd = end }
            if end == start + 1, emptyColumn == nil { emptyColumn = found }
            start = end
        }
        if found == columnCount + 1, emptyColumn == found { return nil }
        // A header may have FORMAT and no sample; then a record needs none.
        if columnCount == 9, found == 8 || emptyColumn == 9 { return nil }
        if mayHaveMore, columnCount > 9, found > columnCount { return nil }
        guard found == columnCount else {
            return Fault(
                field: found < 9 ? "columns" : "samples",
                reason: "\(found) columns; expected \(columnCount), as many as the #CHROM line has")
        }
        if let emptyColumn, emptyColumn == 9 || beginsWithGenotype(line, from: infoEnd + 1, to: formatEnd) {
            return Fault(
                field: emptyColumn == 9 ? "FORMAT" : "samples",
                reason: "column \(emptyColumn) is empty; expected a value, or '.'")
        }
        if found > 9, formatEnd == infoEnd + 2, line[infoEnd + 1] == UInt8(ascii: ".") {
            return faultInSamplesWithoutFormat(line, from: formatEnd)
        }
        return nil
    }

    /// A sample may drop all its values but GT (VCF 4.3, section 1.6.2), so that without GT an empty one has none.
    private func beginsWithGenotype(_ line: Span<UInt8>, from start: Int, to end: Int) -> Bool {
        end - start >= 2 && line[start] == UInt8(ascii: "G") && line[start + 1] == UInt8(ascii: "T")
            && (end - start == 2 || line[start + 2] == UInt8(ascii: ":"))
    }

    /// FORMAT `.` names no key, so that a sample with values cannot be read.
    private func faultInSamplesWithoutFormat(_ line: Span<UInt8>, from start: Int) -> Fault? {
        for index in start..<line.count where line[index] != UInt8(ascii: "\t") && line[index] != UInt8(ascii: ".") {
            return Fault(field: "FORMAT", reason: "'.', but the samples have values; expected the keys of the values")
        }
        return nil
    }
}
