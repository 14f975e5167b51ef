import Interpretation
import TestSupport
import Testing

@testable import Reports

/// The plot of a VAF and the pathway in small.
@Suite struct SmallDrawingTests {
    private static func variant(_ vaf: EstimateReport, _ expected: [ExpectedVAFReport]) -> VariantReport {
        var variant = ExampleReport.full.genes.flatMap(\.variants)[0]
        (variant.vafEstimate, variant.expectedVAF) = (vaf, expected)
        return variant
    }

    private static func expected(
        _ explanation: ExpectedVAFReport.Explanation, _ count: Double, of copies: Double, _ vaf: Double
    ) -> ExpectedVAFReport {
        ExpectedVAFReport(explanation: explanation, onCopies: count, copies: copies, vaf: vaf)
    }

    @Test func `the plot of a VAF is small and says its values`() throws {
        let variant = Self.variant(
            EstimateReport(value: 0.54, lower: 0.45, upper: 0.63),
            [
                Self.expected(.somatic, 1, of: 2, 0.3), Self.expected(.somatic, 2, of: 2, 0.6),
                Self.expected(.germlineLost, 0, of: 2, 0.2), Self.expected(.germline, 1, of: 2, 0.5),
                Self.expected(.germline, 2, of: 2, 0.8),
            ])
        let markup = VAFPlot.render(variant)
        let size = try DrawnText.size(of: markup)
        #expect(size.x <= 240 && size.y <= 60)
        try DrawnText.check(markup)
        #expect(
            markup.source.contains("Observed 54 % (95 % CI 45 % to 63 %). Expected: somatic on 1 of 2 copies, 30 %"))
        let plot = try #require(VAFPlot(variant))
        #expect(plot.x(0) == 58 && plot.x(1) == 232 && plot.x(0.54) > plot.x(0.5))
        #expect(VAFPlot.render(Self.variant(EstimateReport(value: 0.5), [])).isEmpty)
    }

    @Test func `random values keep to the plot`() throws {
        for seed in 0..<UInt64(300) {
            var generator = SeededGenerator(seed: seed)
            let copies = Double(Int.random(in: 1...4, using: &generator))
            let somatic = stride(from: 1, through: copies, by: 1).map {
                Self.expected(.somatic, $0, of: copies, min($0 * Double.random(in: 0.02...0.3, using: &generator), 1))
            }
            let germline =
                Bool.random(using: &generator)
                ? [Self.expected(.germlineLost, 0, of: copies, Double.random(in: 0...0.5, using: &generator))]
                    + stride(from: 1, through: copies, by: 1).map {
                        Self.expected(
                            .germline, $0, of: copies,
                            min(0.3 + $0 * Double.random(in: 0.05...0.2, using: &generator), 1))
                    } : []
            let value = Double.random(in: 0...1, using: &generator)
            let estimate =
                Bool.random(using: &generator)
                ? EstimateReport(value: value, lower: max(value - 0.1, 0), upper: min(value + 0.1, 1))
                : EstimateReport(value: value)
            let sorted = { (values: [ExpectedVAFReport]) in values.sorted { $0.vaf < $1.vaf } }
            try DrawnText.check(
                VAFPlot.render(Self.variant(estimate, sorted(somatic) + sorted(germline))), "seed \(seed)")
        }
    }

    @Test(arguments: ReviewedReport.paths) func `the pathway in small shows what the whole one shows`(
        path: String
    ) throws {
        try Self.compare(ReviewedReport.read(path).pathway)
    }

    @Test(arguments: ExampleReport.allCases) func `so it does of the examples`(example: ExampleReport) throws {
        try Self.compare(example.report.pathway)
    }

    private static func compare(_ pathway: PathwayReport) throws {
        let thumbnail = PathwayThumbnail(pathway: pathway)
        let markup = thumbnail.markup
        let size = try DrawnText.size(of: markup)
        #expect(size.x <= PathwayThumbnail.width && size.y <= 200)
        try DrawnText.check(markup)
        let whole = PathwayDrawing.render(pathway).source
        for node in thumbnail.altered.prefix(4) + thumbnail.outcomes {
            let style = "node small \(NodeDrawing.style(of: node).source)\"><title>\(Markup.escape(node.label))"
            #expect(markup.source.contains(style))
            #expect(
                whole.contains(
                    " class=\"node \(NodeDrawing.style(of: node).source)\"><title>\(Markup.escape(node.label))"))
            if let words = NodeDrawing.strip(of: node) { #expect(markup.source.contains(words)) }
        }
        // No node with a finding of its own is missing, where an edge links it to the pathway.
        let linked = Set(pathway.edges.filter { !$0.outsideReview }.flatMap { [$0.source, $0.target] })
        let own = pathway.nodes.filter {
            [.lost, .oneCopyLost, .gained].contains($0.state) && linked.contains($0.id) && !$0.genes.isEmpty
        }
        #expect(own.allSatisfy { node in thumbnail.altered.contains { $0.id == node.id } })
    }
}
