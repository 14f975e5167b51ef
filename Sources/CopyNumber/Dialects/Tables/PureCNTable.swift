extension TableDialect {
    /// PureCN's `_loh.csv`: `C` are the copies in all and `M` those of the lesser allele, by the fit. Where `M.flagged`
    /// is true, `M` is not reliable (PureCN's vignette).
    package static let pureCN = TableDialect(
        id: "purecn", file: "_loh.csv", program: .pureCN,
        layouts: [
            TableLayout(
                [(.total, ["c"]), (.minor, ["m"]), (.mark, ["type"])],
                optional: [TableLayout.sample, (.log2, ["seg.mean"]), ("isMinorFlagged", ["m.flagged"])])
        ],
        content: .segments { row, values throws(RowFault) in
            try values.readCopies(row)
            if row.flag("isMinorFlagged") == true { values.minor = nil }
        })

    /// PureCN's `_dnacopy.seg`: a table of DNAcopy with one column more, `C`, the copies.
    package static let pureCNSegments = TableDialect(
        id: "purecn-seg", file: "_dnacopy.seg", program: .pureCN,
        layouts: [
            TableLayout(only: [
                TableLayout.sample, TableLayout.chromosome, (.start, ["loc.start"]), (.end, ["loc.end"]),
                (.log2, ["seg.mean"]), (.total, ["c"]),
            ])
        ],
        content: .segments { row, values throws(RowFault) in
            values.total = try row.number(.total, in: CopyNumberValues.copies)
        })

    /// PureCN's `.csv`: purity and ploidy of the sample. A fit that it marks as failed is none.
    package static let pureCNPurity = TableDialect(
        id: "purecn-purity", file: "Sampleid.csv", program: .pureCN,
        layouts: [
            TableLayout(
                only: [TableLayout.sample, ("purity", ["purity"]), ("ploidy", ["ploidy"]), (.mark, ["contamination"])],
                optional: [("sex", ["sex"]), ("hasFailed", ["failed"])])
        ],
        content: .purity(.only) { row throws(RowFault) in
            var found = try PurityRow(row)
            if row.flag("hasFailed") == true {
                throw row.fault("hasFailed", "the fit failed; expected one that did not")
            }
            switch row.text("sex")?.uppercased() {
            case "F": found.copiesOfX = 2
            case "M": found.copiesOfX = 1
            default: break
            }
            return found
        })
}

extension CallingProgram {
    fileprivate static let pureCN = CallingProgram("purecn", "PureCN")
}
