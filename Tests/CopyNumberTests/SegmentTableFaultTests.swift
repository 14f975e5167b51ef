import CopyNumber
import Testing
import VariantCallFormat

/// What cannot be read, and that nothing of it is lost.
@Suite struct SegmentTableFaultTests {
    @Test(arguments: [
        ("chr10 1001 2000 x 0", "cn_total", "'x' is not a number"),
        ("chr10 1001 2000 -1 0", "cn_total", "-1 cannot be"),
        ("chr10 ten 2000 1 0", "start", "'ten' is not a position"), ("chr10 3000 2000 1 0", "end", "2000 lies before"),
        ("chr10 1001 2000 1", "columns", "4 columns separated by tabs; expected 5"),
        ("NA 1001 2000 1 0", "chrom", "the chromosome has no name"),
        ("chr10 1001 2000 3 2", "cn_minor", "2 of 3 copies is more than half"),
        ("chr10 1001 2000 inf 0", "cn_total", "'inf' is not a number"),
    ])
    func `a row that cannot be read is rejected with its reason`(row: String, field: String, reason: String) throws {
        let table = try TableText.read(["chrom start end cn_total cn_minor", row, "chr10 1 9 2 1"])
        #expect(table.rows == 2 && table.taken == 1)
        let rejected = try #require(table.rejected.listed.first)
        #expect(rejected.line == 2 && rejected.field == field)
        #expect(rejected.reason.hasPrefix(reason))
    }

    @Test func `every row is counted once`() throws {
        let table = try TableText.read([
            "chrom start end cn_total log2", "1 1 9 2 NA", "GL000191.1 1 9 2 NA", "2 1 9 NA NA", "3 9 1 2 NA",
        ])
        #expect(table.rows == 4 && table.taken == 1 && table.withoutState == 1 && table.rejected.count == 1)
        #expect(table.elsewhere == ["GL000191.1": 1])
        #expect(table.warnings.count == 2)
    }

    @Test func `an unknown table is refused with the headers that are known`() throws {
        let error = #expect(throws: SegmentTableError.self) { try TableText.read(["gene chr value", "PTEN 10 2"]) }
        #expect(error?.code == .unknownKind)
        let text = "\(try #require(error))"
        #expect(text.hasPrefix("t:1: this is no table of segments that is known\n    gene\tchr\tvalue"))
        for kind in TableDialect.all { #expect(text.contains("\n    \(kind.id): ")) }
        #expect(throws: SegmentTableError.self) { try TableText.read([""]) }
        let vcf = #expect(throws: SegmentTableError.self) { try TableText.read(["##fileformat=VCFv4.2"]) }
        #expect(vcf?.remedy == "give it with --copy-number or --structural")
        let bins = #expect(throws: SegmentTableError.self) {
            try TableText.read(["chromosome start end gene depth log2 weight", "chr1 0 9 - 1 0 1"])
        }
        #expect(bins?.remedy.contains("give .cns") == true)
    }

    @Test func `a named kind is held against the columns`() throws {
        let lines = ["chrom start end cn_total", "10 1 9 2"]
        let error = #expect(throws: SegmentTableError.self) { try TableText.read(lines, dialect: .facets) }
        #expect(error?.expected == "the columns of facets; missing are tcn.em, lcn.em")
    }

    @Test func `a line above the header is passed over and said`() throws {
        let table = try TableText.read(
            [
                "WARNING: ignoring environment value of R_HOME", "ID\tchrom\tloc.start\tloc.end\tnum.mark\tseg.mean",
                "A\t10\t0\t9\t1\t-1",
            ],
            tabs: false)
        #expect(TableText.segments(table) == ["A 10:1-9 -/- -1.0 -"])
        #expect(
            table.warnings == [.lineAboveHeader(line: 1, "WARNING: ignoring environment value of R_HOME")])
    }

    @Test func `ratios that never lie below zero are doubted`() throws {
        let rows = (1...20).map { "A 10 \($0)001 \($0)900 5 0.\($0)" }
        let table = try TableText.read(["Sample Chromosome Start End Num_Probes Segment_Mean"] + rows)
        #expect(table.warnings == [.noNegativeRatio(of: 20)])
    }

    @Test func `contig lengths and the furthest positions are kept as evidence of the assembly`() throws {
        let table = try TableText.read([
            "@SQ SN:10 LN:135534747 AS:GRCh37", "CONTIG START END NUM_POINTS_COPY_RATIO MEAN_LOG2_COPY_RATIO CALL",
            "10 1 2000 1 0 0", "10 3000 4000 1 0 0", "16 1 5 1 0 0",
        ])
        #expect(table.contigLengths.map(\.length) == [135_534_747])
        #expect(table.contigNames == ["10", "16"])
        #expect(table.furthest.values.map(\.end).sorted() == [5, 4000])
    }
}
