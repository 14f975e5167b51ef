import VariantCallFormat

/// What the specification wants of the header lines. A line that breaks a rule is kept as it is and read as far as it can be.
struct HeaderRules {
    let header: VCFHeader
    private(set) var warnings = WarningTally()

    /// The version by which the rules are chosen.
    private var version: VCFVersion { min(header.version ?? VCFVersion(4, 2), .latest) }

    init(_ header: VCFHeader) {
        self.header = header
        checkText()
        checkFileformat()
        checkColumnLine()
        var seen: [String: Int] = [:]
        for line in header.metaLines {
            check(line)
            guard let id = line.structured?["ID"] else { continue }
            if let first = seen["\(line.key)\t\(id)"] {
                warnings.add(
                    .metaDuplicate, line: line.number, "\(line.key) \(shown(id)) was declared in line \(first) already")
            } else {
                seen["\(line.key)\t\(id)"] = line.number
            }
        }
        if !header.metaLines.contains(where: { $0.key == "contig" }) {
            warnings.add(.contigLinesMissing, line: header.columnLineNumber, "no ##contig line")
        }
    }

    private mutating func checkText() {
        if header.bytes.starts(with: [0xef, 0xbb, 0xbf]) {
            warnings.add(.byteOrderMark, line: 1, "EF BB BF before the first line")
        }
        for (index, line) in header.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .dropLast().enumerated()
        {
            let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            if !line.starts(with: [UInt8(ascii: "#")]), index > 0 {
                warnings.add(.lineBlank, line: index + 1, "a blank line in the header")
            } else if index > 0, line.starts(with: Array("#".utf8)), !line.starts(with: Array("##".utf8)),
                index + 1 < header.columnLineNumber
            {
                warnings.add(.metaForm, line: index + 1, "a line that begins with one #")
            }
            checkBytes(Array(line), line: index + 1)
        }
    }

    private mutating func checkBytes(_ bytes: [UInt8], line: Int) {
        if String(validating: bytes, as: UTF8.self) == nil { warnings.add(.notUTF8, line: line, "in the header") }
        if line < header.columnLineNumber, bytes.contains(where: { $0 < 0x20 }) {
            warnings.add(.controlCharacter, line: line, "in the header")
        }
    }

    private mutating func checkFileformat() {
        let lines = header.metaLines(of: "fileformat")
        guard let first = lines.first, let value = first.value else {
            warnings.add(.fileformat, line: 1, "no ##fileformat line")
            return
        }
        if first.number != 1 { warnings.add(.fileformat, line: first.number, "it is not the first line") }
        if header.version.map({ $0.description == value }) != true {
            warnings.add(.fileformat, line: first.number, "\(shown(value)); expected VCFv4.x")
        }
        if let version = header.version, version > .latest {
            warnings.add(.versionLater, line: first.number, "\(version); it is read as \(VCFVersion.latest)")
        }
        for line in lines.dropFirst() {
            warnings.add(.fileformatRepeated, line: line.number, "\(shown(line.value ?? ""))")
        }
    }

    private mutating func checkColumnLine() {
        let columns = header.columnLine.fields("\t")
        let names = ["#CHROM", "POS", "ID", "REF", "ALT", "QUAL", "FILTER", "INFO", "FORMAT"]
        for (column, name) in zip(columns, names) where column != name {
            warnings.add(.columnName, line: header.columnLineNumber, "\(shown(column)) is read as \(name)")
        }
        if columns.last?.isEmpty == true {
            warnings.add(.trailingTab, line: header.columnLineNumber, "the #CHROM line ends in a tab")
        }
    }

