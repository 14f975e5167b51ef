import CopyNumber
import Testing
import VariantCallFormat

/// Every kind: a small table by our hand in the columns of its program, and the segments that are in it.
@Suite struct TableDialectTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let kind: TableDialect
        let lines: [String]
        let segments: [String]
        var testDescription: String { "\(kind.id): \(lines[0])" }
    }

    static let cases: [Case] = [
        Case(
            kind: .neutral,
            lines: [
                "chrom start end cn_total cn_minor log2 cf", "chr10 1001 2000 1 0 -0.6 0.8", "chr16 1 500 2 NA NA NA",
            ], segments: ["- 10:1001-2000 1.0/0.0 -0.6 0.8", "- 16:1-500 2.0/- - -"]),
        Case(
            kind: .neutral,
            lines: ["# made by hand", "Sample Chrom Start End CN_total", "b 10 1001 2000 1", "a X 1001 2000 2"],
            segments: ["b 10:1001-2000 1.0/- - -", "a X:1001-2000 2.0/- - -"]),
        Case(
            kind: .seg,
            lines: [
                "'ID chrom loc.start loc.end num.mark seg.mean", "A 10 1001 2000 12 -0.6", "B 23 1001 2e+03 4 1e-04",
                "A 24 1 9 3 0.1",
            ], segments: ["A 10:1001-2000 -/- -0.6 -", "A Y:1-9 -/- 0.1 -", "B X:1001-2000 -/- 0.0 -"]),
        Case(
            kind: .seg,
            lines: ["Sample Chromosome Start End Num_Probes Segment_Mean", "A chr10 1001 2000 12 -0.6"],
            segments: ["A 10:1001-2000 -/- -0.6 -"]),
        Case(
            kind: .seg, lines: ["Sample Chromosome Start.bp End.bp Num.Markers Seg.CN", "A 10 1001 2000 12 -0.6"],
            segments: ["A 10:1001-2000 -/- -0.6 -"]),
        Case(
            kind: .seg,
            lines: [
                "\"sampleName\" \"chromosome\" \"start\" \"end\" \"nbrOfLoci\" \"mean\"",
                "\"A\" \"chr10\" 1001 2000 12 -0.6",
            ], segments: ["A 10:1001-2000 -/- -0.6 -"]),
        Case(
            kind: .cnvkit,
            lines: [
                "chromosome start end gene log2 depth probes weight", "chr10 1000 2000 PTEN,- -0.6 51.2 32 29.1",
                "chrX 0 500 - 0.1 50 3 2",
            ], segments: ["- 10:1001-2000 -/- -0.6 -", "- X:1-500 -/- 0.1 -"]),
        Case(
            kind: .cnvkitCall,
            lines: [
                "chromosome start end gene log2 baf cn cn1 cn2 depth probes weight",
                "chr10 1000 2000 PTEN -1.26 0.22 1 1 0 51.2 32 29.1", "chr11 1000 2000 - 0.0  2   50 3 2",
            ], segments: ["- 10:1001-2000 1.0/0.0 -1.26 -", "- 11:1001-2000 2.0/- 0.0 -"]),
        Case(
            kind: .purple,
            lines: [
                "chromosome start end copyNumber bafCount observedBAF baf segmentStartSupport segmentEndSupport method depthWindowCount gcContent minStart maxStart minorAlleleCopyNumber majorAlleleCopyNumber",
                "chr10 1001 2000 1.02 10 0.7 0.98 TELOMERE DEL BAF_WEIGHTED 2 0.41 1001 1001 0.02 1.00",
                "chr10 2001 3000 -0.05 0 0 0 DEL DEL UNKNOWN 1 0.4 2001 2001 -0.01 -0.04",
            ], segments: ["- 10:1001-2000 1.02/0.02 - -", "- 10:2001-3000 0.0/0.0 - -"]),
        Case(
            kind: .facets,
            lines: [
                "chrom seg num.mark nhet cnlr.median mafR segclust cnlr.median.clust mafR.clust start end cf.em tcn.em lcn.em",
                "10 1 100 12 -0.6 1.2 3 -0.6 1.2 1001 2000 0.7 1 0", "23 2 10 1 0.1 NA 2 0.1 NA 1001 2000 1 1 NA",
            ],
            segments: [
                "- 10:1001-2000 1.0/0.0 -0.6 -, 0.7 of all cells", "- X:1001-2000 1.0/- 0.1 -, 1.0 of all cells",
            ]),
        Case(
            kind: .facets,
            lines: ["ID chrom loc.start loc.end seg cnlr.median tcn.em lcn.em cf.em", "A 10 1001 2000 1 -0.6 3 1 0.5"],
            segments: ["A 10:1001-2000 3.0/1.0 -0.6 -, 0.5 of all cells"]),
        Case(
            kind: .ascat,
            lines: ["sample chr startpos endpos nMajor nMinor", "A 10 1001 2000 1 0", "B X 1001 2000 2 1"],
            segments: ["A 10:1001-2000 1.0/0.0 - -", "B X:1001-2000 3.0/1.0 - -"]),
        Case(
            kind: .ascat,
            lines: [
                "sample chr startpos endpos nMajor nMinor nAraw nBraw", "A 10 1001 2000 1 0 1.12 -0.03",
            ], segments: ["A 10:1001-2000 1.0/0.0 - -"]),
        Case(
            kind: .ascat, lines: ["chr startpos endpos nAraw nBraw", "10 1001 2000 1.12 -0.03"],
            segments: ["- 10:1001-2000 1.12/0.0 - -"]),
        Case(
            kind: .ascat, lines: ["Chromosome Start End nMajor nMinor", "chr10 1001 2000 1 0"],
            segments: ["- 10:1001-2000 1.0/0.0 - -"]),
        Case(
            kind: .sequenza,
            lines: [
                "\"chromosome\" \"start.pos\" \"end.pos\" \"Bf\" \"N.BAF\" \"sd.BAF\" \"depth.ratio\" \"N.ratio\" \"sd.ratio\" \"CNt\" \"A\" \"B\" \"LPP\"",
                "\"10\" 1001 2000 0.2 50 0.1 0.5 400 0.2 1 1 0 -7.1", "\"11\" 1001 2000 NA 0 NA 1 40 0.2 2 NA NA NA",
            ], segments: ["- 10:1001-2000 1.0/0.0 -1.0 -", "- 11:1001-2000 2.0/- 0.0 -"]),
        Case(
            kind: .battenberg,
            lines: [
                "chr startpos endpos BAF pval LogR ntot nMaj1_A nMin1_A frac1_A nMaj2_A nMin2_A frac2_A SDfrac_A",
                "10 1001 2000 0.8 1 -0.4 1.31 1 0 1 NA NA NA NA",
                "16 1001 2000 0.7 0 -0.2 1.72 1 0 0.75 1 1 0.25 0.01",
            ],
            segments: [
                "- 10:1001-2000 1.0/0.0 -0.4 1.0", "- 16:1001-2000 1.0/0.0 -0.2 0.75",
                "- 16:1001-2000 2.0/1.0 -0.2 0.25",
            ]),
        Case(
            kind: .controlFREEC,
            lines: [
                "10 1000 2000 1 loss A 0.5", "11 0 2000 3 gain AAB 12", "12 0 2000 2 normal AA 1", "13 0 9 1 loss - -1",
            ],
            segments: [
                "- 10:1001-2000 1.0/0.0 - -", "- 11:1-2000 3.0/1.0 - -", "- 12:1-2000 2.0/0.0 - -",
                "- 13:1-9 1.0/- - -",
            ]),
        Case(
            kind: .controlFREEC, lines: ["10 1000 2000 1 loss", "11 0 2000 3 gain"],
            segments: ["- 10:1001-2000 1.0/- - -", "- 11:1-2000 3.0/- - -"]),
        Case(
            kind: .controlFREEC,
            lines: [
                "chr start end copy_number status WilcoxonRankSumTestPvalue KolmogorovSmirnovPvalue",
                "10 1000 2000 1 loss 1e-05 1e-07",
            ], segments: ["- 10:1001-2000 1.0/- - -"]),
        Case(
            kind: .gatkCalled,
            lines: [
                "@HD VN:1.6", "@SQ SN:chr10 LN:133797422 AS:GRCh38", "@RG ID:GATKCopyNumber SM:A",
                "CONTIG START END NUM_POINTS_COPY_RATIO MEAN_LOG2_COPY_RATIO CALL", "chr10 1001 2000 12 -0.6 -",
                "chr11 1001 2000 12 0.0 0",
            ], segments: ["A 10:1001-2000 -/- -0.6 -", "A 11:1001-2000 -/- 0.0 -"]),
        Case(
            kind: .gatkModelled,
            lines: [
                "@RG ID:GATKCopyNumber SM:A",
                "CONTIG START END NUM_POINTS_COPY_RATIO NUM_POINTS_ALLELE_FRACTION LOG2_COPY_RATIO_POSTERIOR_10 LOG2_COPY_RATIO_POSTERIOR_50 LOG2_COPY_RATIO_POSTERIOR_90 MINOR_ALLELE_FRACTION_POSTERIOR_10 MINOR_ALLELE_FRACTION_POSTERIOR_50 MINOR_ALLELE_FRACTION_POSTERIOR_90",
                "10 1001 2000 12 3 -0.7 -0.6 -0.5 0.2 0.25 0.3",
            ], segments: ["A 10:1001-2000 -/- -0.6 -"]),
    ]

    @Test(arguments: cases)
    func `each kind is recognised and read`(example: Case) throws {
        let table = try TableText.read(example.lines)
        #expect(table.dialect == example.kind)
        #expect(TableText.segments(table) == example.segments)
        #expect(table.rejected.isEmpty)
        #expect(table.rows == table.taken)
        #expect(table.samples.flatMap(\.segments).allSatisfy { $0.caller == example.kind.program })
        let named = try TableText.read(example.lines, dialect: example.kind)
        #expect(TableText.segments(named) == example.segments)
        #expect(named.recognition.isNamed)
    }

    @Test func `every kind has an example`() {
        #expect(Set(Self.cases.map(\.kind)).union([.purplePurity]) == Set(TableDialect.all))
    }

    @Test func `blanks, commas and names of rows are read as R writes them`() throws {
        let blanks = try TableText.read(
            ["\"chr\" \"startpos\" \"endpos\" \"nMajor\" \"nMinor\"", "\"1\" \"10\" 1001 2000 1 0"], tabs: false)
        #expect(TableText.segments(blanks) == ["- 10:1001-2000 1.0/0.0 - -"])
        let commas = try TableText.read(["chrom,start,end,tcn.em,lcn.em,cf.em", "10,1001,2000,1,0,0.7"])
        #expect(TableText.segments(commas) == ["- 10:1001-2000 1.0/0.0 - -, 0.7 of all cells"])
    }

    @Test func `purity, ploidy, doubling and sex come from PURPLE`() throws {
        let header =
            "purity normFactor score diploidProportion ploidy gender status polyclonalProportion wholeGenomeDuplication"
        let table = try TableText.read([header, "0.62 1 0.5 0.1 3.6 MALE NORMAL 0.1 true"])
        #expect(table.dialect == .purplePurity)
        #expect(table.fit?.purity == 0.62 && table.fit?.ploidy == 3.6 && table.fit?.hasDoubledGenome == true)
        #expect(table.copiesOfX == 1)
        let none = try TableText.read([header, "1 1 0.5 1 2 FEMALE NO_TUMOR 0.1 false"])
        #expect(none.fit?.purity == nil && none.fit?.ploidy == 2 && none.copiesOfX == 2)
        #expect(none.warnings.count == 1)
        #expect(throws: SegmentTableError.self) { try TableText.read([header, "0 1 0 0 0 MALE NORMAL 0 false"]) }
    }
}
