import VariantCallFormat

extension CallerDialect {
    /// ASCAT or Battenberg as the Sanger Institute's pipelines write them: `TCN` and `MCN`, of the matched normal too.
    package static let cgpCopyNumber = CallerDialect(
        program: CallingProgram("cgp_cnv", "cgp ASCAT or Battenberg"),
        signs: [.source("ascat"), .source("battenberg"), .fields(format: ["TCN", "MCN"])],
        measuresCopies: true, germlineCopies: .ofNormal("TCN"),
        read: { fields, values in
            values.total = fields.copies("TCN")
            values.minor = fields.copies("MCN")
        })
}
