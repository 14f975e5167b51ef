import Annotations
import FoundationEssentials
import Reports
import TestSupport
import Testing

@testable import Exports

@Suite struct StudyTests {
    /// The tables, lists and panels that were written by hand.
    @Test(arguments: [
        "data_mutations.txt", "data_cna.txt", "data_cna_hg38.seg", "data_sv.txt", "data_clinical_sample.txt",
        "data_clinical_patient.txt", "data_gene_panel_matrix.txt", "gene_panels/made_up_genes.txt",
        "case_lists/cases_all.txt", "case_lists/cases_sequenced.txt", "case_lists/cases_cna.txt",
        "case_lists/cases_cnaseq.txt", "case_lists/cases_sv.txt",
    ])
    func `a file of the study is as written by hand`(name: String) async throws {
        let file = try #require(try await MadeUpCohort.study().files.first { $0.name == name })
        let expected = try SharedFile.text(MadeUpCohort.path("study/\(name)"))
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
        let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == wanted.count)
        for (line, wanted) in zip(lines, wanted) { #expect(line == wanted) }
    }

    /// Fields of meta files by type, as cBioPortal's documentation of file formats requires them.
    private static let required: [String: Set<String>] = [
        "CLINICAL": ["genetic_alteration_type", "datatype", "data_filename"],
        "MUTATION_EXTENDED": profile, "COPY_NUMBER_ALTERATION": profile, "STRUCTURAL_VARIANT": profile,
        "SEG": ["genetic_alteration_type", "datatype", "reference_genome_id", "description", "data_filename"],
        "GENE_PANEL_MATRIX": ["genetic_alteration_type", "datatype", "data_filename"],
    ]
    private static let profile: Set = [
        "genetic_alteration_type", "datatype", "stable_id", "show_profile_in_analysis_tab", "profile_name",
        "profile_description", "data_filename",
    ]
    private static let optional: Set = ["cancer_study_identifier", "swissprot_identifier"]
    /// Columns that a table must have.
    private static let columns: [String: [String]] = [
        "data_mutations.txt": ["Hugo_Symbol", "Tumor_Sample_Barcode", "Variant_Classification", "HGVSp_Short"],
        "data_cna.txt": ["Hugo_Symbol", "Entrez_Gene_Id"],
        "data_cna_hg38.seg": ["ID", "chrom", "loc.start", "loc.end", "num.mark", "seg.mean"],
        "data_sv.txt": ["Sample_Id", "SV_Status", "Site1_Hugo_Symbol", "Site2_Hugo_Symbol", "NCBI_Build"],
        "data_clinical_sample.txt": ["PATIENT_ID", "SAMPLE_ID"], "data_clinical_patient.txt": ["PATIENT_ID"],
        "data_gene_panel_matrix.txt": ["SAMPLE_ID", "mutations", "cna", "structural_variants"],
    ]

    @Test func `each table has its meta file with the fields that cBioPortal wants`() async throws {
        let files = Dictionary(
            uniqueKeysWithValues: try await MadeUpCohort.study().files.map { ($0.name, $0.text) })
        var tables: Set<String> = []
        for (name, text) in files where name.hasPrefix("meta_") {
            let fields = try Self.fields(text)
            #expect(fields["cancer_study_identifier"] == "made_up")
            if name == "meta_study.txt" {
                #expect(
                    Set(fields.keys) == [
                        "cancer_study_identifier", "type_of_cancer", "name", "description", "reference_genome",
                    ])
                #expect(fields["type_of_cancer"] == "mixed" && fields["reference_genome"] == "hg38")
                continue
            }
            let datatype = try #require(fields["datatype"])
            let type = try #require(fields["genetic_alteration_type"])
            let required = try #require(Self.required[datatype == "SEG" ? datatype : type])
            #expect(required.isSubset(of: fields.keys), "\(name)")
            #expect(Set(fields.keys).isSubset(of: required.union(Self.optional)), "\(name)")
            let table = try #require(fields["data_filename"])
            tables.insert(table)
            #expect(files[table] != nil)
        }
        #expect(tables == Set(files.keys.filter { $0.hasPrefix("data_") }) && tables == Set(Self.columns.keys))
        for (name, columns) in Self.columns {
            let table = try TextTable(try #require(files[name]))
            #expect(columns.allSatisfy(table.columns.contains), "\(name)")
            #expect(Set(table.columns).count == table.columns.count)
        }
    }

