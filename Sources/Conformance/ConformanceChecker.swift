package import VariantCallFormat

/// Holds the records of a file against the specification and its own header. Batches may be checked in any number of tasks; what was found
/// is joined in their order.
package struct ConformanceChecker: Sendable {
    private let records: RecordRules
    private let info: InfoRules
    private let samples: SampleRules
    private let structural: StructuralRules
    private let version: VCFVersion?

    /// Makes a checker for the records of a header.
    package init(_ header: VCFHeader) {
        records = RecordRules(header)
        info = InfoRules(header)
        samples = SampleRules(header)
        structural = StructuralRules(header)
        version = header.version
    }

    /// The warnings about a header.
    package static func warnings(of header: VCFHeader) -> WarningTally { HeaderRules(header).warnings }

    /// Checks a batch, and shows each record that can be read to a visitor, with its line as it stands in the file.
    ///
    /// - Throws: `VCFError` at a second `#CHROM` line with other columns; and what the visitor throws.
    package func check(
        _ batch: RecordBatch, visit: (borrowing VCFRecordView, ArraySlice<UInt8>) throws -> Void = { _, _ in }
    ) throws -> BatchFindings {
        var findings = BatchFindings()
        try batch.forEachLine { content, number, range in
            switch content {
            case .noRecord(let stray):
                switch stray {
                case .blank: findings.warnings.add(.lineBlank, line: number, "a blank line")
                case .header: findings.warnings.add(.headerLineAmongRecords, line: number, "a line that begins with #")
                case .controlZ: findings.warnings.add(.controlZ, line: number, "1A")
                }
            case .rejected(let rejection):
                findings.recordsRead += 1
                findings.rejected.add(rejection)
            case .record(let view):
                findings.recordsRead += 1
                check(view, bytes: batch.bytes[range], into: &findings)
                try visit(view, batch.bytes[range])
            }
        }
        return findings
    }

    private func check(_ view: borrowing VCFRecordView, bytes: ArraySlice<UInt8>, into findings: inout BatchFindings) {
        let record = VCFRecord(view)
        checkBytes(bytes, line: record.lineNumber, into: &findings.warnings)
        records.check(
            record, positionText: view.columnText(1)[...], filterText: view.columnText(6)[...],
            into: &findings.warnings)
        info.check(view.columnText(7)[...], of: record, into: &findings.warnings)
        samples.check(record, into: &findings.warnings)
        structural.check(record, into: &findings.warnings)
        findings.places.append(
            OrderRules.Place(
                line: record.lineNumber, chromosome: record.chromosome, position: record.position,
                variants: Self.variants(of: record)))
    }

    private func checkBytes(_ bytes: ArraySlice<UInt8>, line: Int, into warnings: inout WarningTally) {
        var text = bytes
        if text.last == UInt8(ascii: "\n") { text = text.dropLast() }
        if text.last == UInt8(ascii: "\r") { text = text.dropLast() }
        if text.last == UInt8(ascii: "\t") { warnings.add(.trailingTab, line: line, "the record ends in a tab") }
        var isASCII = true
        for byte in text {
            if byte >= 0x80 { isASCII = false }
            if byte < 0x20, byte != UInt8(ascii: "\t") {
                warnings.add(.controlCharacter, line: line, "the byte \(byte) in a record")
                break
            }
        }
        if !isASCII, String(validating: text, as: UTF8.self) == nil {
            warnings.add(.notUTF8, line: line, "in a record")
        }
    }

    /// What makes two records the same variant. Symbolic alleles are told apart by their ends and lengths, breakends by their mates.
    private static func variants(of record: VCFRecord) -> [String] {
        let reference = record.reference.uppercased()
        return record.alternates.enumerated().compactMap { index, text in
            switch record.alternateAlleles[index] {
            case .overlappingDeletion, .unspecified, .missing: nil
            case .symbol:
                "\(text) \(record.infoValue(of: "END") ?? "") \(record.infoValue(of: "SVLEN") ?? "") \(record.infoValue(of: "CHR2") ?? "") \(index) \(record.id)"
            case let allele:
                "\(reference)>\(text.uppercased())" + (allele.breakend?.mate == nil ? "" : " \(record.id)")
            }
        }
    }
}

/// What was found in one batch.
package struct BatchFindings: Sendable {
    /// Record lines, rejected ones included.
    package var recordsRead = 0
    /// The rejected ones.
    package var rejected = RejectedRecords()
    /// The warnings about single lines.
    package var warnings = WarningTally()
    /// The places of the records, for what they are beside each other.
    var places: [OrderRules.Place] = []
}

/// What was found in a file, joined from its batches in their order.
package struct FileFindings: Sendable {
    /// Record lines, rejected ones included.
    package private(set) var recordsRead = 0
    /// The rejected ones.
    package private(set) var rejected = RejectedRecords()
    /// How many records that can be read there are on each contig.
    package private(set) var recordCounts: [String: Int] = [:]
    private var single: WarningTally
    private var order = OrderRules()

    /// Begins with the warnings about the header.
    package init(_ header: VCFHeader) { single = ConformanceChecker.warnings(of: header) }

    /// Adds a later batch.
    package mutating func add(_ batch: BatchFindings) {
        recordsRead += batch.recordsRead
        rejected.add(batch.rejected)
        single.add(batch.warnings)
        for place in batch.places {
            order.add(place)
            recordCounts[place.chromosome, default: 0] += 1
        }
    }

    /// Adds a warning about the file, or several of one kind of which the first is known.
    package mutating func add(_ kind: WarningKind, line: Int, _ example: String, count: Int = 1) {
        single.add(kind, line: line, example, count: count)
    }

    /// All warnings.
    package var warnings: WarningTally {
        var all = single
        all.add(order.warnings)
        return all
    }
}
