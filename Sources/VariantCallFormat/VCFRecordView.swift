import ByteStreams

/// A lazy view over one record line: the ends of its columns are known, nothing is decoded until it is asked for.
///
/// The view lives no longer than the batch that it looks into.
public struct VCFRecordView: ~Escapable {
    /// The line without its line end.
    public let line: Span<UInt8>
    /// The line's number in the file, 1-based.
    public let lineNumber: Int
    /// POS as the record has it, 1-based; 0 stands for the telomere.
    public let position: Int

    private var ends: InlineArray<8, Int>

    /// Finds the columns of a line, or says why it is no record.
    @_lifetime(copy line)
    init?(line: Span<UInt8>, lineNumber: Int, rejection: inout RejectedRecord?) {
        var ends = InlineArray<8, Int>(repeating: line.count)
        var start = 0
        for column in 0..<8 {
            guard let tab = ByteSearch.firstIndex(of: UInt8(ascii: "\t"), in: line, from: start) else {
                if column < 7 {
                    rejection = RejectedRecord(
                        line: lineNumber, field: "INFO",
                        reason: "\(column + 1) columns; expected at least 8, separated by tabs",
                        excerpt: excerpt(of: line))
                    return nil
                }
                break
            }
            ends[column] = tab
            start = tab + 1
        }
        guard let position = integer(in: line, from: ends[0] + 1, to: ends[1]), (0...Int(Int32.max)).contains(position)
        else {
            rejection = RejectedRecord(
                line: lineNumber, field: "POS",
                reason:
                    "'\(text(in: line, from: ends[0] + 1, to: ends[1]))' is not a position; expected a whole number from 0 to 2147483647",
                excerpt: excerpt(of: line))
            return nil
        }
        guard ends[0] > 0, ends[3] > ends[2] + 1, ends[4] > ends[3] + 1 else {
            rejection = RejectedRecord(
                line: lineNumber, field: ends[0] == 0 ? "CHROM" : ends[3] > ends[2] + 1 ? "ALT" : "REF",
                reason: "an empty column; expected a value, or '.' in ALT", excerpt: excerpt(of: line))
            return nil
        }
        self.line = line
        self.lineNumber = lineNumber
        self.position = position
        self.ends = ends
    }

    /// The bytes of a fixed column, counted from 0 (CHROM) to 7 (INFO).
    @_lifetime(copy self)
    func column(_ index: Int) -> Span<UInt8> {
        line.extracting((index == 0 ? 0 : ends[index - 1] + 1)..<ends[index])
    }

    /// CHROM.
    public var chromosome: String { decoded(column(0)) }
    /// The bytes of CHROM.
    @_lifetime(copy self)
    public func chromosomeBytes() -> Span<UInt8> { column(0) }
    /// The number of bases of REF.
    public var referenceLength: Int { ends[3] - ends[2] - 1 }
    /// Whether ALT holds an allele that is no sequence: `<…>`, or a breakend.
    public var hasSymbolicAllele: Bool {
        let alternates = column(4)
        for index in alternates.indices {
            switch alternates[index] {
            case UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "]"): return true
            default: continue
            }
        }
        return false
    }

    /// The bytes of INFO.
    @_lifetime(copy self)
    public func infoBytes() -> Span<UInt8> { column(7) }

    /// Where INFO begins and ends in the line.
    public var infoRange: Range<Int> { ends[6] + 1..<ends[7] }

    /// The last position of the event, 1-based: by REF, and where an allele is symbolic the furthest that `END` and `SVLEN` say
    /// (VCF 4.4, section 1.6.1, rules for INFO/END).
    public var end: Int {
        let byReference = position + referenceLength - 1
        guard hasSymbolicAllele else { return byReference }
        var furthest = byReference
        if let end = integerValue(of: "END") { furthest = max(furthest, end) }
        if let length = longestValue(of: "SVLEN") { furthest = max(furthest, position + length) }
        // No chromosome is longer; what claims to be must not overflow what is counted from it.
        return min(furthest, Int(Int32.max))
    }

    /// The value of an INFO key as text, or nothing where the key is absent or a flag.
    public func infoValue(of key: StaticString) -> String? {
        infoValueRange(of: key).map { text(in: line, from: $0.lowerBound, to: $0.upperBound) }
    }

    private func integerValue(of key: StaticString) -> Int? {
        infoValueRange(of: key).flatMap { integer(in: line, from: $0.lowerBound, to: $0.upperBound) }
    }

    private func longestValue(of key: StaticString) -> Int? {
        infoValue(of: key)?.split(separator: ",").compactMap { Int32($0).map { Int($0).magnitude } }.max().map {
            Int($0)
        }
    }

    private func infoValueRange(of key: StaticString) -> Range<Int>? {
        let name = Array(key.description.utf8)
        var start = infoRange.lowerBound
        while start < infoRange.upperBound {
            let semicolon = ByteSearch.firstIndex(of: UInt8(ascii: ";"), in: line, from: start) ?? infoRange.upperBound
            let end = min(semicolon, infoRange.upperBound)
            if end - start > name.count, line[start + name.count] == UInt8(ascii: "=") {
                var isEqual = true
                for (offset, byte) in name.enumerated() where line[start + offset] != byte { isEqual = false }
                if isEqual { return start + name.count + 1..<end }
            }
            start = end + 1
        }
        return nil
    }
}

/// The number that ASCII digits with an optional sign spell, or nothing where there is anything else or it does not fit.
func integer(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    guard end > start else { return nil }
    let isNegative = bytes[start] == UInt8(ascii: "-")
    var index = isNegative ? start + 1 : start
    guard index < end else { return nil }
    var value = 0
    while index < end {
        let digit = Int(bytes[index]) - 48
        guard digit >= 0, digit <= 9 else { return nil }
        let (product, overflowed) = value.multipliedReportingOverflow(by: 10)
        let (sum, overflowedAgain) = product.addingReportingOverflow(digit)
        if overflowed || overflowedAgain { return nil }
        value = sum
        index += 1
    }
    return isNegative ? -value : value
}

/// A part of the bytes as text.
func text(in bytes: Span<UInt8>, from start: Int, to end: Int) -> String {
    decoded(bytes.extracting(start..<max(start, end)))
}

/// Bytes as text; what is not UTF-8 becomes U+FFFD.
func decoded(_ bytes: Span<UInt8>) -> String {
    var copy: [UInt8] = []
    copy.reserveCapacity(bytes.count)
    for index in bytes.indices { copy.append(bytes[index]) }
    return String(decoding: copy, as: UTF8.self)
}

/// The beginning of a line, for messages.
func excerpt(of line: Span<UInt8>) -> String {
    let text = text(in: line, from: 0, to: min(line.count, 100))
    return line.count > 100 ? text + "…" : text
}
