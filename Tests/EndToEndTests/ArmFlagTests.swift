import FoundationEssentials
import TestSupport
import Testing

/// Records of copies on 10q and 16p are flagged by `annotate`, whether or not they touch a gene.
@Suite struct ArmFlagTests {
    /// A row of `Tables/arm-records.tsv`.
    struct Row: Sendable, CustomTestStringConvertible {
        let cells: [String]
        var testDescription: String { cells[0] }

        var samples: [String] { cells[3] == "none" ? [] : cells[3].split(separator: " ").map(String.init) }
        var hasEntry: Bool { cells[5] != "no entry" }

        /// The file with the record at a place.
        func text(_ place: Place) -> String {
            let contigs = ["##contig=<ID=chr3,length=198295559>"] + Place.allCases.map(\.contigLine)
            let columns =
                ["#CHROM", "POS", "ID", "REF", "ALT", "QUAL", "FILTER", "INFO"]
                + (samples.isEmpty ? [] : ["FORMAT"] + samples)
            let structure =
                cells[4].contains("SVTYPE") ? ["##INFO=<ID=SVTYPE,Number=1,Type=String,Description=\"T\">"] : []
            let record = cells[4].split(separator: " ").joined(separator: "\t")
                .replacing("{C}", with: place.contig).replacing("{P}", with: "\(place.before)")
                .replacing("{E}", with: "\(place.before + 10_000_000)")
                .replacing("{N}", with: "\(place.before + 10_000_001)").replacing("{L}", with: "10000000")
            return
                (["##fileformat=VCFv\(cells[1])"] + cells[2].components(separatedBy: " && ") + structure + contigs
                + [columns.joined(separator: "\t"), record]).joined(separator: "\n") + "\n"
        }
    }

    /// Where a record lies.
    enum Place: CaseIterable {
        case longArmOf10, shortArmOf16

        var contig: String { self == .longArmOf10 ? "chr10" : "chr16" }
        var before: Int { self == .longArmOf10 ? 100_000_000 : 10_000_000 }
        var arm: String { self == .longArmOf10 ? "10q" : "16p" }
        var contigLine: String {
            "##contig=<ID=\(contig),length=\(self == .longArmOf10 ? 133_797_422 : 90_338_345)>"
        }

        func fraction(of bases: Int) -> String {
            let share = Double(bases) / (self == .longArmOf10 ? 92_197_422 : 35_300_000)
            return "\((share * 10_000).rounded() / 10_000)"
        }
    }

    private static let rows: [Row] =
        ((try? SharedFile.text(Fixture.path("Tests/EndToEndTests/Tables/arm-records.tsv"))) ?? "")
        .split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
        .map { Row(cells: $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)) }

    @Test func `the table is there`() {
        #expect(Self.rows.count > 30 && Self.rows.allSatisfy { $0.cells.count == 8 })
    }

    /// The entries of the only record, by the names of their fields.
    private static func entries(_ output: String) throws -> [[String: String]] {
        let header = try #require(output.split(separator: "\n").first { $0.hasPrefix("##INFO=<ID=MTOR,") })
        let names = try #require(header.components(separatedBy: "Format: ").last).replacing("\">", with: "")
            .split(separator: "|").map(String.init)
        let record = try #require(VCFText.records(output).first)
        let info = record.split(separator: "\t")[7]
        guard let field = info.split(separator: ";").first(where: { $0.hasPrefix("MTOR=") }) else { return [] }
        return try field.dropFirst(5).split(separator: ",").map { entry in
            let values = entry.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            try #require(values.count == names.count)
            return Dictionary(zip(names, values), uniquingKeysWith: { first, _ in first })
        }
    }

    @Test(arguments: rows) func `a record off the genes is flagged by its arm`(row: Row) async throws {
        for place in Place.allCases {
            let text = Array(row.text(place).utf8)
            let run = try await Program.run(["annotate", "-", "--assembly", "GRCh38"], input: text)
            #expect(run.code == 0, "\(run.error)")
            let entries = try Self.entries(run.text)
            #expect(entries.count == (row.hasEntry ? 1 : 0), "\(place.arm): \(entries)")
            let flagged = try await Program.run(
                ["annotate", "-", "--assembly", "GRCh38", "--flagged-only"], input: text)
            #expect(VCFText.records(flagged.text).count == (row.hasEntry ? 1 : 0))
            guard let entry = entries.first else { continue }
            #expect(entry["Gene"] == place.arm)
            #expect(entry["Arm_bases"] == row.cells[5])
            #expect(entry["Arm_fraction"] == place.fraction(of: Int(row.cells[5]) ?? 0))
            #expect(entry["Copies"] == (row.cells[6] == "none" ? "" : row.cells[6]))
            #expect(entry["Copy_change"] == row.cells[7])
            let filled = entry.filter { !$0.value.isEmpty }.keys
            #expect(
                Set(filled).isSubset(of: [
                    "Allele", "Gene", "Arm_bases", "Arm_fraction", "Copies", "Copy_change", "ALLELE_NUM",
                ]))
        }
    }

    /// A deletion from before PTEN to behind it has an entry of the gene and one of the arm; on the other arms there is none.
    @Test(arguments: [
        ("chr10 80000000 . N <DEL> . PASS SVTYPE=DEL;END=90000000 GT 0/1", ["PTEN", "10q"]),
        // Across the centromere: what of it lies on the long arm.
        ("chr10 30000000 . N <DEL> . PASS SVTYPE=DEL;END=42000000 GT 0/1", ["10q 400000"]),
        ("chr10 1000000 . N <DEL> . PASS SVTYPE=DEL;END=30000000 GT 0/1", []),
        ("chr16 40000000 . N <DEL> . PASS SVTYPE=DEL;END=50000000 GT 0/1", []),
        ("chr16 1 . N <DEL> . PASS SVTYPE=DEL;END=90000000 GT 0/1", ["TSC2", "16p 35299999"]),
    ])
    func `genes and arms have entries of their own`(record: String, expected: [String]) async throws {
        let row = Row(cells: ["", "4.2", "##source=x", "TUMOR", record, "", "", ""])
        let run = try await Program.run(
            ["annotate", "-", "--assembly", "GRCh38"], input: Array(row.text(.longArmOf10).utf8))
        let found = try Self.entries(run.text)
        #expect(found.map { $0["Gene"] } == expected.map { String($0.prefix { $0 != " " }) })
        for (entry, words) in zip(found, expected) {
            if let bases = words.split(separator: " ").dropFirst().first {
                #expect(entry["Arm_bases"] == String(bases))
            }
        }
    }
}
