import VariantCallFormat

extension CallerDialect {
    /// CNVkit, `export vcf`.
    ///
    /// `CN1` and `CN2` are the copies of either allele; a segment that keeps two copies of one allele is `<CNV>` with
    /// the flag `LOH`. It writes segments with a change alone. A segment from the first base of a chromosome, which is
    /// 0 for CNVkit, has POS 1.
    package static let cnvkit = CallerDialect(
        program: .cnvkit,
        signs: [.source("cnvkit"), .fields(info: ["FOLD_CHANGE", "FOLD_CHANGE_LOG", "PROBES"])],
        measuresCopies: true, omitsNeutral: true,
        read: { fields, values in
            values.total = fields.copies("CN")
            values.minor = fields.lesserOfAlleles
            if values.minor == nil, fields.record.hasInfo("LOH") { values.minor = 0 }
            values.log2 = fields.info("FOLD_CHANGE_LOG", in: CallerRecord.ratios)
        },
        bases: { record, end in (record.position == 1 ? 1 : record.position + 1, end) })
}

extension CallingProgram {
    static let cnvkit = CallingProgram("cnvkit", "CNVkit")
}
