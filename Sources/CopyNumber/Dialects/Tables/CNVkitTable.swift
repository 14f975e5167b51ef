extension TableDialect {
    /// CNVkit's `.cns`: 0-based and half-open, log2 alone. A table of bins (`.cnr`) has no column `probes`.
    package static let cnvkit = TableDialect(
        id: "cnvkit", file: ".cns", program: .cnvkit, precedence: .partial,
        layouts: [TableLayout([(.log2, ["log2"]), (.mark, ["probes"]), (.otherMark, ["gene"])])], isZeroBased: true,
        content: .segments { _, _ throws(RowFault) in })

    /// CNVkit's `.call.cns`: the same with `cn`, sometimes `cn1` and `cn2`.
    package static let cnvkitCall = TableDialect(
        id: "cnvkit-call", file: ".call.cns", program: .cnvkit,
        layouts: [
            TableLayout(
                [(.log2, ["log2"]), (.total, ["cn"]), (.mark, ["probes"])],
                optional: [("firstAllele", ["cn1"]), ("secondAllele", ["cn2"])])
        ], isZeroBased: true,
        content: .segments { row, values throws(RowFault) in
            values.total = try row.number(.total, in: CopyNumberValues.copies)
            if let first = try row.number("firstAllele", in: CopyNumberValues.copies),
                let second = try row.number("secondAllele", in: CopyNumberValues.copies)
            {
                values.minor = min(first, second)
            }
        })
}
