import ByteStreams
import Testing
import VariantCallFormat

/// What a test needs of a file: its header, its records, its rejects.
struct ReadResult {
    var header: VCFHeader
    var records: [VCFRecord] = []
    var rejected: [RejectedRecord] = []
    var strayLines = StrayLines()
    var bytes: [UInt8] = []

    init(_ text: String, piece: Int = .max) throws {
        var reader = try VCFReader(
            text: ContainerReader(source: MemorySource(Array(text.utf8), name: "test.vcf", piece: piece)))
        header = reader.header
        bytes = reader.header.bytes
        while let batch = try reader.nextBatch() {
            try batch.forEachLine { content, line, range in
                bytes += batch.bytes[range]
                switch content {
                case .record(let view): records.append(VCFRecord(view))
                case .rejected(let record): rejected.append(record)
                case .noRecord(let stray): strayLines.add(stray, line: line)
                }
            }
        }
    }
}

@Suite struct ReaderTests {
    static let header = "##fileformat=VCFv4.2\n##contig=<ID=chr10,length=133797422,assembly=GRCh38>\n##note=a, \"b\"\n"
    static let columns = "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tA sample\tB\n"
    static let record = "chr10\t100\trs1\tA\tC,<DEL>\t50\tq10;s50\tDP=5;DB;END=200\tGT:AD:DP\t0/1:3,2,0:5\t./.\n"

    static let siteHeader = "##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n"

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
        ("chr10\t100\t.\tA\tC\t.\t.\n", "columns"), ("chr10\tx\t.\tA\tC\t.\t.\t.\tGT\t0/1\t0/1\n", "POS"),
        ("chr10\t99999999999999999999\t.\tA\tC\t.\t.\t.\tGT\t0/1\t0/1\n", "POS"),
        ("chr10\t-5\t.\tA\tC\t.\t.\t.\tGT\t0/1\t0/1\n", "POS"), ("chr10\t5\t.\t\tC\t.\t.\t.\tGT\t0/1\t0/1\n", "REF"),
        ("chr10\t5\t.\tA\t\t.\t.\t.\tGT\t0/1\t0/1\n", "ALT"), ("\t5\t.\tA\tC\t.\t.\t.\tGT\t0/1\t0/1\n", "CHROM"),
        ("chr10\t5\t.\tA\tC,\t.\t.\t.\tGT\t0/1\t0/1\n", "ALT"), ("chr10\t5\t.\tA\tC\t.\t.\t.\tGT\t0/1\n", "samples"),
        ("chr10\t5\t.\tA\tC\t.\t.\t.\tGT\t0/1\t0/1\t0/1\n", "samples"), ("no record at all\n", "columns"),
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
    /// Where events end, by the rules of each version.
    @Test(arguments: [
        (4.2, "100\t.\tA\tC\t.\t.\t.", 100),
        (4.2, "100\t.\tACGT\tA\t.\t.\t.", 103),
        // END and SVLEN of a sequence allele do not move it.
        (4.2, "100\t.\tA\tC\t.\t.\tEND=900", 100),
        (4.4, "100\t.\tA\tACCC\t.\t.\tSVLEN=52;SVTYPE=INS", 100),
        (4.2, "100\t.\tA\t<INS>\t.\t.\tSVLEN=52", 100),
        (4.2, "100\t.\tA\t<ins>\t.\t.\tSVLEN=52", 100),
        (4.2, "100\t.\tA\t<INS:ME:ALU>\t.\t.\tSVLEN=52;END=100", 100),
        (4.2, "100\t.\tA\t<DEL>\t.\t.\tEND=500", 500),
        (4.2, "100\t.\tA\t<DEL>\t.\t.\tSVTYPE=DEL;SVLEN=-400", 500),
        (4.2, "100\t.\tA\t<DEL:ME:ALU>\t.\t.\tSVLEN=-400", 500),
        (4.2, "100\t.\tA\t<DEL>\t.\t.\tEND=50", 100),
        // Where END and SVLEN disagree: END until 4.4, SVLEN since 4.5.
        (4.2, "100\t.\tA\t<DEL>\t.\t.\tEND=300;SVLEN=-400", 300),
        (4.5, "100\t.\tA\t<DEL>\t.\t.\tEND=300;SVLEN=400", 500),
        (4.5, "100\t.\tA\t<DEL>\t.\t.\tEND=300", 300),
        // Several alleles: the longest.
        (4.2, "100\t.\tA\t<DEL>,<DUP>\t.\t.\tSVLEN=400,900", 1_000),
        (4.4, "100\t.\tA\tC,<DEL>\t.\t.\tSVLEN=.,30", 130),
        // Breakends, and what lies on another chromosome.
        (4.2, "100\t.\tA\tA[chr2:5[\t.\t.\tEND=900", 100),
        (4.2, "100\t.\tA\t<TRA>\t.\t.\tCHR2=chr2;END=900", 100),
        (4.2, "100\t.\tA\t<BND>\t.\t.\tCHR2=chr2;END=900", 100),
        (4.2, "100\t.\tA\t<INV>\t.\t.\tCHR2=chr2;END=900", 100),
        (4.2, "100\t.\tA\t<INV>\t.\t.\tCHR2=chr1;END=900", 900),
        // Reference blocks.
        (4.2, "100\t.\tA\t<NON_REF>\t.\t.\tEND=250", 250),
        (4.1, "100\t.\tA\tC,<X>\t.\t.\tEND=250", 250),
        (4.5, "100\t.\tA\t<*>\t.\t.\t.\tGT:LEN\t0/0:50\t0/0:80", 179),
        (4.4, "100\t.\tA\t<*>\t.\t.\t.\tGT:LEN\t0/0:50\t0/0:80", 100),
        (4.2, "100\t.\tA\t<*:DEL>\t.\t.\tEND=250", 100),
        // Numbers that no chromosome has.
        (4.2, "100\t.\tA\t<DEL>\t.\t.\tSVLEN=99999999999999999999", 100),
        (4.2, "4611686018427387904\t.\tA\t<DEL>\t.\t.\tSVLEN=5", nil),
        (4.2, "4294967796\t.\tA\tC\t.\t.\t.", 4_294_967_796),
    ])
    func `the end of an event`(version: Double, fields: String, expected: Int?) throws {
        let parts = "\(version)".split(separator: ".").compactMap { Int($0) }
        let samples = max(fields.split(separator: "\t").count - 8, 0)
        let batch = RecordBatch(
            bytes: Array("chr1\t\(fields)\n".utf8), firstLine: 1,
            layout: RecordLayout(sampleCount: samples, version: VCFVersion(parts[0], parts[1])))
        var ends: [Int] = []
        try batch.forEachLine { content, _, _ in
            guard case .record(let view) = content else { return }
            ends.append(view.end)
            // The owned record says the same of its alleles.
            let record = VCFRecord(view)
            let furthest = record.alternates.indices.map { record.end(ofAlternate: $0) }.max()
            #expect(max(furthest ?? 0, record.position + record.reference.count - 1) == view.end)
        }
        #expect(ends == [expected].compactMap { $0 })
    }

