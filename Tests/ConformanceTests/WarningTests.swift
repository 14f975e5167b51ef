import ByteStreams
import Conformance
import Testing
import VariantCallFormat

/// What `check` warns of, one fault a row.
@Suite struct WarningTests {
    static let meta = """
        ##fileformat=VCFv4.2
        ##contig=<ID=1,length=1000>
        ##contig=<ID=2>
        ##FILTER=<ID=q10,Description="Low">
        ##INFO=<ID=DP,Number=1,Type=Integer,Description="Depth">
        ##INFO=<ID=AF,Number=A,Type=Float,Description="Share">
        ##INFO=<ID=AD,Number=R,Type=Integer,Description="Reads">
        ##INFO=<ID=DB,Number=0,Type=Flag,Description="Known">
        ##INFO=<ID=CH,Number=1,Type=Character,Description="A letter">
        ##INFO=<ID=END,Number=1,Type=Integer,Description="End">
        ##INFO=<ID=SVLEN,Number=.,Type=Integer,Description="Length">
        ##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
        ##FORMAT=<ID=PL,Number=G,Type=Integer,Description="Likelihoods">
        ##FORMAT=<ID=DP,Number=1,Type=Integer,Description="Depth">

        """
    static let columns = "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS\n"

    /// The kinds of warning about a file; that the header has no contig lines is left out.
    private func kinds(_ text: String) throws -> [WarningKind] {
        var reader = try VCFReader(text: ContainerReader(source: MemorySource(Array(text.utf8))))
        let checker = ConformanceChecker(reader.header)
        var findings = FileFindings(reader.header)
        while let batch = try reader.nextBatch() { findings.add(try checker.check(batch)) }
        #expect(findings.rejected.isEmpty)
        return findings.warnings.sorted.map(\.kind).filter { $0 != .contigLinesMissing }
    }

    private func kinds(meta: String = meta, records: [String]) throws -> [WarningKind] {
        try kinds(meta + Self.columns + records.map { $0.replacing("  ", with: "\t") + "\n" }.joined())
    }

    /// Records without fault.
    @Test(arguments: [
        "1  5  .  A  C  .  .  .  GT  0/1",
        "1  5  rs1;rs2  A  C,*  1.5e+03  PASS  DP=5;AF=0.1,.;DB  GT:PL  0/1:1,2,3,4,5,6",
        "1  5  .  acgt  a  -inf  q10  AD=1,2;CH=x  GT:PL:DP  1:1,2",
        "2  99999  .  A  <DEL>  .  .  END=100999;SVLEN=-1000  GT  .",
        "1  5  .  A  .  .  .  .  GT:PL  0/0:.", "1  1001  .  N  .[2:1[  .  .  .  GT  .",
        "1  5  .  A  C  .  .  DP=.  GT:PL:DP  0/1",
        "1  0  .  N  .[2:1[  .  .  .  GT  0|1",
    ])
    func `a record without fault is passed in silence`(record: String) throws {
        #expect(try kinds(records: [record]) == [])
    }

