import CopyNumber
import Interpretation
import Testing

@testable import Reports

/// A loss has one colour and a gain another, in every drawing and mark of every report, and both are told by shape as well.
@Suite struct ToneTests {
    @Test func `colours of states stand in one place of the style sheet`() {
        for rule in StyleSheet.all.source.split(separator: "}")
        where rule.contains("var(--loss") || rule.contains("var(--gain") {
            let name = rule.split(separator: "{")[0].split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect([".loss", ".gain", ".beyond"].contains(name), "\(name)")
        }
    }

    @Test func `what is taken away has the tone of a loss everywhere, and what is added that of a gain`() {
        let losses: [Tone] = [
            Tone(GeneState.Kind.oneHit), Tone(GeneState.Kind.twoHits), Tone(CopyNumberState.loss),
            Tone(CopyNumberState.homozygousLoss), Tone(FunctionalEffect.loss), Tone(ofLoss: .found),
            Tone(PathwayVerdict.alteredTwoHits), Tone(PathwayVerdict.alteredOneHit),
        ]
        #expect(losses.allSatisfy { $0 == .loss })
        let gains: [Tone] = [
            Tone(GeneState.Kind.gainedFunction), Tone(CopyNumberState.gain), Tone(CopyNumberState.gainWithLOH),
            Tone(FunctionalEffect.gain), Tone(PathwayVerdict.alteredGainOfFunction),
        ]
        #expect(gains.allSatisfy { $0 == .gain })
        #expect(Tone(FindingStatus.found) == .calm && Tone(ofLoss: .notAssessed) == .quiet)
    }

    @Test(arguments: ReviewedReport.paths) func `marks, drawings and JSON of a report agree`(path: String) throws {
        try Self.compare(ReportJSON.decode(ReportJSON.encode(ReviewedReport.read(path))))
    }

    @Test(arguments: ExampleReport.allCases) func `those of an example agree`(example: ExampleReport) throws {
        try Self.compare(example.report)
    }

    @Test func `a drawing that shows another state is found`() throws {
        let report = ExampleReport.full
        var other = report
        let index = try #require(report.pathway.nodes.firstIndex { $0.state == .lost })
        other.pathway.nodes[index].state = .gained
        let drawn = Self.nodes(in: PathwayDrawing.render(other.pathway))
        #expect(drawn != Self.nodes(of: report.pathway))
        #expect(drawn == Self.nodes(of: other.pathway))
    }

    private static func compare(_ report: SampleReport) throws {
        #expect(nodes(in: PathwayDrawing.render(report.pathway)) == nodes(of: report.pathway))
        for gene in report.genes {
            let mark = StateMark.geneLabel(gene).source
            let shapes: (Int, Tone) =
                switch gene.state {
                case .twoHits: (2, .loss)
                case .oneHit: (1, .loss)
                case .gainedFunction: (0, .gain)
                case .uncertain: (0, .uncertain)
                case .intact: (0, .calm)
                case .notAssessed: (0, .quiet)
                }
            #expect(mark.contains("class=\"mark \(shapes.1.rawValue)\""), "\(gene.symbol)")
            #expect(mark.split(separator: "class=\"cut").count - 1 == shapes.0, "\(gene.symbol)")
            #expect(mark.contains(Markup.escape(gene.stateName)))
            guard let drawing = Lollipop(gene, width: 760) else { continue }
            let markup = drawing.markup(style: "wide").source
            for tone in Tone.allCases {
                let heads = drawing.layout.heads.filter { Tone($0.variant.function) == tone }
                #expect(
                    markup.split(separator: "\"head \(tone.rawValue)\"").count - 1
                        == heads.count(where: \.variant.countsAsHit))
                #expect(
                    markup.split(separator: "\"head \(tone.rawValue) hollow\"").count - 1
                        == heads.count { !$0.variant.countsAsHit })
            }
            let names = drawing.layout.heads.map(\.variant) + drawing.layout.leftOut + drawing.places.elsewhere
            #expect(names.count == gene.changes.count)
        }
        for arm in report.arms {
            let isLost = arm.status == .found
            #expect(StateMark.armLabel(arm).source.contains("class=\"mark loss\"") == isLost, "\(arm.name)")
            let ideogram = Ideogram.render(arm, locusBand: nil).source
            let hasLoss = arm.segments.contains { Tone($0.call) == .loss }
            #expect(ideogram.contains("class=\"segment loss\"") == hasLoss || arm.bands.isEmpty, "\(arm.name)")
        }
        guard let profile = report.genomeProfile, let drawing = GenomeProfile(report) else { return }
        try DrawnText.check(drawing.genome)
        for tone in [Tone.loss, .gain, .heterozygosity] {
            let isThere = profile.segments.contains { Tone($0.call) == tone && !$0.isSubclonal }
            #expect(drawing.genome.source.contains("class=\"call \(tone.rawValue)\"") == isThere, "\(tone)")
        }
    }

    /// Label, tone and words of each node that is drawn.
    private static func nodes(of pathway: PathwayReport) -> Set<String> {
        let layout = PathwayLayout(pathway)
        return Set(
            pathway.nodes.filter { layout.boxes[$0.id] != nil }.map {
                "\(Markup.escape($0.label)) \(Tone($0).rawValue) \(NodeDrawing.strip(of: $0).map(Markup.escape) ?? "")"
            })
    }

    private static func nodes(in drawing: Markup) -> Set<String> {
        Set(
            drawing.source.split(separator: "<g class=\"node ").dropFirst().map { part in
                let styles = part.prefix { $0 != "\"" }.split(separator: " ").map(String.init)
                let label = part.split(separator: "<title>").dropFirst().first?.split(separator: ": ").first ?? ""
                let tone = Tone.allCases.first { styles.contains($0.rawValue) }
                let words = part.split(separator: "class=\"strip-text\"").dropFirst().first.map {
                    String($0.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" })
                }
                return "\(label) \(tone?.rawValue ?? "none") \(words ?? "")"
            })
    }
}
