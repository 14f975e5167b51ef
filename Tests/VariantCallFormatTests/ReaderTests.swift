import BlockGzip
import ByteStreams
import Testing
import VariantCallFormat

/// What a test needs of a file: its header, its records, its rejects.
struct ReadResult {
    var header: VCFHeader
    var records: [VCFRecord] = []
    var rejected: [RejectedRecord] = []
    var bytes: [UInt8] = []

    init(_ text: String, piece: Int = .max) throws {
        var reader = try VCFReader(
            text: ContainerReader(source: MemorySource(Array(text.utf8), name: "test.vcf", piece: piece)))
        header = reader.header
        bytes = reader.header.bytes
        while let batch = try reader.nextBatch() {
            batch.forEachLine { content, range in
                bytes += batch.bytes[range]
                switch content {
                case .record(let view):
                    do throws(RejectedRecordError) {
                        records.append(try VCFRecord(view, sampleCount: batch.sampleCount))
                    } catch {
                        rejected.append(error.record)
                    }
                case .rejected(let record): rejected.append(record)
                case .blank: break
                }
            }
        }
    }
}

@Suite struct ReaderTests {
    static let header = "##fileformat=VCFv4.2\n##contig=<ID=chr10,length=133797422,assembly=GRCh38>\n##note=a, \"b\"\n"
    static let columns = "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tA sample\tB\n"
    static let record = "chr10\t100\trs1\tA\tC,<DEL>\t50\tq10;s50\tDP=5;DB;END=200\tGT:AD:DP\t0/1:3,2,0:5\t./.\n"

    @Test func `columns are read as the specification names them`() throws {
        let result = try ReadResult(Self.header + Self.columns + Self.record)
        let record = try #require(result.records.first)
        #expect(record.chromosome == "chr10")
        #expect(record.position == 100)
        #expect(record.alternates == ["C", "<DEL>"])
        #expect(record.filters == ["q10", "s50"])
        #expect(record.infoValue(of: "DP") == "5")
        #expect(record.hasInfo("DB"))
        #expect(record.infoValue(of: "DB") == nil)
        #expect(result.header.sampleNames == ["A sample", "B"])
        #expect(record.genotype(ofSample: 0)?.alleles == [0, 1])
        #expect(record.genotype(ofSample: 1)?.isMissing == true)
        #expect(record.value(of: "DP", sample: 1) == nil)
        #expect(result.header.contigs.first?.assembly == "GRCh38")
        #expect(result.header.contigs.first?.length == 133_797_422)
        #expect(record.lineNumber == 5)
    }

    @Test(arguments: [1, 7, 65_536, Int.max])
    func `any read size gives the same records and the same bytes`(piece: Int) throws {
        let text = Self.header + Self.columns + String(repeating: Self.record, count: 50)
        let result = try ReadResult(text, piece: piece)
        #expect(result.records.count == 50)
        #expect(result.bytes == Array(text.utf8))
    }

    @Test func `CRLF, a blank line and a last line without end are kept as they are`() throws {
        let text = (Self.header + Self.columns + Self.record + "\n" + Self.record).replacing("\n", with: "\r\n")
        let cut = String(text.dropLast(1))
        let result = try ReadResult(cut)
        #expect(result.records.count == 2)
        #expect(result.records.allSatisfy { $0.samples.count == 2 })
        #expect(result.bytes == Array(cut.utf8))
    }

    @Test(arguments: [
        ("chr10\t100\t.\tA\tC\t.\t.\n", "INFO"), ("chr10\tx\t.\tA\tC\t.\t.\t.\tGT\t0/1\t0/1\n", "POS"),
        ("chr10\t99999999999999999999\t.\tA\tC\t.\t.\t.\tGT\t0/1\t0/1\n", "POS"),
        ("chr10\t-5\t.\tA\tC\t.\t.\t.\tGT\t0/1\t0/1\n", "POS"), ("chr10\t5\t.\t\tC\t.\t.\t.\tGT\t0/1\t0/1\n", "REF"),
        ("chr10\t5\t.\tA\t\t.\t.\t.\tGT\t0/1\t0/1\n", "ALT"), ("\t5\t.\tA\tC\t.\t.\t.\tGT\t0/1\t0/1\n", "CHROM"),
        ("chr10\t5\t.\tA\tC,\t.\t.\t.\tGT\t0/1\t0/1\n", "ALT"), ("chr10\t5\t.\tA\tC\t.\t.\t.\tGT\t0/1\n", "samples"),
        ("chr10\t5\t.\tA\tC\t.\t.\t.\tGT\t0/1\t0/1\t0/1\n", "samples"), ("no record at all\n", "INFO"),
    ])
    func `a broken record is rejected with its line and field, and the others are read`(
        line: String, field: String
    ) throws {
        let result = try ReadResult(Self.header + Self.columns + Self.record + line + Self.record)
        #expect(result.records.count == 2)
        #expect(result.rejected.map(\.field) == [field])
        #expect(result.rejected.first?.line == 6)
    }

