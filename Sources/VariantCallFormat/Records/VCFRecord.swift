/// A record that is kept: an owned copy of its columns, for the few records that touch a place of interest.
public struct VCFRecord: Sendable, Hashable {
    /// The line's number in the file, 1-based.
    public let lineNumber: Int
    /// CHROM.
    public let chromosome: String
    /// POS, 1-based; 0 stands for the telomere.
    public let position: Int
    /// ID as written, `.` where there is none.
    public let id: String
    /// REF as written.
    public let reference: String
    /// The ALT alleles as written; empty for `.`. What they are, ``alternateAlleles`` tells.
    public let alternates: [String]
    /// Which forms they have.
    public let forms: AlternateAllele.Forms
    /// QUAL as written.
    public let quality: String
    /// The names in FILTER as written, `PASS` included; empty for `.`.
    public let filters: [String]
    /// INFO as written, `.` where there is none. It is taken apart where it is asked for, which most records never are.
    private let infoText: String
    /// FORMAT as written, empty where the record has none.
    private let format: String
    /// The sample columns as written.
    public let samples: [String]
    /// The version of the file.
    public let version: VCFVersion?

    /// A key of INFO with its value as written.
    public struct InfoEntry: Sendable, Hashable {
        /// What stands before `=`, or the whole of a flag.
        public let key: String
        /// The value, nothing for a flag.
        public let value: String?
    }

    /// Copies a view.
    public init(_ view: borrowing VCFRecordView) {
        lineNumber = view.lineNumber
        version = view.version
        chromosome = view.chromosome
        position = view.position
        id = decoded(view.column(2))
        reference = decoded(view.column(3))
        let alternates = decoded(view.column(4))
        self.alternates =
            alternates == "." ? [] : alternates.fields(",").map(String.init)
        forms = view.forms
        quality = decoded(view.column(5))
        let filter = decoded(view.column(6))
        filters = filter == "." ? [] : filter.fields(";").map(String.init)
        infoText = decoded(view.column(7))
        let line = view.line
        let range = view.genotypeRange
        let rest =
            range.isEmpty
            ? []
            : text(in: line, from: range.lowerBound, to: range.upperBound)
                .fields("\t").map(String.init)
        format = rest.first ?? ""
        // One column more than the header has is a trailing tab.
        samples = Array(rest.dropFirst().prefix(view.sampleCount))
    }

    /// The ALT alleles by their forms, each told where it is asked for.
    public var alternateAlleles: LazyMapSequence<[String], AlternateAllele> {
        alternates.lazy.map { AlternateAllele(parsing: $0) }
    }

    /// The number of bases of REF; 1 where it is no base, which only symbolic alleles and breakends leave possible.
    public var referenceLength: Int {
        AlleleSyntax.isSequence(reference.utf8.span, in: 0..<reference.utf8.count) ? reference.utf8.count : 1
    }

    /// Whether FILTER is PASS or missing.
    public var passesFilter: Bool { filters.isEmpty || filters == ["PASS"] }

    /// The last position of an ALT allele (0 is the first), 1-based; see `AlleleSpan`.
    public func end(ofAlternate index: Int) -> Int {
        let span = AlleleSpan(
            position: position, referenceLength: referenceLength, version: version, end: infoValue(of: "END"),
            lengths: infoValue(of: "SVLEN"), mateContig: infoValue(of: "CHR2"), contig: chromosome,
            blockLength: samples.indices.compactMap { value(of: "LEN", sample: $0).flatMap { Int32($0) } }.max()
                .map { Int($0) })
        return span.end(of: alternateAlleles[index], index: index, of: alternates.count)
    }

    /// INFO in order; a flag has no value.
    public var info: [InfoEntry] {
        infoText == "."
            ? []
            : infoText.fields(";").lazy.filter { !$0.isEmpty }.map { entry in
                let (key, value) = entry.cut(at: "=")
                return InfoEntry(key: String(key), value: value.map { String($0) })
            }
    }

    /// The value of an INFO key as written, or nothing where it is absent or a flag.
    public func infoValue(of key: String) -> String? { infoText.infoEntry(of: key)?.value.map { String($0) } }

    /// The values of an INFO key with their percent codes resolved, as the version has them; nothing where it is absent or a flag.
    public func decodedInfoValues(of key: String) -> [String]? {
        infoValue(of: key)?.fields(",").map { PercentDecoding.decode($0, version: version) }
    }

    /// Whether INFO has the key, as a flag or with a value.
    public func hasInfo(_ key: String) -> Bool { infoText.infoEntry(of: key) != nil }

    /// The value of a FORMAT key in a sample, or nothing where it is absent, dropped at the end, or `.`.
    public func value(of key: String, sample: Int) -> String? {
        guard samples.indices.contains(sample), let index = formatIndex(of: key),
            let value = samples[sample][...].field(index, ":"), value != ".", !value.isEmpty
        else { return nil }
        return String(value)
    }

    /// The keys of FORMAT in their order; empty where the column is missing or `.`.
    public var formatKeys: [String] { format.isEmpty || format == "." ? [] : format.fields(":").map(String.init) }

    /// The place of a key in FORMAT, counted from 0.
    func formatIndex(of key: String) -> Int? {
        var keys = PartScanner(format.utf8.span, separator: ":")
        return keys.number(of: key.utf8.span)
    }

    /// The genotype of a sample, or nothing where it has no GT.
    public func genotype(ofSample sample: Int) -> Genotype? {
        value(of: "GT", sample: sample).flatMap { Genotype(parsing: $0) }
    }
}
