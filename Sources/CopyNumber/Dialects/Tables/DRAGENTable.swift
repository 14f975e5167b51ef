extension TableDialect {
    /// DRAGEN's `.seg`, `.seg.called` and `.seg.called.merged`. `Segment_Mean` is the ratio to the normal, 1 where
    /// nothing changed, and no logarithm; `Copy_Number` are the copies, `Segment_Call` is `+`, `-` or `0`.
    package static let dragen = TableDialect(
        id: "dragen", file: ".seg.called.merged", program: CallingProgram("dragen_cnv", "DRAGEN CNV"),
        layouts: [
            TableLayout(
                [TableLayout.sample, ("ratio", ["segment.mean"]), (.mark, ["num.targets"])],
                optional: [(.total, ["copy.number"]), (.status, ["segment.call"]), (.filter, ["filter"])])
        ],
        content: .segments { row, values throws(RowFault) in
            values.total = try row.number(.total, in: CopyNumberValues.copies)
            values.log2 = try row.ratioAsLog2("ratio")
            values.filters = row.filters(.filter)
            switch row.text(.status) {
            case "-": values.call = .deletion
            case "+": values.call = .duplication
            case "0": values.call = .unchanged
            default: break
            }
        })
}
