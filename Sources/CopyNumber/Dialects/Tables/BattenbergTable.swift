extension TableDialect {
    /// Battenberg's subclones: one or two states with their shares. `ntot` is the total before the fit to whole numbers
    /// and is not the copy number: never read.
    package static let battenberg = TableDialect(
        id: "battenberg", file: "subclones.txt", program: CallingProgram("battenberg", "Battenberg"),
        layouts: [
            TableLayout(
                [("firstMajor", ["nmaj1.a"]), ("firstMinor", ["nmin1.a"]), ("firstFraction", ["frac1.a"])],
                optional: [
                    TableLayout.sample, ("secondMajor", ["nmaj2.a"]), ("secondMinor", ["nmin2.a"]),
                    ("secondFraction", ["frac2.a"]), (.log2, ["logr"]),
                ])
        ],
        content: .segments { row, values throws(RowFault) in
            let first = try clone(row, "firstMajor", "firstMinor", "firstFraction")
            let second = try clone(row, "secondMajor", "secondMinor", "secondFraction")
            // The state of more cells, and the other.
            let states = [first, second].compactMap { $0 }.sorted { $0.fraction > $1.fraction }
            guard let most = states.first else { return }
            values.total = most.total
            values.minor = most.minor
            values.cancerCellFraction = most.fraction
            if states.count > 1 { values.otherClone = states[1] }
        })

    private static func clone(
        _ row: SegmentRow, _ major: TableLayout.Column, _ minor: TableLayout.Column, _ fraction: TableLayout.Column
    ) throws(RowFault) -> CopyNumberValues.Clone? {
        guard let major = try row.number(major, in: CopyNumberValues.copies),
            let minor = try row.number(minor, in: CopyNumberValues.copies)
        else { return nil }
        let share = try row.number(fraction, in: CopyNumberValues.shares) ?? 1
        return .init(total: major + minor, minor: min(major, minor), fraction: share)
    }
}
