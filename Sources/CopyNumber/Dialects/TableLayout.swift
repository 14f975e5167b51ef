/// Which columns a kind of table has, by the names under which they are met.
struct TableLayout: Sendable {
    /// What a column holds. A dialect may have columns of its own.
    struct Column: Sendable, Hashable, ExpressibleByStringLiteral {
        let name: String

        init(stringLiteral name: String) { self.name = name }

        static let sample: Column = "sample"
        static let chromosome: Column = "chromosome"
        static let start: Column = "start"
        static let end: Column = "end"
        static let total: Column = "total"
        static let minor: Column = "minor"
        static let major: Column = "major"
        static let log2: Column = "log2"
        /// The share of the tumour's cells.
        static let fraction: Column = "fraction"
        static let minorAlleleFraction: Column = "minorAlleleFraction"
        static let status: Column = "status"
        static let filter: Column = "filter"
        static let gene: Column = "gene"
        /// A chromosome arm, `10q`.
        static let arm: Column = "arm"
        /// Read for nothing but telling the kind.
        static let mark: Column = "mark"
        static let otherMark: Column = "otherMark"
    }

    /// A column with its names, as ``normalised(_:)`` gives them.
    typealias Names = (column: Column, names: [String])

    /// Each of these must be there, under one of its names.
    let required: [Names]
    /// These are read where they are there.
    let optional: [Names]

    /// A layout with the columns of a place.
    init(_ required: [Names], optional: [Names] = []) {
        self.required = [Self.chromosome, Self.start, Self.end] + required
        self.optional = optional
    }

    /// A layout with these columns alone.
    init(only required: [Names], optional: [Names] = []) {
        self.required = required
        self.optional = optional
    }

    /// The columns of a table without a header.
    struct Headerless {
        let places: [Column: Int]
        /// For messages.
        let names: [String]
    }

    /// The columns' places in a header, or nothing where a required one is missing.
    func places(in header: [String]) -> [Column: Int]? {
        var places: [Column: Int] = [:]
        for (column, names) in required {
            guard let place = Self.place(of: names, in: header) else { return nil }
            places[column] = place
        }
        for (column, names) in optional {
            if let place = Self.place(of: names, in: header) { places[column] = place }
        }
        return places
    }

    /// The required columns that a header lacks, by their first names.
    func missing(in header: [String]) -> [String] {
        required.filter { Self.place(of: $0.names, in: header) == nil }.map { $0.names[0] }
    }

    private static func place(of names: [String], in header: [String]) -> Int? {
        names.lazy.compactMap { header.firstIndex(of: $0) }.first
    }

    /// A column's name without what programs vary: case, quotes, a `#` before the first, `_` or a blank for `.`.
    static func normalised(_ name: Substring) -> String {
        var name = name
        while let first = name.first, "#'\" ".contains(first) { name = name.dropFirst() }
        while let last = name.last, "'\" ".contains(last) { name = name.dropLast() }
        return String(name.lowercased().map { $0 == "_" || $0 == " " ? "." : $0 })
    }

    static let chromosome: Names = (.chromosome, ["chrom", "chromosome", "chr", "contig"])
    private static let start: Names = (.start, ["start", "startpos", "start.pos", "loc.start", "chromstart"])
    private static let end: Names = (.end, ["end", "endpos", "end.pos", "loc.end", "chromend"])
    static let sample: Names = (
        .sample, ["sample", "id", "sample.id", "samplename", "sampleid", "gdc.aliquot", "gdc.aliquot.id"]
    )
}
