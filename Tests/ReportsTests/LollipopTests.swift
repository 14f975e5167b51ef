import TestSupport
import Testing

@testable import Reports

@Suite struct LollipopTests {
    @Test(arguments: [1, 2, 3, 6, 12, 20, 40, 90])
    func `no name meets another or leaves the drawing, at any number of variants`(count: Int) throws {
        for seed in 0..<UInt64(25) {
            var made = MadeUpGene(seed: seed * 1000 + UInt64(count))
            let gene = made.gene(["PTEN", "TSC2", "PIK3CA", "DAXX"][Int(seed % 4)], variants: count)
            for width in [350.0, 760] {
                let drawing = try #require(Lollipop(gene, width: width))
                try DrawnText.check(drawing.markup(style: "wide"), "\(count) variants, seed \(seed), width \(width)")
                let layout = drawing.layout
                #expect(layout.heads.count + layout.leftOut.count + drawing.places.elsewhere.count == count)
                #expect(count > (width < 500 ? 20 : 40) || layout.leftOut.isEmpty)
                // Stems keep their order, so that none crosses another, and symbols stand apart.
                for (stem, next) in zip(layout.stems, layout.stems.dropFirst()) {
                    #expect(stem.from <= next.from && stem.to + 13 <= next.to + 0.01)
                }
                for (index, head) in layout.heads.enumerated() {
                    for other in layout.heads.dropFirst(index + 1) {
                        #expect(abs(head.x - other.x) > 12 || abs(head.y - other.y) > 12)
                    }
                }
            }
        }
    }

    @Test func `variants of one residue are piled up, and those of introns stand at the border of their exons`() throws
    {
        var made = MadeUpGene(seed: 1)
        var gene = made.gene("PTEN", variants: 4)
        gene.exonStarts = [1, 27, 55, 71, 85, 165, 212, 268, 342]
        gene.firstCodingExon = 1
        for index in 0..<4 {
            gene.variants[index].proteinPosition = index < 3 ? 130 : nil
            gene.variants[index].proteinEnd = nil
            gene.variants[index].exonsLost = nil
            gene.variants[index].exon = index < 3 ? "5/9" : nil
            gene.variants[index].intron = index < 3 ? nil : "5/8"
        }
        let drawing = try #require(Lollipop(gene, width: 760))
        #expect(drawing.places.groups.map(\.residue) == [130, 165])
        #expect(drawing.places.groups.map(\.isBorder) == [false, true])
        let pile = drawing.layout.heads.prefix(3)
        #expect(Set(pile.map(\.x)).count == 1 && Set(pile.map(\.y)).count == 3)
        #expect(drawing.markup(style: "wide").source.contains("in-intron"))
    }

    @Test func `exons that are lost have a bar over their residues`() throws {
        var made = MadeUpGene(seed: 2)
        var gene = made.gene("PTEN", variants: 1)
        gene.exonStarts = [1, 27, 55, 71, 85, 165, 212, 268, 342]
        gene.firstCodingExon = 1
        gene.variants[0].exonsLost = "3-5"
        let drawing = try #require(Lollipop(gene, width: 760))
        #expect(drawing.places.spans.map(\.residues) == [55...165])
        #expect(drawing.markup(style: "wide").source.contains("class=\"span "))
    }

    @Test func `what has no place in the protein is named below`() throws {
        var made = MadeUpGene(seed: 3)
        var gene = made.gene("PTEN", variants: 2)
        gene.variants[0].exonsLost = nil
        gene.variants[0].proteinPosition = nil
        gene.variants[0].intron = nil
        gene.variants[0].hgvsP = nil
        gene.variants[0].hgvsC = "NM_000314.8:c.-9A>G"
        gene.variants[1].proteinPosition = 9
        #expect(Lollipop.render(gene).source.contains("Outside of the protein: c.-9A&gt;G"))
        gene.variants.removeLast()
        #expect(Lollipop.render(gene).isEmpty)
    }

    @Test func `labels that would meet are moved as little as can be`() throws {
        let middles = try #require(
            LabelRow.middles(wishes: [50, 52, 200], widths: [20, 20, 20], from: 0, to: 300, gap: 4))
        #expect(middles == [39, 63, 200])
        #expect(LabelRow.middles(wishes: [0, 0], widths: [20, 20], from: 0, to: 43, gap: 4) == nil)
        #expect(LabelRow.middles(wishes: [0, 0], widths: [20, 20], from: 0, to: 44, gap: 4) == [10, 34])
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<200 {
            let count = Int.random(in: 1...30, using: &generator)
            let wishes = (0..<count).map { _ in Double.random(in: 0...700, using: &generator) }.sorted()
            let widths = (0..<count).map { _ in Double.random(in: 5...60, using: &generator) }
            guard let placed = LabelRow.middles(wishes: wishes, widths: widths, from: 0, to: 700, gap: 2) else {
                #expect(widths.reduce(0, +) + 2 * Double(count - 1) > 700)
                continue
            }
            #expect(placed[0] - widths[0] / 2 > -0.01 && placed[count - 1] + widths[count - 1] / 2 < 700.01)
            for index in 1..<max(count, 1) where index < count {
                let apart = placed[index] - placed[index - 1]
                #expect(apart > (widths[index] + widths[index - 1]) / 2 + 1.99)
            }
        }
    }
}
