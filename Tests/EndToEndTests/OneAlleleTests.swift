import FoundationEssentials
import TestSupport
import Testing

/// However the records of a file are spelled, split and doubled, the same findings come out.
@Suite struct OneAlleleTests {
    /// A variant with the records that may stand for it: `chromosome position REF ALT genotype counts`, parts of a split record by `+`.
    private static let variants: [[String]] = [
        ["chr10 87933147 C T 0/1 60,40", "chr10 87933147 CG TG 0/1 60,40"],
        [
            "chr10 87933173 T A,G 1/2 2,48,50", "chr10 87933173 T A 1/0 2,48+chr10 87933173 T G 0/1 2,50",
            "chr10 87933173 T A 1/. 2,48+chr10 87933173 T G ./1 2,50",
        ],
        ["chr10 87961054 CA C 0/1 70,30", "chr10 87961059 AA A 0/1 70,30"],
        ["chr16 2062982 C T 0/1 60,40"], ["chr9 132906053 G A 0/1 65,35"],
    ]

    private static func findings(of spellings: [String], folder: String) async throws -> [String] {
        let header = try SharedFile.text(Fixture.path("Tests/EndToEndTests/Cases/no-call/small.vcf"))
            .split(separator: "\n").filter { $0.hasPrefix("##") }
        let parts: [String] = spellings.flatMap { $0.split(separator: "+").map(String.init) }
        let unordered: [[String]] = parts.map { $0.split(separator: " ").map(String.init) }
        let records = unordered.sorted { one, other in
            one[0] == other[0] ? Int(one[1]) ?? 0 < Int(other[1]) ?? 0 : one[0] < other[0]
        }
        let lines = records.map { cells -> String in
            let call: String = cells[4] + ":" + cells[5] + ":100"
            let columns: [String] = [cells[0], cells[1], ".", cells[2], cells[3], ".", "PASS", ".", "GT:AD:DP", call]
            return columns.joined(separator: "\t")
        }
        let columns = "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tT"
        let text = (header.map(String.init) + [columns] + lines).joined(separator: "\n") + "\n"
        try SharedFile.write(Array(text.utf8), to: "\(folder)/calls.vcf")
        let run = try await Program.run(["report", "calls.vcf", "--outdir", "out"], in: folder)
        try #require(run.code == 0, "\(run.error)")
        let report = try #require(try JSONObject.parse(try SharedFile.text("\(folder)/out/T.report.json")))
        return (report["genes"] as? [[String: Any]] ?? []).map { gene in
            let names = (gene["variants"] as? [[String: Any]] ?? []).map {
                "\($0["hgvsC"] ?? "") \($0["vaf"] ?? "")"
            }
            let state = [gene["symbol"], gene["state"], gene["certainty"]].compactMap { $0 as? String }
            return "\(state) \((gene["hits"] as? [Any])?.count ?? 0) \(names.sorted())"
        }
    }

    @Test func `spelling, splitting and doubling change no finding`() async throws {
        var random = SeededGenerator(seed: 4)
        let expected = try await TemporaryFolder.with {
            try await Self.findings(of: Self.variants.map { $0[0] }, folder: $0)
        }
        #expect(expected.contains { $0.contains("PTEN") && $0.contains("two_hits") && $0.contains("48") })
        for _ in 0..<8 {
            let spellings = Self.variants.flatMap { forms -> [String] in
                let chosen = forms.randomElement(using: &random)!
                // Twice in one file, mostly in two spellings.
                return Bool.random(using: &random) ? [chosen, forms.randomElement(using: &random)!] : [chosen]
            }
            let found = try await TemporaryFolder.with { try await Self.findings(of: spellings, folder: $0) }
            #expect(found == expected, "\(spellings)")
        }
    }
}
