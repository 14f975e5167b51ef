/// A lazy view over one record line: the ends of its columns are known, nothing is decoded until it is asked for.
///
/// The view lives no longer than the batch that it looks into. A line that has a view can be read: it has the columns that the header
/// wants, a position, and alleles of a form that the specification knows.
public struct VCFRecordView: ~Escapable {
    /// The line without its line end.
    public let line: Span<UInt8>
    /// The line's number in the file, 1-based.
    public let lineNumber: Int
    /// POS as the record has it, 1-based; 0 stands for the telomere.
    public let position: Int
    /// The version of the file.
    public let version: VCFVersion?

    /// Which forms the ALT alleles have.
    public let forms: AlternateAllele.Forms

    private var ends: InlineArray<8, Int>
    /// How many samples the header has.
    public let sampleCount: Int

    /// Finds the columns of a line, or says why it is no record.
    @_lifetime(copy line)
    init?(line: Span<UInt8>, lineNumber: Int, layout: RecordLayout, rejection: inout RejectedRecord?) {
        var ends = InlineArray<8, Int>(repeating: line.count)
        var forms = AlternateAllele.Forms()
        if let fault = layout.fault(in: line, ends: &ends, forms: &forms) {
            rejection = RejectedRecord(
                line: lineNumber, field: fault.field, reason: fault.reason, excerpt: excerpt(of: line))
            return nil
        }
        let start = line[ends[0] + 1] == UInt8(ascii: "+") ? ends[0] + 2 : ends[0] + 1
        guard let position = integer(in: line, from: start, to: ends[1]), (0...Self.largestPosition).contains(position)
        else {
            rejection = RejectedRecord(
                line: lineNumber, field: "POS",
                reason:
                    "'\(text(in: line, from: ends[0] + 1, to: ends[1]))' is not a position; expected a whole number from 0",
                excerpt: excerpt(of: line))
            return nil
        }
        self.line = line
        self.lineNumber = lineNumber
        self.position = position
        self.ends = ends
        self.forms = forms
        version = layout.version
        sampleCount = layout.sampleCount
    }

    /// No position is larger, so that lengths can be added to one without overflow.
    static let largestPosition = 1 << 60

    /// The bytes of a fixed column, counted from 0 (CHROM) to 7 (INFO).
    @_lifetime(copy self)
    func column(_ index: Int) -> Span<UInt8> {
        line.extracting((index == 0 ? 0 : ends[index - 1] + 1)..<ends[index])
    }

    /// A fixed column as text, counted from 0 (CHROM) to 7 (INFO).
    public func columnText(_ index: Int) -> String { decoded(column(index)) }
    /// CHROM.
    public var chromosome: String { decoded(column(0)) }
    /// The bytes of CHROM.
    @_lifetime(copy self)
    public func chromosomeBytes() -> Span<UInt8> { column(0) }
    /// The number of bases of REF; 1 where it is no base, which only symbolic alleles and breakends leave possible.
    public var referenceLength: Int { forms.areAnchored && !hasBasesInReference ? 1 : referenceRange.count }

    /// Whether REF is spelled with bases, and not a dot or a symbol beside a symbolic allele.
    public var hasBasesInReference: Bool { AlleleSyntax.isSequence(line, in: referenceRange) }

    /// Whether all alleles of ALT are symbolic or breakends, so that REF does no more than anchor them.
    public var isAnchored: Bool { forms.areAnchored }

    /// Where REF begins and ends in the line.
    public var referenceRange: Range<Int> { ends[2] + 1..<ends[3] }
    /// Where each allele of ALT begins and ends in the line; none for `.`.
    public var alternateRanges: [Range<Int>] {
        if hasNoAlternate { return [] }
        var ranges: [Range<Int>] = []
        var alleles = PartScanner(line.extracting(0..<ends[4]), from: ends[3] + 1, separator: ",")
        while let allele = alleles.next() { ranges.append(allele) }
        return ranges
    }
    /// Whether ALT is `.`: the record has no allele but the reference's.
    public var hasNoAlternate: Bool {
        let alternates = column(4)
        return alternates.count == 1 && alternates[0] == UInt8(ascii: ".")
    }

    /// How many bytes ALT takes.
    public var alternatesLength: Int { column(4).count }

    /// The beginning of the line, as rejections show it.
    package var beginning: String { excerpt(of: line) }

    /// Where INFO begins and ends in the line.
    public var infoRange: Range<Int> { ends[6] + 1..<ends[7] }

    /// What follows INFO, the tab left out; empty where the record has no FORMAT.
    package var genotypeRange: Range<Int> { min(ends[7] + 1, line.count)..<line.count }

    /// The last position of the event, 1-based: of its longest allele, see `AlleleSpan`.
    public var end: Int {
        let byReference = position + referenceLength - 1
        guard forms.contains(.symbol) || forms.contains(.unspecified) else { return byReference }
        let alternates = decoded(column(4)).fields(",").map { AlternateAllele(parsing: String($0)) }
        let span = AlleleSpan(
            position: position, referenceLength: referenceLength, version: version, end: infoValue(of: "END"),
            lengths: infoValue(of: "SVLEN"), mateContig: infoValue(of: "CHR2"), contig: chromosome,
            blockLength: blockLength)
        return alternates.indices.reduce(byReference) {
            max($0, span.end(of: alternates[$1], index: $1, of: alternates.count))
        }
    }

    /// The longest of FORMAT `LEN` over the samples (VCF 4.5).
    private var blockLength: Int? {
        guard let version, version >= VCFVersion(4, 5), infoValueRange(of: "END") == nil else { return nil }
        let columns = text(in: line, from: genotypeRange.lowerBound, to: line.count)
            .fields("\t")
        guard let key = columns.first?.fields(":").firstIndex(of: "LEN") else { return nil }
        return columns.dropFirst().compactMap { sample in
            let values = sample.fields(":")
            return key < values.count ? Int32(values[key]).map { Int($0) } : nil
        }.max()
    }

    /// The value of an INFO key as text, or nothing where the key is absent or a flag.
    public func infoValue(of key: StaticString) -> String? {
        infoValueRange(of: key).map { text(in: line, from: $0.lowerBound, to: $0.upperBound) }
    }

    private func infoValueRange(of key: StaticString) -> Range<Int>? {
        var entries = PartScanner(
            line.extracting(0..<infoRange.upperBound), from: infoRange.lowerBound, separator: ";")
        let length = key.utf8CodeUnitCount
        guard let entry = entries.nextEntry(of: key.description.utf8.span), entry.count > length else { return nil }
        return entry.lowerBound + length + 1..<entry.upperBound
    }
}