    /// What is no record, and the column that says why. The columns stand as POS, REF, ALT and the rest.
    @Test(arguments: [
        ("POS", "stuff", "A", "C"), ("POS", "1.5", "A", "C"), ("POS", "-5", "A", "C"), ("POS", "5e2", "A", "C"),
        ("POS", "1,500", "A", "C"), ("POS", " 500", "A", "C"), ("POS", "500x", "A", "C"), ("POS", "", "A", "C"),
        ("POS", "99999999999999999999", "A", "C"), ("POS", "+", "A", "C"), ("POS", "++5", "A", "C"),
        ("POS", "+-5", "A", "C"),
        ("REF", "5", "", "C"), ("REF", "5", ".", "C"), ("REF", "5", "*", "C"), ("REF", "5", "-", "C"),
        ("REF", "5", "0", "C"), ("REF", "5", "A C", "C"), ("REF", "5", "<DEL>", "C"),
        ("ALT", "5", "A", ""), ("ALT", "5", "A", "C,"), ("ALT", "5", "A", ",C"), ("ALT", "5", "A", "C,,G"),
        ("ALT", "5", "A", "-"), ("ALT", "5", "A", "C/G"), ("ALT", "5", "A", "C G"), ("ALT", "5", "A", "<DEL"),
        ("ALT", "5", "A", "DEL>"), ("ALT", "5", "A", "<>"), ("ALT", "5", "A", ".."), ("ALT", "5", "A", "I"),
        ("ALT", "5", "A", "A[chr2:5]"), ("ALT", "5", "A", "A[chr2["), ("ALT", "5", "A", "[chr2:5["),
        ("ALT", "5", "A", "A[chr2:x["), ("ALT", "5", "A", "A[chr2:5[" + "A"), ("ALT", "5", "A", "A[["),
        ("line", "5", "A", "C\0"),
    ])
    func `what is no record is rejected by its column`(field: String, pos: String, ref: String, alt: String) throws {
        let result = try ReadResult(
            ReaderTests.siteHeader + "1\t1\t.\tA\tC\t.\t.\t.\n" + "1\t\(pos)\t.\t\(ref)\t\(alt)\t.\t.\t.\n"
                + "1\t9\t.\tA\tC\t.\t.\t.\n")
        #expect(result.records.map(\.position) == [1, 9])
        #expect(result.rejected.map(\.field) == [field])
        #expect(result.rejected.first?.line == 4)
    }

