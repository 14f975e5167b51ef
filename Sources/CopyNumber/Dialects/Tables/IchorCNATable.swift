extension TableDialect {
    /// ichorCNA's `.seg.txt` and `.seg`. `Corrected_Copy_Number` are the copies where it is there: `copy.number` ends at
    /// the most that the model had. It tells no alleles.
    package static let ichorCNA = TableDialect(
        id: "ichorcna", file: ".seg.txt", program: .ichorCNA,
        layouts: [
            TableLayout(
                [TableLayout.sample, (.log2, ["seg.median.logr"]), (.total, ["copy.number"])],
                optional: [("corrected", ["corrected.copy.number"])]),
            TableLayout([TableLayout.sample, (.mark, ["event"]), (.total, ["copy.number"]), (.log2, ["median"])]),
        ],
        content: .segments { row, values throws(RowFault) in
            values.total = try row.number(.total, in: CopyNumberValues.copies)
            if let corrected = try row.number("corrected", in: CopyNumberValues.copies) { values.total = corrected }
        })

    /// ichorCNA's `.params.txt`: the fraction of tumour and the ploidy in its first two lines. A fraction of 0 means
    /// that it found no tumour.
    package static let ichorCNAPurity = TableDialect(
        id: "ichorcna-purity", file: ".params.txt", program: .ichorCNA,
        layouts: [
            TableLayout(
                only: [TableLayout.sample, ("purity", ["tumor.fraction"]), ("ploidy", ["ploidy"])])
        ],
        content: .purity(.only) { row throws(RowFault) in
            var found = try PurityRow(row)
            found.hasNoTumour = found.purity == 0
            return found
        })
}

extension CallingProgram {
    fileprivate static let ichorCNA = CallingProgram("ichorcna", "ichorCNA")
}
