import Annotations
import Interpretation
import Testing

@testable import Cohorts

/// The definitions by which cohorts count, on tumours of which the answers were counted by hand.
@Suite struct DefinitionTests {
    @Test func `each definition counts what a reader of the table counts`() throws {
        let samples = try MadeCohort.ofTable()
        #expect(samples.map(\.name).joined() == "ABCDEFGHI")
        let rows = try MadeCohort.table("made-cohort-answers.tsv").rows
        #expect(rows.count == 14)
        for row in rows {
            let rule = CountingRule(
                try row.value("counted", as: CohortFrequency.Counted.self),
                origin: try row.value("origin", as: CohortFrequency.Origin.self),
                armShare: try row.optionalText("arm_share").flatMap { Double($0) })
            let subjects = try row.list("subjects")
            let counted = Proportion(samples.map { rule.answer($0, subjects: subjects) })
            let expected = Proportion(try row.integer("count"), of: try row.integer("assessed"))
            let why = try row.text("why")
            #expect(counted == expected, "line \(row.line): \(why)")
        }
    }

    @Test func `a frequency of the literature stands beside the same count with Newcombe's interval`() throws {
        let knowledge = try Knowledge(files: .embedded())
        let all = LiteratureComparison.all(try MadeCohort.ofTable(), knowledge: knowledge)
        // Jiao 2011: loss of function of MEN1, somatic, 30 of 68. Here 3 of 8.
        let first = try #require(all.first { $0.id == "F01" })
        #expect(first.own == Proportion(3, of: 8) && first.paper == Proportion(30, of: 68))
        #expect(first.difference == Difference(Proportion(3, of: 8), Proportion(30, of: 68)))
        #expect(first.rule == CountingRule(.lossOfFunction, origin: .somatic) && first.withoutSite == 0)
        // 225 tumours by variants or copy number, somatic: H has none by that.
        #expect(all.first { $0.id == "F04" }?.own == Proportion(4, of: 6))
        #expect(all.first { $0.id == "F02" }?.own == Proportion(1, of: 3))
        // Counts that were not seen have no interval of a difference.
        let withoutCount = try #require(all.first { $0.id == "F07" })
        #expect(withoutCount.own != nil && withoutCount.difference == nil)
        #expect(all.first { $0.id == "F16" }?.obstacle == .otherGenes)
        #expect(all.first { $0.id == "F17" }?.obstacle == .notOfDNA)
        #expect(all.first { $0.id == "F23" }?.obstacle == .notStated)
        #expect(all.first { $0.id == "F14" }?.obstacle == .noneAssessed, "no tumour has 10q")
        #expect(all.count == knowledge.frequencies.count { knowledge.claim($0.claim)?.isPrintable == true })
    }

    @Test func `a frequency counts tumours of its sites, and says how many have none`() throws {
        var samples = try MadeCohort.ofTable()
        samples[0].site = .midgut
        samples[1].site = .unknown
        let all = LiteratureComparison.all(samples, knowledge: try Knowledge(files: .embedded()))
        let first = try #require(all.first { $0.id == "F01" })
        #expect(first.own == Proportion(2, of: 7) && first.withoutSite == 1)
    }

    @Test func `every frequency of the set says of which origin and by which definition it counts`() throws {
        for frequency in try Knowledge(files: .embedded()).frequencies {
            #expect(!frequency.definitionCheck.isEmpty, "\(frequency.id)")
            #expect(frequency.armShare == nil || frequency.counted == .armLoss, "\(frequency.id)")
            #expect((frequency.counted == .germline) == (frequency.origin == .germline), "\(frequency.id)")
        }
    }
}
