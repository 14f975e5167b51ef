extension TableDialect {
    /// GATK's `called.seg` and `cr.seg`.
    package static let gatkCalled = TableDialect(
        id: "gatk-called", file: "called.seg", program: .gatkSomatic,
        layouts: [
            TableLayout(
                [(.log2, ["mean.log2.copy.ratio"]), (.mark, ["num.points.copy.ratio"])],
                optional: [(.status, ["call"])])
        ],
        content: .segments { row, values throws(RowFault) in
            switch row.text(.status) {
            case "-": values.call = .deletion
            case "+": values.call = .duplication
            case "0": values.call = .unchanged
            default: break
            }
        })

    /// GATK's `modelBegin.seg` and `modelFinal.seg`.
    package static let gatkModelled = TableDialect(
        id: "gatk-modelled", file: "modelFinal.seg", program: .gatkSomatic,
        layouts: [
            TableLayout(
                [(.log2, ["log2.copy.ratio.posterior.50"]), (.mark, ["num.points.copy.ratio"])],
                optional: [(.minorAlleleFraction, ["minor.allele.fraction.posterior.50"])])
        ], content: .segments { _, _ throws(RowFault) in })
}

extension CallingProgram {
    /// GATK's somatic copy numbers (ModelSegments).
    fileprivate static let gatkSomatic = CallingProgram("gatk", "GATK")
}
