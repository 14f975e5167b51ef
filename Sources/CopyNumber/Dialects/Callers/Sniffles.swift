import VariantCallFormat

extension CallerDialect {
    /// Sniffles2. POS is the first base of a symbolic allele, and END the first that is kept.
    package static let sniffles = CallerDialect(
        program: CallingProgram("sniffles", "Sniffles2"),
        signs: [
            .source("sniffles"), .fields(info: ["STDEV_POS", "COVERAGE", "SUPPORT"]), .method("sniffles"),
            .id("Sniffles2."),
        ],
        bases: { record, end in (record.position, end - 1) })
}
