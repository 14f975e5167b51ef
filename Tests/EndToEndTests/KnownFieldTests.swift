import TestSupport
import Testing

/// What INFO/MTOR says of what is known of an allele: Clinical, Oncogenicity, Known, Evidence; and that its Function is the report's.
@Suite struct KnownFieldTests {
    private static let header = [
        "##fileformat=VCFv4.2", "##reference=GRCh38",
        "##INFO=<ID=CLNSIG,Number=.,Type=String,Description=\"germline\">",
        "##INFO=<ID=CLNREVSTAT,Number=.,Type=String,Description=\"review\">",
        "##INFO=<ID=AF_grpmax,Number=A,Type=Float,Description=\"greatest\">",
        "##INFO=<ID=CSQ,Number=.,Type=String,Description=\"Consequence annotations from Ensembl VEP. Format: Allele|Consequence|Feature|CLIN_SIG|ClinVar_CLNSIG|ClinVar_CLNREVSTAT\">",
        "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO",
    ]

    /// The entries of MTOR of the records with this INFO, by the names of the header.
    private static func entries(_ records: [String]) async throws -> [[String: String]] {
        let text = (header + records).map { $0 + "\n" }.joined()
        let run = try await Program.run(["annotate", "-", "--quiet"], input: Array(text.utf8))
        #expect(run.code == 0, "\(run.error)")
        let line = try #require(run.text.split(separator: "\n").first { $0.hasPrefix("##INFO=<ID=MTOR,") })
        let names = try #require(line.split(separator: "Format: ").last).dropLast(2).split(separator: "|")
            .map(String.init)
        #expect(names.suffix(5) == ["Clinical", "Oncogenicity", "Known", "Evidence", "ALLELE_NUM"])
        return try VCFText.records(run.text).compactMap { record in
            let info = record.split(separator: "\t")[7]
            guard let field = info.split(separator: ";").first(where: { $0.hasPrefix("MTOR=") }) else { return nil }
            let first = field.dropFirst(5).split(separator: ",")[0]
            let values = first.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            try #require(values.count == names.count)
            return Dictionary(zip(names, values), uniquingKeysWith: { first, _ in first })
        }
    }

    /// An allele with its INFO; Function, Clinical, Oncogenicity, Known, Evidence.
    @Test(arguments: [
        (
            "3\t179234297\t.\tA\tG\t.\t.\t.",
            [
                "gain", "pathogenic_or_likely:0:2017-04", "likely_oncogenic:8:OS2&OS3", "change:activating&hotspot",
                "curated_study",
            ]
        ),
        (
            "10\t87933148\t.\tG\tA\t.\t.\t.",
            ["loss", "", "likely_oncogenic:6:OS2&OS3", "hotspot&scan:inactive", "hotspot"]
        ),
        (
            "11\t64807228\t.\tC\tT\t.\t.\t.",
            ["loss", "pathogenic:2:2017-04", "uncertain_significance:0:", "", "clinvar_two_stars"]
        ),
        // Deep in an intron there is nothing to say.
        ("10\t87895000\t.\tA\tG\t.\t.\t.", ["none", "", "", "", ""]),
        // The record's own class goes before the set's, in INFO and in CSQ.
        (
            "16\t2071534\t.\tC\tT\t.\t.\tCLNSIG=Likely_benign;CLNREVSTAT=criteria_provided,_multiple_submitters,_no_conflicts",
            ["none", "likely_benign:2:record", "", "", "clinvar_two_stars"]
        ),
        (
            "16\t2071534\t.\tC\tT\t.\t.\tCSQ=T|missense_variant|ENST1||Pathogenic|criteria_provided&_single_submitter",
            ["loss", "pathogenic:1:record", "uncertain_significance:0:", "", "clinvar_one_star"]
        ),
        // VEP joins the classes of submitters.
        (
            "16\t2071534\t.\tC\tT\t.\t.\tCSQ=T|missense_variant|ENST1|likely_pathogenic&pathogenic&not_provided||",
            ["uncertain", "pathogenic_or_likely:.:record", "uncertain_significance:0:", "", "rule"]
        ),
        (
            "16\t2071534\t.\tC\tT\t.\t.\tCSQ=T|missense_variant|ENST1|uncertain_significance&pathogenic||",
            ["uncertain", "conflicting:.:record", "uncertain_significance:0:", "", "rule"]
        ),
        // What classifies nothing leaves the set's class as it is.
        (
            "16\t2071534\t.\tC\tT\t.\t.\tCLNSIG=not_provided;CLNREVSTAT=no_classification_provided",
            ["loss", "pathogenic_or_likely:2:2025-04", "uncertain_significance:0:", "", "clinvar_two_stars"]
        ),
        (
            "16\t2071534\t.\tC\tT\t.\t.\tCLNSIG=Pathogenic,_low_penetrance;CLNREVSTAT=reviewed_by_expert_panel",
            ["uncertain", "other:3:record", "uncertain_significance:0:", "", "rule"]
        ),
        // So many people carry it that the stop is no hit.
        (
            "16\t2071534\t.\tC\tT\t.\t.\tAF_grpmax=0.03",
            ["none", "pathogenic_or_likely:2:2025-04", "likely_benign:-4:SBS1", "common", "population_frequency"]
        ),
    ])
    func `an entry says what is known of its allele`(record: String, expected: [String]) async throws {
        let entry = try #require(try await Self.entries([record]).first)
        let found = ["Function", "Clinical", "Oncogenicity", "Known", "Evidence"].map { entry[$0] ?? "" }
        #expect(found == expected)
    }

