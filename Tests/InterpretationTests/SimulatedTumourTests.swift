import Annotations
import Consequences
import CopyNumber
import Foundation
import Genome
import Interpretation
import TestSupport
import Testing
import Transcripts
import VariantCallFormat

/// How often the labels of two-hit reasoning are right, on made-up tumours of which everything is known.
///
/// A purity of 0.2 to 0.95, which the files give within 0.05; a ploidy of 1.2 to 4, with and without a doubling of the genome; 60 or 200 reads on
/// average, in proportion to the copies; germline and somatic variants, with and without a matched normal; clonal and subclonal ones, before and after
/// a gain; copies as allele-specific callers write them, in all of the tumour's cells or in some. A gene counts as biallelic where half of the
/// tumour's cells have no unchanged copy.
@Suite struct SimulatedTumourTests {
    /// How many tumours of seven genes: some, or as many as `MTORVAR_TRIALS` wants; the table is of the usual number.
    private static let wanted = ProcessInfo.processInfo.environment["MTORVAR_TRIALS"].flatMap { UInt64($0) }
    private static let usual: UInt64 = 400

    private struct Row {
        var trials = 0
        var biallelic = 0
        var right = 0
        /// How many say that the gene is biallelic, or lost on the only X, as probable or confirmed, and of how many that is wrong.
        var claims = 0
        var wrong = 0
    }

    /// What came out, by label and by what tumours have in common.
    private struct Table {
        var labels: [String: Row] = [:]
        var strata: [String: (claims: Int, wrong: Int, biallelic: Int, found: Int)] = [:]

        var text: String {
            let labels = labels.sorted { $0.key < $1.key }.map { label, row in
                "\(label)\t\(row.trials)\t\(row.biallelic)\t\(row.right)\t\(Self.percent(row.right, row.trials))\n"
            }
            let strata = strata.sorted { $0.key < $1.key }.map { stratum, row in
                "\(stratum)\t\(row.claims)\t\(row.wrong)\t\(Self.percent(row.wrong, row.claims))\t\(row.biallelic)\t\(row.found)\t\(Self.percent(row.found, row.biallelic))\n"
            }
            return
                "# How often each label is right; `possible` makes no claim, and its share is that of biallelic genes.\n"
                + "label\tgenes\tbiallelic\tright\tshare\n" + labels.joined()
                + "# How often probable, confirmed and hemizygous inactivation are wrong, and how many biallelic genes have one of them.\n"
                + "stratum\tclaims\twrong\tshare\tbiallelic\tfound\tshare\n" + strata.joined()
        }

        private static func percent(_ part: Int, _ whole: Int) -> String {
            guard whole > 0 else { return "NA" }
            let tenths = (part * 1000 + whole / 2) / whole
            return "\(tenths / 10).\(tenths % 10) %"
        }
    }

    @Test func `probable and confirmed are wrong in at most 5 of 100 made-up tumours`() throws {
        let known = try table(isPurityKnown: true, seed: 18)
        let unknown = try table(isPurityKnown: false, seed: 81)
        let claimed = known.strata.values.reduce(0) { $0 + $1.claims }
        #expect(claimed > 500)
        for table in [known, unknown] {
            for (stratum, row) in table.strata where row.claims >= 50 {
                #expect(row.wrong * 20 <= row.claims, "\(stratum): \(row.wrong) of \(row.claims) wrong")
            }
            for (label, row) in table.labels where row.claims >= 50 {
                #expect(row.wrong * 20 <= row.claims, "\(label): \(row.wrong) of \(row.claims) wrong")
            }
        }
        let text = "# Purity known\n\(known.text)# Purity not known\n\(unknown.text)"
        if Self.wanted != nil {
            print(text)
        } else if let difference = Snapshot.difference(
            from: "Tests/InterpretationTests/Tables/simulated-tumours.tsv", actual: text)
        {
            Issue.record("\(difference)")
        }
    }

