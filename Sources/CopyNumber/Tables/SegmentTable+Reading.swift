package import ByteStreams
import Genome
import VariantCallFormat

extension SegmentTable {
    /// Reads a table to its end.
    ///
    /// - Parameters:
    ///   - reader: the text, packed or not.
    ///   - file: the name that messages and segments show.
    ///   - dialect: what the table is, where its columns do not tell or are to be held against it.
    ///   - scale: what the ratios of a table are that many programs write; log2 where it is not said.
    /// - Throws: ``SegmentTableError`` where the kind is not known; `ContainerError`, `ByteStreamError`.
    package init(
        reading reader: ContainerReader, file: String, dialect: TableDialect? = nil, scale: RatioScale? = nil
    ) throws {
        let lines = try TableLines(reader).lines
        let recognition = try TableRecognition(lines, file: file, named: dialect)
        self.init(
            file: file, container: reader.container, dialect: recognition.dialect, recognition: recognition.basis)
        containerWarnings = reader.warnings
        readNotes(lines.prefix(max(recognition.headerIndex, recognition.firstIndex)), header: recognition.headerIndex)
        switch recognition.dialect.content {
        case .purity(let choice, let read): try readPurity(lines, recognition, choice, read)
        case .segments(let read):
            let ownScale = recognition.dialect.hasRatiosOfAnyScale ? scale : nil
            readRows(lines, recognition, scale: ownScale ?? .log2, read)
            if ownScale == nil { try requireLog2(lines, header: recognition.headerIndex) }
        case .arms(let read): readArms(lines, recognition, read)
        case .levels: readLevels(lines, recognition)
        }
        if recognition.dialect.givesSegments { warn(isScaleNamed: scale != nil) }
    }

    /// Lines above the header: `@SQ` has a contig's length, `@RG` the sample; what is neither note nor header is said.
    private mutating func readNotes(_ lines: ArraySlice<String>, header: Int) {
        for (index, line) in lines.enumerated() {
            if line.hasPrefix("@") {
                readNote(line)
            } else if index < header, !line.isEmpty, !line.hasPrefix("#") {
                warnings.append(.lineAboveHeader(line: index + 1, String(line.prefix(60))))
            }
        }
    }

    private mutating func readNote(_ line: String) {
        let fields = line.split(separator: "\t")
        func value(_ tag: String) -> String? {
            fields.first { $0.hasPrefix(tag + ":") }.map { String($0.dropFirst(tag.count + 1)) }
        }
        if line.hasPrefix("@SQ"), let name = value("SN"), let length = value("LN").flatMap({ Int($0) }) {
            contigLengths.append(ContigLength(name: name, length: length, assembly: value("AS")))
        } else if line.hasPrefix("@RG"), let name = value("SM"), samples.isEmpty {
            samples.append(Sample(name: name, segments: []))
        }
    }

    /// Visits the rows; one that faults is rejected with its reason.
    mutating func forEachRow(
        _ lines: [String], _ recognition: TableRecognition,
        _ body: (inout SegmentTable, SegmentRow, Int) throws(RowFault) -> Void
    ) {
        let start = recognition.headerIndex < 0 ? recognition.firstIndex : recognition.headerIndex + 1
        // R writes names of rows without a name for their column: every row is one field longer than the header.
        var shift: Int?
        for index in lines.indices.dropFirst(start) where !lines[index].isEmpty {
            var fields = TableLines.fields(of: lines[index], by: recognition.delimiter)
            rows += 1
            // Without a header rows may differ: Control-FREEC's have five columns at least.
            let width = recognition.headerIndex < 0 ? max(fields.count, 5) : recognition.names.count
            if shift == nil { shift = fields.count == width + 1 ? 1 : 0 }
            if let shift, shift == 1, fields.count == width + 1 { fields.removeFirst() }
            let row = SegmentRow(fields: fields, places: recognition.places, names: recognition.names)
            do throws(RowFault) {
                guard fields.count == width else {
                    throw RowFault(
                        field: "columns",
                        reason:
                            "\(fields.count) columns separated by \(recognition.delimiter.rawValue); expected \(width)"
                    )
                }
                try body(&self, row, index)
            } catch {
                rejected.add(
                    RejectedRecord(
                        line: index + 1, field: error.field, reason: error.reason,
                        excerpt: String(lines[index].prefix(120))))
            }
        }
    }

    private mutating func readRows(
        _ lines: [String], _ recognition: TableRecognition, scale: RatioScale,
        _ read: (SegmentRow, inout CopyNumberValues) throws(RowFault) -> Void
    ) {
        let sampleOfHeader = samples.first?.name
        var numbers: [String?: Int] = samples.isEmpty ? [:] : [sampleOfHeader: 0]
        var names: Set<String> = []
        forEachRow(lines, recognition) { table, row, index throws(RowFault) in
            let name = row.text(.sample).map(String.init) ?? sampleOfHeader
            if row.places[.sample] != nil, name == nil { throw row.fault(.sample, "the sample has no name") }
            guard let contig = row.text(.chromosome) else {
                throw row.fault(.chromosome, "the chromosome has no name")
            }
            if names.insert(String(contig)).inserted { table.contigNames.append(String(contig)) }
            let interval = try table.interval(of: row)
            let values = try CopyNumberValues(row, scale: scale, read: read)
            guard let chromosome = Chromosome(name: contig) else {
                table.elsewhere[String(contig), default: 0] += 1
                return
            }
            let number = numbers[name] ?? table.samples.count
            if number == table.samples.count {
                table.samples.append(Sample(name: name, segments: []))
                numbers[name] = number
            }
            if table.furthest[chromosome].map({ interval.end > $0.end }) ?? true {
                table.furthest[chromosome] = Place(end: interval.end, line: index + 1)
            }
            guard !values.isEmpty else {
                table.withoutState += 1
                return
            }
            guard let part = values.part.map({ interval.intersection($0) }) ?? interval else {
                throw row.fault(
                    .start, "the part that the copies are of lies elsewhere; expected one within the row's positions")
            }
            table.taken += 1
            table.samples[number].segments += values.segments(
                chromosome, part, file: table.file, line: index + 1, caller: table.dialect.program)
        }
    }

    /// The positions of a row, 1-based and closed whatever the table counts by.
    private func interval(of row: SegmentRow) throws(RowFault) -> Interval {
        let start = try row.position(.start)
        let end = try row.position(.end)
        if dialect.isZeroBased {
            guard end > start else { throw row.fault(.end, "\(end) does not lie behind the start, \(start)") }
            return Interval(zeroBasedStart: start, end: end)
        }
        // Some programs write 0 for the start of a chromosome into tables that count from 1.
        guard end >= max(start, 1) else { throw row.fault(.end, "\(end) lies before the start, \(start)") }
        return Interval(max(start, 1), end)
    }

    private mutating func warn(isScaleNamed: Bool) {
        if !elsewhere.isEmpty {
            warnings.append(
                .elsewhere(rows: elsewhere.values.reduce(0, +), contigs: Array(elsewhere.keys.sorted().prefix(5))))
        }
        if withoutState > 0 { warnings.append(.withoutState(rows: withoutState)) }
        // GATK writes allele fractions in the same columns (*.af.igv.seg), and copies can stand there too.
        let ratios = samples.flatMap(\.segments).filter { $0.total == nil }.compactMap(\.log2)
        if !isScaleNamed, ratios.count >= 20, ratios.allSatisfy({ $0 >= 0 }) {
            warnings.append(.noNegativeRatio(of: ratios.count))
        }
    }
}
