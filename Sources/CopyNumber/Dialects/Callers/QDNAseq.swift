import VariantCallFormat

extension CallerDialect {
    /// QDNAseq, `exportVCF`.
    ///
    /// REF is `<DIP>`, which is no base. It writes segments with a change alone, from the first base of their first bin to
    /// the last of their last; `SCORE` is the class of CGHcall (-2 both copies lost, -1 one), `LOG2CNT` the ratio.
    package static let qdnaseq = CallerDialect(
        program: CallingProgram("qdnaseq", "QDNAseq"),
        signs: [.source("qdnaseq"), .fields(info: ["BINS", "SCORE", "LOG2CNT"])],
        measuresCopies: true, omitsNeutral: true,
        read: { fields, values in values.log2 = fields.info("LOG2CNT", in: CallerRecord.ratios) },
        bases: { record, end in (record.position, end) })
}