    private mutating func check(_ line: MetaLine) {
        guard let value = line.value, !value.isEmpty else {
            let what = line.value == nil ? "no '='" : "nothing after '='"
            warnings.add(.metaForm, line: line.number, "\(what) in \(shown(line.text))")
            return
        }
        if line.key.isEmpty || line.key.contains(where: { $0 == " " || $0 == "<" || $0 == "\"" || $0 == "," }) {
            warnings.add(.metaKey, line: line.number, shown(line.key))
        }
        guard let structured = line.structured else {
            if Self.structuredKeys.contains(line.key) || line.key == "pedigreeDB" {
                warnings.add(.metaForm, line: line.number, "\(line.key) without <…>: \(shown(value))")
            } else if line.key == "assembly", !value.contains(":"), !value.contains("/"), value.has(" ") {
                warnings.add(.metaValue, line: line.number, "\(shown(value)); expected a URL")
            }
            return
        }
        if line.key == "pedigreeDB" {
            if !value.hasSuffix(">") || value.count < 4 {
                warnings.add(.metaForm, line: line.number, "\(shown(value)); expected <URL>")
            }
            return
        }
        for flaw in structured.flaws { warnings.add(.metaForm, line: line.number, Self.words(flaw)) }
        checkKeys(of: structured, in: line)
        switch line.key {
        case "INFO", "FORMAT": checkDefinition(structured, in: line)
        case "FILTER": checkDescription(structured, in: line, order: ["ID", "Description"])
        case "ALT":
            checkDescription(structured, in: line, order: ["ID", "Description"])
            checkAlternate(structured, in: line)
        case "contig": checkContig(structured, in: line)
        case "META": checkMeta(structured, in: line)
        case "SAMPLE": checkID(structured, in: line)
        case "PEDIGREE":
            if version >= VCFVersion(4, 3) { checkID(structured, in: line) }
            for pair in structured.pairs where pair.value.contains(where: { ";\"<>".contains($0) }) {
                warnings.add(.metaValue, line: line.number, "\(pair.key) is \(shown(pair.value))")
            }
        default: break
        }
    }

    private static let structuredKeys: Set = [
        "INFO", "FORMAT", "FILTER", "ALT", "contig", "META", "SAMPLE", "PEDIGREE",
    ]

    private static func words(_ flaw: StructuredMetaValue.Flaw) -> String {
        switch flaw {
        case .unterminated: "a quote or the closing > is missing"
        case .textAfterEnd: "text after the closing >"
        case .noKeyValuePair(let text): "\(shown(text)) is no key=value"
        case .textBesideQuotes(let key): "text beside the quotes of \(key)"
        case .duplicateKey(let key): "\(shown(key)) stands twice"
        }
    }

    private mutating func checkKeys(of value: StructuredMetaValue, in line: MetaLine) {
        for pair in value.pairs {
            if pair.value.isEmpty, !pair.isQuoted {
                warnings.add(.metaForm, line: line.number, "\(pair.key) has no value")
            }
            if ["ID", "Number", "Type"].contains(pair.key), pair.isQuoted {
                warnings.add(.metaForm, line: line.number, "\(pair.key) in quotes")
            }
            if !pair.isQuoted, pair.value.contains("\"") || pair.value.contains("<") {
                warnings.add(.metaForm, line: line.number, "\(pair.key) is \(shown(pair.value))")
            }
        }
    }

    private mutating func checkID(_ value: StructuredMetaValue, in line: MetaLine) {
        guard let id = value["ID"], !id.isEmpty else {
            warnings.add(.metaID, line: line.number, "no ID in \(shown(line.text))")
            return
        }
        if line.key != "ALT", line.key != "contig", id.contains(where: { $0.isWhitespace || $0 == "," || $0 == ";" }) {
            warnings.add(.metaID, line: line.number, "the ID \(shown(id))")
        }
    }

    private mutating func checkOrder(_ value: StructuredMetaValue, _ order: [String], in line: MetaLine) {
        // Since VCF 4.4 the order has no meaning.
        guard version < VCFVersion(4, 4) else { return }
        let found = value.pairs.map(\.key).filter { order.contains($0) }
        if found != order.filter({ found.contains($0) }) || value.pairs.prefix(found.count).map(\.key) != found {
            warnings.add(
                .metaOrder, line: line.number,
                "\(found.joined(separator: ", ")); expected \(order.joined(separator: ", "))")
        }
    }

    private mutating func checkDescription(_ value: StructuredMetaValue, in line: MetaLine, order: [String]) {
        checkID(value, in: line)
        checkOrder(value, order, in: line)
        if let description = value.pair("Description") {
            if !description.isQuoted {
                warnings.add(.metaDescription, line: line.number, "not in quotes: \(shown(description.value))")
            }
        } else {
            warnings.add(.metaDescription, line: line.number, "none for \(shown(value["ID"] ?? ""))")
        }
    }

