extension TableDialect {
    /// PURPLE's `*.purple.cnv.somatic.tsv`. Its copy numbers are not whole and lie a little below 0 where nothing is
    /// left.
    package static let purple = TableDialect(
        id: "purple", file: "cnv.somatic.tsv", program: .purple,
        layouts: [
            TableLayout(
                [(.total, ["copynumber"]), (.mark, ["bafcount"])], optional: [(.minor, ["minorallelecopynumber"])])
        ],
        content: .segments { row, values throws(RowFault) in
            values.total = try row.number(.total, in: -10...100_000).map { max($0, 0) }
            values.minor = try row.number(.minor, in: -10...100_000).map { max($0, 0) }
        })

    /// PURPLE's `*.purple.purity.tsv`: no segments, but purity, ploidy, whole-genome doubling and sex. Where PURPLE
    /// found no tumour it writes a purity that it did not measure.
    package static let purplePurity = TableDialect(
        id: "purple-purity", file: "purity.tsv", program: .purple,
        layouts: [
            TableLayout(
                only: [
                    ("purity", ["purity"]), ("ploidy", ["ploidy"]), ("doubled", ["wholegenomeduplication"]),
                    (.mark, ["diploidproportion"]),
                ], optional: [("sex", ["gender"]), ("fitMethod", ["fitmethod", "status"])])
        ],
        content: .purity(.only) { row throws(RowFault) in
            var found = try PurityRow(row)
            switch row.text("sex")?.uppercased() {
            case "FEMALE": found.copiesOfX = 2
            case "MALE": found.copiesOfX = 1
            default: break
            }
            found.hasNoTumour = row.text("fitMethod")?.uppercased() == "NO_TUMOR"
            return found
        })
}