    /// Forms that the specification allows and readers have choked on.
    @Test(arguments: [
        ("0", "A", "C"), ("+5", "A", "C"), ("005", "A", "C"), ("4294967796", "A", "C"), ("5", "acgtn", "g"),
        ("5", "R", "C"), ("5", "A", "."), ("5", "A", "*"), ("5", "A", "C,*"), ("5", "A", "<*>"),
        ("5", "A", "C,<NON_REF>"), ("5", "A", "<DUP:TANDEM>"), ("5", "A", "<*:DEL>"), ("5", "A", "<a[b]c:(#)>"),
        ("5", "A", "A[chr2:5["), ("5", "A", "A]chr2:5]"), ("5", "A", "]chr2:5]A"), ("5", "A", "[chr2:5[A"),
        ("5", "A", "A[HLA-A*01:01:01:5["), ("5", "A", "A[<ctg1>:5["), ("5", "A", ".[chr2:5["), ("5", "A", "A."),
        ("5", "A", ".A"), ("5", "A", "ACGTC<ctg1>"), ("5", "A", "C,."),
    ])
    func `what can be read is read and kept as it is written`(pos: String, ref: String, alt: String) throws {
        let text = ReaderTests.siteHeader + "1\t\(pos)\t.\t\(ref)\t\(alt)\t.\t.\t.\n"
        let result = try ReadResult(text)
        #expect(result.rejected.isEmpty)
        #expect(result.records.first?.reference == ref)
        #expect(result.records.first?.alternates == (alt == "." ? [] : alt.split(separator: ",").map(String.init)))
        #expect(result.bytes == Array(text.utf8))
    }

    /// Columns that are too few, too many or empty, in a file with two samples.
    @Test(arguments: [
        ("1\t5\t.\tA\tC\t.\t.\t.\tGT\t0/1", "samples"), ("1\t5\t.\tA\tC\t.\t.\t.", "columns"),
        ("1\t5\t.\tA\tC", "columns"), ("1\t5\t.\tA\tC\t.\t.\t.\tGT\t0/1\t0/1\t0/1", "samples"),
        ("1\t5\t.\tA\tC\t.\t.\t.\tGT\t\t0/1", "samples"), ("1\t5\t.\tA\tC\t.\t.\t.\tGT\t0/1\t", "samples"),
        ("1\t5\t.\tA\tC\t.\t.\t.\t\t0/1\t0/1", "FORMAT"), ("1\t5\t.\tA\tC\t.\t.\t.\t.\t0/1\t0/1", "FORMAT"),
        ("\t5\t.\tA\tC\t.\t.\t.\tGT\t0/1\t0/1", "CHROM"), (" 1\t5\t.\tA\tC\t.\t.\t.\tGT\t0/1\t0/1", "CHROM"),
        ("1 5 . A C . . . GT 0/1 0/1", "columns"),
    ])
    func `a line with other columns than the header is rejected`(line: String, field: String) throws {
        let result = try ReadResult(ReaderTests.header + ReaderTests.columns + line + "\n" + ReaderTests.record)
        #expect(result.records.count == 1)
        #expect(result.rejected.map(\.field) == [field])
    }

    /// A tab at the end of a line, samples that are all missing, and dropped fields cost nothing.
    @Test(arguments: [
        "1\t5\t.\tA\tC\t.\t.\t.\tGT\t0/1\t0/1\t", "1\t5\t.\tA\tC\t.\t.\t.\t.\t.\t.",
        "1\t5\t.\tA\tC\t.\t.\t.\tGT:DP\t.\t0/1",
        "1\t5\t.\tA\tC\t.\t.\t.\tAU:CU\t\t1,1:2,2",
    ])
    func `a line with nothing missing that matters is read`(line: String) throws {
        let result = try ReadResult(ReaderTests.header + ReaderTests.columns + line + "\n")
        #expect(result.rejected.isEmpty)
        #expect(result.records.first?.samples.count == 2)
    }

    /// Lines among the records that are none.
    @Test func `blank lines and header lines among the records are counted and cost no record`() throws {
        let result = try ReadResult(
            ReaderTests.siteHeader + "1\t1\t.\tA\tC\t.\t.\t.\n\n \t\n##note\n" + ReaderTests.siteHeader
                + "1\t2\t.\tA\tC\t.\t.\t.\n\u{1a}")
        #expect(result.records.map(\.position) == [1, 2])
        #expect(result.records.map(\.lineNumber) == [3, 9])
        #expect(result.rejected.isEmpty)
        #expect(result.strayLines.tallies[.blank]?.count == 2)
        #expect(result.strayLines.tallies[.header]?.count == 3)
        #expect(result.strayLines.tallies[.controlZ]?.firstLine == 10)
        #expect(result.strayLines.warnings(file: "x.vcf").count == 3)
    }

