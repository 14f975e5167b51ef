/// The most that is read of each kind of input, so that no file can take all memory: every limit of the program stands here and nowhere else.
///
/// Each is some times larger than anything that was met in real data. `.github/SECURITY.md` lists them with the test of each.
public enum InputLimit: String, CaseIterable, Sendable {
    /// A line of a VCF file.
    case line = "a line of VCF"
    /// The header of a VCF file.
    case header = "the header of a VCF"
    /// The lines of a header.
    case headerLines = "lines of a VCF's header"
    /// The ALT alleles of a record; BCF cannot hold more either.
    case alternates = "ALT alleles of a record"
    /// What a report keeps of a file in memory: the lines of its records in genes, and of structure and copies.
    case keptRecords = "the records of a VCF that a report keeps"
    /// Alleles of one sample that lie in codons that touch and of which it is not known which lie on one copy.
    case unphasedNeighbours = "alleles without phase in one run of codons"
    /// The text of a block of BGZF (SAM specification, section 4.1).
    case blockText = "the text of a BGZF block"
    /// A table of segments, of purity or of genes.
    case table = "a table of segments"
    /// The lines of such a table.
    case tableLines = "lines of a table of segments"
    /// A BED file, unpacked.
    case bed = "a BED file"
    /// A sheet of samples, a map of names.
    case sheet = "a sheet of samples"
    /// The rows of a sheet.
    case sheetRows = "rows of a sheet"
    /// A line of GFF3.
    case annotationLine = "a line of GFF3"
    /// The lines of GFF3 that name a genome build or a region.
    case annotationPragmas = "builds and regions that GFF3 names"
    /// The `.fai` and `.gzi` of a genome.
    case genomeIndex = "the index of a FASTA"
    /// A `.tbi` or `.csi`, unpacked.
    case regionIndex = "the index of a VCF"
    /// A file of the annotation set or of a panel, and a table that one is made from.
    case annotationFile = "a file of the annotation set"
    /// A report that is read again: by `cohort`, `export`, and before it is replaced.
    case report = "a report"

    /// The limit: bytes, or how many.
    public var most: Int {
        switch self {
        case .line: 256 << 20
        case .header: 128 << 20
        case .headerLines: 1_000_000
        case .alternates: 65_534
        case .keptRecords: 1 << 30
        case .unphasedNeighbours: 64
        case .blockText: 65_536
        case .table: 512 << 20
        case .tableLines: 4_000_000
        case .bed: 512 << 20
        case .sheet: 32 << 20
        case .sheetRows: 100_000
        case .annotationLine: 64 << 20
        case .annotationPragmas: 1_000_000
        case .genomeIndex: 256 << 20
        case .regionIndex: 512 << 20
        case .annotationFile: 256 << 20
        case .report: 512 << 20
        }
    }

    /// Whether bytes are counted.
    package var isOfBytes: Bool {
        switch self {
        case .line, .header, .keptRecords, .blockText, .table, .bed, .sheet, .annotationLine, .genomeIndex,
            .regionIndex, .annotationFile, .report:
            true
        default: false
        }
    }

    /// The limit in words: `256 MiB`, `65,536 bytes`, `1,000,000`.
    public var words: String {
        if isOfBytes, most % (1 << 20) == 0 { return "\(most >> 20) MiB" }
        var digits = String(most)
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
            place -= 3
        }
        return isOfBytes ? "\(digits) bytes" : digits
    }

    /// What to do with an input that goes beyond it.
    fileprivate var remedy: String {
        switch self {
        case .line, .headerLines, .header:
            "check that the file is whole VCF; bcftools view -s takes some samples of many"
        case .alternates: "split the record with bcftools norm -m -any"
        case .keptRecords: "give fewer samples at once: bcftools view -s"
        case .unphasedNeighbours: "remove repeated records with bcftools norm -d exact"
        case .blockText: "pack the file anew with bgzip"
        case .table, .tableLines: "check that the file is a table of segments; split it by samples"
        case .bed: "join neighbouring intervals with bedtools merge"
        case .sheet, .sheetRows: "split the sheet"
        case .annotationLine, .annotationPragmas: "check that the file is GFF3"
        case .genomeIndex: "make it anew with samtools faidx, or bgzip -r"
        case .regionIndex: "make it anew with tabix -f"
        case .annotationFile: "check that the file is the one that was meant"
        case .report: "make the report anew"
        }
    }
}

/// An input is larger than anything of its kind, so that reading it could take all memory.
public struct InputLimitError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The limit that it goes beyond.
    public let limit: InputLimit
    /// The name of the file.
    public let file: String
    /// The line in which it does, 1-based, where one can be named.
    public let line: Int?

    /// Makes an error.
    public init(_ limit: InputLimit, file: String, line: Int? = nil) {
        (self.limit, self.file, self.line) = (limit, file, line)
    }

    /// The error in words.
    public var description: String {
        "\(file)\(line.map { ":\($0)" } ?? ""): more than \(limit.words) (\(limit.rawValue))"
            + "\n  expected: no more than that\n  what to do: \(limit.remedy)"
    }
}

extension ByteSource {
    /// All bytes of the stream.
    ///
    /// - Throws: ``InputLimitError`` where it has more than the limit; ``ByteStreamError``.
    package func readAll(upTo limit: InputLimit) throws -> [UInt8] {
        if let size, size > limit.most { throw InputLimitError(limit, file: name) }
        var bytes: [UInt8] = []
        while try read(upTo: 1 << 20, into: &bytes) > 0 {
            if bytes.count > limit.most { throw InputLimitError(limit, file: name) }
        }
        return bytes
    }
}

extension ContainerReader {
    /// All text of the stream.
    ///
    /// - Throws: ``InputLimitError`` where it has more than the limit; ``ContainerError``, `ByteStreamError`.
    package func readAll(upTo limit: InputLimit) throws -> [UInt8] {
        if container == .text, let size, size > limit.most { throw InputLimitError(limit, file: name) }
        var text: [UInt8] = []
        while try read(into: &text) {
            if text.count > limit.most { throw InputLimitError(limit, file: name) }
        }
        return text
    }

    /// Calls `body` with each line without its end, and its number from 1; memory is bounded by the longest line.
    ///
    /// - Throws: ``InputLimitError`` where the text has more bytes than the limit; ``ContainerError``, `ByteStreamError`; what `body` throws.
    package func forEachLine(upTo limit: InputLimit, _ body: (ArraySlice<UInt8>, Int) throws -> Void) throws {
        if container == .text, let size, size > limit.most { throw InputLimitError(limit, file: name) }
        var buffer: [UInt8] = []
        var number = 0
        var passed = 0
        var isAtEnd = false
        while !isAtEnd {
            let searched = buffer.count
            isAtEnd = try !read(into: &buffer)
            if isAtEnd, !buffer.isEmpty { buffer.append(UInt8(ascii: "\n")) }
            if passed + buffer.count > limit.most { throw InputLimitError(limit, file: name, line: number + 1) }
            var start = 0
            var next = ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: buffer.span, from: searched)
            while let end = next {
                number += 1
                let hasReturn = end > start && buffer[end - 1] == UInt8(ascii: "\r")
                try body(buffer[start..<(hasReturn ? end - 1 : end)], number)
                start = end + 1
                next = ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: buffer.span, from: start)
            }
            passed += start
            buffer.removeFirst(start)
        }
    }
}
