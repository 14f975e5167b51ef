import VariantCallFormat

/// What the specification and the header want of FORMAT and the samples. A wrong value costs that value, never the variant.
struct SampleRules: Sendable {
    private let definitions: [String: FieldDefinition]
    private let version: VCFVersion

    init(_ header: VCFHeader) {
        definitions = header.formatDefinitions
        version = min(header.version ?? VCFVersion(4, 2), .latest)
    }

    /// A FORMAT key with how its values are declared.
    private struct Field {
        let key: String
        let type: FieldDefinition.ValueType?
        let number: FieldDefinition.Number?
    }

    func check(_ record: VCFRecord, into warnings: inout WarningTally) {
        guard !record.formatKeys.isEmpty else {
            if !record.samples.isEmpty { warnings.add(.formatKey, line: record.lineNumber, "FORMAT is '.'") }
            return
        }
        checkKeys(record, into: &warnings)
        let fields = record.formatKeys.map { key in
            let reserved = definitions[key] == nil ? ReservedField.format(key, version: version) : nil
            return Field(
                key: key, type: definitions[key]?.type ?? reserved?.type,
                number: definitions[key]?.number ?? reserved?.number)
        }
        for index in record.samples.indices { check(record, sample: index, fields: fields, into: &warnings) }
    }

    private func checkKeys(_ record: VCFRecord, into warnings: inout WarningTally) {
        let keys = record.formatKeys
        let line = record.lineNumber
        if Set(keys).count < keys.count { warnings.add(.formatRepeated, line: line, keys.joined(separator: ":")) }
        if let genotype = keys.firstIndex(of: "GT"), genotype > 0 {
            warnings.add(.formatOrder, line: line, "GT is key \(genotype + 1); expected first")
        }
        if let local = keys.firstIndex(of: "LAA"), local > (keys.first == "GT" ? 1 : 0) {
            warnings.add(.formatOrder, line: line, "LAA is key \(local + 1); expected before all but GT")
        }
        if keys.contains("PS"), keys.contains("PSL") {
            warnings.add(.formatRepeated, line: line, "PS and PSL, of which one record has one")
        }
        for key in keys {
            if !FieldKey.isValid(key) && !Self.isModification(key) { warnings.add(.formatKey, line: line, shown(key)) }
            if definitions[key] == nil { warnings.add(.formatUndeclared, line: line, shown(key)) }
        }
    }

    /// The reserved keys of base modifications, `M5mC` (VCF 4.5).
    private static func isModification(_ key: String) -> Bool { key.hasPrefix("M") && key.count > 2 }

    private func check(_ record: VCFRecord, sample: Int, fields: [Field], into warnings: inout WarningTally) {
        let text = record.samples[sample]
        let line = record.lineNumber
        if text.isEmpty {
            warnings.add(.sampleForm, line: line, "an empty column; expected '.'")
            return
        }
        let values = text.fields(":")
        if values.count > fields.count {
            warnings.add(
                .sampleForm, line: line, "\(values.count) values in \(shown(text)); FORMAT has \(fields.count) keys")
        }
        if text.utf8.contains(UInt8(ascii: " ")) {
            warnings.add(.sampleForm, line: line, "a space in \(shown(text))")
        }
        var genotype: Genotype?
        let local = record.localAlleles(ofSample: sample)
        for (field, value) in zip(fields, values) {
            if field.key == "GT" {
                genotype = checkGenotype(value, of: record, into: &warnings)
                continue
            }
            if value == "." { continue }
            if field.key == "LAA" {
                if local == nil { warnings.add(.sampleType, line: line, "LAA is \(shown(value))") }
                continue
            }
            check(value, field: field, of: record, genotype: genotype, local: local, into: &warnings)
        }
        if version >= VCFVersion(4, 4), let genotype {
            checkPhaseSets(genotype, Dictionary(zip(fields.map(\.key), values)) { first, _ in first }, line, &warnings)
        }
    }

