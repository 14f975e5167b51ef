import VariantCallFormat

extension CallerDialect {
    /// Severus. It writes the brackets of a deletion for a duplication too (0.1.2); its `STRANDS` tell the sides of the
    /// lower and the higher end.
    package static let severus = CallerDialect(
        program: CallingProgram("severus", "Severus"),
        signs: [.source("severus"), .id("severus_")],
        sides: { record in
            guard let strands = record.infoValue(of: "STRANDS"), strands.count == 2 else { return nil }
            return (strands.hasPrefix("+"), strands.hasSuffix("+"))
        })
}
