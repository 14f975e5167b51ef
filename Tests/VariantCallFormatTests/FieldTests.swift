import Testing
import VariantCallFormat

@Suite struct GenotypeTests {
    /// Alleles (nothing for a missing one) and whether each is phased, by the rules of VCF 4.4 for the first mark.
    @Test(arguments: [
        ("0/1", [0, 1], [false, false]), ("0|1", [0, 1], [true, true]), ("1", [1], [true]), (".", [nil], [true]),
        ("./.", [nil, nil], [false, false]), ("0/1/2", [0, 1, 2], [false, false, false]),
        ("0|1/2", [0, 1, 2], [false, true, false]), ("|0/1", [0, 1], [true, false]), ("/0|1", [0, 1], [false, true]),
        ("/1", [1], [false]), ("10|11", [10, 11], [true, true]), (".|1", [nil, 1], [true, true]),
    ])
    func `a genotype of any ploidy`(text: String, alleles: [Int?], phased: [Bool]) throws {
        let genotype = try #require(Genotype(parsing: text))
        #expect(genotype.alleles == alleles)
        #expect(genotype.phased == phased)
        #expect(genotype.ploidy == alleles.count)
    }

    @Test(arguments: ["", "/", "0/", "/0/", "0//1", "A/C", "-1/0", "0/1 ", "0/+1", "1.0", "99999999999", "0/x", "||0"])
    func `what is no genotype gives none`(text: String) { #expect(Genotype(parsing: text) == nil) }
}

@Suite struct VersionTests {
    @Test(arguments: [
        ("VCFv4.2", VCFVersion(4, 2)), ("VCFv4.10", VCFVersion(4, 10)), ("VCF4.2", VCFVersion(4, 2)),
        ("VCF v4.1", VCFVersion(4, 1)), ("vcf4.3", VCFVersion(4, 3)), ("VCFv5.0", VCFVersion(5, 0)),
    ])
    func `a version is read`(text: String, version: VCFVersion) { #expect(VCFVersion(fileformat: text) == version) }

    @Test(arguments: ["", "4.2", "VCFv4", "VCFv4.x", "VCFv4.2.1", "BCFv2.2"])
    func `what names no version gives none`(text: String) { #expect(VCFVersion(fileformat: text) == nil) }

    @Test func `4 10 is later than 4 2`() { #expect(VCFVersion(4, 2) < VCFVersion(4, 10)) }

    @Test(arguments: ["VCFv3.3", "VCFv5.0"])
    func `another major version is refused`(version: String) {
        let error = #expect(throws: VCFError.self) {
            try ReadResult("##fileformat=\(version)\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n")
        }
        #expect(error?.code == .unknownVersion)
    }
}

@Suite struct PercentDecodingTests {
    @Test(arguments: [
        ("a%3Bb", "a;b"), ("%3A%3b%3D%25%2C%0D%0A%09", ":;=%,\r\n\t"), ("%253B", "%3B"), ("50%", "50%"), ("%ZZ", "%ZZ"),
        ("%20", "%20"), ("%2", "%2"), ("100%25%", "100%%"), ("plain", "plain"),
    ])
    func `the eight codes are resolved once, since 4 3`(text: String, decoded: String) {
        #expect(PercentDecoding.decode(text, version: VCFVersion(4, 3)) == decoded)
        #expect(PercentDecoding.decode(text, version: VCFVersion(4, 2)) == text)
        #expect(PercentDecoding.decode(text, version: nil) == text)
    }
}

@Suite struct InfoValueTests {
    /// Values are split first and decoded then, so that an encoded comma does not separate.
    @Test(arguments: [("VCFv4.3", ["a,b", "c;d"]), ("VCFv4.2", ["a%2Cb", "c%3Bd"])])
    func `encoded separators do not separate`(version: String, expected: [String]) throws {
        let record = try #require(
            try ReadResult(
                "##fileformat=\(version)\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n1\t5\t.\tA\tC\t.\t.\tNOTE=a%2Cb,c%3Bd;DB\n"
            ).records.first)
        #expect(record.decodedInfoValues(of: "NOTE") == expected)
        #expect(record.infoValue(of: "NOTE") == "a%2Cb,c%3Bd")
        #expect(record.decodedInfoValues(of: "DB") == nil)
    }

    /// A combining mark after a separator makes one Character with it, and must not hide it.
    @Test func `separators are bytes`() throws {
        let record = try #require(
            try ReadResult(ReaderTests.siteHeader + "1\t5\t.\tA\tC\t.\tq1;\u{301}q2\tX=a,\u{301}b;\u{301}Y=1\n").records
                .first)
        #expect(record.filters.count == 2)
        #expect(record.info.count == 2)
        #expect(record.decodedInfoValues(of: "X")?.count == 2)
    }
}

@Suite struct LocalAllelesTests {
    @Test(
        arguments: [
            ("", [0]), (".", [0]), ("1", [0, 1]), ("2,3", [0, 2, 3]), ("3,1", [0, 3, 1]), ("0", nil), ("4", nil),
            ("1,1", nil),
            ("1,", nil), ("x", nil),
        ] as [(String, [Int]?)])
    func `LAA of a record with three ALTs`(text: String, alleles: [Int]?) {
        #expect(LocalAlleles(parsing: text, alternateCount: 3)?.alleles == alleles)
    }
}

@Suite struct StructuredMetaValueTests {
    private func pairs(_ text: String) -> [String]? {
        StructuredMetaValue(parsing: text)?.pairs.map { "\($0.key)=\($0.isQuoted ? "q:" : "")\($0.value)" }
    }

    @Test(arguments: [
        (#"<ID=DP,Number=1,Description="a, b=c > d">"#, ["ID=DP", "Number=1", "Description=q:a, b=c > d"]),
        (#"<Description="x",ID=A>"#, ["Description=q:x", "ID=A"]),
        (#"<ID=A,Description="say \"hi\" \\ there">"#, ["ID=A", #"Description=q:say "hi" \ there"#]),
        (
            "<ID=Assay,Type=String,Number=.,Values=[WholeGenome, Exome]>",
            ["ID=Assay", "Type=String", "Number=.", "Values=[WholeGenome, Exome]"]
        ),
        ("<ID=1, length=5>", ["ID=1", "length=5"]), ("<Child=C,Mother=M>", ["Child=C", "Mother=M"]),
    ])
    func `keys are read in any order, with quotes and brackets`(text: String, expected: [String]) {
        #expect(pairs(text) == expected)
        #expect(StructuredMetaValue(parsing: text)?.flaws == [])
    }

    @Test(arguments: [
        (#"<ID=A,Description="no end>"#, StructuredMetaValue.Flaw.unterminated), ("<ID=A", .unterminated),
        ("<ID=A>rest", .textAfterEnd), ("<ID=A,loose>", .noKeyValuePair("loose")), ("<ID=A,ID=B>", .duplicateKey("ID")),
        (#"<ID=A,Description="x "y" z">"#, .textBesideQuotes("Description")),
    ])
    func `what is badly formed is said, and its ID read all the same`(text: String, flaw: StructuredMetaValue.Flaw) {
        let value = StructuredMetaValue(parsing: text)
        #expect(value?["ID"] == "A")
        #expect(value?.flaws.contains(flaw) == true)
    }

    @Test func `a value without angle brackets is not structured`() {
        #expect(StructuredMetaValue(parsing: "source") == nil)
    }
}
