extension TableDialect {
    /// The GDC's ASCAT copies by aliquot (`*.ascat3.allelic_specific.seg.txt` and others): `Copy_Number`,
    /// `Major_Copy_Number`, `Minor_Copy_Number`. Its masked segments are a `.seg` of log2 ratios.
    package static let gdcASCAT = TableDialect(
        id: "gdc-ascat", file: "allelic_specific.seg.txt", program: CallingProgram("ascat", "ASCAT"),
        layouts: [
            TableLayout(
                [
                    (.total, ["copy.number"]), (.major, ["major.copy.number"]), (.minor, ["minor.copy.number"]),
                ], optional: [TableLayout.sample])
        ],
        content: .segments { row, values throws(RowFault) in try values.readCopies(row) })
}
