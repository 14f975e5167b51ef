extension TableDialect {
    /// The table that mtorvar defines: `chrom start end cn_total cn_minor log2 cf`, optionally `sample`; 1-based and
    /// closed, `NA` for missing.
    package static let neutral = TableDialect(
        id: "neutral", file: "neutral", precedence: .plain,
        layouts: [
            TableLayout(
                [(.total, ["cn.total"])],
                optional: [
                    TableLayout.sample, (.minor, ["cn.minor"]), (.log2, ["log2"]), (.fraction, ["cf"]),
                ])
        ], content: .segments { row, values throws(RowFault) in try values.readCopies(row) })
}