    private func table(isPurityKnown: Bool, seed: UInt64) throws -> Table {
        let annotations = try #require(InterpreterTests.annotations)
        let genes = annotations.genes.filter {
            $0.role == .tumourSuppressor && ["PTEN", "TSC2", "TSC1", "MEN1", "NF1", "DAXX", "ATRX"].contains($0.symbol)
        }
        #expect(genes.count == 7)
        let interpreter = Interpreter(annotations: annotations, assembly: .grch38, policy: .standard)
        var table = Table()
        for trial in 0..<(Self.wanted ?? Self.usual) {
            var random = SeededGenerator(seed: seed &* 1_000_003 &+ trial)
            let tumour = Tumour(using: &random)
            var variants: [ObservedVariant] = []
            var segments: [CopyNumberSegment] = []
            var made: [String: SimulatedGene] = [:]
            for gene in genes {
                let place: SimulatedGene.Place =
                    gene.chromosome.name != "X" ? .autosome : tumour.copiesOfX == 1 ? .maleX : .femaleX
                let truth = SimulatedGene(place: place, hasDoubledGenome: tumour.hasDoubledGenome, using: &random)
                made[gene.symbol] = truth
                let exons = try #require(
                    annotations.model(of: gene.symbol, assembly: .grch38)?.namingTranscript?.exons)
                let (start, end) = (exons.map(\.start).min() ?? 1, exons.map(\.end).max() ?? 1)
                segments.append(
                    CopyNumberSegment(
                        chromosome: gene.chromosome, interval: Interval(start - 50_000, end + 50_000),
                        total: Double(truth.total), minor: Double(truth.alleles.second), log2: nil, call: nil,
                        filters: [], file: "cn.tsv", line: segments.count + 2,
                        cancerCellFraction: truth.share < 1 ? truth.share : nil))
                if let variant = tumour.variant(of: truth, gene: gene.symbol, position: exons[0].start, using: &random)
                {
                    variants.append(variant)
                }
            }
            let result = interpreter.interpret(
                SampleEvidence(
                    variants: variants,
                    coverage: Dictionary(uniqueKeysWithValues: annotations.genes.map { ($0.symbol, .assumed) }),
                    copyNumber: CopyNumberProfile(
                        segments: segments, copiesOfX: tumour.copiesOfX,
                        fit: PurityPloidy(
                            purity: isPurityKnown ? tumour.statedPurity : nil, ploidy: tumour.ploidy,
                            hasDoubledGenome: tumour.hasDoubledGenome)),
                    hasNormal: tumour.hasNormal, hasGenotypes: true))
            for gene in genes {
                guard let truth = made[gene.symbol], let found = result.gene(gene.symbol) else { continue }
                count(found, truth, tumour, in: &table)
            }
        }
        return table
    }

    private func count(
        _ found: GeneInterpretation, _ truth: SimulatedGene, _ tumour: Tumour, in table: inout Table
    ) {
        let state = found.state
        let isBiallelic = truth.withoutIntactCopy >= 0.5
        let isClaim = state.isHemizygousLoss || state.kind == .twoHits && state.certainty != .possible
        let hasHit =
            truth.meanWithVariant > 0 || truth.place != .maleX && truth.alleles.second == 0 || truth.total == 0
        let (name, isRight): (String, Bool) =
            switch state.kind {
            case .twoHits: ("two_hits \(state.certainty?.rawValue ?? "")", isBiallelic)
            case .oneHit where state.isHemizygousLoss: ("one_hit of the only copy", isBiallelic)
            case .oneHit: ("one_hit", !isBiallelic && hasHit)
            default:
                (
                    state.kind.rawValue,
                    !isBiallelic && (truth.alleles.first > 1 || !hasHit || truth.meanWithVariant == 0)
                )
            }
        let label = "\(name)\(state.reason.label.map { " (\($0.rawValue))" } ?? "")"
        table.labels[label, default: Row()].trials += 1
        if isBiallelic { table.labels[label, default: Row()].biallelic += 1 }
        if isRight { table.labels[label, default: Row()].right += 1 }
        if isClaim { table.labels[label, default: Row()].claims += 1 }
        if isClaim && !isBiallelic { table.labels[label, default: Row()].wrong += 1 }
        let strata = [
            "all", "place: \(truth.place.rawValue)", "origin: \(truth.origin.rawValue)",
            "normal: \(tumour.hasNormal ? "matched" : "none")", "reads: \(tumour.meanDepth)",
            "genome: \(tumour.hasDoubledGenome ? "doubled" : "not doubled")",
            "purity: \(tumour.purity < 0.4 ? "0.2 to 0.4" : tumour.purity < 0.7 ? "0.4 to 0.7" : "0.7 to 0.95")",
        ]
        for stratum in strata {
            var row = table.strata[stratum] ?? (0, 0, 0, 0)
            row.claims += isClaim ? 1 : 0
            row.wrong += isClaim && !isBiallelic ? 1 : 0
            row.biallelic += isBiallelic ? 1 : 0
            row.found += isClaim && isBiallelic ? 1 : 0
            table.strata[stratum] = row
        }
    }
}

/// A made-up tumour.
private struct Tumour {
    let purity: Double
    /// The purity that the files give.
    let statedPurity: Double
    let ploidy: Double
    let hasDoubledGenome: Bool
    let copiesOfX: Int
    let meanDepth: Int
    let hasNormal: Bool

    init(using random: inout SeededGenerator) {
        purity = Double.random(in: 0.2...0.95, using: &random)
        statedPurity = min(max(purity + Double.random(in: -0.05...0.05, using: &random), 0.1), 1)
        hasDoubledGenome = Bool.random(using: &random)
        ploidy =
            hasDoubledGenome
            ? Double.random(in: 2.4...4, using: &random) : Double.random(in: 1.2...2.9, using: &random)
        copiesOfX = Bool.random(using: &random) ? 1 : 2
        meanDepth = Bool.random(using: &random) ? 60 : 200
        hasNormal = Int.random(in: 0..<3, using: &random) > 0
    }

    /// The variant as the files have it; nothing where no caller would have written it.
    func variant(
        of gene: SimulatedGene, gene symbol: String, position: Int, using random: inout SeededGenerator
    ) -> ObservedVariant? {
        let cover = purity * gene.meanCopies + gene.place.normal * (1 - purity)
        let depth = Int((Double(meanDepth) * cover / (purity * ploidy + 2 * (1 - purity))).rounded())
        let tumour = reads(depth, gene.expectedVAF(purity: purity), &random)
        let normal = reads(60, gene.origin == .somatic ? 0 : 1 / gene.place.normal, &random)
        guard let alternate = tumour.alternate, alternate >= 3, tumour.vaf.map({ $0 >= 0.02 }) == true else {
            return nil
        }
        return ObservedVariant(
            file: "test.vcf", line: position, chromosome: "1", position: position, reference: "A", alternate: "C",
            filters: ["PASS"],
            consequence: AlleleConsequence(
                gene: symbol, transcript: "NM_0", terms: [.stopGained],
                truncation: .init(stopResidue: nil, fractionKept: 0.3, decay: .expected)),
            genotype: "0/1", tumour: tumour, normal: hasNormal ? normal : nil, isInNormalGenotype: nil)
    }

    private func reads(_ depth: Int, _ vaf: Double, _ random: inout SeededGenerator) -> ReadCounts {
        let alternate = (0..<depth).count { _ in Double.random(in: 0..<1, using: &random) < vaf }
        return ReadCounts(depth: depth, alternate: alternate, vaf: depth > 0 ? Double(alternate) / Double(depth) : nil)
    }
}
