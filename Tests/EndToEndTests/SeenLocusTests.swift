import FoundationEssentials
import TestSupport
import Testing

/// Nothing is called absent where it could not have been seen, whatever files are given: random subsets of inputs, and what each could have shown.
@Suite struct SeenLocusTests {
    /// A gene with its chromosome and its coding span on GRCh38, for the oracle alone.
    private struct Locus {
        let symbol: String
        let chromosome: String
        let start: Int
        let end: Int
    }

    private static let loci = [
        Locus(symbol: "PTEN", chromosome: "10", start: 87_863_113, end: 87_971_930),
        Locus(symbol: "TSC1", chromosome: "9", start: 132_891_348, end: 132_945_269),
        Locus(symbol: "TSC2", chromosome: "16", start: 2_047_465, end: 2_089_491),
        Locus(symbol: "PIK3CA", chromosome: "3", start: 179_148_114, end: 179_240_093),
        Locus(symbol: "MEN1", chromosome: "11", start: 64_803_510, end: 64_811_294),
        Locus(symbol: "DAXX", chromosome: "6", start: 33_318_558, end: 33_323_016),
        Locus(symbol: "ATRX", chromosome: "X", start: 77_504_878, end: 77_786_235),
        Locus(symbol: "NF1", chromosome: "17", start: 31_094_927, end: 31_382_116),
        Locus(symbol: "MTOR", chromosome: "1", start: 11_106_531, end: 11_262_556),
        Locus(symbol: "AKT1", chromosome: "14", start: 104_769_349, end: 104_795_743),
    ]
    /// The parts of 10q and 16p without centromere.
    private static let arms = [
        (name: "10q", chromosome: "10", start: 41_600_001, end: 133_797_422),
        (name: "16p", chromosome: "16", start: 1, end: 35_300_000),
    ]

    /// The input of one run, and what it can show.
    private struct Input {
        /// Chromosomes of the file with small variants; nothing where no such file is given.
        var contigs: Set<String>?
        /// Genes whose whole span is callable; nothing where no intervals are given.
        var callable: Set<String>?
        /// Chromosomes with segments; nothing where no table is given.
        var segments: Set<String>?

        init(chance: inout SeededGenerator) {
            let chromosomes = Set(SeenLocusTests.loci.map(\.chromosome))
            func some<Element: Hashable>(_ all: Set<Element>, _ chance: inout SeededGenerator) -> Set<Element> {
                var kept: Set<Element> = []
                for element in all.sorted(by: { "\($0)" < "\($1)" }) where Bool.random(using: &chance) {
                    kept.insert(element)
                }
                return kept
            }
            if Int.random(in: 0..<4, using: &chance) > 0 {
                let kept = some(chromosomes, &chance)
                contigs = kept.isEmpty ? ["22"] : kept.union(["22"])
                if Bool.random(using: &chance) {
                    callable = some(Set(SeenLocusTests.loci.map(\.symbol)), &chance)
                }
            }
            if contigs == nil || Bool.random(using: &chance) { segments = some(chromosomes, &chance).union(["22"]) }
        }

        func canShowVariant(in locus: Locus) -> Bool {
            guard let contigs, contigs.contains(locus.chromosome) else { return false }
            return callable?.contains(locus.symbol) ?? true
        }

