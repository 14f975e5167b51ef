import VariantCallFormat

/// What the specification and the header want of INFO.
struct InfoRules: Sendable {
    private let definitions: [String: FieldDefinition]
    private let version: VCFVersion

    init(_ header: VCFHeader) {
        definitions = header.infoDefinitions
        version = min(header.version ?? VCFVersion(4, 2), .latest)
    }

    func check(_ text: Substring, of record: VCFRecord, into warnings: inout WarningTally) {
        let line = record.lineNumber
        if text == "." { return }
        if text.isEmpty {
            warnings.add(.infoForm, line: line, "INFO is empty; expected '.'")
            return
        }
        var seen: Set<Substring> = []
        for entry in text.fields(";") {
            guard !entry.isEmpty else {
                warnings.add(.infoForm, line: line, "an empty entry in \(shown(text))")
                continue
            }
            let (key, value) = entry.cut(at: "=")
            if !seen.insert(key).inserted { warnings.add(.infoRepeated, line: line, shown(key)) }
            if !FieldKey.isValid(key) { warnings.add(.infoKey, line: line, shown(key)) }
            let definition = definitions[String(key)]
            if definition == nil { warnings.add(.infoUndeclared, line: line, shown(key)) }
            check(value, key: String(key), definition: definition, of: record, into: &warnings)
        }
    }

    private func check(
        _ value: Substring?, key: String, definition: FieldDefinition?, of record: VCFRecord,
        into warnings: inout WarningTally
    ) {
        let line = record.lineNumber
        let reserved = definition == nil ? ReservedField.info(key, version: version) : nil
        let type = definition?.type ?? reserved?.type
        let number = definition?.number ?? reserved?.number
        guard let value else {
            if let type, type != .flag { warnings.add(.infoType, line: line, "\(key) without a value") }
            return
        }
        if type == .flag || number == .count(0) {
            // DB=0 and the like: a flag is there or it is not.
            warnings.add(.infoType, line: line, "the flag \(key) with the value \(shown(value))")
            return
        }
        if value.has("=") { warnings.add(.infoValue, line: line, "'=' in \(key) \(shown(value))") }
        if version < VCFVersion(4, 3), value.has(" ") {
            warnings.add(.infoValue, line: line, "a space in \(key) \(shown(value))")
        }
        let values = value.fields(",")
        if values.contains("") { warnings.add(.infoType, line: line, "an empty value in \(key)=\(shown(value))") }
        if let type {
            for value in values where !value.isEmpty {
                if let fault = FieldValue.fault(value, type: type) {
                    warnings.add(.infoType, line: line, "\(key) is \(fault)")
                    break
                }
            }
        }
        if let number, let expected = Self.count(number, record: record), values.count != expected, value != "." {
            warnings.add(.infoNumber, line: line, "\(key) has \(values.count) values; expected \(expected)")
        }
        checkMeaning(of: key, values, record: record, into: &warnings)
    }

    /// What a reserved key cannot be, whatever its type.
    private func checkMeaning(
        of key: String, _ values: [Substring], record: VCFRecord, into warnings: inout WarningTally
    ) {
        func fault(_ isWrong: (Substring) -> Bool) {
            for value in values where value != "." && isWrong(value) {
                warnings.add(.infoValue, line: record.lineNumber, "\(key) is \(shown(value))")
                return
            }
        }
        switch key {
        case "AF": fault { Double($0).map { !(0...1).contains($0) } ?? false }
        case "AC", "AN", "NS", "DP", "MQ0", "END", "AD", "ADF", "ADR": fault { Int($0).map { $0 < 0 } ?? false }
        case "CIGAR": fault { !FieldKey.isCigar($0) }
        default: break
        }
    }

    /// How many values a number means for a record; nothing where any number is right.
    static func count(_ number: FieldDefinition.Number, record: VCFRecord) -> Int? {
        switch number {
        case .count(let count): count
        case .perAlternate: record.alternates.count
        case .perAllele: record.alternates.count + 1
        case .perGenotype, .perGenotypeAllele, .perLocalAlternate, .perLocalAllele, .perLocalGenotype,
            .perModification, .any:
            nil
        }
    }
}

/// The characters that keys may have (VCF 4.3, section 1.6.1).
enum FieldKey {
    static func isValid(_ key: some StringProtocol) -> Bool {
        if key == "1000G" { return true }
        guard let first = key.utf8.first, isLetter(first) else { return false }
        return key.utf8.allSatisfy { isLetter($0) || (48...57).contains($0) || $0 == UInt8(ascii: ".") }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "_")
    }

    /// Lengths with operations, `1M2I3D`.
    static func isCigar(_ text: Substring) -> Bool {
        var digits = 0
        var operations = 0
        for character in text {
            if character.isASCII, character.isNumber {
                digits += 1
            } else if digits > 0, "MIDNSHPX=".contains(character) {
                operations += 1
                digits = 0
            } else {
                return false
            }
        }
        return operations > 0 && digits == 0
    }
}
