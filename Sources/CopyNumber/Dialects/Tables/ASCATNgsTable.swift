extension TableDialect {
    /// ascatNgs's `copynumber.caveman.csv`, without a header: number, chromosome, start, end, the copies of the normal (all, and of the lesser
    /// allele), those of the tumour. Its users also hand it on with a header, with the tumour's columns alone or with all.
    ///
    /// Positions count from 1. The protocol calls the first of each pair the major copies; the files that its users show (cancerit/ascatNgs, issue 81)
    /// have 2 and 1 for a normal cell and 1 and 0 for the X of a male: the total.
    package static let ascatNgs = TableDialect(
        id: "ascatngs", file: "copynumber.caveman.csv", program: CallingProgram("ascatngs", "ascatNgs"),
        layouts: [
            TableLayout([
                (.total, ["total.cn", "total.copy.number.intumour"]),
                (.minor, ["minor.cn", "minor.copy.number.intumour"]),
            ])
        ],
        withoutHeader: { fields in
            guard fields.count == 8, (fields.prefix(1) + fields[2...]).allSatisfy({ UInt64($0) != nil }),
                let normal = Int(fields[4]), normal <= 2, let lesser = Int(fields[5]), lesser <= normal / 2,
                let total = Int(fields[6]), let minor = Int(fields[7]), minor <= total / 2
            else { return nil }
            return .init(
                places: [.chromosome: 1, .start: 2, .end: 3, .total: 6, .minor: 7],
                names: [
                    "number", "chr", "start", "end", "normal.total", "normal.minor", "tumour.total", "tumour.minor",
                ])
        },
        content: .segments { row, values throws(RowFault) in
            values.total = try row.number(.total, in: CopyNumberValues.copies)
            values.minor = try row.number(.minor, in: CopyNumberValues.copies)
        })
}
