extension TableDialect {
    /// SAVANA's `segmented_absolute_copy_number.tsv`: copies that are not whole, and those of the lesser allele where
    /// heterozygous sites were given.
    package static let savana = TableDialect(
        id: "savana", file: "segmented_absolute_copy_number.tsv", program: .savana,
        layouts: [
            TableLayout(
                [(.total, ["copynumber"]), (.mark, ["segment.id"]), (.otherMark, ["bin.count"])],
                optional: [(.minor, ["minorallelecopynumber"])])
        ],
        content: .segments { row, values throws(RowFault) in
            values.total = try row.number(.total, in: -10...100_000).map { max($0, 0) }
            values.minor = try row.number(.minor, in: -10...100_000).map { max($0, 0) }
        })

    /// SAVANA's `fitted_purity_ploidy.tsv`, and its ranked solutions, of which the first is the best.
    package static let savanaPurity = TableDialect(
        id: "savana-purity", file: "fitted_purity_ploidy.tsv", program: .savana,
        layouts: [
            TableLayout(only: [("purity", ["purity"]), ("ploidy", ["ploidy"]), (.mark, ["distance"])])
        ],
        content: .purity(.first) { row throws(RowFault) in try PurityRow(row) })
}

extension CallingProgram {
    /// SAVANA's copy numbers.
    fileprivate static let savana = CallingProgram("savana_cna", "SAVANA")
}
