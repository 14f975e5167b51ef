extension TableDialect {
    /// TitanCNA's `.segs.txt`. `Corrected_Copy_Number` are the copies where it is there: `Copy_Number` ends at the most
    /// that the model had. `Cellular_Prevalence` is the share of the tumour's cells.
    package static let titan = TableDialect(
        id: "titan", file: ".segs.txt", program: CallingProgram("titan", "TitanCNA"),
        layouts: [
            TableLayout(
                only: [
                    TableLayout.chromosome,
                    (.start, ["start.position.bp.", "start.position(bp)", "start", "start.snp"]),
                    (.end, ["end.position.bp.", "end.position(bp)", "end", "end.snp"]),
                    (.total, ["copy.number"]), (.minor, ["minorcn"]), (.major, ["majorcn"]),
                ],
                optional: [
                    TableLayout.sample, (.log2, ["median.logr"]), ("corrected", ["corrected.copy.number"]),
                    (.fraction, ["cellular.prevalence", "cellular.frequency"]),
                ])
        ],
        content: .segments { row, values throws(RowFault) in
            try values.readCopies(row)
            guard let corrected = try row.number("corrected", in: CopyNumberValues.copies) else { return }
            // Of copies that were corrected the lesser allele is told only where it can still be the lesser.
            if corrected != values.total, let minor = values.minor, minor > 0 { values.minor = nil }
            values.total = corrected
        })
}