    /// One fault in each record.
    @Test(arguments: [
        (WarningKind.contigUndeclared, "3  5  .  A  C  .  .  .  GT  0/1"),
        (.positionForm, "1  +5  .  A  C  .  .  .  GT  0/1"),
        (.positionForm, "2  4294967796  .  A  C  .  .  .  GT  0/1"),
        (.positionBeyondContig, "1  1002  .  A  C  .  .  .  GT  0/1"),
        (.spanBeyondContig, "1  999  .  ACGT  C  .  .  .  GT  0/1"),
        (.spanBeyondContig, "1  5  .  A  <DEL>  .  .  END=1500;SVLEN=-1495  GT  0/1"),
        (.id, "1  5  rs 1  A  C  .  .  .  GT  0/1"), (.id, "1  5  a;a  A  C  .  .  .  GT  0/1"),
        (.id, "1  5  a;  A  C  .  .  .  GT  0/1"),
        (.referenceAmbiguous, "1  5  .  R  C  .  .  .  GT  0/1"),
        (.alternateAmbiguous, "1  5  .  A  Y  .  .  .  GT  0/1"),
        (.alternateRepeated, "1  5  .  A  a  .  .  .  GT  0/1"),
        (.alternateRepeated, "1  5  .  A  C,C  .  .  .  GT  0/1"),
        (.alternateMissing, "1  5  .  A  C,.  .  .  .  GT  0/1"),
        (.symbolicUndeclared, "1  5  .  A  <del>  .  .  .  GT  0/1"),
        (.symbolicDisallowed, "1  5  .  A  <BND>  .  .  .  GT  0/1"),
        (.quality, "1  5  .  A  C  high  .  .  GT  0/1"), (.quality, "1  5  .  A  C  1,5  .  .  GT  0/1"),
        (.quality, "1  5  .  A  C  0x1p3  .  .  GT  0/1"),
        (.filter, "1  5  .  A  C  .  PASS;q10  .  GT  0/1"), (.filter, "1  5  .  A  C  .  q10;q10  .  GT  0/1"),
        (.filter, "1  5  .  A  C  .  q10;  .  GT  0/1"), (.filterUndeclared, "1  5  .  A  C  .  q99  .  GT  0/1"),
        (.infoForm, "1  5  .  A  C  .  .  DP=5;;DB  GT  0/1"), (.infoForm, "1  5  .  A  C  .  .  ;DP=5  GT  0/1"),
        (.infoForm, "1  5  .  A  C  .  .  DP=5;  GT  0/1"),
        (.infoRepeated, "1  5  .  A  C  .  .  DP=5;DP=6  GT  0/1"),
        (.infoUndeclared, "1  5  .  A  C  .  .  XX=5  GT  0/1"),
        (.infoType, "1  5  .  A  C  .  .  DP=9.7  GT  0/1"), (.infoType, "1  5  .  A  C  .  .  DP=1e3  GT  0/1"),
        (.infoType, "1  5  .  A  C  .  .  DP=2147483648  GT  0/1"),
        (.infoType, "1  5  .  A  C  .  .  DP=-2147483648  GT  0/1"),
        (.infoType, "1  5  .  A  C  .  .  DP=  GT  0/1"), (.infoType, "1  5  .  A  C  .  .  DP  GT  0/1"),
        (.infoType, "1  5  .  A  C  .  .  DB=1  GT  0/1"), (.infoType, "1  5  .  A  C  .  .  CH=xy  GT  0/1"),
        (.infoType, "1  5  .  A  C  .  .  AF=0x1p-2  GT  0/1"), (.infoNumber, "1  5  .  A  C,G  .  .  AF=0.5  GT  0/1"),
        (.infoNumber, "1  5  .  A  C  .  .  AD=5  GT  0/1"), (.infoNumber, "1  5  .  A  C  .  .  DP=5,6  GT  0/1"),
        (.infoValue, "1  5  .  A  C  .  .  AF=1.5  GT  0/1"), (.infoValue, "1  5  .  A  C  .  .  AF=-0.1  GT  0/1"),
        (.formatKey, "1  5  .  A  C  .  .  .  .  ."), (.formatRepeated, "1  5  .  A  C  .  .  .  GT:DP:DP  0/1:5:5"),
        (.formatOrder, "1  5  .  A  C  .  .  .  DP:GT  5:0/1"),
        (.formatUndeclared, "1  5  .  A  C  .  .  .  GT:XX  0/1:5"),
        (.genotype, "1  5  .  A  C  .  .  .  GT  0/2"), (.genotype, "1  5  .  A  C  .  .  .  GT  A/C"),
        (.genotype, "1  5  .  A  C  .  .  .  GT  0/"), (.genotype, "1  5  .  A  C  .  .  .  GT  |0/1"),
        (.sampleForm, "1  5  .  A  C  .  .  .  GT:DP  0/1:5:6"),
        (.sampleType, "1  5  .  A  C  .  .  .  GT:DP  0/1:many"),
        (.sampleType, "1  5  .  A  C  .  .  .  GT:DP  0/1:99999999999"),
        (.sampleNumber, "1  5  .  A  C  .  .  .  GT:PL  0/1:1,2"),
        (.sampleNumber, "1  5  .  A  C  .  .  .  GT:PL  1:1,2,3"),
        (.structuralSpan, "1  50  .  A  <DEL>  .  .  END=20  GT  0/1"),
        (.structuralSpan, "1  5  .  A  <DEL>  .  .  END=100;SVLEN=-30  GT  0/1"),
        (.trailingTab, "1  5  .  A  C  .  .  .  GT  0/1  "),
        (.controlCharacter, "1  5  .  A  C  .  .  XX=\u{7}  GT  0/1"),
    ])
    func `each fault is warned of`(kind: WarningKind, record: String) throws {
        let kinds = try kinds(records: [record])
        // An undeclared key may come with what is wrong about it.
        #expect(kinds.contains(kind))
        #expect(kinds.count <= 2)
    }

