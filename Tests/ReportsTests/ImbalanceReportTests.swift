import Annotations
import CopyNumber
import Genome
import TestSupport
import Testing

@testable import Reports

@Suite struct ImbalanceReportTests {
    /// A report with 40 arms, some of which are imbalanced or not assessed.
    private static func imbalance(seed: UInt64) throws -> ImbalanceReport {
        var generator = SeededGenerator(seed: seed)
        let arms = try AnnotationSet(files: .embedded(), assemblies: [.grch38]).arms(of: .grch38).filter {
            $0.chromosome.rawValue <= 23
        }
        let calls: [ImbalanceAssessment.Call] = [.noImbalance, .noImbalance, .imbalanced, .notAssessed]
        let reports = arms.map { arm in
            let call = calls.randomElement(using: &generator) ?? .noImbalance
            return ArmImbalanceReport(
                name: arm.name, start: arm.assessable.start, end: arm.assessable.end,
                status: call == .imbalanced ? .found : call == .noImbalance ? .notFound : .notAssessed, call: call,
                text: "Text of \(arm.name).", sites: 321,
                deviation: call == .notAssessed ? nil : EstimateReport(value: 0.123_45, lower: 0.1, upper: 0.15),
                p: 1e-16, adjustedP: 4e-15, smallestDetectable: 0.04, power: 0.97)
        }
        let stretches = reports.flatMap { arm in
            stride(from: arm.start, to: arm.end - 5_000_000, by: 5_000_000).map { start in
                let distance = arm.call == .imbalanced ? 0.2 : 0.04
                return ImbalanceStretchReport(
                    chromosome: String(arm.name.dropLast()), start: start, end: start + 4_999_999, sites: 20,
                    lower: 0.5 - distance, upper: 0.5 + distance)
            }
        }
        return ImbalanceReport(
            basis: .tumourAlone, file: "small.vcf", baselineDetermined: true, text: "What was done.",
            cautions: ["To mind."], sites: 12_345, centre: 0.49, overdispersion: 0.03, balancedArms: ["1p"],
            arms: reports,
            genes: [GeneImbalanceReport(gene: "TSC2", arm: "16p", text: "It supports a loss in TSC2.")],
            chromosomes: arms.filter { $0.side == .p }.map { short in
                ProfileChromosomeReport(
                    name: short.chromosome.name,
                    length: arms.filter { $0.chromosome == short.chromosome }.map(\.interval.end).max() ?? 1,
                    endOfShortArm: short.interval.end)
            }, stretches: stretches)
    }

    @Test func `the plot keeps to its frame, and shows calls without colour`() throws {
        for seed in 0..<UInt64(6) {
            let imbalance = try Self.imbalance(seed: seed)
            let plot = ImbalancePlot(imbalance: imbalance).markup
            try DrawnText.check(plot, "seed \(seed)")
            let open = imbalance.arms.count { $0.call == .notAssessed }
            #expect(plot.source.split(separator: "class=\"unassessed\"").count - 1 == open)
            let bars = try #require(plot.source.firstMatch(of: /class="call loh" d="([^"]*)"/))
            #expect(bars.1.count { $0 == "Z" } == imbalance.arms.count { $0.call == .imbalanced })
            #expect(plot.source.utf8.count < 60_000)
        }
    }

    @Test func `every form says it where it was asked for, and nowhere else`() throws {
        let without = ExampleReport.full
        var report = without
        let imbalance = try Self.imbalance(seed: 3)
        report.imbalance = imbalance
        let page = HTMLReport.render(report)
        let markdown = MarkdownReport.render(report)
        let table = FindingsTable.render(report).split(separator: "\n").map { $0.split(separator: "\t") }
        for text in [page, markdown] {
            #expect(text.contains("Allelic imbalance from small variants") && text.contains("What was done."))
            #expect(text.contains("It supports a loss in TSC2."))
            #expect(text.contains("0.123 (0.1–0.15)"))
        }
        #expect(page.contains("Text of 16p."))
        #expect(page.contains("class=\"call loh\"") && !page.contains("&lt;p&gt;"))
        #expect(HTMLReport.render(without).contains("llelic imbalance") == false)
        #expect(!MarkdownReport.render(without).contains("llelic imbalance"))
        #expect(table[0].count == FindingsTable.columns.count + 9)
        let rows = table.filter { $0[3] == "imbalance" }
        #expect(rows.count == imbalance.arms.count && rows.allSatisfy { $0.count == table[0].count })
        #expect(FindingsTable.render(without).split(separator: "\n")[0] == table[0].dropLast(9).joined(separator: "\t"))
        #expect(try ReportJSON.decode(ReportJSON.encode(report)).imbalance?.arms.count == imbalance.arms.count)
        #expect(!String(decoding: try ReportJSON.encode(without), as: UTF8.self).contains("imbalance"))
    }

    /// It is an imbalance, and never called a deletion or a hit.
    @Test(arguments: [ImbalanceAssessment.Basis.matchedNormal, .tumourAlone])
    func `an obstacle is said, and no arm is assessed`(basis: ImbalanceAssessment.Basis) throws {
        let map = ImbalanceMap(try AnnotationSet(files: .embedded(), assemblies: [.grch38]).arms(of: .grch38))
        let obstacles: [(ImbalanceAssessment.Obstacle, String)] = [
            (.noColumn, "no file has a column"), (.fewSites(12), "too few heterozygous sites"),
            (.fewBalancedArms, "baseline not determined, since fewer than a third"),
            (.commonImbalance, "baseline not determined, since even the arms that scatter least"),
        ]
        for (obstacle, words) in obstacles {
            let assessment = ImbalanceAssessment(basis: basis, file: nil, map: map, obstacle: obstacle)
            #expect(assessment.arms.allSatisfy { $0.call == .notAssessed })
            let text = ImbalanceWords(assessment)
            #expect(text.text.contains("was not assessed") && text.text.contains(words))
            #expect(text.cautions[0].contains("no deletion"))
            #expect(text.cautions.count == (basis == .tumourAlone ? 3 : 2))
        }
        #expect(ImbalanceWords.short.contains("not a deletion, and no hit by itself"))
    }
}
