import VariantCallFormat

/// How the specification declares the INFO and FORMAT keys that it reserves, by version (VCF 4.1 to 4.5: section 1.4 of the early ones, the
/// tables of reserved keys since 4.3).
struct ReservedField {
    let number: FieldDefinition.Number
    let type: FieldDefinition.ValueType

    private init(_ number: String, _ type: FieldDefinition.ValueType) {
        self.number = FieldDefinition.Number(parsing: number) ?? .any
        self.type = type
    }

    /// The definition of an INFO key in a version, or nothing where that version does not reserve it or does not say it.
    static func info(_ key: String, version: VCFVersion) -> ReservedField? {
        (version >= VCFVersion(4, 4) ? structural44[key] : version >= VCFVersion(4, 1) ? structural41[key] : nil)
            ?? (version >= VCFVersion(4, 3) ? info43[key] : nil) ?? info41[key]
    }

    /// The definition of a FORMAT key in a version.
    static func format(_ key: String, version: VCFVersion) -> ReservedField? {
        guard version >= VCFVersion(4, 1) else { return nil }
        return (version >= VCFVersion(4, 5) ? format45[key] : nil)
            ?? (version >= VCFVersion(4, 4) ? format44[key] : nil)
            ?? (version >= VCFVersion(4, 3) ? format43[key] : nil) ?? format41[key]
    }

    private static let info41: [String: ReservedField] = [
        "AA": .init("1", .string), "AC": .init("A", .integer), "AF": .init("A", .float), "AN": .init("1", .integer),
        "BQ": .init("1", .float), "CIGAR": .init("A", .string), "DB": .init("0", .flag), "DP": .init("1", .integer),
        "END": .init("1", .integer), "H2": .init("0", .flag), "H3": .init("0", .flag), "MQ0": .init("1", .integer),
        "NS": .init("1", .integer), "SOMATIC": .init("0", .flag), "VALIDATED": .init("0", .flag),
        "1000G": .init("0", .flag),
    ]
    private static let info43: [String: ReservedField] = [
        "AD": .init("R", .integer), "ADF": .init("R", .integer), "ADR": .init("R", .integer), "MQ": .init("1", .float),
        "SB": .init("4", .integer),
    ]
    private static let structural41: [String: ReservedField] = [
        "IMPRECISE": .init("0", .flag), "NOVEL": .init("0", .flag), "SVTYPE": .init("1", .string),
        "SVLEN": .init(".", .integer), "CIPOS": .init("2", .integer), "CIEND": .init("2", .integer),
        "HOMLEN": .init(".", .integer), "HOMSEQ": .init(".", .string),
    ]
    private static let structural44: [String: ReservedField] = [
        "IMPRECISE": .init("0", .flag), "NOVEL": .init("0", .flag), "SVTYPE": .init("1", .string),
        "SVLEN": .init("A", .integer), "CIPOS": .init(".", .integer), "CIEND": .init(".", .integer),
        "CILEN": .init(".", .integer), "HOMLEN": .init("A", .integer), "HOMSEQ": .init("A", .string),
        "CN": .init("A", .float), "CICN": .init(".", .float), "SVCLAIM": .init("A", .string),
        "EVENTTYPE": .init("A", .string), "RN": .init("A", .integer), "RUS": .init(".", .string),
        "RUL": .init(".", .integer), "RB": .init(".", .integer), "RUC": .init(".", .float),
        "RUB": .init(".", .integer), "CIRUC": .init(".", .float), "CIRB": .init(".", .integer),
    ]
    private static let format41: [String: ReservedField] = [
        "DP": .init("1", .integer), "EC": .init("A", .integer), "FT": .init("1", .string), "GL": .init("G", .float),
        "GLE": .init("G", .string), "GP": .init("G", .float), "GQ": .init("1", .integer), "GT": .init("1", .string),
        "HQ": .init("2", .integer), "MQ": .init("1", .integer), "PL": .init("G", .integer), "PQ": .init("1", .integer),
        "PS": .init("1", .integer),
    ]
    private static let format43: [String: ReservedField] = [
        "AD": .init("R", .integer), "ADF": .init("R", .integer), "ADR": .init("R", .integer),
        "PP": .init("G", .integer),
    ]
    private static let format44: [String: ReservedField] = [
        "CN": .init("1", .float), "CICN": .init("2", .float), "CNQ": .init("1", .float), "PSL": .init("P", .string),
        "PSO": .init("P", .integer), "PSQ": .init("P", .integer),
    ]
    private static let format45: [String: ReservedField] = [
        "LEN": .init("1", .integer), "LAA": .init(".", .integer), "LAD": .init("LR", .integer),
        "LADF": .init("LR", .integer), "LADR": .init("LR", .integer), "LEC": .init("LA", .integer),
        "LGL": .init("LG", .float), "LGP": .init("LG", .float), "LPL": .init("LG", .integer),
        "LPP": .init("LG", .integer),
    ]
}
