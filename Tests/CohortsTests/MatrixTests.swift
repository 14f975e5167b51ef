import Interpretation
import Reports
import Testing

@testable import Cohorts

@Suite struct MatrixTests {
    private static func sample(_ name: String, _ states: [Alteration]) -> CohortSample {
        var sample = MadeCohort.sample(name)
        sample.genes = zip(["G1", "G2", "G3"], states).map { MadeCohort.cell($0, $1) }
        return sample
    }

    /// G2 is altered in three, G1 in two, G3 in two: the rows are G2, G1, G3.
    private static let samples = [
        sample("a", [.none, .none, .monoallelic]), sample("b", [.biallelic, .none, .none]),
        sample("c", [.none, .biallelic, .none]), sample("d", [.none, .none, .none]),
        sample("e", [.monoallelic, .monoallelic, .none]), sample("f", [.none, .uncertain, .none]),
        sample("g", [.none, .monoallelic, .monoallelic]), sample("h", [.notAssessed, .notAssessed, .notAssessed]),
    ]
    private static let items: [CohortItem] = [.gene("G1"), .gene("G2"), .gene("G3"), .arm("10q")]

    @Test func `rows are sorted by how often they are altered, arms stay below`() {
        let rows = MemoSort.rows(Self.items, samples: Self.samples)
        #expect(rows.map(\.name) == ["G2", "G1", "G3", "10q"])
    }

    /// First those with G2, of them e (with G1) before g (with G3) before c; then b by G1, a by G3; then the VUS, nothing, not assessed.
    @Test func `columns form steps`() {
        let rows = MemoSort.rows(Self.items, samples: Self.samples)
        let order = MemoSort.columns(Self.samples, rows: rows).map { Self.samples[$0].name }
        #expect(order == ["e", "g", "c", "b", "a", "f", "d", "h"])
    }

    @Test func `a gene that was not assessed is in no denominator`() {
        let count = GeneCount(
            "G2",
            samples: Self.samples.map { sample in
                var sample = sample
                if sample.name == "h" {
                    for index in sample.genes.indices { sample.genes[index].smallVariants = .notAssessed }
                }
                return sample
            })
        #expect(count.altered == Proportion(3, of: 7))
        #expect(count.alterations == ["none": 3, "biallelic": 1, "monoallelic": 2, "vus": 1, "not_assessed": 1])
        #expect(count.variantsAssessed == 7)
    }

    @Test func `pairs are tested where both were assessed, and the number of tests is told`() throws {
        var samples: [CohortSample] = []
        for index in 0..<40 {
            samples.append(
                Self.sample(
                    "s\(index)",
                    [index < 20 ? .biallelic : .none, index < 18 ? .monoallelic : .none, .none]))
        }
        let analysis = CoOccurrence(Self.items, samples: samples)
        // G3 is altered in none, 10q assessed in none.
        #expect(analysis.tests == 1 && analysis.untested == 5 && analysis.pairs.count == 1)
        let pair = try #require(analysis.pairs.first)
        #expect(pair.table == [18, 2, 0, 20] && pair.isTogether && pair.oddsRatio == nil)
        #expect(pair.pValue < 1e-7 && pair.adjusted == pair.pValue)
    }

    @Test func `an arm is not tested against the gene that its loss takes`() {
        let samples = (0..<8).map { index in
            var sample = Self.sample("s\(index)", [index < 4 ? .monoallelic : .none, .none, .none])
            sample.arms = [ArmCell(arm: "10q", alteration: index < 4 ? .loss : .none)]
            return sample
        }
        let items: [CohortItem] = [.gene("G1"), .arm("10q")]
        #expect(CoOccurrence(items, samples: samples).tests == 1)
        let analysis = CoOccurrence(items, samples: samples, loci: ["10q": "G1"])
        #expect(analysis.tests == 0 && analysis.untested == 0)
    }

    @Test func `two groups are one test a subject, three are each against the others`() {
        let samples = (0..<30).map { index in
            Self.sample("s\(index)", [index % 3 == 0 ? .biallelic : .none, index < 10 ? .monoallelic : .none, .none])
        }
        func compare(_ groups: Int) -> GroupComparison {
            GroupComparison(
                samples, by: "batch", value: { $0.name == "s29" ? nil : "\((Int($0.name.dropFirst()) ?? 0) % groups)" },
                items: Self.items)
        }
        let two = compare(2)
        #expect(
            two.groups.map(\.name) == ["0", "1"] && two.groups.map(\.samples) == [15, 14] && two.withoutValue == 1)
        // G1 and G2; G3 is altered in none, the arm and mTORC1 were assessed in none.
        #expect(two.tests.count == 2)
        #expect(two.tests.allSatisfy { $0.adjusted >= $0.pValue && $0.group == "0" })
        let three = compare(3)
        #expect(three.tests.count == 6)
        #expect(three.tests.first?.subject == .item(.gene("G1")) && three.tests.first?.group == "0")
        #expect(three.rows.first?.groups == [Proportion(10, of: 10), Proportion(0, of: 10), Proportion(0, of: 9)])
    }
}
