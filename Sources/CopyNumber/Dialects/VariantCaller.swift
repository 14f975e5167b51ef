package import VariantCallFormat

/// Who wrote a VCF file of structural variants or copy number, as far as the file tells.
///
/// Callers use the same words for different things; what is read from a record depends on who wrote it.
package struct VariantCaller: Sendable, Hashable {
    /// How the program writes.
    package let dialect: CallerDialect
    /// What tells it.
    package let basis: Basis
    /// Whether the caller's numbers of copies rest on a model of the tumour.
    let hasModel: Bool
    /// What the header says of the tumour as a whole.
    package let fit: PurityPloidy
    /// What tells each record's own caller, where the file holds the calls of several.
    let merged: MergedCallers?

    /// What tells who wrote a file.
    package enum Basis: Sendable, Hashable {
        /// A line of the header, as it stands there.
        case headerLine(String)
        /// The name of a program in a line of the header.
        case command(String)
        /// The ID of a line of the header with this key.
        case commandID(key: String, id: String)
        /// Fields that one program alone declares together.
        case fields(info: [String], format: [String])
        /// `SVMETHOD` of a record, and its line.
        case method(String, line: Int)
        /// The ID of a record, and its line; written by another program for this one where it is named.
        case recordID(String, line: Int, writtenBy: String?)
        /// Nothing tells it.
        case none
        /// It is a file of small variants, which was not asked.
        case smallVariants
        /// It has no record of copies or structure.
        case noRecord
        /// The segments are those that an option declares unchanged.
        case neutralImplied
    }

    init(
        _ dialect: CallerDialect, basis: Basis, hasModel: Bool = true, fit: PurityPloidy = PurityPloidy(),
        merged: MergedCallers? = nil
    ) {
        self.merged = merged
        self.dialect = dialect
        self.basis = basis
        self.hasModel = hasModel
        self.fit = fit
    }

    /// A caller that is not known, and why it was not asked for.
    package static func unknown(_ basis: Basis) -> VariantCaller { VariantCaller(.unknown, basis: basis) }

    package var program: CallingProgram { dialect.program }

    /// Whether the file holds the calls of several callers.
    package var isMerged: Bool { merged != nil }

    /// The program, where it is known.
    var knownProgram: CallingProgram? { program == .unknown ? nil : program }
}

extension VariantCaller {
    private typealias Found = (dialect: CallerDialect, basis: Basis)

    /// Tells who wrote a file: by what its header names, else by the fields that its header declares, else by what its
    /// records hold.
    ///
    /// - Parameter records: records of the file that are no small variants; the first that tells counts.
    package init(header: VCFHeader, records: some Sequence<VCFRecord>) {
        let found =
            Self.named(in: header) ?? Self.declared(in: header)
            ?? records.lazy.compactMap(Self.marked).first ?? (.unknown, .none)
        self.init(
            found.dialect, basis: found.basis, hasModel: found.dialect.hasModel(header),
            fit: PurityPloidy(header: header), merged: MergedCallers(header: header))
    }

    /// What the signs of all callers give, in order.
    private static func first<Result>(_ match: (CallerDialect, CallerSign) -> Result?) -> Result? {
        for dialect in CallerDialect.all {
            for sign in dialect.signs {
                if let result = match(dialect, sign) { return result }
            }
        }
        return nil
    }

    /// By the lines of versions, `##source` and the lines of commands.
    private static func named(in header: VCFHeader) -> Found? {
        func dialect(ofSource text: String, _ isSource: (String) -> Bool) -> CallerDialect? {
            first { dialect, sign in
                guard case .source(let name, let holds) = sign, isSource(name), holds(header) else { return nil }
                return dialect
            }
        }
        let version = first { dialect, sign -> Found? in
            guard case .key(let key) = sign else { return nil }
            return header.metaLines.first { $0.key.lowercased() == key }.map { (dialect, .headerLine($0.text)) }
        }
        if let version { return version }
        for line in header.metaLines where line.key.lowercased().hasPrefix("source") {
            let value = (line.value ?? "").lowercased()
            if let found = dialect(ofSource: value, { value.hasPrefix($0) }) { return (found, .headerLine(line.text)) }
        }
        let commands = CallerDialect.all.flatMap { dialect in
            dialect.signs.compactMap { sign -> (dialect: CallerDialect, name: String, lowercased: String)? in
                guard case .command(let name) = sign else { return nil }
                return (dialect, name, name.lowercased())
            }
        }
        for line in header.metaLines {
            let text = line.text.lowercased()
            if let command = commands.first(where: { text.contains($0.lowercased) }) {
                return (command.dialect, .command(command.name))
            }
            if line.key.hasPrefix("GATKCommandLine"), let id = line.structured?["ID"],
                let found = dialect(ofSource: id, { id.lowercased() == $0 })
            {
                return (found, .commandID(key: line.key, id: id))
            }
        }
        return nil
    }

    /// By fields that one program alone declares together.
    private static func declared(in header: VCFHeader) -> Found? {
        first { dialect, sign in
            guard case .fields(let info, let format) = sign,
                info.allSatisfy({ header.infoDefinitions[$0] != nil }),
                format.allSatisfy({ header.formatDefinitions[$0] != nil })
            else { return nil }
            return (dialect, .fields(info: info, format: format))
        }
    }

    /// By `SVMETHOD` or the beginning of ID.
    static func marked(_ record: VCFRecord) -> (dialect: CallerDialect, basis: Basis)? {
        if let method = record.infoValue(of: "SVMETHOD") {
            let name = method.lowercased()
            let found = first { dialect, sign -> CallerDialect? in
                guard case .method(let part) = sign, name.contains(part) else { return nil }
                return dialect
            }
            if let found { return (found, .method(method, line: record.lineNumber)) }
        }
        return first { dialect, sign in
            guard case .id(let beginning, let writer, let holds) = sign, record.id.hasPrefix(beginning),
                holds(record.id)
            else { return nil }
            return (dialect, .recordID(record.id, line: record.lineNumber, writtenBy: writer))
        }
    }
}

extension PurityPloidy {
    /// What a header says of the tumour: `##EstimatedTumorPurity` and `##OverallPloidy` (DRAGEN, Canvas), `##purity`
    /// and `##ploidy` (cnv_facets).
    init(header: VCFHeader) {
        func value(_ keys: [String], upTo limit: Double) -> Double? {
            keys.lazy.compactMap { header.metaValue(of: $0).flatMap { Double($0) } }.first { $0 > 0 && $0 <= limit }
        }
        self.init(
            purity: value(["EstimatedTumorPurity", "purity"], upTo: 1),
            ploidy: value(["OverallPloidy", "ploidy"], upTo: 100))
    }
}
