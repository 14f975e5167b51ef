import VariantCallFormat

/// Callers that are told apart and read by the specification.
extension CallerDialect {
    package static let gridss = CallerDialect(
        program: CallingProgram("gridss", "GRIDSS"),
        signs: [
            .key("gridssversion"), .source("gridss"), .fields(info: ["ASRP", "ASSR", "BAQ"]), .method("gridss"),
            .id("gridss"),
        ])

    package static let esvee = CallerDialect(program: CallingProgram("esvee", "Esvee"), signs: [.key("esveeversion")])

    package static let lumpy = CallerDialect(
        program: CallingProgram("lumpy", "LUMPY"),
        signs: [.source("lumpy"), .fields(info: ["STRANDS"], format: ["SU"]), .method("lumpy")])

    /// smoove, which runs LUMPY and says so in a line of its own.
    package static let smoove = CallerDialect(
        program: CallingProgram("smoove", "smoove"),
        signs: [
            .source("smoove"),
            .source("lumpy", where: { $0.metaLines.contains { $0.key.lowercased().hasPrefix("smoove") } }),
        ])

    package static let cuteSV = CallerDialect(
        program: CallingProgram("cutesv", "cuteSV"),
        signs: [
            .source("cutesv"), .fields(info: ["RE", "CILEN"], format: ["DR", "DV"]), .method("cutesv"), .id("cuteSV."),
        ])

    package static let pindel = CallerDialect(program: CallingProgram("pindel", "Pindel"), signs: [.source("pindel")])

    package static let pav = CallerDialect(program: CallingProgram("pav", "PAV"), signs: [.source("pav ")])

    package static let breakDancer = CallerDialect(
        program: CallingProgram("breakdancer", "BreakDancer"),
        signs: [.source("breakdancer"), .fields(info: ["Orient1", "Orient2", "num_Reads"])])

    package static let crest = CallerDialect(
        program: CallingProgram("crest", "CREST"), signs: [.fields(info: ["left_softclipped_read_count"])])

    package static let hydra = CallerDialect(
        program: CallingProgram("hydra", "HYDRA"),
        signs: [.fields(info: ["numDistinctPairs", "finalSupport"]), .id("hydra")])

    package static let tigra = CallerDialect(
        program: CallingProgram("tigra", "TIGRA"), signs: [.fields(info: ["TEMPLATE", "NONTEMPLATE", "CTG"])])

    /// SVanalyzer, which merges what others called.
    package static let svAnalyzer = CallerDialect(
        program: CallingProgram("svanalyzer", "SVanalyzer (svmerge)"),
        signs: [.fields(info: ["NumClusterSVs", "ExactMatchIDs"])])

    /// nanomonsv. `VR` of `TR` reads of a column have the junction.
    package static let nanomonsv = CallerDialect(
        program: CallingProgram("nanomonsv", "nanomonsv"),
        signs: [.source("nanomonsv"), .fields(info: ["SVTYPE"], format: ["TR", "VR"])])

    /// BRASS. `RC` counts reads, and `PS` the pairs that span the junction: it is no phase set.
    package static let brass = CallerDialect(
        program: CallingProgram("brass", "BRASS"),
        signs: [.source("vcf-brass"), .source("brass"), .fields(info: ["SVCLASS"], format: ["RC", "PS"])])

    /// SvABA. `AD` is one number, the reads that have the junction.
    package static let svaba = CallerDialect(
        program: CallingProgram("svaba", "SvABA"),
        signs: [.source("svaba"), .fields(info: ["SCTG", "EVDNC"])])

    /// SAVANA. Its one column is the tumour, with 0/1 in every record; INFO counts the reads of tumour and normal.
    package static let savana = CallerDialect(
        program: CallingProgram("savana", "SAVANA"),
        signs: [
            .source("savana"), .fields(info: ["TUMOUR_READ_SUPPORT"]), .fields(info: ["TUMOUR_SUPPORT"]),
            .id("SAVANA_"),
        ])

    /// TIDDIT. `CN` is an estimate from the depth beside a junction, and no count of copies.
    package static let tiddit = CallerDialect(
        program: CallingProgram("tiddit", "TIDDIT"),
        signs: [.source("tiddit"), .fields(info: ["LFA", "LFB", "LTE"])], read: { _, _ in })
}
