import TestSupport
import Testing

/// What two variants of one gene do to the protein together, as the translated double mutant has it: `Tables/pairs.tsv`.
@Suite struct PairTableTests {
    /// All pairs in one file, one sample a pair; a record that several pairs share stands once.
    @Test func `pairs on one copy are called together, others are not`() async throws {
        let lines = try SharedFile.text(Fixture.path("Tests/EndToEndTests/Tables/pairs.tsv")).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t").map(String.init) }
        let columns = try #require(lines.first)
        let pairs = lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(columns, $0)) }
        #expect(pairs.count > 40)
        var genotypes: [String: [String]] = [:]
        for (number, pair) in pairs.enumerated() {
            for side in ["first", "second"] {
                let record = "\(pair["chromosome"]!):\(pair[side]!)"
                genotypes[record, default: Array(repeating: "0|0", count: pairs.count)][number] = pair[
                    "\(side)_genotype"]!
            }
        }
        func place(_ record: String) -> (Int, Int) {
            let parts = record.split(separator: ":")
            return (Int(parts[0].dropFirst(3)) ?? 23, Int(parts[1]) ?? 0)
        }
        let records = genotypes.sorted { place($0.key) < place($1.key) }.map { record, genotypes in
            let parts = record.split(separator: ":")
            return "\(parts[0])\t\(parts[1])\t.\t\(parts[2])\t\(parts[3])\t.\tPASS\t.\tGT\t"
                + genotypes.joined(separator: "\t") + "\n"
        }
        let header =
            "##fileformat=VCFv4.3\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\t"
            + pairs.map { $0["pair"]! }.joined(separator: "\t") + "\n"
        let run = try await Program.run(
            ["annotate", "-", "--assembly", "GRCh38", "--quiet"], input: Array((header + records.joined()).utf8))
        #expect(run.code == 0, "\(run.error)")

        // Joint_variants, Joint_phase, Joint_consequence, Joint_HGVSc, Joint_HGVSp stand before the four fields of arms, the four of what is known and the number of the allele, the last of an entry.
        var joint: [String: (protein: String, terms: String)] = [:]
        for record in VCFText.records(run.text) {
            let info = record.split(separator: "\t")[7].split(separator: ";").first { $0.hasPrefix("MTOR=") }
            for entry in (info ?? "").dropFirst(5).split(separator: ",") {
                let fields = entry.split(separator: "|", omittingEmptySubsequences: false).suffix(14).prefix(5)
                    .map { $0.split(separator: "&", omittingEmptySubsequences: false).map(String.init) }
                for (index, variants) in fields[0].enumerated() where !variants.isEmpty {
                    #expect(fields[1][index] == "cis")
                    let name = fields[4][index].split(separator: ":").last.map(String.init) ?? ""
                    joint[variants] = (name.replacing("%3D", with: "="), fields[2][index])
                }
            }
        }
        for pair in pairs {
            let texts = ["first", "second"].map { side in
                let parts = pair[side]!.split(separator: ":")
                return "\(parts[0])\(parts[1])>\(parts[2])"
            }
            let found = joint[texts.joined(separator: "+")] ?? joint[texts.reversed().joined(separator: "+")]
            let name =
                "\(pair["pair"]!): \(pair["gene"]!) \(texts.joined(separator: " and ")) (\(pair["kind"]!), \(pair["phase"]!))"
            #expect((found?.protein ?? "NA") == pair["protein"]!, "\(name)")
            #expect((found?.terms ?? "NA") == pair["terms"]!, "\(name)")
        }
    }
}
