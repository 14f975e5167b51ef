import FoundationEssentials
import TestSupport
import Testing

/// Files of copies and structural variants made for a test, and the report of them.
enum CopyNumberCase {
    /// A VCF file of GRCh38 with the sample T.
    static func vcf(_ lines: [String] = [], _ records: [String]) -> String {
        let contigs = [("chr3", 198_295_559), ("chr10", 133_797_422), ("chr16", 90_338_345), ("chrX", 156_040_895)].map
        {
            "##contig=<ID=\($0.0),length=\($0.1)>"
        }
        return
            (["##fileformat=VCFv4.2"] + lines + contigs
            + ["#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tT"]
            + records.map { $0.split(separator: " ").joined(separator: "\t") }).joined(separator: "\n") + "\n"
    }

    /// Runs `report` on files by option (the empty option for small variants) and gives the JSON of T.
    static func report(
        _ files: [(option: String, name: String, text: String)], _ options: [String] = [], sample: String = "T"
    ) async throws -> [String: Any] {
        try await TemporaryFolder.with { folder in
            var arguments = ["report", "--outdir", "\(folder)/out"]
            for file in files {
                try SharedFile.write(Array(file.text.utf8), to: "\(folder)/\(file.name)")
                arguments += (file.option.isEmpty ? [] : [file.option]) + ["\(folder)/\(file.name)"]
            }
            let run = try await Program.run(arguments + options)
            #expect(run.code == 0, "\(run.error)")
            let text = try SharedFile.text("\(folder)/out/\(sample).report.json")
            if Program.hasPeer("python3") {
                let check =
                    "import json,sys,jsonschema; jsonschema.Draft202012Validator(json.load(open('Sources/Reports/Schema/report.schema.json'))).validate(json.load(open(sys.argv[1])))"
                let valid = try await Program.peer("python3", ["-c", check, "\(folder)/out/\(sample).report.json"])
                #expect(valid.code == 0, "\(valid.error)")
            }
            var report = try #require(try JSONObject.parse(text))
            report["tsv"] = try SharedFile.text("\(folder)/out/\(sample).findings.tsv")
            report["markdown"] = try SharedFile.text("\(folder)/out/\(sample).report.md")
            return report
        }
    }

    static func gene(_ report: [String: Any], _ symbol: String) throws -> [String: Any] {
        let genes = try #require(report["genes"] as? [[String: Any]])
        return try #require(genes.first { $0["symbol"] as? String == symbol })
    }

    static func arm(_ report: [String: Any], _ name: String) throws -> [String: Any] {
        let arms = try #require(report["arms"] as? [[String: Any]])
        return try #require(arms.first { $0["name"] as? String == name })
    }
}
