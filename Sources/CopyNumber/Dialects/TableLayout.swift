/// Which columns a kind of table has, by the names under which they are met.
struct TableLayout: Sendable {
    /// What a column holds.
    enum Column: String, Sendable, Hashable {
        case sample, chromosome, start, end
        case total, minor, major, log2, ratio, fraction, minorAlleleFraction
        case firstMajor, firstMinor, firstFraction, secondMajor, secondMinor, secondFraction
        case firstAllele, secondAllele, status, genotype
        case purity, ploidy, doubled, sex, fitMethod
        /// Read for nothing but telling the kind.
        case mark, otherMark
    }

    let kind: SegmentTableKind
    /// Each of these must be there, under one of its names.
    let required: [(column: Column, names: [String])]
    /// These are read where they are there.
    let optional: [(column: Column, names: [String])]

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

    private static let chromosome: (Column, [String]) = (.chromosome, ["chrom", "chromosome", "chr", "contig"])
    private static let start: (Column, [String]) = (.start, ["start", "startpos", "start.pos", "loc.start"])
    private static let end: (Column, [String]) = (.end, ["end", "endpos", "end.pos", "loc.end"])
    private static let sample: (Column, [String]) = (.sample, ["sample", "id", "sample.id", "samplename", "sampleid"])

    /// The layouts in the order in which they are tried: those with telling columns first, the plain ones last.
    static let all: [TableLayout] = [
        TableLayout(
            kind: .purplePurity,
            required: [
                (.purity, ["purity"]), (.ploidy, ["ploidy"]), (.doubled, ["wholegenomeduplication"]),
                (.mark, ["diploidproportion"]),
            ], optional: [(.sex, ["gender"]), (.fitMethod, ["fitmethod", "status"])]),
        TableLayout(
            kind: .purple,
            required: [chromosome, start, end, (.total, ["copynumber"]), (.mark, ["bafcount"])],
            optional: [(.minor, ["minorallelecopynumber"])]),
        TableLayout(
            kind: .battenberg,
            required: [
                chromosome, start, end, (.firstMajor, ["nmaj1.a"]), (.firstMinor, ["nmin1.a"]),
                (.firstFraction, ["frac1.a"]),
            ],
            // `ntot` is the total before the fit to whole numbers and is not the copy number: never read.
            optional: [
                sample, (.secondMajor, ["nmaj2.a"]), (.secondMinor, ["nmin2.a"]), (.secondFraction, ["frac2.a"]),
                (.log2, ["logr"]),
            ]),
        TableLayout(
            kind: .facets,
            // facets-suite's `mcn` is the major copy number (tcn - lcn), elsewhere the minor one has that name: never read.
            required: [chromosome, start, end, (.total, ["tcn.em", "tcn"]), (.minor, ["lcn.em", "lcn"])],
            optional: [sample, (.fraction, ["cf.em", "cf"]), (.log2, ["cnlr.median"])]),
        TableLayout(
            kind: .sequenza,
            required: [chromosome, start, end, (.total, ["cnt"]), (.minor, ["b"]), (.major, ["a"])],
            optional: [sample, (.ratio, ["depth.ratio"])]),
        TableLayout(
            kind: .ascat, required: [chromosome, start, end, (.major, ["nmajor"]), (.minor, ["nminor"])],
            optional: [sample]),
        TableLayout(
            kind: .ascat, required: [chromosome, start, end, (.major, ["naraw"]), (.minor, ["nbraw"])],
            optional: [sample]),
        TableLayout(
            kind: .cnvkitCall,
            required: [chromosome, start, end, (.log2, ["log2"]), (.total, ["cn"]), (.mark, ["probes"])],
            optional: [(.firstAllele, ["cn1"]), (.secondAllele, ["cn2"])]),
        TableLayout(
            // A table of bins (.cnr) has no column `probes`.
            kind: .cnvkit,
            required: [chromosome, start, end, (.log2, ["log2"]), (.mark, ["probes"]), (.otherMark, ["gene"])],
            optional: []),
        TableLayout(
            kind: .gatkCalled,
            required: [
                chromosome, start, end, (.log2, ["mean.log2.copy.ratio"]), (.mark, ["num.points.copy.ratio"]),
            ], optional: [(.status, ["call"])]),
        TableLayout(
            kind: .gatkModelled,
            required: [
                chromosome, start, end, (.log2, ["log2.copy.ratio.posterior.50"]), (.mark, ["num.points.copy.ratio"]),
            ], optional: [(.minorAlleleFraction, ["minor.allele.fraction.posterior.50"])]),
        TableLayout(
            kind: .neutral, required: [chromosome, start, end, (.total, ["cn.total"])],
            optional: [sample, (.minor, ["cn.minor"]), (.log2, ["log2"]), (.fraction, ["cf"])]),
        TableLayout(
            kind: .controlFREEC,
            required: [chromosome, start, end, (.total, ["copy.number"]), (.status, ["status"])],
            optional: [(.genotype, ["genotype"])]),
        TableLayout(
            kind: .seg,
            required: [
                sample, chromosome, (.start, ["loc.start", "start", "start.bp", "startpos", "start.position"]),
                (.end, ["loc.end", "end", "end.bp", "endpos", "end.position"]),
                (.log2, ["seg.mean", "segment.mean", "seg.cn", "mean", "segmean", "log2"]),
            ], optional: []),
    ]

    /// Where Control-FREEC's columns are in a table without a header; those from the sixth on depend on how it was run.
    static func placesOfControlFREEC(columns: Int) -> [Column: Int] {
        var places: [Column: Int] = [.chromosome: 0, .start: 1, .end: 2, .total: 3, .status: 4]
        // With BAF it writes genotype and uncertainty; p-values come without them, then the sixth column is a number.
        if columns > 5 { places[.genotype] = 5 }
        return places
    }
}