    @Test(arguments: ["#chr10\t100\trs1\tA\tC\t50\tPASS\tDP=5\tGT\t0/1\t0/0\n", "#\t1\t.\tA\tC\t.\t.\t.\n"])
    func `a line with a record's columns behind a # is rejected, not passed over`(line: String) throws {
        let result = try ReadResult(ReaderTests.header + ReaderTests.columns + line + ReaderTests.record)
        #expect(result.records.count == 1)
        #expect(result.rejected.map(\.line) == [5])
        #expect(result.rejected.first?.field == "CHROM")
        #expect(result.strayLines == StrayLines())
    }

    /// The file ends behind each of these last lines, which begin as the others do.
    @Test(arguments: [
        ("DP=5;DB\tGT:AD:DP\t0/1:3,2:5", nil as String?), ("DP=5;DB\tGT:AD:DP\t./.", nil), ("DP=5\tGT:AD\t0/1:.", nil),
        ("DP=5;DB\tGT:AD:DP\t0/1:3,2:", "':'"), ("DP=5;DB\tGT:AD:DP\t0/1:3,", "','"), ("DP=5;DB\tGT:AD:DP\t0/", "'/'"),
        ("DP=5;DB\tGT:AD:DP\t0/1:3", "2 of 3"), ("DP=5;DB\tGT:DP:AD\t0/1:5:3", "AD has 1 of 2"),
        ("DP=5;DB\tGT:AD:DP\t0/1", "1 of 3"),
    ])
    func `a last line that was cut inside of a value is rejected`(end: String, sign: String?) throws {
        let header =
            "##fileformat=VCFv4.2\n##FORMAT=<ID=AD,Number=R,Type=Integer,Description=\"Reads\">\n"
            + String(ReaderTests.siteHeader.dropFirst(21).dropLast()) + "\tFORMAT\tA\n"
        let start = "chr10\t100\t.\tA\tC\t50\tPASS\t"
        let result = try ReadResult(header + start + "DP=5\tGT:AD:DP\t0/1:3,2:5\n" + start + end)
        #expect(result.records.count + result.rejected.count == 2)
        #expect(result.rejected.map(\.line) == (sign == nil ? [] : [5]))
        if let sign { #expect(result.rejected.first?.reason.contains(sign) == true, "\(result.rejected)") }
        // With its line end the line is as whole as it can be told to be.
        #expect(try ReadResult(header + start + end + "\n").rejected.isEmpty)
    }

    @Test(arguments: [
        ("DP=5;DB", nil as String?), ("DP=5;SOMATIC", nil), (".", nil), ("DP=5;AF=0.1,0.2", nil), ("DP=5;OWN", nil),
        ("DP=5;", "';'"), ("DP=", "'='"), ("DP=5;AF", "no value"), ("DP=5;SOMAT", "SOMATIC"), ("DP=5;AF=0.1", "1 of 2"),
    ])
    func `a last line of a file without samples that was cut is rejected`(info: String, sign: String?) throws {
        let header =
            "##fileformat=VCFv4.2\n##INFO=<ID=AF,Number=A,Type=Float,Description=\"Share\">\n##INFO=<ID=SOMATIC,Number=0,Type=Flag,Description=\"Somatic\">\n"
            + String(ReaderTests.siteHeader.dropFirst(21))
        let result = try ReadResult(header + "chr10\t100\t.\tA\tC,G\t50\tPASS\t\(info)")
        #expect(result.records.count == (sign == nil ? 1 : 0))
        if let sign { #expect(result.rejected.first?.reason.contains(sign) == true, "\(result.rejected)") }
    }

    @Test func `a second header with other samples is refused`() throws {
        let other = ReaderTests.header + ReaderTests.columns.replacing("A sample", with: "C")
        let error = #expect(throws: VCFError.self) {
            try ReadResult(ReaderTests.header + ReaderTests.columns + ReaderTests.record + other)
        }
        #expect(error?.code == .otherColumnLine)
        #expect(error?.line == 9)
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
        ("GT:LAA:LAD:DP", "0/1:1:60,40:100", 100, 40, 0.4), ("GT:LAA:LAD:DP", "0/0::60:60", 60, 0, 0),
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
        let range = head.utf8.count..<head.utf8.count + info.utf8.count
        var edited: [UInt8] = []
        InfoEditing.write(
            line[...], info: range, removing: ["MTOR"], entry: value == nil ? nil : "MTOR", to: &edited)
        edited += (value ?? "").utf8
        edited += line[range.upperBound...]
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
