package import CopyNumber

extension VariantCaller.Basis {
    /// What tells who wrote a file, in words.
    package var words: String {
        switch self {
        case .headerLine(let text): return text
        case .command(let name): return "the command \(name)"
        case .commandID(let key, let id): return "##\(key)=<ID=\(id)"
        case .fields(let info, let format):
            let fields = info.map { "INFO \($0)" } + format.map { "FORMAT \($0)" }
            return "declares \(fields.joined(separator: ", "))"
        case .method(let method, let line): return "SVMETHOD=\(method) in line \(line)"
        case .recordID(let id, let line, let writer):
            return "ID \(id) in line \(line)" + (writer.map { " (\($0)'s structural variants are Manta's)" } ?? "")
        case .none: return "neither the header nor a record names the program; read by the specification"
        case .smallVariants: return "a file of small variants"
        case .noRecord: return "the file has no record of copies or structure"
        case .neutralImplied: return "--neutral-implied"
        }
    }
}

extension TableDialect {
    /// The kind of a table: `CNVkit segments (.cns)`.
    package var words: String {
        let what = givesSegments ? "segments" : "purity"
        return "\(program.map { "\($0.title) \(what)" } ?? what) (\(file))"
    }
}

extension SegmentTable.Recognition {
    /// How the kind of a table was known, in words.
    package var words: String { (isNamed ? "named by option; " : "") + sign.words }
}

extension SegmentTable.Recognition.Sign {
    fileprivate var words: String {
        switch self {
        case .columns(let names): "by the columns \(names.joined(separator: ", "))"
        case .rows(let names): "by its rows, without a header, as \(names.joined(separator: ", "))"
        }
    }
}
