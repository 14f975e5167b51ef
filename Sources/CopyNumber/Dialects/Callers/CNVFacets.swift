import VariantCallFormat

extension CallerDialect {
    /// cnv_facets. All in INFO; `SVTYPE` is the class. The filter `neutral` says that a segment is unchanged, and fails
    /// nothing.
    package static let cnvFacets = CallerDialect(
        program: CallingProgram("cnv_facets", "cnv_facets"),
        signs: [.source("cnv_facets"), .fields(info: ["TCN_EM", "LCN_EM"])],
        measuresCopies: true,
        read: { fields, values in
            values.total = fields.info("TCN_EM")
            values.minor = fields.info("LCN_EM")
            values.fractionOfSample = fields.info("CF_EM", in: 0...1)
            values.log2 = fields.info("CNLR_MEDIAN", in: CallerRecord.ratios)
            values.call = fields.record.infoValue(of: "SVTYPE").flatMap { CopyNumberSegment.Call(facets: $0) }
            values.callIsOfRecord = values.call != nil
            values.filters.removeAll { $0 == "neutral" }
        })
}

extension CopyNumberSegment.Call {
    /// Reads cnv_facets' `SVTYPE`; nothing for a class that is not known.
    fileprivate init?(facets type: String) {
        switch type {
        case "DEL", "HEMIZYG": self = .deletion
        case "DUP": self = .duplication
        case "LOH": self = .copyNeutralLOH
        case "DUP-LOH": self = .gainWithLOH
        case "NEUTR": self = .unchanged
        default: return nil
        }
    }
}
