extension TableDialect {
    /// FACETS and facets-suite: `tcn.em`, `lcn.em`, `cf.em`.
    ///
    /// facets-suite's `mcn` is the major copy number (tcn - lcn), elsewhere the minor one has that name: never read.
    /// FACETS counts the normal cells too: a change of every tumour cell has the purity in `cf.em`.
    package static let facets = TableDialect(
        id: "facets", file: "cncf.tsv", program: CallingProgram("facets", "FACETS"),
        layouts: [
            TableLayout(
                [(.total, ["tcn.em", "tcn"]), (.minor, ["lcn.em", "lcn"])],
                optional: [
                    TableLayout.sample, ("fractionOfSample", ["cf.em", "cf"]), (.log2, ["cnlr.median"]),
                ])
        ],
        content: .segments { row, values throws(RowFault) in
            values.fractionOfSample = try row.number("fractionOfSample", in: CopyNumberValues.shares)
            try values.readCopies(row)
        })
}
