extension TableDialect {
    /// Segments of many samples as DNAcopy writes them and IGV, cBioPortal, TCGA and GISTIC read them: `ID chrom
    /// loc.start loc.end num.mark seg.mean`. The GDC's masked segments are such a table by `GDC_Aliquot`.
    package static let seg = TableDialect(
        id: "seg", file: ".seg", precedence: .any,
        layouts: [
            TableLayout(only: [
                TableLayout.sample, TableLayout.chromosome,
                (.start, ["loc.start", "start", "start.bp", "startpos", "start.position"]),
                (.end, ["loc.end", "end", "end.bp", "endpos", "end.position"]),
                (.log2, ["seg.mean", "segment.mean", "seg.cn", "mean", "segmean", "log2"]),
            ])
        ], hasRatiosOfAnyScale: true, content: .segments { _, _ throws(RowFault) in })
}