    /// An allele that is not phased has no phase set, and one without a set neither an order nor a quality in it: PSL, PSO and PSQ (VCF 4.4,
    /// section 1.6.2).
    private func checkPhaseSets(
        _ genotype: Genotype, _ values: [String: Substring], _ line: Int, _ warnings: inout WarningTally
    ) {
        guard let sets = values["PSL"]?.fields(","), sets.count == genotype.ploidy else { return }
        let hasLeadingMark = values["GT"].map { $0.first == "/" || $0.first == "|" } ?? false
        for (index, set) in sets.enumerated() where set != "." && !genotype.phased[index] {
            // What the first allele is without a mark, writers see differently.
            if index == 0, !hasLeadingMark { continue }
            warnings.add(
                .sampleForm, line: line,
                "PSL \(shown(values["PSL"] ?? "")) for an allele that is not phased; expected '.'")
            return
        }
        for key in ["PSO", "PSQ"] {
            guard let own = values[key]?.fields(","), own.count == sets.count else { continue }
            if zip(own, sets).contains(where: { $0 != "." && $1 == "." }) {
                warnings.add(
                    .sampleForm, line: line,
                    "\(key) \(shown(values[key] ?? "")) where PSL is \(shown(values["PSL"] ?? "")); expected '.' where that is '.'"
                )
                return
            }
        }
    }

    private func checkGenotype(
        _ value: Substring, of record: VCFRecord, into warnings: inout WarningTally
    ) -> Genotype? {
        let line = record.lineNumber
        // Missing as a whole.
        if value == "." { return nil }
        guard let genotype = Genotype(parsing: String(value)) else {
            warnings.add(.genotype, line: line, "GT \(shown(value))")
            return nil
        }
        if let allele = genotype.alleles.lazy.compactMap({ $0 }).first(where: { $0 > record.alternates.count }) {
            warnings.add(
                .genotype, line: line,
                "allele \(allele) in GT \(shown(value)), but there are \(record.alternates.count) ALTs")
        }
        if version < VCFVersion(4, 4), value.first == "|" || value.first == "/" {
            warnings.add(
                .genotype, line: line, "GT \(shown(value)) begins with a phasing mark, which VCF has since 4.4")
        }
        return genotype
    }

    private func check(
        _ value: Substring, field: Field, of record: VCFRecord, genotype: Genotype?, local: LocalAlleles?,
        into warnings: inout WarningTally
    ) {
        let values = value.fields(",")
        if let type = field.type {
            for value in values {
                if let fault = FieldValue.fault(value, type: type) {
                    warnings.add(.sampleType, line: record.lineNumber, "\(field.key) is \(fault)")
                    break
                }
            }
        }
        guard let number = field.number, values != ["."] else { return }
        let expected = Self.counts(number, record: record, genotype: genotype, local: local)
        if let first = expected.first, !expected.contains(values.count) {
            warnings.add(
                .sampleNumber, line: record.lineNumber, "\(field.key) has \(values.count) values; expected \(first)")
        }
    }

    /// How many values there may be; empty where any number is right.
    private static func counts(
        _ number: FieldDefinition.Number, record: VCFRecord, genotype: Genotype?, local: LocalAlleles?
    ) -> [Int] {
        switch number {
        case .perGenotype: genotypes(record.alternates.count + 1, ploidy: genotype?.ploidy)
        case .perGenotypeAllele: genotype.map { [$0.ploidy] } ?? []
        case .perLocalAlternate: local.map { [$0.alleles.count - 1] } ?? []
        case .perLocalAllele: local.map { [$0.alleles.count] } ?? []
        case .perLocalGenotype: local.map { genotypes($0.alleles.count, ploidy: genotype?.ploidy) } ?? []
        default: InfoRules.count(number, record: record).map { [$0] } ?? []
        }
    }

    /// How many genotypes so many alleles make; without a ploidy two, or one, is taken.
    static func genotypes(_ alleles: Int, ploidy: Int?) -> [Int] {
        guard let ploidy else { return [alleles * (alleles + 1) / 2, alleles] }
        // Combinations with repetition; what overflows is no number that a file could hold.
        var count = 1
        for step in 0..<ploidy {
            let (product, overflow) = count.multipliedReportingOverflow(by: alleles + step)
            if overflow { return [] }
            count = product / (step + 1)
        }
        return [count]
    }
}
