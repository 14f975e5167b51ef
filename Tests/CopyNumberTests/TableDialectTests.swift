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
            kind: .ascatNgs, lines: ["1 10 1001 2000 2 1 1 0", "2 X 1 500 1 0 3 0"],
            segments: ["- 10:1001-2000 1.0/0.0 - -", "- X:1-500 3.0/0.0 - -"]),
        Case(
            kind: .ascatNgs, lines: ["Chromosome Start End Total_CN Minor_CN", "1 14930 817901 3 0"],
            segments: ["- 1:14930-817901 3.0/0.0 - -"]),
        Case(
            kind: .ascatNgs,
            lines: [
                "seg_no Chromosome chromStart chromEnd total.copy.number.inNormal minor.copy.number.inNormal total.copy.number.inTumour minor.copy.number.inTumour",
                "1 10 1001 2000 2 1 1 0",
            ], segments: ["- 10:1001-2000 1.0/0.0 - -"]),
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
        Case(
            kind: .gdcASCAT,
            lines: [
                "GDC_Aliquot Chromosome Start End Copy_Number Major_Copy_Number Minor_Copy_Number",
                "0a-1 chr10 1001 2000 1 1 0", "0a-1 chr16 1 500 4 2 2",
            ], segments: ["0a-1 10:1001-2000 1.0/0.0 - -", "0a-1 16:1-500 4.0/2.0 - -"]),
        Case(
            kind: .seg,
            lines: ["GDC_Aliquot Chromosome Start End Num_Probes Segment_Mean", "0a-1 10 1001 2000 12 -0.6"],
            segments: ["0a-1 10:1001-2000 -/- -0.6 -"]),
        // log2 of 0.5 is -1, of 1 it is 0.
        Case(
            kind: .dragen,
            lines: [
                "Sample Chromosome Start End Num_Targets Segment_Mean Segment_Call Qual Filter Copy_Number Ploidy Improper_Pairs",
                "A chr10 1001 2000 12 0.5 - 120 PASS 1 2 1,1", "A chr16 1 500 9 1.0 0 3 cnvQual 2 2 0,0",
            ], segments: ["A 10:1001-2000 1.0/- -1.0 -", "A 16:1-500 2.0/- 0.0 -"]),
        Case(
            kind: .dragen, lines: ["Sample Chromosome Start End Num_Targets Segment_Mean", "A chr10 1001 2000 12 0.5"],
            segments: ["A 10:1001-2000 -/- -1.0 -"]),
        Case(
            kind: .pureCN,
            lines: [
                "Sampleid,chr,start,end,arm,C,M,type,seg.mean,num.mark,num.snps,M.flagged,maf.expected,maf.observed",
                "A,chr10,1001,2000,q,1,0,LOH,-0.32,9,5,FALSE,0.2,0.2", "A,chr16,1,500,p,2,0,,0.01,9,1,TRUE,0.2,0.3",
            ], segments: ["A 10:1001-2000 1.0/0.0 -0.32 -", "A 16:1-500 2.0/- 0.01 -"]),
        Case(
            kind: .pureCNSegments,
            lines: ["ID chrom loc.start loc.end num.mark seg.mean C", "A 10 1001 2000 9 -0.19 1"],
            segments: ["A 10:1001-2000 1.0/- -0.19 -"]),
        // Corrected copies are more than the eight of the model: of the lesser allele nothing is told then.
        Case(
            kind: .titan,
            lines: [
                "Sample Chromosome Start_Position.bp. End_Position.bp. Length.snp. Median_Ratio Median_logR TITAN_state TITAN_call Copy_Number MinorCN MajorCN Clonal_Cluster Cellular_Prevalence logR_Copy_Number Corrected_Copy_Number Corrected_Call",
                "A 10 1001 2000 9 0.7 -0.5 1 DLOH 1 0 1 1 0.9 1.1 1 DLOH",
                "A 16 1 500 9 0.6 1.9 20 ASCNA 8 1 7 1 0.5 11.8 12 HLAMP",
            ], segments: ["A 10:1001-2000 1.0/0.0 -0.5 0.9", "A 16:1-500 12.0/- 1.9 0.5"]),
        Case(
            kind: .titan,
            lines: [
                "Sample Chromosome Start_Position(bp) End_Position(bp) Length(snp) Median_Ratio Median_logR TITAN_state TITAN_call Copy_Number MinorCN MajorCN Clonal_Cluster Clonal_Frequency",
                "A 10 1001 2000 9 0.7 -0.5 3 NLOH 2 0 2 NA NA",
            ], segments: ["A 10:1001-2000 2.0/0.0 -0.5 -"]),
        Case(
            kind: .ichorCNA,
            lines: [
                "ID chrom start end num.mark seg.median.logR copy.number call subclone.status logR_Copy_Number Corrected_Copy_Number Corrected_Call",
                "A 10 1001 2000 9 -0.15 1 HETD FALSE 1.02 1 HETD", "A 16 1 500 9 1.9 5 AMP FALSE 11.8 12 HLAMP",
            ], segments: ["A 10:1001-2000 1.0/- -0.15 -", "A 16:1-500 12.0/- 1.9 -"]),
        Case(
            kind: .ichorCNA,
            lines: ["sample chr start end event copy.number bins median", "A 10 1001 2000 HETD 1 9 -0.15"],
            segments: ["A 10:1001-2000 1.0/- -0.15 -"]),
        Case(
            kind: .qdnaseq,
            lines: ["SAMPLE_NAME CHROMOSOME START STOP DATAPOINTS LOG2_RATIO_MEAN", "A 10 1001 2000 9 -0.6"],
            segments: ["A 10:1001-2000 -/- -0.6 -"]),
        Case(
            kind: .savana,
            lines: [
                "chromosome start end segment_id bin_count sum_of_bin_lengths weight copyNumber minorAlleleCopyNumber meanBAF no_hetSNPs",
                "chr10 1001 2000 chr10_seg1 5 1000 5.0 0.97 0.02 0.98 7",
                "chr16 1 500 chr16_seg1 5 500 5.0 2.0 NA NA 0",
            ], segments: ["- 10:1001-2000 0.97/0.02 - -", "- 16:1-500 2.0/- - -"]),
        // PTEN lies in one region of copies, MEN1 in two: its least copies are those of the least region.
        Case(
            kind: .purpleGenes,
            lines: [
                "chromosome start end gene minCopyNumber maxCopyNumber somaticRegions transcriptId isCanonical chromosomeBand minRegions minRegionStart minRegionEnd minRegionStartSupport minRegionEndSupport minRegionMethod minMinorAlleleCopyNumber depthWindowCount",
                "chr10 1001 2000 PTEN -0.05 0.1 1 ENST1 true q23.31 1 900 3000 DEL DEL BAF_WEIGHTED -0.01 9",
                "chr11 1001 2000 MEN1 0.9 2.1 2 ENST2 true q13.1 1 1500 2500 DEL DEL BAF_WEIGHTED 0.0 9",
            ], segments: ["- 10:1001-2000 0.0/0.0 - -", "- 11:1500-2000 0.9/0.0 - -"]),
        Case(
            kind: .purpleGermlineDeletions,
            lines: [
                "gene chromosome chromosomeBand regionStart regionEnd depthWindowCount exonStart exonEnd detectionMethod germlineStatus tumorStatus germlineCopyNumber tumorCopyNumber filter cohortFrequency reported",
                "MEN1 chr11 q13.1 1001 2000 3 2 3 SEGMENT HET_DELETION HOM_DELETION 1.02 0.03 PASS 0 true",
            ], segments: ["- 11:1001-2000 0.03/- - -"]),
        Case(
            kind: .facetsGenes,
            lines: [
                "sample gene chrom gene_start gene_end seg median_cnlr_seg segclust seg_start seg_end cf.em tcn.em lcn.em cf tcn lcn seg_length mcn genes_on_seg gene_snps gene_het_snps spans_segs cn_state tsg filter",
                "A PTEN 10 1001 2000 3 -0.6 2 500 9000 0.7 1 0 0.7 1 0 8500 1 9 5 2 FALSE HETLOSS TRUE PASS",
                "A MEN1 11 1001 2000 4 -0.1 2 1500 9000 1 2 NA 1 2 NA 7500 NA 9 5 2 TRUE DIPLOID TRUE suppress_segment_too_large",
            ],
            segments: [
                "A 10:1001-2000 1.0/0.0 -0.6 -, 0.7 of all cells", "A 11:1500-2000 2.0/- -0.1 -, 1.0 of all cells",
            ]),
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

    /// Purity and ploidy of every program, worked out by hand from the row that speaks of the tumour.
    static let purities: [(kind: TableDialect, lines: [String], purity: Double?, ploidy: Double)] = [
        (.ascatPurity, ["AberrantCellFraction Ploidy", "0.62 2.1"], 0.62, 2.1),
        (.facetsPurity, ["sample purity ploidy dipLogR wgd", "A 0.62 3.6 -0.1 TRUE"], 0.62, 3.6),
        // Of the three rows the second is the estimate; the others are its limits.
        (
            .sequenzaPurity,
            ["cellularity ploidy.estimate ploidy.mean.cn", "0.60 2.0 2.1", "0.62 2.1 2.2", "0.64 2.2 2.3"], 0.62, 2.1
        ),
        (.sequenzaSolutions, ["cellularity ploidy SLPP", "0.62 2.1 -10", "0.31 4.2 -20"], 0.62, 2.1),
        (
            .battenbergPurity,
            [
                "rho psi ploidy distance is.best", "ASCAT 0.6 2 2 NA NA", "FRAC_GENOME 0.62 2.1 2.1 0.1 FALSE",
                "REF_SEG NA NA NA Inf TRUE",
            ],
            0.62, 2.1
        ),
        (.battenbergCellularity, ["Cellularity Ploidy", "0.62 2.1"], 0.62, 2.1),
        (
            .pureCNPurity,
            [
                "Sampleid,Purity,Ploidy,Sex,Contamination,Flagged,Failed,Curated,Comment",
                "A,0.62,2.1,F,0,FALSE,FALSE,FALSE,",
            ],
            0.62, 2.1
        ),
        (.ichorCNAPurity, ["Sample\tTumor Fraction\tPloidy", "A\t0.62\t2.1", "", "A", "Gender:\tfemale"], 0.62, 2.1),
        (.ichorCNAPurity, ["Sample\tTumor Fraction\tPloidy", "A\t0\t2"], nil, 2),
        (.savanaPurity, ["purity ploidy distance rank", "0.62 2.1 0.1 1"], 0.62, 2.1),
        (.plainPurity, ["purity ploidy", "0.62 2.1"], 0.62, 2.1),
    ]

    @Test(arguments: purities.indices) func `purity and ploidy are read from the row of the tumour`(index: Int) throws {
        let example = Self.purities[index]
        let table = try TableText.read(example.lines, tabs: !example.lines[0].contains("\t"))
        #expect(table.dialect == example.kind)
        #expect(table.fit?.purity == example.purity && table.fit?.ploidy == example.ploidy)
        #expect(table.fit?.hasDoubledGenome == (example.kind == .facetsPurity ? true : nil))
        #expect(table.copiesOfX == (example.kind == .pureCNPurity ? 2 : nil))
    }

    @Test func `a table with the purity of two samples is that of no tumour`() {
        let lines = ["AberrantCellFraction Ploidy", "0.62 2.1", "0.3 2"]
        let error = #expect(throws: SegmentTableError.self) { try TableText.read(lines) }
        #expect(error?.code == .badPurity && error?.line == 3)
        let failed = #expect(throws: SegmentTableError.self) {
            try TableText.read([
                "Sampleid,Purity,Ploidy,Sex,Contamination,Flagged,Failed", "A,0.62,2.1,F,0,TRUE,TRUE",
            ])
        }
        #expect(failed?.expected.contains("the fit failed") == true)
    }

    static let arms = ["sample arm tcn lcn cn_length arm_length frac_of_arm cn_state", "A 10q 1 0 87 100 0.87 HETLOSS"]
    static let levels = ["Hugo_Symbol Entrez_Gene_Id B A", "PTEN 5728 0 -2", "TSC2 7249 NA -1.5", "MEN1 4221 2 x"]

    @Test func `arms and levels are kept without positions`() throws {
        let arms = try TableText.read(Self.arms)
        #expect(arms.dialect == .facetsArms)
        #expect(arms.samples.map(\.name) == ["A"] && arms.samples[0].segments.isEmpty)
        #expect(arms.samples[0].partialArms.map { "\($0.arm) \($0.share) \($0.total ?? -1)" } == ["10q 0.87 1.0"])
        let levels = try TableText.read(Self.levels)
        #expect(levels.dialect == .cBioPortal)
        #expect(levels.samples.map(\.name) == ["B", "A"])
        #expect(levels.samples[0].levels.map { "\($0.gene) \($0.level)" } == ["PTEN neutral"])
        #expect(levels.samples[1].levels.map { "\($0.gene) \($0.level)" } == ["PTEN homozygousDeletion", "TSC2 loss"])
        #expect(levels.rejected.listed.map(\.field) == ["A"])
    }

    @Test func `what the germline lacks is told from what the tumour lost`() throws {
        let example = try #require(Self.cases.first { $0.kind == .purpleGermlineDeletions })
        let both = try TableText.read(example.lines)
        #expect(both.samples[0].segments.map(\.germlineStatus) == [.some])
        let same = try TableText.read([example.lines[0], example.lines[1].replacing("0.03", with: "0.97")])
        #expect(same.samples[0].segments.map(\.germlineStatus) == [.all])
    }

    @Test func `every kind has an example`() {
        let known = Self.cases.map(\.kind) + Self.purities.map(\.kind) + [.purplePurity, .facetsArms, .cBioPortal]
        #expect(Set(known) == Set(TableDialect.all))
    }

    /// The examples of all kinds of segments, tried as every other kind: the columns of one satisfy no other, unless that
    /// is one that many programs write.
    @Test func `no example is taken for a table of another kind`() throws {
        let examples = Self.cases.map { ($0.kind, $0.lines) } + [(.facetsArms, Self.arms), (.cBioPortal, Self.levels)]
        var tried = 0
        for (kind, lines) in examples {
            for other in TableDialect.all where other != kind && other.givesSegments {
                tried += 1
                let error = #expect(throws: SegmentTableError.self, "\(lines[0]) as \(other.id)") {
                    try TableText.read(lines, dialect: other)
                }
                #expect(error?.code == .otherKind, "\(lines[0]) as \(other.id)")
            }
        }
        #expect(tried == examples.count * (TableDialect.all.count { $0.givesSegments } - 1))
    }

    @Test(arguments: [
        ("chromosome start end gene log2 depth p_bintest probes weight", "bintest", "give the segments, .cns"),
        ("chromosome start end gene depth log2 weight", "CNVkit bins (.cnr)", "give .cns"),
        ("CONTIG START END LOG2_COPY_RATIO", "denoisedCR.tsv", "give called.seg"),
        ("chr start end A.copy.number A.event A.logR A.subclone.status", "ichorCNA bins", "give .seg.txt"),
        ("Chromosome Start Ratio MedianRatio CopyNumber", "Control-FREEC ratios", "give _CNVs"),
        (
            "sample Chromosome Start.bp End.bp n_probes length modal_total_cn LOH HZ", "ABSOLUTE",
            "export them as 'neutral'"
        ),
        ("#chr start end tumor_CN_change state major_CN_allele minor_CN_allele", "ClinCNV", "export them as 'neutral'"),
        ("chr start end ratio zscore", "WisecondorX", "export _segments.bed"),
        ("Chromosome Arm S1 S2", "GISTIC levels of arms", "give the segments that GISTIC"),
        ("Hugo_Symbol Entrez_Gene_Id Center Variant_Classification", "small variants (MAF)", "as VCF"),
    ])
    func `a table without segments is refused by its name`(header: String, name: String, remedy: String) throws {
        let isArms = header.hasPrefix("Chromosome Arm")
        let line = isArms ? "Chromosome Arm\tS1\tS2" : header
        let error = #expect(throws: SegmentTableError.self) { try TableText.read([line, "1 2 3"], tabs: !isArms) }
        #expect(error?.code == .otherTable)
        #expect(error?.expected.contains(name) == true)
        #expect(error?.remedy.contains(remedy) == true)
    }

    @Test func `ratios around 1 are refused unless the scale is told`() throws {
        let rows = (1...22).map { "A \($0) 1 100000000 9 1.01" } + ["A 10 1 90000000 9 0.5"]
        let lines = ["ID chrom loc.start loc.end num.mark seg.mean"] + rows
        let error = #expect(throws: SegmentTableError.self) { try TableText.read(lines) }
        #expect(error?.code == .linearRatios)
        #expect(error?.remedy.contains("--segments-scale linear") == true)
        let linear = try TableText.read(lines, scale: .linear)
        #expect(linear.samples[0].segments.last?.log2 == -1)
        #expect(linear.warnings.isEmpty)
        #expect(try TableText.read(lines, scale: .log2).samples[0].segments.last?.log2 == 0.5)
        // Gains of a few places are no genome.
        #expect(try TableText.read([lines[0], "A 3 1 9000000 9 1.01", "A 8 1 9000000 9 1.3"]).taken == 2)
        // One chromosome near 1 would be doubled whole.
        #expect(throws: SegmentTableError.self) { try TableText.read([lines[0], "A 3 1 190000000 9 1.01"]) }
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
