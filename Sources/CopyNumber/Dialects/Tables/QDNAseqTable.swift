extension TableDialect {
    /// QDNAseq's `.seg` (`exportBins`): log2 ratios of the segments with a change alone, so that what it leaves out is
    /// known only where `--neutral-implied` says so.
    package static let qdnaseq = TableDialect(
        id: "qdnaseq", file: ".seg", program: CallingProgram("qdnaseq", "QDNAseq"),
        layouts: [
            TableLayout(only: [
                (.sample, ["sample.name"]), TableLayout.chromosome, (.start, ["start"]), (.end, ["stop", "end"]),
                (.log2, ["log2.ratio.mean"]),
            ])
        ], content: .segments { _, _ throws(RowFault) in })
}
