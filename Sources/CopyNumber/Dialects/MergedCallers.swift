package import VariantCallFormat

/// A file that holds the calls of several callers: each record is read as its own caller writes.
struct MergedCallers: Sendable, Hashable {
    /// The keys of INFO that name a record's caller.
    private let keys: [String]

    /// SVDB (`svdb_origin`, `FOUNDBY`), GATK's CombineVariants (`set`), SURVIVOR and Jasmine (`SUPP_VEC`), GATK-SV (`ALGORITHMS`).
    private static let signs = [
        "svdb_origin", "set", "FOUNDBY", "SUPP_VEC", "ALGORITHMS", "CALLERS", "CALLER",
    ]

    /// Nothing for a file of one caller.
    init?(header: VCFHeader) {
        keys = Self.signs.filter { header.infoDefinitions[$0] != nil }
        if keys.isEmpty { return nil }
    }

    /// The dialect of a record's caller, by INFO, else by the name of its column; nothing where they name none that is known.
    func dialect(of record: VCFRecord, column: String?) -> CallerDialect? {
        (keys.compactMap(record.infoValue) + [column].compactMap { $0 }).lazy.compactMap(Self.dialect).first
    }

    /// The first caller that a text names: `manta|cnvkit`, `delly-manta`, `lumpy_S1`.
    private static func dialect(in text: String) -> CallerDialect? {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.lazy.compactMap { word in
            CallerDialect.all.first { $0.program.id == word } ?? CallerDialect.all.first { $0.isSource(String(word)) }
        }.first
    }
}

extension CallerDialect {
    /// Whether a `##source` line of the program may begin with a word.
    fileprivate func isSource(_ word: String) -> Bool {
        signs.contains { sign in
            if case .source(word, _) = sign { true } else { false }
        }
    }
}

extension VariantCaller {
    /// The caller of a record: of a file that several callers' calls were merged into, the record's own.
    ///
    /// - Parameter column: the name of the column that is read.
    package func caller(of record: VCFRecord, column: String?) -> VariantCaller {
        guard let merged else { return self }
        guard let own = merged.dialect(of: record, column: column) ?? Self.marked(record)?.dialect else { return self }
        return VariantCaller(own, basis: basis, hasModel: hasModel, fit: fit)
    }
}
