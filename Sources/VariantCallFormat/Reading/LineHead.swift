import ByteStreams

/// The first columns of a record line, as far as it takes to tell where it lies.
package struct LineHead: Sendable {
    /// Where the line begins in the text.
    package let start: Int
    /// Where CHROM stands in the text.
    package let contig: Range<Int>
    /// POS.
    package let position: Int
    /// Whether no ALT allele is a symbol, a breakend or a whole contig: the record's end is known by its REF, or by `END` of a reference block.
    package let isSmall: Bool

    /// Reads the line that begins at `start`, or gives nothing where the text ends before ALT does, or the line is no record.
    package init?(in text: Span<UInt8>, from start: Int) {
        var ends = InlineArray<5, Int>(repeating: start)
        var index = start
        for column in ends.indices {
            guard let tab = ByteSearch.firstIndex(of: UInt8(ascii: "\t"), in: text, from: index) else { return nil }
            ends[column] = tab
            index = tab + 1
        }
        guard ends[0] > start, text[start] != UInt8(ascii: "#"),
            let position = integer(in: text, from: ends[0] + 1, to: ends[1]), position >= 0
        else { return nil }
        self.start = start
        contig = start..<ends[0]
        self.position = position
        isSmall = AlternateAllele.Forms(text.extracting(ends[3] + 1..<ends[4])).areSmall
    }
}