    private mutating func checkDefinition(_ value: StructuredMetaValue, in line: MetaLine) {
        checkDescription(value, in: line, order: ["ID", "Number", "Type", "Description"])
        let id = value["ID"] ?? ""
        let version = version
        let number = value["Number"].flatMap { FieldDefinition.Number(parsing: $0) }
        if let number {
            if !Self.isKnown(number, in: version) {
                warnings.add(
                    .metaNumber, line: line.number, "\(shown(value["Number"] ?? "")), which \(version) does not have")
            }
        } else {
            warnings.add(.metaNumber, line: line.number, "\(shown(value["Number"] ?? "")) for \(id)")
        }
        let type = value["Type"].flatMap { FieldDefinition.ValueType(rawValue: $0) }
        if type == nil || type == .flag && line.key == "FORMAT" {
            warnings.add(.metaType, line: line.number, "\(shown(value["Type"] ?? "")) for \(id)")
        }
        if type == .flag, number != .count(0) {
            warnings.add(
                .metaNumber, line: line.number, "\(shown(value["Number"] ?? "")) for the flag \(id); expected 0")
        } else if type != .flag, number == .count(0) {
            warnings.add(.metaNumber, line: line.number, "'0' for \(id), which is no flag")
        }
        let reserved =
            line.key == "INFO"
            ? ReservedField.info(id, version: version) : ReservedField.format(id, version: version)
        guard let reserved, let number, let type, reserved.number != number || reserved.type != type else { return }
        warnings.add(
            .metaReserved, line: line.number,
            "\(line.key) \(id) as \(value["Type"] ?? ""), Number \(value["Number"] ?? "")")
    }

    private static func isKnown(_ number: FieldDefinition.Number, in version: VCFVersion) -> Bool {
        switch number {
        case .count, .perAlternate, .perGenotype, .any: true
        case .perAllele: version >= VCFVersion(4, 2)
        case .perGenotypeAllele: version >= VCFVersion(4, 3)
        case .perLocalAlternate, .perLocalAllele, .perLocalGenotype, .perModification: version >= VCFVersion(4, 5)
        }
    }

    private mutating func checkAlternate(_ value: StructuredMetaValue, in line: MetaLine) {
        guard let id = value["ID"] else { return }
        let symbol = AlternateAllele.Symbol(name: id)
        let isCode = id.count == 1 && "RYSWKMBDHVN".contains(id)
        let isUnspecified = AlternateAllele(parsing: "<\(id)>") == .unspecified
        if !symbol.isReserved, symbol.copies == nil, !isCode, !isUnspecified {
            warnings.add(.metaID, line: line.number, "ALT \(shown(id)): a kind that the specification does not have")
        }
    }

    private mutating func checkContig(_ value: StructuredMetaValue, in line: MetaLine) {
        checkID(value, in: line)
        if let id = value["ID"], !ContigName.isValid(id) || ContigName.isReserved(id) {
            warnings.add(.contigName, line: line.number, shown(id))
        }
        if let length = value["length"], Int(length).map({ $0 >= 0 }) != true {
            warnings.add(.metaValue, line: line.number, "length is \(shown(length)); expected a number")
        }
    }

    private mutating func checkMeta(_ value: StructuredMetaValue, in line: MetaLine) {
        checkID(value, in: line)
        checkOrder(value, ["ID", "Type", "Number", "Values"], in: line)
        if value["Type"].map({ $0 != "String" }) != false {
            warnings.add(.metaType, line: line.number, "\(shown(value["Type"] ?? "")) in META; expected String")
        }
        if value["Number"].map({ $0 != "." }) != false {
            warnings.add(.metaNumber, line: line.number, "\(shown(value["Number"] ?? "")) in META; expected '.'")
        }
        if let values = value["Values"], !(values.hasPrefix("[") && values.hasSuffix("]")) {
            warnings.add(.metaValue, line: line.number, "Values is \(shown(values)); expected [a, b, …]")
        }
    }
}

/// The names that contigs may have: since VCF 4.3 those of SAM.
enum ContigName {
    static func isValid(_ name: some StringProtocol) -> Bool {
        guard let first = name.first, name != ".", first != "*", first != "=" else { return false }
        // An assembly file's contig stands in angle brackets.
        let inner = first == "<" && name.last == ">" ? name.dropFirst().dropLast() : name[...]
        return !inner.isEmpty
            && inner.unicodeScalars.allSatisfy { $0.value > 0x20 && !"\\,\"'`(){}[]<>".unicodeScalars.contains($0) }
    }

    static func isReserved(_ name: some StringProtocol) -> Bool {
        let symbol = AlternateAllele.Symbol(name: String(name))
        return symbol.isReserved && symbol.kindName == symbol.name
    }
}