    @Test(arguments: [
        ("chr1\t5\t.\tA\tC\t.\t.\t.\n", VCFError.Code.notVCF),
        ("##fileformat=VCFv4.2\nchr1\t5\t.\tA\tC\t.\t.\t.\n", .missingColumnLine),
        ("##fileformat=VCFv4.2\n", .missingColumnLine),
        ("##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\n", .badColumnLine),
        ("##fileformat=VCFv4.2\n#CHROM POS ID REF ALT QUAL FILTER INFO\n", .badColumnLine),
        ("##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS\tS\n", .duplicateSample),
        ("<html>\n", .notVCF),
    ])
    func `a file that is no VCF is refused`(text: String, code: VCFError.Code) throws {
        let error = #expect(throws: VCFError.self) { try ReadResult(text) }
        #expect(error?.code == code)
        #expect(error?.hint.isEmpty == false)
    }

    @Test func `a header alone, even without a line end, is a file without records`() throws {
        #expect(try ReadResult(Self.header + String(Self.columns.dropLast())).records.isEmpty)
    }
}

@Suite struct RecordViewTests {
    private func end(_ fields: String) throws -> Int {
        let batch = RecordBatch(bytes: Array("chr1\t\(fields)\n".utf8), firstLine: 1, sampleCount: 0)
        var end: Int?
        batch.forEachLine { content, _ in
            if case .record(let view) = content { end = view.end }
        }
        return try #require(end)
    }

    /// The end of the event: by REF, and for symbolic alleles by END or SVLEN, whichever reaches further.
    @Test(arguments: [
        ("100\t.\tA\tC\t.\t.\t.", 100), ("100\t.\tACGT\tA\t.\t.\t.", 103), ("100\t.\tA\t<DEL>\t.\t.\tEND=500", 500),
        ("100\t.\tA\t<DEL>\t.\t.\tSVTYPE=DEL;SVLEN=-400", 500), ("100\t.\tA\t<DEL>,<DUP>\t.\t.\tSVLEN=400,900", 1_000),
        ("100\t.\tA\t<NON_REF>\t.\t.\tEND=250", 250), ("100\t.\tA\tC\t.\t.\tEND=900", 100),
        ("100\t.\tA\tA[chr2:5[\t.\t.\tXEND=900", 100),
    ])
    func `the end of an event`(fields: String, expected: Int) throws {
        #expect(try end(fields) == expected)
    }
}

@Suite struct ReadSupportTests {
    private func support(_ format: String, _ sample: String, alternates: String = "C") throws -> ReadSupport {
        let text =
            ReaderTests.header + "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS\n"
            + "chr10\t5\t.\tA\t\(alternates)\t.\t.\t.\t\(format)\t\(sample)\n"
        return try #require(try ReadResult(text).records.first).readSupport(ofAllele: 1, sample: 0)
    }

    /// How the common callers write reads: depth, reads with the allele, share.
    @Test(arguments: [
        ("GT:AD:AF:DP", "0/1:60,40:0.41:100", 100, 40, 0.41), ("GT:AD:DP", "0/1:60,40:110", 110, 40, 0.4),
        ("GT:DP:RO:AO", "0/1:50:30:20", 50, 20, 0.4), ("GT:DP:RD:AD:FREQ", "0/1:80:60:20:25%", 80, 20, 0.25),
        ("DP:AU:CU:GU:TU", "100:70,72:30,31:0,0:0,0", 100, 30, 0.3), ("DP:TAR:TIR", "50:40,41:10,11", 50, 10, 0.2),
    ])
    func `callers' fields`(format: String, sample: String, depth: Int, alternate: Int, share: Double) throws {
        let support = try support(format, sample)
        #expect(support.depth == depth)
        #expect(support.alternateReads == alternate)
        #expect(support.fraction == share)
    }

    @Test func `missing fields are missing, and an impossible share is none`() throws {
        let bare = try support("GT", "0/1")
        #expect(bare.depth == nil && bare.alternateReads == nil && bare.fraction == nil)
        #expect(try support("GT:AF", "0/1:7").fraction == nil)
        #expect(try support("GT:AD", "0/1:.").alternateReads == nil)
    }
}

@Suite struct InfoEditingTests {
    private func edit(_ info: String, to value: String?) -> String {
        let head = "chr1\t5\t.\tA\tC\t.\tPASS\t"
        let line = Array("\(head)\(info)\tGT\t0/1\r\n".utf8)
        let edited = InfoEditing.line(
            line[...], info: head.utf8.count..<head.utf8.count + info.utf8.count, setting: "MTOR", to: value)
        let text = String(decoding: edited, as: UTF8.self)
        #expect(text.hasPrefix(head) && text.hasSuffix("\tGT\t0/1\r\n"))
        return String(text.dropFirst(head.count).dropLast("\tGT\t0/1\r\n".utf8.count - 1))
    }

    @Test(arguments: [
        (".", "MTOR=x"), ("DP=5", "DP=5;MTOR=x"), ("MTOR=old", "MTOR=x"), ("A=1;MTOR=old;DB", "A=1;DB;MTOR=x"),
        ("MTORX=1", "MTORX=1;MTOR=x"), ("A=1;", "A=1;;MTOR=x"),
    ])
    func `the key is put last, once`(info: String, expected: String) {
        #expect(edit(info, to: "x") == expected)
    }

    @Test(arguments: [("MTOR=old", "."), ("A=1;MTOR=old", "A=1"), ("A=1", "A=1"), (".", ".")])
    func `the key is taken out`(info: String, expected: String) {
        #expect(edit(info, to: nil) == expected)
    }
}