    @Test func `samples are those of the clinical table, and nothing tells of this machine`() async throws {
        let export = try await MadeUpCohort.study()
        let files = Dictionary(uniqueKeysWithValues: export.files.map { ($0.name, $0.text) })
        let known = Set(try TextTable(files["data_clinical_sample.txt"] ?? "").rows.compactMap { $0["SAMPLE_ID"] })
        #expect(known == ["T", "U", "V"])
        for (name, column) in [
            ("data_mutations.txt", "Tumor_Sample_Barcode"), ("data_cna_hg38.seg", "ID"), ("data_sv.txt", "Sample_Id"),
            ("data_gene_panel_matrix.txt", "SAMPLE_ID"),
        ] {
            let used = Set(try TextTable(files[name] ?? "").rows.compactMap { $0[column] })
            #expect(!used.isEmpty && used.isSubset(of: known), "\(name)")
        }
        for (name, text) in files where name.hasPrefix("case_lists/") {
            let fields = try Self.fields(text)
            #expect(fields["stable_id"]?.hasPrefix("made_up_") == true)
            #expect(Set((fields["case_list_ids"] ?? "").split(separator: "\t").map(String.init)).isSubset(of: known))
        }
        for file in export.files {
            #expect(!file.text.contains(Fixture.root) && !file.text.contains(".vcf") && file.text.hasSuffix("\n"))
        }
    }

    @Test func `values are of the kinds that cBioPortal takes`() async throws {
        let files = Dictionary(
            uniqueKeysWithValues: try await MadeUpCohort.study { $0.includesGermline = true }.files.map {
                ($0.name, $0.text)
            })
        let mutations = try TextTable(files["data_mutations.txt"] ?? "")
        #expect(mutations.rows.count == 8)
        for row in mutations.rows {
            for count in ["t_ref_count", "t_alt_count", "n_ref_count", "n_alt_count"] {
                #expect(row[count] == "" || Int(row[count] ?? "") != nil)
            }
            #expect(Int(row["Start_Position"] ?? "") != nil && row["Chromosome"]?.hasPrefix("chr") == false)
            #expect(row["HGVSp_Short"]?.contains(",") == false && row["HGVSp_Short"]?.contains(";") == false)
        }
        for row in try TextTable(files["data_cna.txt"] ?? "").rows {
            for sample in ["T", "U", "V"] {
                #expect(["-2", "-1", "0", "1", "2", "NA"].contains(row[sample] ?? ""))
            }
        }
        for row in try TextTable(files["data_cna_hg38.seg"] ?? "").rows {
            #expect(Int(row["num.mark"] ?? "") != nil && Double(row["seg.mean"] ?? "") != nil)
            #expect(row["chrom"]?.hasPrefix("chr") == false)
        }
    }

    @Test func `what was left out is told`() async throws {
        let notes = try await MadeUpCohort.study().notes
        #expect(notes.contains { $0.hasPrefix("1 variant of matched normals left out") })
        #expect(notes.contains("1 variant left out that fail their FILTER"))
        #expect(notes.contains { $0.hasPrefix("T: 1 segment left out") })
        #expect(
            notes.contains { $0.hasPrefix("U: no segments") } && notes.contains { $0.hasPrefix("load gene_panels/") })
    }

    @Test func `two samples with one name in the study are refused`() async throws {
        var samples = try await MadeUpCohort.samples()
        var report = samples[1].report
        report.sample.name = "T 1"
        samples[1] = ExportSample(report, path: "a.json")
        report.sample.name = "T/1"
        samples[2] = ExportSample(report, path: "b.json")
        let exporter = Exporter(.cbioportal, annotations: try .embedded())
        let error = #expect(throws: ExportError.self) { try exporter.export(samples) }
        #expect(error?.description.contains("'T 1' and 'T/1' would both be 'T_1'") == true)
        report.sample.name = String(repeating: "long", count: 16)
        samples[2] = ExportSample(report, path: "b.json")
        #expect(throws: ExportError.self) { try exporter.export(samples) }
    }

    @Test(arguments: ["PNET", "pnet 2026", "", "pnet-1"])
    func `an identifier that cBioPortal does not take is refused`(identifier: String) async throws {
        let exporter = Exporter(
            .cbioportal, annotations: try .embedded(), study: StudyDescription(identifier: identifier))
        let samples = try await MadeUpCohort.samples()
        let error = #expect(throws: ExportError.self) { try exporter.export(samples) }
        #expect(error?.code == .usage)
    }

    @Test func `samples of one patient stand together only where that is asked for`() async throws {
        var samples = try await MadeUpCohort.samples()
        for index in 0...1 {
            var report = samples[index].report
            var details = report.sample.details ?? .init()
            details.patient = "P 7"
            report.sample.details = details
            samples[index] = ExportSample(report, path: samples[index].path)
        }
        func patients(_ usesPatients: Bool) throws -> [String?] {
            var study = StudyDescription(identifier: "made_up")
            study.usesPatients = usesPatients
            let files = try Exporter(.cbioportal, annotations: .embedded(), study: study).export(samples).files
            return try TextTable(files.first { $0.name == "data_clinical_patient.txt" }?.text ?? "").rows.map {
                $0["PATIENT_ID"]
            }
        }
        #expect(try patients(false) == ["T", "U", "V"])
        #expect(try patients(true) == ["P_7", "V"])
    }

    private static func fields(_ text: String) throws -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: try text.split(separator: "\n").map { line in
                let colon = try #require(line.firstRange(of: ": "))
                return (String(line[..<colon.lowerBound]), String(line[colon.upperBound...]))
            })
    }
}
