import Genome

/// A study folder as cBioPortal reads it: each table with its meta file, case lists, gene panels.
struct CBioPortalStudy {
    let set: ExportSet
    let description: StudyDescription
    let center: String?

    /// - Throws: ``ExportError``.
    func export() throws(ExportError) -> Export {
        try description.verify()
        let samples = try StudySample.all(set, usesPatients: description.usesPatients)
        let study = description.identifier
        let genome = set.assembly == .grch37 ? "hg19" : "hg38"
        var files = [
            ExportedFile(name: "meta_study.txt", text: studyMeta(samples: samples.count, genome: genome))
        ]
        var notes: [String] = []
        func add(_ name: String, _ fileName: String, _ text: String, _ pairs: [(String, String)]) {
            files.append(ExportedFile(name: fileName, text: text))
            files.append(
                ExportedFile(
                    name: "meta_\(name).txt", text: KeyedText(study: study, pairs + [("data_filename", fileName)]).text)
            )
        }
        func clinical(_ datatype: String) -> [(String, String)] {
            [("genetic_alteration_type", "CLINICAL"), ("datatype", datatype)]
        }
        add(
            "clinical_sample", "data_clinical_sample.txt", ClinicalTable.samples(samples),
            clinical("SAMPLE_ATTRIBUTES"))
        add(
            "clinical_patient", "data_clinical_patient.txt", ClinicalTable.patients(samples),
            clinical("PATIENT_ATTRIBUTES"))
        let hasMutations = samples.contains { $0.isSequenced }
        let hasCopies = samples.contains { $0.hasCopies }
        if hasMutations {
            let mutations = StudyMutations(
                samples, set: set, center: center, includesGermline: description.includesGermline)
            add(
                "mutations", "data_mutations.txt", mutations.text,
                profile("MUTATION_EXTENDED", "MAF", "mutations", "Mutations", Self.aboutMutations) + [
                    ("swissprot_identifier", "accession")
                ])
            if mutations.germline > 0 {
                notes.append(
                    "\(mutations.germline) variant\(mutations.germline == 1 ? "" : "s") of matched normals left out; --include-germline takes them in"
                )
            }
            if mutations.filtered > 0 {
                notes.append(
                    "\(mutations.filtered) variant\(mutations.filtered == 1 ? "" : "s") left out that fail their FILTER"
                )
            }
        }
        if hasCopies {
            add(
                "cna", "data_cna.txt", DiscreteCopies.table(samples, set: set),
                profile("COPY_NUMBER_ALTERATION", "DISCRETE", "cna", "Copy-number levels of genes", Self.aboutCopies))
        }
        let names = Dictionary(uniqueKeysWithValues: samples.map { ($0.sample.name, $0.identifier) })
        let segments = SegTable(set: set, countsSegments: true) { names[$0.name] ?? $0.name }.rendered
        if segments.rows > 0 {
            add(
                "cna_\(genome)_seg", "data_cna_\(genome).seg", segments.text,
                [
                    ("genetic_alteration_type", "COPY_NUMBER_ALTERATION"), ("datatype", "SEG"),
                    ("reference_genome_id", genome), ("description", Self.aboutSegments),
                ])
        }
        notes += segments.notes
        let junctions = StructuralTable(set: set).rendered(samples)
        let hasJunctions = junctions.rows > 0
        if hasJunctions {
            add(
                "sv", "data_sv.txt", junctions.text,
                profile("STRUCTURAL_VARIANT", "SV", "structural_variants", "Structural variants", Self.aboutJunctions))
        }
        if hasMutations || hasCopies || hasJunctions {
            let panels = GenePanels(samples, study: study, symbols: set.symbols)
            add(
                "gene_panel_matrix", "data_gene_panel_matrix.txt",
                panels.matrix(
                    samples, hasMutations: hasMutations, hasCopies: hasCopies, hasJunctions: hasJunctions),
                [("genetic_alteration_type", "GENE_PANEL_MATRIX"), ("datatype", "GENE_PANEL_MATRIX")])
            files += panels.files
            notes.append(
                "load gene_panels/ into the portal before the study (importGenePanel.pl): it says which genes were assessed"
            )
        }
        files += CaseLists.files(samples, study: study, hasJunctions: hasJunctions)
        return Export(files: files.sorted { $0.name < $1.name }, notes: notes)
    }

    /// Every file that a study may have beside its panels, so that none of an earlier one stays.
    static let fileNames =
        ["meta_study.txt"]
        + [
            "clinical_sample", "clinical_patient", "mutations", "cna", "sv", "gene_panel_matrix",
        ].flatMap { ["meta_\($0).txt", "data_\($0).txt"] }
        + ["hg19", "hg38"].flatMap { ["meta_cna_\($0)_seg.txt", "data_cna_\($0).seg"] }
        + ["all", "sequenced", "cna", "cnaseq", "sv"].map { "case_lists/cases_\($0).txt" }

    private func studyMeta(samples: Int, genome: String) -> String {
        KeyedText(
            study: description.identifier,
            [
                ("type_of_cancer", description.cancerType), ("name", description.name ?? description.identifier),
                (
                    "description",
                    description.description
                        ?? "\(samples) sample\(samples == 1 ? "" : "s") as mtorvar read them: \(set.symbols.count) genes of the PI3K/AKT/mTOR pathway and of neuroendocrine tumours. Research use only."
                ), ("reference_genome", genome),
            ]
        ).text
    }

    private func profile(
        _ alteration: String, _ datatype: String, _ identifier: String, _ name: String, _ about: String
    ) -> [(String, String)] {
        [
            ("genetic_alteration_type", alteration), ("datatype", datatype), ("stable_id", identifier),
            ("show_profile_in_analysis_tab", "true"), ("profile_name", name), ("profile_description", about),
        ]
    }

    private static let aboutMutations =
        "Small variants that mtorvar lists as findings; only the genes of the sample's gene panel were assessed."
    private static let aboutCopies =
        "Copies of genes: -2 none, -1 fewer than the baseline of the tumour, 0 as many, 1 more, 2 amplified, NA not assessed."
    private static let aboutSegments =
        "Segments of the callers: log2 ratio as given, or of the copies by the tumour's baseline. num.mark counts segments of the file, not probes."
    private static let aboutJunctions =
        "Junctions that break a gene or double a part of it, and deletions that junctions show."
}
