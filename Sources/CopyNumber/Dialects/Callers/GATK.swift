import VariantCallFormat

extension CallerDialect {
    /// GATK's germline copy numbers (GermlineCNVCaller). POS is the first base of a symbolic allele too.
    package static let gatkGermlineCopyNumber = CallerDialect(
        program: CallingProgram("gatk_gcnv", "GATK gCNV", isGermlineOnly: true),
        signs: [
            .source("postprocessgermlinecnvcalls"), .source("jointcnvsegmentation"),
            .fields(format: ["CN", "QA", "QSE", "QSS"]), .fields(format: ["CN", "CNLP", "CNQ"]),
        ],
        measuresCopies: true, germlineCopies: .ofSample("CN"),
        read: { fields, values in values.total = fields.copies("CN") },
        bases: { record, end in (record.position, end) },
        endOfUnchanged: { record in
            if let end = record.infoValue(of: "END") { return end }
            // GATK's SelectVariants drops the END of such a segment, which the ID still has: `CNV_1_861023_9307239`.
            return record.id.hasPrefix("CNV_") ? record.id.split(separator: "_").last.map(String.init) : nil
        })

    /// GATK-SV, and GATK's older discovery of structural variants.
    package static let gatkStructural = CallerDialect(
        program: CallingProgram("gatk_sv", "GATK-SV"),
        signs: [
            .source("svcluster"), .fields(info: ["ALGORITHMS"]), .fields(info: ["CTG_NAMES", "HQ_MAPPINGS"]),
        ])
}
