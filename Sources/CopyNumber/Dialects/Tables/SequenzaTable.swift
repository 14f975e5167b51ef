extension TableDialect {
    /// Sequenza's segments: `CNt`, `A`, `B`, and the ratio, which is no logarithm.
    package static let sequenza = TableDialect(
        id: "sequenza", file: "segments.txt", program: CallingProgram("sequenza", "Sequenza"),
        layouts: [
            TableLayout(
                [(.total, ["cnt"]), (.minor, ["b"]), (.major, ["a"])],
                optional: [TableLayout.sample, ("ratio", ["depth.ratio"])])
        ],
        content: .segments { row, values throws(RowFault) in
            try values.readCopies(row)
            if let ratio = try row.number("ratio", in: CopyNumberValues.copies), ratio > 0 {
                values.log2 = PurityPloidy.log2(ratio)
            }
        })
}