    /// Of each variant of a file the entry's function, class and criteria are those of the report.
    @Test(arguments: ["SampleData/known-variants.GRCh38.vcf", "SampleData/pnet-tumour-normal.GRCh38.vcf"])
    func `function and oncogenicity are the report's`(input: String) async throws {
        let annotated = try await Program.run(["annotate", input, "--quiet"])
        var entries: [String: (function: String, oncogenicity: String)] = [:]
        for record in VCFText.records(annotated.text) {
            guard
                let field = record.split(separator: "\t")[7].split(separator: ";").first(where: {
                    $0.hasPrefix("MTOR=")
                })
            else { continue }
            for entry in field.dropFirst(5).split(separator: ",") {
                let values = entry.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
                entries[values[9]] = (values[19], values[values.count - 4])
            }
        }
        try await TemporaryFolder.with { folder in
            let run = try await Program.run(["report", input, "--outdir", folder, "--quiet"])
            #expect(run.code == 0, "\(run.error)")
            var compared = 0
            for name in try TemporaryFolder.names(in: folder) where name.hasSuffix(".report.json") {
                let report = try #require(try JSONObject.parse(SharedFile.text("\(folder)/\(name)")))
                let genes = try #require(report["genes"] as? [[String: Any]])
                for variant in genes.flatMap({ $0["variants"] as? [[String: Any]] ?? [] }) {
                    // What several variants do together stands in fields of its own.
                    guard (variant["joint"] as? [Any])?.isEmpty != false, let name = variant["hgvsC"] as? String
                    else { continue }
                    let entry = try #require(entries[name])
                    #expect(entry.function == variant["function"] as? String, "\(name)")
                    let oncogenicity = variant["oncogenicity"] as? [String: Any]
                    let codes = (oncogenicity?["codes"] as? [[String: Any]] ?? []).map { "\($0["code"] ?? "")" }
                    let expected = oncogenicity.map {
                        "\($0["classification"] ?? ""):\(Int($0["points"] as? Double ?? -99)):\(codes.joined(separator: "&"))"
                    }
                    #expect(entry.oncogenicity == expected ?? "", "\(name)")
                    compared += 1
                }
            }
            #expect(compared >= 2)
        }
    }
}
