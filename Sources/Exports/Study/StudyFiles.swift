import Reports

/// Lines of `key: value`, as cBioPortal's meta files and case lists are.
struct KeyedText {
    private(set) var text = ""

    init(study: String, _ pairs: [(String, String)]) {
        for (key, value) in [("cancer_study_identifier", study)] + pairs { text += "\(key): \(TabText.line(value))\n" }
    }
}

extension TabText {
    /// A text on one line; tabs stay.
    fileprivate static func line(_ text: String) -> String {
        text.split(separator: "\t", omittingEmptySubsequences: false).map { cell(String($0)) }.joined(separator: "\t")
    }
}

/// The lists of a study that say which samples were profiled for what.
enum CaseLists {
    static func files(_ samples: [StudySample], study: String, hasJunctions: Bool) -> [ExportedFile] {
        var files: [ExportedFile] = []
        func add(_ name: String, _ title: String, _ category: String, _ members: [StudySample]) {
            guard !members.isEmpty else { return }
            let text = KeyedText(
                study: study,
                [
                    ("stable_id", "\(study)_\(name)"), ("case_list_name", title),
                    ("case_list_description", "\(title) (\(members.count) of \(samples.count))"),
                    ("case_list_category", category),
                    ("case_list_ids", members.map(\.identifier).joined(separator: "\t")),
                ])
            files.append(ExportedFile(name: "case_lists/cases_\(name).txt", text: text.text))
        }
        add("all", "All samples", "all_cases_in_study", samples)
        add(
            "sequenced", "Samples with mutation data", "all_cases_with_mutation_data", samples.filter(\.isSequenced))
        add("cna", "Samples with CNA data", "all_cases_with_cna_data", samples.filter(\.hasCopies))
        add(
            "cnaseq", "Samples with mutation and CNA data", "all_cases_with_mutation_and_cna_data",
            samples.filter { $0.isSequenced && $0.hasCopies })
        if hasJunctions {
            add("sv", "Samples with SV data", "all_cases_with_sv_data", samples.filter(\.hasJunctions))
        }
        return files
    }
}

/// The gene panels of a study. Without them cBioPortal takes every gene of the genome as assessed, and one without a row as unchanged.
struct GenePanels {
    /// A set of genes that were assessed in some samples.
    struct Panel: Hashable {
        let identifier: String
        let genes: [String]
    }

    private(set) var panels: [Panel] = []
    /// The panel of each sample's small variants; nothing for one without.
    private(set) var ofMutations: [String?] = []
    /// The panel of all genes.
    let whole: Panel

    init(_ samples: [StudySample], study: String, symbols: [String]) {
        whole = Panel(identifier: "\(study)_genes", genes: symbols)
        panels = [whole]
        for sample in samples {
            let genes = symbols.filter(Set(sample.sample.genesLookedAt.map(\.symbol)).contains)
            guard !genes.isEmpty else {
                ofMutations.append(nil)
                continue
            }
            if let known = panels.first(where: { $0.genes == genes }) {
                ofMutations.append(known.identifier)
            } else {
                panels.append(Panel(identifier: "\(study)_genes_\(panels.count + 1)", genes: genes))
                ofMutations.append(panels[panels.count - 1].identifier)
            }
        }
    }

    /// A file for each panel, to be loaded into the portal before the study.
    var files: [ExportedFile] {
        panels.map { panel in
            ExportedFile(
                name: "gene_panels/\(panel.identifier).txt",
                text: """
                    stable_id: \(panel.identifier)
                    description: Genes whose small variants, copies and junctions were assessed (\(panel.genes.count) genes)
                    gene_list: \(panel.genes.joined(separator: "\t"))

                    """)
        }
    }

    /// The panel of each sample by profile.
    func matrix(_ samples: [StudySample], hasMutations: Bool, hasCopies: Bool, hasJunctions: Bool) -> String {
        var columns: [(String, (Int) -> String?)] = []
        if hasMutations { columns.append(("mutations", { ofMutations[$0] })) }
        if hasCopies { columns.append(("cna", { samples[$0].hasCopies ? whole.identifier : nil })) }
        if hasJunctions {
            columns.append(("structural_variants", { samples[$0].hasJunctions ? whole.identifier : nil }))
        }
        var table = TabText(header: ["SAMPLE_ID"] + columns.map(\.0))
        for (index, sample) in samples.enumerated() {
            table.append([sample.identifier] + columns.map { $0.1(index) ?? "NA" })
        }
        return table.text
    }
}
