import VariantCallFormat

/// What the specification wants of the columns CHROM to FILTER.
struct RecordRules: Sendable {
    private let contigs: [String: Int?]
    private let filters: Set<String>
    private let symbolic: Set<String>
    private let version: VCFVersion

    init(_ header: VCFHeader) {
        version = min(header.version ?? VCFVersion(4, 2), .latest)
        var contigs: [String: Int?] = [:]
        for contig in header.contigs { contigs[contig.id] = .some(contig.length) }
        self.contigs = contigs
        filters = Set(header.metaLines(of: "FILTER").compactMap { $0.structured?["ID"] })
        symbolic = Set(header.metaLines(of: "ALT").compactMap { $0.structured?["ID"] })
    }

    func check(_ record: VCFRecord, positionText: Substring, filterText: Substring, into warnings: inout WarningTally) {
        let line = record.lineNumber
        checkContig(record, into: &warnings)
        if positionText.first == "+" { warnings.add(.positionForm, line: line, "POS \(shown(positionText))") }
        if record.position > Int(Int32.max) {
            warnings.add(.positionForm, line: line, "POS \(record.position) does not fit 32 bits")
        }
        checkID(record.id, line: line, into: &warnings)
        if let code = record.reference.utf8.first(where: { !Self.isUnambiguous($0) }) {
            warnings.add(
                .referenceAmbiguous, line: line, "\(Character(Unicode.Scalar(code))) in REF \(shown(record.reference))")
        }
        checkAlternates(record, into: &warnings)
        if record.quality != ".", !FieldValue.isFloat(record.quality[...]) {
            warnings.add(.quality, line: line, "QUAL \(shown(record.quality)); expected a number or '.'")
        } else if let quality = Float(record.quality), quality.isInfinite,
            record.quality.utf8.contains(where: { (48...57).contains($0) })
        {
            warnings.add(.quality, line: line, "QUAL \(shown(record.quality)), which does not fit a float of 32 bits")
        }
        checkFilter(filterText, line: line, into: &warnings)
    }

    private func checkContig(_ record: VCFRecord, into warnings: inout WarningTally) {
        let line = record.lineNumber
        let name = record.chromosome
        guard let declared = contigs[name] else {
            if !ContigName.isValid(name) { warnings.add(.contigName, line: line, "CHROM \(shown(name))") }
            if !contigs.isEmpty { warnings.add(.contigUndeclared, line: line, "CHROM \(shown(name))") }
            return
        }
        if !ContigName.isValid(name) || ContigName.isReserved(name) {
            warnings.add(.contigName, line: line, "CHROM \(shown(name))")
        }
        guard let length = declared else { return }
        // The position after the last base is that of the telomere.
        if record.position > length + 1 {
            warnings.add(
                .positionBeyondContig, line: line, "POS \(record.position) of \(shown(name)), which has \(length) bases"
            )
            return
        }
        let end = record.alternates.indices.reduce(record.position + record.referenceLength - 1) {
            max($0, record.end(ofAlternate: $1))
        }
        if end > max(length, record.position) {
            warnings.add(.spanBeyondContig, line: line, "to \(end) of \(shown(name)), which has \(length) bases")
        }
    }

    private func checkID(_ id: String, line: Int, into warnings: inout WarningTally) {
        let ids = id.fields(";")
        if ids.contains("") || id.has(" ") {
            warnings.add(.id, line: line, "ID \(shown(id))")
        } else if ids.count > 1, Set(ids).count < ids.count {
            warnings.add(.id, line: line, "ID \(shown(id)) repeats itself")
        }
    }

    private func checkAlternates(_ record: VCFRecord, into warnings: inout WarningTally) {
        let line = record.lineNumber
        var seen: Set<String> = []
        for (text, allele) in zip(record.alternates, record.alternateAlleles) {
            switch allele {
            case .symbol, .unspecified:
                if let symbol = allele.symbol { check(symbol, line: line, into: &warnings) }
                if text == "X" {
                    warnings.add(.symbolicDisallowed, line: line, "ALT X of old samtools, which is read as <*>")
                }
                // Since VCF 4.4 equal symbolic alleles may differ by SVLEN and CN.
                if !seen.insert(text).inserted, version < VCFVersion(4, 4) {
                    warnings.add(.alternateRepeated, line: line, "ALT \(shown(text)) twice")
                }
            case .missing:
                warnings.add(.alternateMissing, line: line, "ALT \(shown(record.alternates.joined(separator: ",")))")
            case .overlappingDeletion where text != "*" && !symbolic.contains("*:DEL"):
                warnings.add(.symbolicUndeclared, line: line, shown(text))
            case .breakend(let breakend) where breakend.mate != nil: continue
            default:
                let spelling = text.uppercased()
                if spelling == record.reference.uppercased() || !seen.insert(spelling).inserted {
                    warnings.add(
                        .alternateRepeated, line: line, "ALT \(shown(text)) beside REF \(shown(record.reference))")
                }
                if case .insertedContig = allele { continue }
                if let code = spelling.first(where: { !"ACGTN*.".contains($0) }) {
                    warnings.add(.alternateAmbiguous, line: line, "\(code) in ALT \(shown(text))")
                }
            }
        }
    }

    private static func isUnambiguous(_ base: UInt8) -> Bool {
        switch base & 0xdf {
        case UInt8(ascii: "A"), UInt8(ascii: "C"), UInt8(ascii: "G"), UInt8(ascii: "T"), UInt8(ascii: "N"): true
        default: false
        }
    }

    private func check(_ symbol: AlternateAllele.Symbol, line: Int, into warnings: inout WarningTally) {
        if symbol.kind == .breakend {
            warnings.add(.symbolicDisallowed, line: line, "<BND>; a breakend is written with its mate, or with '.'")
        } else if !symbol.isReserved, !symbolic.contains(symbol.name) {
            warnings.add(.symbolicUndeclared, line: line, shown("<\(symbol.name)>"))
        }
    }

    private func checkFilter(_ text: Substring, line: Int, into warnings: inout WarningTally) {
        if text == "." || text == "PASS" { return }
        let names = text.fields(";")
        if names.contains("") || names.contains(".") || names.contains("PASS") || names.contains("0")
            || Set(names).count < names.count || text.has(" ") || text.has(",")
        {
            warnings.add(.filter, line: line, "FILTER \(shown(text))")
        }
        for name in names where !name.isEmpty && name != "PASS" && name != "." && !filters.contains(String(name)) {
            warnings.add(.filterUndeclared, line: line, shown(name))
        }
    }
}