    /// Faults between records.
    @Test(arguments: [
        (WarningKind.unsorted, ["1  9", "1  5"]), (.contigNotContiguous, ["1  5", "2  5", "1  6"]),
        (.duplicate, ["1  5", "1  5"]), (.lineBlank, ["1  5", ""]), (.headerLineAmongRecords, ["1  5", "##x=1"]),
    ])
    func `records are held against each other`(kind: WarningKind, starts: [String]) throws {
        let records = starts.map { $0.isEmpty || $0.hasPrefix("#") ? $0 : $0 + "  .  A  C  .  .  .  GT  0/1" }
        #expect(try kinds(records: records) == [kind])
    }

    /// One header line each, in a file of the version that stands first.
    @Test(arguments: [
        (WarningKind.metaForm, "4.2", "##novalue"), (.metaForm, "4.2", "##empty="), (.metaForm, "4.2", "##INFO=plain"),
        (.metaForm, "4.2", ##"##INFO=<ID=A,Number=1,Type=String,Description="x">y"##),
        (.metaForm, "4.2", ##"##INFO=<ID=A,Number=1,Type=String,Description="x"##),
        (.metaKey, "4.2", "##a key=5"), (.metaID, "4.2", ##"##FILTER=<Description="x">"##),
        (.metaID, "4.2", ##"##FILTER=<ID=a b,Description="x">"##),
        (.metaID, "4.2", ##"##ALT=<ID=XYZ,Description="x">"##), (.metaID, "4.2", ##"##ALT=<ID=DELX,Description="x">"##),
        (.metaID, "4.2", ##"##ALT=<ID=CNX,Description="x">"##), (.metaID, "4.2", ##"##ALT=<ID=del,Description="x">"##),
        (.metaOrder, "4.2", ##"##INFO=<ID=A,Type=String,Number=1,Description="x">"##),
        (.metaNumber, "4.2", ##"##INFO=<ID=A,Number=x,Type=String,Description="x">"##),
        (.metaNumber, "4.1", ##"##INFO=<ID=A,Number=R,Type=String,Description="x">"##),
        (.metaNumber, "4.4", ##"##FORMAT=<ID=A,Number=LA,Type=String,Description="x">"##),
        (.metaNumber, "4.2", ##"##INFO=<ID=A,Number=1,Type=Flag,Description="x">"##),
        (.metaType, "4.2", ##"##INFO=<ID=A,Number=1,Type=integer,Description="x">"##),
        (.metaType, "4.2", ##"##FORMAT=<ID=A,Number=0,Type=Flag,Description="x">"##),
        (.metaDescription, "4.2", "##FILTER=<ID=A>"), (.metaDescription, "4.2", "##FILTER=<ID=A,Description=x>"),
        (.metaReserved, "4.2", ##"##INFO=<ID=DP,Number=1,Type=String,Description="x">"##),
        (.metaReserved, "4.4", ##"##FORMAT=<ID=CN,Number=1,Type=Integer,Description="x">"##),
        (.metaValue, "4.2", "##contig=<ID=1,length=long>"), (.contigName, "4.2", "##contig=<ID=a{b,length=5>"),
        (.metaID, "4.3", "##PEDIGREE=<Child=C,Mother=M>"),
        (.metaType, "4.3", "##META=<ID=A,Type=Integer,Number=.,Values=[a]>"),
        (.fileformatRepeated, "4.2", "##fileformat=VCFv4.2"), (.metaForm, "4.2", "#note"),
    ])
    func `each fault of a header line is warned of`(kind: WarningKind, version: String, line: String) throws {
        #expect(try kinds("##fileformat=VCFv\(version)\n\(line)\n" + Self.columns).contains(kind))
    }

    /// Header lines without fault.
    @Test(arguments: [
        ("4.4", ##"##INFO=<Description="x",Type=String,Number=1,ID=A>"##), ("4.2", "##PEDIGREE=<Child=C,Mother=M>"),
        ("4.3", "##META=<ID=Assay,Type=String,Number=.,Values=[WholeGenome, Exome]>"),
        ("4.2", "##VEP=\"v100\" cache=\"x\""),
        ("4.2", "##pedigreeDB=<http://a.b/c>"), ("4.2", ##"##FILTER=<ID=A,Description="a, b > \"c\"">"##),
        ("4.2", "##contig=<ID=HLA-A*01:01,length=5,assembly=x,md5=y>"),
        ("4.3", ##"##ALT=<ID=DEL:ME,Description="x">"##), ("4.2", ##"##ALT=<ID=CN0,Description="x">"##),
        ("4.2", ##"##ALT=<ID=NON_REF,Description="x">"##), ("4.2", ##"##ALT=<ID=*,Description="x">"##),
        ("4.1", ##"##ALT=<ID=X,Description="x">"##), ("4.3", ##"##ALT=<ID=R,Description="x">"##),
    ])
    func `a header line without fault is passed in silence`(version: String, line: String) throws {
        #expect(try kinds("##fileformat=VCFv\(version)\n\(line)\n" + Self.columns) == [])
    }

    /// Structural variants of VCF 4.4 and 4.5.
    @Test(arguments: [
        (WarningKind.structuralSpan, "SVCLAIM=D", "<DEL>"), (.structuralSpan, "SVLEN=-5;SVCLAIM=D", "<DEL>"),
        (.structuralField, "SVLEN=5", "<DEL>"), (.structuralField, "SVLEN=5;SVCLAIM=X", "<DEL>"),
        (.structuralField, "SVLEN=5;SVCLAIM=J", "<CNV>"), (.tandemRepeat, "SVLEN=5", "<CNV:TR>"),
        (.tandemRepeat, "SVLEN=5;RN=2;RUS=CAG", "<CNV:TR>"), (.tandemRepeat, "SVLEN=5;RUS=CAG;RUL=4", "<CNV:TR>"),
        (.tandemRepeat, "SVLEN=5;RUS=CAG;RUC=4;RB=90", "<CNV:TR>"), (.tandemRepeat, "SVLEN=5", "<CNV:TR:STR>"),
        (.tandemRepeat, "SVLEN=5;RUS=CAG", "<CNV:TRX>"), (.structuralSpan, ".", "<INS:ME>"),
        (.structuralField, "SVLEN=5;SVCLAIM=D", "<INV>"), (.structuralField, "SVLEN=5;SVCLAIM=DJ", "<INS>"),
        // The specification knows the kinds in capitals alone; what they are meant to be is checked all the same.
        (.symbolicUndeclared, "SVLEN=5;SVCLAIM=D", "<del>"), (.structuralField, "SVLEN=5", "<del>"),
        (.structuralField, "SVLEN=5;SVCLAIM=D;CIPOS=3,9", "<DEL>"),
    ])
    func `fields of structural variants`(kind: WarningKind, info: String, allele: String) throws {
        let text = "##fileformat=VCFv4.4\n" + Self.columns + "1\t5\t.\tA\t\(allele)\t.\t.\t\(info)\tGT\t0/1\n"
        #expect(try kinds(text).contains(kind))
    }

    /// Names that begin like a kind of the specification are a caller's own: nothing but their declaration is missing.
    @Test(arguments: ["<DELX>", "<DUPLICATION>", "<INSERT>", "<INV2>", "<CNVR>"])
    func `a symbol is a kind by its whole first part`(allele: String) throws {
        for info in [".", "SVCLAIM=J", "SVCLAIM=D"] {
            let text = "##fileformat=VCFv4.4\n" + Self.columns + "1\t5\t.\tA\t\(allele)\t.\t.\t\(info)\tGT\t0/1\n"
            #expect(try Set(kinds(text)).subtracting([.infoUndeclared, .formatUndeclared]) == [.symbolicUndeclared])
        }
    }

    @Test func `sound structural variants are passed in silence but for what is not declared`() throws {
        let records = [
            "1\t5\t.\tA\t<DEL>\t.\t.\tSVLEN=5;SVCLAIM=D\tGT\t0/1",
            "1\t6\t.\tA\t<CNV:TR>\t.\t.\tSVLEN=12;RUS=CAG;RUC=4;RB=12\tGT\t0/1",
            "1\t7\t.\tA\t<CNV:TR>,<CNV:TR>\t.\t.\tSVLEN=9,9;RN=2,1;RUS=CA,G,T;RUC=3,3,9;RB=6,3,9\tGT\t1/2",
        ]
        let text = "##fileformat=VCFv4.4\n" + Self.columns + records.map { $0 + "\n" }.joined()
        #expect(try Set(kinds(text)) == [.infoUndeclared, .formatUndeclared])
    }

    @Test func `a tally keeps the first place whatever the order of its parts`() {
        var early = WarningTally()
        early.add(.quality, line: 5, "five")
        var late = WarningTally()
        late.add(.quality, line: 9, "nine")
        late.add(.quality, line: 11, "eleven")
        var forward = early
        forward.add(late)
        var backward = late
        backward.add(early)
        #expect(forward == backward)
        #expect(forward.entries[.quality]?.count == 3)
        #expect(forward.entries[.quality]?.firstLine == 5)
        #expect(forward.entries[.quality]?.example == "five")
    }
}