        /// Writes the files and gives the arguments.
        func arguments(in folder: String) throws -> [String] {
            var arguments: [String] = ["--assembly", "GRCh38", "--sex", "female"]
            if let contigs {
                let text =
                    "##fileformat=VCFv4.3\n"
                    + contigs.sorted().map { "##contig=<ID=chr\($0)>\n" }.joined()
                    + "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tT\n"
                try SharedFile.write(Array(text.utf8), to: "\(folder)/small.vcf")
                arguments.append("\(folder)/small.vcf")
            }
            if let callable {
                let rows = SeenLocusTests.loci.filter { callable.contains($0.symbol) }
                    .map { "chr\($0.chromosome)\t\($0.start - 1)\t\($0.end)\n" }
                try SharedFile.write(Array((rows.joined() + "chr22\t0\t1000\n").utf8), to: "\(folder)/callable.bed")
                arguments += ["--callable", "\(folder)/callable.bed"]
            }
            if let segments {
                let rows = segments.sorted().map { "chr\($0)\t1\t50000000\t2\t1\nchr\($0)\t50000001\t50800000\t2\t1\n" }
                let rest = segments.subtracting(["22"]).sorted().map {
                    "chr\($0)\t50800001\t\(["16": 90_338_345, "17": 83_257_441][$0] ?? 107_043_718)\t2\t1\n"
                }
                let long = ["10": 133_797_422, "9": 138_394_717, "3": 198_295_559].filter { segments.contains($0.key) }
                    .sorted { $0.key < $1.key }.map { "chr\($0.key)\t107043719\t\($0.value)\t2\t1\n" }
                let text = "chrom\tstart\tend\tcn_total\tcn_minor\n" + rows.joined() + rest.joined() + long.joined()
                try SharedFile.write(Array(text.utf8), to: "\(folder)/segments.tsv")
                arguments += ["--segments", "\(folder)/segments.tsv"]
            }
            return arguments
        }
    }

    @Test(arguments: 0..<40)
    func `what could not be seen is not assessed, and not found says what it rests on`(seed: Int) async throws {
        var chance = SeededGenerator(seed: UInt64(seed))
        let input = Input(chance: &chance)
        let report = try await TemporaryFolder.with { folder in
            let arguments = try input.arguments(in: folder)
            let run = try await Program.run(["report"] + arguments + ["--outdir", "\(folder)/out"])
            #expect(run.code == 0, "\(run.error)")
            let name = try TemporaryFolder.names(in: "\(folder)/out").first { $0.hasSuffix(".report.json") }
            return try JSONObject.parse(SharedFile.text("\(folder)/out/\(try #require(name))"))
        }
        let genes = try #require(report?["genes"] as? [[String: Any]])
        #expect(genes.count == Self.loci.count)
        for (gene, locus) in zip(genes, Self.loci) {
            #expect(gene["symbol"] as? String == locus.symbol)
            let status = gene["status"] as? String
            let basis = gene["basis"] as? String
            if input.canShowVariant(in: locus) {
                #expect(status == "not_found", "\(locus.symbol) of \(input)")
                #expect(basis == (input.callable == nil ? "assumed" : "callable"), "\(locus.symbol) of \(input)")
            } else {
                #expect(status == "not_assessed", "\(locus.symbol) of \(input)")
                #expect(basis == nil, "\(locus.symbol) of \(input)")
            }
            let copies = gene["copyNumber"] as? [String: Any]
            let areCopiesSeen = input.segments?.contains(locus.chromosome) == true
            #expect(
                copies?["status"] as? String == (areCopiesSeen ? "not_found" : "not_assessed"),
                "copies of \(locus.symbol) of \(input)")
        }
        let arms = try #require(report?["arms"] as? [[String: Any]])
        for (arm, expected) in zip(arms, Self.arms) {
            #expect(arm["name"] as? String == expected.name)
            let isSeen = input.segments?.contains(expected.chromosome) == true
            #expect(arm["status"] as? String == (isSeen ? "not_found" : "not_assessed"), "\(expected.name) of \(input)")
        }
        let answer = try #require(report?["answer"] as? [String: Any])
        let inPathway = Self.loci.filter { !["MEN1", "DAXX", "ATRX"].contains($0.symbol) }
        let isSeen = inPathway.contains { input.canShowVariant(in: $0) }
        let isSomeSeen = Self.loci.contains { input.canShowVariant(in: $0) }
        #expect(answer["verdict"] as? String == (isSeen ? "no_alteration_found" : "not_assessable"), "\(input)")
        let unseen = (answer["notLookedAt"] as? [String] ?? []).joined(separator: "\n")
        let short = answer["notLookedAtInShort"] as? String ?? ""
        #expect(short.contains("overage data not supplied") == (isSomeSeen && input.callable == nil), "\(input)")
        for locus in Self.loci where !input.canShowVariant(in: locus) {
            #expect(unseen.contains(locus.symbol), "the answer does not say that \(locus.symbol) was not assessed")
            #expect(
                short.contains(locus.symbol) || short.contains("mall variants in any gene"),
                "the upper half does not say that \(locus.symbol) was not assessed")
        }
    }
}
