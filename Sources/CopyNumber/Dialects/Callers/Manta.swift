import VariantCallFormat

extension CallerDialect {
    /// Manta. DRAGEN's structural variants, which it calls, have IDs that begin like those of DRAGEN's copies but name
    /// no class.
    package static let manta = CallerDialect(
        program: CallingProgram("manta", "Manta"),
        signs: [
            .source("generatesvcandidates"), .source("dragen_sv"), .command("configManta.py"),
            .fields(info: ["BND_DEPTH", "MATE_BND_DEPTH"]), .method("manta"), .id("Manta"),
            .id("DRAGEN:", writtenBy: "DRAGEN"),
        ])
}
