extension TableDialect {
    /// ASCAT: `nMajor`, `nMinor`, or `nAraw` and `nBraw` alone.
    package static let ascat = TableDialect(
        id: "ascat", file: "segments.txt", program: CallingProgram("ascat", "ASCAT"),
        layouts: [
            TableLayout([(.major, ["nmajor"]), (.minor, ["nminor"])], optional: [TableLayout.sample]),
            TableLayout([(.major, ["naraw"]), (.minor, ["nbraw"])], optional: [TableLayout.sample]),
        ],
        content: .segments { row, values throws(RowFault) in
            guard let major = try row.number(.major, in: -10...100_000),
                let other = try row.number(.minor, in: -10...100_000)
            else { return }
            values.total = max(major, 0) + max(other, 0)
            values.minor = max(min(major, other), 0)
        })
}
