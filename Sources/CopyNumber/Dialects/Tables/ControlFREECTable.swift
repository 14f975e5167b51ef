extension TableDialect {
    /// Control-FREEC's `_CNVs`, without a header, and the same with p-values, with one. Starts are counted from 0.
    ///
    /// With BAF it writes genotype and uncertainty in the sixth and seventh column; p-values come without them, and
    /// then the sixth is a number.
    package static let controlFREEC = TableDialect(
        id: "control-freec", file: "_CNVs", program: CallingProgram("control-freec", "Control-FREEC"),
        precedence: .plain,
        layouts: [
            TableLayout(
                [(.total, ["copy.number"]), (.status, ["status"])], optional: [("genotype", ["genotype"])])
        ], isZeroBased: true,
        withoutHeader: { fields in
            // The fifth column is one of four words, and nothing else writes them there.
            guard fields.count >= 5, fields[1...3].allSatisfy({ Int($0) != nil }),
                ["gain", "loss", "normal", "neutral"].contains(fields[4].lowercased())
            else { return nil }
            var places: [TableLayout.Column: Int] = [.chromosome: 0, .start: 1, .end: 2, .total: 3, .status: 4]
            if fields.count > 5 { places["genotype"] = 5 }
            return .init(places: places, names: ["chr", "start", "end", "copy.number", "status", "genotype"])
        },
        content: .segments { row, values throws(RowFault) in
            values.total = try row.number(.total, in: CopyNumberValues.copies)
            values.minor = row.text("genotype").flatMap { minor(ofGenotype: $0, total: values.total) }
            values.isInNormal = row.fields.contains("germline")
        })

    /// The minor copies of a genotype like `AAB`; nothing for `-`, or where its letters are not the copies in all.
    private static func minor(ofGenotype text: Substring, total: Double?) -> Double? {
        guard text.allSatisfy({ $0 == "A" || $0 == "B" }), let total, Double(text.count) == total else { return nil }
        let first = text.count { $0 == "A" }
        return Double(min(first, text.count - first))
    }
}
