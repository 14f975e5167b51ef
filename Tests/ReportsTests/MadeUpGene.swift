import Consequences
import Interpretation
import TestSupport

@testable import Reports

/// Genes with variants that nobody has, for the geometry of drawings.
struct MadeUpGene {
    var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// A gene of the example with so many variants in place of its own: anywhere, several at a residue, in introns, with long names.
    mutating func gene(_ symbol: String, variants count: Int) -> GeneReport {
        let example = ExampleReport.full.genes.first { $0.symbol == symbol } ?? ExampleReport.full.genes[0]
        var gene = example
        let template = ExampleReport.full.genes.flatMap(\.variants)[0]
        gene.proteinLength = example.proteinLength
        let firstExon = Int.random(in: 1...3, using: &generator)
        gene.firstCodingExon = firstExon
        gene.exonStarts = ([1] + (0..<8).map { _ in Int.random(in: 2..<gene.proteinLength, using: &generator) })
            .sorted()
        var residues = (0..<max(count / 2, 1)).map { _ in Int.random(in: 1...gene.proteinLength, using: &generator) }
        residues += residues.prefix(3)
        gene.variants = (0..<count).map { index in
            var variant = template
            variant.position = index + 1
            variant.exon = "1/9"
            variant.intron = nil
            variant.exonsLost = nil
            let residue = residues.randomElement(using: &generator) ?? 1
            variant.proteinPosition = residue
            variant.proteinEnd = nil
            variant.hgvsP = "NP_1.1:p.(Lys\(residue)Arg)"
            variant.function = [.loss, .gain, .uncertain, .none].randomElement(using: &generator) ?? .none
            variant.countsAsHit = Bool.random(using: &generator)
            switch Int.random(in: 0..<10, using: &generator) {
            case 0:
                variant.exon = nil
                variant.proteinPosition = nil
                variant.intron =
                    "\(Int.random(in: firstExon..<(firstExon + 8), using: &generator))/12"
                variant.hgvsP = nil
                variant.hgvsC = "NM_1.1:c.\(residue * 3)+1G>A"
            case 1:
                variant.proteinEnd = min(residue + Int.random(in: 1...80, using: &generator), gene.proteinLength)
                variant.hgvsP =
                    "NP_1.1:p.(Lys\(residue)_Trp\(residue + 9)delinsMetMetMetTrpTrpArgAspGlnLysPheSerTyrThrVal)"
            case 2: variant.exonsLost = "\(firstExon + 2)-\(firstExon + 4)"
            default: break
            }
            return variant
        }
        return gene
    }
}
