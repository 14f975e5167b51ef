import FoundationEssentials
import TestSupport
import Testing

/// `segments` and `report` say the same of one file: tried on every case that has one file of copies or junctions.
@Suite struct SegmentAgreementTests {
    /// The options of a case that mean the same to both, with how many values follow.
    private static let shared = [
        "--sex": 1, "--purity": 1, "--ploidy": 1, "--whole-genome-doubling": 1, "--assembly": 1, "--segments-kind": 1,
        "--segments-scale": 1, "--neutral-implied": 1, "--include-filtered": 0,
    ]
    private static let files = ["--segments", "--copy-number", "--structural"]

    /// A case as both commands take it; nothing where its files are more than one of copies with its purity, or where it
    /// is about something else.
    private struct Comparison {
        let report: [String]
        let segments: [String]

        init?(_ name: String) {
            guard let all = CaseArguments(name)?.all, CaseArguments(name)?.command == nil else { return nil }
            var (files, options): ([String], [String]) = ([], [])
            var index = 0
            while index < all.count {
                let argument = all[index]
                if SegmentAgreementTests.files.contains(argument) {
                    files.append(all[index + 1])
                    index += 2
                } else if let values = SegmentAgreementTests.shared[argument] {
                    options += all[index...index + values]
                    index += values + 1
                } else if argument == "--site" || argument == "--segments-sample" {
                    index += 2
                } else if argument.hasPrefix("-") {
                    return nil
                } else {
                    index += 1
                }
            }
            guard files.count == 1 || files.count > 1 && files.dropFirst().allSatisfy({ $0.contains("purity") }) else {
                return nil
            }
            report = all
            segments = ["segments"] + files + options + ["--format", "tsv"]
        }
    }

    private static let names = ((try? TemporaryFolder.names(in: Fixture.path("Tests/EndToEndTests/Cases"))) ?? [])
        .filter { Comparison($0) != nil }

    @Test func `enough cases are compared`() { #expect(Self.names.count >= 35) }

    @Test(arguments: names) func `both say the same of the genes and arms of a case`(name: String) async throws {
        let comparison = try #require(Comparison(name))
        let place = Fixture.path("Tests/EndToEndTests/Cases/\(name)")
        try await TemporaryFolder.with { out in
            let run = try await Program.run(["report"] + comparison.report + ["--outdir", out], in: place)
            let reports = try TemporaryFolder.names(in: out).filter { $0.hasSuffix(".report.json") }
            let listed = try await Program.run(comparison.segments, in: place)
            guard run.code == 0 else {
                #expect(listed.code == run.code, "\(name): \(listed.error)")
                return
            }
            // Of a table without contigs the report may know the assembly by its variants.
            guard reports.count == 1, listed.code == 0 else { return }
            let report = try #require(try JSONObject.parse(SharedFile.text("\(out)/\(reports[0])")))
            let sample = reports[0].dropLast(".report.json".count)
            let rows = listed.text.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
            let columns = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[0].indices))
            let samples = Set(rows.dropFirst().map { $0[3] })
            let own = rows.dropFirst().filter { samples.count == 1 || $0[3] == sample }
            func value(_ subject: String, _ column: String) -> String? {
                own.first { $0[4] == subject }.flatMap { row in columns[column].map { row[$0] } }
            }
            for gene in report["genes"] as? [[String: Any]] ?? [] {
                let symbol = try #require(gene["symbol"] as? String)
                let copies = try #require(gene["copyNumber"] as? [String: Any])
                let call = try #require(value(symbol, "call"), "\(name): \(symbol)")
                let status =
                    switch call {
                    case "not_assessed": "not_assessed"
                    case "neutral" where value(symbol, "subclonal_call") == "NA": "not_found"
                    default: "found"
                    }
                #expect(copies["status"] as? String == status, "\(name): \(symbol) \(call)")
                for (key, column) in [("total", "total_copies"), ("minor", "minor_copies")] {
                    let told = value(symbol, column).flatMap(Double.init)
                    let other = copies[key] as? Double ?? (copies[key] as? Int).map(Double.init)
                    #expect(
                        told.map { ($0 * 100).rounded() } == other.map { ($0 * 100).rounded() },
                        "\(name): \(symbol) \(column)")
                }
                let broken = (gene["rearrangements"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String }
                #expect(value(symbol, "rearrangements") == (broken.isEmpty ? "NA" : broken.joined(separator: "; ")))
            }
            for arm in report["arms"] as? [[String: Any]] ?? [] {
                let armName = try #require(arm["name"] as? String)
                #expect(value(armName, "call") == arm["call"] as? String, "\(name): \(armName)")
            }
        }
    }
}
