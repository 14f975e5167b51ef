import CopyNumber
import Genome
import TestSupport
import Testing

@testable import Reports

@Suite struct ExonTrackTests {
    /// PTEN on GRCh37 (NM_000314.8), and TSC1-like: the same read from the other strand.
    private static func track(_ strand: Strand) -> GeneTrackReport {
        let exons = [
            (89_623_382, 89_624_305), (89_653_782, 89_653_866), (89_685_270, 89_685_314), (89_690_803, 89_690_846),
            (89_692_770, 89_693_008), (89_711_875, 89_712_016), (89_717_610, 89_717_776), (89_720_651, 89_720_875),
            (89_725_044, 89_731_687),
        ].map { PositionsReport(start: $0.0, end: $0.1) }
        return GeneTrackReport(
            chromosome: "10", strand: strand, exons: strand == .plus ? exons : exons.reversed(),
            coding: PositionsReport(start: 89_624_227, end: 89_725_229))
    }

    private static func segment(_ start: Int, _ end: Int, _ call: CopyNumberState, _ total: Double?) -> SegmentReport {
        SegmentReport(
            chromosome: "10", start: start, end: end, call: call, total: total, minor: total.map { _ in 0 }, log2: nil,
            evidence: total == nil ? .breakends : .totalCopyNumber, file: "cnv.vcf", line: 1, passesFilter: true)
    }

    /// The deletion of COLO829, as GRIDSS and PURPLE tell it: 12 kilobases about exon 6, where one allele is gone already.
    private static var gene: GeneReport {
        var gene = ExampleReport.full.genes[0]
        gene.track = track(.plus)
        gene.copyNumber.segments = [
            segment(1_000_000, 89_700_298, .loss, 2), segment(89_700_299, 89_712_340, .homozygousLoss, 0),
            segment(89_712_341, 135_000_000, .loss, 2),
        ]
        return gene
    }

    @Test(arguments: [Strand.plus, .minus]) func `positions keep their order, whatever the strand`(strand: Strand) {
        let scale = ExonScale(Self.track(strand), left: 8, right: 752)
        let places = stride(from: 89_610_000, to: 89_745_000, by: 37).map { scale.x($0) }
        for (x, next) in zip(places, places.dropFirst()) { #expect(strand == .plus ? x <= next : x >= next) }
        #expect((places.min() ?? 0) >= 8 && (places.max() ?? 0) <= 752)
        #expect(scale.pieces.compactMap(\.exon) == Array(1...9))
        for (piece, next) in zip(scale.pieces, scale.pieces.dropFirst()) {
            #expect(abs(piece.right - next.left) < 0.001 && piece.right > piece.left)
        }
    }

    @Test(arguments: [350.0, 760]) func `a deletion of 12 kilobases within a gene is seen, with its ends`(
        width: Double
    ) throws {
        let drawing = try #require(ExonTrack(Self.gene, width: width))
        let ends = drawing.scale.ends(89_700_299, 89_712_340)
        #expect(ends.right - ends.left > width / 25)
        #expect(drawing.track.exons.map(drawing.isDeleted) == (1...9).map { $0 == 6 })
        let markup = drawing.markup(style: "wide")
        try DrawnText.check(markup)
        for position in ["89,700,299", "89,712,340"] { #expect(markup.source.contains(position)) }
        #expect(markup.source.contains("gone-exon loss"))
    }

    @Test func `a whole gene without a break has no track, and one that is lost whole has no hatched exon`() throws {
        var gene = Self.gene
        gene.copyNumber.segments = [Self.segment(1_000_000, 135_000_000, .loss, 1)]
        let drawing = try #require(ExonTrack(gene, width: 760))
        #expect(drawing.track.exons.allSatisfy { !drawing.isDeleted($0) } && drawing.breaks.isEmpty)
        gene.track = nil
        #expect(ExonTrack.render(gene).isEmpty)
    }

    @Test func `random segments and junctions keep to the drawing`() throws {
        for seed in 0..<UInt64(60) {
            var generator = SeededGenerator(seed: seed)
            var gene = Self.gene
            gene.track = Self.track(seed % 2 == 0 ? .plus : .minus)
            gene.copyNumber.segments = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
                let start = Int.random(in: 89_500_000...89_730_000, using: &generator)
                let calls: [CopyNumberState] = [.loss, .homozygousLoss, .gain, .neutral, .copyNeutralLOH, .unknown]
                return Self.segment(
                    start, start + Int.random(in: 1...200_000, using: &generator),
                    calls.randomElement(using: &generator) ?? .loss,
                    Bool.random(using: &generator) ? nil : Double.random(in: 0...6, using: &generator))
            }
            for width in [350.0, 760] {
                let drawing = try #require(ExonTrack(gene, width: width))
                try DrawnText.check(drawing.markup(style: "wide"), "seed \(seed), \(width)")
            }
        }
    }
}
