import Annotations
import Reports
import TestSupport
import Testing

@testable import Cohorts

/// A cohort as large as they come.
@Suite struct LargeCohortTests {
    /// Tumours with every state in turn, drawn by chance.
    private static func samples(_ count: Int) -> [CohortSample] {
        var chance = SeededGenerator(seed: 2000)
        let genes = ["PTEN", "TSC1", "TSC2", "PIK3CA", "MEN1", "DAXX", "ATRX", "NF1", "MTOR", "AKT1"]
        let arms = (1...22).flatMap { ["\($0)p", "\($0)q"] } + ["Xp", "Xq"]
        return (0..<count).map { index in
            var sample = MadeCohort.sample("TUMOUR-\(10000 + index)-A")
            sample.page = "../reports/TUMOUR-\(10000 + index)-A.report.html"
            sample.purity = Double.random(in: 0.2...1, using: &chance)
            sample.genes = genes.map { gene in
                MadeCohort.cell(gene, Alteration.allCases.randomElement(using: &chance) ?? .none)
            }
            sample.arms = arms.map { arm in
                ArmCell(arm: arm, alteration: ArmAlteration.allCases.randomElement(using: &chance) ?? .none)
            }
            return sample
        }
    }

    @Test func `the page of 2,000 tumours is below 5 MB, and has each of them drawn and in words`() throws {
        let set = try AnnotationSet(files: .embedded())
        let samples = Self.samples(2000)
        let report = CohortReport(
            samples: samples, variants: [], unreadable: [],
            program: ProgramReport(name: "mtorvar", version: "0", annotations: set), knowledge: set.knowledge)
        let page = CohortPage.render(report, drawn: [])
        #expect(page.utf8.count < 5_000_000, "\(page.utf8.count) bytes")
        #expect(Set(report.order).count == 2000)
        #expect(page.components("class=\"onco-name\"") == 2000)
        #expect(page.components(".report.html\">TUMOUR-") == 2000)
        // Panels of 60; one element for all cells of a row with one paint.
        #expect(page.components("<svg class=\"onco\"") == 34)
        #expect(page.components("<path") < 6000)
    }
}

extension String {
    /// How often a text stands in it.
    fileprivate func components(_ text: String) -> Int { split(separator: text).count - 1 }
}
