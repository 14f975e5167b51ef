import VariantCallFormat

extension CallerDialect {
    /// DELLY's structural variants. `CN` and `RDCN` are read depths: for a tumour among normal cells no number of
    /// copies. END is the first base that is kept.
    package static let delly = CallerDialect(
        program: CallingProgram("delly", "DELLY"),
        signs: [.source("delly"), .fields(info: [], format: ["RCL", "RCR", "DV", "RV"]), .method("delly")],
        read: { _, _ in }, bases: { record, end in (record.position + 1, end - 1) })

    /// DELLY's copy numbers, `delly cnv`. It names itself as `delly call` does; its header declares the likelihoods of
    /// copies alone.
    package static let dellyCopyNumber = CallerDialect(
        program: CallingProgram("delly_cnv", "DELLY cnv"),
        signs: [
            .source(
                "delly", where: { $0.formatDefinitions["CNL"] != nil && $0.formatDefinitions["RV"] == nil }),
            .fields(format: ["CNL", "RDCN", "RDSD"]),
        ],
        measuresCopies: true, read: { fields, values in values.total = fields.copies("CN") })
}
